//! Numbers as Vietnamese says them.
//!
//! Digits are read three at a time: nghìn, triệu, and tỷ, above which the number of tỷ is read
//! as a number again (nghìn tỷ, triệu tỷ). Groups of nothing are left out. Below the first group
//! that is said, every group is said in full, with "không trăm" where it has no hundreds: 1.005
//! is một nghìn không trăm linh năm.

use super::sum_in_words::WordStyle;

const DIGITS: [&str; 10] = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
];

/// Three digits with the words that say them and their scale; `power` is that of ten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) digits: u64,
    pub(super) power: u32,
    pub(super) words: String,
}

/// The groups of a number that are said, the highest first; "tỷ" is said with the last group of
/// the number of tỷ.
pub(super) fn groups(number: u64, style: WordStyle) -> Vec<Group> {
    let mut said: Vec<Group> = Vec::new();
    for power in [15, 12, 9, 6, 3, 0] {
        let digits = digits(number, power);
        // "nghìn tỷ" has its "tỷ" even where no tỷ follow.
        let closes = power == 9 && !said.is_empty();
        if digits == 0 && !closes {
            continue;
        }
        let words = match digits {
            0 => Vec::new(),
            digits => group(digits, !said.is_empty(), style),
        };
        let words: Vec<&str> = words.into_iter().chain(scale(power, style)).collect();
        let words = words.join(" ");
        said.push(Group {
            digits,
            power,
            words,
        });
    }
    if said.is_empty() {
        let words = "không".to_owned();
        said.push(Group {
            digits: 0,
            power: 0,
            words,
        });
    }
    said
}

/// The three digits that stand at a power of ten.
fn digits(number: u64, power: u32) -> u64 {
    let from = 10_u64.checked_pow(power);
    let above = from.and_then(|from| number.checked_div(from));
    above
        .and_then(|above| above.checked_rem(1_000))
        .unwrap_or(0)
}

fn scale(power: u32, style: WordStyle) -> Option<&'static str> {
    let thousand = match style {
        WordStyle::North => "nghìn",
        WordStyle::South => "ngàn",
    };
    match power {
        // 10^12 and 10^15 are thousands and millions of tỷ.
        3 | 12 => Some(thousand),
        6 | 15 => Some("triệu"),
        9 => Some("tỷ"),
        _ => None,
    }
}

/// A number from 1 to 999 in words, in full when it follows another group.
fn group(number: u64, follows: bool, style: WordStyle) -> Vec<&'static str> {
    let digit = |power| {
        let digit = digits(number, power).checked_rem(10).unwrap_or(0);
        usize::try_from(digit).unwrap_or(0)
    };
    let word = |digit: usize| DIGITS.get(digit).copied().unwrap_or_default();
    let (hundreds, tens, units) = (digit(2), digit(1), digit(0));
    let mut words = Vec::with_capacity(5);
    let hundreds_said = hundreds > 0 || follows;
    if hundreds_said {
        words.extend([word(hundreds), "trăm"]);
    }
    match (tens, units) {
        (0, 0) => {}
        (0, _) if hundreds_said => words.push(match style {
            WordStyle::North => "linh",
            WordStyle::South => "lẻ",
        }),
        (0, _) => {}
        (1, _) => words.push("mười"),
        _ => words.extend([word(tens), "mươi"]),
    }
    match (tens, units) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (2.., 4) => words.push("tư"),
        (0, 4) if hundreds_said => words.push("tư"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(word(units)),
    }
    words
}
