//! Operations of one's own beside those of the list: what they answer is the JSON that serde_json
//! would write, with what every reply carries after it; what no reply can hold is refused.

use std::collections::BTreeMap;

use congdoan::law::{Citations, ParameterRequest, parameter};
use congdoan::{
    Error, ErrorCode, Explain, Explanation, Lang, Rulebook, answer_json_into, call_json, law_asked,
    unknown_operation,
};
use serde::ser::{Error as _, SerializeMap, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::says;

/// A request of no fields of its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

/// A result that is any value, and rests on one rule.
struct Own<T> {
    value: T,
    citations: Citations,
}

impl<T: Serialize> Serialize for Own<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<T> Explain for Own<T> {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        fee_rate(&Rulebook::embedded()).unwrap().explain(lang)
    }
}

fn fee_rate(law: &Rulebook) -> Result<congdoan::law::Inquiry, Error> {
    let day = "2025-03-31".parse().unwrap();
    parameter(law, &ParameterRequest::on("union_fee.rate", day))
}

/// A value that an operation of one's own answers with.
trait Answer: Serialize {
    fn answer() -> Self;
}

fn give<T: Answer>(law: &Rulebook, _: &Nothing) -> Result<Own<T>, Error> {
    let citations = fee_rate(law)?.citations;
    let value = T::answer();
    Ok(Own { value, citations })
}

fn reply<T: Answer>(request: &str) -> Result<String, Error> {
    let mut reply = "before ".to_owned();
    answer_json_into(give::<T>, request, &mut reply)?;
    Ok(reply.strip_prefix("before ").unwrap().to_owned())
}

