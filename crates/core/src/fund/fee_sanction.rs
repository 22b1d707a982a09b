//! The fine (xử phạt) for a union fee paid late, short or not at all.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::json;
use crate::law::{Citations, Lookup, Parameter, Rulebook, Unit, parameters};
use crate::money::{Dong, Exact, Rate};
use crate::names::names;

/// What the employer did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Violation {
    /// Chậm đóng: paid late.
    Late,
    /// Đóng không đủ: at a wrong rate or for too few people.
    Short,
    /// Không đóng cho toàn bộ người lao động: nothing paid for anyone.
    NothingPaid,
}

names!(Violation { Late = "late", Short = "short", NothingPaid = "nothing_paid" });

/// Who is fined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Violator {
    /// A person; the bands are written for persons.
    Individual,
    /// An organisation, which pays double where the decree says so.
    Organisation,
}

names!(Violator { Individual = "individual", Organisation = "organisation" });

/// What is asked of [`fee_sanction`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct FeeSanctionRequest {
    /// The day whose law applies.
    #[serde(deserialize_with = "json::day")]
    pub on: NaiveDate,
    /// The fee owed, in đồng.
    pub owed: Dong,
    /// What the employer did.
    pub violation: Violation,
    /// Who is fined.
    pub violator: Violator,
}

impl FeeSanctionRequest {
    /// The fine for a violation on a day.
    pub fn new(on: NaiveDate, owed: Dong, violation: Violation, violator: Violator) -> Self {
        Self {
            on,
            owed,
            violation,
            violator,
        }
    }
}

/// The band of the fine.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FeeSanction {
    /// The least, in đồng.
    pub minimum: Dong,
    /// The most, in đồng.
    pub maximum: Dong,
    /// Whether the most itself may be imposed ("to 20%"), or only less ("under 15%").
    pub maximum_included: bool,
    /// The cap of the decree, in đồng.
    pub cap: Dong,
    /// The rules used.
    pub citations: Citations,
    #[serde(skip)]
    parts: Parts,
}

/// What the explanation needs beside the figures: rates and unrounded products.
#[derive(Clone, Debug, PartialEq)]
struct Parts {
    request: FeeSanctionRequest,
    multiple: Rate,
    least: (Rate, Exact),
    most: (Rate, Exact),
}

/// The band within which a fine for the union fee lies (mức phạt tiền); never interest, which
/// the fee articles do not know.
///
/// # Errors
/// `out_of_range` for a negative sum; `not_determined` before 2015-11-25, and for organisations
/// before 2022-01-17.
///
/// # Law
/// NĐ 88/2015; NĐ 28/2020 art 37; NĐ 12/2022 art 38 and 6(1); NĐ 283/2026 art 38.
///
/// # Example
/// ```
/// use chrono::NaiveDate;
/// use congdoan::{Dong, FeeSanctionRequest, Rulebook, Violation, Violator, fee_sanction};
/// let day = NaiveDate::from_ymd_opt(2020, 6, 1).unwrap();
/// let owed = Dong::new(100_000_000)?;
/// let request = FeeSanctionRequest::new(day, owed, Violation::Late, Violator::Individual);
/// let fine = fee_sanction(&Rulebook::embedded(), &request)?;
/// assert_eq!((fine.minimum.get(), fine.maximum.get()), (12_000_000, 15_000_000));
/// assert!(!fine.maximum_included);
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn fee_sanction(law: &Rulebook, request: &FeeSanctionRequest) -> Result<FeeSanction, Error> {
    let owed = request.owed.not_negative("owed")?;
    let [minimum, maximum, included] = request.violation.parameters();
    let mut rules = Lookup::new(law, request.on, "on");
    let (least, most) = (rules.rate(minimum)?, rules.rate(maximum)?);
    let included = rules.flag(included)?;
    let single_cap = rules.dong(parameters::FEE_SANCTION_CAP)?;
    let multiple = match request.violator {
        Violator::Individual => Rate::ONE,
        Violator::Organisation => rules.rate(parameters::FEE_SANCTION_ORGANISATION_MULTIPLE)?,
    };
    let cap = single_cap.times(multiple)?.half_up()?;
    let exact = |rate| owed.times(rate)?.times(multiple);
    let (least_exact, most_exact): (Exact, Exact) = (exact(least)?, exact(most)?);
    Ok(FeeSanction {
        // Cut before rounding: what is above the cap may be above all sums.
        minimum: least_exact.min(Exact::from(cap)).half_up()?,
        maximum: most_exact.min(Exact::from(cap)).half_up()?,
        maximum_included: included || most_exact > Exact::from(cap),
        cap,
        citations: rules.citations(),
        parts: Parts {
            request: request.clone(),
            multiple,
            least: (least, least_exact),
            most: (most, most_exact),
        },
    })
}

