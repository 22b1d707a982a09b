//! The identifiers that parameters of unit `choice` take, in words.

use crate::format::Lang;
use crate::org::{Level, UnitKind};

/// An identifier in words; one that is not known here, as in a what-if, stands for itself.
pub(crate) fn choice_label(name: &str, lang: Lang) -> &str {
    match name {
        "with_social_insurance" => lang.pick(
            "cùng thời điểm đóng BHXH bắt buộc",
            "together with social insurance",
        ),
        "end_of_next_month" => lang.pick(
            "ngày cuối cùng của tháng tiếp theo",
            "the last day of the next month",
        ),
        "end_of_month_after_cycle" => lang.pick(
            "ngày cuối cùng của tháng tiếp theo chu kỳ",
            "the last day of the month after the cycle",
        ),
        "end_of_month_after" => lang.pick(
            "ngày cuối cùng của tháng tiếp theo tháng kết thúc",
            "the last day of the month after the end",
        ),
        _ => unit_label(name, lang).unwrap_or(name),
    }
}

/// The levels and kinds of units, which have their words where they are listed.
fn unit_label(name: &str, lang: Lang) -> Option<&'static str> {
    let level = Level::ALL.iter().find(|level| level.as_str() == name);
    let kind = || UnitKind::ALL.iter().find(|kind| kind.as_str() == name);
    level
        .map(|level| level.label(lang))
        .or_else(|| kind().map(|kind| kind.label(lang)))
}
