//! What is said of money that cannot be worked out.

use crate::messages::messages;

messages! {
    NOT_QUARTER_END: InvalidInput,
        "month `{}` does not end a quarter",
        "tháng `{}` không phải là tháng cuối quý";
    QUARTER_CHANGES: NotDetermined,
        "the duty to pay changes within the quarter ending `{}`; ask month by month",
        "nghĩa vụ đóng thay đổi trong quý kết thúc `{}`; hãy tính từng tháng";
    YEAR_CHANGES: NotDetermined,
        "the rule for `{}` changes within the year `{}`, so one plan for all of it cannot be made",
        "quy định về `{}` thay đổi trong năm `{}`, không thể lập một dự toán chung cho cả năm";
    SUSPENSION_TOO_LONG: OutOfRange,
        "a suspension until `{}` is longer than `{}` months",
        "thời gian tạm dừng đến `{}` dài hơn `{}` tháng";
    BELOW_RULE: OutOfRange,
        "resolved rate `{}` is below the rule's `{}`",
        "mức đóng theo nghị quyết `{}` thấp hơn mức quy định `{}`";
    ENDS_BEFORE: InvalidInput,
        "`{}` is before the month asked",
        "`{}` ở trước tháng được hỏi";
    SHARES_NOT_ONE: InvalidInput,
        "the shares add to `{}`, not to 1",
        "các tỷ lệ cộng lại bằng `{}`, không bằng 1";
    MONTH_OUTSIDE: InvalidInput,
        "month `{}` is not wholly within the period",
        "tháng `{}` không nằm trọn trong kỳ";
    NO_RECEIVER: InvalidInput,
        "unit `{}` has ended without a receiver, but has books for `{}`",
        "đơn vị `{}` đã kết thúc, không có đơn vị nhận, nhưng còn số liệu tháng `{}`";
    UNKNOWN_SCHEME: UnknownCode,
        "no distribution scheme is named `{}`",
        "không có phương án phân phối nào tên là `{}`";
    UNKNOWN_CHART: UnknownCode,
        "no chart of accounts is named `{}`",
        "không có hệ thống tài khoản nào tên là `{}`";
    UNKNOWN_ACCOUNT: UnknownCode,
        "the chart has no code `{}`",
        "hệ thống tài khoản không có mã số `{}`";
    DAY_NOT_HELD: InvalidInput,
        "the receiver's period does not hold `{}`, the day after the hand-over",
        "kỳ của đơn vị nhận không chứa ngày `{}`, ngày sau khi bàn giao";
    COMPUTED_ACCOUNT: InvalidInput,
        "code `{}` is computed and takes no line",
        "mã số `{}` được tính ra, không nhập dòng";
    ACCOUNT_EXISTS: InvalidInput,
        "the chart already has code `{}`",
        "hệ thống tài khoản đã có mã số `{}`";
}
