//! The names that results hold, in words, for doors that show results themselves.

use crate::format::Lang;
use crate::fund::{DuesReason, Reading};
use crate::grading::{GradeReason, MedalReason};
use crate::law::Confidence;
use crate::org::{Level, UnitKind};
use crate::report::ReportSection;

/// A name as JSON has it, in Vietnamese and in English.
pub type Labelled = (&'static str, &'static str, &'static str);

macro_rules! labelled {
    ($($list:ident),+ $(,)?) => {
        vec![$((stringify!($list), $list::ALL.iter().map(|name| {
            (name.as_str(), name.label(Lang::Vi), name.label(Lang::En))
        }).collect())),+]
    };
}

/// The lists of names that have words, each with its names: what explanations say.
#[doc(hidden)]
pub fn labels() -> Vec<(&'static str, Vec<Labelled>)> {
    labelled![
        Confidence,
        DuesReason,
        GradeReason,
        Level,
        MedalReason,
        Reading,
        ReportSection,
        UnitKind,
    ]
}
