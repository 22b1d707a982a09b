//! What the spending structure lets groups of accounts come to.

use crate::error::Error;
use crate::money::Dong;

use super::super::ceilings::{Bound, Ceiling, Purpose, SpendingFund};
use super::super::chart::code;

/// What a group of accounts may come to, or must at least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Limit {
    pub(super) codes: &'static [&'static str],
    pub(super) bound: Bound,
    pub(super) amount: Dong,
}

/// The limits on the accounts of form B07 that the rules give without doubt.
///
/// Pay comes from the dues alone. Care may come from both funds, so only its least is sure. The
/// rest comes from both: its most is known when no fee came in or the rules of the fee are accepted.
pub(super) fn limits(ceilings: &[Ceiling], fee_kept: Dong) -> Result<Vec<Limit>, Error> {
    let find = |fund, purpose| {
        let mut known = ceilings.iter();
        known
            .find(|c| c.fund == fund && c.purpose == purpose)
            .and_then(|c| c.amount)
    };
    let mut limits = Vec::new();
    if let Some(amount) = find(SpendingFund::Dues, Purpose::Pay) {
        let bound = Bound::Maximum;
        limits.push(Limit {
            codes: &[code::PAY],
            bound,
            amount,
        });
    }
    if let Some(amount) = find(SpendingFund::Dues, Purpose::Care) {
        let bound = Bound::Minimum;
        limits.push(Limit {
            codes: &[code::CARE],
            bound,
            amount,
        });
    }
    let of_fee = match fee_kept {
        Dong::ZERO => Some(Dong::ZERO),
        _ => match (
            find(SpendingFund::UnionFee, Purpose::Propaganda),
            find(SpendingFund::UnionFee, Purpose::Administration),
        ) {
            (Some(propaganda), Some(administration)) => Some(propaganda.plus(administration)?),
            _ => None,
        },
    };
    if let (Some(of_dues), Some(of_fee)) = (find(SpendingFund::Dues, Purpose::Other), of_fee) {
        limits.push(Limit {
            codes: &[code::PROPAGANDA, code::ADMINISTRATION, code::OTHER_SPENDING],
            bound: Bound::Maximum,
            amount: of_dues.plus(of_fee)?,
        });
    }
    Ok(limits)
}
