//! A view of the law: what is known on a day, how sure it must be, and what a what-if changes.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::error::Error;
use crate::messages;
use crate::order;

use super::citation::Confidence;
use super::data;
use super::overlay::Overlay;
use super::parameter::Parameter;
use super::provision::{Provision, RowAt};
use super::value::Value;

/// The law as one view of it: the embedded rules, as known on a day, down to a confidence, with
/// the assumptions of a what-if on top. Cheap to clone; nothing is loaded at start.
///
/// # Example
/// ```
/// use chrono::NaiveDate;
/// use congdoan::law::{Rulebook, parameters};
/// let law = Rulebook::embedded();
/// let day = NaiveDate::from_ymd_opt(2025, 3, 31).unwrap();
/// let rate = law.on(parameters::UNION_FEE_RATE, day)?;
/// assert_eq!(serde_json::to_string(rate.value()).unwrap(), r#""0.02""#);
///
/// // The dues of 2023 were split 60/40 until a decision of October 2023 changed the whole year.
/// let year_end = NaiveDate::from_ymd_opt(2023, 12, 31).unwrap();
/// let share = parameters::DISTRIBUTION_DUES_GRASSROOTS;
/// let june = NaiveDate::from_ymd_opt(2023, 6, 30).unwrap();
/// assert_eq!(law.on(share, year_end)?.value(), &"0.7".parse::<congdoan::Rate>()?.into());
/// assert_eq!(law.clone().known_on(june).on(share, year_end)?.value(),
///     &"0.6".parse::<congdoan::Rate>()?.into());
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Rulebook {
    known_on: Option<NaiveDate>,
    accept: Confidence,
    overlay: Option<Arc<Vec<Overlay>>>,
}

impl Default for Rulebook {
    fn default() -> Self {
        Self::embedded()
    }
}

impl Rulebook {
    /// The version of the embedded rules; it changes with every row, apart from the crate's.
    pub const VERSION: &'static str = data::VERSION;

    /// The embedded law as known now, with confidence `derived` or better.
    pub const fn embedded() -> Self {
        Self {
            known_on: None,
            accept: Confidence::Derived,
            overlay: None,
        }
    }

    /// The law as it was known on `day`: rows decided later are not seen.
    #[must_use]
    pub fn known_on(mut self, day: NaiveDate) -> Self {
        self.known_on = Some(day);
        self
    }

    /// Accepts rows down to this confidence.
    #[must_use]
    pub fn accept(mut self, lowest: Confidence) -> Self {
        self.accept = lowest;
        self
    }

    /// The lowest confidence that is accepted.
    pub(crate) const fn accepted(&self) -> Confidence {
        self.accept
    }

    /// Whether something decided on a day is known in this view.
    pub(crate) fn knows(&self, decided: NaiveDate) -> bool {
        self.known_on.is_none_or(|known_on| decided <= known_on)
    }

    /// The same law with a what-if: from `from` on, `parameter` has this value.
    ///
    /// It beats every row, whenever decided; of several, the last given wins.
    ///
    /// # Errors
    /// `invalid_input` when the value is not of the parameter's unit, `out_of_range` when a rate
    /// is over 1 or a sum negative.
    ///
    /// # Example
    /// ```
    /// use chrono::NaiveDate;
    /// use congdoan::law::{Rulebook, parameters};
    /// use congdoan::{Dong, Rate, Sector, UnionFeeRequest, union_fee};
    /// let from = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    /// let one_percent: Rate = "0.01".parse()?;
    /// let law = Rulebook::embedded()
    ///     .with(parameters::UNION_FEE_RATE, from, one_percent, "a fee of 1%")?;
    /// let request = UnionFeeRequest::on_fund("2026-03".parse()?, Sector::NonState, Dong::new(1_000_000)?);
    /// assert_eq!(union_fee(&law, &request)?.due, Some(Dong::new(10_000)?));
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn with(
        self,
        parameter: Parameter,
        from: NaiveDate,
        value: impl Into<Value>,
        reason: &str,
    ) -> Result<Self, Error> {
        self.with_overlay(Overlay::new(parameter, from, None, value.into(), reason)?)
    }

    /// As [`Rulebook::with`], but only up to and including `to`.
    ///
    /// # Errors
    /// As [`Rulebook::with`]; `invalid_input` when `to` is before `from`.
    pub fn with_until(
        self,
        parameter: Parameter,
        from: NaiveDate,
        to: NaiveDate,
        value: impl Into<Value>,
        reason: &str,
    ) -> Result<Self, Error> {
        self.with_overlay(Overlay::new(
            parameter,
            from,
            Some(to),
            value.into(),
            reason,
        )?)
    }

    /// # Errors
    /// `out_of_range` with more overrides than a place can name.
    pub(crate) fn with_overlay(mut self, overlay: Overlay) -> Result<Self, Error> {
        let overlays = Arc::make_mut(self.overlay.get_or_insert_default());
        if overlays.len() >= usize::from(RowAt::OVERLAY) {
            let count = overlays.len().to_string();
            return Err(messages::OVER_MAXIMUM
                .error([&count, &count])
                .at("overrides"));
        }
        overlays.push(overlay);
        Ok(self)
    }

