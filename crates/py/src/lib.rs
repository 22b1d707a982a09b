//! The Python door: the operations of [`congdoan`] on Python objects. Nothing of the domain is
//! decided here.

mod call;
mod failure;
mod frame;
mod key;
mod parts;
mod place;
mod record;
mod reply;
mod request;
mod scalars;
mod shape;
#[rustfmt::skip]
mod shapes;

#[pyo3::pymodule]
mod _congdoan {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::call::{call, labels, operations, run, source};
    #[pymodule_export]
    use crate::frame::batch::{Column, Done, outcomes, run_batch, run_situations, run_sums};
    #[pymodule_export]
    use crate::frame::{Columns, consolidate_columns, explain_row, run_columns};
    #[pymodule_export]
    use crate::record::{Field, Record};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        module.add("rulebook_version", congdoan::Rulebook::VERSION)
    }
}
