//! What goes wrong outside: files that were cut, disks that are full, readers that leave, runs that
//! are killed. Nothing half is taken for a whole, and what was kept is said.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test"
)]

#[path = "faults/cut.rs"]
mod cut;
#[cfg(target_os = "linux")]
mod program;
#[cfg(target_os = "linux")]
#[path = "faults/system.rs"]
mod system;
