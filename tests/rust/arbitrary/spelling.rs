//! JSON text as any program or hand may write it, and nearly JSON: spaces, escapes and numbers of
//! every form, names given twice, text cut, changed or gone on with.

use proptest::prelude::*;
use proptest::sample::{Index, select};

/// What may stand between tokens, and what may not.
fn space() -> impl Strategy<Value = String> {
    let some = prop_oneof![
        60 => Just(""),
        20 => select(vec![" ", "\n", "\t", "\r\n", "  \n "]),
        1 => select(vec!["\u{feff}", "\u{a0}", "\u{c}", "\0", "\u{2028}", "//\n", "/**/"]),
    ];
    some.prop_map(str::to_owned)
}

/// Numbers at every border, and what is none.
pub(crate) const NUMBERS: [&str; 60] = [
    "0",
    "-0",
    "00",
    "-00",
    "01",
    "-01",
    "1",
    "-1",
    "+1",
    "-",
    "--1",
    "1-",
    "0x10",
    "1_000",
    "1,5",
    ".5",
    "-.5",
    "5.",
    "5.e1",
    "0.0",
    "-0.0",
    "1.0",
    "-1.5",
    "1.50",
    "0.1e",
    "1e5",
    "1E5",
    "1e+5",
    "1e-5",
    "1E+05",
    "0e0",
    "0e",
    "1e",
    "1e+",
    "1e-",
    "1.e5",
    "1ee5",
    "1e5.5",
    "1e400",
    "-1e400",
    "1e-400",
    "127",
    "128",
    "-129",
    "255",
    "256",
    "65536",
    "2147483648",
    "4294967295",
    "4294967296",
    "9007199254740991",
    "9007199254740992",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "-18446744073709551616",
    "123456789012345678901234567890",
];

const WORDS: [&str; 12] = [
    "nul",
    "nulL",
    "NULL",
    "True",
    "tru",
    "truee",
    "falsee",
    "fals",
    "NaN",
    "-Infinity",
    "undefined",
    "'a'",
];

fn scalar() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        12 => select(vec!["null", "true", "false"]),
        1 => select(WORDS.to_vec()),
    ];
    let number = prop_oneof![
        6 => any::<i64>().prop_map(|number| number.to_string()),
        6 => any::<u64>().prop_map(|number| number.to_string()),
        6 => (-2_000..2_000_i32).prop_map(|number| number.to_string()),
        2 => any::<i128>().prop_map(|number| number.to_string()),
        1 => select(NUMBERS.to_vec()).prop_map(str::to_owned),
    ];
    prop_oneof![word.prop_map(str::to_owned), number, text()]
}

/// A piece of text between its quotation marks, mostly well formed.
fn piece() -> impl Strategy<Value = String> {
    let plain = any::<char>().prop_map(|letter| match letter {
        '"' | '\\' | '\0'..='\u{1f}' => format!("\\u{:04X}", u32::from(letter)),
        letter => letter.to_string(),
    });
    let unit = |unit: u16, upper: bool| match upper {
        true => format!("\\u{unit:04X}"),
        false => format!("\\u{unit:04x}"),
    };
    let escaped = (any::<char>(), any::<bool>()).prop_map(move |(letter, upper)| {
        let mut units = [0; 2];
        let units = letter.encode_utf16(&mut units).iter();
        units.map(|each| unit(*each, upper)).collect()
    });
    let lone = (0xd800_u16..0xe000, any::<bool>()).prop_map(move |(half, upper)| unit(half, upper));
    let wrong = select(vec![
        "\\",
        "\\x",
        "\\U0041",
        "\\u",
        "\\u12",
        "\\u12g4",
        "\\u+123",
        "\\ud83d\\n",
        "\\ud83d\\",
        "\\ud83d\\ud83d",
        "\\ude00\\ud83d",
        "\\ud83d\\u0041",
        "\\'",
        "\\\n",
        "\n",
        "\t",
        "\u{0}",
        "\u{1f}",
        "\"",
    ]);
    prop_oneof![
        40 => plain,
        20 => escaped,
        20 => select(vec![
            "\\\"", "\\\\", "\\/", "/", "\\b", "\\f", "\\n", "\\r", "\\t", "đồng", "\u{7f}",
            "\u{80}", "\\ud83d\\ude00", "\u{feff}", "\\u0000", "\u{1f600}",
        ]).prop_map(str::to_owned),
        1 => lone,
        1 => wrong.prop_map(str::to_owned),
    ]
}

