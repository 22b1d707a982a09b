//! The tokens of JSON text (RFC 8259), read where they stand.

use std::borrow::Cow;

use crate::error::Error;
use crate::messages;

/// How deep lists and objects may stand in one another: deeper text could exhaust the stack.
const DEEPEST: u8 = 127;

/// JSON text and how far it has been read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tokens<'de> {
    text: &'de str,
    at: usize,
    depth: u8,
    /// Where the last name of a field began.
    name_at: usize,
}

/// Why the text is no JSON where it has been read to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Failed(&'static str);

/// More follows than is asked for.
pub(super) const MORE: Failed = Failed("trailing characters");

type Token<T> = Result<T, Failed>;

/// A number; sums of money have no fraction, so that nothing but integers is taken.
pub(super) enum Number<'de> {
    Positive(u64),
    Negative(i64),
    /// An integer of more digits than any count or sum has.
    Long(&'de str),
    Fraction(&'de str),
}

impl Number<'_> {
    /// The number as it was written.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Positive(number) => number.to_string(),
            Self::Negative(number) => number.to_string(),
            Self::Long(text) | Self::Fraction(text) => (*text).to_owned(),
        }
    }
}

impl<'de> Tokens<'de> {
    pub(super) fn new(json: &'de [u8]) -> Result<Self, Error> {
        let tokens = |text| Self {
            text,
            at: 0,
            depth: 0,
            name_at: 0,
        };
        std::str::from_utf8(json).map(tokens).map_err(|error| {
            let valid = json.get(..error.valid_up_to()).unwrap_or_default();
            // What comes before is text.
            let mut before = tokens(std::str::from_utf8(valid).unwrap_or_default());
            before.at = valid.len();
            before.error(Failed("invalid unicode code point"))
        })
    }

