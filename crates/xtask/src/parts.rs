//! The parts of the npm package, as crates/wasm lists them.

/// A part: its name, and the operations its module holds.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) name: &'static str,
    pub(crate) operations: &'static [&'static str],
}

macro_rules! parts {
    ($($part:literal: $($operation:ident)+;)+) => {
        pub(crate) static PARTS: &[Part] = &[$(Part {
            name: $part,
            operations: &[$(stringify!($operation)),+],
        }),+];
    };
}

include!("../../wasm/src/parts.rs");
