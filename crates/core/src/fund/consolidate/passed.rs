//! What units that ended pass to those who come after them.

use std::collections::HashMap;

use crate::error::Error;
use crate::money::Dong;
use crate::order;

use super::ConsolidateRequest;
use super::books::UnitBooks;
use super::holders::Holders;
use super::rules::{Rules, Shares};
use super::sums::Held;

/// By place of the unit: what it holds of the units that ended, itself among them.
pub(super) type Passed = HashMap<usize, Held>;

pub(super) fn passed(
    request: &ConsolidateRequest,
    holders: &Holders<'_>,
    rules: &mut Rules,
) -> Result<Passed, Error> {
    let mut passed = Passed::new();
    for (at, unit) in request.units.iter().enumerate() {
        if holders.ends(at) {
            pass_on(&mut passed, holders, rules, at, unit)?;
        }
    }
    Ok(passed)
}

/// Adds a unit's months to whoever holds them, and each holder's part of the unit's shares.
fn pass_on(
    passed: &mut Passed,
    holders: &Holders<'_>,
    rules: &mut Rules,
    at: usize,
    unit: &UnitBooks,
) -> Result<(), Error> {
    let mut parts: Vec<(usize, Held)> = Vec::new();
    for (number, books) in unit.months.iter().enumerate() {
        let place = |error: Error| error.under(&format!("units[{at}].months[{number}]"));
        let holder = holders.holder(at, books.month)?;
        let due = rules.fee_due(books, unit.sector).map_err(place)?;
        match parts.iter_mut().find(|(known, _)| *known == holder) {
            Some((_, part)) => part.month(books, due)?,
            None => {
                let mut part = Held::default();
                part.month(books, due)?;
                parts.push((holder, part));
            }
        }
    }
    // The unit keeps the share of what it held; who comes after gets what is left of the whole.
    let parts = order::by_key(parts, |(holder, _)| holders.order(at, *holder));
    let (mut fee, mut dues) = (Dong::ZERO, Dong::ZERO);
    let mut before = Shares::default();
    for (holder, mut part) in parts {
        fee = fee.plus(part.sums.fee_paid)?;
        dues = dues.plus(part.sums.dues_collected)?;
        let after = rules.shares(fee, dues)?;
        part.sums.entitlement = after.entitlement.minus(before.entitlement)?;
        part.sums.reduction = after.reduction.minus(before.reduction)?;
        part.sums.dues_upper_due = after.upper.minus(before.upper)?;
        passed.entry(holder).or_default().add(&part)?;
        before = after;
    }
    let own = passed.entry(at).or_default();
    own.sums.refunds_paid = own.sums.refunds_paid.plus(unit.refunds_paid)?;
    Ok(())
}
