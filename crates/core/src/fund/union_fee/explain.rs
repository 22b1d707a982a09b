//! The tree behind a union fee.

use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Citations, parameters};
use crate::money::Dong;

use super::super::relief::Relief;
use super::super::salary_bounds::explain_bounds;
use super::UnionFee;

impl Explain for UnionFee {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let rule = |parameter| Explanation::rule(&self.citations, parameter, lang);
        let label = lang.pick("Kinh phí công đoàn phải đóng", "Union fee due");
        let label = format!("{label} {}", self.parts.month);
        let (Some(due), Some(fund), Some(rate), Some(exact)) =
            (self.due, self.salary_fund, self.rate, self.exact)
        else {
            let none = lang.pick("không phải đóng", "not liable");
            return Explanation::new(label, none)
                .formula(self.parts.sector.label(lang))
                .children(rule(parameters::UNION_FEE_STATE_PAID_LIABLE));
        };
        let product = format!(
            "{} × {} = {}",
            lang.dong(fund),
            lang.percent(rate),
            lang.decimal(exact.decimal())
        );
        let tree = Explanation::new(label, lang.dong(due));
        let tree = match self.parts.relief {
            None => tree.formula(&*product).half_up(),
            Some(Relief::Suspension { .. }) => {
                tree.formula(lang.pick("được tạm dừng đóng", "payment is suspended"))
            }
            Some(Relief::Reduction { percent }) => tree
                .formula(format!(
                    "{product}; × (100% − {}%) = {}",
                    lang.decimal(percent.decimal()),
                    lang.decimal(self.parts.due_exact.unwrap_or(exact).decimal())
                ))
                .half_up(),
        };
        let deferred = self.deferred.map(|deferred| {
            let paid_back = match self.deferred_payable_by {
                Some(day) => {
                    format!(
                        "{} {}",
                        lang.pick("đóng bù chậm nhất ngày", "payable by"),
                        lang.day(day)
                    )
                }
                None => lang
                    .pick("đóng bù sau khi hết tạm dừng", "payable after it ends")
                    .to_owned(),
            };
            let label = lang.pick("Số tạm dừng, phải đóng bù", "Deferred, to be paid back");
            Explanation::new(label, lang.dong(deferred))
                .formula(format!("{product}; {paid_back}"))
                .half_up()
                .children(rule(parameters::UNION_FEE_SUSPENSION_MAX_MONTHS))
                .children(rule(parameters::UNION_FEE_SUSPENSION_PAY_BACK))
        });
        tree.children([self.explain_fund(fund, lang)])
            .children(rule(parameters::UNION_FEE_RATE))
            .children(rule(parameters::UNION_FEE_REDUCTION_MAX_SHARE))
            .children(deferred)
            .children(self.explain_deadline(lang))
    }
}

impl UnionFee {
    fn explain_fund(&self, fund: Dong, lang: Lang) -> Explanation {
        let label = lang.pick(
            "Quỹ tiền lương làm căn cứ đóng BHXH",
            "Salary fund for social insurance",
        );
        let node = Explanation::new(label, lang.dong(fund));
        let Some(sum) = self.parts.salaries else {
            return node.formula(lang.pick("theo số đã cho", "as given"));
        };
        let formula = lang.pick(
            format!(
                "cộng {} người; {} người trên mức trần, {} người dưới mức sàn",
                sum.people, sum.over_ceiling, sum.below_floor
            ),
            format!(
                "{} people added; {} over the ceiling, {} below the floor",
                sum.people, sum.over_ceiling, sum.below_floor
            ),
        );
        node.formula(formula)
            .children(explain_bounds(&self.citations, lang))
    }

    fn explain_deadline(&self, lang: Lang) -> Option<Explanation> {
        let rule = self.payable_rule?;
        let asked = [
            parameters::UNION_FEE_PAYABLE_RULE_MONTHLY,
            parameters::UNION_FEE_PAYABLE_RULE_QUARTERLY,
        ];
        let citation = asked.iter().find_map(|p| self.citations.citation(*p))?;
        let value = self
            .payable_by
            .map_or(rule.label(lang).to_owned(), |day| lang.day(day));
        let label = lang.pick("Hạn đóng", "Payable by");
        Some(
            Explanation::new(label, value)
                .formula(rule.label(lang))
                .source(citation),
        )
    }
}