impl Violation {
    /// The least and most share of the sum owed, and whether the most is included.
    const fn parameters(self) -> [Parameter; 3] {
        match self {
            Self::Late | Self::Short => [
                parameters::FEE_SANCTION_LATE_MINIMUM,
                parameters::FEE_SANCTION_LATE_MAXIMUM,
                parameters::FEE_SANCTION_LATE_MAXIMUM_INCLUDED,
            ],
            Self::NothingPaid => [
                parameters::FEE_SANCTION_NOTHING_PAID_MINIMUM,
                parameters::FEE_SANCTION_NOTHING_PAID_MAXIMUM,
                parameters::FEE_SANCTION_NOTHING_PAID_MAXIMUM_INCLUDED,
            ],
        }
    }
}

impl Explain for FeeSanction {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let Parts {
            request,
            multiple,
            least,
            most,
        } = &self.parts;
        let rule = |parameter| Explanation::rule(&self.citations, parameter, lang);
        let doubled = match request.violator {
            Violator::Individual => String::new(),
            Violator::Organisation => format!(" × {}", lang.decimal(multiple.decimal())),
        };
        let bound = |label: &str, (rate, exact): &(Rate, Exact), amount| {
            let cut = match *exact > Exact::from(self.cap) {
                true => lang.pick(", không quá mức phạt tối đa", ", at most the cap"),
                false => "",
            };
            Explanation::new(label, lang.dong(amount))
                .formula(format!(
                    "{} × {}{doubled} = {}{cut}",
                    lang.percent(*rate),
                    lang.dong(request.owed),
                    lang.decimal(exact.decimal())
                ))
                .half_up()
        };
        let [minimum, maximum, _] = request.violation.parameters();
        let under = match self.maximum_included {
            true => lang.pick("đến", "to"),
            false => lang.pick("đến dưới", "to under"),
        };
        let label = lang.pick("Mức phạt tiền", "Fine");
        let band = format!(
            "{} {under} {}",
            lang.dong(self.minimum),
            lang.dong(self.maximum)
        );
        let least = bound(lang.pick("Thấp nhất", "Least"), least, self.minimum);
        let most = bound(lang.pick("Cao nhất", "Most"), most, self.maximum);
        let cap = Explanation::new(lang.pick("Mức phạt tối đa", "Cap"), lang.dong(self.cap));
        let cap = match (
            doubled.as_str(),
            self.citations.value(parameters::FEE_SANCTION_CAP),
        ) {
            ("", _) | (_, None) => cap,
            (doubled, Some(single)) => {
                cap.formula(format!("{}{doubled}", single.display(Unit::Dong, lang)))
            }
        };
        Explanation::new(format!("{label} {}", lang.day(request.on)), band)
            .children([
                least.children(rule(minimum)),
                most.children(rule(maximum)),
                cap.children(rule(parameters::FEE_SANCTION_CAP)),
            ])
            .children(rule(parameters::FEE_SANCTION_ORGANISATION_MULTIPLE))
    }
}
