//! A file that stands in its place only when it is whole.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use congdoan::Lang;

/// A file written beside its place (`NAME.PID.part`), put there when it is whole and removed when
/// it never is. A run that is killed leaves the part, which nobody takes for the whole.
pub struct WholeFile {
    part: PathBuf,
    place: PathBuf,
    lang: Lang,
    output: BufWriter<File>,
}

impl WholeFile {
    /// A file for a place; its errors say in `lang` what became of it.
    pub fn create(place: &Path, lang: Lang) -> io::Result<Self> {
        let mut part = place.as_os_str().to_owned();
        part.push(format!(".{}.part", std::process::id()));
        let part = PathBuf::from(part);
        let file = File::create_new(&part).map_err(|error| told(place, lang, &error))?;
        Ok(Self {
            part,
            place: place.to_owned(),
            lang,
            output: BufWriter::with_capacity(1 << 20, file),
        })
    }

    /// Puts the file in its place, once the disk has all of it.
    pub fn put(mut self) -> io::Result<()> {
        let written = self.output.flush();
        let kept = written.and_then(|()| self.output.get_ref().sync_all());
        let put = kept.and_then(|()| fs::rename(&self.part, &self.place));
        put.map_err(|error| told(&self.place, self.lang, &error))
    }
}

/// An error with the place, and that nothing there has changed.
fn told(place: &Path, lang: Lang, error: &io::Error) -> io::Error {
    let kept = match (place.exists(), lang) {
        (true, Lang::Vi) => "tệp cũ được giữ nguyên",
        (true, Lang::En) => "the file that stood there is kept as it was",
        (false, Lang::Vi) => "không có tệp nào được ghi",
        (false, Lang::En) => "no file was written",
    };
    io::Error::new(
        error.kind(),
        format!("{}: {error}; {kept}", place.display()),
    )
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.output.write(bytes);
        written.map_err(|error| told(&self.place, self.lang, &error))
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.output.flush();
        flushed.map_err(|error| told(&self.place, self.lang, &error))
    }
}

impl Drop for WholeFile {
    fn drop(&mut self) {
        // After `put` there is nothing left to remove.
        let _ = fs::remove_file(&self.part);
    }
}
