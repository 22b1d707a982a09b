//! Files that are not in their place before they are whole.

use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

/// A file written beside its place, put there when it is whole and removed when it never is.
pub struct Beside {
    path: PathBuf,
    place: PathBuf,
}

impl Beside {
    pub fn create(place: &Path) -> io::Result<(Self, BufWriter<File>)> {
        let mut path = place.as_os_str().to_owned();
        path.push(format!(".{}.part", std::process::id()));
        let path = PathBuf::from(path);
        let file = File::create_new(&path)?;
        let place = place.to_owned();
        Ok((
            Self { path, place },
            BufWriter::with_capacity(1 << 20, file),
        ))
    }

    pub fn put(self) -> io::Result<()> {
        fs::rename(&self.path, &self.place)
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // After `put` there is nothing left to remove.
        let _ = fs::remove_file(&self.path);
    }
}
