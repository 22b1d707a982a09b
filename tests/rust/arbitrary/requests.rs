//! Requests as text that no JSON library would write: fields given twice, numbers of any form,
//! and valid requests broken in a place or two.

use std::collections::BTreeSet;
use std::fmt::{self, Write};
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

use crate::corpus::{self, Case};

/// JSON before it is read: keys may stand twice, literals may be none.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Literal(String),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    pub(crate) fn of(value: &Value) -> Self {
        match value {
            Value::String(text) => Self::Text(text.clone()),
            Value::Array(list) => Self::List(list.iter().map(Self::of).collect()),
            Value::Object(fields) => Self::Object(
                fields
                    .iter()
                    .map(|(key, value)| (key.clone(), Self::of(value)))
                    .collect(),
            ),
            literal => Self::Literal(literal.to_string()),
        }
    }

    /// Gives an object a field; anything else stays what it is.
    pub(crate) fn set(&mut self, key: &str, value: Self) {
        if let Self::Object(fields) = self {
            fields.retain(|(other, _)| other != key);
            fields.push((key.to_owned(), value));
        }
    }

    pub(crate) fn children(&mut self) -> Vec<&mut Self> {
        match self {
            Self::List(list) => list.iter_mut().collect(),
            Self::Object(fields) => fields.iter_mut().map(|(_, value)| value).collect(),
            _ => Vec::new(),
        }
    }

    fn size(&mut self) -> usize {
        1 + self.children().into_iter().map(Self::size).sum::<usize>()
    }

    /// The node at a position, counted from the root down.
    fn at(&mut self, position: usize) -> &mut Self {
        if position == 0 {
            return self;
        }
        let mut left = position - 1;
        // Borrowing the children anew is what lets the root be returned above.
        let place = self.children().into_iter().position(|child| {
            let size = child.size();
            let found = left < size;
            left -= if found { 0 } else { size };
            found
        });
        let child = self.children().into_iter().nth(place.unwrap()).unwrap();
        child.at(left)
    }

    pub(crate) fn fields(&mut self) -> Option<&mut Vec<(String, Self)>> {
        match self {
            Self::Object(fields) => Some(fields),
            _ => None,
        }
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Literal(literal) => f.write_str(literal),
            Self::Text(text) => f.write_str(&serde_json::to_string(text).unwrap()),
            Self::List(list) => {
                f.write_char('[')?;
                for (at, item) in list.iter().enumerate() {
                    write!(f, "{}{item}", if at > 0 { "," } else { "" })?;
                }
                f.write_char(']')
            }
            Self::Object(fields) => {
                f.write_char('{')?;
                for (at, (key, value)) in fields.iter().enumerate() {
                    let key = serde_json::to_string(key).unwrap();
                    write!(f, "{}{key}:{value}", if at > 0 { "," } else { "" })?;
                }
                f.write_char('}')
            }
        }
    }
}

/// Pieces of JSON, to be put together in any order.
pub(crate) const TOKENS: [&str; 28] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u",
    "d800",
    "null",
    "true",
    "false",
    "0",
    "-",
    "1",
    "9007199254740992",
    "1e9",
    "0.5",
    "\"month\"",
    "\"2025-03\"",
    "\"sector\"",
    "\"non_state\"",
    "\"lang\"",
    "\"en\"",
    "\"overrides\"",
    " ",
    "\u{feff}",
];

const LITERALS: [&str; 34] = [
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1",
    "-1",
    "2025",
    "0.5",
    "1.0",
    "-0.0",
    "1e3",
    "1E-7",
    "1e400",
    "-1e400",
    "9007199254740991",
    "9007199254740992",
    "-9007199254740991",
    "-9007199254740992",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "123456789012345678901234567890",
    "4294967295",
    "4294967296",
    "0.1234567890123456789",
    "NaN",
    "Infinity",
    "01",
    "+1",
    "0x10",
];

const TEXTS: [&str; 40] = [
    "",
    " ",
    "2025-03",
    "2025-3",
    "2025-13",
    "2025-02-29",
    "2024-02-29",
    "2025-03-31",
    "2025-03-31T00:00:00",
    "0000-01",
    "0001-01",
    "1600-02-29",
    "2012-12-31",
    "12025-03",
    "non_state",
    "state_agency",
    "no_fixed_wage",
    "NON_STATE",
    "union_fee",
    "dues",
    "hanoi-2023",
    "hd-47-2021",
    "by_rule",
    "monthly",
    "unconfirmed",
    "primary",
    "override",
    "0.02",
    "0.0200",
    "1",
    "1.5",
    "-0.5",
    "-0",
    "1e-2",
    "0,5",
    "0.0000000000001",
    "999999999999999.999999999999",
    "9999999999999999",
    "đồng ` \" \\ \u{0}\u{202e}",
    "base_salary",
];

fn literals() -> impl Strategy<Value = Node> {
    let number = prop_oneof![
        any::<i64>().prop_map(|number| number.to_string()),
        (-100_000_000_i64..100_000_000).prop_map(|number| number.to_string()),
        (any::<i32>(), 0_u32..1_000).prop_map(|(whole, fraction)| format!("{whole}.{fraction}")),
    ];
    let literal = prop_oneof![select(LITERALS.to_vec()).prop_map(str::to_owned), number];
    literal.prop_map(Node::Literal)
}

/// Text of any characters; strategies from patterns would be compiled anew for each.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<char>(), 0..12)
        .prop_map(|characters| characters.into_iter().collect())
}

