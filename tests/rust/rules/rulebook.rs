//! The rulebook through its public face, against the rows of the files read anew.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use chrono::{Days, NaiveDate};
use congdoan::law::{Confidence, Parameter, Provision, Rulebook, Unit, Value, parameters};
use congdoan::{Dong, ErrorCode, Lang, Rate};

use crate::rules;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap()
}

fn after(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap()
}

pub(crate) fn rate(text: &str) -> Rate {
    text.parse().unwrap()
}

/// The files as the build reads them.
fn files() -> rules::Rules {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            files.push((name, fs::read_to_string(path).unwrap()));
        }
    }
    files.sort();
    rules::read(&files).unwrap()
}

fn date(date: toml::value::Date) -> NaiveDate {
    NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into()).unwrap()
}

fn decided(row: &rules::Row) -> NaiveDate {
    date(row.decided.unwrap_or(row.from))
}

fn covers(row: &rules::Row, day: NaiveDate) -> bool {
    date(row.from) <= day && row.to.is_none_or(|to| day <= date(to))
}

/// The rule of the two dates as the contract states it, without regard to the order of the rows.
fn prevailing(
    rows: &[rules::Row],
    day: NaiveDate,
    known_on: Option<NaiveDate>,
) -> Option<&rules::Row> {
    rows.iter()
        .filter(|row| covers(row, day))
        .filter(|row| known_on.is_none_or(|known| decided(row) <= known))
        .max_by_key(|row| (decided(row), date(row.from)))
}

/// The last day a row prevails, by looking at each day on which anything changes: `Ok(None)` when
/// it has no end, `Err` when it never does.
fn last_day(
    rows: &[rules::Row],
    row: &rules::Row,
    known_on: Option<NaiveDate>,
) -> Result<Option<NaiveDate>, ()> {
    let starts = rows.iter().map(|row| date(row.from));
    let ends = rows
        .iter()
        .filter_map(|row| row.to)
        .map(|to| after(date(to)));
    let changes: BTreeSet<NaiveDate> = starts.chain(ends).collect();
    let changes: Vec<NaiveDate> = changes.into_iter().collect();
    let prevails =
        |day| prevailing(rows, day, known_on).is_some_and(|found| std::ptr::eq(found, row));
    let last = changes.iter().rposition(|day| prevails(*day)).ok_or(())?;
    Ok(changes.get(last + 1).map(|next| before(*next)))
}

/// Every day on which something may change for these rows, and its neighbours.
fn days_that_matter(rows: &[rules::Row]) -> BTreeSet<NaiveDate> {
    let days = rows.iter().flat_map(|row| {
        [Some(row.from), row.to, row.decided]
            .into_iter()
            .flatten()
            .map(date)
    });
    days.flat_map(|day| [before(day), day, after(day)])
        .collect()
}

fn json(value: &rules::Value) -> serde_json::Value {
    match value {
        rules::Value::Integer(number) => (*number).into(),
        rules::Value::Flag(flag) => (*flag).into(),
        rules::Value::Text(text) => text.clone().into(),
        rules::Value::Both(text) => serde_json::json!({"vi": text.vi, "en": text.en}),
    }
}

#[track_caller]
fn same(provision: Provision<'_>, row: &rules::Row) {
    let citation = provision.citation();
    assert_eq!(
        serde_json::to_value(provision.value()).unwrap(),
        json(&row.value)
    );
    assert_eq!(citation.document, row.document);
    assert_eq!(citation.article, row.article);
    assert_eq!(citation.from, Some(date(row.from)));
    assert_eq!(citation.decided, row.decided.map(date));
    assert_eq!(citation.confidence.as_str(), row.confidence);
    assert_eq!(provision.note(), row.note);
}

#[test]
fn the_embedded_law_is_the_files() {
    let files = files();
    assert_eq!(Rulebook::VERSION, files.version);
    assert_eq!(Parameter::all().len(), files.parameters.len());
    let law = Rulebook::embedded();
    for (parameter, file) in Parameter::all().zip(&files.parameters) {
        assert_eq!(parameter.id(), file.id);
        assert_eq!(parameter.unit().as_str(), file.rows[0].unit);
        assert_eq!(parameter.label(Lang::Vi), file.label.vi);
        assert_eq!(parameter.label(Lang::En), file.label.en);
        let mut rows: Vec<&rules::Row> = file.rows.iter().collect();
        rows.sort_by_key(|row| (row.from, decided(row)));
        let history = law.history(parameter);
        assert_eq!(history.len(), rows.len(), "{parameter}");
        for (provision, row) in history.iter().zip(rows) {
            same(*provision, row);
        }
    }
}

