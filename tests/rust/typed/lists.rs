//! Closed lists of names: each is read as it is written, and has words of its own for people.

use std::collections::BTreeSet;
use std::fmt::{Debug, Display};
use std::str::FromStr;

use congdoan::law::Unit;
use congdoan::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{read, refused};

/// The list in its order: every name reads back, and no other name does.
fn names<T>(all: &[T], as_str: fn(T) -> &'static str)
where
    T: Copy + PartialEq + Debug + Display + FromStr<Err = Error> + Serialize + DeserializeOwned,
{
    let listed: Vec<&str> = all.iter().map(|value| as_str(*value)).collect();
    let distinct: BTreeSet<&&str> = listed.iter().collect();
    assert_eq!(distinct.len(), all.len(), "{listed:?}");
    for (value, name) in all.iter().zip(&listed) {
        assert!(!name.is_empty());
        assert!(
            name.bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_'),
            "{name}"
        );
        assert_eq!(value.to_string(), *name);
        assert_eq!(name.parse::<T>().unwrap(), *value);
        let json = format!("\"{name}\"");
        assert_eq!(serde_json::to_string(value).unwrap(), json);
        assert_eq!(read::<T>(&json), *value);
    }
    let known: Vec<String> = listed.iter().map(|name| format!("`{name}`")).collect();
    let known = known.join(", ");
    for wrong in ["", "no_such", "Vi ", &listed[0].to_uppercase()] {
        let (en, vi) = (
            format!("`{{}}` is none of {known}"),
            format!("`{{}}` không thuộc các lựa chọn {known}"),
        );
        // Long lists are cut in messages.
        if known.chars().count() <= 400 {
            refused::<T>(wrong, ErrorCode::InvalidInput, &en, &vi);
        }
    }
}

/// Words for people: distinct in each language, and no names of the JSON in Vietnamese.
fn labels<T: Copy + Debug + PartialEq>(all: &[T], label: fn(T, Lang) -> &'static str) {
    for lang in [Lang::Vi, Lang::En] {
        let words: Vec<&str> = all.iter().map(|value| label(*value, lang)).collect();
        let distinct: BTreeSet<&&str> = words.iter().collect();
        assert_eq!(distinct.len(), words.len(), "{words:?}");
        assert!(
            words
                .iter()
                .all(|words| !words.is_empty() && words.trim() == *words),
            "{words:?}"
        );
    }
    for value in all {
        let (vi, en) = (label(*value, Lang::Vi), label(*value, Lang::En));
        assert!(vi != en && !vi.contains('_'), "{value:?}: {vi}");
        assert!(!vi.is_ascii(), "{value:?}: {vi} is hardly Vietnamese");
    }
}

macro_rules! lists {
    ($($type:ident)+) => {
        #[test]
        fn every_name_is_read_as_it_is_written() {
            $(names($type::ALL, $type::as_str);)+
        }
    };
}

lists! {
    Absence Basis Bound Check Confidence Cycle DuesBound DuesReason EndCause ErrorCode EventKind
    FindingCode GradeReason Lang Level MedalReason MedalWay NotDeterminedKind OfficerRole
    PayableRule PercentBase Precision Purpose QuantityBound QuantityCounts QuantityKind Reading
    ReorganisedHow ReportLineName ReportSection Role ScoreStatus Sector ServiceKind Source
    SpendingFund UnionFeeReason Unit UnitKind Verdict Violation Violator WordStyle
}

#[test]
fn every_name_has_words_in_both_languages() {
    labels(Confidence::ALL, Confidence::label);
    labels(GradeReason::ALL, GradeReason::label);
    labels(Level::ALL, Level::label);
    labels(MedalReason::ALL, MedalReason::label);
    labels(ReportSection::ALL, ReportSection::label);
    labels(ServiceKind::ALL, ServiceKind::label);
    labels(UnitKind::ALL, UnitKind::label);
    labels(Sector::ALL, Sector::label);
    labels(DuesReason::ALL, DuesReason::label);
    labels(Reading::ALL, Reading::label);
}