pub(crate) fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..6).prop_map(|pieces| format!("\"{}\"", pieces.concat()))
}

/// Names of fields, few enough to come twice, one of them also in another spelling.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => select(vec![r#""a""#, r#""\u0061""#, r#""b""#, r#""""#, r#""lang""#])
            .prop_map(str::to_owned),
        4 => text(),
        1 => select(vec!["a", "1", "null", "'a'", "[]"]).prop_map(str::to_owned),
    ]
}

/// How parts of a list or an object are held together, and rarely not.
fn joined(open: &str, parts: &[String], close: &str, slip: u8) -> String {
    match slip {
        0 => format!("{open}{},{close}", parts.join(",")),
        1 => format!("{open},{}{close}", parts.join(",")),
        2 => format!("{open}{}{close}", parts.join(" ")),
        3 => format!("{open}{}{close}", parts.join(",,")),
        4 => format!("{open}{}", parts.join(",")),
        5 => format!("{}{close}", parts.join(",")),
        6 => format!("{open}{}]", parts.join(",")),
        7 => format!("{open}{}}}", parts.join(",")),
        _ => format!("{open}{}{close}", parts.join(",")),
    }
}

/// Any JSON, a few levels deep.
pub(crate) fn json() -> impl Strategy<Value = String> {
    let spaced = |inner: BoxedStrategy<String>| {
        (space(), inner, space()).prop_map(|(before, json, after)| before + &json + &after)
    };
    let value = scalar().boxed().prop_recursive(5, 32, 6, move |inner| {
        let list = (
            prop::collection::vec(spaced(inner.clone().boxed()), 0..6),
            0_u8..200,
        )
            .prop_map(|(items, slip)| joined("[", &items, "]", slip));
        let colon = prop_oneof![80 => Just(":"), 1 => select(vec!["", "=", "::", ","])];
        let field = (spaced(name().boxed()), colon, spaced(inner.boxed()))
            .prop_map(|(name, colon, value)| name + colon + &value);
        let object = (prop::collection::vec(field, 0..6), 0_u8..200)
            .prop_map(|(fields, slip)| joined("{", &fields, "}", slip));
        prop_oneof![list, object]
    });
    spaced(value.boxed())
}

/// A way to change bytes.
#[derive(Clone, Debug)]
enum Change {
    Set(Index, u8),
    Insert(Index, Vec<u8>),
    Remove(Index),
    Cut(Index),
    Extend(Vec<u8>),
}

impl Change {
    fn apply(self, bytes: &mut Vec<u8>) {
        let length = bytes.len();
        match self {
            Self::Insert(at, more) => {
                let at = at.index(length + 1);
                bytes.splice(at..at, more);
            }
            Self::Extend(more) => bytes.extend(more),
            _ if length == 0 => {}
            Self::Set(at, byte) => bytes[at.index(length)] = byte,
            Self::Remove(at) => {
                bytes.remove(at.index(length));
            }
            Self::Cut(at) => bytes.truncate(at.index(length)),
        }
    }
}

fn change() -> impl Strategy<Value = Change> {
    let byte = prop_oneof![
        any::<u8>(),
        select(b"{}[],:\"\\u0123456789.eE+-ntf \n".to_vec()),
    ];
    let run = select(vec![
        b"\xef\xbb\xbf".to_vec(),
        b"\xff".to_vec(),
        b"\xc3".to_vec(),
        b"\xc3\x28".to_vec(),
        b"\xed\xa0\x80".to_vec(),
        b"\xf4\x90\x80\x80".to_vec(),
        b"\xc0\x80".to_vec(),
        b"\\ud800".to_vec(),
        b"\0".to_vec(),
        b" ".to_vec(),
        b"null".to_vec(),
        b",".to_vec(),
    ]);
    let at = any::<Index>;
    prop_oneof![
        (at(), byte).prop_map(|(at, byte)| Change::Set(at, byte)),
        (at(), run.clone()).prop_map(|(at, run)| Change::Insert(at, run)),
        at().prop_map(Change::Remove),
        at().prop_map(Change::Cut),
        run.prop_map(Change::Extend),
    ]
}

/// JSON with a few of its bytes changed.
pub(crate) fn changed() -> impl Strategy<Value = Vec<u8>> {
    (json(), prop::collection::vec(change(), 1..4)).prop_map(|(json, changes)| {
        let mut bytes = json.into_bytes();
        changes
            .into_iter()
            .for_each(|change| change.apply(&mut bytes));
        bytes
    })
}
