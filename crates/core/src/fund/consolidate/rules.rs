//! The rules of a period, each looked up once, and what they make of a unit's books.

use crate::error::Error;
use crate::fund::distribute::Source;
use crate::fund::union_fee::fee_rate;
use crate::law::{Citations, Lookup, Rulebook, parameters};
use crate::money::{Dong, Exact, Rate};
use crate::org::Sector;
use crate::time::Year;

use super::books::{UnitBooks, UnitMonth};
use super::sums::Held;

/// The rate of a month's fee once it was looked up; `None` where nobody is liable.
type Fee = Option<Rate>;

/// The rules of the period.
#[derive(Clone, Debug)]
pub(super) struct Rules {
    law: Rulebook,
    fee_share: Rate,
    upper_share: Rate,
    reduction: Option<Rate>,
    // By number of the month and sector: asked for every month of every unit.
    fees: [[Option<Fee>; Sector::ALL.len()]; 13],
    pub(super) citations: Citations,
}

/// The shares of a sum of fee and of dues, rounded once.
#[derive(Clone, Copy, Default)]
pub(super) struct Shares {
    pub(super) entitlement: Dong,
    pub(super) reduction: Dong,
    pub(super) upper: Dong,
}

impl Rules {
    pub(super) fn of(law: &Rulebook, year: Year, reduces: bool) -> Result<Self, Error> {
        let mut rules = Lookup::new(law, year.last_day(), "year");
        let fee_share = rules.rate(Source::UnionFee.parameter())?;
        let upper_share = rules.rate(Source::Dues.parameter())?.rest()?;
        let reduction = match reduces {
            true => Some(rules.rate(parameters::REDUCTION_09C_RATE)?),
            false => None,
        };
        Ok(Self {
            law: law.clone(),
            fee_share,
            upper_share,
            reduction,
            fees: Default::default(),
            citations: rules.citations(),
        })
    }

    /// The fee of a month, zero where nobody is liable.
    #[inline]
    pub(super) fn fee_due(&mut self, books: &UnitMonth, sector: Sector) -> Result<Dong, Error> {
        let fees = self.fees.get_mut(books.month.number() as usize);
        let known = fees.and_then(|fees| fees.get_mut(sector as usize));
        let rate = match known {
            Some(Some(rate)) => *rate,
            slot => {
                let mut rules = Lookup::new(&self.law, books.month.last_day(), "month");
                let rate = fee_rate(&mut rules, sector)?;
                self.citations.extend(&rules.citations());
                if let Some(slot) = slot {
                    *slot = Some(rate);
                }
                rate
            }
        };
        rate.map_or(Ok(Dong::ZERO), |rate| {
            books.salary_fund.times(rate)?.half_up()
        })
    }

    pub(super) fn shares(&self, fee: Dong, dues: Dong) -> Result<Shares, Error> {
        let entitlement: Exact = fee.times(self.fee_share)?;
        Ok(Shares {
            entitlement: entitlement.half_up()?,
            reduction: match self.reduction {
                Some(rate) => entitlement.times(rate)?.half_up()?,
                None => Dong::ZERO,
            },
            upper: dues.times(self.upper_share)?.half_up()?,
        })
    }

    /// What a unit comes to that holds all its months itself.
    pub(super) fn unit(&mut self, unit: &UnitBooks) -> Result<Held, Error> {
        let mut held = Held::default();
        for (at, books) in unit.months.iter().enumerate() {
            let place = |error: Error| error.under(&format!("months[{at}]"));
            let due = self.fee_due(books, unit.sector).map_err(place)?;
            held.month(books, due)?;
        }
        let shares = self.shares(held.sums.fee_paid, held.sums.dues_collected)?;
        held.sums.entitlement = shares.entitlement;
        held.sums.reduction = shares.reduction;
        held.sums.dues_upper_due = shares.upper;
        held.sums.refunds_paid = unit.refunds_paid;
        Ok(held)
    }
}

impl Held {
    /// Adds a month and the fee due for it.
    #[inline]
    pub(super) fn month(&mut self, books: &UnitMonth, due: Dong) -> Result<(), Error> {
        let sums = &mut self.sums;
        sums.fee_due = sums.fee_due.plus(due)?;
        sums.fee_paid = sums.fee_paid.plus(books.fee_paid)?;
        sums.dues_collected = sums.dues_collected.plus(books.dues_collected)?;
        sums.dues_remitted = sums.dues_remitted.plus(books.dues_remitted)?;
        if let Some(short) = self.short.get_mut(books.month.number() as usize) {
            let missing = due.get().saturating_sub(books.fee_paid.get());
            *short = short.saturating_add(missing);
        }
        Ok(())
    }
}
