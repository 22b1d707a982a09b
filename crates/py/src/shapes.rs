use crate::shape::Operation;
pub(crate) fn operation(_name: &str) -> Option<&'static Operation> { None }
