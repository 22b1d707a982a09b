//! The column kernels give what the scalar operations do, row by row: figures, reasons and error
//! codes, under any law, at every border.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test"
)]

#[path = "batch/given.rs"]
mod given;
#[path = "batch/insured.rs"]
mod insured;
#[path = "batch/owed.rs"]
mod owed;
#[path = "batch/plans.rs"]
mod plans;
#[path = "batch/shared.rs"]
mod shared;
#[path = "batch/summed.rs"]
mod summed;
mod tried;
