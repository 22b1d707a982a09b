//! The one rounding rule.

use rust_decimal::Decimal;

/// 10^0 to 10^28, the units a decimal's last digit can have.
static POWERS_OF_TEN: [i128; 29] = {
    let mut powers = [1_i128; 29];
    let mut unit = 1_i128;
    let mut at = 0;
    while at < powers.len() {
        #[expect(
            clippy::indexing_slicing,
            reason = "evaluated by the compiler, which refuses an index out of bounds"
        )]
        {
            powers[at] = unit;
        }
        unit *= 10;
        at += 1;
    }
    powers
};

#[inline]
pub(super) fn power_of_ten(exponent: u32) -> Option<i128> {
    POWERS_OF_TEN.get(exponent as usize).copied()
}

/// The one rounding rule: `numerator ÷ denominator` to the nearest integer, a half going away
/// from zero. `None` when the denominator is not positive or the quotient does not fit.
#[inline]
pub(crate) fn round_half_up(numerator: i128, denominator: i128) -> Option<i128> {
    if denominator <= 0 {
        return None;
    }
    // Half of all sums fit 64 bits, where division is several times faster.
    let (quotient, remainder) = match (i64::try_from(numerator), i64::try_from(denominator)) {
        (Ok(n), Ok(d)) => (i128::from(n.checked_div(d)?), i128::from(n.checked_rem(d)?)),
        _ => (
            numerator.checked_div(denominator)?,
            numerator.checked_rem(denominator)?,
        ),
    };
    let half_or_more =
        remainder.checked_abs()? >= denominator.checked_sub(remainder.checked_abs()?)?;
    if half_or_more {
        quotient.checked_add(numerator.signum())
    } else {
        Some(quotient)
    }
}

/// `numerator ÷ denominator` to at most `decimals` places, half up, without trailing zeros.
pub(crate) fn quotient(numerator: i128, denominator: i128, decimals: u32) -> Option<Decimal> {
    let unit = power_of_ten(decimals)?;
    let sign = denominator.signum();
    let rounded = round_half_up(
        numerator.checked_mul(unit)?.checked_mul(sign)?,
        denominator.checked_mul(sign)?,
    )?;
    Decimal::try_from_i128_with_scale(rounded, decimals)
        .ok()
        .map(|value| value.normalize())
}
