//! A printed quantity read into values with their kind and unit.

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Citations, Rulebook};

use super::grammar::{self, Fault, Read, Values};
use super::kind::{QuantityBound, QuantityCounts, QuantityKind};
use super::messages;
use super::nouns::words;
use super::spelling;
use super::tokens::tokens;
use super::value::QuantityValue;

/// What is asked of [`parse_quantity`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct ParseQuantityRequest {
    /// The quantity as printed, and nothing beside it.
    pub text: String,
    /// What the text around it counts, where that is known: it makes money of "200 triệu" and a
    /// count of "5.600".
    pub counts: Option<QuantityCounts>,
}

impl ParseQuantityRequest {
    /// A text of which nothing more is known.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            counts: None,
        }
    }
}

/// A printed quantity, read.
///
/// `bound` says which of the values it has: one of `exact`, `over`, `under`, `about`, `at_least`
/// and `at_most`, the last two together for a range, `numerator` and `denominator` for a ratio.
/// Where the text does not say its value for sure none of them is given, and `readings` lists
/// what it may be.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ParsedQuantity {
    /// The text, as it was given.
    pub printed: String,
    /// What it is.
    pub kind: QuantityKind,
    /// On which side of its value it lies.
    pub bound: QuantityBound,
    /// What is counted: `đồng`, `%`, or a noun such as `đoàn viên`; `None` where it is not said.
    pub unit: Option<&'static str>,
    /// What a sum is for each of, such as `người/tháng`.
    pub per: Option<String>,
    /// Its value.
    pub exact: Option<QuantityValue>,
    /// It is more than this.
    pub over: Option<QuantityValue>,
    /// It is less than this.
    pub under: Option<QuantityValue>,
    /// It is near this, to either side.
    pub about: Option<QuantityValue>,
    /// It is this or more.
    pub at_least: Option<QuantityValue>,
    /// It is this or less.
    pub at_most: Option<QuantityValue>,
    /// So many, of a ratio.
    pub numerator: Option<i64>,
    /// Of so many, as printed: 0 and less than the numerator too.
    pub denominator: Option<i64>,
    /// What its value may be, the least first, where the text leaves that open; otherwise empty.
    pub readings: Vec<QuantityValue>,
    /// The quantity written in full, in the language of the request; `None` where the text
    /// leaves its value open. The Vietnamese reads back to the same quantity.
    pub formatted: Option<String>,
    /// No rule is used.
    pub citations: Citations,
    #[serde(skip)]
    read: Read,
}

/// Reads a quantity as Vietnamese documents print it: "gần 200 triệu đồng", "trên 5 ngàn",
/// "98,5%", "56/66 CĐCS", "01 nhà", "từ 5 đến 10 triệu đồng", "500.000 đồng/suất".
///
/// Values are in đồng, in units counted (integers), in percent, or plain numbers (decimals).
/// Nothing is guessed. A number is taken as Vietnamese writes it, `1.265,5`; one that may be
/// written the English way (`1,265 triệu`, `3.6 triệu`, `1.265%`) is not taken, and its
/// `readings` are listed, one or more. So are those of "1 triệu 5" (1.000.005, or 1.500.000 in
/// speech) and "2 nghìn tỷ rưỡi". The ends of a range share the scale and the unit of the second
/// end, unless the first has its own; "50-70.000 đồng", which may leave out thousands, is
/// refused. A ratio is kept as printed, `5/6` too; a date with its year is refused. So are nouns
/// that are not known.
///
/// Full-width characters, decomposed letters, capitals and spaces that do not break are read
/// as their plain forms.
///
/// # Errors
/// `invalid_input` at `text` for what is no quantity, has an unknown unit, has a fraction of a
/// đồng or of a thing counted, contradicts `counts`, or has an end of a range that may be read
/// in several ways; `out_of_range` above 2^53 − 1.
///
/// # Example
/// ```
/// use congdoan::{ParseQuantityRequest, QuantityKind, QuantityValue, Rulebook, parse_quantity};
/// let law = Rulebook::embedded();
/// let near = parse_quantity(&law, &ParseQuantityRequest::new("gần 200 triệu đồng"))?;
/// assert_eq!((near.kind, near.unit), (QuantityKind::Money, Some("đồng")));
/// assert_eq!(near.under, Some(QuantityValue::Whole(200_000_000)));
/// assert_eq!(near.formatted.as_deref(), Some("dưới 200.000.000 đồng"));
///
/// let open = parse_quantity(&law, &ParseQuantityRequest::new("1,265 triệu đồng"))?;
/// assert_eq!(open.exact, None);
/// assert_eq!(open.readings, [1_265_000, 1_265_000_000].map(QuantityValue::Whole));
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn parse_quantity(
    law: &Rulebook,
    request: &ParseQuantityRequest,
) -> Result<ParsedQuantity, Error> {
    let read = grammar::read(&spelling::plain(&request.text), request.counts)
        .map_err(|fault| fault.error(&request.text).at("text"))?;
    let per: Vec<&str> = read.per.iter().map(|noun| noun.name).collect();
    let mut parsed = ParsedQuantity {
        printed: request.text.clone(),
        kind: read.kind,
        bound: read.bound,
        unit: read.unit.map(|unit| unit.name()),
        per: (!per.is_empty()).then(|| per.join("/")),
        exact: None,
        over: None,
        under: None,
        about: None,
        at_least: None,
        at_most: None,
        numerator: None,
        denominator: None,
        readings: Vec::new(),
        formatted: read.written(Lang::Vi),
        citations: Citations::new(law),
        read,
    };
    parsed.fill();
    Ok(parsed)
}

