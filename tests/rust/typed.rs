//! The typed face: the values a request is made of and how each is written, requests made in Rust
//! beside those read from JSON, and operations of one's own.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test"
)]

#[path = "typed/lists.rs"]
mod lists;
#[path = "typed/money.rs"]
mod money;
#[path = "typed/own.rs"]
mod own;
#[path = "typed/points.rs"]
mod points;
#[path = "typed/refusals.rs"]
mod refusals;
#[path = "typed/requests.rs"]
mod requests;
#[path = "typed/results.rs"]
mod results;
#[path = "typed/time.rs"]
mod time;
#[path = "typed/told.rs"]
mod told;

use std::fmt::Debug;
use std::str::FromStr;

use congdoan::{Error, ErrorCode, Lang, read_json};
use serde::de::DeserializeOwned;

/// That an error is of this code and says this, in English and in Vietnamese.
#[track_caller]
pub(crate) fn says(error: &Error, code: ErrorCode, en: &str, vi: &str) {
    assert_eq!(
        (
            error.code(),
            error.message(Lang::En),
            error.message(Lang::Vi)
        ),
        (code, en, vi)
    );
    assert_eq!(error.to_string(), en);
}

/// That a text is refused so, in Rust and as a text in JSON.
#[track_caller]
pub(crate) fn refused<T>(text: &str, code: ErrorCode, en: &str, vi: &str)
where
    T: FromStr<Err = Error> + DeserializeOwned + Debug,
{
    let (en, vi) = (en.replace("{}", text), vi.replace("{}", text));
    says(&text.parse::<T>().unwrap_err(), code, &en, &vi);
    let json = serde_json::to_string(text).unwrap();
    let error = read_json::<T>(json.as_bytes()).unwrap_err();
    says(&error, code, &en, &vi);
    assert_eq!(error.path(), "");
}

/// The value a JSON text is read as.
#[track_caller]
pub(crate) fn read<T: DeserializeOwned>(json: &str) -> T {
    read_json(json.as_bytes()).unwrap()
}

/// That a JSON text is refused so.
#[track_caller]
pub(crate) fn unread<T: DeserializeOwned + Debug>(json: &str, code: ErrorCode, en: &str, vi: &str) {
    says(&read_json::<T>(json.as_bytes()).unwrap_err(), code, en, vi);
}
