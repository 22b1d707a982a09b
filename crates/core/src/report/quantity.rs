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
            Counts::People => "",
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
mod tests {
    use super::*;

    fn money(text: &str) -> Quantity {
        Quantity::of_text(text, Counts::Money)
    }

    fn people(text: &str) -> Quantity {
        Quantity::of_text(text, Counts::People)
    }

    #[test]
    fn plain_sums_are_exact() {
        for (text, value) in [
            ("29,5 triệu đồng", 29_500_000),
            ("500 nghìn đồng", 500_000),
            ("500 ngàn đồng", 500_000),
            ("500.000 đồng", 500_000),
            ("500.000đ", 500_000),
            ("200 triệu", 200_000_000),
            ("1.265 triệu đồng", 1_265_000_000),
            ("1.265,5 triệu đồng", 1_265_500_000),
            ("3,62 tỷ đồng", 3_620_000_000),
            ("0,265 tỉ đồng", 265_000_000),
            ("  29,50\u{a0}Triệu   ĐỒNG ", 29_500_000),
            ("0 đồng", 0),
            ("9.007.199.254.740.991 đồng", 9_007_199_254_740_991),
        ] {
            assert_eq!(money(text).exact, Some(value), "{text}");
            assert_eq!(money(text).printed.as_deref(), Some(text));
        }
    }

    #[test]
    fn approximations_are_bounds() {
        let near = money("gần 200 triệu đồng");
        assert_eq!((near.exact, near.under), (None, Some(200_000_000)));
        assert_eq!(money("dưới 5 tỷ đồng").under, Some(5_000_000_000));
        assert_eq!(money("Trên 800 triệu đồng").over, Some(800_000_000));
        assert_eq!(money("hơn 1,5 tỷ đồng").over, Some(1_500_000_000));
        assert_eq!(money("khoảng 30 triệu đồng").about, Some(30_000_000));
        assert_eq!(money("ước khoảng 30 triệu đồng").about, Some(30_000_000));
        assert_eq!(money("khoảng hơn 30 triệu đồng").over, Some(30_000_000));
        assert_eq!(people("trên 5 ngàn").over, Some(5_000));
        assert_eq!(people("gần 1.000 đoàn viên").under, Some(1_000));
        assert_eq!(people("xấp xỉ 70 người").about, Some(70));
    }

    #[test]
    fn counts_of_people() {
        for (text, value) in [
            ("807", 807),
            ("5.600 đoàn viên", 5_600),
            ("03 trường hợp", 3),
            ("1,5 ngàn người", 1_500),
            ("27 suất quà", 27),
        ] {
            assert_eq!(people(text).exact, Some(value), "{text}");
        }
    }

    #[test]
    fn the_rest_is_not_read() {
        for text in [
            "",
            "gần",
            "đồng",
            "triệu đồng",
            "nhiều triệu đồng",
            "500",
            "1,265 triệu đồng",
            "3,622 tỷ đồng",
            "trên dưới 200 triệu đồng",
            "3.6 triệu đồng",
            "0.265 tỷ đồng",
            "1234.567 đồng",
            "1.26 triệu đồng",
            "1,2,3 triệu đồng",
            "1..000 đồng",
            ",5 triệu đồng",
            "5, triệu đồng",
            "5 triệu rưỡi",
            "1 triệu 500 nghìn đồng",
            "từ 5 đến 10 triệu đồng",
            "5-10 triệu đồng",
            "-5 triệu đồng",
            "29,5 đồng",
            "1,2345678 triệu đồng",
            "200 triệu USD",
            "200 người",
            "2 nghìn tỷ đồng",
            "gần 0 đồng",
            "gần200 triệu đồng",
            "9.007.199.254.740.992 đồng",
            "99999999999999999999 tỷ đồng",
            "２00 triệu đồng",
        ] {
            let quantity = money(text);
            assert!(!quantity.is_read(), "{text}: {quantity:?}");
            assert_eq!(quantity.printed.as_deref(), Some(text));
        }
        for text in ["200 đồng", "29,5", "2,5 người", "5 nghìn nghìn", "1e3"] {
            assert!(!people(text).is_read(), "{text}");
        }
    }

    #[test]
    fn a_bound_times_a_number_is_a_bound() {
        let total = |count, each| people(count).times(&money(each));
        let of = |count, each| total(count, each).unwrap_or_default();
        assert_eq!(of("27", "500 nghìn đồng").exact, Some(13_500_000));
        assert_eq!(
            of("trên 5 ngàn", "500 nghìn đồng").over,
            Some(2_500_000_000)
        );
        assert_eq!(of("27", "gần 1 triệu đồng").under, Some(27_000_000));
        assert_eq!(total("trên 27", "gần 1 triệu đồng"), None);
        assert_eq!(total("0", "gần 1 triệu đồng"), None);
        assert_eq!(total("nhiều", "1 triệu đồng"), None);
        assert_eq!(total("9.007.199", "9.007.199 tỷ đồng"), None);
        assert_eq!(
            money("gần 5 triệu").contradicted_by(5_000_000),
            Some(5_000_000)
        );
        assert_eq!(money("gần 5 triệu").contradicted_by(4_999_999), None);
        assert_eq!(
            money("trên 5 triệu").contradicted_by(5_000_000),
            Some(5_000_000)
        );
        assert_eq!(money("khoảng 5 triệu").contradicted_by(1), None);
    }

    #[test]
    fn what_was_read_says_which_side() {
        let text = |printed, lang| money(printed).text(Counts::Money, lang);
        assert_eq!(text("gần 200 triệu", Lang::Vi), "dưới 200.000.000 đồng");
        assert_eq!(text("hơn 5 triệu", Lang::En), "more than 5,000,000 đồng");
        assert_eq!(text("rất nhiều", Lang::En), "“rất nhiều”");
    }
}