impl ParsedQuantity {
    /// Puts the values that were read in the fields of their bound.
    fn fill(&mut self) {
        let kind = self.kind;
        let of = |value| Some(QuantityValue::of(value, kind));
        match &self.read.values {
            Values::Ratio(part, of) => {
                (self.numerator, self.denominator) = (Some(*part), Some(*of));
            }
            Values::Several(values) => {
                self.readings = values.iter().filter_map(|value| of(*value)).collect();
            }
            Values::Between(low, high) => (self.at_least, self.at_most) = (of(*low), of(*high)),
            Values::One(value) => {
                let value = of(*value);
                match self.bound {
                    QuantityBound::Exact => self.exact = value,
                    QuantityBound::Over => self.over = value,
                    QuantityBound::Under => self.under = value,
                    QuantityBound::About => self.about = value,
                    QuantityBound::AtLeast => self.at_least = value,
                    QuantityBound::AtMost => self.at_most = value,
                    QuantityBound::Between => {}
                }
            }
        }
    }
}

impl Fault {
    fn error(&self, text: &str) -> Error {
        match self {
            Self::NotAQuantity => messages::NOT_A_QUANTITY.error([text]),
            Self::Date => messages::A_DATE.error([text]),
            Self::UnknownUnit(unit) => {
                let given = words_given(text, unit);
                messages::UNIT_NOT_KNOWN.error([text, given.as_deref().unwrap_or(unit)])
            }
            Self::NotWhole => messages::NOT_WHOLE.error([text]),
            Self::TooLarge => messages::TOO_LARGE.error([text]),
            Self::LessThanNothing => messages::LESS_THAN_NOTHING.error([text]),
            Self::OtherKind(QuantityCounts::Money) => messages::NOT_MONEY.error([text]),
            Self::OtherKind(QuantityCounts::People) => messages::NOT_PEOPLE.error([text]),
            Self::NotRising => messages::NOT_RISING.error([text]),
            Self::Unclear => messages::UNCLEAR.error([text]),
        }
    }
}

/// The words that were read as `name`, as the text has them.
fn words_given(text: &str, name: &str) -> Option<String> {
    let text = spelling::as_given(text);
    let tokens = tokens(&text)?;
    let mut places = tokens.windows(name.split(' ').count());
    let name = spelling::plain(name);
    places.find_map(|place| {
        let (given, rest) = words(place, &[]);
        (rest.is_empty() && spelling::plain(&given) == name).then_some(given)
    })
}

impl Explain for ParsedQuantity {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let label = lang.pick("Số liệu đọc được", "Quantity read");
        let printed = format!("“{}”", self.printed);
        let side = lang.pick("So với số ghi", "Against the value printed");
        let side = Explanation::new(side, self.bound.label(lang));
        let Values::Several(values) = &self.read.values else {
            let value = self.read.written(lang).unwrap_or_default();
            return Explanation::new(label, value)
                .formula(printed)
                .children([side]);
        };
        let open = lang.pick("chưa rõ", "open");
        let readings = values.iter().map(|value| {
            let label = lang.pick("Có thể là", "It may be");
            Explanation::new(label, self.read.reading(*value, lang))
        });
        Explanation::new(label, open)
            .formula(printed)
            .children([side])
            .children(readings)
    }

    fn localise(&mut self, lang: Lang) {
        self.formatted = self.read.written(lang);
    }
}
