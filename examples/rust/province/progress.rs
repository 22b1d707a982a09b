//! How much of a long file was read, on standard error.

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

/// Below this many bytes a file is done before anyone would look.
const LONG: u64 = 32 << 20;

/// A file that tells how much of it was read: on a terminal each percent in place, elsewhere each
/// tenth of a long file on a line of its own.
pub struct Progress {
    path: PathBuf,
    file: File,
    size: u64,
    read: u64,
    step: u64,
    told: u64,
    terminal: bool,
}

impl Progress {
    /// Opens a file; its errors name it.
    pub fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path).and_then(|file| Ok((file.metadata()?.len(), file)));
        let (size, file) = file.map_err(|error| named(path, &error))?;
        let terminal = io::stderr().is_terminal();
        let step = match terminal {
            true => 1,
            false if size >= LONG => 10,
            false => u64::MAX,
        };
        Ok(Self {
            path: path.to_owned(),
            file,
            size,
            read: 0,
            step,
            told: 0,
            terminal,
        })
    }

    fn tell(&mut self) {
        let percent = (self.read * 100)
            .checked_div(self.size)
            .unwrap_or(100)
            .min(100);
        if percent / self.step <= self.told / self.step {
            return;
        }
        self.told = percent;
        match self.terminal {
            true => eprint!("\r{percent:>3} %{}", if percent == 100 { "\n" } else { "" }),
            false => eprintln!("{percent:>3} %"),
        }
    }
}

impl Read for Progress {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer);
        let count = count.map_err(|error| named(&self.path, &error))?;
        self.read += u64::try_from(count).unwrap_or_default();
        self.tell();
        Ok(count)
    }
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