    /// The failure with its place, which is how far the text has been read.
    #[cold]
    pub(super) fn error(&self, Failed(why): Failed) -> Error {
        let bytes = self.text.as_bytes();
        let before = bytes.get(..self.at).unwrap_or(bytes);
        let ends = before.iter().filter(|byte| **byte == b'\n').count();
        let line = ends.saturating_add(1);
        let column = before.rsplit(|byte| *byte == b'\n').next();
        let column = column.map_or(0, <[u8]>::len).saturating_add(1);
        messages::JSON_SYNTAX.error_of(
            &[format!("line {line}, column {column}: {why}")],
            &[format!("dòng {line}, cột {column}")],
        )
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn step(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.byte() == Some(byte);
        if found {
            self.step();
        }
        found
    }

    /// The first byte of the next token.
    pub(super) fn peek(&mut self) -> Option<u8> {
        while matches!(self.byte(), Some(b' ' | b'\n' | b'\t' | b'\r')) {
            self.step();
        }
        self.byte()
    }

    /// Nothing may follow.
    pub(super) fn end(&mut self) -> Token<()> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(MORE),
        }
    }

    /// One of the words `null`, `true` and `false`.
    pub(super) fn word(&mut self, word: &str) -> Token<()> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        if !rest.starts_with(word.as_bytes()) {
            return Err(Failed("expected a value"));
        }
        self.at = self.at.saturating_add(word.len());
        Ok(())
    }

    /// The bracket that opens a list or an object.
    pub(super) fn open(&mut self, bracket: u8) -> Token<()> {
        if self.depth == DEEPEST {
            return Err(Failed("recursion limit exceeded"));
        }
        match self.eat(bracket) {
            true => {
                self.depth = self.depth.saturating_add(1);
                Ok(())
            }
            false => Err(Failed("expected a value")),
        }
    }

    /// Whether another item follows in a list or an object; the bracket that closes it is read.
    pub(super) fn another(&mut self, first: bool, close: u8) -> Token<bool> {
        let found = self.peek();
        if found == Some(close) {
            self.step();
            self.depth = self.depth.saturating_sub(1);
            return Ok(false);
        }
        if first && found.is_some() {
            return Ok(true);
        }
        if !self.eat(b',') {
            return Err(Failed(match close {
                b']' => "expected `,` or `]`",
                _ => "expected `,` or `}`",
            }));
        }
        match self.peek() {
            Some(next) if next == close => Err(Failed("trailing comma")),
            _ => Ok(true),
        }
    }

    /// Whether what is being read stands in the outermost list or object.
    pub(super) fn outermost(&self) -> bool {
        self.depth == 1
    }

    pub(super) fn name_at(&self) -> usize {
        self.name_at
    }

    /// A name that has been read before.
    pub(super) fn name_again(&self, at: usize) -> Cow<'de, str> {
        let mut tokens = *self;
        tokens.at = at;
        tokens.text().unwrap_or_default()
    }

    /// The name of a field and the colon behind it.
    pub(super) fn name(&mut self) -> Token<Cow<'de, str>> {
        if self.peek() != Some(b'"') {
            return Err(Failed("key must be a string"));
        }
        self.name_at = self.at;
        let name = self.text()?;
        self.peek();
        match self.eat(b':') {
            true => Ok(name),
            false => Err(Failed("expected `:`")),
        }
    }

    fn digits(&mut self) -> usize {
        let from = self.at;
        while matches!(self.byte(), Some(b'0'..=b'9')) {
            self.step();
        }
        self.at.saturating_sub(from)
    }

    pub(super) fn number(&mut self) -> Token<Number<'de>> {
        let from = self.at;
        let negative = self.eat(b'-');
        let zero = self.byte() == Some(b'0');
        match self.digits() {
            0 if negative => return Err(Failed("invalid number")),
            0 => return Err(Failed("expected a value")),
            1 => {}
            _ if zero => return Err(Failed("invalid number")),
            _ => {}
        }
        let mut fraction = false;
        if self.eat(b'.') {
            fraction = true;
            if self.digits() == 0 {
                return Err(Failed("invalid number"));
            }
        }
        if self.eat(b'e') || self.eat(b'E') {
            fraction = true;
            if !self.eat(b'+') {
                self.eat(b'-');
            }
            if self.digits() == 0 {
                return Err(Failed("invalid number"));
            }
        }
        let text = self.text.get(from..self.at).unwrap_or_default();
        Ok(match (fraction, negative) {
            (false, false) => text.parse().map_or(Number::Long(text), Number::Positive),
            // There is no negative zero among the integers.
            (false, true) if !zero => text.parse().map_or(Number::Long(text), Number::Negative),
            _ => Number::Fraction(text),
        })
    }

    /// A text, borrowed when nothing in it is escaped.
    pub(super) fn text(&mut self) -> Token<Cow<'de, str>> {
        self.step();
        let plain = self.plain();
        if self.eat(b'"') {
            return Ok(Cow::Borrowed(plain));
        }
        let mut text = plain.to_owned();
        loop {
            match self.byte() {
                Some(b'"') => {
                    self.step();
                    return Ok(Cow::Owned(text));
                }
                Some(b'\\') => {
                    self.step();
                    text.push(self.escaped()?);
                    text.push_str(self.plain());
                }
                Some(_) => return Err(Failed("control character in a string")),
                None => return Err(Failed("end of input within a string")),
            }
        }
    }

    /// The text up to what is not simply itself.
    fn plain(&mut self) -> &'de str {
        let from = self.at;
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        let special = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..=0x1f);
        let length = rest.iter().position(special).unwrap_or(rest.len());
        self.at = from.saturating_add(length);
        // What ends it is a character of its own, so that none is cut.
        self.text.get(from..self.at).unwrap_or_default()
    }

    /// The character that follows a backslash stands for.
    fn escaped(&mut self) -> Token<char> {
        let Some(byte) = self.byte() else {
            return Err(Failed("end of input within a string"));
        };
        self.step();
        Ok(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.code_point(),
            _ => return Err(Failed("invalid escape")),
        })
    }

    /// A character by its number, written as one or two units of UTF-16.
    fn code_point(&mut self) -> Token<char> {
        let first = self.unit()?;
        let both = if (0xd800..0xdc00).contains(&first) && self.eat(b'\\') && self.eat(b'u') {
            [first, self.unit()?]
        } else {
            [first, 0]
        };
        match char::decode_utf16(both).next() {
            Some(Ok(letter)) => Ok(letter),
            _ => Err(Failed("half of a surrogate pair in a string")),
        }
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Token<u16> {
        let end = self.at.saturating_add(4);
        let digits = self.text.as_bytes().get(self.at..end).unwrap_or_default();
        let unit = digits.iter().try_fold(0_u16, |unit, digit| {
            let digit = char::from(*digit).to_digit(16)?;
            Some(unit.wrapping_shl(4) | u16::try_from(digit).ok()?)
        });
        match unit {
            Some(unit) if digits.len() == 4 => {
                self.at = end;
                Ok(unit)
            }
            _ => Err(Failed("invalid escape")),
        }
    }

    /// Passes over a value, whatever it is.
    pub(super) fn skip(&mut self) -> Token<()> {
        match self.peek() {
            Some(b'n') => self.word("null"),
            Some(b't') => self.word("true"),
            Some(b'f') => self.word("false"),
            Some(b'"') => self.text().map(drop),
            Some(open @ (b'[' | b'{')) => {
                self.open(open)?;
                let close = if open == b'[' { b']' } else { b'}' };
                let mut first = true;
                while self.another(first, close)? {
                    first = false;
                    if open == b'{' {
                        self.name()?;
                    }
                    self.skip()?;
                }
                Ok(())
            }
            _ => self.number().map(drop),
        }
    }
}
