//! What is said of units that do not fit: findings of `org_check`, errors of `org_as_of`, and
//! what is not determined.

use crate::messages::messages;

messages! {
    // One life to an id.
    DUPLICATE_ID: InvalidInput, "id `{}` is given twice", "mã `{}` được khai hai lần";
    OVERLAPPING_LIVES: InvalidInput,
        "id `{}` is given twice for lives that overlap",
        "mã `{}` được khai cho hai đơn vị có thời gian hoạt động chồng nhau";
    LIFE_REVERSED: InvalidInput,
        "unit `{}` ends on {}, before it is founded",
        "đơn vị `{}` kết thúc ngày {}, trước khi thành lập";
    FOUNDED_TWICE: InvalidInput,
        "unit `{}` is founded on {} and again on {}",
        "đơn vị `{}` thành lập ngày {} rồi lại thành lập ngày {}";
    ENDED_TWICE: InvalidInput,
        "unit `{}` ends on {} and again on {}",
        "đơn vị `{}` kết thúc ngày {} rồi lại kết thúc ngày {}";

    // The lines.
    UNKNOWN_PARENT: UnknownCode,
        "the parent `{}` of unit `{}` is not given",
        "không có đơn vị cấp trên `{}` của đơn vị `{}`";
    UNKNOWN_COORDINATOR: UnknownCode,
        "the coordinating unit `{}` of unit `{}` is not given",
        "không có đơn vị phối hợp chỉ đạo `{}` của đơn vị `{}`";
    CYCLE: InvalidInput,
        "unit `{}` stands above itself",
        "đơn vị `{}` là cấp trên của chính nó";
    RECEIVER_CYCLE: InvalidInput,
        "unit `{}` passes into itself through its receivers",
        "đơn vị `{}` qua các đơn vị nhận lại nhập vào chính nó";
    LINE_TOO_LONG: InvalidInput,
        "unit `{}` has more than `{}` units above it",
        "đơn vị `{}` có hơn `{}` cấp trên";
    PARENT_MISSING: InvalidInput,
        "unit `{}` is part of a grassroots union, but none is named",
        "đơn vị `{}` thuộc công đoàn cơ sở nhưng không khai công đoàn cơ sở nào";
    PARENT_NOT_ALIVE: InvalidInput,
        "the parent `{}` of unit `{}` does not exist on {}",
        "đơn vị cấp trên `{}` của đơn vị `{}` không hoạt động ngày {}";
    PARENT_KIND: InvalidInput,
        "`{}`, {}, may not manage `{}`, {}, on {}",
        "`{}`, {}, không được quản lý `{}`, {}, tại ngày {}";
    GROUP_NOT_LEAF: InvalidInput,
        "unit `{}` stands below `{}`, a union group, which has nothing below it",
        "đơn vị `{}` đặt dưới tổ công đoàn `{}`, nơi không có cấp dưới";

    // Kinds on a day.
    KIND_NOT_ALLOWED: InvalidInput,
        "unit `{}` is of a kind that may not exist on {}: {}",
        "đơn vị `{}` thuộc loại không được tổ chức tại ngày {}: {}";
    KIND_NOT_DETERMINED: NotDetermined,
        "no rule says whether unit `{}` may exist on {}: {}",
        "chưa xác định được đơn vị `{}` có được tổ chức tại ngày {} không: {}";
    PUBLIC_SECTOR_UNION_ALIVE: InvalidInput,
        "public-sector union `{}` still exists on {}, after {}",
        "công đoàn viên chức `{}` còn hoạt động ngày {}, sau ngày {}";
    DISTRICT_FEDERATION_ALIVE: InvalidInput,
        "district federation `{}` still exists on {}, after {}",
        "liên đoàn lao động huyện `{}` còn hoạt động ngày {}, sau ngày {}";
    STATE_PAID_UNION_ALIVE: InvalidInput,
        "unit `{}` of people paid by the state still exists on {}; their membership ended on {}",
        "đơn vị `{}` trong khu vực hưởng lương ngân sách còn hoạt động ngày {}; tư cách đoàn viên đã chấm dứt ngày {}";

    // Events.
    UNKNOWN_RECEIVER: UnknownCode,
        "the receiver `{}` of unit `{}` is not given",
        "không có đơn vị nhận `{}` của đơn vị `{}`";
    MISSING_RECEIVER: InvalidInput,
        "no unit is named that receives unit `{}`",
        "không khai đơn vị nhận đơn vị `{}`";
    MISSING_NAME: InvalidInput,
        "unit `{}` is renamed without a new name",
        "đơn vị `{}` đổi tên nhưng không khai tên mới";
    MISSING_KIND: InvalidInput,
        "unit `{}` changes its level without a new kind",
        "đơn vị `{}` nâng hoặc hạ cấp nhưng không khai loại mới";
    EVENT_BEFORE_FOUNDING: InvalidInput,
        "unit `{}` has an event on {}, but is founded on {}",
        "đơn vị `{}` có biến động ngày {} nhưng thành lập ngày {}";
    EVENT_AFTER_END: InvalidInput,
        "unit `{}` has an event on {}, but ended on {}",
        "đơn vị `{}` có biến động ngày {} nhưng đã kết thúc ngày {}";

    // Sizes.
    TOO_FEW_TO_FOUND: InvalidInput,
        "unit `{}` has {} members; founding one takes at least {}",
        "đơn vị `{}` có {} đoàn viên; thành lập cần ít nhất {}";
    WOMEN_OVER_MEMBERS: InvalidInput,
        "unit `{}` has {} women among {} members",
        "đơn vị `{}` có {} nữ trong số {} đoàn viên";
    COMMITTEE_SIZE: InvalidInput,
        "the committee of unit `{}` has {} people; with {} members it has {}",
        "ban chấp hành của đơn vị `{}` có {} người; với {} đoàn viên thì có {}";
    COMMITTEE_TOO_LARGE: InvalidInput,
        "the committee of unit `{}` has {} people; with {} members it has at most {}",
        "ban chấp hành của đơn vị `{}` có {} người; với {} đoàn viên thì có nhiều nhất {}";
    STANDING_COMMITTEE: InvalidInput,
        "unit `{}` has a standing committee, but {} people in its committee; it takes at least {}",
        "đơn vị `{}` có ban thường vụ nhưng ban chấp hành có {} người; cần ít nhất {}";
    INSPECTION_MISSING: InvalidInput,
        "unit `{}` has {} members but no inspection committee, needed from {}",
        "đơn vị `{}` có {} đoàn viên nhưng không có ủy ban kiểm tra, cần có từ {}";
    INSPECTION_TOO_LARGE: InvalidInput,
        "the inspection committee of unit `{}` has {} people, at most {} are allowed",
        "ủy ban kiểm tra của đơn vị `{}` có {} người, nhiều nhất được {}";
    INSPECTION_FROM_COMMITTEE: InvalidInput,
        "of {} people in the inspection committee of unit `{}` {} come from its committee, more than one in {}",
        "trong {} người của ủy ban kiểm tra đơn vị `{}` có {} người thuộc ban chấp hành, quá một phần {}";
    WOMEN_COMMITTEE_MISSING: InvalidInput,
        "unit `{}` has {} women but no women's committee, needed from {}",
        "đơn vị `{}` có {} nữ nhưng không có ban nữ công, cần có từ {}";
    TERM_REVERSED: InvalidInput,
        "the term of unit `{}` ends on {}, before it starts",
        "nhiệm kỳ của đơn vị `{}` kết thúc ngày {}, trước khi bắt đầu";
    TERM_TOO_LONG: InvalidInput,
        "the term of unit `{}` runs from {} to {}, longer than {} months",
        "nhiệm kỳ của đơn vị `{}` từ {} đến {}, dài hơn {} tháng";

    // Emulation blocks.
    UNKNOWN_BLOCK: UnknownCode,
        "the block `{}` of unit `{}` is not given",
        "không có khối thi đua `{}` của đơn vị `{}`";
    BLOCK_WITHOUT_HEAD: InvalidInput,
        "block `{}` has no head",
        "khối thi đua `{}` không có trưởng khối";
    HEAD_NOT_IN_BLOCK: InvalidInput,
        "unit `{}` heads block `{}` without belonging to it",
        "đơn vị `{}` là trưởng khối thi đua `{}` nhưng không thuộc khối";
    DEPUTY_NOT_IN_BLOCK: InvalidInput,
        "unit `{}` is deputy in block `{}` without belonging to it",
        "đơn vị `{}` là phó khối thi đua `{}` nhưng không thuộc khối";

    // What is not determined.
    WHY_KIND: NotDetermined,
        "no rule for the kind {} is known on {}",
        "chưa xác định được quy định về {} tại ngày {}";
    WHY_WHERE_ALLOWED: NotDetermined,
        "whether a unit of the kind {} is allowed here is not known; it exists only where allowed on {}",
        "chưa rõ ở đây có được tổ chức {} không; tại ngày {} chỉ tổ chức ở nơi được phép";
    WHY_RECEIVER_OF_TWO: NotDetermined,
        "`{}` ended; its unit passes to a national sector union or the provincial federation, which of the two is for a decision to say",
        "`{}` đã kết thúc; đơn vị chuyển về công đoàn ngành trung ương hoặc liên đoàn lao động tỉnh, nơi nào phải theo quyết định";
    WHY_RECEIVER: NotDetermined,
        "`{}` ended; no rule known here says who receives its units, the next level up is shown",
        "`{}` đã kết thúc; chưa rõ quy định về nơi tiếp nhận đơn vị, ở đây ghi cấp trên tiếp theo";
    WHY_BOOKS: NotDetermined,
        "no event or rule says who holds the books of `{}`",
        "chưa có biến động hay quy định nào cho biết ai giữ sổ sách của `{}`";
    WHY_MERGER: NotDetermined,
        "63 provinces became 34 on {}; whether `{}` was merged, and with which, is not given",
        "ngày {} 63 tỉnh, thành phố còn 34; chưa rõ `{}` có hợp nhất hay không và với đơn vị nào";
    WHY_EXISTENCE: NotDetermined,
        "`{}` was founded after its kind had ended on {}",
        "`{}` thành lập sau khi loại đơn vị này đã kết thúc ngày {}";
}
