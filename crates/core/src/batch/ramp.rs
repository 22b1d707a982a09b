//! The one figure of all kernels: a rate of a sum kept within bounds, half up, in whole numbers.

use crate::money::{Dong, Rate};

use super::blocks::{bits, widest};

/// `numerator ÷ denominator × x` half up, of an x first raised to `low` and then cut to `high`.
///
/// Division by a number that only the plan knows becomes one multiplication and one shift. It is
/// done in 32 × 32 bits, which every processor does several at a time, in 64 × 64 bits, or, where
/// neither is exact, as the division it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ramp {
    broad: Line,
    /// Sums kept below it are exact in 64 × 64 bits.
    below: u64,
    narrow: Narrow,
    exact: Division,
}

/// ⌊(n·x + h) ÷ d⌋, exact for every sum whose product fits 127 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Division {
    numerator: u128,
    half: u128,
    denominator: u128,
}

/// The bounds, and the rate in 64 × 64 bits: all that a row of its own plan reads of the figure.
///
/// ⌊n·x ÷ d + ½⌋ = ⌊(m·x + 2^62) ÷ 2^63⌋ with m = ⌈2^63·n ÷ d⌉, for every x with
/// (m·d − 2^63·n)·x < 2^62: what is too much stays below the 1 ÷ 2d that a quotient and a half
/// lack of the next whole number. Twice the sum leaves a shift by 64, which costs nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    low: i64,
    high: i64,
    multiplier: u64,
}

/// In 32 × 32 bits, for blocks whose sums are all below `below`.
///
/// ⌊(n·x + h) ÷ d⌋ = ⌊(n·m·x + h·m) ÷ 2^k⌋ with m = ⌈2^k ÷ d⌉, for every x with
/// (m·d − 2^k)·(n·x + h) < 2^k.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Narrow {
    below: u64,
    low: i32,
    high: i32,
    multiplier: u32,
    offset: u64,
    shift: u32,
}

/// The bits of a rate of 1, and of the half that rounds.
const ONE_BITS: u32 = 63;
const HALF_BITS: u32 = 62;
const NARROW_BITS: u32 = 31;

impl Ramp {
    /// Nothing of anything.
    pub(super) fn nothing() -> Self {
        Self::of(&[Rate::ZERO])
    }

    /// The product of rates that are at most 1, of a sum without bounds.
    pub(super) fn of(rates: &[Rate]) -> Self {
        Self::within(rates, 0, Dong::MAX.get())
    }

    /// The product of rates that are at most 1, of a sum raised to `low` and then cut to `high`.
    pub(super) fn within(rates: &[Rate], low: i64, high: i64) -> Self {
        let (mut numerator, mut denominator) = (1_u128, 1_u128);
        for rate in rates {
            let (digits, unit) = rate.fraction();
            numerator = numerator.saturating_mul(digits.unsigned_abs());
            denominator = denominator.saturating_mul(unit.unsigned_abs());
        }
        let common = greatest_common_divisor(numerator, denominator);
        let exact = Division {
            numerator: numerator.checked_div(common).unwrap_or(numerator),
            half: 0,
            denominator: denominator.checked_div(common).unwrap_or(denominator),
        };
        let half = exact.denominator >> 1;
        Self::new(Division { half, ..exact }, low, high)
    }

    /// The same, cut where the result reaches `cap`. As the rate is at most 1, the result takes
    /// every value on its way, so the cap is a bound of the sum.
    #[must_use]
    pub(super) fn capped(self, cap: i64) -> Self {
        let Division {
            numerator,
            half,
            denominator,
        } = self.exact;
        // The least x with n·x + h ≥ cap·d.
        let reached = u128::from(cap.unsigned_abs())
            .saturating_mul(denominator)
            .saturating_sub(half)
            .checked_add(numerator.saturating_sub(1))
            .and_then(|sum| sum.checked_div(numerator))
            .and_then(|sum| i64::try_from(sum).ok())
            .unwrap_or(i64::MAX);
        let high = self.broad.high.min(reached);
        Self::new(self.exact, self.broad.low, high)
    }

    fn new(exact: Division, low: i64, high: i64) -> Self {
        let low = low.min(high);
        let (multiplier, below) = exact.fixed().unwrap_or_default();
        Self {
            broad: Line {
                low,
                high,
                multiplier,
            },
            below,
            narrow: Narrow::of(exact, low, high),
            exact,
        }
    }

