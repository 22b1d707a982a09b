//! What is said of tables that cannot be read.

use crate::messages::messages;

messages! {
    NOT_A_SUM: InvalidInput,
        "`{}` is not a whole number of đồng without separators",
        "`{}` không phải là số nguyên đồng viết liền";
    MISSING_COLUMN: InvalidInput, "column `{}` is missing", "thiếu cột `{}`";
    UNKNOWN_COLUMN: InvalidInput,
        "no column is named `{}`; the columns are {}",
        "không có cột nào tên là `{}`; các cột: {}";
    FIELD_COUNT: InvalidInput,
        "the row has {} fields, the header {}",
        "dòng có {} ô, tiêu đề có {} ô";
    OPEN_QUOTE: InvalidInput,
        "a quotation mark is not closed within the line, or does not close its field",
        "dấu ngoặc kép không được đóng trong dòng, hoặc không đóng ở cuối ô";
    NOT_UTF8: InvalidInput, "the row is not UTF-8 text", "dòng không phải văn bản UTF-8";
    ROW_TOO_LONG: InvalidInput,
        "the row is longer than {} bytes",
        "dòng dài quá {} byte";
    DIFFERS_WITHIN: InvalidInput,
        "`{}` differs from `{}` in the unit's first row",
        "`{}` khác với `{}` ở dòng đầu của đơn vị";
    UNIT_APART: InvalidInput,
        "the rows of unit `{}` do not stand together",
        "các dòng của đơn vị `{}` không đứng liền nhau";
}
