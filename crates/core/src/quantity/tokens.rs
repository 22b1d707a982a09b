//! A text cut into numbers, words and signs.

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Digits with points and commas, as written.
    Number(&'a str),
    Word(&'a str),
    Dash,
    Slash,
    Percent,
}

/// The pieces of a text; `None` where a word runs into a number, as in `gần200`.
pub(super) fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let in_number = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
        let in_word =
            |c: char| !c.is_whitespace() && !c.is_ascii_digit() && !matches!(c, '-' | '/' | '%');
        let end = match first {
            '-' | '/' | '%' => 1,
            c if c.is_ascii_digit() => rest.find(|c| !in_number(c)).unwrap_or(rest.len()),
            _ => rest.find(|c| !in_word(c)).unwrap_or(rest.len()),
        };
        let (piece, after) = rest.split_at_checked(end)?;
        found.push(match first {
            '-' => Token::Dash,
            '/' => Token::Slash,
            '%' => Token::Percent,
            c if c.is_ascii_digit() => Token::Number(piece),
            _ if after.starts_with(|c: char| c.is_ascii_digit()) => return None,
            _ => Token::Word(piece),
        });
        rest = after.trim_start();
    }
    Some(found)
}

/// What follows the words given, if the tokens start with them.
pub(super) fn after<'t, 'a>(tokens: &'t [Token<'a>], words: &str) -> Option<&'t [Token<'a>]> {
    let mut rest = tokens;
    for word in words.split(' ') {
        let (first, others) = rest.split_first()?;
        rest = (*first == Token::Word(word)).then_some(others)?;
    }
    Some(rest)
}

/// What stands before the words given, if the tokens end with them.
pub(super) fn before<'t, 'a>(tokens: &'t [Token<'a>], words: &str) -> Option<&'t [Token<'a>]> {
    let count = words.split(' ').count();
    let (first, last) = tokens.split_at_checked(tokens.len().checked_sub(count)?)?;
    after(last, words).map(|_| first)
}
