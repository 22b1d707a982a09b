//! Money and rates: integer đồng, exact decimals, and the one rounding function.
//!
//! A sum of money is a whole number of đồng ([`Dong`]). A rate is an exact decimal ([`Rate`]).
//! Their product is an [`Exact`] amount, and the only way from there back to đồng is
//! [`Exact::half_up`]. Products that would not fit are an error, never a rounded approximation.

mod dong;
mod exact;
mod rate;
mod rounding;

pub use dong::Dong;
pub use exact::Exact;
pub use rate::Rate;

pub(crate) use rounding::{quotient, round_half_up};
