//! An indicator checked: its percentage, the printed one, and its target.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::explain::Explanation;
use crate::format::Lang;
use crate::json;
use crate::money::{Rate, quotient};

use super::catalogue::{self, ReportSection};
use super::finding::{Difference, ReportFinding, ReportFindingCode};
use super::percent::{
    CountBounds, DECIMALS, PrintedPercent, implied_of, percent, prints_as, reaches,
};
use super::request::IndicatorRequest;

/// An indicator (chỉ tiêu) with what follows from its figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Indicator {
    /// Its id.
    pub id: String,
    /// What it is, in the language of the request.
    pub label: String,
    /// The section it stands in.
    pub section: ReportSection,
    /// How many were done.
    pub done: Option<u32>,
    /// Of how many.
    pub of: Option<u32>,
    /// A count that is not of anything.
    pub count: Option<u32>,
    /// Attendance: how many were absent, with and without a reason.
    pub absent: Option<u32>,
    /// Attendance: how many of the absent gave no reason.
    pub absent_without_reason: Option<u32>,
    /// `done` of `of` in percent, two decimals half up.
    #[serde(serialize_with = "json::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::Exact>"))]
    pub percent: Option<Decimal>,
    /// The percentage printed.
    pub printed_percent: Option<PrintedPercent>,
    /// Whether the figures give the printed percentage, at its own precision; `None` where that
    /// cannot be checked.
    pub consistent: Option<bool>,
    /// The percentage that was to be reached.
    pub target_percent: Option<Rate>,
    /// Whether it was reached, by the figures or else by the percentage as printed.
    pub target_met: Option<bool>,
    /// The wholes that `done` and the printed percentage leave open, where `of` is not given.
    pub implied_of: Option<CountBounds>,
    #[serde(skip)]
    given_label: Option<String>,
}

impl Indicator {
    pub(super) fn of(request: &IndicatorRequest) -> Self {
        let counted = request.done.zip(request.of);
        let printed = request.printed_percent;
        let alone = request.done.zip(printed).filter(|_| request.of.is_none());
        let implied_of = alone.and_then(|(done, printed)| implied_of(done, printed));
        let consistent = match (counted, printed, alone) {
            (Some((done, of)), Some(printed), _) => prints_as(done, of, printed),
            (_, _, Some(_)) if implied_of.is_none() => Some(false),
            _ => None,
        };
        let target_met = request
            .target_percent
            .and_then(|target| match (counted, printed) {
                (Some((done, of)), _) => reaches(done, of, target),
                (None, Some(printed)) => Some(printed.decimal() >= target.decimal()),
                (None, None) => None,
            });
        let mut indicator = Self {
            id: request.id.clone(),
            label: String::new(),
            section: request
                .section
                .unwrap_or_else(|| catalogue::section(&request.id)),
            done: request.done,
            of: request.of,
            count: request.count,
            absent: request.absent,
            absent_without_reason: request.absent_without_reason,
            percent: counted.and_then(|(done, of)| percent(done, of, DECIMALS)),
            printed_percent: printed,
            consistent,
            target_percent: request.target_percent,
            target_met,
            implied_of,
            given_label: request.label.clone(),
        };
        indicator.localise(Lang::Vi);
        indicator
    }

    pub(super) fn localise(&mut self, lang: Lang) {
        self.label = self.label(lang);
    }

    pub(super) fn label(&self, lang: Lang) -> String {
        let given = self.given_label.clone();
        given.unwrap_or_else(|| catalogue::label(&self.id, lang))
    }

    /// What does not agree in the indicator that stands `at` so far in the list.
    pub(super) fn findings(&self, at: usize) -> impl Iterator<Item = ReportFinding> {
        let place = |field: &str| format!("indicators[{at}].{field}");
        [
            self.printed_differs(place("printed_percent")),
            self.over_100(place("done")),
            self.attendance_differs(place("absent")),
            self.without_reason(place("absent_without_reason")),
            self.target_missed(place("target_percent")),
        ]
        .into_iter()
        .flatten()
    }

