//! What the Vietnamese trade-union (công đoàn) system owes, shares, returns and reports, on any
//! date from 2013 on, exactly, with the source and the reason of every figure.
//!
//! Each operation is a function of a [`Rulebook`] (the law, as known on a day, with what-ifs) and
//! a request; [`call_json`] runs the same operations on JSON. Every result holds its
//! [`Citations`] and gives the tree behind its figures through [`Explain`].
//!
//! # Example
//! ```
//! use congdoan::{Dong, Explain, Lang, Rulebook, Sector, UnionFeeRequest, union_fee};
//! let request = UnionFeeRequest::on_fund("2025-03".parse()?, Sector::NonState, Dong::new(258_910_000)?);
//! let fee = union_fee(&Rulebook::embedded(), &request)?;
//! assert_eq!(fee.due, Some(Dong::new(5_178_200)?));
//! println!("{}", fee.explain(Lang::Vi).to_text(Lang::Vi));
//! # Ok::<(), congdoan::Error>(())
//! ```
#![forbid(unsafe_code)]

pub mod batch;
pub mod csv;
mod error;
mod explain;
mod format;
pub mod fund;
pub mod grading;
mod json;
mod labels;
pub mod law;
mod messages;
mod money;
mod names;
mod operations;
mod order;
pub mod org;
pub mod quantity;
pub mod report;
#[cfg(feature = "schema")]
pub mod schema;
mod time;

pub use error::{Error, ErrorCode};
pub use explain::{Explain, Explanation};
pub use format::Lang;
pub use fund::*;
pub use grading::*;
pub use json::{DECIMAL, day as deserialize_day, read_json};
#[doc(hidden)]
pub use labels::{Labelled, labels};
pub use law::{Citation, Citations, Confidence, Rulebook};
pub use money::{Dong, Exact, Rate};
pub use operations::{
    Operation, answer_json_into, call_json, call_json_into, call_with, law_asked, operations,
    unknown_operation,
};
pub use org::*;
pub use quantity::*;
pub use report::*;
pub use time::{Month, Until, Year, working_days_after};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