/// The text of serde_json with the rulebook and no explanation at the end.
fn expected<T: Answer>() -> String {
    let own = serde_json::to_string(&T::answer()).unwrap();
    let own = own.strip_suffix('}').unwrap();
    let between = if own == "{" { "" } else { "," };
    let version = Rulebook::VERSION;
    format!(r#"{own}{between}"rulebook":"{version}","explanation":null}}"#)
}

#[derive(Serialize)]
struct Marker;

#[derive(Serialize)]
struct Pair(u8, &'static str);

#[derive(Serialize)]
struct Wrapped(i64);

#[derive(Serialize)]
enum Choice {
    Plain,
    One(i32),
    Two(i32, i32),
    Named { a: i32 },
}

/// One field of each form that JSON has.
#[derive(Serialize)]
struct Forms {
    letters: (char, char, char),
    marker: Marker,
    unit: (),
    variant: Choice,
    pair: Pair,
    wrapped: Wrapped,
    numbers: (i8, i16, i32, i64, u8, u16, u32, u64),
    array: [bool; 2],
    none: Option<i32>,
    some: Option<Option<&'static str>>,
    list: Vec<Vec<i32>>,
    map: BTreeMap<String, Pair>,
    empty: BTreeMap<String, i32>,
}

impl Answer for Forms {
    fn answer() -> Self {
        Self {
            letters: ('đ', '"', '\u{1f}'),
            marker: Marker,
            unit: (),
            variant: Choice::Plain,
            pair: Pair(7, "hai\n"),
            wrapped: Wrapped(-1),
            numbers: (
                i8::MIN,
                i16::MIN,
                i32::MIN,
                i64::MIN,
                u8::MAX,
                u16::MAX,
                u32::MAX,
                u64::MAX,
            ),
            array: [true, false],
            none: None,
            some: Some(Some("ba")),
            list: vec![vec![], vec![1, 2]],
            map: BTreeMap::from([
                ("a \"b\"".to_owned(), Pair(1, "")),
                (String::new(), Pair(2, "\\")),
            ]),
            empty: BTreeMap::new(),
        }
    }
}

#[derive(Serialize)]
struct Empty {}

impl Answer for Empty {
    fn answer() -> Self {
        Self {}
    }
}

impl Answer for BTreeMap<String, Vec<i32>> {
    fn answer() -> Self {
        Self::from([("một".to_owned(), vec![1]), ("b".to_owned(), vec![])])
    }
}

impl Answer for BTreeMap<String, i32> {
    fn answer() -> Self {
        Self::new()
    }
}

/// A map whose names and values are written one by one.
struct Steps;

impl Serialize for Steps {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_key("first")?;
        map.serialize_value(&1)?;
        map.serialize_key("second")?;
        map.serialize_value(&[2])?;
        map.end()
    }
}

impl Answer for Steps {
    fn answer() -> Self {
        Self
    }
}

#[test]
fn an_object_is_answered_as_serde_json_writes_it() {
    assert_eq!(reply::<Forms>("{}").unwrap(), expected::<Forms>());
    assert_eq!(reply::<Empty>("{}").unwrap(), expected::<Empty>());
    assert_eq!(reply::<Steps>("{}").unwrap(), expected::<Steps>());
    type Map = BTreeMap<String, Vec<i32>>;
    assert_eq!(reply::<Map>("{}").unwrap(), expected::<Map>());
    assert_eq!(
        reply::<BTreeMap<String, i32>>("{}").unwrap(),
        expected::<BTreeMap<String, i32>>()
    );
}

#[test]
fn an_operation_of_one_s_own_takes_the_common_fields() {
    let request = r#"{"explain": true, "lang": "en", "overrides":
        [{"parameter": "union_fee.rate", "value": "0.01", "from": "2025-01-01"}]}"#;
    let answered: Value = serde_json::from_str(&reply::<Steps>(request).unwrap()).unwrap();
    assert_eq!(answered["second"], json!([2]));
    assert_eq!(answered["rulebook"], Rulebook::VERSION);
    assert_eq!(answered["explanation"]["label"], "union fee rate");

    let error = reply::<Steps>(r#"{"lang": "en", "month": 1}"#).unwrap_err();
    assert_eq!(
        (error.code(), error.path()),
        (ErrorCode::InvalidInput, "month")
    );
    assert_eq!(error.lang(), Lang::En);
    let error = reply::<Steps>(r#"{"known_on": "1999-12-31"}"#).unwrap_err();
    assert_eq!(
        (error.code(), error.lang()),
        (ErrorCode::NotDetermined, Lang::Vi)
    );
}

/// A field that JSON has no exact form for.
macro_rules! held {
    ($($name:ident($type:ty) = $value:expr, $what:literal;)+) => {
        #[test]
        fn what_no_reply_holds_is_refused() {
            $(
                #[derive(Serialize)]
                struct $name { field: $type }
                impl Answer for $name {
                    fn answer() -> Self {
                        Self { field: $value }
                    }
                }
                let error = reply::<$name>("{}").unwrap_err();
                let said = concat!("no reply holds ", $what);
                says(&error, ErrorCode::InvalidInput, said, said);
            )+
        }
    };
}

/// Text as bytes, which serde's own forms of bytes are not.
struct Bytes;

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(b"text")
    }
}

/// A value that tells what it is when its inside is refused.
struct Told<T>(T);

impl<T: Serialize> Serialize for Told<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let told = |error| S::Error::custom(format!("the share: {error}"));
        self.0.serialize(serializer).map_err(told)
    }
}

#[test]
fn an_error_told_in_other_words_keeps_them() {
    #[derive(Serialize)]
    struct Share {
        share: Told<f64>,
    }
    impl Answer for Share {
        fn answer() -> Self {
            Self { share: Told(0.5) }
        }
    }
    let error = reply::<Share>("{}").unwrap_err();
    let said = "the share: no reply holds a float";
    says(&error, ErrorCode::InvalidInput, said, said);
}

held! {
    Half(f32) = 0.5, "a float";
    Tenth(f64) = 0.1, "a float";
    Raw(Bytes) = Bytes, "bytes";
    Newtype(Choice) = Choice::One(1), "a variant with a value";
    Tuple(Choice) = Choice::Two(1, 2), "a variant with a value";
    Struct(Choice) = Choice::Named { a: 1 }, "a variant with a value";
}

