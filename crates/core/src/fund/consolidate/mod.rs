//! Many units over a period: what each owes, paid and is owed, and the sums, through the events
//! that end units and pass their money on.

mod books;
mod consolidator;
mod explain;
mod holders;
mod passed;
mod rules;
mod sums;

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::json;
use crate::law::{Citations, Rulebook};
use crate::messages;
use crate::org::Event;
use crate::time::Year;

pub(crate) use books::Period;
pub use books::{UnitBooks, UnitMonth};
pub use consolidator::{Consolidated, Consolidator};
pub use sums::{ParentFigures, Sums, UnitFigures};

use holders::Holders;
use rules::Rules;

/// What is asked of [`consolidate`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct ConsolidateRequest {
    /// The first day of the period.
    #[serde(deserialize_with = "json::day")]
    pub from: NaiveDate,
    /// The last day of the period.
    #[serde(deserialize_with = "json::day")]
    pub to: NaiveDate,
    /// The fiscal year the period lies in.
    pub year: Year,
    /// Whether Resolution 09C is taken off the refunds; no unless said.
    pub apply_reduction_09c: Option<bool>,
    /// What happened to the units.
    #[serde(default, deserialize_with = "json::or_default")]
    pub events: Vec<Event>,
    /// The units' books.
    pub units: Vec<UnitBooks>,
}

impl ConsolidateRequest {
    /// The consolidation of units over a period of a fiscal year.
    pub fn new(from: NaiveDate, to: NaiveDate, year: Year, units: Vec<UnitBooks>) -> Self {
        Self {
            from,
            to,
            year,
            apply_reduction_09c: None,
            events: Vec::new(),
            units,
        }
    }

    fn check(&self) -> Result<(), Error> {
        let period = Period::of(self.from, self.to, self.year)?;
        let mut ids = HashSet::with_capacity(self.units.len());
        for (at, unit) in self.units.iter().enumerate() {
            let place = |error: Error| error.under(&format!("units[{at}]"));
            if !ids.insert(unit.id.as_str()) {
                return Err(place(messages::DUPLICATE.error([&unit.id]).at("id")));
            }
            period.check(unit).map_err(place)?;
        }
        Ok(())
    }
}

/// Units consolidated over a period.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Consolidation {
    /// The units, in the order given.
    pub units: Vec<UnitFigures>,
    /// The sums over all units.
    pub totals: Sums,
    /// The sums by parent, in order of first appearance.
    pub by_parent: Vec<ParentFigures>,
    /// The units with any short month, in the order given.
    pub late: Vec<String>,
    /// The rules used.
    pub citations: Citations,
}

/// Units over a period (tổng hợp): what each owes, paid and is owed, with late payers, totals and
/// the sums by parent; a unit's months after its end go to its receiver.
///
/// A unit handed over stands below its new parent for the whole period; what was refunded to a unit
/// before its end stays with it. `split`, `founded`, `renamed`, `upgraded` and `downgraded` move no
/// money.
///
/// Shares are taken once on each unit's sums. What an event moves is the remainder of its old
/// unit's own share, so events never change a total.
///
/// # Errors
/// `invalid_input` for a unit or month given twice, a month outside the period, a period across
/// fiscal years, an event that ends a unit without a receiver for its later months;
/// `out_of_range` for negative sums; `unknown_code` for an event of a unit that is not given;
/// `not_determined` and `unconfirmed` where a rule is.
///
/// # Example
/// ```
/// use chrono::NaiveDate;
/// use congdoan::{ConsolidateRequest, Dong, Rulebook, Sector, UnitBooks, UnitMonth, Year, consolidate};
/// let month = UnitMonth {
///     month: "2025-03".parse()?,
///     salary_fund: Dong::new(258_910_000)?,
///     fee_paid: Dong::new(5_178_000)?,
///     dues_collected: Dong::new(2_589_100)?,
///     dues_remitted: Dong::new(776_730)?,
/// };
/// let unit = UnitBooks {
///     id: "a".into(), name: "CĐCS A".into(), sector: Sector::NonState, parent: None,
///     months: vec![month], refunds_paid: Dong::ZERO,
/// };
/// let day = |month, day| NaiveDate::from_ymd_opt(2025, month, day).unwrap();
/// let request = ConsolidateRequest::new(day(1, 1), day(12, 31), Year::new(2025)?, vec![unit]);
/// let sums = consolidate(&Rulebook::embedded(), &request)?;
/// assert_eq!(sums.totals.fee_outstanding.get(), 200);
/// assert_eq!(sums.late, ["a"]);
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn consolidate(law: &Rulebook, request: &ConsolidateRequest) -> Result<Consolidation, Error> {
    // What is wrong with the request itself comes before what the law does not say, but only a
    // failure is worth a second reading of all units.
    run(law, request).or_else(|error| {
        request.check()?;
        Err(error)
    })
}

fn run(law: &Rulebook, request: &ConsolidateRequest) -> Result<Consolidation, Error> {
    let period = Period::of(request.from, request.to, request.year)?;
    let holders = Holders::of(request)?;
    let reduces = request.apply_reduction_09c.unwrap_or(false);
    let mut run = Consolidator::of(period, Rules::of(law, request.year, reduces)?);
    let mut passed = passed::passed(request, &holders, &mut run.rules)?;
    let mut units = Vec::with_capacity(request.units.len());
    let mut ids = Vec::with_capacity(request.units.len());
    let hasher = RandomState::new();
    for (at, unit) in request.units.iter().enumerate() {
        let place = |error: Error| error.under(&format!("units[{at}]"));
        period.check(unit).map_err(place)?;
        ids.push(hasher.hash_one(&unit.id));
        let received = passed.remove(&at);
        let held = match (holders.ends(at), received) {
            (true, held) => held.unwrap_or_default(),
            (false, None) => run.rules.unit(unit).map_err(place)?,
            (false, Some(received)) => {
                let mut held = run.rules.unit(unit).map_err(place)?;
                held.add(&received)?;
                held
            }
        };
        units.push(run.add(unit, holders.parent(at, unit), held)?);
    }
    if any_twice(ids) {
        request.check()?;
    }
    let run = run.finish();
    Ok(Consolidation {
        units,
        totals: run.totals,
        by_parent: run.by_parent,
        late: run.late,
        citations: run.citations,
    })
}

/// Whether any number stands twice. Hashes sorted in place are read in order, where a set of a
/// million texts misses the cache at every step and takes half the time of a consolidation.
fn any_twice(mut hashes: Vec<u64>) -> bool {
    hashes.sort_unstable();
    hashes
        .windows(2)
        .any(|pair| matches!(pair, [one, other] if one == other))
}
