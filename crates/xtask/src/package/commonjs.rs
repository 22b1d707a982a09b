//! The CommonJS module for Node: the package's modules one after another, without their imports.

use std::path::Path;

use super::read;
use crate::Outcome;

/// The modules, each after those it imports.
const MODULES: [&str; 4] = ["rule-error.js", "request.js", "door.js", "operations.js"];

/// What only other modules of the package use.
const INTERNAL: [&str; 2] = ["door", "requestText"];

/// What `call.js` does in browsers; Node's glue has loaded its module already.
const DOOR: &str = "const { answer, call, loadNow } = \
    door({ call: glue.call, initSync() {} });\nloadNow();\n\n";

pub(super) fn module(sources: &Path, glue: &str, version: &str) -> Outcome<String> {
    // The glue's own names stay its own.
    let mut text = format!(
        "\"use strict\";\n\nconst glue = ((exports) => {{\n{glue}\nreturn exports;\n}})({{}});\n\n"
    );
    let mut names = vec!["init".to_owned(), "call".to_owned()];
    for name in MODULES {
        if name == "operations.js" {
            text.push_str(DOOR);
        }
        add(&read(&sources.join(name))?, &mut text, &mut names)?;
    }
    add(version, &mut text, &mut names)?;
    text.push_str("/** The module is ready already. */\nasync function init() {}\n\n");
    names.retain(|name| !INTERNAL.contains(&name.as_str()));
    text.push_str(&format!(
        "module.exports = {{\n  {},\n}};\n",
        names.join(",\n  ")
    ));
    Ok(text)
}

/// A module's text without its imports, and the names it exports.
fn add(module: &str, text: &mut String, names: &mut Vec<String>) -> Outcome<()> {
    for line in module.lines().filter(|line| !line.starts_with("import ")) {
        let Some(exported) = line.strip_prefix("export ") else {
            text.push_str(line);
            text.push('\n');
            continue;
        };
        let mut words = exported.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
        match (words.next(), words.next()) {
            (Some("class" | "const" | "function"), Some(name)) => names.push(name.to_owned()),
            _ => return Err(format!("`{line}` is an export of another kind")),
        }
        text.push_str(exported);
        text.push('\n');
    }
    text.push('\n');
    Ok(())
}
