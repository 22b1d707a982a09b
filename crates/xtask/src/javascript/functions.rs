//! The typed functions, which only hand on what they are given.

use super::GENERATED;
use super::comment::comment;
use crate::model::{Model, Operation};
use crate::parts::Part;

/// The functions of all operations, with the list of them.
pub(super) fn module(model: &Model) -> String {
    let mut text = format!("{GENERATED}\n\nimport {{ answer }} from \"./call.js\";\n\n");
    text.push_str("/** The operations: what each is called, and what it does. */\n");
    text.push_str("export const operations = /* @__PURE__ */ Object.freeze([\n");
    for operation in &model.operations {
        text.push_str(&format!(
            "  /* @__PURE__ */ Object.freeze({{ name: \"{}\", camelName: \"{}\", doc: \"{}\" }}),\n",
            operation.name, operation.camel_name, operation.doc
        ));
    }
    text.push_str("]);\n\n/** The version of the rules. */\n");
    text.push_str(&format!(
        "export const rulebookVersion = \"{}\";\n",
        congdoan::Rulebook::VERSION
    ));
    functions(&model.operations, &mut text);
    text
}

/// The entry of a part: its module is fetched, its operations are functions.
pub(super) fn part(part: &Part, model: &Model) -> String {
    let name = part.name;
    // Bundlers find the module by this form of its address.
    let mut text = format!(
        r#"{GENERATED}

import {{ door }} from "./door.js";
import * as glue from "./{name}-glue.js";

export {{ RuleError }} from "./rule-error.js";
export {{ version }} from "./version.js";

const {{ answer, call, load }} = /* @__PURE__ */ door(glue);

export {{ call }};

export function init(source = new URL("./congdoan_{name}.wasm", import.meta.url)) {{
  return load(source);
}}
"#
    );
    functions(operations(part, model), &mut text);
    text
}

fn functions<'a>(operations: impl IntoIterator<Item = &'a Operation>, text: &mut String) {
    for operation in operations {
        let about = comment("", &[operation.doc.to_owned()]);
        let (camel, name) = (operation.camel_name, operation.name);
        text.push_str(&format!(
            "\n{about}export function {camel}(request) {{\n  \
             return answer(\"{name}\", request);\n}}\n"
        ));
    }
}

/// The operations of a part.
pub(super) fn operations<'a>(
    part: &'a Part,
    model: &'a Model,
) -> impl Iterator<Item = &'a Operation> {
    let all = model.operations.iter();
    all.filter(|one| part.operations.contains(&one.name))
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