macro_rules! no_object {
    ($type:ty = $value:expr) => {
        #[derive(Serialize)]
        #[serde(transparent)]
        struct Bare($type);
        impl Answer for Bare {
            fn answer() -> Self {
                Self($value)
            }
        }
        let error = reply::<Bare>("{}").unwrap_err();
        let said = "a result is an object";
        says(&error, ErrorCode::InvalidInput, said, said);
    };
}

/// Answers that are no objects, each in a block for a type of its own.
macro_rules! each_alone {
    ($($type:ty = $value:expr;)+) => {
        #[test]
        fn what_is_no_object_is_no_reply() {
            $({ no_object!($type = $value); })+
        }
    };
}

each_alone! {
    bool = true;
    i8 = 1;
    i16 = 1;
    i32 = 1;
    i64 = 1;
    u8 = 1;
    u16 = 1;
    u32 = 1;
    u64 = 1;
    f32 = 0.5;
    f64 = 0.5;
    char = 'a';
    &'static str = "{}";
    Bytes = Bytes;
    Option<Nobody> = None;
    Option<Empty> = Some(Empty {});
    () = ();
    Marker = Marker;
    Choice = Choice::Plain;
    Wrapped = Wrapped(1);
    Choice = Choice::One(1);
    Vec<Empty> = vec![Empty {}];
    (i32, i32) = (1, 2);
    Pair = Pair(1, "");
    Choice = Choice::Two(1, 2);
    Choice = Choice::Named { a: 1 };
}

#[derive(Serialize)]
struct Nobody {}

#[test]
fn a_name_that_is_not_taken_is_refused_as_an_unknown_one() {
    for (request, lang) in [
        (r#"{"lang": "en"}"#, Lang::En),
        ("{}", Lang::Vi),
        ("no JSON", Lang::Vi),
    ] {
        let error = unknown_operation("fee", request);
        says(
            &error,
            ErrorCode::UnknownOperation,
            "no operation is named `fee`",
            "không có nghiệp vụ nào tên là `fee`",
        );
        assert_eq!((error.path(), error.lang()), ("", lang));
        assert_eq!(call_json("fee", request).unwrap_err(), error);
        let body: Value = serde_json::from_str(&error.to_json()).unwrap();
        assert_eq!(
            body,
            json!({"code": "unknown_operation", "message": error.message(lang), "path": ""})
        );
    }
}

#[test]
fn the_law_asked_for_is_that_of_the_common_fields() {
    let day = "2023-12-31".parse().unwrap();
    let share = congdoan::law::parameters::DISTRIBUTION_DUES_GRASSROOTS;
    let on = |json: &str| {
        let (law, lang) = law_asked(json.as_bytes()).unwrap();
        (law.on(share, day).unwrap().value().clone(), lang)
    };
    let rate = |text: &str| text.parse::<congdoan::Rate>().unwrap().into();
    assert_eq!(on("{}"), (rate("0.7"), Lang::Vi));
    assert_eq!(
        on(r#"{"known_on":"2023-06-30","lang":"en"}"#),
        (rate("0.6"), Lang::En)
    );
    let what_if = r#"{"overrides":[{"parameter":"distribution.dues.grassroots","value":"0.9","from":"2023-01-01"}]}"#;
    assert_eq!(on(what_if), (rate("0.9"), Lang::Vi));
    assert_eq!(law_asked(b"{}").unwrap().0, Rulebook::default());

    for (json, code, path) in [
        (
            r#"{"month":"2025-03","lang":"en"}"#,
            ErrorCode::InvalidInput,
            "month",
        ),
        (
            r#"{"known_on":"2023-13-01","lang":"en"}"#,
            ErrorCode::InvalidInput,
            "known_on",
        ),
        (
            r#"{"overrides":[{"parameter":"no.such","value":1,"from":"2025-01-01"}],"lang":"en"}"#,
            ErrorCode::UnknownCode,
            "overrides[0].parameter",
        ),
    ] {
        let error = law_asked(json.as_bytes()).unwrap_err();
        assert_eq!(
            (error.code(), error.path(), error.lang()),
            (code, path, Lang::En)
        );
    }
}
