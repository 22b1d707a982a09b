//! The JavaScript door: typed functions and their TypeScript declarations.

mod comment;
mod declarations;
mod functions;
mod ids;
mod objects;
mod types;

use std::path::Path;

use crate::Outcome;
use crate::model::Model;
use crate::output::Files;
use crate::parts::PARTS;

/// The first line of every generated file.
const GENERATED: &str = "// Written by `cargo xtask generate` from the list of operations.";

pub(crate) fn write(model: &Model, rules: &Path, files: &mut Files) -> Outcome<()> {
    let mut file = |name: &str, text| files.file(&format!("crates/wasm/npm/{name}"), text);
    file("operations.js", functions::module(model));
    file("node.js", functions::names_of_commonjs(model));
    file(
        "index.d.ts",
        declarations::module(model, &ids::types(rules)?)?,
    );
    for part in PARTS {
        let name = part.name;
        file(&format!("{name}.js"), functions::part(part, model));
        file(&format!("{name}.d.ts"), declarations::part(part, model));
    }
    Ok(())
}
