//! A line cut into fields, and fields written as a line.

use std::io::{self, Write};

use smallvec::SmallVec;

use crate::error::Error;

use super::messages;

/// The fields of a line.
#[derive(Debug)]
pub(super) enum Fields<'a> {
    /// A line without quotation marks, and where each of its fields ends.
    Plain(&'a str, SmallVec<[usize; 10]>),
    /// The fields of any other, copied.
    Quoted(Vec<String>),
}

impl<'a> Fields<'a> {
    /// The separator is a comma, a semicolon or a tab.
    pub(super) fn of(line: &'a str, separator: char) -> Result<Self, Error> {
        // Quotation marks are rare, and lines without them need nothing copied.
        if line.as_bytes().contains(&b'"') {
            return quoted(line, separator).map(Self::Quoted);
        }
        let separator = u8::try_from(separator).unwrap_or(b',');
        let ends = line.bytes().enumerate();
        let ends = ends.filter_map(|(at, byte)| (byte == separator).then_some(at));
        let mut ends: SmallVec<_> = ends.collect();
        ends.push(line.len());
        Ok(Self::Plain(line, ends))
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::Plain(_, ends) => ends.len(),
            Self::Quoted(fields) => fields.len(),
        }
    }

    pub(super) fn get(&self, at: usize) -> Option<&str> {
        match self {
            Self::Plain(line, ends) => {
                let before = at.checked_sub(1).and_then(|before| ends.get(before));
                let start = before.map_or(0, |end| end.saturating_add(1));
                line.get(start..*ends.get(at)?)
            }
            Self::Quoted(fields) => fields.get(at).map(String::as_str),
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|at| self.get(at))
    }
}

fn quoted(line: &str, separator: char) -> Result<Vec<String>, Error> {
    let mut fields = Vec::new();
    let mut rest = Some(line);
    while let Some(line) = rest {
        let field;
        (field, rest) = match line.strip_prefix('"') {
            Some(quoted) => unquoted(quoted, separator)?,
            None => match line.split_once(separator) {
                Some((field, rest)) => (field.to_owned(), Some(rest)),
                None => (line.to_owned(), None),
            },
        };
        fields.push(field);
    }
    Ok(fields)
}

/// A field without its quotation marks, and the rest of the line if there is more.
type Unquoted<'a> = (String, Option<&'a str>);

/// The field after an opening quotation mark, and what stands after its separator.
fn unquoted<'a>(line: &'a str, separator: char) -> Result<Unquoted<'a>, Error> {
    let refused = || messages::OPEN_QUOTE.error([]);
    let mut field = String::new();
    let mut rest = line;
    loop {
        let (text, after) = rest.split_once('"').ok_or_else(refused)?;
        field.push_str(text);
        if let Some(more) = after.strip_prefix('"') {
            field.push('"');
            rest = more;
        } else if after.is_empty() {
            return Ok((field, None));
        } else {
            let next = after.strip_prefix(separator).ok_or_else(refused)?;
            return Ok((field, Some(next)));
        }
    }
}

/// Writes a field, in quotation marks where it needs them.
pub(super) fn write(output: &mut impl Write, field: &str, separator: char) -> io::Result<()> {
    if !field.contains(['"', '\n', '\r', separator]) {
        return output.write_all(field.as_bytes());
    }
    write!(output, "\"{}\"", field.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_hold_separators_and_themselves() {
        let read = |line| {
            let fields = Fields::of(line, ',')?;
            Ok::<_, Error>(
                fields
                    .iter()
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
                    .join("|"),
            )
        };
        for (line, fields) in [
            ("a,b", "a|b"),
            ("", ""),
            ("a,,", "a||"),
            (r#""a,b",c"#, "a,b|c"),
            (r#"a,"b ""c""""#, r#"a|b "c""#),
            (r#""","""#, "|"),
            (r#"a "b",c"#, r#"a "b"|c"#),
        ] {
            assert_eq!(read(line).as_deref(), Ok(fields), "{line}");
        }
        for line in [r#""a"#, r#"a,"b"#, r#""a"b,c"#, r#"""""#] {
            assert!(read(line).is_err(), "{line}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        for field in ["a", "a,b", "a \"b\"", "\"", ""] {
            let mut line = Vec::new();
            assert!(write(&mut line, field, ',').is_ok());
            let line = String::from_utf8(line).unwrap_or_default();
            let read = Fields::of(&line, ',').ok();
            assert_eq!(read.as_ref().and_then(|fields| fields.get(0)), Some(field));
        }
    }
}
