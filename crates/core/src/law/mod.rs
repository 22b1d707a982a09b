//! The law as dated data: parameters, the rows that set them, and which row prevails on a day.
//!
//! A row holds from which day a value applies and when it was decided. Of the rows that apply on
//! a day, the one decided last prevails, of equals the one that starts last. A day without a row
//! is `not_determined`: the library never uses the latest value for lack of a better one.

mod article;
mod bilingual;
mod choice;
mod citation;
mod citations;
mod data;
mod inquiry;
mod lookup;
mod overlay;
mod parameter;
mod provision;
mod rulebook;
mod value;

pub use bilingual::Bilingual;
pub use citation::{Citation, Confidence};
pub use citations::Citations;
pub use data::parameters;
pub use inquiry::{Entry, Inquiry, ParameterRequest, parameter};
pub use parameter::Parameter;
pub use provision::Provision;
pub use rulebook::Rulebook;
pub use value::{Unit, Value};

pub(crate) use choice::choice_label;
pub(crate) use data::SCHEMES;
pub(crate) use lookup::Lookup;
pub(crate) use overlay::OverrideRequest;
