//! One spelling for what looks the same: letters with their marks apart, wide forms, and spaces
//! that are not seen.

/// The text in small letters with single spaces.
pub(super) fn collapsed(text: &str) -> String {
    let text = text.to_lowercase();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text in small letters with single spaces, every Vietnamese letter one character, and
/// wide forms and kinds of dash in their plain form; a final mark of a sentence is dropped.
pub(super) fn plain(text: &str) -> String {
    composed(&collapsed(&as_given(text)))
}

/// As [`plain`] cuts it, in the letters it was given in.
pub(super) fn as_given(text: &str) -> String {
    let simple: String = text.chars().filter_map(simple).collect();
    let text = simple.trim_end();
    match text.strip_suffix(['.', ',', ';']) {
        // `500.` may have lost its digits.
        Some(before) if !before.ends_with(|c: char| c.is_ascii_digit()) => {
            before.trim_end().to_owned()
        }
        _ => text.to_owned(),
    }
}

fn simple(c: char) -> Option<char> {
    match c {
        // Full-width forms stand in the order of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c).checked_sub(0xfee0)?),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '\u{2044}' | '\u{2215}' => Some('/'),
        // Marks without width: soft hyphen, zero-width spaces and joiners, byte order mark.
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => None,
        // The Icelandic letter and the sign of the currency look like the Vietnamese letter.
        'Ð' | 'ð' | '₫' => Some('đ'),
        c => Some(c),
    }
}

/// Each vowel with no tone, then in the order of [`TONES`].
const VOWELS: [[char; 6]; 12] = [
    ['a', 'à', 'á', 'ả', 'ã', 'ạ'],
    ['ă', 'ằ', 'ắ', 'ẳ', 'ẵ', 'ặ'],
    ['â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ'],
    ['e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ'],
    ['ê', 'ề', 'ế', 'ể', 'ễ', 'ệ'],
    ['i', 'ì', 'í', 'ỉ', 'ĩ', 'ị'],
    ['o', 'ò', 'ó', 'ỏ', 'õ', 'ọ'],
    ['ô', 'ồ', 'ố', 'ổ', 'ỗ', 'ộ'],
    ['ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ'],
    ['u', 'ù', 'ú', 'ủ', 'ũ', 'ụ'],
    ['ư', 'ừ', 'ứ', 'ử', 'ữ', 'ự'],
    ['y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'],
];

/// Grave, acute, hook above, tilde and dot below, as marks of their own.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];

/// The vowels that a breve, a circumflex or a horn makes of others.
const SHAPES: [(char, char, char); 6] = [
    ('a', '\u{306}', 'ă'),
    ('a', '\u{302}', 'â'),
    ('e', '\u{302}', 'ê'),
    ('o', '\u{302}', 'ô'),
    ('o', '\u{31b}', 'ơ'),
    ('u', '\u{31b}', 'ư'),
];

/// Small letters with marks of their own put together, in whichever order the marks stand: text
/// copied from PDFs is decomposed, that of old keyboards half so.
fn composed(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    for c in text.chars() {
        match whole.chars().next_back().and_then(|last| marked(last, c)) {
            Some(letter) => {
                whole.pop();
                whole.push(letter);
            }
            None => whole.push(c),
        }
    }
    whole
}

/// A vowel with one mark more.
fn marked(letter: char, mark: char) -> Option<char> {
    let row = VOWELS.iter().find(|row| row.contains(&letter))?;
    let [base, ..] = *row;
    if let Some(tone) = TONES.iter().position(|tone| *tone == mark) {
        let toned = row.get(tone.checked_add(1)?);
        return toned.filter(|_| letter == base).copied();
    }
    let (.., shaped) = SHAPES
        .iter()
        .find(|(from, shape, _)| *from == base && *shape == mark)?;
    let tone = row.iter().position(|toned| *toned == letter)?;
    let row = VOWELS.iter().find(|row| row.first() == Some(shaped))?;
    row.get(tone).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_join_their_letter_in_any_order() {
        // NFD puts the dot below before the circumflex, old keyboards a tone after `ê`.
        for text in ["trie\u{323}\u{302}u", "trie\u{302}\u{323}u", "triê\u{323}u"] {
            assert_eq!(plain(text), "triệu");
        }
        assert_eq!(
            plain("NGHI\u{300}N TY\u{309} RU\u{31b}O\u{31b}\u{303}I ĐO\u{302}\u{300}NG"),
            "nghìn tỷ rưỡi đồng"
        );
        assert_eq!(plain("Tre\u{302}n da\u{323}\u{306}c Ðồng"), "trên dặc đồng");
        // A second tone is no letter, and a mark needs one.
        assert_eq!(plain("à\u{301}\u{309}"), "à\u{301}\u{309}");
        assert_eq!(plain("5\u{301}"), "5\u{301}");
    }

    #[test]
    fn wide_forms_and_unseen_spaces() {
        assert_eq!(plain("９８，５\u{3000}％"), "98,5 %");
        assert_eq!(
            plain("\u{feff}5\u{2013}10\u{a0}tri\u{200b}ệu"),
            "5-10 triệu"
        );
        assert_eq!(plain("5 triệu đồng."), "5 triệu đồng");
        assert_eq!(plain("500."), "500.");
    }
}
