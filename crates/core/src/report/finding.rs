//! What in a report does not agree, misses its target, or could not be read.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::format::Lang;
use crate::json;
use crate::law::Bilingual;
use crate::money::Dong;
use crate::names::names;

/// What kind a [`ReportFinding`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReportFindingCode {
    /// The members reported are not those the flow ends with.
    MembersDiffer,
    /// Both ends of the flow of members disagree with its movements.
    FlowUnbalanced,
    /// A finance line is above the most the rules allow.
    LineOff,
    /// No reading of a finance line fits, or several do.
    LineCannotTell,
    /// A printed percentage is not that of its figures.
    PrintedPercentDiffers,
    /// More were done than there are.
    PercentOver100,
    /// Those present and absent are not all there are, or more gave no reason than were absent.
    AttendanceDiffers,
    /// A target was not reached.
    TargetMissed,
    /// A printed quantity could not be read and stays text.
    NotRead,
    /// A sum given to people is not the number of people × the sum for each.
    CareDiffers,
    /// A unit paid the union fee short in some months.
    LatePayers,
}

names!(ReportFindingCode {
    MembersDiffer = "members_differ",
    FlowUnbalanced = "flow_unbalanced",
    LineOff = "line_off",
    LineCannotTell = "line_cannot_tell",
    PrintedPercentDiffers = "printed_percent_differs",
    PercentOver100 = "percent_over_100",
    AttendanceDiffers = "attendance_differs",
    TargetMissed = "target_missed",
    NotRead = "not_read",
    CareDiffers = "care_differs",
    LatePayers = "late_payers",
});

/// Stated − computed, in the unit of what is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Difference {
    /// In people or units; an integer in JSON.
    Count(i64),
    /// In đồng; an integer in JSON.
    Money(Dong),
    /// In percentage points; a decimal string in JSON.
    Points(Decimal),
}

impl Serialize for Difference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Count(count) => serializer.serialize_i64(*count),
            Self::Money(amount) => amount.serialize(serializer),
            Self::Points(points) => json::write_decimal(points.normalize(), serializer),
        }
    }
}

/// Something in a report that a reader should look at again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReportFinding {
    /// What kind it is.
    pub code: ReportFindingCode,
    /// What is wrong, in the language of the request.
    pub message: String,
    /// The field of the request it concerns.
    pub path: String,
    /// Stated − computed; `None` where there is nothing to subtract.
    pub difference: Option<Difference>,
    #[serde(skip)]
    wording: Bilingual,
}

impl ReportFinding {
    /// A finding whose text is made for each language.
    pub(super) fn new(
        code: ReportFindingCode,
        path: String,
        difference: Option<Difference>,
        text: impl Fn(Lang) -> String,
    ) -> Self {
        let wording = Bilingual::of(text);
        Self {
            code,
            message: wording.get(Lang::Vi).to_owned(),
            path,
            difference,
            wording,
        }
    }

    /// What is wrong, in one language.
    pub fn text(&self, lang: Lang) -> &str {
        self.wording.get(lang)
    }

    pub(super) fn localise(&mut self, lang: Lang) {
        self.message = self.text(lang).to_owned();
    }
}