    /// What a row of its own plan reads, if that is exact for every sum.
    pub(super) fn line(&self) -> Option<Line> {
        (self.broad.high.cast_unsigned() < self.below).then_some(self.broad)
    }

    /// The figure of one sum within 0 to 2^53 − 1.
    #[inline]
    pub(super) fn at(&self, sum: i64) -> i64 {
        let kept = self.broad.kept(sum);
        match kept < self.below {
            true => self.broad.of_kept(kept).cast_signed(),
            false => self.exact.at(kept).cast_signed(),
        }
    }

    /// The figures of a block of sums that are all within 0 to 2^53 − 1.
    #[inline]
    pub(super) fn run(&self, sums: &[i64], figures: &mut [i64]) {
        self.run_of(bits(sums), sums, figures);
    }

    /// As [`Ramp::run`], of sums whose bits are known.
    #[inline]
    pub(super) fn run_of(&self, bits: u64, sums: &[i64], figures: &mut [i64]) {
        let rows = sums.iter().zip(figures);
        if bits < self.narrow.below {
            let narrow = self.narrow;
            widest(|| rows.for_each(|(sum, figure)| *figure = narrow.at(*sum)));
        } else if let Some(line) = self.line() {
            widest(|| rows.for_each(|(sum, figure)| *figure = line.at(*sum)));
        } else {
            rows.for_each(|(sum, figure)| *figure = self.at(*sum));
        }
    }
}

impl Line {
    #[inline(always)]
    fn kept(self, sum: i64) -> u64 {
        sum.max(self.low).min(self.high).cast_unsigned()
    }

    #[inline(always)]
    fn of_kept(self, kept: u64) -> u64 {
        let product = u128::from(kept << 1).wrapping_mul(u128::from(self.multiplier));
        (product.wrapping_add(1 << ONE_BITS) >> 64) as u64
    }

    /// The figure of one sum within 0 to 2^53 − 1.
    #[inline(always)]
    pub(super) fn at(self, sum: i64) -> i64 {
        self.of_kept(self.kept(sum)).cast_signed()
    }
}

impl Division {
    fn at(self, sum: u64) -> u64 {
        let product = u128::from(sum).wrapping_mul(self.numerator);
        let quotient = product
            .wrapping_add(self.half)
            .checked_div(self.denominator);
        // A rate of at most 1 gives no more than the sum.
        quotient.unwrap_or(0) as u64
    }

    /// The rate in 64 bits, and below which sum that is exact.
    fn fixed(self) -> Option<(u64, u64)> {
        let rate = self.numerator.checked_mul(1 << ONE_BITS)?;
        let multiplier = u64::try_from(rate.div_ceil(self.denominator)).ok()?;
        let excess = u128::from(multiplier)
            .checked_mul(self.denominator)?
            .checked_sub(rate)?;
        let exact = (1_u128 << HALF_BITS).saturating_sub(1).checked_div(excess);
        let most = exact.map_or(u64::MAX, |most| most as u64);
        Some((multiplier, most.saturating_add(1)))
    }

    /// The multiplier m·n and the offset m·h for a shift of `shift`, and how many of the bits
    /// asked for a sum may have, so that the multiplication is exact.
    fn multiplied(self, shift: u32, high: i64, most_bits: u32) -> Option<(u128, u128, u32)> {
        let power = 1_u128.checked_shl(shift)?;
        let multiplier = power.div_ceil(self.denominator);
        let excess = multiplier
            .checked_mul(self.denominator)?
            .checked_sub(power)?;
        let exact = |bits: &u32| {
            let most = u128::from(largest(*bits).min(high.cast_unsigned()));
            let product = most.checked_mul(self.numerator)?.checked_add(self.half)?;
            Some(product.checked_mul(excess)? < power)
        };
        let bits = (1..=most_bits)
            .rev()
            .find(|bits| exact(bits) == Some(true))?;
        let offset = multiplier.checked_mul(self.half)?;
        Some((multiplier.checked_mul(self.numerator)?, offset, bits))
    }
}

