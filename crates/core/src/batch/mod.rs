//! Columns: the operations on money over slices, for a country's rows at once.
//!
//! A **plan** is the law of a month or year turned into a few integers, under the [`Rulebook`]
//! given (what it knows, accepts and assumes); its kernels then run over columns of đồng
//! (`&[i64]`) into columns that the caller has ready (`&mut [i64]`), at the speed of memory.
//! Every figure equals that of the scalar operation for the same row, to the đồng, and every row
//! has a byte that says what the scalar operation says: owed, not owed and why, or refused with
//! which code ([`Outcome`]). `replay` gives that scalar result itself, with its explanation.
//!
//! | plan | scalar operation | columns |
//! |---|---|---|
//! | [`DuesPlan`], [`dues_rows`] | [`dues`](crate::dues) | amounts → due, surplus |
//! | [`FeePlan`], [`union_fee_rows`] | [`union_fee`](crate::union_fee) | funds → due, deferred; salaries → insured |
//! | [`SplitPlan`] | [`distribute`](crate::distribute) | collected → grassroots, upper, levels |
//! | [`RefundPlan`] | [`refund`](crate::refund) | collected, reduction, paid → outstanding |
//! | [`MonthPlan`] | dues, fee and both distributions | amounts, funds → all four |
//! | [`sum_by_group`], [`sum_by_runs`] | – | members → unit-months → units |
//!
//! Columns of different lengths are an error before anything is written. Rows do not depend on
//! each other, so a table may be cut into pieces for threads anywhere.
//!
//! [`Rulebook`]: crate::Rulebook

mod blocks;
mod dues;
mod dues_plan;
mod dues_rows;
mod dues_table;
mod fee_outcomes;
mod insured;
mod levels;
pub(crate) mod messages;
mod month;
mod outcome;
mod products;
mod ramp;
mod refund;
mod situation;
mod split;
mod sums;
mod union_fee;

pub use dues_plan::{DuesPlan, DuesPlans};
pub use dues_rows::{DuesRows, dues_rows};
pub use month::{MonthColumns, MonthPlan};
pub use outcome::{Outcome, first_refused};
pub use refund::{RefundColumns, RefundPlan, RefundRows};
pub use situation::Situation;
pub use split::SplitPlan;
pub use sums::{sum_by_group, sum_by_runs};
pub use union_fee::{FeePlan, union_fee_rows};
