//! Generated files: written, or compared with what is there.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use crate::Outcome;

/// The generated files of a repository, by path.
pub(crate) struct Files {
    root: PathBuf,
    texts: BTreeMap<String, String>,
    folders: Vec<String>,
}

impl Files {
    pub(crate) fn in_folder(root: PathBuf) -> Self {
        Self {
            root,
            texts: BTreeMap::new(),
            folders: Vec::new(),
        }
    }

    pub(crate) fn file(&mut self, path: &str, text: String) {
        self.texts.insert(path.to_owned(), text);
    }

    /// A folder that holds these files and no others.
    pub(crate) fn folder(&mut self, path: &str, files: Vec<(String, String)>) {
        self.folders.push(path.to_owned());
        for (name, text) in files {
            self.file(&format!("{path}/{name}"), text);
        }
    }

    pub(crate) fn write(&self) -> Outcome<String> {
        let differing = self.differing();
        for path in &differing {
            let place = self.root.join(path);
            let failed = |error: std::io::Error| format!("{path}: {error}");
            match self.texts.get(path) {
                Some(text) => {
                    if let Some(folder) = place.parent() {
                        fs::create_dir_all(folder).map_err(failed)?;
                    }
                    fs::write(&place, text).map_err(failed)?;
                }
                None => fs::remove_file(&place).map_err(failed)?,
            }
        }
        Ok(match differing.as_slice() {
            [] => "nothing to write".to_owned(),
            paths => format!("wrote\n  {}", paths.join("\n  ")),
        })
    }

    pub(crate) fn check(&self) -> Outcome<String> {
        match self.differing().as_slice() {
            [] => Ok(format!(
                "{} generated files are up to date",
                self.texts.len()
            )),
            paths => Err(format!(
                "not what the list of operations gives (cargo xtask generate writes them):\n  {}",
                paths.join("\n  ")
            )),
        }
    }

    /// The files that are not as they should be, or should not be there.
    fn differing(&self) -> Vec<String> {
        let is_there = |path: &String, text: &String| {
            fs::read_to_string(self.root.join(path)).is_ok_and(|there| there == *text)
        };
        let mut paths: Vec<String> = self
            .texts
            .iter()
            .filter(|(path, text)| !is_there(path, text))
            .map(|(path, _)| path.clone())
            .collect();
        for folder in &self.folders {
            let entries = fs::read_dir(self.root.join(folder)).into_iter().flatten();
            let names = entries.flatten().map(|entry| entry.file_name());
            let files = names.map(|name| format!("{folder}/{}", name.to_string_lossy()));
            paths.extend(files.filter(|path| !self.texts.contains_key(path)));
        }
        paths
    }
}