impl Narrow {
    fn of(exact: Division, low: i64, high: i64) -> Self {
        let found = (0..=62_u32).rev().filter_map(|shift| {
            let (multiplier, offset, bits) = exact.multiplied(shift, high, NARROW_BITS)?;
            let kept = largest(bits).min(high.cast_unsigned());
            // A sum with more bits than that is cut to `high`, if that has no more.
            let bits = match high.cast_unsigned() <= kept {
                true => NARROW_BITS,
                false => bits,
            };
            Some(Self {
                below: largest(bits).saturating_add(1),
                low: i32::try_from(low).ok()?,
                high: i32::try_from(kept).ok()?,
                multiplier: u32::try_from(multiplier).ok()?,
                offset: u64::try_from(offset)
                    .ok()
                    .filter(|offset| *offset < 1 << 62)?,
                shift,
            })
        });
        best(found, |narrow| narrow.below)
            .filter(|narrow| narrow.low <= narrow.high)
            .unwrap_or_default()
    }

    #[inline(always)]
    fn at(self, sum: i64) -> i64 {
        let kept = (sum as i32).max(self.low).min(self.high);
        let product = u64::from(kept.cast_unsigned()).wrapping_mul(u64::from(self.multiplier));
        product
            .wrapping_add(self.offset)
            .wrapping_shr(self.shift)
            .cast_signed()
    }
}

/// The largest number of so many bits, at most 63.
fn largest(bits: u32) -> u64 {
    1_u64.wrapping_shl(bits).saturating_sub(1)
}

/// The first of those that reach furthest.
fn best<T>(found: impl Iterator<Item = T>, reach: impl Fn(&T) -> u64) -> Option<T> {
    found.reduce(|best, next| match reach(&next) > reach(&best) {
        true => next,
        false => best,
    })
}

fn greatest_common_divisor(mut a: u128, mut b: u128) -> u128 {
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a.max(1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use proptest::prelude::*;

    use super::{Dong, Ramp, Rate};

    fn ramps() -> impl Strategy<Value = Ramp> {
        let rate = |text: &str| text.parse::<Rate>().unwrap();
        let plain = [
            "0.005", "0.01", "0.02", "0.67", "0.69", "0.7", "0.75", "1", "0", "0.3",
        ];
        let rates = prop_oneof![
            prop::sample::select(plain.map(rate).to_vec()),
            (0_u64..=1_000_000_000_000, 0_u32..=12).prop_map(|(digits, scale)| {
                let unit = 10_u64.pow(scale);
                let part = digits.checked_rem(unit).unwrap();
                format!("0.{part:0width$}0", width = scale as usize)
                    .parse()
                    .unwrap()
            }),
        ];
        let bounds = prop_oneof![
            Just((0, Dong::MAX.get())),
            (0..=60_000_000_i64, 0..=60_000_000_i64),
            (0..=Dong::MAX.get(), 0..=Dong::MAX.get()),
        ];
        let cap = prop::option::of(prop_oneof![0..=300_000_i64, 0..=Dong::MAX.get()]);
        (prop::collection::vec(rates, 1..=2), bounds, cap).prop_map(|(rates, (low, high), cap)| {
            let ramp = Ramp::within(&rates, low, high);
            cap.map_or(ramp, |cap| ramp.capped(cap))
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4_096, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn multiplying_is_dividing(
            ramp in ramps(),
            sums in prop::collection::vec((0_u32..=53, 0..=Dong::MAX.get()), 1..40),
        ) {
            let sums: Vec<i64> = sums.iter().map(|(bits, sum)| {
                (*sum).min(1_i64.checked_shl(*bits).unwrap().saturating_sub(1))
            }).collect();
            let exact = |sum: i64| {
                let kept = sum.max(ramp.broad.low).min(ramp.broad.high).unsigned_abs();
                i64::try_from(ramp.exact.at(kept)).unwrap()
            };
            let expected: Vec<i64> = sums.iter().map(|sum| exact(*sum)).collect();
            let mut figures = vec![0; sums.len()];
            ramp.run(&sums, &mut figures);
            prop_assert_eq!(&figures, &expected);
            for (sum, expected) in sums.iter().zip(&expected) {
                prop_assert_eq!(ramp.at(*sum), *expected);
                ramp.run(&[*sum], &mut figures);
                prop_assert_eq!(figures.first(), Some(expected));
            }
        }
    }
}