#[test]
fn every_parameter_is_found_by_its_id_alone() {
    let ids: BTreeSet<&str> = Parameter::all().map(Parameter::id).collect();
    assert_eq!(ids.len(), Parameter::all().len());
    for parameter in Parameter::all() {
        let id = parameter.id();
        assert_eq!(Parameter::find(id), Some(parameter));
        // Neighbours in the order of the index.
        for near in [
            format!("{id}\0"),
            format!("{id}."),
            id[..id.len() - 1].to_owned(),
            id.to_uppercase(),
        ] {
            assert_eq!(
                Parameter::find(&near).is_some(),
                ids.contains(near.as_str()),
                "`{near}`"
            );
        }
    }
    for unknown in ["", ".", "union_fee", "zzz", "\u{10ffff}"] {
        assert_eq!(Parameter::find(unknown), None, "`{unknown}`");
    }
}

#[test]
fn the_row_decided_last_prevails_on_every_day_as_known_on_every_day() {
    for file in &files().parameters {
        let parameter = Parameter::find(&file.id).unwrap();
        let days = days_that_matter(&file.rows);
        let views = days.iter().map(|day| Some(*day)).chain([None]);
        for known_on in views {
            let law = Rulebook::embedded().accept(Confidence::Unconfirmed);
            let law = match known_on {
                Some(known) => law.known_on(known),
                None => law,
            };
            for day in &days {
                let expected = prevailing(&file.rows, *day, known_on);
                let found = law.find(parameter, *day).unwrap();
                assert_eq!(found.is_some(), expected.is_some(), "{} on {day}", file.id);
                let Some((found, expected)) = found.zip(expected) else {
                    assert_eq!(
                        law.on(parameter, *day).unwrap_err().code(),
                        ErrorCode::NotDetermined
                    );
                    continue;
                };
                same(found, expected);
                let end = last_day(&file.rows, expected, known_on).unwrap();
                assert_eq!(found.citation().to, end, "{} on {day}", file.id);
            }
        }
    }
}

#[test]
fn the_history_says_which_rows_are_overtaken_as_known() {
    for file in &files().parameters {
        let parameter = Parameter::find(&file.id).unwrap();
        let views = file
            .rows
            .iter()
            .map(decided)
            .flat_map(|day| [Some(before(day)), Some(day)]);
        for known_on in views.chain([None]) {
            let law = known_on.map_or(Rulebook::embedded(), |day| {
                Rulebook::embedded().known_on(day)
            });
            let history = law.history(parameter);
            let mut rows: Vec<&rules::Row> = file.rows.iter().collect();
            rows.retain(|row| known_on.is_none_or(|known| decided(row) <= known));
            rows.sort_by_key(|row| (row.from, decided(row)));
            assert_eq!(history.len(), rows.len(), "{}", file.id);
            for (provision, row) in history.iter().zip(rows) {
                let end = last_day(&file.rows, row, known_on);
                assert_eq!(
                    provision.prevails(),
                    end.is_ok(),
                    "{} from {}",
                    file.id,
                    provision.from()
                );
                assert_eq!(provision.citation().to, end.unwrap_or(None), "{}", file.id);
            }
        }
    }
}

#[test]
fn what_is_in_force_is_what_prevails() {
    let files = files();
    for text in [
        "2012-12-31",
        "2013-01-01",
        "2016-06-30",
        "2020-03-31",
        "2023-12-31",
        "2025-06-30",
        "2026-12-31",
    ] {
        let law = Rulebook::embedded();
        let in_force = law.in_force(day(text));
        let expected: Vec<&str> = files
            .parameters
            .iter()
            .filter(|file| prevailing(&file.rows, day(text), None).is_some())
            .map(|file| file.id.as_str())
            .collect();
        let found: Vec<&str> = in_force.iter().map(|rule| rule.parameter().id()).collect();
        assert_eq!(found, expected, "on {text}");
        for rule in &in_force {
            let file = files
                .parameters
                .iter()
                .find(|file| file.id == rule.parameter().id());
            same(
                *rule,
                prevailing(&file.unwrap().rows, day(text), None).unwrap(),
            );
        }
    }
}

#[test]
fn a_row_less_sure_than_accepted_is_refused_and_never_replaced() {
    for file in &files().parameters {
        let parameter = Parameter::find(&file.id).unwrap();
        for lowest in [
            Confidence::Unconfirmed,
            Confidence::Derived,
            Confidence::Secondary,
            Confidence::Primary,
        ] {
            let law = Rulebook::embedded().accept(lowest);
            for day in days_that_matter(&file.rows) {
                let Some(row) = prevailing(&file.rows, day, None) else {
                    continue;
                };
                let confidence: Confidence = row.confidence.parse().unwrap();
                match law.find(parameter, day) {
                    Ok(found) => {
                        assert!(confidence >= lowest, "{} on {day}", file.id);
                        same(found.unwrap(), row);
                    }
                    Err(error) => {
                        assert!(confidence < lowest, "{} on {day}", file.id);
                        assert_eq!(error.code(), ErrorCode::Unconfirmed);
                    }
                }
            }
        }
    }
    // Under the secondary row of 2025 lies a primary one of 2017 without an end.
    let law = Rulebook::embedded().accept(Confidence::Primary);
    let dues = parameters::DUES_RATE_PUBLIC_UNIT_SELF_FINANCED;
    assert!(law.on(dues, day("2025-06-30")).is_ok());
    assert_eq!(
        law.on(dues, day("2025-07-01")).unwrap_err().code(),
        ErrorCode::Unconfirmed
    );
}

