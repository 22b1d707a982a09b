//! Quantities as Vietnamese reports print them: "29,5 triệu đồng", "gần 200 triệu đồng", "trên 5
//! ngàn". What is not plainly one of these forms stays text; nothing is guessed.

use serde::Serialize;

use crate::format::Lang;
use crate::money::Dong;

/// A quantity, as printed and as read; in đồng for sums, in people (or gifts) for counts.
///
/// "gần" and "dưới" are `under`, "trên" and "hơn" are `over`, "khoảng", "ước" and "xấp xỉ" are
/// `about`, which bounds nothing. Text that was not read has none of the four.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Quantity {
    /// What the report prints, where it was given as text.
    pub printed: Option<String>,
    /// The quantity, known exactly.
    pub exact: Option<i64>,
    /// It is more than this.
    pub over: Option<i64>,
    /// It is less than this.
    pub under: Option<i64>,
    /// It is near this, to either side.
    pub about: Option<i64>,
}

/// What a text counts, which decides the words that may follow its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counts {
    /// đồng.
    Money,
    /// People, or gifts to people.
    People,
}

impl Quantity {
    pub(super) fn exactly(value: i64) -> Self {
        Self {
            exact: Some(value),
            ..Self::default()
        }
    }

    /// A printed text; one that cannot be read keeps only its words.
    pub(super) fn of_text(text: &str, counts: Counts) -> Self {
        Self {
            printed: Some(text.to_owned()),
            ..read(text, counts).unwrap_or_default()
        }
    }

    /// Whether anything is known but the words.
    pub(super) fn is_read(&self) -> bool {
        [self.exact, self.over, self.under, self.about]
            .iter()
            .any(Option::is_some)
    }

    /// So many times the other, where one of the two is exact.
    pub(super) fn times(&self, other: &Self) -> Option<Self> {
        let (factor, scaled) = match (self.exact, other.exact) {
            (Some(factor), _) => (factor, other),
            (_, Some(factor)) => (factor, self),
            _ => return None,
        };
        let times = |value: Option<i64>| {
            let product = value.map(|value| value.checked_mul(factor));
            product.map_or(Some(None), |product| Dong::new(product?).ok().map(Some))
        };
        let product = Self {
            printed: None,
            exact: times(scaled.exact)?.map(Dong::get),
            over: times(scaled.over)?.map(Dong::get),
            under: times(scaled.under)?.map(Dong::get),
            about: times(scaled.about)?.map(Dong::get),
        };
        // No times less than something is nothing, not less than nothing.
        let known = product.is_read() && (factor > 0 || scaled.exact.is_some());
        known.then_some(product)
    }

    /// The bound of this that an exact sum breaks, if it breaks one.
    pub(super) fn contradicted_by(&self, sum: i64) -> Option<i64> {
        let broken = [
            self.exact.filter(|exact| *exact != sum),
            self.over.filter(|over| sum <= *over),
            self.under.filter(|under| sum >= *under),
        ];
        broken.into_iter().flatten().next()
    }

    /// The quantity as the report says it; in English, as it was read.
    pub(super) fn words(&self, counts: Counts, lang: Lang) -> String {
        match (&self.printed, lang) {
            (Some(printed), Lang::Vi) => printed.clone(),
            _ => self.text(counts, lang),
        }
    }

    /// The quantity as it was read, such as `dưới 200.000.000 đồng`.
    pub(super) fn text(&self, counts: Counts, lang: Lang) -> String {
        let bounds = [
            ("", self.exact),
            (lang.pick("trên ", "more than "), self.over),
            (lang.pick("dưới ", "less than "), self.under),
            (lang.pick("khoảng ", "about "), self.about),
        ];
        let unit = match counts {
            Counts::Money => " đồng",
            Counts::People => lang.pick(" người", " people"),
        };
        let read = bounds
            .into_iter()
            .find_map(|(word, value)| Some(format!("{word}{}{unit}", lang.integer(value?))));
        match (read, &self.printed) {
            (Some(read), _) => read,
            (None, Some(printed)) => format!("“{printed}”"),
            (None, None) => String::new(),
        }
    }
}

