//! A report's text in Markdown, in the order reports of unions use: organisation, care,
//! movement, emulation, inspection, finance, women, weak points, next targets.

use crate::format::Lang;
use crate::fund::Reconciliation;
use crate::org::{MemberFlow, MemberFlowRequest};

use super::care::Care;
use super::catalogue::ReportSection;
use super::finance::finance;
use super::indicator::Indicator;
use super::late::LatePayer;
use super::period;
use super::request::{HalfYearReportRequest, ReportedEvent};

/// What a report tells.
pub(super) struct Contents<'a> {
    pub(super) request: &'a HalfYearReportRequest,
    pub(super) indicators: &'a [Indicator],
    pub(super) flow: Option<&'a MemberFlow>,
    pub(super) finance: Option<&'a Reconciliation>,
    pub(super) care: &'a [Care],
    pub(super) late: &'a [LatePayer],
}

/// The title, such as `Báo cáo công tác công đoàn 6 tháng đầu năm 2020`.
pub(super) fn title(request: &HalfYearReportRequest, lang: Lang) -> String {
    let head = lang.pick("Báo cáo công tác công đoàn", "Trade-union report,");
    let period = period::words(request.from, request.to, lang);
    format!("{head} {period}")
}

const NUMERALS: [&str; 10] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

impl Contents<'_> {
    /// The whole text; sections without contents are left out.
    pub(super) fn markdown(&self, lang: Lang) -> String {
        let request = self.request;
        let mut text = format!("# {}\n", title(request, lang));
        if let Some(name) = &request.unit_name {
            text.push_str(&format!("\n**{}**\n", inline(name)));
        }
        if let Some(source) = &request.source {
            let word = lang.pick("Nguồn", "Source");
            text.push_str(&format!("\n*{word}: {}*\n", inline(source)));
        }
        let listed = |texts: &[String]| texts.iter().map(|text| item(text)).collect::<String>();
        let sections = ReportSection::ALL
            .iter()
            .map(|section| (section.label(lang), self.section(*section, lang)));
        let weak = lang.pick("Hạn chế", "Weak points");
        let next = lang.pick("Chỉ tiêu kỳ tới", "Next targets");
        let last = [
            (weak, listed(&request.weak_points)),
            (next, listed(&request.next_targets)),
        ];
        let filled = sections.chain(last).filter(|(_, body)| !body.is_empty());
        for ((heading, body), numeral) in filled.zip(NUMERALS) {
            text.push_str(&format!("\n## {numeral}. {heading}\n\n{body}"));
        }
        text
    }

    fn section(&self, section: ReportSection, lang: Lang) -> String {
        let mut body = match section {
            ReportSection::Organisation => self.organisation(lang),
            ReportSection::Finance => {
                let precision = self.request.finance.as_ref();
                let read = self.finance.zip(precision);
                read.map_or(String::new(), |(read, printed)| {
                    finance(read, printed, lang)
                })
            }
            _ => String::new(),
        };
        for indicator in self.indicators.iter().filter(|i| i.section == section) {
            body.push_str(&pair(&indicator.label(lang), &indicator.line(lang)));
        }
        if section == ReportSection::Care {
            for care in self.care {
                let (label, figures) = care.line(lang);
                body.push_str(&pair(&label, &figures));
            }
        }
        if section == ReportSection::Finance && !self.late.is_empty() {
            let label = lang.pick(
                "Đơn vị đóng kinh phí công đoàn chậm hoặc thiếu",
                "Units that paid the union fee late or short",
            );
            let units: Vec<String> = self.late.iter().map(|late| late.line(lang)).collect();
            body.push_str(&pair(
                label,
                &format!("{}: {}", units.len(), units.join("; ")),
            ));
        }
        body
    }

    fn organisation(&self, lang: Lang) -> String {
        let request = self.request;
        let mut body = String::new();
        let flow = request.member_flow.as_ref();
        let closing = flow.and_then(|flow| flow.closing);
        let closing = self.flow.map(|flow| flow.closing).or(closing);
        let counts = [
            (
                lang.pick("Công đoàn cơ sở", "Grassroots unions"),
                request.grassroots_unions,
            ),
            (
                lang.pick("Đoàn viên", "Members"),
                request.members.or(closing),
            ),
        ];
        for (label, count) in counts {
            if let Some(count) = count {
                body.push_str(&pair(label, &lang.integer(count.into())));
            }
        }
        if let Some(asked) = flow {
            let label = lang.pick("Biến động đoàn viên", "Flow of members");
            body.push_str(&pair(label, &movements(asked, self.flow, lang)));
        }
        for event in &request.events {
            body.push_str(&item(&self.event(event, lang)));
        }
        body
    }

    fn event(&self, event: &ReportedEvent, lang: Lang) -> String {
        let name = |id: &String| {
            let unit = self.request.units.iter().find(|unit| unit.id == *id);
            unit.map_or(id, |unit| &unit.name).clone()
        };
        let kind = event.kind.label(lang);
        let mut text = match event.date {
            Some(date) => format!("{kind} ({})", lang.day(date)),
            None => kind.to_owned(),
        };
        let moved: Vec<String> = [&event.unit, &event.into]
            .into_iter()
            .filter_map(|id| id.as_ref().map(name))
            .collect();
        let parts = [
            (!moved.is_empty()).then(|| moved.join(" → ")),
            event.note.clone(),
            event.document.clone(),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if !parts.is_empty() {
            text.push_str(&format!(": {}", parts.join("; ")));
        }
        text
    }
}

