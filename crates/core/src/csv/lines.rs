//! The lines of a file, however long or broken.

use std::io::{self, BufRead, Read};
use std::str;

use crate::error::Error;

use super::messages;

/// The longest line that is kept, in bytes: a file without line ends must not fill the memory.
const LONGEST: usize = 64 * 1024;

/// A line by its number, or what is wrong with it.
pub(super) type Line<'a> = (u64, Result<&'a str, Error>);

/// The lines of a file that are not empty.
#[derive(Debug)]
pub(super) struct Lines<R> {
    input: R,
    buffer: Vec<u8>,
    number: u64,
    open_end: bool,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(input: R) -> Self {
        Self {
            input,
            buffer: Vec::new(),
            number: 0,
            open_end: false,
        }
    }

    /// Whether the line read last had no end.
    pub(super) const fn open_end(&self) -> bool {
        self.open_end
    }

    /// The next line that holds anything, without its end.
    pub(super) fn next_line(&mut self) -> io::Result<Option<Line<'_>>> {
        loop {
            self.buffer.clear();
            let most = u64::try_from(LONGEST).unwrap_or(u64::MAX);
            let read = self
                .input
                .by_ref()
                .take(most)
                .read_until(b'\n', &mut self.buffer)?;
            if read == 0 {
                return Ok(None);
            }
            self.number = self.number.saturating_add(1);
            self.open_end = !self.buffer.ends_with(b"\n");
            if read >= LONGEST && !self.buffer.ends_with(b"\n") && self.skip()? {
                let longest = LONGEST.to_string();
                return Ok(Some((
                    self.number,
                    Err(messages::ROW_TOO_LONG.error([&longest])),
                )));
            }
            while let [.., b'\n' | b'\r'] = self.buffer.as_slice() {
                self.buffer.pop();
            }
            if !self.buffer.is_empty() {
                break;
            }
        }
        let line = str::from_utf8(&self.buffer).map_err(|_| messages::NOT_UTF8.error([]));
        Ok(Some((self.number, line)))
    }

    /// Leaves the rest of a line unread; whether there was any.
    fn skip(&mut self) -> io::Result<bool> {
        let mut any = false;
        loop {
            let rest = self.input.fill_buf()?;
            let end = rest.iter().position(|byte| *byte == b'\n');
            any |= end.map_or(rest.len(), |end| end) > 0;
            self.open_end = end.is_none();
            let (used, done) = match end {
                Some(end) => (end.saturating_add(1), true),
                None => (rest.len(), rest.is_empty()),
            };
            self.input.consume(used);
            if done {
                return Ok(any);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(input: &[u8]) -> Vec<(u64, Option<usize>)> {
        let mut lines = Lines::new(io::BufReader::with_capacity(7, input));
        let mut found = Vec::new();
        while let Ok(Some((number, line))) = lines.next_line() {
            found.push((number, line.ok().map(str::len)));
        }
        found
    }

    #[test]
    fn every_line_has_its_number() {
        assert_eq!(lines(b""), []);
        assert_eq!(lines(b"a\r\n\n\nbc"), [(1, Some(1)), (4, Some(2))]);
        assert_eq!(lines(b"\xff\nbc\n"), [(1, None), (2, Some(2))]);
    }

    #[test]
    fn a_line_that_never_ends_is_one_broken_line() {
        let long = |length: usize, end: &str| {
            let mut text = vec![b'x'; length];
            text.extend(end.bytes());
            text
        };
        for (length, kept) in [
            (LONGEST - 1, true),
            (LONGEST, true),
            (LONGEST + 1, false),
            (3 * LONGEST, false),
        ] {
            let kept = kept.then_some(length);
            assert_eq!(lines(&long(length, "")), [(1, kept)]);
            assert_eq!(lines(&long(length, "\nbc")), [(1, kept), (2, Some(2))]);
        }
    }
}
