//! A row of the law as a view of it sees it.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::citation::{Citation, Confidence};
use super::parameter::{Parameter, Row};
use super::rulebook::Rulebook;
use super::value::Value;

/// Where a row stands: among the embedded rows of its parameter, or among the overrides, whose
/// places have the highest bit set. Small, since every result keeps a list of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RowAt(u16);

impl RowAt {
    pub(super) const OVERLAY: u16 = 1 << 15;

    #[inline]
    pub(super) fn embedded(at: usize) -> Self {
        // The build refuses a parameter with more rows than this holds.
        Self(at as u16)
    }

    pub(super) fn overlay(at: usize) -> Self {
        Self(at as u16 | Self::OVERLAY)
    }

    #[inline]
    pub(super) fn embedded_index(self) -> usize {
        self.0 as usize
    }

    #[inline]
    pub(super) fn overlay_index(self) -> Option<usize> {
        (self.0 & Self::OVERLAY != 0).then_some((self.0 & !Self::OVERLAY) as usize)
    }
}

/// One dated value of a parameter under a law: a row of the rules or an assumption of a what-if.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Provision<'a> {
    pub(super) law: &'a Rulebook,
    pub(super) parameter: Parameter,
    pub(super) at: RowAt,
    pub(super) row: &'a Row,
}

impl<'a> Provision<'a> {
    /// The parameter it sets.
    pub fn parameter(self) -> Parameter {
        self.parameter
    }

    /// The value.
    pub fn value(self) -> &'a Value {
        &self.row.value
    }

    /// The first day it applies.
    pub fn from(self) -> NaiveDate {
        self.row.from
    }

    /// How surely it is known.
    pub fn confidence(self) -> Confidence {
        self.row.confidence
    }

    /// A remark on how the value was read or deduced; may be empty.
    pub fn note(self) -> &'static str {
        self.row.note
    }

    /// Whether the row prevails on any day, or stronger rows cover all of them.
    pub fn prevails(self) -> bool {
        self.last_day().is_ok()
    }

    /// The source, with the last day the row prevails.
    ///
    /// # Example
    /// ```
    /// use congdoan::law::{Rulebook, parameters};
    /// use congdoan::Month;
    /// let law = Rulebook::embedded();
    /// let row = law.on(parameters::BASE_SALARY, "2023-12".parse::<Month>()?.last_day())?;
    /// assert_eq!(row.citation().to, Some("2024-06".parse::<Month>()?.last_day()));
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn citation(self) -> Citation {
        let row = self.row;
        Citation {
            parameter: Cow::Borrowed(self.parameter.id()),
            document: row.document.clone(),
            article: row.article.clone(),
            from: Some(row.from),
            to: self.last_day().unwrap_or(None),
            decided: row.decided,
            confidence: row.confidence,
        }
    }

    /// The last day on which the row prevails, if there is one; `Err` when it never does.
    fn last_day(self) -> Result<Option<NaiveDate>, Overtaken> {
        let stronger = || {
            let candidates = self.law.candidates(self.parameter);
            candidates.take_while(|row| row.at != self.at)
        };
        let mut end = self.row.to;
        // Walk back from the end over the stronger rows that cover it.
        loop {
            let covering = stronger().find(|other| match end {
                Some(day) => other.row.covers(day),
                None => other.row.to.is_none(),
            });
            let Some(covering) = covering else {
                return Ok(end);
            };
            match covering.from().pred_opt() {
                Some(day) if day >= self.row.from => end = Some(day),
                _ => return Err(Overtaken),
            }
        }
    }
}

/// A row that stronger rows cover on each of its days.
struct Overtaken;
