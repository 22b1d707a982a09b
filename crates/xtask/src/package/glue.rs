//! The module and the JavaScript around it that wasm-bindgen writes.

use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::Outcome;

/// A module and the JavaScript around it.
pub(super) struct Glue {
    pub(super) module: Vec<u8>,
    pub(super) script: String,
}

/// What a module is for.
#[derive(Clone, Copy)]
pub(super) enum For<'a> {
    /// Browsers, with every operation.
    Browsers,
    /// Browsers, with the operations of a part.
    Part(&'a str),
    /// Node, which reads it from beside the glue, a CommonJS module.
    Node,
}

/// What the glue calls the module; wasm-bindgen puts `_bg` behind it.
const NAME: &str = "congdoan";

/// The file that Node's glue looks for.
pub(super) const NODE_MODULE: &str = "congdoan_bg.wasm";

pub(super) fn build(root: &Path, folder: &Path, whom: For<'_>) -> Outcome<Glue> {
    let raw = compile(root, whom)?;
    let (script, module) = bind(&raw, |bindgen| match whom {
        For::Node => bindgen.nodejs(true),
        For::Browsers | For::Part(_) => bindgen.web(true),
    })?;
    // Where bytes do not count, what is repeated is left where it is.
    let how: &[&str] = match whom {
        For::Node => &["-O3"],
        For::Browsers | For::Part(_) => &["--flatten", "--rereloop", "-Oz", "-Oz"],
    };
    let module = optimise(root, folder, &module, how)?;
    Ok(Glue { module, script })
}

fn compile(root: &Path, whom: For<'_>) -> Outcome<PathBuf> {
    let profile = match whom {
        For::Node => "wasm-node",
        For::Browsers | For::Part(_) => "wasm",
    };
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
    cargo.current_dir(root).args([
        "build",
        "--quiet",
        "--locked",
        "--target=wasm32-unknown-unknown",
        "--package=congdoan-wasm",
        &format!("--profile={profile}"),
    ]);
    if let For::Part(part) = whom {
        cargo.arg(format!("--features={part}"));
    }
    run(&mut cargo)?;
    let built = format!("wasm32-unknown-unknown/{profile}/congdoan_wasm.wasm");
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

fn optimise(root: &Path, folder: &Path, module: &[u8], how: &[&str]) -> Outcome<Vec<u8>> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let (before, after) = (folder.join("bound.wasm"), folder.join("optimised.wasm"));
    std::fs::write(&before, module).map_err(failed)?;
    let tools = root.join("crates/wasm/build/node_modules/.bin");
    run(Command::new(tools.join("wasm-opt"))
        .args(how)
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
