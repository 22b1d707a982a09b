//! Consolidation one unit at a time: only the sums, the parents and the late are kept.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use crate::error::Error;
use crate::law::{Citations, Rulebook};
use crate::messages;
use crate::time::Year;

use super::books::{Period, UnitBooks};
use super::rules::Rules;
use super::sums::{Held, ParentFigures, Sums, UnitFigures};

/// Units consolidated one after the other, as they come from a file or a stream.
///
/// Of a unit only its id is kept. Events need all units at hand and stay with
/// [`consolidate`](crate::consolidate).
///
/// # Example
/// ```
/// use chrono::NaiveDate;
/// use congdoan::{Consolidator, Dong, Rulebook, Sector, UnitBooks, UnitMonth, Year};
/// let day = |month, day| NaiveDate::from_ymd_opt(2025, month, day).unwrap();
/// let mut units = Consolidator::new(&Rulebook::embedded(), day(1, 1), day(12, 31), Year::new(2025)?)?;
/// let month = UnitMonth {
///     month: "2025-03".parse()?,
///     salary_fund: Dong::new(258_910_000)?,
///     fee_paid: Dong::new(5_178_000)?,
///     dues_collected: Dong::new(2_589_100)?,
///     dues_remitted: Dong::new(776_730)?,
/// };
/// let figures = units.push(&UnitBooks {
///     id: "a".into(), name: "CĐCS A".into(), sector: Sector::NonState, parent: None,
///     months: vec![month], refunds_paid: Dong::ZERO,
/// })?;
/// assert_eq!(figures.sums.fee_outstanding.get(), 200);
/// assert_eq!(units.finish().totals, figures.sums);
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Consolidator {
    period: Period,
    pub(super) rules: Rules,
    totals: Sums,
    by_parent: Vec<ParentFigures>,
    // Where a parent stands in `by_parent`, and where the units without one do.
    places: HashMap<String, usize>,
    orphans: Option<usize>,
    late: Vec<String>,
    known: HashSet<Box<str>>,
}

/// What is left of many units when the last was added.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Consolidated {
    /// The sums over all units.
    pub totals: Sums,
    /// The sums by parent, in order of first appearance.
    pub by_parent: Vec<ParentFigures>,
    /// The units with any short month, in the order given.
    pub late: Vec<String>,
    /// The rules used.
    pub citations: Citations,
}

impl Consolidator {
    /// The consolidation of a period of a fiscal year, without the reduction of Resolution 09C.
    ///
    /// # Errors
    /// `invalid_input` for a period across fiscal years; `not_determined` and `unconfirmed` where
    /// the year's shares are.
    pub fn new(law: &Rulebook, from: NaiveDate, to: NaiveDate, year: Year) -> Result<Self, Error> {
        let period = Period::of(from, to, year)?;
        Ok(Self::of(period, Rules::of(law, year, false)?))
    }

    /// The same with the reduction of Resolution 09C taken off the refunds.
    ///
    /// # Errors
    /// As [`Consolidator::new`], and where the reduction of the year is not determined.
    pub fn with_reduction_09c(
        law: &Rulebook,
        from: NaiveDate,
        to: NaiveDate,
        year: Year,
    ) -> Result<Self, Error> {
        let period = Period::of(from, to, year)?;
        Ok(Self::of(period, Rules::of(law, year, true)?))
    }

    pub(super) fn of(period: Period, rules: Rules) -> Self {
        Self {
            period,
            rules,
            totals: Sums::default(),
            by_parent: Vec::new(),
            places: HashMap::new(),
            orphans: None,
            late: Vec::new(),
            known: HashSet::new(),
        }
    }

    pub(crate) fn period(&self) -> &Period {
        &self.period
    }

    /// Whether a unit of that id was added.
    pub(crate) fn knows(&self, id: &str) -> bool {
        self.known.contains(id)
    }

    /// Adds a unit and gives its figures. A unit that is refused adds nothing.
    ///
    /// # Errors
    /// `invalid_input` for a unit or month given twice and a month outside the period;
    /// `out_of_range` for negative sums; `not_determined` and `unconfirmed` where a rule is.
    pub fn push(&mut self, unit: &UnitBooks) -> Result<UnitFigures, Error> {
        if self.knows(&unit.id) {
            return Err(messages::DUPLICATE.error([&unit.id]).at("id"));
        }
        self.period.check(unit)?;
        let held = self.rules.unit(unit)?;
        let figures = self.add(unit, unit.parent.as_deref(), held)?;
        self.known.insert(unit.id.as_str().into());
        Ok(figures)
    }

    /// Adds what a unit holds below a parent.
    pub(super) fn add(
        &mut self,
        unit: &UnitBooks,
        parent: Option<&str>,
        mut held: Held,
    ) -> Result<UnitFigures, Error> {
        held.sums.settle()?;
        let mut totals = self.totals;
        totals.add(&held.sums)?;
        // A part of the whole is not always smaller: its outstanding sums may be negative.
        let place = self.place(parent);
        let mut group = self
            .by_parent
            .get(place)
            .map_or(Sums::default(), |group| group.sums);
        group.add(&held.sums)?;

        self.totals = totals;
        self.keep(parent, place, group);
        let short_months = held.short_months(self.period.year);
        if !short_months.is_empty() {
            self.late.push(unit.id.clone());
        }
        Ok(UnitFigures {
            id: unit.id.clone(),
            sums: held.sums,
            short_months,
        })
    }

    /// Where a parent stands, or would.
    fn place(&self, parent: Option<&str>) -> usize {
        let known = match parent {
            Some(parent) => self.places.get(parent).copied(),
            None => self.orphans,
        };
        known.unwrap_or(self.by_parent.len())
    }

    fn keep(&mut self, parent: Option<&str>, place: usize, sums: Sums) {
        if let Some(group) = self.by_parent.get_mut(place) {
            group.units = group.units.saturating_add(1);
            group.sums = sums;
            return;
        }
        match parent {
            Some(parent) => drop(self.places.insert(parent.to_owned(), place)),
            None => self.orphans = Some(place),
        }
        self.by_parent.push(ParentFigures {
            parent: parent.map(str::to_owned),
            units: 1,
            sums,
        });
    }

    /// The sums over all units added.
    pub fn finish(self) -> Consolidated {
        Consolidated {
            totals: self.totals,
            by_parent: self.by_parent,
            late: self.late,
            citations: self.rules.citations,
        }
    }
}