    /// The row of `parameter` that prevails on `day`.
    ///
    /// # Errors
    /// `not_determined` when there is none, `unconfirmed` when it is less sure than accepted:
    /// an older, surer row is never used in its place.
    #[inline]
    pub fn on(&self, parameter: Parameter, day: NaiveDate) -> Result<Provision<'_>, Error> {
        match self.find(parameter, day)? {
            Some(provision) => Ok(provision),
            None => Err(messages::NO_RULE.error([parameter.id(), &day.to_string()])),
        }
    }

    /// As [`Rulebook::on`], but no row is `None`: for rules that may be absent, such as a floor.
    ///
    /// # Errors
    /// `unconfirmed` when the row is less sure than accepted.
    ///
    /// # Example
    /// ```
    /// use congdoan::law::{Rulebook, parameters};
    /// use congdoan::Month;
    /// let day = "2025-06".parse::<Month>()?.last_day();
    /// let floor = parameters::SOCIAL_INSURANCE_FLOOR_MULTIPLE;
    /// assert!(Rulebook::embedded().find(floor, day)?.is_none()); // the floor came in July 2025
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    #[inline]
    pub fn find(
        &self,
        parameter: Parameter,
        day: NaiveDate,
    ) -> Result<Option<Provision<'_>>, Error> {
        match self.prevailing(parameter, day) {
            Some(provision) if provision.confidence() < self.accept => {
                let name = provision.parameter().id();
                Err(self.not_sure_enough(name, provision.confidence(), day))
            }
            prevailing => Ok(prevailing),
        }
    }

    /// Refuses a document that is no row of the rules, such as a chart of accounts, where a row
    /// of its day and confidence would be: not yet decided, not yet known, or not sure enough.
    pub(crate) fn admits(
        &self,
        name: &str,
        decided: NaiveDate,
        confidence: Confidence,
        day: NaiveDate,
    ) -> Result<(), Error> {
        if day < decided || !self.knows(decided) {
            return Err(messages::NO_RULE.error([name, &day.to_string()]));
        }
        match confidence < self.accept {
            true => Err(self.not_sure_enough(name, confidence, day)),
            false => Ok(()),
        }
    }

    #[cold]
    fn not_sure_enough(&self, name: &str, is: Confidence, day: NaiveDate) -> Error {
        let (is, asked) = (is.as_str(), self.accept.as_str());
        messages::NOT_SURE_ENOUGH.error([name, &day.to_string(), is, asked])
    }

    #[inline]
    fn prevailing(&self, parameter: Parameter, day: NaiveDate) -> Option<Provision<'_>> {
        if self.overlay.is_some() {
            return self.candidates(parameter).find(|row| row.row.covers(day));
        }
        // Without overrides the places need not be looked up again.
        let mut rows = parameter.0.spans.iter().zip(parameter.0.rows).enumerate();
        let (at, (_, row)) =
            rows.find(|(_, (span, _))| span.covers(day) && span.known(self.known_on))?;
        Some(Provision {
            law: self,
            parameter,
            at: RowAt::embedded(at),
            row,
        })
    }

    /// The row at a place, seen under this law.
    #[inline]
    pub(crate) fn provision(&self, parameter: Parameter, at: RowAt) -> Option<Provision<'_>> {
        let row = match at.overlay_index() {
            Some(at) => &self.overlay.as_ref()?.get(at)?.row,
            None => parameter.0.rows.get(at.embedded_index())?,
        };
        Some(Provision {
            law: self,
            parameter,
            at,
            row,
        })
    }

    /// The rows known, those that prevail over others first.
    pub(super) fn candidates(&self, parameter: Parameter) -> impl Iterator<Item = Provision<'_>> {
        let overlays = self
            .overlay
            .iter()
            .flat_map(|overlays| overlays.iter().enumerate().rev());
        let overlays = overlays
            .filter(move |(_, overlay)| overlay.parameter == parameter)
            .map(|(at, _)| RowAt::overlay(at));
        let spans = parameter.0.spans.iter().enumerate();
        let embedded = spans
            .filter(|(_, span)| span.known(self.known_on))
            .map(|(at, _)| RowAt::embedded(at));
        overlays
            .chain(embedded)
            .filter_map(move |at| self.provision(parameter, at))
    }

    /// Every known row of `parameter`, in order of its first day and then of its decision,
    /// whatever its confidence; overrides stand last among equals.
    ///
    /// # Example
    /// ```
    /// use congdoan::law::{Rulebook, parameters};
    /// let law = Rulebook::embedded();
    /// let steps = law.history(parameters::BASE_SALARY);
    /// assert!(steps.windows(2).all(|pair| pair[0].from() <= pair[1].from()));
    /// ```
    pub fn history(&self, parameter: Parameter) -> Vec<Provision<'_>> {
        let mut rows: Vec<Provision<'_>> = self.candidates(parameter).collect();
        // Candidates come with the strongest first, which must stand last among equals.
        rows.reverse();
        order::by_key(rows, |row| (row.from(), row.row.decided_on()))
    }

    /// Every parameter that has a row on `day`, with the row that prevails, whatever its
    /// confidence.
    ///
    /// # Example
    /// ```
    /// use chrono::NaiveDate;
    /// use congdoan::law::Rulebook;
    /// let day = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    /// let law = Rulebook::embedded();
    /// assert!(law.in_force(day).iter().any(|rule| rule.parameter().id() == "union_fee.rate"));
    /// ```
    pub fn in_force(&self, day: NaiveDate) -> Vec<Provision<'_>> {
        Parameter::all()
            .filter_map(|parameter| self.prevailing(parameter, day))
            .collect()
    }
}
