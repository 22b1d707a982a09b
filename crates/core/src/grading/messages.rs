//! What is said of criteria sets and scorecards that cannot be used.

use crate::messages::messages;

messages! {
    UNKNOWN_SET: UnknownCode,
        "no criteria set is named `{}`",
        "không có bộ tiêu chí nào tên là `{}`";
    STANDARDS_OPEN: NotDetermined,
        "the standards of `{}` were not found; extend it with standards of your own",
        "chưa tìm được các tiêu chuẩn của `{}`; hãy bổ sung tiêu chuẩn bằng `extends`";
    SET_NOT_IN_YEAR: NotDetermined,
        "criteria set `{}` is not for the year `{}`",
        "bộ tiêu chí `{}` không áp dụng cho năm `{}`";
    SET_NOT_KNOWN: NotDetermined,
        "criteria set `{}` was decided on {}, later than the law is seen",
        "bộ tiêu chí `{}` ban hành ngày {}, sau ngày xem xét pháp luật";
    GRADES_UNCONFIRMED: Unconfirmed,
        "a part of `{}` that its grades rest on is less sure than `{}`",
        "một phần của `{}` làm căn cứ xếp hạng có mức tin cậy thấp hơn mức yêu cầu `{}`";
    NO_THRESHOLDS: NotDetermined,
        "the thresholds of `{}` were not found",
        "chưa tìm được mức điểm từng hạng của `{}`";
    NO_QUOTA: NotDetermined,
        "criteria set `{}` has no quota",
        "bộ tiêu chí `{}` không có chỉ tiêu tỷ lệ";
    QUOTA_UNCONFIRMED: Unconfirmed,
        "the quota of `{}` is `{}`, less sure than `{}`",
        "chỉ tiêu tỷ lệ của `{}` có mức tin cậy `{}`, thấp hơn mức yêu cầu `{}`";
    UNKNOWN_CRITERION: UnknownCode,
        "the criteria set has nothing to score named `{}`",
        "bộ tiêu chí không có nội dung chấm điểm nào tên là `{}`";
    UNKNOWN_CONDITION: UnknownCode,
        "the criteria set has no condition to state named `{}`",
        "bộ tiêu chí không có điều kiện cần khai nào tên là `{}`";
    UNKNOWN_GRADE: UnknownCode,
        "no range of points gives the grade `{}`",
        "không có khoảng điểm nào cho hạng `{}`";
    BONUS_APPLIES: InvalidInput,
        "`{}` is a bonus and takes no weight, so it cannot be not applicable",
        "`{}` là điểm thưởng, không có trọng số nên không thể là không áp dụng";
    NO_SUCH_POINTS: InvalidInput,
        "criteria set `{}` has no `{}`",
        "bộ tiêu chí `{}` không có `{}`";
    NO_ATTENDANCE: InvalidInput,
        "criteria set `{}` makes no points of attendance",
        "bộ tiêu chí `{}` không tính điểm dự họp";
    ABSENT_WITHOUT_REASON: InvalidInput,
        "`{}` absences without a reason are more than all `{}` absences",
        "`{}` lần vắng không lý do nhiều hơn tổng số `{}` lần vắng";
    NOT_BETWEEN: OutOfRange,
        "threshold `{}` is not between `{}` and `{}`, or at one of its neighbours",
        "mức điểm `{}` không nằm giữa `{}` và `{}`, hoặc trùng với mức liền kề";
    MAXIMUM_ZERO: OutOfRange,
        "the maximum of `{}` is 0",
        "điểm tối đa của `{}` bằng 0";
    SOME_MAXIMUM: InvalidInput,
        "`maximum` is given for some units of block `{}` and not for others",
        "`maximum` chỉ được khai cho một số đơn vị của khối `{}`";
    INNER_OVER_OUTER: Unbalanced,
        "`{}` units hold grades within `{}`, more than the `{}` that hold it",
        "`{}` đơn vị xếp các hạng nằm trong `{}`, nhiều hơn `{}` đơn vị xếp hạng này";
    NESTED_IN_CIRCLE: InvalidInput,
        "grade `{}` is within itself",
        "hạng `{}` nằm trong chính nó";
    SERVICE_OVERLAPS: InvalidInput,
        "the service from `{}` overlaps another",
        "thời gian công tác từ `{}` trùng với thời gian khác";
    SERVICE_LATER: InvalidInput,
        "the service to `{}` ends after the day asked",
        "thời gian công tác đến `{}` kết thúc sau ngày được hỏi";
}
