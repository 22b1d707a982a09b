//! The reader of requests beside serde_json: it takes what serde_json takes, with the same value,
//! and refuses what serde_json refuses. One difference is meant: numbers that are no integers of
//! 64 bits are refused, `-0` among them.

use std::cell::Cell;
use std::collections::{BTreeMap, HashMap};
use std::fmt;

use congdoan::{Error, ErrorCode, Lang, Month, call_json, read_json};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde::de::{self, IgnoredAny, MapAccess, SeqAccess};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::cases;
use crate::requests::{any_text, broken};
use crate::spelling::{NUMBERS, changed, json, text};

thread_local! {
    /// Whether a number that is no integer was read: a value forgets it when its name comes twice.
    static FRACTION: Cell<bool> = const { Cell::new(false) };
}

/// Any JSON, of which nothing is kept but whether its numbers are integers.
struct Numbers;

impl<'de> Deserialize<'de> for Numbers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Numbers;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("any JSON")
            }
            fn visit_unit<E>(self) -> Result<Numbers, E> {
                Ok(Numbers)
            }
            fn visit_bool<E>(self, _: bool) -> Result<Numbers, E> {
                Ok(Numbers)
            }
            fn visit_i64<E>(self, _: i64) -> Result<Numbers, E> {
                Ok(Numbers)
            }
            fn visit_u64<E>(self, _: u64) -> Result<Numbers, E> {
                Ok(Numbers)
            }
            fn visit_f64<E>(self, _: f64) -> Result<Numbers, E> {
                FRACTION.set(true);
                Ok(Numbers)
            }
            fn visit_str<E>(self, _: &str) -> Result<Numbers, E> {
                Ok(Numbers)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Numbers, A::Error> {
                while list.next_element::<Numbers>()?.is_some() {}
                Ok(Numbers)
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Numbers, A::Error> {
                while map.next_entry::<String, Numbers>()?.is_some() {}
                Ok(Numbers)
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

/// Reads a text both ways.
fn reads_alike(text: &[u8]) -> Result<(), TestCaseError> {
    FRACTION.set(false);
    let numbers = serde_json::from_slice::<Numbers>(text).map(|_| FRACTION.get());
    let ours = read_json::<Value>(text);
    match (numbers, serde_json::from_slice::<Value>(text)) {
        (Ok(false), Ok(theirs)) => prop_assert_eq!(ours, Ok(theirs)),
        (Ok(false), Err(error)) => return Err(TestCaseError::fail(error.to_string())),
        (Ok(true), _) => {
            let error = ours.unwrap_err();
            prop_assert!(error.to_string().starts_with("invalid type: "), "{error}");
        }
        (Err(_), _) => {
            let error = ours.unwrap_err();
            prop_assert_eq!(error.code(), ErrorCode::InvalidInput);
        }
    }
    // What nobody asks for is held to the same grammar; numbers in it may be of any form, and of
    // any size, where serde_json's only refuses those it cannot hold.
    let skipped = read_json::<IgnoredAny>(text);
    match serde_json::from_slice::<Numbers>(text) {
        Ok(_) => prop_assert!(skipped.is_ok(), "{:?}", skipped),
        Err(error) if too_large(&error) => {}
        Err(_) => prop_assert!(skipped.is_err()),
    }
    Ok(())
}

/// Whether a number is beyond what serde_json can hold, which says nothing of the text after it.
fn too_large(error: &serde_json::Error) -> bool {
    error.to_string().starts_with("number out of range")
}

proptest! {
    #![proptest_config(cases(4096))]

    #[test]
    fn any_json_is_read_as_serde_json_reads_it(text in json()) {
        reads_alike(text.as_bytes())?;
    }

    #[test]
    fn changed_json_is_read_as_serde_json_reads_it(bytes in changed()) {
        reads_alike(&bytes)?;
    }

    #[test]
    fn text_is_read_as_serde_json_reads_it(text in text()) {
        reads_alike(text.as_bytes())?;
        let (ours, theirs) = (read_json(text.as_bytes()).ok(), serde_json::from_str(&text).ok());
        prop_assert_eq!(ours as Option<String>, theirs);
    }

    #[test]
    fn structs_are_read_as_serde_json_reads_them(text in json()) {
        FRACTION.set(false);
        let (ours, theirs) = (read_json(text.as_bytes()), serde_json::from_str::<Form>(&text));
        match serde_json::from_str::<Numbers>(&text) {
            // A list of a struct's fields is one of the forms that serde_json takes for it.
            Ok(_) if text.trim_start().starts_with('[') => prop_assert!(ours.is_err()),
            // A field that is passed over may hold a fraction.
            Ok(_) if FRACTION.get() => prop_assert!(ours.is_err() || ours.ok() == theirs.ok()),
            Ok(_) => prop_assert_eq!(ours.ok(), theirs.ok()),
            Err(error) if too_large(&error) => prop_assert!(ours.is_err() || ours.ok() == theirs.ok()),
            // serde_json does not look at the text of such a field.
            Err(_) => prop_assert!(ours.is_err()),
        }
    }
}

/// A form of a caller's own, with what serde's derive makes of it.
#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Form {
    a: Option<Value>,
    b: Value,
    lang: Option<String>,
}

#[test]
fn numbers_are_read_as_serde_json_reads_them() {
    for number in NUMBERS {
        for text in [
            number.to_owned(),
            format!(" {number}\n"),
            format!("[{number}]"),
            format!("[{number},{number}]"),
            format!(r#"{{"a":{number}}}"#),
            format!("{number} {number}"),
        ] {
            reads_alike(text.as_bytes()).unwrap_or_else(|fault| panic!("{text}: {fault}"));
        }
        macro_rules! alike {
            ($($type:ident)+) => {$(
                // Negative zero is a fraction to both, and a fraction is no integer to either.
                let ours = read_json::<$type>(number.as_bytes()).ok();
                assert_eq!(ours, serde_json::from_str(number).ok(), "{number}");
            )+};
        }
        alike!(i8 i16 i32 i64 u8 u16 u32 u64);
    }
}

#[test]
fn nesting_is_read_as_deep_as_serde_json_reads_it() {
    for depth in [1, 126, 127, 128, 129, 300, 100_000] {
        for (open, inner, close) in [("[", "1", "]"), (r#"{"a":"#, "1", "}"), ("[", "", "]")] {
            let text = format!("{}{inner}{}", open.repeat(depth), close.repeat(depth));
            reads_alike(text.as_bytes()).unwrap_or_else(|fault| panic!("{open} {depth}: {fault}"));
            assert_eq!(read_json::<Value>(text.as_bytes()).is_ok(), depth < 128);
        }
        // Depth is that of one place, not of all places together.
        let text = format!("[{}]", vec!["[[]]"; depth].join(","));
        assert!(read_json::<Value>(text.as_bytes()).is_ok());
    }
}

#[test]
fn the_place_in_broken_text_is_told() {
    for (text, place) in [
        ("", "line 1, column 1"),
        ("{\"a\": 1,\n \"b\"}", "line 2, column 5"),
        ("[1,\n\n2", "line 3, column 2"),
        ("\u{feff}1", "line 1, column 1"),
        ("\"a\\x\"", "line 1, column 5"),
    ] {
        let error = read_json::<Value>(text.as_bytes()).unwrap_err();
        let message = error.to_string();
        assert!(
            message.starts_with(&format!("not valid JSON at {place}")),
            "{message}"
        );
        assert_eq!(error.path(), "");
    }
    let error = read_json::<Value>(b"{\"a\":\n\"\xff\"}").unwrap_err();
    assert!(error.to_string().contains("line 2, column 2"), "{error}");
}

#[test]
fn types_of_a_caller_are_read_as_serde_json_reads_them() {
    #[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
    enum Choice {
        None,
        One(i32),
        Two(i32, String),
        Named { a: Option<bool> },
    }
    #[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
    struct Code(String);
    #[derive(Debug, PartialEq, Deserialize)]
    struct Unit;
    macro_rules! alike {
        ($type:ty: $($text:expr),+ $(,)?) => {$(
            let ours = read_json::<$type>($text.as_bytes());
            let theirs = serde_json::from_str::<$type>($text);
            assert_eq!(ours.as_ref().ok(), theirs.as_ref().ok(), "{:?} for {}", ours, $text);
        )+};
    }
    alike!(Choice: r#""None""#, r#"{"None":null}"#, r#"{"One":1}"#, r#"{"Two":[1,"a"]}"#,
        r#"{"Two":[1]}"#, r#"{"Two":[1,"a",2]}"#, r#"{"Named":{"a":true}}"#, r#"{"Named":{}}"#,
        r#""One""#, r#""Other""#, r#"{}"#, r#"{"One":1,"None":null}"#, "1", "null", r#"{"One""#);
    alike!(Vec<Choice>: r#"["None", {"One": 1}]"#, r#"[{"One":1} {"One":1}]"#);
    alike!(HashMap<Choice, i32>: r#"{"None": 1}"#, r#"{"One": 1}"#);
    alike!(BTreeMap<Code, i32>: r#"{"a": 1, "\u0062": 2}"#);
    alike!(BTreeMap<Option<String>, i32>: r#"{"a": 1, "null": 2}"#);
    alike!(BTreeMap<i8, i32>: r#"{"1": 1, "-5": 2}"#, r#"{"128": 1}"#, r#"{"+1": 1}"#,
        r#"{"01": 1}"#, r#"{"1 ": 1}"#, r#"{" 1": 1}"#, r#"{"": 1}"#, r#"{"1.0": 1}"#);
    alike!(BTreeMap<u64, i32>: r#"{"18446744073709551615": 1}"#, r#"{"18446744073709551616": 1}"#);
    alike!((i32, String): r#"[1,"a"]"#, r#"[1]"#, r#"[1,"a",2]"#, r#"[1,"a",]"#);
    alike!([u8; 2]: "[1,2]", "[1]", "[1,2,3]", "[1,256]");
    alike!(Code: r#""a""#, "1");
    alike!(Unit: "null", "1", "{}");
    alike!((): "null", "nul", "0");
    alike!(char: r#""a""#, r#""ab""#, r#""đ""#, r#""""#);
    alike!(Option<Option<bool>>: "null", "true", "1");
    alike!(i128: "1", "-1");
}

/// A request that is asked while it is read, so that its error passes through serde.
#[derive(Debug)]
struct Asked;

impl<'de> Deserialize<'de> for Asked {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (operation, request) = <(String, String)>::deserialize(deserializer)?;
        call_json(&operation, request).map_err(de::Error::custom)?;
        Ok(Self)
    }
}

fn same_error(read: &Error, error: &Error, path: &str) -> Result<(), TestCaseError> {
    prop_assert_eq!(read.code(), error.code());
    prop_assert_eq!(read.path(), path);
    for lang in [Lang::Vi, Lang::En] {
        prop_assert_eq!(read.message(lang), error.message(lang));
    }
    Ok(())
}

fn survives(operation: &str, request: &str) -> Result<(), TestCaseError> {
    let Err(error) = call_json(operation, request) else {
        return Ok(());
    };
    let asked = serde_json::to_string(&(operation, request)).unwrap();
    let read = read_json::<Asked>(asked.as_bytes()).unwrap_err();
    same_error(&read, &error, error.path())?;
    let read = read_json::<HashMap<String, Vec<Asked>>>(format!(r#"{{"a":[{asked}]}}"#).as_bytes());
    let path = match error.path() {
        "" => "a[0]".to_owned(),
        path if path.starts_with('[') => format!("a[0]{path}"),
        path => format!("a[0].{path}"),
    };
    same_error(&read.unwrap_err(), &error, &path)
}

/// Characters that the passage through serde could stumble over.
fn awkward() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any_text(),
        prop::sample::select(vec![
            "\u{1f}",
            "\u{1f}\u{1f}",
            "out_of_range\u{1f}0\u{1f}0\u{1f}",
            "0",
            "đồng",
            "`",
            "{}",
            "{",
            "\u{0}",
            "\n",
            "\"",
            "\\",
            " at line 1 column 2",
            "\u{1f600}",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(cases(1024))]

    #[test]
    fn an_error_passes_whole_through_serde(
        (operation, request) in broken(), text in awkward(), name in awkward(),
    ) {
        survives(&operation, &request.to_string())?;
        let (text, name) = (Value::from(text), Value::from(name));
        for (operation, request) in [
            ("parameter", format!(r#"{{"id":{text}}}"#)),
            ("parameter", format!(r#"{{"id":"base_salary",{name}:{text}}}"#)),
            ("parameter", format!(r#"{{"id":"base_salary","lang":{text}}}"#)),
            ("union_fee", format!(r#"{{"month":"2025-03","sector":{text}}}"#)),
            ("union_fee", format!(r#"{{"month":"2025-03","salary_fund":{text}}}"#)),
            ("grade_summary", format!(r#"{{"counts":{{{name}:{text}}}}}"#)),
            ("union_fee", text.to_string()),
        ] {
            survives(operation, &request)?;
        }
    }

    #[test]
    fn an_error_of_a_scalar_is_that_of_its_text(text in awkward()) {
        if let Err(error) = text.parse::<Month>() {
            let json = Value::from(text).to_string();
            same_error(&read_json::<Month>(json.as_bytes()).unwrap_err(), &error, "")?;
            let theirs = serde_json::from_str::<Month>(&json).unwrap_err().to_string();
            prop_assert!(theirs.starts_with(error.message(Lang::En)), "{theirs}");
        }
    }
}
