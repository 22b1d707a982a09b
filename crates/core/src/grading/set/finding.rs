//! What does not hold together in a criteria set.

use serde::Serialize;

use crate::error::{Error, ErrorCode};
use crate::format::Lang;
use crate::messages::Template;
use crate::names::names;

macro_rules! findings {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $en:literal, $vi:literal;)+) => {
        /// What kind of misfit a [`SetFinding`] is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum SetFindingCode {
            $($(#[doc = $doc])+ $variant,)+
        }

        names!(SetFindingCode { $($variant = $name),+ });

        impl SetFindingCode {
            /// How it is said; `{}` is what the set holds.
            pub(crate) const fn template(self) -> Template {
                match self {
                    $(Self::$variant => Template::new(ErrorCode::InvalidInput, $en, $vi),)+
                }
            }
        }
    };
}

findings! {
    /// An id or a name is given twice.
    DuplicateId = "duplicate_id",
        "`{}` is given twice",
        "`{}` được khai hai lần";
    /// An id, a name or the document is empty.
    Empty = "empty",
        "`{}` must not be empty",
        "`{}` không được rỗng";
    /// The criteria do not add to the points of their standard.
    StandardPointsDiffer = "standard_points_differ",
        "the criteria of `{}` add to `{}`, not to its `{}`",
        "các tiêu chí của `{}` cộng lại bằng `{}`, không bằng `{}`";
    /// The criteria of the bonus do not add to its points.
    BonusPointsDiffer = "bonus_points_differ",
        "the criteria of the bonus add to `{}`, not to its `{}`",
        "các nội dung thưởng cộng lại bằng `{}`, không bằng `{}`";
    /// The standards add to the scale neither with nor without the bonus.
    ScaleDiffers = "scale_differs",
        "the standards add to `{}`, with the bonus to `{}`, but the scale is `{}`",
        "các tiêu chuẩn cộng lại bằng `{}`, kể cả điểm thưởng là `{}`, nhưng thang điểm là `{}`";
    /// A maximum or the scale is 0.
    NotPositive = "not_positive",
        "the maximum of `{}` is 0",
        "điểm tối đa của `{}` bằng 0";
    /// Two ranges share points.
    ThresholdOverlap = "threshold_overlap",
        "the range of `{}` overlaps the one above it",
        "khoảng điểm của `{}` chồng lên khoảng trên nó";
    /// Points stand in no range.
    ThresholdGap = "threshold_gap",
        "points next to the range of `{}` are in no range",
        "có mức điểm cạnh khoảng của `{}` không thuộc khoảng nào";
    /// The ranges do not go from the best grade down.
    ThresholdOrder = "threshold_order",
        "the range of `{}` is empty, or not in the order of the grades",
        "khoảng điểm của `{}` rỗng hoặc không theo thứ tự các hạng";
    /// A range starts above the scale.
    ThresholdBeyondScale = "threshold_beyond_scale",
        "the range of `{}` starts above the scale of `{}`",
        "khoảng điểm của `{}` bắt đầu cao hơn thang điểm `{}`";
    /// A grade has no range.
    ThresholdMissingGrade = "threshold_missing_grade",
        "no range gives the grade `{}`",
        "không có khoảng điểm nào cho hạng `{}`";
    /// A grade that the set does not have.
    UnknownGrade = "unknown_grade",
        "the set has no grade `{}`",
        "bộ tiêu chí không có hạng `{}`";
    /// A criterion that the set does not have.
    UnknownCriterion = "unknown_criterion",
        "the set has no criterion `{}`",
        "bộ tiêu chí không có tiêu chí `{}`";
    /// A standard that the set does not have.
    UnknownStandard = "unknown_standard",
        "the set has no standard `{}`",
        "bộ tiêu chí không có tiêu chuẩn `{}`";
    /// A floor with neither or both of its two measures.
    FloorIncomplete = "floor_incomplete",
        "floor `{}` needs exactly one of `at_least_share` and `more_than`",
        "mức sàn `{}` cần đúng một trong hai trường `at_least_share` và `more_than`";
    /// A share above 1.
    ShareOverOne = "share_over_one",
        "share `{}` is over 1",
        "tỷ lệ `{}` lớn hơn 1";
    /// A quota whose grade is not among those it is a share of.
    QuotaIncomplete = "quota_incomplete",
        "the quota of `{}` is a share of grades that do not hold it",
        "chỉ tiêu của `{}` là tỷ lệ trên các hạng không gồm nó";
    /// The last day is before the first.
    ValidityReversed = "validity_reversed",
        "the set ends on `{}`, before it starts",
        "bộ tiêu chí hết hiệu lực ngày `{}`, trước khi bắt đầu";
    /// A scope that no number of members is in.
    ScopeEmpty = "scope_empty",
        "no number of members is from `{}` and below `{}`",
        "không có số đoàn viên nào từ `{}` và dưới `{}`";
}

/// Something that does not hold together in a criteria set.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SetFinding {
    /// What kind it is.
    pub code: SetFindingCode,
    /// What is wrong, in the language of the request.
    pub message: String,
    /// The field of the set it concerns.
    pub path: String,
    #[serde(skip)]
    error: Error,
}

impl SetFinding {
    pub(super) fn new<const N: usize>(
        code: SetFindingCode,
        path: impl Into<String>,
        input: [&str; N],
    ) -> Self {
        let (path, error) = (path.into(), code.template().error(input));
        Self {
            code,
            message: error.message(Lang::Vi).to_owned(),
            error: error.at(path.as_str()),
            path,
        }
    }

    pub(super) fn into_error(self) -> Error {
        self.error
    }

    /// What is wrong, in one language.
    pub fn text(&self, lang: Lang) -> &str {
        self.error.message(lang)
    }

    pub(super) fn localise(&mut self, lang: Lang) {
        self.message = self.text(lang).to_owned();
    }
}
