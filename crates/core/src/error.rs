//! The one error body `{code, message, path}` of every door.

use std::fmt;

use serde::Serialize;

use crate::format::Lang;
use crate::names::names;

/// What kind of failure an [`Error`] is; its text form is the `code` of the error body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ErrorCode {
    /// The request is not of the operation's form, or its parts contradict each other.
    InvalidInput,
    /// A figure is outside the bounds it may have.
    OutOfRange,
    /// The law has no rule for the day asked, and the library does not guess.
    NotDetermined,
    /// The rule of that day is known less surely than the request accepts.
    Unconfirmed,
    /// No operation has that name.
    UnknownOperation,
    /// A parameter, chart, account code, scheme, criteria set, criterion, condition, grade or unit
    /// that does not exist.
    UnknownCode,
    /// Counts or sums that should agree do not.
    Unbalanced,
}

names!(ErrorCode {
    InvalidInput = "invalid_input",
    OutOfRange = "out_of_range",
    NotDetermined = "not_determined",
    Unconfirmed = "unconfirmed",
    UnknownOperation = "unknown_operation",
    UnknownCode = "unknown_code",
    Unbalanced = "unbalanced",
});

/// Why an operation gave no figure. `Display` is English; [`Error::message`] has both languages.
///
/// # Example
/// ```
/// use congdoan::{ErrorCode, Lang};
/// let error = congdoan::call_json("dues", r#"{"month":"2026-01","sector":"non_state",
///     "member":true,"insured_salary":-1}"#).unwrap_err();
/// assert_eq!(error.code(), ErrorCode::OutOfRange);
/// assert_eq!(error.path(), "insured_salary");
/// assert_eq!(error.message(Lang::En), "amount `-1` is negative");
/// assert_eq!(error.to_json(),
///     r#"{"code":"out_of_range","message":"số tiền `-1` là số âm","path":"insured_salary"}"#);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
#[non_exhaustive]
pub struct Error(Box<Inner>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    code: ErrorCode,
    path: String,
    en: String,
    vi: String,
    lang: Lang,
}

impl fmt::Display for Inner {
    /// English; in the alternate form (`{:#}`) all of it, which is how an error of ours passes
    /// through serde, where every error is text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            code, path, en, vi, ..
        } = self;
        if !f.alternate() {
            return f.write_str(en);
        }
        write!(f, "{code}{BETWEEN}{}{BETWEEN}{}", path.len(), en.len())?;
        write!(f, "{BETWEEN}{path}{en}{vi}")
    }
}

impl std::error::Error for Inner {}

/// What stands between the parts of an error's alternate form.
const BETWEEN: char = '\u{1f}';

#[derive(Serialize)]
struct Body<'a> {
    code: ErrorCode,
    message: &'a str,
    path: &'a str,
}

impl Error {
    pub(crate) fn new(code: ErrorCode, en: String, vi: String) -> Self {
        let path = String::new();
        let lang = Lang::Vi;
        Self(Box::new(Inner {
            code,
            path,
            en,
            vi,
            lang,
        }))
    }

    /// An error from its alternate form; any other text is a message of its own.
    #[cold]
    pub(crate) fn from_alternate(text: &str) -> Self {
        let read = || {
            let mut parts = text.splitn(4, BETWEEN);
            let code = parts.next()?.parse().ok()?;
            let path = parts.next()?.parse().ok()?;
            let en = parts.next()?.parse::<usize>().ok()?.checked_add(path)?;
            let texts = parts.next()?;
            let (path, en, vi) = (texts.get(..path)?, texts.get(path..en)?, texts.get(en..)?);
            Some(Self::new(code, en.to_owned(), vi.to_owned()).at(path))
        };
        let unknown = || Self::new(ErrorCode::InvalidInput, text.to_owned(), text.to_owned());
        read().unwrap_or_else(unknown)
    }

    /// What kind of failure this is.
    pub fn code(&self) -> ErrorCode {
        self.0.code
    }

    /// Where in the request, such as `relief.percent` or `lines[0].code`; empty for the whole.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The message in one language.
    pub fn message(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.0.vi,
            Lang::En => &self.0.en,
        }
    }

    /// The language of the request that failed.
    pub fn lang(&self) -> Lang {
        self.0.lang
    }

    /// The error body `{code, message, path}` as JSON, in the language of the request.
    pub fn to_json(&self) -> String {
        let body = Body {
            code: self.0.code,
            message: self.message(self.0.lang),
            path: &self.0.path,
        };
        // A struct of three texts always has a JSON form.
        let mut json = String::new();
        let _ = body.serialize(crate::json::JsonText(&mut json));
        json
    }

    /// The same error at `path`, unless a deeper place is already named.
    #[must_use]
    pub(crate) fn at(mut self, path: impl Into<String>) -> Self {
        if self.0.path.is_empty() {
            self.0.path = path.into();
        }
        self
    }

    /// The same error seen from outside: `prefix` stands before the path it has.
    #[must_use]
    pub(crate) fn under(mut self, prefix: &str) -> Self {
        self.0.path = match self.0.path.as_str() {
            "" => prefix.to_owned(),
            inner if inner.starts_with('[') => format!("{prefix}{inner}"),
            inner => format!("{prefix}.{inner}"),
        };
        self
    }

    /// The same error at another place: where the caller gave what went wrong.
    #[must_use]
    pub(crate) fn moved_to(mut self, path: &str) -> Self {
        self.0.path = path.to_owned();
        self
    }

    #[must_use]
    pub(crate) fn in_language(mut self, lang: Lang) -> Self {
        self.0.lang = lang;
        self
    }
}
