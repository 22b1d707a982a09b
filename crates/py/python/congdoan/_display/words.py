"""The names that results hold, such as `with_social_insurance`, for people.

A name that is not here is shown as it is.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..types import Lang

_CONFIDENCE = {
    "unconfirmed": ("chưa kiểm chứng", "unconfirmed"),
    "derived": ("suy ra từ số liệu", "derived"),
    "secondary": ("nguồn thứ cấp", "secondary"),
    "primary": ("đã đọc văn bản", "primary"),
    "override": ("giả định", "override"),
}

_UNIT_KINDS = {
    "confederation": ("tổng liên đoàn lao động", "confederation of labour"),
    "provincial_federation": (
        "liên đoàn lao động tỉnh, thành phố",
        "provincial federation of labour",
    ),
    "national_sector_union": ("công đoàn ngành trung ương", "national sector union"),
    "corporation_union": ("công đoàn tập đoàn, tổng công ty", "corporation union"),
    "district_federation": ("liên đoàn lao động huyện", "district federation of labour"),
    "provincial_public_sector_union": (
        "công đoàn viên chức tỉnh",
        "provincial public-sector union",
    ),
    "local_sector_union": ("công đoàn ngành địa phương", "local sector union"),
    "industrial_zone_union": ("công đoàn các khu công nghiệp", "industrial-zone union"),
    "commune_union": ("công đoàn xã, phường, đặc khu", "commune union"),
    "grassroots_union": ("công đoàn cơ sở", "grassroots union"),
    "grassroots_syndicate": ("nghiệp đoàn cơ sở", "grassroots syndicate"),
    "member_grassroots_union": ("công đoàn cơ sở thành viên", "member grassroots union"),
    "sectional_union": ("công đoàn bộ phận", "sectional union"),
    "union_group": ("tổ công đoàn", "union group"),
}

# What is asked for: where it is met, it is not named.
_MEDAL_CONDITIONS = {
    "service_too_short": ("đủ thời gian công tác", "service long enough"),
    "prior_year_not_completed": (
        "hoàn thành nhiệm vụ các năm liền trước",
        "tasks of the years before completed",
    ),
    "awarded_before": ("chưa được tặng lần nào", "not awarded before"),
}

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
    "confidence": _CONFIDENCE,
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
        **_UNIT_KINDS,
        "money": ("số tiền", "money"),
        "count": ("số lượng", "count"),
        "percent": ("phần trăm", "percent"),
        "ratio": ("tỷ số", "ratio"),
        "number": ("số", "number"),
    },
    "kinds": _UNIT_KINDS,
    "level": {
        "central": ("cấp trung ương", "the confederation"),
        "provincial": ("cấp tỉnh và tương đương", "provinces and their like"),
        "immediate_upper": ("cấp trên trực tiếp cơ sở", "immediately above the grassroots"),
        "upper": ("cấp trên cơ sở", "above the grassroots"),
        "grassroots": ("cấp cơ sở", "the grassroots"),
        "member": ("thành viên của cơ sở", "member of a grassroots union"),
        "section": ("bộ phận của cơ sở", "section of a grassroots union"),
        "group": ("tổ", "group"),
        "outer_1": ("cấp thứ nhất", "first level"),
        "outer_2": ("cấp thứ ba", "third level"),
        "provincial_federation": ("liên đoàn lao động tỉnh, thành phố", "provincial federation"),
    },
    "line": {
        "dues": ("đoàn phí", "dues"),
        "reduction_09c": ("tiết giảm theo Nghị quyết 09C", "Resolution 09C reduction"),
        "refunds_paid": ("kinh phí cấp lại CĐCS", "refunds to the grassroots unions"),
    },
    "not_known": _MEDAL_CONDITIONS,
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
    "reading": {
        "all": ("toàn bộ số thu", "all that was collected"),
        "upper_share": ("phần cấp trên được nhận", "the upper union's share"),
        "grassroots_share": ("phần CĐCS giữ lại", "the grassroots share"),
        "by_rule": ("theo quy định", "by rule"),
        "entitlement": ("toàn bộ phần được phân phối", "the whole entitlement"),
        "net": ("phần được phân phối sau tiết giảm", "the entitlement after the reduction"),
        "paid_so_far": ("số đã cấp đến cuối kỳ", "what was paid so far"),
    },
    "reason": {
        "too_new": ("mới hoạt động", "too new"),
        "too_soon_after_restructuring": (
            "mới sắp xếp tổ chức",
            "too soon after restructuring",
        ),
        "unconfirmed": ("quy định chưa kiểm chứng", "the rule is unconfirmed"),
        "not_determined": ("chưa có quy định", "no rule is known"),
        "state_paid_since_2025": (
            "hưởng lương ngân sách, không phải đóng từ 2025",
            "paid by the state, nothing owed since 2025",
        ),
        "not_a_member": ("không phải đoàn viên", "not a member"),
        "membership_ended_2025": (
            "kết thúc tư cách đoàn viên năm 2025",
            "membership ended in 2025",
        ),
        "insurance_benefit": ("hưởng trợ cấp BHXH cả tháng", "on insurance benefit all month"),
        "unpaid_leave": ("nghỉ không lương cả tháng", "on unpaid leave all month"),
        "no_income": ("không có việc làm, không có thu nhập", "no job and no income"),
        "membership_suspended": ("tạm dừng sinh hoạt công đoàn", "membership suspended"),
        "paid_below_base_salary": (
            "tiền lương thấp hơn mức lương cơ sở (2020)",
            "paid below the base salary (2020)",
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
    "section": {
        "organisation": ("công tác tổ chức", "organisation"),
        "care": ("chăm lo, bảo vệ", "care"),
        "movement": ("tuyên truyền và phong trào", "information and movements"),
        "emulation": ("thi đua, khen thưởng", "emulation and rewards"),
        "inspection": ("kiểm tra, giám sát", "inspection"),
        "finance": ("tài chính công đoàn", "union finance"),
        "women": ("nữ công", "women's work"),
        "other": ("khác", "other"),
    },
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
    "unmet": _MEDAL_CONDITIONS,
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