#[test]
fn days_without_a_row_are_not_determined() {
    // Not even the least sure view of the law fills a gap.
    let law = Rulebook::embedded().accept(Confidence::Unconfirmed);
    for (parameter, text) in [
        (parameters::DISTRIBUTION_UNION_FEE_GRASSROOTS, "2012-12-31"),
        (parameters::DISTRIBUTION_UNION_FEE_GRASSROOTS, "2016-01-01"),
        (parameters::DISTRIBUTION_UNION_FEE_GRASSROOTS, "2016-12-31"),
        (parameters::DISTRIBUTION_UNION_FEE_GRASSROOTS, "2017-12-31"),
        (parameters::DISTRIBUTION_DUES_GRASSROOTS, "2016-12-31"),
        (parameters::DISTRIBUTION_DUES_GRASSROOTS, "2017-12-31"),
        (parameters::DISTRIBUTION_OTHER_GRASSROOTS, "2016-12-31"),
        (parameters::DUES_RATE_NON_STATE, "2014-01-31"),
        (parameters::DUES_RATE_STATE_AGENCY, "2014-03-06"),
        (parameters::DUES_CAP_SHARE, "2016-12-31"),
        (parameters::UNION_FEE_RATE, "2012-12-31"),
        (parameters::BASE_SALARY, "2012-12-31"),
        (parameters::REDUCTION_09C_RATE, "2016-12-31"),
        (parameters::REDUCTION_09C_RATE, "2022-01-01"),
        (parameters::REFUND_WORKING_DAYS, "2024-07-31"),
        (parameters::UNION_FEE_REDUCTION_MAX_SHARE, "2026-05-15"),
    ] {
        let error = law.on(parameter, day(text)).unwrap_err();
        assert_eq!(
            error.code(),
            ErrorCode::NotDetermined,
            "{parameter} on {text}"
        );
        assert!(error.message(Lang::En).contains(parameter.id()));
        assert_eq!(law.find(parameter, day(text)), Ok(None));
    }
}

#[test]
fn a_row_overtaken_later_prevailed_as_known_before() {
    let share = parameters::DISTRIBUTION_DUES_GRASSROOTS;
    let year_end = day("2023-12-31");
    let of_2022 = |law: &Rulebook| {
        let history = law.history(share);
        let row = history
            .into_iter()
            .find(|row| row.citation().document.starts_with("QĐ 5440"));
        let row = row.unwrap();
        (row.prevails(), row.citation().to, row.value().clone())
    };
    let kept: Value = rate("0.6").into();
    let now = Rulebook::embedded();
    assert_eq!(of_2022(&now), (false, None, kept.clone()));
    let document = now.on(share, year_end).unwrap().citation().document;
    assert!(document.starts_with("QĐ 8108"), "{document}");

    let then = Rulebook::embedded().known_on(day("2023-06-30"));
    assert_eq!(of_2022(&then), (true, None, kept.clone()));
    let row = then.on(share, year_end).unwrap();
    assert_eq!(row.value(), &kept);
    assert!(row.citation().document.starts_with("QĐ 5440"));
    assert_eq!(then.history(share).last(), Some(&row));
    // The row of 2022 ends with its year under both views.
    for law in [&now, &then] {
        let last_year = law.on(share, day("2022-12-31")).unwrap();
        assert_eq!(last_year.citation().to, Some(day("2022-12-31")));
    }
}

#[test]
fn every_value_is_within_the_bounds_of_its_unit() {
    let law = Rulebook::embedded();
    for parameter in Parameter::all() {
        for lang in [Lang::Vi, Lang::En] {
            assert!(!parameter.label(lang).is_empty(), "{parameter}");
        }
        let history = law.history(parameter);
        assert!(!history.is_empty(), "{parameter}");
        for row in history {
            let fits = match (row.value(), parameter.unit()) {
                (Value::Rate(rate), Unit::Rate) => *rate <= Rate::ONE,
                (Value::Rate(_), Unit::Factor) | (Value::Flag(_), Unit::Flag) => true,
                (Value::Dong(amount), Unit::Dong) => *amount > Dong::ZERO,
                (
                    Value::Count(_),
                    Unit::Days | Unit::Months | Unit::Years | Unit::People | Unit::Count,
                ) => true,
                (Value::Choice(name), Unit::Choice) => !name.is_empty(),
                (Value::Text(text), Unit::Text) => {
                    text.vi != text.en && !text.vi.is_empty() && !text.en.is_empty()
                }
                _ => false,
            };
            let citation = row.citation();
            assert!(fits, "{parameter} from {}: {:?}", row.from(), row.value());
            assert!(
                !citation.document.is_empty() && !citation.article.is_empty(),
                "{parameter}"
            );
            assert!(citation.confidence < Confidence::Override, "{parameter}");
        }
    }
}
