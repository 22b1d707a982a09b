//! Turns `rules/` into Rust statics, so that no parser ships and nothing is loaded at start.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    missing_docs,
    reason = "runs at build time only, where a panic is a build error"
)]

mod charts;
mod emit;
mod grading;
mod rules;

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed=rules");
    println!("cargo::rerun-if-changed=build");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(|e| e.to_string())?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(|e| e.to_string())?);
    let folder = root.join("rules");
    let rules = rules::read(&toml_files(&folder)?)?;
    let charts = charts::read(&toml_files(&folder.join("charts"))?)?;
    let grading = grading::read(&toml_files(&folder.join("grading"))?)?;
    write(&out.join("grading.rs"), &grading)?;
    write(&out.join("rules.rs"), &emit::rules(&rules))?;
    write(&out.join("charts.rs"), &emit::charts(&charts))
}

/// The name and text of each TOML file in a folder, in order of name.
fn toml_files(folder: &Path) -> Result<Vec<(String, String)>, String> {
    let at = |error| format!("{}: {error}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(at)? {
        let path = entry.map_err(at)?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            files.push((name, fs::read_to_string(&path).map_err(at)?));
        }
    }
    files.sort();
    Ok(files)
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}
