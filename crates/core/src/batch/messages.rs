//! What is said of columns that cannot be worked out.

use crate::messages::messages;

messages! {
    AMOUNT_NOT_A_SUM: OutOfRange,
        "amount `{}` is not within 0 to 9007199254740991 đồng",
        "số tiền `{}` không nằm trong khoảng 0 đến 9007199254740991 đồng";
    OTHER_LENGTH: InvalidInput,
        "the column `{}` has `{}` rows, not `{}`",
        "cột `{}` có `{}` dòng, không phải `{}`";
    RUN_REVERSED: InvalidInput,
        "the rows of group `{}` end before they begin",
        "các dòng của nhóm `{}` kết thúc trước khi bắt đầu";
    NO_GROUP: InvalidInput,
        "row `{}` belongs to group `{}`, but there are `{}` groups",
        "dòng `{}` thuộc nhóm `{}`, nhưng chỉ có `{}` nhóm";
    SUM_TOO_LARGE: OutOfRange,
        "the sum of group `{}` is beyond 64 bits",
        "tổng của nhóm `{}` vượt quá 64 bit";
    TOO_MANY_PLANS: OutOfRange,
        "there are more than `{}` different plans",
        "có hơn `{}` phương án khác nhau";
}
