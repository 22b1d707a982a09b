//! Numbers that are the same for the same seed on every machine.

use crate::splitmix::{STEP, mixed};

/// SplitMix64, one number after the other.
pub struct Random(u64);

impl Random {
    pub fn of(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        mixed(self.0)
    }

    /// A number from `least` to `most`; the bias of so small ranges is below one in 10^15.
    pub fn within(&mut self, least: i64, most: i64) -> i64 {
        let width = u64::try_from(most - least + 1).unwrap_or(1);
        least + i64::try_from(self.next() % width).unwrap_or_default()
    }
}
