//! Months, fiscal years and working days. A month takes the law of its last day, a fiscal year
//! that of 31 December.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::error::Error;
use crate::messages;

/// A calendar month, written `2025-03`.
///
/// # Example
/// ```
/// use congdoan::Month;
/// let month: Month = "2024-02".parse()?;
/// assert_eq!(month.last_day().to_string(), "2024-02-29");
/// assert_eq!(month.next().to_string(), "2024-03");
/// assert!("2024-13".parse::<Month>().is_err());
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(NaiveDate);

impl Month {
    /// The month `month` (1 to 12) of `year` (1 to 9999).
    ///
    /// # Errors
    /// `invalid_input` when there is no such month.
    ///
    /// # Example
    /// ```
    /// use congdoan::Month;
    /// assert_eq!(Month::new(2025, 3)?, "2025-03".parse()?);
    /// assert!(Month::new(2025, 13).is_err());
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn new(year: i32, month: u32) -> Result<Self, Error> {
        NaiveDate::from_ymd_opt(year, month, 1)
            .filter(|_| (1..=9999).contains(&year))
            .map(Self)
            .ok_or_else(|| messages::NOT_A_MONTH.error([&format!("{year:04}-{month:02}")]))
    }

    /// The month a day lies in.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// The first day of the month.
    pub fn first_day(self) -> NaiveDate {
        self.0
    }

    /// The last day of the month, whose law the month takes.
    pub fn last_day(self) -> NaiveDate {
        let days = u32::from(self.0.num_days_in_month());
        self.0.with_day(days).unwrap_or(self.0)
    }

    /// The month after.
    #[must_use]
    pub fn next(self) -> Self {
        self.plus(1)
    }

    /// The month `count` months later.
    pub(crate) fn plus(self, count: u32) -> Self {
        Self(
            self.0
                .checked_add_months(chrono::Months::new(count))
                .unwrap_or(self.0),
        )
    }

    /// The month `count` months earlier.
    pub(crate) fn minus(self, count: u32) -> Self {
        Self(
            self.0
                .checked_sub_months(chrono::Months::new(count))
                .unwrap_or(self.0),
        )
    }

    /// How many months from this one to `last`, both included; 0 when it is later.
    pub(crate) fn months_to(self, last: Self) -> u32 {
        let number = |month: Self| {
            month
                .0
                .year()
                .saturating_mul(12)
                .saturating_add_unsigned(month.number())
        };
        let between = number(last).saturating_sub(number(self)).saturating_add(1);
        u32::try_from(between).unwrap_or(0)
    }

    /// The calendar year.
    pub fn year(self) -> Year {
        Year(self.0.year())
    }

    /// 1 for January to 12 for December.
    pub fn number(self) -> u32 {
        self.0.month()
    }

    /// Whether the month is the last of a quarter.
    pub(crate) fn ends_quarter(self) -> bool {
        matches!(self.number(), 3 | 6 | 9 | 12)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

impl FromStr for Month {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let refused = || messages::NOT_A_MONTH.error([text]);
        match parts(text, [4, 2]) {
            Some([year, month]) => {
                Self::new(i32::try_from(year).unwrap_or(0), month).map_err(|_| refused())
            }
            None => Err(refused()),
        }
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::json::from_text(deserializer, "a month such as `2025-03`")
    }
}

/// A fiscal year (năm tài chính), 1 to 9999; an integer in JSON.
///
/// # Example
/// ```
/// use congdoan::Year;
/// assert_eq!(Year::new(2023)?.last_day().to_string(), "2023-12-31");
/// assert!(Year::new(0).is_err());
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(i32);

impl Year {
    /// The fiscal year `year`.
    ///
    /// # Errors
    /// `out_of_range` outside 1 to 9999.
    pub fn new(year: i64) -> Result<Self, Error> {
        i32::try_from(year)
            .ok()
            .filter(|year| (1..=9999).contains(year))
            .map(Self)
            .ok_or_else(|| messages::YEAR_OUT_OF_RANGE.error([&year.to_string()]))
    }

    /// The number of the year.
    pub const fn get(self) -> i32 {
        self.0
    }

