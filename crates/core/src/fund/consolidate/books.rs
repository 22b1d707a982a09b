//! A unit's books as they are given, and the period they must lie in.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::error::Error;
use crate::messages as common;
use crate::money::Dong;
use crate::org::Sector;
use crate::time::{Month, Year};

use super::super::messages;

/// One month in a unit's books.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct UnitMonth {
    /// The month.
    pub month: Month,
    /// The salary fund for social insurance, in đồng.
    pub salary_fund: Dong,
    /// The union fee paid, in đồng.
    pub fee_paid: Dong,
    /// All dues collected, in đồng.
    pub dues_collected: Dong,
    /// The dues passed to the upper union, in đồng.
    pub dues_remitted: Dong,
}

/// A unit's books over the period.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct UnitBooks {
    /// The unit's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The employer's sector.
    pub sector: Sector,
    /// The unit above.
    pub parent: Option<String>,
    /// Its months, each once.
    pub months: Vec<UnitMonth>,
    /// What was refunded to it, in đồng.
    pub refunds_paid: Dong,
}

/// A stretch of days within a fiscal year.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Period {
    pub(crate) year: Year,
    // The months that lie wholly in it; none when the first comes after the last.
    first: Month,
    last: Month,
}

impl Period {
    pub(crate) fn of(from: NaiveDate, to: NaiveDate, year: Year) -> Result<Self, Error> {
        year.check_period(from, to)?;
        let (first, last) = (Month::of(from), Month::of(to));
        Ok(Self {
            year,
            first: if first.first_day() < from {
                first.plus(1)
            } else {
                first
            },
            last: if last.last_day() > to {
                last.minus(1)
            } else {
                last
            },
        })
    }

    /// Refuses a month that is not wholly in the period.
    pub(crate) fn hold(&self, month: Month) -> Result<(), Error> {
        if month < self.first || month > self.last {
            return Err(messages::MONTH_OUTSIDE
                .error([&month.to_string()])
                .at("month"));
        }
        Ok(())
    }

    /// Refuses books that are not of the period, or not in order.
    pub(crate) fn check(&self, unit: &UnitBooks) -> Result<(), Error> {
        unit.refunds_paid.not_negative("refunds_paid")?;
        let mut seen = [false; 13];
        for (at, books) in unit.months.iter().enumerate() {
            self.check_month(books, &mut seen)
                .map_err(|error| error.under(&format!("months[{at}]")))?;
        }
        Ok(())
    }

    fn check_month(&self, books: &UnitMonth, seen: &mut [bool; 13]) -> Result<(), Error> {
        self.hold(books.month)?;
        // All months lie in one year, so the number tells them apart.
        match seen.get_mut(books.month.number() as usize) {
            Some(seen) if !*seen => *seen = true,
            _ => {
                let month = books.month.to_string();
                return Err(common::DUPLICATE.error([&month]).at("month"));
            }
        }
        books.salary_fund.not_negative("salary_fund")?;
        books.fee_paid.not_negative("fee_paid")?;
        books.dues_collected.not_negative("dues_collected")?;
        books.dues_remitted.not_negative("dues_remitted")?;
        Ok(())
    }
}
