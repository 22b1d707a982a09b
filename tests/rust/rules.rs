//! The reader of `rules/`, which refuses what a rulebook may not hold, and the rulebook it makes.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test"
)]

#[allow(dead_code, reason = "only the build needs every field")]
#[path = "../../crates/core/build/charts.rs"]
mod charts;
#[path = "rules/rulebook.rs"]
mod rulebook;
#[allow(dead_code, reason = "only the build needs every field")]
#[path = "../../crates/core/build/rules.rs"]
mod rules;
#[path = "rules/what_if.rs"]
mod what_if;
#[path = "rules/words.rs"]
mod words;

const HEAD: &str = r#"version = "1"
[label]
"a.rate" = { vi = "tỷ lệ", en = "rate" }
"#;

const GOOD: [(&str, &str); 7] = [
    ("id", r#""a.rate""#),
    ("unit", r#""rate""#),
    ("from", "2020-01-01"),
    ("value", r#""0.5""#),
    ("document", r#""QĐ 1""#),
    ("article", r#""art 1""#),
    ("confidence", r#""primary""#),
];

/// A row that nothing is wrong with but for the keys changed; an empty text takes a key out.
fn row(changes: &[(&str, &str)]) -> String {
    let changed = |key: &str| changes.iter().find(|(other, _)| *other == key);
    let kept = GOOD.iter().map(|good| changed(good.0).unwrap_or(good));
    let added = changes
        .iter()
        .filter(|(key, _)| GOOD.iter().all(|(good, _)| good != key));
    let lines = kept
        .chain(added)
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| format!("{key} = {value}\n"));
    format!("[[row]]\n{}", lines.collect::<String>())
}

fn read(rows: &[String]) -> Result<rules::Rules, String> {
    let text = format!("{HEAD}{}", rows.concat());
    rules::read(&[("law.toml".to_owned(), text)])
}

/// The complaint about a second row changed so, after a good first one.
fn refusal(changes: &[(&str, &str)]) -> String {
    let later = [&[("from", "2021-01-01")], changes].concat();
    // The last change of a key is the one that counts.
    let mut distinct: Vec<(&str, &str)> = Vec::new();
    for change in later {
        distinct.retain(|(key, _)| *key != change.0);
        distinct.push(change);
    }
    match read(&[row(&[]), row(&distinct)]) {
        Ok(_) => panic!("{changes:?} was taken"),
        Err(error) => error,
    }
}

#[track_caller]
fn names_the_row(error: &str, about: &str) {
    assert!(error.starts_with("law.toml, row 2 (line "), "{error}");
    assert!(error.contains(about), "{error} does not name {about}");
}

#[test]
fn a_good_row_is_taken() {
    let rules = read(&[row(&[]), row(&[("from", "2021-01-01")])]).unwrap();
    assert_eq!(rules.version, "1");
    assert_eq!(rules.parameters.len(), 1);
    assert_eq!(rules.parameters[0].rows.len(), 2);
    // The rows that prevail stand first, which lookups rely on.
    assert_eq!(rules.parameters[0].rows[0].from.year, 2021);
}

#[test]
fn of_two_rows_the_one_decided_last_stands_first() {
    let decided_late = row(&[("decided", "2022-06-01")]);
    let starts_late = row(&[("from", "2022-01-01")]);
    for rows in [
        [decided_late.clone(), starts_late.clone()],
        [starts_late, decided_late],
    ] {
        let rules = read(&rows).unwrap();
        assert_eq!(rules.parameters[0].rows[0].from.year, 2020);
    }
    // Decided on one day, the one that starts last.
    let early = row(&[("decided", "2022-06-01")]);
    let late = row(&[("decided", "2022-06-01"), ("from", "2021-01-01")]);
    for rows in [[early.clone(), late.clone()], [late, early]] {
        let rules = read(&rows).unwrap();
        assert_eq!(rules.parameters[0].rows[0].from.year, 2021);
    }
}

#[test]
fn a_row_without_a_needed_key_is_refused() {
    for (key, _) in GOOD {
        names_the_row(&refusal(&[(key, "")]), &format!("`{key}` is missing"));
    }
}

#[test]
fn an_empty_source_is_no_source() {
    for key in ["document", "article"] {
        names_the_row(&refusal(&[(key, r#""""#)]), key);
    }
}

#[test]
fn the_line_named_is_where_the_row_starts() {
    let first = HEAD.lines().count() + 1;
    let second = first + 1 + GOOD.len();
    let error = refusal(&[("value", "")]);
    assert!(
        error.contains(&format!("(line {second})")),
        "{error}, which starts on {second}"
    );
}

#[test]
fn an_unknown_key_is_refused() {
    names_the_row(&refusal(&[("until", "2025-12-31")]), "until");
    let text = format!("rows = []\n{HEAD}{}", row(&[]));
    let error = rules::read(&[("law.toml".into(), text)]).unwrap_err();
    assert!(
        error.starts_with("law.toml") && error.contains("rows"),
        "{error}"
    );
}

#[test]
fn an_unknown_confidence_is_refused() {
    for confidence in [r#""certain""#, r#""Primary""#, r#""override""#, r#""""#] {
        names_the_row(&refusal(&[("confidence", confidence)]), "confidence");
    }
}

#[test]
fn two_rows_of_the_same_days_and_decision_are_refused() {
    let same = &[("from", "2020-01-01")];
    names_the_row(&refusal(same), "law.toml, row 1");
    // A row that names no decision counts as decided on the day it starts.
    let said = &[("from", "2020-01-01"), ("decided", "2020-01-01")];
    names_the_row(&refusal(said), "same days and decision");
    let ended = &[("from", "2020-01-01"), ("to", "2020-12-31")];
    names_the_row(&refusal(ended), "same days and decision");
}

#[test]
fn two_rows_of_the_same_days_in_two_files_are_refused() {
    let text = format!("{HEAD}{}", row(&[]));
    let files = [
        ("a.toml".to_owned(), text.clone()),
        ("b.toml".to_owned(), text),
    ];
    let error = rules::read(&files).unwrap_err();
    assert!(
        error.starts_with("b.toml, row 1") && error.contains("a.toml, row 1"),
        "{error}"
    );
}

#[test]
fn another_decision_on_the_same_days_is_taken() {
    let later = row(&[("decided", "2020-06-01")]);
    let rules = read(&[row(&[]), later]).unwrap();
    assert!(rules.parameters[0].rows[0].decided.is_some());
}

#[test]
fn a_value_of_another_unit_is_refused() {
    let wrong = [
        (r#""dong""#, r#""0.5""#),
        (r#""dong""#, "true"),
        (r#""dong""#, "-1"),
        (r#""dong""#, "9007199254740992"),
        (r#""rate""#, "1"),
        (r#""rate""#, "true"),
        (r#""factor""#, "20"),
        (r#""days""#, r#""5""#),
        (r#""days""#, "-5"),
        (r#""months""#, "4294967296"),
        (r#""people""#, "false"),
        (r#""flag""#, "1"),
        (r#""flag""#, r#""true""#),
        (r#""choice""#, "3"),
        (r#""text""#, r#""prose in one language""#),
        (r#""rate""#, r#"{ vi = "a", en = "b" }"#),
        (r#""percent""#, r#""0.5""#),
    ];
    for (unit, value) in wrong {
        names_the_row(&refusal(&[("unit", unit), ("value", value)]), "unit");
    }
}

#[test]
fn a_second_unit_for_one_parameter_is_refused() {
    let error = refusal(&[("unit", r#""dong""#), ("value", "5")]);
    names_the_row(&error, "law.toml, row 1");
    assert!(
        error.contains("`dong`") && error.contains("`rate`"),
        "{error}"
    );
}

#[test]
fn a_missing_or_unused_label_is_refused() {
    names_the_row(&refusal(&[("id", r#""b.rate""#)]), "`b.rate` has no label");
    let unused = format!(
        "{HEAD}\"b.rate\" = {{ vi = \"b\", en = \"b\" }}\n{}",
        row(&[])
    );
    let error = rules::read(&[("law.toml".into(), unused)]).unwrap_err();
    assert!(
        error.starts_with("law.toml") && error.contains("`b.rate`"),
        "{error}"
    );
    let one_language = HEAD.replace(r#", en = "rate""#, "");
    let error = rules::read(&[("law.toml".into(), one_language + &row(&[]))]).unwrap_err();
    assert!(error.starts_with("law.toml"), "{error}");
}

#[test]
fn a_choice_without_words_and_words_without_a_choice_are_refused() {
    const WORDS: &str = "[choice]\nnow = { vi = \"ngay\", en = \"at once\" }\n";
    let choice = |from: &str| {
        let keys = [
            ("from", from),
            ("unit", r#""choice""#),
            ("value", r#""now""#),
        ];
        row(&keys)
    };
    let file = |name: &str, row: &str| (name.to_owned(), format!("{HEAD}{WORDS}{row}"));
    let rules = rules::read(&[file("law.toml", &choice("2020-01-01"))]).unwrap();
    assert_eq!(rules.choices["now"].en, "at once");

    let error = read(&[choice("2020-01-01")]).unwrap_err();
    assert!(error.starts_with("law.toml, row 1 (line "), "{error}");
    assert!(error.contains("choice `now` has no words"), "{error}");
    let error = rules::read(&[file("law.toml", &row(&[]))]).unwrap_err();
    assert_eq!(error, "law.toml: choice `now` has no row");
    let files = [
        file("a.toml", &choice("2020-01-01")),
        file("b.toml", &choice("2021-01-01")),
    ];
    let error = rules::read(&files).unwrap_err();
    assert_eq!(error, "b.toml: choice `now` has words in another file");
}

#[test]
fn a_rate_over_one_is_refused_but_a_factor_may_be() {
    names_the_row(&refusal(&[("value", r#""1.5""#)]), "unit `rate`");
    names_the_row(&refusal(&[("value", r#""20""#)]), "unit `rate`");
    assert!(read(&[row(&[("value", r#""1""#)])]).is_ok());
    assert!(read(&[row(&[("unit", r#""factor""#), ("value", r#""20""#)])]).is_ok());
}

#[test]
fn a_float_is_refused() {
    for value in ["0.5", "1.0", "5e-1", "inf", "nan"] {
        names_the_row(&refusal(&[("value", value)]), "value");
        names_the_row(
            &refusal(&[("unit", r#""dong""#), ("value", value)]),
            "value",
        );
    }
}

#[test]
fn a_decimal_that_is_not_normalised_is_refused() {
    let wrong = [
        "0.50", "1.0", "00.5", "01", ".5", "0.", "5.", "", " 0.5", "0.5 ", "+0.5", "-0.5", "0,5",
        "1e-2", "50%", "0.0", "0.1.2", "٠.٥",
    ];
    for text in wrong {
        assert_eq!(rules::decimal(text), None, "`{text}`");
        names_the_row(&refusal(&[("value", &format!("{text:?}"))]), "unit `rate`");
    }
    for (text, parts) in [
        ("0", (0, 0)),
        ("1", (1, 0)),
        ("0.005", (5, 3)),
        ("20.5", (205, 1)),
    ] {
        assert_eq!(rules::decimal(text), Some(parts), "`{text}`");
    }
}

#[test]
fn a_moment_in_place_of_a_day_is_refused() {
    for key in ["from", "to", "decided"] {
        for value in ["2021-01-01T00:00:00", "2021-01-01T00:00:00Z", "07:30:00"] {
            names_the_row(&refusal(&[(key, value)]), &format!("`{key}` is not a day"));
        }
        names_the_row(&refusal(&[(key, r#""2021-01-01""#)]), key);
        // TOML itself knows no such day.
        let error = refusal(&[(key, "2021-02-30")]);
        assert!(error.starts_with("law.toml"), "{error}");
    }
}

#[test]
fn an_end_before_the_start_is_refused() {
    names_the_row(&refusal(&[("to", "2020-12-31")]), "`to` is before `from`");
    assert!(read(&[row(&[("to", "2020-01-01")])]).is_ok());
}

#[test]
fn rules_without_a_version_are_refused() {
    let text = HEAD.replace("version = \"1\"\n", "") + &row(&[]);
    let error = rules::read(&[("law.toml".into(), text)]).unwrap_err();
    assert!(error.contains("version"), "{error}");
}

const CHART: &str = r#"id = "c"
document = "HD 1"
decided = 2021-12-30
confidence = "secondary"

[[row]]
code = "22"
role = "income"
title = { vi = "thu", en = "income" }

"#;

fn chart(row: &str) -> Result<Vec<charts::Chart>, String> {
    let text = format!("{CHART}[[row]]\ntitle = {{ vi = \"b\", en = \"b\" }}\n{row}\n");
    charts::read(&[("chart.toml".to_owned(), text)])
}

#[test]
fn a_part_takes_the_role_of_its_whole() {
    let charts = chart("code = \"22.01\"\nparent = \"22\"").unwrap();
    assert_eq!(charts[0].row[1].role.as_deref(), Some("income"));
}

#[test]
fn a_chart_refuses_what_its_form_cannot_hold() {
    let wrong = [
        ("code = \"22\"\nrole = \"income\"", "code `22` stands twice"),
        ("code = \"22\"\nparent = \"22\"", "code `22` stands twice"),
        ("code = \"23\"\nrole = \"profit\"", "known role"),
        (
            "code = \"23\"\nrole = \"income\"\nparent = \"22\"",
            "either",
        ),
        ("code = \"23\"", "either"),
        ("code = \"31.01\"\nparent = \"31\"", "parent `31`"),
        ("code = \"23\"\nparent = \"23\"", "parent `23`"),
        ("role = \"income\"", "code"),
        ("code = \"29\"\nrole = \"income_sum\"", "a sum has no code"),
    ];
    for (row, about) in wrong {
        let error = chart(row).unwrap_err();
        assert!(error.starts_with("chart.toml, row 2"), "{error}");
        assert!(error.contains(about), "{error} does not name {about}");
    }
    let error = chart("code = \"23\"\nrole = \"income\"\nsign = 1").unwrap_err();
    assert!(
        error.starts_with("chart.toml") && error.contains("sign"),
        "{error}"
    );
}

#[test]
fn a_chart_refuses_a_head_that_no_source_could_have() {
    let mut taken = Vec::new();
    for (good, bad, about) in [
        (
            "confidence = \"secondary\"",
            "confidence = \"certain\"",
            "certain",
        ),
        ("decided = 2021-12-30", "decided = 07:30:00", "decided"),
        ("document = \"HD 1\"\n", "", "document"),
        ("id = \"c\"\n", "", "id"),
    ] {
        let text = CHART.replace(good, bad);
        match charts::read(&[("chart.toml".to_owned(), text)]) {
            Ok(_) => taken.push(bad),
            Err(error) => {
                assert!(
                    error.starts_with("chart.toml") && error.contains(about),
                    "{error}"
                );
            }
        }
    }
    assert!(taken.is_empty(), "taken: {taken:?}");
}