/// The words before a number that make a bound of it.
const QUALIFIERS: [(&str, Bound); 10] = [
    ("gần", Bound::Under),
    ("dưới", Bound::Under),
    ("trên", Bound::Over),
    ("hơn", Bound::Over),
    ("ước khoảng", Bound::About),
    ("khoảng gần", Bound::Under),
    ("khoảng hơn", Bound::Over),
    ("khoảng", Bound::About),
    ("xấp xỉ", Bound::About),
    ("ước", Bound::About),
];

#[derive(Clone, Copy)]
enum Bound {
    Exact,
    Over,
    Under,
    About,
}

/// The words for powers of ten.
const SCALES: [(&str, u32); 5] = [
    ("nghìn", 3),
    ("ngàn", 3),
    ("triệu", 6),
    ("tỷ", 9),
    ("tỉ", 9),
];

/// The words for what is counted.
const MONEY: [&str; 4] = ["đồng", "đ", "vnđ", "vnd"];
const PEOPLE: [&str; 9] = [
    "người",
    "lượt người",
    "lượt",
    "đoàn viên",
    "lượt đoàn viên",
    "suất",
    "suất quà",
    "phần quà",
    "trường hợp",
];

fn read(text: &str, counts: Counts) -> Option<Quantity> {
    let text = text.to_lowercase();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (bound, rest) = QUALIFIERS
        .iter()
        .find_map(|(word, bound)| Some((*bound, text.strip_prefix(word)?.strip_prefix(' ')?)))
        .unwrap_or((Bound::Exact, &text));
    let end = rest
        .find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')
        .unwrap_or(rest.len());
    let (number, words) = rest.split_at_checked(end)?;
    let words = words.trim_start();
    let (scale, unit) = SCALES
        .iter()
        .find_map(|(word, scale)| {
            let unit = words.strip_prefix(word)?;
            let ends = unit.is_empty() || unit.starts_with(' ');
            ends.then_some((Some(*scale), unit.trim_start()))
        })
        .unwrap_or((None, words));
    let known = match counts {
        // A bare number may be in any unit, such as that of its column.
        Counts::Money => MONEY.contains(&unit) || (unit.is_empty() && scale.is_some()),
        Counts::People => PEOPLE.contains(&unit) || unit.is_empty(),
    };
    if !known {
        return None;
    }
    let value = Some(whole(number, scale.unwrap_or(0))?);
    let quantity = Quantity::default();
    match bound {
        Bound::Exact => Some(Quantity {
            exact: value,
            ..quantity
        }),
        Bound::Over => Some(Quantity {
            over: value,
            ..quantity
        }),
        // Nothing is less than no people or no money.
        Bound::Under => value.filter(|value| *value > 0).map(|value| Quantity {
            under: Some(value),
            ..quantity
        }),
        Bound::About => Some(Quantity {
            about: value,
            ..quantity
        }),
    }
}

/// A number as Vietnamese writes it, `1.265` or `29,5`, times ten to the `scale`; `None` when it
/// is not whole, too large, or could be meant otherwise.
fn whole(number: &str, scale: u32) -> Option<i64> {
    let (integer, fraction) = match number.split_once(',') {
        Some((integer, fraction)) => (integer, Some(fraction)),
        None => (number, None),
    };
    let groups: Vec<&str> = integer.split('.').collect();
    let (first, others) = groups.split_first()?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let grouped = !others.is_empty();
    // `0.265` and `1234.567` are no thousands; `3.6` is a decimal of another country.
    let grouping_fits = others.iter().all(|group| group.len() == 3)
        && (!grouped || (first.len() <= 3 && !first.starts_with('0')));
    if !digits(first) || !others.iter().all(|group| digits(group)) || !grouping_fits {
        return None;
    }
    let fraction = match fraction {
        None => "",
        // `1,265` may be thousands written the English way.
        Some(fraction) if fraction.len() == 3 && !grouped && !first.starts_with('0') => {
            return None;
        }
        Some(fraction) if digits(fraction) => fraction.trim_end_matches('0'),
        Some(_) => return None,
    };
    let decimals = u32::try_from(fraction.len()).ok()?;
    let unit = 10_i64.checked_pow(scale.checked_sub(decimals)?)?;
    let plain = format!("{}{fraction}", groups.concat());
    let value = plain.parse::<i64>().ok()?.checked_mul(unit)?;
    Dong::new(value).ok().map(Dong::get)
}

#[cfg(test)]
mod tests;