    fn printed_differs(&self, path: String) -> Option<ReportFinding> {
        let printed = self
            .printed_percent
            .filter(|_| self.consistent == Some(false))?;
        let done = self.done?;
        let computed = self.of.and_then(|of| {
            let decimals = printed.decimals().max(DECIMALS);
            Some((of, percent(done, of, decimals)?))
        });
        let difference = computed.and_then(|(_, percent)| printed.decimal().checked_sub(percent));
        let text = |lang: Lang| {
            let (label, printed) = (self.label(lang), lang.decimal(printed.decimal()));
            let done = count(done, lang);
            match computed {
                Some((of, percent)) => {
                    let (of, percent) = (count(of, lang), lang.decimal(percent));
                    lang.pick(
                        format!("{label}: in {printed}%, nhưng {done}/{of} = {percent}%"),
                        format!("{label}: {printed}% is printed, but {done}/{of} = {percent}%"),
                    )
                }
                None => lang.pick(
                    format!("{label}: {done} không thể là {printed}% của một số nguyên nào"),
                    format!("{label}: {done} is {printed}% of no whole number"),
                ),
            }
        };
        let difference = difference.map(Difference::Points);
        let code = ReportFindingCode::PrintedPercentDiffers;
        Some(ReportFinding::new(code, path, difference, text))
    }

    fn over_100(&self, path: String) -> Option<ReportFinding> {
        let (done, of) = self.done.zip(self.of).filter(|(done, of)| done > of)?;
        let more = i64::from(done).saturating_sub(of.into());
        let text = |lang: Lang| {
            let (label, done, of) = (self.label(lang), count(done, lang), count(of, lang));
            lang.pick(
                format!("{label}: thực hiện {done} nhiều hơn tổng số {of}"),
                format!("{label}: {done} done are more than the {of} there are"),
            )
        };
        let difference = Some(Difference::Count(more));
        let code = ReportFindingCode::PercentOver100;
        Some(ReportFinding::new(code, path, difference, text))
    }

    /// Present and absent that are not all there are.
    fn attendance_differs(&self, path: String) -> Option<ReportFinding> {
        let ((done, of), absent) = self.done.zip(self.of).zip(self.absent)?;
        let all = i64::from(done).saturating_add(absent.into());
        let difference = all.saturating_sub(of.into());
        (difference != 0).then_some(())?;
        let text = |lang: Lang| {
            let label = self.label(lang);
            let [done, of, absent] = [done, of, absent].map(|number| count(number, lang));
            lang.pick(
                format!("{label}: có mặt {done} và vắng {absent} không bằng tổng số {of}"),
                format!("{label}: {done} present and {absent} absent are not the {of} there are"),
            )
        };
        let difference = Some(Difference::Count(difference));
        let code = ReportFindingCode::AttendanceDiffers;
        Some(ReportFinding::new(code, path, difference, text))
    }

    fn without_reason(&self, path: String) -> Option<ReportFinding> {
        let without = self.absent_without_reason?;
        let absent = self.absent.unwrap_or_default();
        let more = i64::from(without).saturating_sub(absent.into());
        (more > 0).then_some(())?;
        let text = |lang: Lang| {
            let label = self.label(lang);
            let [without, absent] = [without, absent].map(|number| count(number, lang));
            lang.pick(
                format!("{label}: vắng không lý do {without} nhiều hơn tổng số vắng {absent}"),
                format!("{label}: {without} absent without a reason are more than {absent} absent"),
            )
        };
        let difference = Some(Difference::Count(more));
        let code = ReportFindingCode::AttendanceDiffers;
        Some(ReportFinding::new(code, path, difference, text))
    }

