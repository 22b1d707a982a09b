//! The identifiers that parameters of unit `choice` take, in words.

use crate::format::Lang;

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
        _ => name,
    }
}