    /// 31 December, whose law the year takes.
    pub fn last_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.0, 12, 31).unwrap_or_default()
    }

    /// The twelve months of the year.
    pub fn months(self) -> impl Iterator<Item = Month> {
        (1..=12).filter_map(move |month| Month::new(self.0, month).ok())
    }

    /// The year a day lies in.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.year())
    }

    /// Refuses a period that ends before it starts or leaves the year.
    pub(crate) fn check_period(self, from: NaiveDate, to: NaiveDate) -> Result<(), Error> {
        check_order(from, to)?;
        match [from, to].iter().all(|day| Self::of(*day) == self) {
            true => Ok(()),
            false => Err(messages::PERIOD_OUTSIDE_YEAR
                .error([&self.to_string()])
                .at("year")),
        }
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Year {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i32(self.0)
    }
}

impl<'de> Deserialize<'de> for Year {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Year;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a year such as 2025")
            }
            fn visit_i64<E: de::Error>(self, year: i64) -> Result<Year, E> {
                Year::new(year).map_err(E::custom)
            }
            fn visit_u64<E: de::Error>(self, year: u64) -> Result<Year, E> {
                match i64::try_from(year) {
                    Ok(year) => self.visit_i64(year),
                    Err(_) => Err(E::custom(
                        messages::YEAR_OUT_OF_RANGE.error([&year.to_string()]),
                    )),
                }
            }
        }
        deserializer.deserialize_i64(Visitor)
    }
}

/// The last day of something, given as a day or as a whole month.
///
/// # Example
/// ```
/// use congdoan::Until;
/// assert_eq!("2026-09".parse::<Until>()?.day().to_string(), "2026-09-30");
/// assert_eq!("2026-09-15".parse::<Until>()?.day().to_string(), "2026-09-15");
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Until(NaiveDate);

impl Until {
    /// The day itself, or the last of the month.
    pub const fn day(self) -> NaiveDate {
        self.0
    }
}

impl From<NaiveDate> for Until {
    fn from(day: NaiveDate) -> Self {
        Self(day)
    }
}

impl From<Month> for Until {
    fn from(month: Month) -> Self {
        Self(month.last_day())
    }
}

impl FromStr for Until {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        parse_day(text)
            .map(Self)
            .or_else(|_| text.parse::<Month>().map(Self::from))
            .map_err(|_| messages::NOT_A_DAY_OR_MONTH.error([text]))
    }
}

impl<'de> Deserialize<'de> for Until {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::json::from_text(deserializer, "a day such as `2025-03-31`")
    }
}

/// Refuses a period that ends before it starts.
pub(crate) fn check_order(from: NaiveDate, to: NaiveDate) -> Result<(), Error> {
    match to < from {
        false => Ok(()),
        true => Err(messages::PERIOD_REVERSED.error([&to.to_string()]).at("to")),
    }
}

/// A day of the rules; the build has checked that it exists.
pub(crate) const fn day_of_law(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

/// A day written `2025-03-31`, nothing looser.
pub(crate) fn parse_day(text: &str) -> Result<NaiveDate, Error> {
    parts(text, [4, 2, 2])
        .filter(|[year, ..]| *year > 0)
        .and_then(|[year, month, day]| {
            NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
        })
        .ok_or_else(|| messages::NOT_A_DAY.error([text]))
}

/// Groups of exactly so many digits with hyphens between.
fn parts<const N: usize>(text: &str, widths: [usize; N]) -> Option<[u32; N]> {
    let mut found = [0; N];
    let mut groups = text.split('-');
    for (width, slot) in widths.into_iter().zip(found.iter_mut()) {
        let group = groups.next()?;
        if group.len() != width || !group.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        *slot = group.parse().ok()?;
    }
    groups.next().is_none().then_some(found)
}

/// The day `count` working days after `start`; weekends and the given holidays are none.
/// `None` past the year 9999.
///
/// # Example
/// ```
/// use chrono::NaiveDate;
/// let friday = NaiveDate::from_ymd_opt(2024, 8, 30).unwrap();
/// let national_day = NaiveDate::from_ymd_opt(2024, 9, 2).unwrap();
/// let day = congdoan::working_days_after(friday, 5, &[national_day]).unwrap();
/// assert_eq!(day.to_string(), "2024-09-09");
/// ```
pub fn working_days_after(
    start: NaiveDate,
    count: u32,
    holidays: &[NaiveDate],
) -> Option<NaiveDate> {
    let mut day = start;
    let mut left = count;
    while left > 0 {
        day = day
            .checked_add_days(Days::new(1))
            .filter(|day| day.year() <= 9999)?;
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        if !weekend && !holidays.contains(&day) {
            left = left.saturating_sub(1);
        }
    }
    Some(day)
}
