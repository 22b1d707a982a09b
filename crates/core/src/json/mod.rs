//! Reading requests: strict JSON in, the error's place and both languages out.

mod envelope;
mod forms;
mod reply;
mod text;

use serde::de::DeserializeOwned;

use crate::error::{Error, ErrorCode};
use crate::messages;

pub(crate) use envelope::{Envelope, Options, language};
pub use forms::{DECIMAL, day};
pub(crate) use forms::{
    days, decimal, from_text, object, objects, optional_day, optional_object, optional_objects,
    optional_title, or_default, some_objects, title, write_decimal, write_optional_day,
};
pub(crate) use reply::{Beside, Reply};
pub(crate) use text::JsonText;

/// Reads a value from JSON text.
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
    // The fast path keeps no path; only a failure is read again to find its place.
    serde_json::from_slice(json).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => {
            locate::<T>(json).unwrap_or_else(|| refusal(&error, ""))
        }
        _ => {
            let (line, column) = (error.line(), error.column());
            let text = error.to_string();
            let what = text.split(" at line ").next().unwrap_or_default();
            messages::JSON_SYNTAX.error_of(
                &[format!("line {line}, column {column}: {what}")],
                &[format!("dòng {line}, cột {column}")],
            )
        }
    })
}

fn locate<T: DeserializeOwned>(json: &[u8]) -> Option<Error> {
    let mut reader = serde_json::Deserializer::from_slice(json);
    let error = serde_path_to_error::deserialize::<_, T>(&mut reader).err()?;
    let path = error.path().to_string();
    let path = if path == "." { "" } else { &path };
    Some(refusal(error.inner(), path))
}

/// A serde error in our words, read back through the list of messages.
fn refusal(error: &serde_json::Error, path: &str) -> Error {
    let text = error.to_string();
    let text = text
        .rfind(" at line ")
        .and_then(|at| text.get(..at))
        .unwrap_or(&text);
    for template in messages::ALL {
        let Some(input) = template.read(text) else {
            continue;
        };
        let field = input.first().copied().unwrap_or_default();
        let phrases = text.starts_with("invalid type") || text.starts_with("invalid value");
        let error = if phrases {
            let (en, vi): (Vec<_>, Vec<_>) = input.iter().map(|i| messages::phrase(i)).unzip();
            template.error_of(&en, &vi)
        } else {
            // The field is the caller's; what is expected in its place is serde's list.
            let list = input.get(1).map(|list| messages::listed(list));
            let input: Vec<&str> = match (&list, text.starts_with("unknown field")) {
                (Some(list), true) => vec![field, list],
                _ => input,
            };
            template.error_of(&input, &input)
        };
        let names_a_field = ["missing field", "unknown field", "duplicate field"]
            .iter()
            .any(|start| text.starts_with(start));
        let inside = path.rsplit('.').next() == Some(field);
        return match path {
            path if names_a_field && !inside => error.at(field).under_if_any(path),
            path => error.at(path),
        };
    }
    Error::new(ErrorCode::InvalidInput, text.to_owned(), text.to_owned()).at(path)
}

impl Error {
    fn under_if_any(self, path: &str) -> Self {
        if path.is_empty() {
            self
        } else {
            self.under(path)
        }
    }
}
