//! A line cut into fields, and fields written as a line.

use std::borrow::Cow;
use std::io::{self, Write};

use smallvec::SmallVec;

use crate::error::Error;
use crate::messages;

/// The fields of a line.
#[derive(Debug)]
pub(super) struct Fields<'a>(SmallVec<[Cow<'a, str>; 10]>);

impl<'a> Fields<'a> {
    pub(super) fn of(line: &'a str, separator: char) -> Result<Self, Error> {
        // Quotation marks are rare, and lines without them need nothing copied.
        if !line.as_bytes().contains(&b'"') {
            return Ok(Self(line.split(separator).map(Cow::Borrowed).collect()));
        }
        let mut fields = SmallVec::new();
        let mut rest = Some(line);
        while let Some(line) = rest {
            let field;
            (field, rest) = match line.strip_prefix('"') {
                Some(quoted) => unquoted(quoted, separator)?,
                None => match line.split_once(separator) {
                    Some((field, rest)) => (Cow::Borrowed(field), Some(rest)),
                    None => (Cow::Borrowed(line), None),
                },
            };
            fields.push(field);
        }
        Ok(Self(fields))
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<&str> {
        self.0.get(at).map(AsRef::as_ref)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(AsRef::as_ref)
    }
}

/// A field without its quotation marks, and the rest of the line if there is more.
type Unquoted<'a> = (Cow<'a, str>, Option<&'a str>);

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
            return Ok((Cow::Owned(field), None));
        } else {
            let next = after.strip_prefix(separator).ok_or_else(refused)?;
            return Ok((Cow::Owned(field), Some(next)));
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
