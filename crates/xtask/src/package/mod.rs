//! `cargo xtask package`: the npm package, in `target/npm/congdoan`.

mod commonjs;
mod glue;

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::Outcome;
use crate::parts::{PARTS, Part};
use glue::For;

/// The files that are in the package as they are in the repository.
const SOURCES: [&str; 9] = [
    "README.md",
    "call.js",
    "door.js",
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
    let sources = root.join("crates/wasm/npm");
    for part in PARTS {
        part_of(part, root, &folder)?;
    }
    println!("building everything, for browsers and for Node, about two minutes");
    let browsers = glue::build(root, &work, For::Browsers)?;
    let node = glue::build(root, &work, For::Node)?;
    for name in SOURCES {
        copy(&sources.join(name), &folder.join(name))?;
    }
    for name in LICENCES {
        copy(&root.join(name), &folder.join(name))?;
    }
    declarations("index", &sources, &folder)?;
    let version = format!(
        "/** The version of this package. */\nexport const version = \"{}\";\n",
        env!("CARGO_PKG_VERSION")
    );
    let module = format!(
        "export const MODULE =\n  \"{}\";\n",
        STANDARD.encode(&browsers.module)
    );
    let functions = commonjs::module(&sources, &node.script, &version)?;
    let manifest = manifest(&sources)?;
    let written: [(&str, &[u8]); 7] = [
        (glue::NODE_MODULE, &node.module),
        ("congdoan.wasm", &browsers.module),
        ("glue.js", browsers.script.as_bytes()),
        ("module.js", module.as_bytes()),
        ("node.cjs", functions.as_bytes()),
        ("package.json", manifest.as_bytes()),
        ("version.js", version.as_bytes()),
    ];
    for (name, text) in written {
        fs::write(folder.join(name), text).map_err(failed)?;
    }
    Ok(format!("the npm package is in {}", folder.display()))
}

/// The entry of a part with its module.
fn part_of(part: &Part, root: &Path, folder: &Path) -> Outcome<()> {
    let name = part.name;
    let sources = root.join("crates/wasm/npm");
    println!("building the part `{name}`, about a minute");
    let glue = glue::build(root, &target(root).join("npm"), For::Part(name))?;
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::write(folder.join(format!("congdoan_{name}.wasm")), glue.module).map_err(failed)?;
    fs::write(folder.join(format!("{name}-glue.js")), glue.script).map_err(failed)?;
    let entry = format!("{name}.js");
    copy(&sources.join(&entry), &folder.join(&entry))?;
    declarations(name, &sources, folder)
}

/// The declarations of an entry; TypeScript tells those of a CommonJS module by their name.
fn declarations(entry: &str, sources: &Path, folder: &Path) -> Outcome<()> {
    let name = format!("{entry}.d.ts");
    copy(&sources.join(&name), &folder.join(&name))?;
    let text = read(&sources.join(&name))?.replace("\"./index.js\"", "\"./index.cjs\"");
    let place = folder.join(format!("{entry}.d.cts"));
    fs::write(&place, text).map_err(|error| format!("{}: {error}", place.display()))
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
