//! `cargo xtask generate` writes what the doors of other languages are made of from the one list
//! of operations; with `--check` it only says what is out of date. `cargo xtask package` builds the
//! npm package (feature `package`).

mod javascript;
mod model;
mod output;
#[cfg(feature = "package")]
mod package;
mod page;
mod parts;
mod python;
mod replies;
mod schemas;
mod seeds;
mod vectors;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use output::Files;

const USAGE: &str = "usage: cargo xtask generate [--check] | package | vectors FOLDER \
     | requests FOLDER | replies | seeds FOLDER TO";

/// What a step fails with, in words.
type Outcome<T> = Result<T, String>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["generate"] => generate().and_then(|files| files.write()),
        ["generate", "--check"] => generate().and_then(|files| files.check()),
        #[cfg(feature = "package")]
        ["package"] => package::build(&root()),
        ["vectors", folder] => vectors::answered(Path::new(folder)),
        ["requests", folder] => replies::requests(Path::new(folder)),
        ["replies"] => replies::answer().map(|()| String::new()),
        ["seeds", folder, to] => seeds::write(Path::new(folder), Path::new(to)),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(said) => {
            if !said.is_empty() {
                println!("{said}");
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every generated file of the repository.
fn generate() -> Outcome<Files> {
    let root = root();
    let operations = congdoan::schema::operations();
    let pages = page::read(&root.join("crates/core/src"), &operations)?;
    let schemas = schemas::documents(&operations, &pages)?;
    let model = model::Model::of(&operations, pages)?;
    let rules = root.join("crates/core/rules");
    let mut files = Files::in_folder(root);
    files.folder("crates/core/schemas", schemas);
    python::write(&model, &mut files);
    javascript::write(&model, &rules, &mut files)?;
    Ok(files)
}
