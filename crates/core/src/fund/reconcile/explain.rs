//! The tree behind the reading of a report.

use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Citations, parameters};
use crate::money::Dong;

use super::Reconciliation;
use super::report::{Candidate, ReportLine, Verdict};

impl Candidate {
    fn explain(&self, lang: Lang) -> Explanation {
        let rates: String = self
            .of
            .rates
            .iter()
            .map(|rate| format!("{} × ", lang.percent(*rate)))
            .collect();
        let less = match self.of.less {
            Dong::ZERO => String::new(),
            less => format!(" − {}", lang.dong(less)),
        };
        let difference = lang.pick("chênh lệch", "difference");
        Explanation::new(self.reading.label(lang), lang.dong(self.expected)).formula(format!(
            "{rates}{}{less}; {difference} {}",
            lang.dong(self.of.base),
            lang.dong(self.difference)
        ))
    }
}

impl ReportLine {
    fn explain(&self, citations: &Citations, lang: Lang) -> Explanation {
        let verdict = match (self.verdict, self.reading) {
            (Verdict::Consistent, Some(reading)) => reading.label(lang),
            (Verdict::Off, _) => lang.pick(
                "cao hơn mức tối đa theo quy định",
                "above what the rules allow",
            ),
            _ => lang.pick("không thể kết luận từ số liệu", "arithmetic cannot tell"),
        };
        let details = self.details.iter().map(|candidate| candidate.explain(lang));
        let rules = self.parameters().iter();
        Explanation::new(self.label(lang), lang.dong(self.reported))
            .formula(verdict)
            .children(details)
            .children(rules.flat_map(|p| Explanation::rule(citations, *p, lang)))
    }
}

impl Explain for Reconciliation {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let fee = self.union_fee.map(|fee| {
            let fund = self.implied_salary_fund.unwrap_or_default();
            let label = lang.pick("Quỹ tiền lương suy ra", "Implied salary fund");
            let rate = parameters::UNION_FEE_RATE;
            let rate_text = self
                .citations
                .value(rate)
                .map(|v| v.display(rate.unit(), lang));
            let salary = self.implied_monthly_salary.map(|salary| {
                let label = lang.pick("Bình quân một đoàn viên, một tháng", "Per member and month");
                Explanation::new(label, lang.dong(salary))
            });
            Explanation::new(label, lang.dong(fund))
                .formula(format!(
                    "{} ÷ {}",
                    lang.dong(fee),
                    rate_text.unwrap_or_default()
                ))
                .half_up()
                .children(salary)
                .children(Explanation::rule(&self.citations, rate, lang))
        });
        let label = lang.pick(
            "Đối chiếu số liệu tài chính",
            "Finance lines read against the rules",
        );
        let fee_text = self.union_fee.map_or(String::new(), |fee| lang.dong(fee));
        Explanation::new(label, fee_text).children(fee).children(
            self.lines
                .iter()
                .map(|line| line.explain(&self.citations, lang)),
        )
    }
}
