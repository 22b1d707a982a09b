//! `cargo xtask package`: the npm package, in `target/npm/congdoan`.

mod commonjs;
mod glue;

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::Outcome;

/// The files that are in the package as they are in the repository.
const SOURCES: [&str; 10] = [
    "README.md",
    "call.js",
    "engine.js",
    "index.d.ts",
    "index.js",
    "inline.js",
    "node.js",
    "operations.js",
    "request.js",
    "rule-error.js",
];

const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

pub(crate) fn build(root: &Path) -> Outcome<String> {
    let work = target(root).join("npm");
    let folder = work.join("congdoan");
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    // What an earlier build left is not of this one.
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(failed)?;
    }
    fs::create_dir_all(&folder).map_err(failed)?;
    let glue = glue::build(root, &work)?;
    let sources = root.join("crates/wasm/npm");
    for name in SOURCES {
        copy(&sources.join(name), &folder.join(name))?;
    }
    for name in LICENCES {
        copy(&root.join(name), &folder.join(name))?;
    }
    // TypeScript tells a CommonJS module's declarations by their name.
    copy(&sources.join("index.d.ts"), &folder.join("index.d.cts"))?;
    let version = format!(
        "/** The version of this package. */\nexport const version = \"{}\";\n",
        env!("CARGO_PKG_VERSION")
    );
    let module = format!(
        "export const MODULE =\n  \"{}\";\n",
        STANDARD.encode(&glue.module)
    );
    let node = commonjs::module(&sources, &glue.node, &version)?;
    let manifest = manifest(&sources)?;
    let written: [(&str, &[u8]); 6] = [
        (glue::MODULE, &glue.module),
        ("glue.js", glue.web.as_bytes()),
        ("module.js", module.as_bytes()),
        ("node.cjs", node.as_bytes()),
        ("package.json", manifest.as_bytes()),
        ("version.js", version.as_bytes()),
    ];
    for (name, text) in written {
        fs::write(folder.join(name), text).map_err(failed)?;
    }
    Ok(format!("the npm package is in {}", folder.display()))
}

/// The manifest with the version of the workspace.
fn manifest(sources: &Path) -> Outcome<String> {
    let text = read(&sources.join("package.json"))?;
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    Ok(text.replace("\"version\": \"0.0.0\"", &version))
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn copy(from: &Path, to: &Path) -> Outcome<()> {
    let copied = fs::copy(from, to);
    copied
        .map(|_| ())
        .map_err(|error| format!("{}: {error}", from.display()))
}

/// Where cargo builds.
fn target(root: &Path) -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root.join(folder),
        None => root.join("target"),
    }
}