    fn target_missed(&self, path: String) -> Option<ReportFinding> {
        let target = self
            .target_percent
            .filter(|_| self.target_met == Some(false))?;
        let printed = self.printed_percent.map(PrintedPercent::decimal);
        let reached = self.percent.or(printed)?;
        let counted = self.done.zip(self.of);
        let difference = match counted {
            Some((done, of)) => short_of(done, of, target),
            None => reached.checked_sub(target.decimal()),
        };
        let text = |lang: Lang| {
            let (label, target) = (self.label(lang), lang.decimal(target.decimal()));
            let figures = counted.map_or(String::new(), |(done, of)| {
                format!("{}/{} = ", count(done, lang), count(of, lang))
            });
            let reached = lang.decimal(reached);
            lang.pick(
                format!("{label}: {figures}{reached}%, chưa đạt chỉ tiêu {target}%"),
                format!("{label}: {figures}{reached}%, short of the target of {target}%"),
            )
        };
        let difference = difference.map(Difference::Points);
        let code = ReportFindingCode::TargetMissed;
        Some(ReportFinding::new(code, path, difference, text))
    }

    /// The figures in words, such as `68/73 (93,15%)`.
    fn figures(&self, lang: Lang) -> String {
        let number = |number: Option<u32>| number.map(|number| count(number, lang));
        let mut text = match (number(self.done), number(self.of), number(self.count)) {
            (Some(done), Some(of), _) => format!("{done}/{of}"),
            (Some(done), None, _) => done,
            (None, Some(of), _) => format!("–/{of}"),
            (None, None, Some(count)) => count,
            (None, None, None) => String::new(),
        };
        let printed = self.printed_percent.map(PrintedPercent::decimal);
        let mut notes: Vec<String> = self
            .percent
            .or(printed)
            .map(|percent| format!("{}%", lang.decimal(percent)))
            .into_iter()
            .collect();
        notes.extend(self.absent.map(|absent| {
            let absent = count(absent, lang);
            lang.pick(format!("vắng {absent}"), format!("{absent} absent"))
        }));
        notes.extend(self.absent_without_reason.map(|without| {
            let without = count(without, lang);
            lang.pick(
                format!("không lý do {without}"),
                format!("{without} without a reason"),
            )
        }));
        if let Some(target) = self.target_percent {
            let target = lang.decimal(target.decimal());
            notes.push(match self.target_met {
                Some(true) => lang.pick(
                    format!("đạt chỉ tiêu {target}%"),
                    format!("target of {target}% met"),
                ),
                Some(false) => lang.pick(
                    format!("chưa đạt chỉ tiêu {target}%"),
                    format!("target of {target}% missed"),
                ),
                None => lang.pick(format!("chỉ tiêu {target}%"), format!("target {target}%")),
            });
        }
        let notes = notes.join("; ");
        match (text.is_empty(), notes.is_empty()) {
            (true, true) => lang.pick("chưa có số liệu", "no figure").to_owned(),
            (true, false) => notes,
            (false, true) => text,
            (false, false) => {
                text.push_str(&format!(" ({notes})"));
                text
            }
        }
    }

    /// The figures as a report's text tells them, with the wholes they leave open.
    pub(super) fn line(&self, lang: Lang) -> String {
        let figures = self.figures(lang);
        match self.implied_of {
            Some(bounds) => format!("{figures} {}", bounds.text(lang)),
            None => figures,
        }
    }

    pub(super) fn explain(&self, lang: Lang) -> Explanation {
        let tree = Explanation::new(self.label(lang), self.figures(lang));
        match (self.done.zip(self.of), self.implied_of) {
            (Some((done, of)), _) => {
                tree.formula(format!("{} ÷ {} × 100", count(done, lang), count(of, lang)))
            }
            (None, Some(bounds)) => tree.formula(bounds.text(lang)),
            (None, None) => tree,
        }
    }
}

fn count(count: u32, lang: Lang) -> String {
    lang.integer(count.into())
}

/// Reached − target in points: two decimals, and more where two would hide that it was missed.
fn short_of(done: u32, of: u32, target: Rate) -> Option<Decimal> {
    let (digits, unit) = target.fraction();
    let reached = i128::from(done).checked_mul(100)?.checked_mul(unit)?;
    let short = reached.checked_sub(digits.checked_mul(of.into())?)?;
    let whole = i128::from(of).checked_mul(unit)?;
    let points = |decimals| quotient(short, whole, decimals);
    points(DECIMALS)
        .filter(|points| !points.is_zero())
        .or_else(|| points(12))
}
