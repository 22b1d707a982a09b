//! The module and the JavaScript around it that wasm-bindgen writes.

use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::Outcome;

/// A module, and the glue of either kind of JavaScript module.
pub(super) struct Glue {
    pub(super) module: Vec<u8>,
    /// An ECMAScript module that is given the WebAssembly module.
    pub(super) web: String,
    /// A CommonJS module that reads it from beside itself.
    pub(super) node: String,
}

/// What the glue calls the module; wasm-bindgen puts `_bg` behind it.
const NAME: &str = "congdoan";

/// The file that the glue looks for.
pub(super) const MODULE: &str = "congdoan_bg.wasm";

/// The module of a part, or of everything.
pub(super) fn build(root: &Path, folder: &Path, part: Option<&str>) -> Outcome<Glue> {
    let raw = compile(root, part)?;
    let (web, module) = bind(&raw, |bindgen| bindgen.web(true))?;
    let (node, same) = bind(&raw, |bindgen| bindgen.nodejs(true))?;
    if module != same {
        return Err("the glue for browsers and for Node want different modules".to_owned());
    }
    let module = optimise(root, folder, &module)?;
    Ok(Glue { module, web, node })
}

fn compile(root: &Path, part: Option<&str>) -> Outcome<PathBuf> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
    cargo.current_dir(root).args([
        "build",
        "--quiet",
        "--locked",
        "--profile=wasm",
        "--target=wasm32-unknown-unknown",
        "--package=congdoan-wasm",
    ]);
    cargo.args(part.map(|part| format!("--features={part}")));
    run(&mut cargo)?;
    let built = "wasm32-unknown-unknown/wasm/congdoan_wasm.wasm";
    Ok(super::target(root).join(built))
}

fn bind(
    raw: &Path,
    kind: impl FnOnce(&mut Bindgen) -> Result<&mut Bindgen, anyhow::Error>,
) -> Outcome<(String, Vec<u8>)> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(raw)
        .out_name(NAME)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    let failed = |error: anyhow::Error| format!("wasm-bindgen: {error:#}");
    kind(&mut bindgen).map_err(failed)?;
    let mut output = bindgen.generate_output().map_err(failed)?;
    Ok((output.js().to_owned(), output.wasm_mut().emit_wasm()))
}

fn optimise(root: &Path, folder: &Path, module: &[u8]) -> Outcome<Vec<u8>> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let (before, after) = (folder.join("bound.wasm"), folder.join("optimised.wasm"));
    std::fs::write(&before, module).map_err(failed)?;
    let tools = root.join("crates/wasm/build/node_modules/.bin");
    run(Command::new(tools.join("wasm-opt"))
        .args(["--flatten", "--rereloop", "-Oz", "-Oz"])
        .arg(&before)
        .arg("-o")
        .arg(&after))?;
    std::fs::read(&after).map_err(failed)
}

fn run(command: &mut Command) -> Outcome<()> {
    let said = format!("{command:?}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{said}: {status}")),
        Err(error) => Err(format!("{said}: {error}")),
    }
}
