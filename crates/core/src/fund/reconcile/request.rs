//! A report's finance lines as printed.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::error::Error;
use crate::format::Lang;
use crate::json;
use crate::money::Dong;
use crate::names::names;
use crate::time::{Month, Year};

/// The unit a report prints its sums in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// đồng.
    Dong,
    /// nghìn đồng.
    Thousand,
    /// triệu đồng.
    Million,
    /// tỷ đồng.
    Billion,
}

names!(Precision { Dong = "dong", Thousand = "thousand", Million = "million", Billion = "billion" });

impl Precision {
    /// The unit in đồng.
    pub const fn unit(self) -> i64 {
        match self {
            Self::Dong => 1,
            Self::Thousand => 1_000,
            Self::Million => 1_000_000,
            Self::Billion => 1_000_000_000,
        }
    }

    /// How many decimals a đồng has in that unit.
    pub(crate) const fn decimals(self) -> u32 {
        match self {
            Self::Dong => 0,
            Self::Thousand => 3,
            Self::Million => 6,
            Self::Billion => 9,
        }
    }

    /// The unit as people write it.
    pub(crate) const fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Dong, _) => "đồng",
            (Self::Thousand, Lang::Vi) => "nghìn đồng",
            (Self::Million, Lang::Vi) => "triệu đồng",
            (Self::Billion, Lang::Vi) => "tỷ đồng",
            (Self::Thousand, Lang::En) => "thousand đồng",
            (Self::Million, Lang::En) => "million đồng",
            (Self::Billion, Lang::En) => "billion đồng",
        }
    }
}

/// What is asked of [`reconcile`](super::reconcile): a period and the sums a report prints, in đồng.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct ReconcileRequest {
    /// The first day of the period.
    #[serde(deserialize_with = "json::day")]
    pub from: NaiveDate,
    /// The last day of the period.
    #[serde(deserialize_with = "json::day")]
    pub to: NaiveDate,
    /// The fiscal year the period lies in.
    pub year: Year,
    /// How many members.
    pub members: Option<u32>,
    /// The union fee received, in đồng.
    pub union_fee: Option<Dong>,
    /// The line of dues, in đồng.
    pub dues: Option<Dong>,
    /// The line of the reduction under Resolution 09C, in đồng.
    pub reduction_09c: Option<Dong>,
    /// The line of refunds to the grassroots unions, in đồng.
    pub refunds_paid: Option<Dong>,
    /// The unit the sums were printed in.
    pub precision: Precision,
}

impl ReconcileRequest {
    /// A report of a period within a year, without lines yet.
    pub fn new(from: NaiveDate, to: NaiveDate, year: Year, precision: Precision) -> Self {
        Self {
            from,
            to,
            year,
            members: None,
            union_fee: None,
            dues: None,
            reduction_09c: None,
            refunds_paid: None,
            precision,
        }
    }

    pub(super) fn check(&self) -> Result<(), Error> {
        self.year.check_period(self.from, self.to)?;
        let sums = [
            ("union_fee", self.union_fee),
            ("dues", self.dues),
            ("reduction_09c", self.reduction_09c),
            ("refunds_paid", self.refunds_paid),
        ];
        for (path, sum) in sums {
            if let Some(sum) = sum {
                sum.not_negative(path)?;
            }
        }
        Ok(())
    }

    /// How many months the period has, if it is made of whole ones.
    pub(super) fn months(&self) -> Option<u32> {
        let (first, last) = (Month::of(self.from), Month::of(self.to));
        let whole = first.first_day() == self.from && last.last_day() == self.to;
        whole.then(|| first.months_to(last))
    }
}
