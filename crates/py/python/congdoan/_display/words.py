"""The names that results hold, such as `with_social_insurance`, for people.

Most have the words of the library's explanations. A name that is not here is shown as it is.
"""

from __future__ import annotations

from .._congdoan import labels

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..types import Lang

_LABELS = labels()

_BY_FIELD = {
    "basis": {
        "cdcs_fee_share": ("phần kinh phí của CĐCS", "the grassroots share of the fee"),
        "administration_and_movement": (
            "chi hành chính và hoạt động phong trào",
            "administration and movement",
        ),
    },
    "bound": {
        "maximum": ("tối đa", "at most"),
        "minimum": ("tối thiểu", "at least"),
        "share": ("bằng", "exactly"),
        "exact": ("bằng", "exactly"),
        "over": ("trên", "more than"),
        "under": ("dưới", "less than"),
        "about": ("khoảng", "about"),
        "at_least": ("từ", "at least"),
        "at_most": ("đến", "at most"),
        "between": ("trong khoảng", "between"),
    },
    "by": {
        "officer": ("cán bộ công đoàn", "as an officer"),
        "union_unit": ("tại đơn vị của công đoàn", "in union units"),
    },
    "cause": {
        "recorded": ("theo hồ sơ", "recorded"),
        "merged": ("sáp nhập", "merged"),
        "consolidated": ("hợp nhất", "consolidated"),
        "dissolved": ("giải thể", "dissolved"),
        "reorganisation": ("sắp xếp tổ chức năm 2025", "the reorganisation of 2025"),
        "with_its_union": ("cùng công đoàn của nó", "with its union"),
    },
    "confidence": _LABELS["Confidence"],
    "dues_bound": {
        "exact": ("đúng bằng", "exactly"),
        "at_most": ("nhiều nhất", "at most"),
        "at_least": ("ít nhất", "at least"),
    },
    "each": {
        "standard": ("tiêu chuẩn", "standard"),
        "criterion": ("tiêu chí", "criterion"),
    },
    "fund": {
        "dues": ("đoàn phí", "dues"),
        "union_fee": ("kinh phí", "union fee"),
        "all": ("cả hai", "both"),
    },
    "how": {
        "ended": ("kết thúc", "ended"),
        "funds_passed": ("chuyển tài chính", "funds passed"),
        "passed": ("chuyển cấp trên", "passed"),
    },
    "kind": {
        **_LABELS["UnitKind"],
        "money": ("số tiền", "money"),
        "count": ("số lượng", "count"),
        "percent": ("phần trăm", "percent"),
        "ratio": ("tỷ số", "ratio"),
        "number": ("số", "number"),
    },
    "kinds": _LABELS["UnitKind"],
    "level": {
        **_LABELS["Level"],
        "outer_1": ("cấp thứ nhất", "first level"),
        "outer_2": ("cấp thứ ba", "third level"),
        "provincial_federation": ("liên đoàn lao động tỉnh, thành phố", "provincial federation"),
    },
    "line": {
        "dues": ("đoàn phí", "dues"),
        "reduction_09c": ("tiết giảm theo Nghị quyết 09C", "Resolution 09C reduction"),
        "refunds_paid": ("kinh phí cấp lại CĐCS", "refunds to the grassroots unions"),
    },
    "not_known": _LABELS["MedalReason"],
    "payable_rule": {
        "with_social_insurance": ("cùng kỳ đóng BHXH", "together with social insurance"),
        "end_of_next_month": ("ngày cuối tháng sau", "the last day of the next month"),
        "end_of_month_after_cycle": (
            "ngày cuối tháng sau chu kỳ đóng",
            "the last day of the month after the cycle",
        ),
    },
    "purpose": {
        "pay": ("lương, phụ cấp", "pay"),
        "care": ("chăm lo, bảo vệ", "care"),
        "propaganda": ("tuyên truyền", "propaganda"),
        "administration": ("hành chính", "administration"),
        "movement": ("phong trào", "movement"),
        "tours": ("tham quan, du lịch", "tours"),
        "visits": ("thăm hỏi", "visits"),
        "other": ("khác", "other"),
    },
    "reading": _LABELS["Reading"],
    "reason": {
        **_LABELS["DuesReason"],
        **_LABELS["GradeReason"],
        "state_paid_since_2025": (
            "hưởng lương ngân sách, không phải đóng từ 2025",
            "paid by the state, nothing owed since 2025",
        ),
    },
    "role": {
        "opening": ("số dư đầu kỳ", "opening"),
        "income": ("thu", "income"),
        "received": ("nhận", "received"),
        "income_sum": ("cộng thu", "sum of income"),
        "total_income": ("tổng cộng thu", "total income"),
        "spending": ("chi", "spending"),
        "given": ("giao", "given"),
        "spending_sum": ("cộng chi", "sum of spending"),
        "total_spending": ("tổng cộng chi", "total spending"),
        "closing": ("số dư cuối kỳ", "closing"),
        "payable": ("phải nộp", "payable"),
    },
    "section": _LABELS["ReportSection"],
    "unit": {
        "dong": ("đồng", "đồng"),
        "rate": ("tỷ lệ", "rate"),
        "factor": ("hệ số", "factor"),
        "days": ("ngày", "days"),
        "months": ("tháng", "months"),
        "years": ("năm", "years"),
        "people": ("người", "people"),
        "count": ("số lượng", "count"),
        "flag": ("có hay không", "yes or no"),
        "choice": ("một trong các lựa chọn", "one of a list"),
        "text": ("quy định bằng lời", "text"),
    },
    "unmet": _LABELS["MedalReason"],
    "verdict": {
        "consistent": ("khớp", "consistent"),
        "cannot_tell": ("chưa kết luận được", "cannot tell"),
        "off": ("vượt mức quy định", "off"),
    },
    "what": {
        "kind": ("loại đơn vị", "kind"),
        "where_allowed": ("nơi được thành lập", "where it is allowed"),
        "existence": ("còn hay không", "existence"),
        "receiver": ("đơn vị tiếp nhận", "receiver"),
        "books": ("sổ sách", "books"),
        "merger": ("sáp nhập", "merger"),
    },
}


def word(field: str, name: str, lang: Lang) -> str:
    """A name in a field, for people."""
    both = _BY_FIELD.get(field, {}).get(name)
    return name if both is None else both[lang == "en"]


def confidence(name: str, lang: Lang) -> str:
    return word("confidence", name, lang)