/// The movements with the ends they join, such as `5.647 + kết nạp 24 − … = 5.600 (−47)`.
fn movements(asked: &MemberFlowRequest, flow: Option<&MemberFlow>, lang: Lang) -> String {
    let count = |count: u32| lang.integer(count.into());
    let moved = [
        (lang.pick("kết nạp", "admitted"), asked.admitted),
        (
            lang.pick("chuyển đến", "transferred in"),
            asked.transferred_in,
        ),
        (
            lang.pick("chuyển đi", "transferred out"),
            asked.transferred_out,
        ),
        (
            lang.pick("nghỉ hưu, thôi việc", "retired or left"),
            asked.retired_or_left,
        ),
        (lang.pick("từ trần", "died"), asked.died.unwrap_or(0)),
        (
            lang.pick("khai trừ", "expelled"),
            asked.expelled.unwrap_or(0),
        ),
    ];
    let moved = moved
        .into_iter()
        .filter(|(_, number)| *number > 0)
        .map(|(label, number)| format!("{label} {}", count(number)));
    let ends = [
        (
            lang.pick("đầu kỳ", "at the start"),
            flow.map(|flow| flow.opening).or(asked.opening),
        ),
        (
            lang.pick("cuối kỳ", "at the end"),
            flow.map(|flow| flow.closing).or(asked.closing),
        ),
        (lang.pick("trong đó nữ", "of them women"), asked.women),
    ];
    let ends = ends
        .into_iter()
        .filter_map(|(label, number)| Some(format!("{label} {}", count(number?))));
    let change = asked.net_change();
    let change = match change {
        1.. => format!("+{}", lang.integer(change)),
        _ => lang.integer(change),
    };
    let change = format!("{} {change}", lang.pick("tăng (giảm)", "net change"));
    moved
        .chain([change])
        .chain(ends)
        .collect::<Vec<_>>()
        .join("; ")
}

/// A line of a list.
pub(super) fn item(text: &str) -> String {
    format!("- {}\n", inline(text))
}

/// A line of a list with what it is about.
pub(super) fn pair(label: &str, figures: &str) -> String {
    item(&format!("{label}: {figures}"))
}

/// Text of the caller as it stands within a line, so that it can neither end the line nor be
/// taken for Markdown or HTML.
fn inline(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut safe = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let heads_a_line = at == 0 && matches!(c, '#' | '-' | '+' | '>');
        if heads_a_line || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '&') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_the_caller_stays_text() {
        assert_eq!(inline("a\n\n# b  c"), "a # b c");
        assert_eq!(
            inline("# <b>*x*</b> [y](z) a_b"),
            "\\# \\<b>\\*x\\*\\</b> \\[y\\](z) a\\_b"
        );
        assert_eq!(inline("- chậm"), "\\- chậm");
    }
}
