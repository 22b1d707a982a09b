//! The sections of a report and the indicators and kinds of care that such reports share.

use crate::format::Lang;
use crate::names::names;

/// A section of a report that holds figures, in the order reports use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReportSection {
    /// Tổ chức: units and members.
    Organisation,
    /// Chăm lo, bảo vệ quyền lợi.
    Care,
    /// Tuyên truyền, phong trào.
    Movement,
    /// Thi đua, khen thưởng.
    Emulation,
    /// Kiểm tra, giám sát.
    Inspection,
    /// Tài chính.
    Finance,
    /// Nữ công.
    Women,
    /// What stands in no other section.
    Other,
}

names!(ReportSection {
    Organisation = "organisation",
    Care = "care",
    Movement = "movement",
    Emulation = "emulation",
    Inspection = "inspection",
    Finance = "finance",
    Women = "women",
    Other = "other",
});

impl ReportSection {
    /// The heading.
    pub const fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Organisation, Lang::Vi) => "Công tác tổ chức",
            (Self::Care, Lang::Vi) => "Chăm lo, bảo vệ quyền lợi đoàn viên",
            (Self::Movement, Lang::Vi) => "Tuyên truyền và phong trào",
            (Self::Emulation, Lang::Vi) => "Thi đua, khen thưởng",
            (Self::Inspection, Lang::Vi) => "Kiểm tra, giám sát",
            (Self::Finance, Lang::Vi) => "Tài chính công đoàn",
            (Self::Women, Lang::Vi) => "Công tác nữ công",
            (Self::Other, Lang::Vi) => "Chỉ tiêu khác",
            (Self::Organisation, Lang::En) => "Organisation",
            (Self::Care, Lang::En) => "Care for members and their rights",
            (Self::Movement, Lang::En) => "Information and movements",
            (Self::Emulation, Lang::En) => "Emulation and rewards",
            (Self::Inspection, Lang::En) => "Inspection",
            (Self::Finance, Lang::En) => "Union finance",
            (Self::Women, Lang::En) => "Women's work",
            (Self::Other, Lang::En) => "Other indicators",
        }
    }
}

