//! The Python door: typed functions, classes of results, types of requests, and the shapes that
//! the extension turns values by.

mod annotation;
mod forms;
mod functions;
mod layout;
mod results;
mod shapes;
mod types;

use crate::model::Model;
use crate::output::Files;

/// The first line of every generated file.
const GENERATED: &str = "written by `cargo xtask generate` from the list of operations";

pub(crate) fn write(model: &Model, files: &mut Files) {
    let package = "crates/py/python/congdoan";
    files.file(&format!("{package}/types.py"), types::module(model));
    files.file(&format!("{package}/results.py"), results::module(model));
    files.file(&format!("{package}/results.pyi"), results::stub(model));
    files.file(
        &format!("{package}/_operations.py"),
        functions::module(model),
    );
    files.file("crates/py/src/shapes.rs", shapes::module(model));
    files.file("crates/py/src/frame/forms.rs", forms::module(model));
}

/// A name that Python would not take, such as `from`, gets an underscore behind it.
fn python_name(name: &str) -> String {
    const KEYWORDS: [&str; 35] = [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
        "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global",
        "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return",
        "try", "while", "with", "yield",
    ];
    match KEYWORDS.contains(&name) {
        true => format!("{name}_"),
        false => name.to_owned(),
    }
}
