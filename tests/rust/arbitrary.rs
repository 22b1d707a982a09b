//! Every operation on arbitrary bytes, arbitrary JSON and broken variants of valid requests:
//! never a panic, never a wrong form of answer, and errors that say what and where.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test"
)]

#[allow(dead_code, reason = "the laws use the rest")]
mod corpus;
#[path = "arbitrary/coverage.rs"]
mod coverage;
#[path = "arbitrary/places.rs"]
mod places;
#[path = "arbitrary/reading.rs"]
mod reading;
#[path = "arbitrary/requests.rs"]
mod requests;
#[path = "arbitrary/spelling.rs"]
mod spelling;
mod tried;
#[path = "arbitrary/verdict.rs"]
mod verdict;

use congdoan::{ErrorCode, Lang, call_json, operations};
use proptest::prelude::*;
use proptest::sample::select;

use requests::{Node, broken, node, objects};
use tried::cases;
use verdict::{answers_well, in_its_language};

/// The name of any operation there is.
fn names() -> impl Strategy<Value = &'static str> {
    select(
        operations()
            .iter()
            .map(|operation| operation.name)
            .collect::<Vec<_>>(),
    )
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn arbitrary_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for operation in operations() {
            answers_well(operation.name, &bytes)?;
        }
    }

    #[test]
    fn tokens_of_json_in_any_order(
        tokens in prop::collection::vec(select(requests::TOKENS.to_vec()), 0..40),
    ) {
        let text = tokens.concat();
        for operation in operations() {
            answers_well(operation.name, text.as_bytes())?;
        }
    }

    #[test]
    fn arbitrary_json(value in node()) {
        let text = value.to_string();
        for operation in operations() {
            answers_well(operation.name, text.as_bytes())?;
        }
    }

    #[test]
    fn objects_of_known_fields_with_arbitrary_values(name in names(), object in objects()) {
        answers_well(name, object.to_string().as_bytes())?;
    }

    #[test]
    fn an_operation_that_does_not_exist(name in requests::any_text(), value in node()) {
        prop_assume!(operations().iter().all(|operation| operation.name != name));
        let error = call_json(&name, value.to_string()).unwrap_err();
        prop_assert_eq!(error.code(), ErrorCode::UnknownOperation);
        prop_assert_eq!(error.path(), "");
    }
}