/// An id that reports share, with its section and its names.
struct Known(&'static str, ReportSection, &'static str, &'static str);

static KNOWN: &[Known] = &[
    Known(
        "conference_attendance",
        ReportSection::Organisation,
        "CĐCS dự họp",
        "Grassroots unions present",
    ),
    Known(
        "members_of_workers",
        ReportSection::Organisation,
        "Đoàn viên trên tổng số CNVCLĐ",
        "Members among the workers",
    ),
    Known(
        "officials_conference",
        ReportSection::Care,
        "Đơn vị tổ chức hội nghị cán bộ, công chức, viên chức",
        "Units that held their officials' conference",
    ),
    Known("pay_rises", ReportSection::Care, "Nâng lương", "Pay rises"),
    Known(
        "promotions",
        ReportSection::Care,
        "Bổ nhiệm, đề bạt",
        "Promotions",
    ),
    Known(
        "rank_changes",
        ReportSection::Care,
        "Chuyển ngạch",
        "Rank changes",
    ),
    Known(
        "annual_leave",
        ReportSection::Care,
        "Nghỉ phép năm",
        "Annual leave",
    ),
    Known(
        "convalescence",
        ReportSection::Care,
        "Điều dưỡng, phục hồi sức khỏe",
        "Convalescence",
    ),
    Known(
        "union_houses",
        ReportSection::Care,
        "Nhà “Mái ấm Công đoàn”",
        "“Mái ấm Công đoàn” houses",
    ),
    Known(
        "culture_standard",
        ReportSection::Movement,
        "Cơ quan, đơn vị đạt chuẩn văn hóa",
        "Units of the culture standard",
    ),
    Known(
        "heroic_mothers_cared_for",
        ReportSection::Movement,
        "Chăm sóc, phụng dưỡng Mẹ Việt Nam Anh hùng",
        "Heroic mothers cared for",
    ),
    Known(
        "party_admissions",
        ReportSection::Movement,
        "Đoàn viên được kết nạp Đảng",
        "Members admitted to the Party",
    ),
    Known(
        "newspapers",
        ReportSection::Movement,
        "Báo, tạp chí",
        "Newspapers",
    ),
    Known(
        "individuals_proposed",
        ReportSection::Emulation,
        "Cá nhân đề nghị khen thưởng",
        "Individuals proposed for rewards",
    ),
    Known(
        "medals_proposed",
        ReportSection::Emulation,
        "Đề nghị tặng Kỷ niệm chương",
        "Medals proposed",
    ),
    Known(
        "sudden_rewards_collectives",
        ReportSection::Emulation,
        "Khen thưởng đột xuất: tập thể",
        "Sudden rewards: collectives",
    ),
    Known(
        "sudden_rewards_individuals",
        ReportSection::Emulation,
        "Khen thưởng đột xuất: cá nhân",
        "Sudden rewards: individuals",
    ),
    Known(
        "peer_inspection",
        ReportSection::Inspection,
        "CĐCS kiểm tra đồng cấp về tài chính",
        "Grassroots unions with a same-level finance inspection",
    ),
    Known(
        "union_fee_of_target",
        ReportSection::Finance,
        "Thu kinh phí công đoàn so với dự toán",
        "Union fee against its target",
    ),
    Known(
        "dues_of_target",
        ReportSection::Finance,
        "Thu đoàn phí so với dự toán",
        "Dues against their target",
    ),
    Known(
        "good_at_work_good_at_home",
        ReportSection::Women,
        "Nữ đoàn viên đạt danh hiệu “Giỏi việc nước, đảm việc nhà”",
        "Women with the title “Giỏi việc nước, đảm việc nhà”",
    ),
    Known(
        "women_members",
        ReportSection::Women,
        "Nữ đoàn viên",
        "Women members",
    ),
    Known(
        "women_collectives_rewarded",
        ReportSection::Women,
        "Tập thể nữ được khen thưởng",
        "Women's collectives rewarded",
    ),
    Known(
        "women_individuals_rewarded",
        ReportSection::Women,
        "Cá nhân nữ được khen thưởng",
        "Women rewarded",
    ),
    Known(
        "tet_aid",
        ReportSection::Care,
        "Trợ cấp Tết cho đoàn viên",
        "Tết aid to members",
    ),
    Known(
        "tet_gifts",
        ReportSection::Care,
        "Tặng quà Tết cho đoàn viên",
        "Tết gifts to members",
    ),
    Known(
        "hardship_aid",
        ReportSection::Care,
        "Thăm, hỗ trợ đoàn viên bệnh hiểm nghèo, khó khăn",
        "Aid to members seriously ill or in hardship",
    ),
    Known(
        "workers_month_gifts",
        ReportSection::Care,
        "Tặng quà Tháng Công nhân",
        "Workers' month gifts",
    ),
];

/// What an id stands for, and the year it ends in, as `culture_standard_2019` does.
fn find(id: &str) -> Option<(&'static Known, Option<&str>)> {
    let known = |id: &str| KNOWN.iter().find(|known| known.0 == id);
    if let Some(found) = known(id) {
        return Some((found, None));
    }
    let (base, year) = id.rsplit_once('_')?;
    let is_year = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    is_year.then_some((known(base)?, Some(year)))
}

/// The section an indicator of that id stands in.
pub(super) fn section(id: &str) -> ReportSection {
    find(id).map_or(ReportSection::Other, |(known, _)| known.1)
}

/// What an id stands for, in words; an unknown id stands for itself.
pub(super) fn label(id: &str, lang: Lang) -> String {
    match find(id) {
        None => id.to_owned(),
        Some((Known(_, _, vi, en), None)) => lang.pick(*vi, *en).to_owned(),
        Some((Known(_, _, vi, en), Some(year))) => {
            lang.pick(format!("{vi} năm {year}"), format!("{en}, {year}"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_may_end_in_a_year() {
        assert_eq!(section("culture_standard_2019"), ReportSection::Movement);
        assert_eq!(label("newspapers", Lang::En), "Newspapers");
        assert_eq!(label("newspapers_2019", Lang::En), "Newspapers, 2019");
        assert_eq!(label("newspapers_2019", Lang::Vi), "Báo, tạp chí năm 2019");
        assert_eq!(section("newspapers_19"), ReportSection::Other);
        assert_eq!(label("own_2020", Lang::Vi), "own_2020");
    }
}
