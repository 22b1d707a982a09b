//! The tree behind an estimate.

use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Citations, parameters};
use crate::money::Dong;

use super::super::chart::code;
use super::{DuesBound, Estimate, EstimateLine, Parts};

impl Explain for Estimate {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let Parts { request, .. } = &self.parts;
        let line = |line: &EstimateLine| {
            let label = format!("{} {}", line.code, line.title.get(lang));
            Explanation::new(label, lang.dong(line.amount))
        };
        let income = self.income.iter().map(|each| match each.code {
            code::DUES => line(each).children(self.explain_dues(lang)),
            code::FEE_REFUNDED => line(each)
                .children(self.explain_fee(lang))
                .children(self.parts.fee.iter().map(|split| split.explain(lang)))
                .children(Explanation::rule(
                    &self.citations,
                    parameters::REFUND_WORKING_DAYS,
                    lang,
                )),
            _ => line(each),
        });
        let goes_up = self.goes_up.iter().map(|each| {
            line(each).children(self.parts.dues.iter().map(|split| split.explain(lang)))
        });
        let node = |label: &str, children: Vec<Explanation>| {
            Explanation::new(label, String::new()).children(children)
        };
        let spending = self
            .ceilings
            .iter()
            .map(|ceiling| ceiling.explain(&self.citations, lang));
        let label = lang.pick("Nguồn được sử dụng năm", "Available in");
        let sum = |lines: &[EstimateLine]| {
            let sum = Dong::total(lines.iter().map(|line| line.amount));
            sum.map_or(String::new(), |sum| lang.dong(sum))
        };
        let formula = format!(
            "{} + {} − {}",
            lang.dong(request.opening.unwrap_or_default()),
            sum(&self.income),
            sum(&self.goes_up)
        );
        Explanation::new(
            format!("{label} {}", request.year),
            lang.dong(self.available),
        )
        .formula(formula)
        .children(request.opening.map(|opening| {
            Explanation::new(
                lang.pick("Tích lũy đầu kỳ", "Opening accumulation"),
                lang.dong(opening),
            )
        }))
        .children([
            node(lang.pick("Thu", "Income"), income.collect()),
            node(lang.pick("Nộp lên cấp trên", "Goes up"), goes_up.collect()),
            node(
                lang.pick("Cơ cấu chi", "Spending structure"),
                spending.collect(),
            ),
        ])
    }
}

impl Estimate {
    fn explain_fee(&self, lang: Lang) -> Option<Explanation> {
        let (due, rate) = (self.fee_due?, self.parts.fee_rate?);
        let fund = self.parts.request.salary_fund;
        let label = lang.pick("Kinh phí công đoàn phải đóng", "Union fee due");
        Some(
            Explanation::new(label, lang.dong(due))
                .formula(format!("{} × {}", lang.percent(rate), lang.dong(fund)))
                .half_up()
                .children(Explanation::rule(
                    &self.citations,
                    parameters::UNION_FEE_RATE,
                    lang,
                )),
        )
    }

    fn explain_dues(&self, lang: Lang) -> Option<Explanation> {
        let due = self.dues_due?;
        let request = &self.parts.request;
        let fund = request.dues_fund.unwrap_or(request.salary_fund);
        let label = match self.dues_bound? {
            DuesBound::Exact => lang.pick("Đoàn phí", "Dues"),
            DuesBound::AtMost => lang.pick("Đoàn phí, nhiều nhất", "Dues, at most"),
            DuesBound::AtLeast => lang.pick("Đoàn phí, ít nhất", "Dues, at least"),
        };
        let node = Explanation::new(label, lang.dong(due));
        let rule = request.sector.dues_base().rate();
        let rule = rule.unwrap_or(parameters::DUES_MINIMUM_SHARE_NO_FIXED_WAGE);
        let node = match self.parts.dues_rate {
            Some(rate) => node
                .formula(format!("{} × {}", lang.percent(rate), lang.dong(fund)))
                .half_up(),
            None => node
                .formula(lang.pick(
                    "số đoàn viên × mức tối thiểu của từng tháng",
                    "members × the least of each month",
                ))
                .children(Explanation::rule(
                    &self.citations,
                    parameters::BASE_SALARY,
                    lang,
                )),
        };
        Some(node.children(Explanation::rule(&self.citations, rule, lang)))
    }
}
