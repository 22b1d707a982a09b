//! The tree behind a member's dues.

use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Citations, parameters};
use crate::money::Dong;
use crate::org::Sector;

use super::super::salary_bounds::explain_bounds;
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
            let used = self.citations.parameters().into_iter().flat_map(rule);
            return Explanation::new(label, none).formula(reason).children(used);
        };
        let Some(rate) = self.rate else {
            let minimum = self.explain_minimum(lang).unwrap_or_default();
            let (larger, and) = lang.pick(
                ("số lớn hơn giữa mức ấn định", "và"),
                ("the larger of the fixed sum", "and"),
            );
            let formula = format!("{larger} {} {and} {minimum}", lang.dong(base));
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
                "{formula}; {} {} × {} = {}; {} {}",
                lang.pick("nghị quyết", "resolved"),
                lang.percent(resolved),
                lang.dong(base),
                self.due
                    .map_or(String::new(), |due| lang.integer(due.get())),
                lang.pick(
                    "phần chênh để lại CĐCS",
                    "surplus kept by the grassroots union"
                ),
                lang.dong(surplus),
            );
        }
        let rate_rule = self.parts.sector.dues_base().rate();
        Explanation::new(label, lang.dong(due))
            .formula(formula)
            .half_up()
            .children([self.explain_base(base, lang)])
            .children(rate_rule.into_iter().flat_map(rule))
            .children(self.explain_cap(lang))
            .children(rule(parameters::DUES_RESOLVED_RATE))
            .children(rule(parameters::DUES_RESOLVED_RATE_SURPLUS))
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
        let share = self.citations.value(parameters::DUES_CAP_SHARE)?.rate()?;
        let base = self.citations.value(parameters::BASE_SALARY)?.dong()?;
        let formula = format!("{} × {}", lang.percent(share), lang.dong(base));
        let label = lang.pick("Mức đóng tối đa", "Cap");
        let rule = |parameter| Explanation::rule(&self.citations, parameter, lang);
        // With an insured salary the base salary stands under its ceiling already.
        let base_salary = match self.parts.sector {
            Sector::StateEnterprise => rule(parameters::BASE_SALARY),
            _ => Vec::new(),
        };
        Some(
            Explanation::new(label, lang.dong(cap))
                .formula(formula)
                .children(rule(parameters::DUES_CAP_SHARE))
                .children(base_salary),
        )
    }

    /// The rule's least for a fixed sum, as a product.
    fn explain_minimum(&self, lang: Lang) -> Option<String> {
        let share = parameters::DUES_MINIMUM_SHARE_NO_FIXED_WAGE;
        let share = self.citations.value(share)?.rate()?;
        let base = self.citations.value(parameters::BASE_SALARY)?.dong()?;
        let product = base.times(share).ok()?;
        Some(format!(
            "{} × {} = {}",
            lang.percent(share),
            lang.dong(base),
            lang.decimal(product.decimal())
        ))
    }
}
