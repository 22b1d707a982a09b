//! The typed functions, which only hand on what they are given.

use super::GENERATED;
use super::comment::comment;
use crate::model::Model;

/// The module of typed functions.
pub(super) fn module(model: &Model) -> String {
    let mut text = format!("{GENERATED}\n\nimport {{ answer }} from \"./call.js\";\n\n");
    text.push_str("/** The operations: what each is called, and what it does. */\n");
    text.push_str("export const operations = Object.freeze([\n");
    for operation in &model.operations {
        text.push_str(&format!(
            "  Object.freeze({{ name: \"{}\", camelName: \"{}\", doc: \"{}\" }}),\n",
            operation.name, operation.camel_name, operation.doc
        ));
    }
    text.push_str("]);\n\n/** The version of the rules. */\n");
    text.push_str(&format!(
        "export const rulebookVersion = \"{}\";\n",
        congdoan::Rulebook::VERSION
    ));
    for operation in &model.operations {
        let about = comment("", &[operation.doc.to_owned()]);
        let (camel, name) = (operation.camel_name, operation.name);
        text.push_str(&format!(
            "\n{about}export function {camel}(request) {{\n  \
             return answer(\"{name}\", request);\n}}\n"
        ));
    }
    text
}

/// The module through which Node imports the CommonJS module: both then share one instance.
pub(super) fn names_of_commonjs(model: &Model) -> String {
    let mut text = format!(
        "{GENERATED}\n\n// The CommonJS module again, so that `import` and `require` share one.\n\
         import congdoan from \"./node.cjs\";\n\nexport const {{\n"
    );
    let own = [
        "call",
        "init",
        "operations",
        "RuleError",
        "rulebookVersion",
        "version",
    ];
    let functions = model.operations.iter().map(|one| one.camel_name);
    for name in own.into_iter().chain(functions) {
        text.push_str(&format!("  {name},\n"));
    }
    text.push_str("} = congdoan;\n");
    text
}