proptest! {
    #![proptest_config(cases(2048))]

    #[test]
    fn broken_variants_of_valid_requests((operation, request) in broken()) {
        answers_well(&operation, request.to_string().as_bytes())?;
    }

    #[test]
    fn messages_are_in_the_language_asked((operation, request) in broken()) {
        in_its_language(&operation, request.to_string().as_bytes())?;
    }

    #[test]
    fn bytes_changed_in_valid_requests(
        (operation, request) in broken(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = request.to_string().into_bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        answers_well(&operation, &bytes)?;
    }
}

#[test]
fn golden_requests_answer_well_too() {
    for case in corpus::cases() {
        answers_well(&case.operation, case.input.to_string().as_bytes()).unwrap();
        let mut explained = Node::of(&case.input);
        explained.set("explain", Node::Literal("true".to_owned()));
        answers_well(&case.operation, explained.to_string().as_bytes()).unwrap();
        explained.set("lang", Node::Text("en".to_owned()));
        answers_well(&case.operation, explained.to_string().as_bytes()).unwrap();
    }
}

#[test]
fn a_field_given_twice_is_refused_by_name() {
    let mut refused = 0;
    for case in corpus::cases().iter().filter(|case| case.error.is_none()) {
        let mut request = Node::of(&case.input);
        for common in ["accept", "known_on", "lang", "explain", "overrides"] {
            if case.input.get(common).is_none() {
                request.set(common, Node::Literal("null".to_owned()));
            }
        }
        let Node::Object(fields) = request else {
            continue;
        };
        for (key, value) in &fields {
            let mut twice = fields.clone();
            twice.push((key.clone(), value.clone()));
            let error = call_json(&case.operation, Node::Object(twice).to_string()).unwrap_err();
            assert_eq!(
                error.code(),
                ErrorCode::InvalidInput,
                "{}: {key}",
                case.name
            );
            assert_eq!(error.path(), key, "{}", case.name);
            assert_eq!(error.to_string(), format!("duplicate field `{key}`"));
            refused += 1;
        }
    }
    assert!(refused > 1_000, "only {refused} fields");
}

#[test]
fn nesting_without_end_is_refused() {
    for depth in [1, 10, 127, 128, 1_000, 100_000] {
        for (open, close) in [
            ("[", "]"),
            (r#"{"month":"#, "}"),
            (r#"{"overrides":["#, "]}"),
            (r#"{"relief":"#, "}"),
        ] {
            let text = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            for operation in operations() {
                let error = call_json(operation.name, &text).unwrap_err();
                assert_eq!(
                    error.code(),
                    ErrorCode::InvalidInput,
                    "{} {open} {depth}",
                    operation.name
                );
            }
        }
    }
}

#[test]
fn the_words_of_a_message_do_not_choose_its_code() {
    // Messages pass through serde as text and are read back; a caller may write such text too.
    for text in [
        "amount `1` is negative",
        "rate `2` is over 1",
        "x` is none of `y",
        "x` does not go with `y",
        "no rule for `a` is known on b",
        "duplicate field `a`",
        "1` needs more than 28 digits to be exact",
        "missing field `month` at line 1 column 2",
        "invalid type: null, expected a boolean",
    ] {
        let text = Node::Text(text.to_owned());
        for request in [
            format!(r#"{{"month":{text},"sector":"non_state","salary_fund":1}}"#),
            format!(r#"{{"month":"2025-03","sector":{text},"salary_fund":1}}"#),
            format!(r#"{{"month":"2025-03","sector":"non_state","salary_fund":{text}}}"#),
            format!(r#"{{"month":"2025-03","sector":"non_state","salary_fund":1,"cycle":{text}}}"#),
            format!(
                r#"{{"month":"2025-03","sector":"non_state","salary_fund":1,"known_on":{text}}}"#
            ),
            format!(r#"{{"month":"2025-03","sector":"non_state","salary_fund":1,{text}:1}}"#),
        ] {
            let error = call_json("union_fee", &request).unwrap_err();
            assert_eq!(error.code(), ErrorCode::InvalidInput, "{request}: {error}");
        }
    }
}

#[test]
fn the_words_around_the_input_are_the_same_for_any_input() {
    let faults = |request: fn(&str) -> String| {
        let plain = call_json("union_fee", request("Q7")).unwrap_err();
        let texts = [
            "a b",
            "a, expected b",
            "a at line 1 column 2",
            "a` is none of `b",
        ];
        let mut faults = Vec::new();
        for text in texts {
            let error = call_json("union_fee", request(text)).unwrap_err();
            for lang in [Lang::Vi, Lang::En] {
                let expected = plain.message(lang).replace("Q7", text);
                if error.message(lang) != expected {
                    faults.push(format!("{expected}\n  became {}", error.message(lang)));
                }
            }
        }
        faults
    };
    let faults = [
        faults(|text| format!(r#"{{"month":"{text}","sector":"non_state","salary_fund":1}}"#)),
        faults(|text| format!(r#"{{"month":"2025-03","sector":"{text}","salary_fund":1}}"#)),
        faults(|text| {
            format!(r#"{{"month":"2025-03","sector":"non_state","salary_fund":"{text}"}}"#)
        }),
        faults(|text| format!(r#"{{"month":"2025-03","sector":"non_state","{text}":1}}"#)),
    ]
    .concat();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_day_of_a_result_is_past_the_calendar_of_requests() {
    let mut faults = Vec::new();
    // Days are written with four digits of the year; the next of 9999-12-31 has no such form.
    let fee = r#""sector":"non_state","salary_fund":1"#;
    let overrides =
        r#""overrides":[{"parameter":"refund.working_days","value":90000,"from":"2024-08-01"}]"#;
    let back = r#""year":2025,"collected":1"#;
    for (operation, request) in [
        ("union_fee", format!(r#"{{"month":"9999-12",{fee}}}"#)),
        (
            "union_fee",
            format!(
                r#"{{"month":"9999-11",{fee},"relief":{{"kind":"suspension","until":"9999-12"}}}}"#
            ),
        ),
        (
            "refund",
            format!(r#"{{{back},"received_on":"9999-12-31"}}"#),
        ),
        (
            "refund",
            format!(r#"{{{back},"received_on":"9900-01-01",{overrides}}}"#),
        ),
    ] {
        if let Err(fault) = answers_well(operation, request.as_bytes()) {
            faults.push(format!("{operation} {request}: {fault}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_operation_answers_in_two_languages_at_once() {
    let fee = |more: &str| {
        format!(r#"{{"month":"2025-03","sector":"non_state","salary_fund":1,{more}}}"#)
    };
    let long = "9".repeat(1_000);
    let mut faults = Vec::new();
    for (operation, request) in [
        ("union_fee", fee(r#""unknown":1"#)),
        ("union_fee", fee(r#""cycle":1"#)),
        ("union_fee", fee(r#""accept":null,"lang":[]"#)),
        ("union_fee", fee(r#""relief":{"unknown":1}"#)),
        (
            "union_fee",
            fee(r#""overrides":[{"parameter":"base_salary","value":[],"from":"2025-01-01"}]"#),
        ),
        ("parameter", r#"{"unknown":1}"#.to_owned()),
        ("settle", r#"{"unknown":1}"#.to_owned()),
        (
            "distribute",
            r#"{"year":2025,"source":"dues","collected":1,"scheme":1}"#.to_owned(),
        ),
        (
            "refund",
            r#"{"year":2025,"collected":1,"reduction":[]}"#.to_owned(),
        ),
        // Long input is cut, but not its closing quotation mark.
        ("union_fee", fee(&format!(r#""explain":"{long}""#))),
        (
            "union_fee",
            fee(&format!(
                r#""relief":{{"kind":"reduction","percent":{long}}}"#
            )),
        ),
    ] {
        if let Err(fault) = in_its_language(operation, request.as_bytes()) {
            faults.push(format!("{operation} {:.100}: {fault}", request));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
