//! The tree behind a member's dues.

use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Citations, Parameter, Value, parameters};
use crate::money::Dong;

use super::super::salary_bounds::explain_bounds;
use super::super::sector::{DuesBase, Sector};
use super::Dues;

impl Explain for Dues {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let rule = |parameter| Explanation::rule(&self.citations, parameter, lang);
        let label = lang.pick("Đoàn phí phải đóng", "Dues owed");
        let label = format!("{label} {}", self.parts.month);
        let (Some(due), Some(base), Some(exact)) = (self.due, self.base, self.exact) else {
            let none = lang.pick("không phải đóng", "not liable");
            let reason = self.reason.map_or("", |reason| reason.label(lang));
            let used = self
                .citations
                .iter()
                .filter_map(|citation| rule(Parameter::find(citation.parameter)?));
            return Explanation::new(label, none).formula(reason).children(used);
        };
        let Some(rate) = self.rate else {
            let formula = format!(
                "{} {}; {}",
                lang.pick("số lớn hơn giữa mức ấn định", "the larger of the fixed sum"),
                lang.dong(base),
                lang.decimal(exact.decimal()),
            );
            return Explanation::new(label, lang.dong(due))
                .formula(formula)
                .half_up()
                .children(rule(parameters::DUES_MINIMUM_SHARE_NO_FIXED_WAGE))
                .children(rule(parameters::BASE_SALARY));
        };
        let mut formula = format!(
            "{} × {} = {}",
            lang.percent(rate),
            lang.dong(base),
            lang.decimal(exact.decimal())
        );
        if let Some(cap) = self.cap {
            let sign = if self.capped { ">" } else { "≤" };
            formula = format!(
                "{formula} {sign} {} {}",
                lang.pick("mức tối đa", "cap"),
                lang.dong(cap)
            );
        }
        if let (Some(resolved), Some(surplus)) = (self.parts.resolved_rate, self.surplus) {
            formula = format!(
                "{formula}; {} {} × {}; {} {}",
                lang.pick("nghị quyết", "resolved"),
                lang.percent(resolved),
                lang.dong(base),
                lang.pick(
                    "phần chênh để lại CĐCS",
                    "surplus kept by the grassroots union"
                ),
                lang.dong(surplus),
            );
        }
        let rate_rule = match self.parts.sector.dues_base() {
            DuesBase::InsuredSalary { rate, .. } | DuesBase::NetSalary { rate } => rule(rate),
            DuesBase::FixedAmount => None,
        };
        Explanation::new(label, lang.dong(due))
            .formula(formula)
            .half_up()
            .children([self.explain_base(base, lang)])
            .children(rate_rule)
            .children(self.explain_cap(lang))
    }
}

impl Dues {
    fn explain_base(&self, base: Dong, lang: Lang) -> Explanation {
        if self.parts.sector == Sector::StateEnterprise {
            let label = lang.pick("Tiền lương thực lĩnh", "Pay after insurance and income tax");
            return Explanation::new(label, lang.dong(base));
        }
        let label = lang.pick("Tiền lương làm căn cứ đóng BHXH", "Insured salary");
        let node = Explanation::new(label, lang.dong(base));
        let given = self.parts.amount.unwrap_or(base);
        let node = match given == base {
            true => node,
            false => node.formula(format!("{} → {}", lang.dong(given), lang.dong(base))),
        };
        node.children(explain_bounds(&self.citations, lang))
    }

    fn explain_cap(&self, lang: Lang) -> Option<Explanation> {
        let cap = self.cap?;
        let Some(Value::Rate(share)) = self.citations.value(parameters::DUES_CAP_SHARE) else {
            return None;
        };
        let Some(Value::Dong(base)) = self.citations.value(parameters::BASE_SALARY) else {
            return None;
        };
        let formula = format!("{} × {}", lang.percent(*share), lang.dong(*base));
        let label = lang.pick("Mức đóng tối đa", "Cap");
        Some(
            Explanation::new(label, lang.dong(cap))
                .formula(formula)
                .children(Explanation::rule(
                    &self.citations,
                    parameters::DUES_CAP_SHARE,
                    lang,
                )),
        )
    }
}
