//! The ceiling and floor between which a salary counts for social insurance.

use crate::error::Error;
use crate::explain::Explanation;
use crate::format::Lang;
use crate::law::{Citations, Lookup, Parameter, parameters};
use crate::money::Dong;

/// The ceiling and floor of the insured salary in a month.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SalaryBounds {
    pub(crate) base_salary: Dong,
    ceiling: Dong,
    floor: Option<Dong>,
}

impl SalaryBounds {
    pub(crate) fn of(rules: &mut Lookup<'_>) -> Result<Self, Error> {
        let base_salary = rules.dong(parameters::BASE_SALARY)?;
        let multiple = |multiple| base_salary.times(multiple)?.half_up();
        Ok(Self {
            base_salary,
            ceiling: multiple(rules.rate(parameters::SOCIAL_INSURANCE_CEILING_MULTIPLE)?)?,
            floor: match rules.optional_rate(parameters::SOCIAL_INSURANCE_FLOOR_MULTIPLE)? {
                Some(floor) => Some(multiple(floor)?),
                None => None,
            },
        })
    }

    pub(crate) fn apply(&self, salary: Dong) -> Dong {
        let raised = self.floor.map_or(salary, |floor| salary.max(floor));
        raised.min(self.ceiling)
    }

    pub(crate) fn sum(&self, salaries: &[Dong]) -> Result<BoundedSum, Error> {
        let over = salaries.iter().filter(|salary| **salary > self.ceiling);
        let below = salaries.iter().filter(|salary| Some(**salary) < self.floor);
        Ok(BoundedSum {
            total: Dong::total(salaries.iter().map(|salary| self.apply(*salary)))?,
            people: salaries.len(),
            over_ceiling: over.count(),
            below_floor: below.count(),
        })
    }
}

/// The insured salaries added, and how many of them a bound changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct BoundedSum {
    pub(crate) total: Dong,
    pub(crate) people: usize,
    pub(crate) over_ceiling: usize,
    pub(crate) below_floor: usize,
}

/// The rules behind the ceiling and floor of an insured salary.
pub(crate) fn explain_bounds(citations: &Citations, lang: Lang) -> Vec<Explanation> {
    let bound = |label: &str, parameter: Parameter| {
        let multiple = citations.value(parameter)?.rate()?;
        let base = citations.value(parameters::BASE_SALARY)?.dong()?;
        let bound = base.times(multiple).ok()?.half_up().ok()?;
        let formula = format!("{} × {}", lang.decimal(multiple.decimal()), lang.dong(base));
        Some(
            Explanation::new(label, lang.dong(bound))
                .formula(formula)
                .children(Explanation::rule(citations, parameter, lang)),
        )
    };
    let ceiling = lang.pick(
        "Mức trần tiền lương đóng BHXH",
        "Ceiling of the insured salary",
    );
    let floor = lang.pick(
        "Mức sàn tiền lương đóng BHXH",
        "Floor of the insured salary",
    );
    [
        bound(ceiling, parameters::SOCIAL_INSURANCE_CEILING_MULTIPLE),
        bound(floor, parameters::SOCIAL_INSURANCE_FLOOR_MULTIPLE),
    ]
    .into_iter()
    .flatten()
    .chain(Explanation::rule(citations, parameters::BASE_SALARY, lang))
    .collect()
}
