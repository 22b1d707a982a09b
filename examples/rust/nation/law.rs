//! The law of a year as plans: for each month and sector dues, fee and the bounds of a salary,
//! for the year the distribution of both.

use congdoan::batch::{DuesPlan, FeePlan, Situation, SplitPlan};
use congdoan::law::Citation;
use congdoan::{
    Dong, Error, Month, Rulebook, Sector, Source, UnionFee, UnionFeeRequest, Year, union_fee,
};

/// The plans stand by month, and within a month by sector.
pub struct YearLaw {
    pub rules: Rulebook,
    pub year: Year,
    pub dues: Vec<DuesPlan>,
    pub fees: Vec<FeePlan>,
    pub split_dues: SplitPlan,
    pub split_fee: SplitPlan,
    /// The floor and ceiling of an insured salary in the fund, in đồng.
    bounds: Vec<(i64, i64)>,
}

impl YearLaw {
    pub fn of(rules: &Rulebook, year: Year) -> Self {
        let each = || {
            year.months()
                .flat_map(|month| Sector::ALL.iter().map(move |sector| (month, *sector)))
        };
        Self {
            rules: rules.clone(),
            year,
            dues: each()
                .map(|(month, sector)| DuesPlan::of(rules, month, sector))
                .collect(),
            fees: each()
                .map(|(month, sector)| FeePlan::of(rules, month, sector))
                .collect(),
            split_dues: SplitPlan::of(rules, year, Source::Dues),
            split_fee: SplitPlan::of(rules, year, Source::UnionFee),
            bounds: each()
                .map(|(month, sector)| bounds(rules, month, sector))
                .collect(),
        }
    }

    /// The number of a month's plan, the months from 0.
    pub fn number(&self, month: u64, sector: Sector) -> u16 {
        let sectors = Sector::ALL.len() as u64;
        let place = Sector::ALL.iter().position(|other| *other == sector);
        let number = month * sectors + place.unwrap_or_default() as u64;
        u16::try_from(number).unwrap_or(u16::MAX)
    }

    /// Between which sums a salary counts in the fund of that plan.
    pub fn bounds(&self, number: u16) -> (i64, i64) {
        let bounds = self.bounds.get(usize::from(number)).copied();
        bounds.unwrap_or_default()
    }

    /// The rules that the year's figures come from, each once: of dues, fee and distribution.
    pub fn citations(&self) -> [Vec<Citation>; 3] {
        let mut cited = <[Vec<Citation>; 3]>::default();
        let [dues, fee, distribution] = &mut cited;
        let salary = 10_000_000;
        for plan in &self.dues {
            let owed = plan.replay(&self.rules, Situation::default(), salary);
            owed.iter()
                .for_each(|owed| add(dues, owed.citations.iter()));
        }
        for plan in &self.fees {
            let owed = on_one_salary(&self.rules, plan.month(), plan.sector(), salary);
            owed.iter().for_each(|owed| add(fee, owed.citations.iter()));
        }
        for plan in [&self.split_dues, &self.split_fee] {
            let split = plan.replay(&self.rules, salary);
            split
                .iter()
                .for_each(|split| add(distribution, split.citations.iter()));
        }
        cited
    }
}

fn add(list: &mut Vec<Citation>, more: impl Iterator<Item = Citation>) {
    for citation in more {
        if !list.contains(&citation) {
            list.push(citation);
        }
    }
}

/// Read off what the least and the largest salary count for. People without a fixed wage are in
/// no fund; a month without a fee needs no bounds.
fn bounds(rules: &Rulebook, month: Month, sector: Sector) -> (i64, i64) {
    if sector == Sector::NoFixedWage {
        return (0, 0);
    }
    let counted = |salary: i64| {
        let fund = on_one_salary(rules, month, sector, salary)
            .ok()?
            .salary_fund?;
        Some(fund.get())
    };
    let most = Dong::MAX.get();
    (counted(0).unwrap_or(0), counted(most).unwrap_or(most))
}

fn on_one_salary(
    rules: &Rulebook,
    month: Month,
    sector: Sector,
    salary: i64,
) -> Result<UnionFee, Error> {
    let salaries = vec![Dong::new(salary)?];
    union_fee(
        rules,
        &UnionFeeRequest::on_salaries(month, sector, salaries),
    )
}
