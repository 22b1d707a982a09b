//! A report's finance lines, as read.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::format::Lang;
use crate::json;
use crate::law::Parameter;
use crate::money::{Dong, Rate};
use crate::names::names;

use super::request::Precision;

/// A finance line of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportLineName {
    /// Đoàn phí.
    Dues,
    /// Tiết giảm theo Nghị quyết 09C.
    Reduction09c,
    /// Kinh phí cấp lại cho CĐCS.
    RefundsPaid,
}

names!(ReportLineName {
    Dues = "dues",
    Reduction09c = "reduction_09c",
    RefundsPaid = "refunds_paid",
});

/// What a printed line may show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reading {
    /// All dues collected.
    All,
    /// The part of the dues the levels above receive.
    UpperShare,
    /// The part of the dues the grassroots unions keep.
    GrassrootsShare,
    /// What the rule of the resolution gives.
    ByRule,
    /// The whole grassroots share of the fee.
    Entitlement,
    /// The grassroots share after the reduction.
    Net,
    /// What was paid back so far, less than is due.
    PaidSoFar,
}

names!(Reading {
    All = "all",
    UpperShare = "upper_share",
    GrassrootsShare = "grassroots_share",
    ByRule = "by_rule",
    Entitlement = "entitlement",
    Net = "net",
    PaidSoFar = "paid_so_far",
});

impl Reading {
    /// The reading in words.
    pub const fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::All, Lang::Vi) => "toàn bộ số thu",
            (Self::UpperShare, Lang::Vi) => "phần cấp trên được nhận",
            (Self::GrassrootsShare, Lang::Vi) => "phần CĐCS giữ lại",
            (Self::ByRule, Lang::Vi) => "theo quy định",
            (Self::Entitlement, Lang::Vi) => "toàn bộ phần được phân phối",
            (Self::Net, Lang::Vi) => "phần được phân phối sau tiết giảm",
            (Self::PaidSoFar, Lang::Vi) => "số đã cấp đến cuối kỳ",
            (Self::All, Lang::En) => "all that was collected",
            (Self::UpperShare, Lang::En) => "the upper union's share",
            (Self::GrassrootsShare, Lang::En) => "the grassroots share",
            (Self::ByRule, Lang::En) => "by rule",
            (Self::Entitlement, Lang::En) => "the whole entitlement",
            (Self::Net, Lang::En) => "the entitlement after the reduction",
            (Self::PaidSoFar, Lang::En) => "what was paid so far",
        }
    }
}

/// What arithmetic can say of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Exactly one reading fits, or refunds are below what is due.
    Consistent,
    /// No reading fits, or several do.
    CannotTell,
    /// Above the most the rules allow.
    Off,
}

names!(Verdict { Consistent = "consistent", CannotTell = "cannot_tell", Off = "off" });

/// The rates × the base − what is taken off.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Derivation {
    pub(super) rates: Vec<Rate>,
    pub(super) base: Dong,
    pub(super) less: Dong,
}

/// One way to read a line, with what the rules would then expect.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Candidate {
    /// The reading.
    pub reading: Reading,
    /// What the rules expect, in đồng.
    pub expected: Dong,
    /// Reported − expected, in đồng.
    pub difference: Dong,
    /// Difference ÷ expected, at most six decimals; `None` when nothing is expected.
    #[serde(serialize_with = "json::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::Exact>"))]
    pub relative: Option<Decimal>,
    #[serde(skip)]
    pub(super) of: Derivation,
}

/// A printed line, read.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReportLine {
    /// Which line.
    pub line: ReportLineName,
    /// What the report prints, in đồng.
    pub reported: Dong,
    /// What it shows, when exactly one reading fits or refunds are below what is due.
    pub reading: Option<Reading>,
    /// What the rules expect under that reading, in đồng.
    pub expected: Option<Dong>,
    /// Reported − expected, in đồng.
    pub difference: Option<Dong>,
    /// Difference ÷ expected, at most six decimals.
    #[serde(serialize_with = "json::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::Exact>"))]
    pub relative: Option<Decimal>,
    /// What can be said.
    pub verdict: Verdict,
    /// Every reading tried, with what it would expect.
    pub details: Vec<Candidate>,
    #[serde(skip)]
    pub(super) rules: Vec<Parameter>,
}

impl ReportLine {
    /// The parameters the line was read with.
    pub fn parameters(&self) -> &[Parameter] {
        &self.rules
    }

    /// The line in words.
    pub fn label(&self, lang: Lang) -> &'static str {
        match self.line {
            ReportLineName::Dues => lang.pick("Đoàn phí", "Dues"),
            ReportLineName::Reduction09c => {
                lang.pick("Tiết giảm theo Nghị quyết 09C", "Resolution 09C reduction")
            }
            ReportLineName::RefundsPaid => {
                lang.pick("Kinh phí cấp lại CĐCS", "Refunds to the grassroots unions")
            }
        }
    }
}

impl Candidate {
    /// Whether |difference| ≤ half the printed unit + 0.5% of what is expected.
    pub(super) fn fits(&self, precision: Precision) -> bool {
        let difference = i128::from(self.difference.get().unsigned_abs());
        let unit = i128::from(precision.unit());
        let allowed = unit
            .checked_mul(100)
            .and_then(|half| half.checked_add(self.expected.get().into()));
        difference
            .checked_mul(200)
            .zip(allowed)
            .is_some_and(|(d, a)| d <= a)
    }
}
