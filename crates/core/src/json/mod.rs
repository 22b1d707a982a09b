//! Reading requests and writing replies: strict JSON in, the error's place and both languages out.

mod envelope;
mod forms;
mod name;
mod phrases;
mod read;
mod refusal;
mod reply;
mod text;
mod token;
mod within;

use serde::de::DeserializeOwned;

use crate::error::Error;

use read::Reader;

pub(crate) use envelope::{Options, language};
pub use forms::{DECIMAL, day};
pub(crate) use forms::{
    days, decimal, from_text, optional_day, optional_title, or_default, title, write_decimal,
    write_optional_day,
};
pub(crate) use refusal::Failure;
pub(crate) use reply::{Beside, Reply};
pub(crate) use text::JsonText;

/// Reads a value from JSON text.
///
/// Numbers are integers of 64 bits, since no sum of money has a fraction; a struct is read from an
/// object only; lists and objects stand in one another 127 deep at most.
///
/// # Errors
/// The code of the scalar that refused (`out_of_range`), otherwise `invalid_input`; the error's
/// path names the place inside the JSON.
///
/// # Example
/// ```
/// use congdoan::{Dong, read_json};
/// let error = read_json::<Vec<Dong>>(b"[1, 2.5]").unwrap_err();
/// assert_eq!(error.path(), "[1]");
/// ```
pub fn read_json<T: DeserializeOwned>(json: &[u8]) -> Result<T, Error> {
    let read = || {
        let mut reader = Reader::new(json)?;
        let value = T::deserialize(&mut reader)?;
        reader.end().map(|_options| value)
    };
    read().map_err(Failure::error)
}

/// Reads a request with the fields that any may hold.
pub(crate) fn read_request<T: DeserializeOwned>(json: &[u8]) -> Result<(Options, T), Error> {
    let mut reader = Reader::of_request(json).map_err(Failure::error)?;
    let request = T::deserialize(&mut reader).map_err(Failure::error)?;
    let options = reader.end().map_err(Failure::error)?;
    Ok((options, request))
}
