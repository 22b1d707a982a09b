//! What is said of text that is no quantity.

use crate::messages::messages;

messages! {
    NOT_A_QUANTITY: InvalidInput,
        "`{}` is not a quantity such as `gần 200 triệu đồng`, `98,5%` or `56/66`",
        "`{}` không phải là số liệu như `gần 200 triệu đồng`, `98,5%` hoặc `56/66`";
    A_DATE: InvalidInput,
        "`{}` is a date, not a quantity",
        "`{}` là ngày tháng, không phải số liệu";
    UNIT_NOT_KNOWN: InvalidInput,
        "`{}` has no unit that is known: `{}`",
        "`{}` có đơn vị tính chưa biết: `{}`";
    NOT_WHOLE: InvalidInput,
        "`{}` has a fraction; money and counts are whole",
        "`{}` có phần lẻ; tiền và số đếm phải là số nguyên";
    TOO_LARGE: OutOfRange,
        "`{}` is more than 9007199254740991, or has more than 28 digits",
        "`{}` lớn hơn 9007199254740991 hoặc có quá 28 chữ số";
    LESS_THAN_NOTHING: InvalidInput,
        "nothing can be as `{}` says, less than 0",
        "không có gì như `{}`, nhỏ hơn 0";
    NOT_MONEY: InvalidInput,
        "`{}` counts no money",
        "`{}` không phải là số tiền";
    NOT_PEOPLE: InvalidInput,
        "`{}` counts no people",
        "`{}` không phải là số người";
    NOT_RISING: InvalidInput,
        "the range `{}` does not rise",
        "khoảng `{}` không tăng";
    UNCLEAR: InvalidInput,
        "a part of `{}` has several readings, and which is meant cannot be told",
        "một phần của `{}` có nhiều cách đọc, không rõ cách nào";
}
