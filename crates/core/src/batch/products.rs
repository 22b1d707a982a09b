//! Products of rates, and where a sum times them has too many digits.

use crate::money::{Dong, Rate};

/// The largest sum that an exact amount can hold after these rates, one after the other: beyond
/// it the scalar operation answers `out_of_range`. No sum is, unless a rate has many decimals.
pub(super) fn longest(rates: &[Rate]) -> i64 {
    const MOST: u128 = (1 << 96) - 1;
    let digits = rates.iter().fold(1_u128, |product, rate| {
        let (digits, _) = rate.fraction();
        product.saturating_mul(digits.unsigned_abs())
    });
    let sum = MOST.checked_div(digits).unwrap_or(MOST);
    i64::try_from(sum).map_or(Dong::MAX.get(), |sum| sum.min(Dong::MAX.get()))
}
