//! The law of a year as plans: for each month and sector dues, fee and the bounds of a salary,
//! for the year the distribution of both.

use congdoan::batch::{DuesPlan, FeePlan, Situation, SplitPlan};
use congdoan::law::Citation;
use congdoan::{Dong, Rulebook, Sector, Source, Year};

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
        let fees: Vec<_> = each()
            .map(|(month, sector)| FeePlan::of(rules, month, sector))
            .collect();
        Self {
            rules: rules.clone(),
            year,
            dues: each()
                .map(|(month, sector)| DuesPlan::of(rules, month, sector))
                .collect(),
            bounds: fees.iter().map(bounds).collect(),
            fees,
            split_dues: SplitPlan::of(rules, year, Source::Dues),
            split_fee: SplitPlan::of(rules, year, Source::UnionFee),
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
            let owed = plan.replay_on_salaries(&self.rules, &[salary]);
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

/// What the least and the largest salary count for. People without a fixed wage are in no fund; a
/// month without a fee needs no bounds.
fn bounds(plan: &FeePlan) -> (i64, i64) {
    let (mut insured, mut codes) = ([0; 2], [0; 2]);
    let salaries = [0, Dong::MAX.get()];
    match plan.insured(&salaries, &mut insured, &mut codes) {
        Ok(()) if plan.sector() != Sector::NoFixedWage => insured.into(),
        _ => (0, 0),
    }
}
