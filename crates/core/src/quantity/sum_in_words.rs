//! Sums in words, as vouchers say them (số tiền bằng chữ).

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Citations, Rulebook};
use crate::messages;
use crate::money::Dong;
use crate::names::names;

use super::spoken::{Group, groups};

/// Whose words are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WordStyle {
    /// "nghìn" and "linh".
    #[default]
    North,
    /// "ngàn" and "lẻ".
    South,
}

names!(WordStyle { North = "north", South = "south" });

/// What is asked of [`sum_in_words`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct SumInWordsRequest {
    /// The sum, in đồng or in the unit given; not negative.
    pub amount: Dong,
    /// What stands after the words, "đồng" unless given.
    pub unit: Option<String>,
    /// Whose words; the north's unless given.
    pub style: Option<WordStyle>,
}

impl SumInWordsRequest {
    /// A sum of đồng, in the words of the north.
    pub const fn new(amount: Dong) -> Self {
        Self {
            amount,
            unit: None,
            style: None,
        }
    }
}

/// A sum in words.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SumInWords {
    /// The words with the unit, such as `hai trăm ba mươi tư nghìn đồng`.
    pub words: String,
    /// The same as vouchers print it, its first letter a capital.
    pub capitalised: String,
    /// No rule is used.
    pub citations: Citations,
    #[serde(skip)]
    amount: Dong,
    #[serde(skip)]
    groups: Vec<Group>,
}

/// A sum in words, from 0 to 2^53 − 1; the words are Vietnamese in every language, as vouchers
/// are.
///
/// Digits are read three at a time, each group with nghìn, triệu or tỷ; the number of tỷ is read
/// as a number again, so that 10^12 is "một nghìn tỷ" and 10^15 "một triệu tỷ". Groups of nothing
/// are left out; below the first group said, each is said in full, with "không trăm" where it has
/// no hundreds: 1.005.000 is "một triệu không trăm linh năm nghìn". One is "mốt" after "mươi",
/// four "tư" after "mươi" and "linh" (or "lẻ"), five "lăm" after "mười" and "mươi". 0 is
/// "không đồng".
///
/// # Errors
/// `out_of_range` at `amount` for a negative sum; `invalid_input` at `unit` for an empty one.
///
/// # Example
/// ```
/// use congdoan::{Dong, Rulebook, SumInWordsRequest, WordStyle, sum_in_words};
/// let law = Rulebook::embedded();
/// let dues = sum_in_words(&law, &SumInWordsRequest::new(Dong::new(234_000)?))?;
/// assert_eq!(dues.capitalised, "Hai trăm ba mươi tư nghìn đồng");
///
/// let mut south = SumInWordsRequest::new(Dong::new(1_005_000)?);
/// south.style = Some(WordStyle::South);
/// assert_eq!(sum_in_words(&law, &south)?.words, "một triệu không trăm lẻ năm ngàn đồng");
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn sum_in_words(law: &Rulebook, request: &SumInWordsRequest) -> Result<SumInWords, Error> {
    let amount = request.amount.not_negative("amount")?;
    let unit = request.unit.as_deref().unwrap_or("đồng");
    let unit = unit.split_whitespace().collect::<Vec<_>>().join(" ");
    if unit.is_empty() {
        return Err(messages::EMPTY.error(["unit"]).at("unit"));
    }
    let groups = groups(
        amount.get().unsigned_abs(),
        request.style.unwrap_or_default(),
    );
    let mut said: Vec<&str> = groups.iter().map(|group| group.words.as_str()).collect();
    said.push(&unit);
    let words = said.join(" ");
    Ok(SumInWords {
        capitalised: capitalised(&words),
        words,
        citations: Citations::new(law),
        amount,
        groups,
    })
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

impl Explain for SumInWords {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let groups = self.groups.iter().map(|group| {
            let label = match (group.power, lang) {
                (15, Lang::Vi) => "Triệu tỷ",
                (12, Lang::Vi) => "Nghìn tỷ",
                (9, Lang::Vi) => "Tỷ",
                (6, Lang::Vi) => "Triệu",
                (3, Lang::Vi) => "Nghìn",
                (_, Lang::Vi) => "Đơn vị",
                (15, Lang::En) => "10^15 (millions of tỷ)",
                (12, Lang::En) => "10^12 (thousands of tỷ)",
                (9, Lang::En) => "10^9 (tỷ)",
                (6, Lang::En) => "10^6 (triệu)",
                (3, Lang::En) => "10^3 (nghìn)",
                (_, Lang::En) => "Ones",
            };
            let digits = match self.groups.first() {
                Some(first) if first != group => format!("{:03}", group.digits),
                _ => group.digits.to_string(),
            };
            Explanation::new(label, group.words.as_str()).formula(digits)
        });
        let label = lang.pick("Số tiền bằng chữ", "The sum in words");
        Explanation::new(label, self.words.as_str())
            .formula(lang.integer(self.amount.get()))
            .children(groups)
    }
}