fn texts() -> impl Strategy<Value = Node> {
    let day = (0_u32..10_000, 0_u32..100, prop::option::of(0_u32..100));
    let decimal = (any::<i64>(), any::<u64>(), 0_u32..=18, 0_usize..15);
    prop_oneof![
        3 => select(TEXTS.to_vec()).prop_map(str::to_owned),
        1 => any_text(),
        1 => day.prop_map(|(year, month, day)| match day {
            Some(day) => format!("{year:04}-{month:02}-{day:02}"),
            None => format!("{year:04}-{month:02}"),
        }),
        1 => decimal.prop_map(|(whole, fraction, cut, digits)| {
            format!("{}.{:.digits$}", whole / 10_i64.pow(cut), fraction.to_string())
        }),
    ]
    .prop_map(Node::Text)
}

/// Any JSON, a few levels deep.
pub(crate) fn node() -> impl Strategy<Value = Node> {
    prop_oneof![literals(), texts()].prop_recursive(4, 24, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Node::List),
            prop::collection::vec((keys(), inner), 0..5).prop_map(Node::Object),
        ]
    })
}

const STRANGE_KEYS: [&str; 10] = [
    "", " ", "unknown", "Month", "month ", "a.b", "[0]", "đồng", "`", "\u{0}",
];

/// Names of fields: those that requests have, and others.
fn keys() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => select(KNOWN_KEYS.as_slice()),
        1 => select(STRANGE_KEYS.to_vec()).prop_map(str::to_owned),
        1 => any_text(),
    ]
}

/// The golden requests, read once.
pub(crate) static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let known = corpus::cases().into_iter();
    known
        .filter(|case| case.operation != "no_such_operation")
        .collect()
});

static KNOWN_KEYS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let common = ["accept", "overrides", "known_on", "explain", "lang"];
    let mut known = BTreeSet::from(common.map(str::to_owned));
    CASES
        .iter()
        .for_each(|case| collect_keys(&case.input, &mut known));
    known.into_iter().collect()
});

fn collect_keys(value: &Value, keys: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                keys.insert(key.clone());
                collect_keys(value, keys);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| collect_keys(value, keys)),
        _ => {}
    }
}

/// Objects whose fields are mostly known ones.
pub(crate) fn objects() -> impl Strategy<Value = Node> {
    prop::collection::vec((keys(), node()), 0..8).prop_map(Node::Object)
}

/// One way to break a request.
#[derive(Clone, Debug)]
enum Break {
    /// Another value in its place.
    Replace(Node),
    /// A field dropped.
    Drop(Index),
    /// A field given twice, with the same value or another.
    Twice(Index, Option<Node>),
    /// A field more.
    Add(String, Node),
    /// The value inside so many lists or objects.
    Nest(usize, bool),
    /// A copy of another part of the request.
    Copy(Index),
}

fn breaks() -> impl Strategy<Value = (Index, Break)> {
    let depth = prop_oneof![8 => 1_usize..4, 1 => 120_usize..140];
    let broken = prop_oneof![
        4 => node().prop_map(Break::Replace),
        1 => any::<Index>().prop_map(Break::Drop),
        1 => (any::<Index>(), prop::option::of(node()))
            .prop_map(|(at, other)| Break::Twice(at, other)),
        2 => (keys(), node()).prop_map(|(key, value)| Break::Add(key, value)),
        1 => (depth, any::<bool>()).prop_map(|(depth, list)| Break::Nest(depth, list)),
        1 => any::<Index>().prop_map(Break::Copy),
    ];
    (any::<Index>(), broken)
}

impl Break {
    fn apply(self, request: &mut Node, at: Index) {
        let size = request.size();
        let copy = match &self {
            Self::Copy(from) => Some(request.at(from.index(size)).clone()),
            _ => None,
        };
        let node = request.at(at.index(size));
        match self {
            Self::Replace(value) => *node = value,
            Self::Copy(_) => *node = copy.unwrap(),
            Self::Nest(depth, list) => {
                for _ in 0..depth {
                    let inner = std::mem::replace(node, Node::List(Vec::new()));
                    *node = match list {
                        true => Node::List(vec![inner]),
                        false => Node::Object(vec![("relief".to_owned(), inner)]),
                    };
                }
            }
            Self::Drop(field) => {
                if let Some(fields) = node.fields().filter(|fields| !fields.is_empty()) {
                    fields.remove(field.index(fields.len()));
                }
            }
            Self::Twice(field, other) => {
                if let Some(fields) = node.fields().filter(|fields| !fields.is_empty()) {
                    let (key, value) = fields[field.index(fields.len())].clone();
                    fields.push((key, other.unwrap_or(value)));
                }
            }
            Self::Add(key, value) => {
                if let Some(fields) = node.fields() {
                    fields.push((key, value));
                }
            }
        }
    }
}

/// A golden request with its operation, broken in up to three places, sometimes explained.
pub(crate) fn broken() -> impl Strategy<Value = (String, Node)> {
    let cases = select(CASES.as_slice());
    let extras = (any::<bool>(), select(vec!["vi", "en"]));
    (cases, prop::collection::vec(breaks(), 0..4), extras).prop_map(
        |(case, breaks, (explain, lang))| {
            let mut request = Node::of(&case.input);
            if explain {
                request.set("explain", Node::Literal("true".to_owned()));
                request.set("lang", Node::Text(lang.to_owned()));
            }
            for (at, broken) in breaks {
                broken.apply(&mut request, at);
            }
            (case.operation, request)
        },
    )
}
