//! The JavaScript door: typed functions and their TypeScript declarations.

mod comment;
mod declarations;
mod functions;
mod objects;
mod types;

use crate::Outcome;
use crate::model::Model;
use crate::output::Files;

/// The first line of every generated file.
const GENERATED: &str = "// Written by `cargo xtask generate` from the list of operations.";

pub(crate) fn write(model: &Model, files: &mut Files) -> Outcome<()> {
    let package = "crates/wasm/npm";
    files.file(
        &format!("{package}/operations.js"),
        functions::module(model),
    );
    files.file(
        &format!("{package}/index.d.ts"),
        declarations::module(model)?,
    );
    files.file(
        &format!("{package}/node.js"),
        functions::names_of_commonjs(model),
    );
    Ok(())
}
