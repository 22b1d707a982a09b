//! SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine and in every language.

/// What the state grows by from one number to the next.
pub const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// A state as the number that it stands for.
pub const fn mixed(state: u64) -> u64 {
    let mut mixed = state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
