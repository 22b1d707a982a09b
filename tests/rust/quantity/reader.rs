//! A reader of Vietnamese numbers written from the rules alone, from words to number; it takes
//! exactly the forms that are right.

use congdoan::WordStyle;

const DIGITS: [&str; 10] = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
];

fn digit(word: &str) -> Option<i64> {
    let at = DIGITS.iter().position(|digit| *digit == word)?;
    i64::try_from(at).ok()
}

/// The digit from 1 to 9 of a word.
fn some(word: &str) -> Option<i64> {
    digit(word).filter(|digit| *digit > 0)
}

/// What stands between two scales, with the number of digits its form has: "hai mươi" has two,
/// "không trăm hai mươi" three.
fn group(words: &[&str], style: WordStyle) -> Option<(i64, usize)> {
    let odd = match style {
        WordStyle::South => "lẻ",
        _ => "linh",
    };
    // After "mươi": mốt, tư and lăm, and no một, bốn and năm.
    let after_tens = |word: &str| match word {
        "mốt" => Some(1),
        "tư" => Some(4),
        "lăm" => Some(5),
        "một" | "bốn" | "năm" => None,
        word => some(word),
    };
    let after_ten = |word: &str| match word {
        "lăm" => Some(5),
        "năm" => None,
        word => some(word),
    };
    let after_odd = |word: &str| match word {
        "tư" => Some(4),
        "bốn" => None,
        word => some(word),
    };
    let tens = |word: &str| some(word).filter(|tens| *tens > 1).map(|tens| tens * 10);
    if let [hundreds, "trăm", rest @ ..] = words {
        let hundreds = digit(hundreds)? * 100;
        let below = match rest {
            [] => 0,
            [word, units] if *word == odd => after_odd(units)?,
            [_] if rest != ["mười"] => return None,
            rest => group(rest, style).filter(|(_, width)| *width == 2)?.0,
        };
        return Some((hundreds + below, 3));
    }
    match words {
        [units] if *units != "mười" => some(units).map(|units| (units, 1)),
        ["mười"] => Some((10, 2)),
        ["mười", units] => Some((10 + after_ten(units)?, 2)),
        [first, "mươi"] => Some((tens(first)?, 2)),
        [first, "mươi", units] => Some((tens(first)? + after_tens(units)?, 2)),
        _ => None,
    }
}

/// The number of a text below 10^9, each scale at most once and falling; with whether its first
/// group has three digits.
fn below_a_billion(words: &[&str], style: WordStyle) -> Option<(i64, bool)> {
    let thousand = match style {
        WordStyle::South => "ngàn",
        _ => "nghìn",
    };
    let mut rest = words;
    let mut number = 0;
    let mut full = None;
    for (scale, factor) in [("triệu", 1_000_000), (thousand, 1_000), ("", 1)] {
        let said = match rest.iter().position(|word| *word == scale) {
            Some(at) => {
                let said = &rest[..at];
                rest = &rest[at + 1..];
                said
            }
            None if scale.is_empty() && !rest.is_empty() => std::mem::take(&mut rest),
            None => continue,
        };
        let (value, width) = group(said, style)?;
        // A group that follows another is said in full, and one of nothing is not said.
        if value == 0 || (full.is_some() && width != 3) {
            return None;
        }
        number += value * factor;
        full.get_or_insert(width == 3);
    }
    Some((number, full?))
}

/// The number that words say; `None` for words that are not its one right form.
pub(crate) fn read(text: &str, style: WordStyle) -> Option<i64> {
    if text == "không" {
        return Some(0);
    }
    let words: Vec<&str> = text.split(' ').collect();
    let mut starts_full = None;
    let number = match words.iter().position(|word| *word == "tỷ") {
        None => {
            let (number, full) = below_a_billion(&words, style)?;
            starts_full = Some(full);
            number
        }
        Some(at) => {
            let (billions, full) = below_a_billion(&words[..at], style)?;
            starts_full.get_or_insert(full);
            let rest = &words[at + 1..];
            let below = match rest {
                [] => 0,
                rest => below_a_billion(rest, style).filter(|(_, full)| *full)?.0,
            };
            billions * 1_000_000_000 + below
        }
    };
    // Only below another group does a number start with "không trăm".
    let zeros = words.starts_with(&["không", "trăm"]);
    (!zeros).then_some(number).filter(|_| starts_full.is_some())
}

/// The rule that words break on their face, whatever number they are for.
pub(crate) fn breaks_a_rule(text: &str, style: WordStyle) -> Option<String> {
    let words: Vec<&str> = text.split(' ').collect();
    let (thousand, odd, foreign) = match style {
        WordStyle::South => ("ngàn", "lẻ", ["nghìn", "linh"]),
        _ => ("nghìn", "linh", ["ngàn", "lẻ"]),
    };
    for (at, word) in words.iter().enumerate() {
        let before = at.checked_sub(1).map_or("", |at| words[at]);
        let next = words.get(at + 1).copied().unwrap_or("");
        let holds = match *word {
            "lăm" => matches!(before, "mười" | "mươi"),
            "mốt" => before == "mươi",
            "tư" => before == "mươi" || before == odd,
            "năm" => !matches!(before, "mười" | "mươi"),
            "một" => before != "mươi" && next != "mươi",
            "bốn" => before != "mươi" && before != odd,
            "không" => words.len() == 1 || (next == "trăm" && at > 0),
            "trăm" => digit(before).is_some(),
            "mươi" => some(before).is_some_and(|tens| tens > 1),
            "mười" => digit(before).is_none(),
            "tỷ" | "triệu" => at > 0 && !matches!(before, "tỷ"),
            word if word == odd => before == "trăm" && !next.is_empty(),
            word if word == thousand => at > 0,
            word => digit(word).is_some() && !foreign.contains(&word),
        };
        if !holds {
            return Some(format!("`{word}` after `{before}` and before `{next}`"));
        }
    }
    let billions = words.iter().filter(|word| **word == "tỷ").count();
    (billions > 1).then(|| "`tỷ` twice".to_owned())
}
