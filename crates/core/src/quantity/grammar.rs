//! What a text says: the bound, the values with their kind and unit, and what each is for.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::money::Dong;

use super::amount::{Amount, whole};
use super::kind::{QuantityBound, QuantityCounts, QuantityKind};
use super::nouns::{Noun, Unit, words};
use super::number::Readings;
use super::qualifiers::Qualified;
use super::range;
use super::tokens::{Token, tokens};

/// Why a text was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    NotAQuantity,
    Date,
    UnknownUnit(String),
    NotWhole,
    TooLarge,
    LessThanNothing,
    OtherKind(QuantityCounts),
    NotRising,
    Unclear,
}

/// The values of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Values {
    One(Decimal),
    /// Readings that none was taken of.
    Several(Vec<Decimal>),
    Between(Decimal, Decimal),
    Ratio(i64, i64),
}

/// A text that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Read {
    pub(super) kind: QuantityKind,
    pub(super) bound: QuantityBound,
    pub(super) unit: Option<Unit>,
    /// What each sum is for, such as a person and a month.
    pub(super) per: Vec<&'static Noun>,
    pub(super) values: Values,
    /// One number, with no word but those of the plainest form.
    pub(super) plain: bool,
}

/// The longest number that a decimal holds exactly.
const MOST_DIGITS: usize = 28;

/// Reads a text in small letters; `counts` is what the text around it counts.
pub(super) fn read(text: &str, counts: Option<QuantityCounts>) -> Result<Read, Fault> {
    let tokens = tokens(text).ok_or(Fault::NotAQuantity)?;
    let digits = |number: &str| number.bytes().filter(u8::is_ascii_digit).count();
    let long = |token: &Token<'_>| matches!(token, Token::Number(n) if digits(n) > MOST_DIGITS);
    if tokens.iter().any(long) {
        return Err(Fault::TooLarge);
    }
    use Token::{Dash, Number, Slash};
    match tokens.as_slice() {
        // A day with its year; one without is read as the ratio it looks like.
        [Number(_), Slash, Number(_), Slash, Number(_)]
        | [Number(_), Dash, Number(_), Dash, Number(_)] => Err(Fault::Date),
        [Number(month), Slash, Number(year)] if is_month(month, year) => Err(Fault::Date),
        [Number(part), Slash, Number(of), rest @ ..] => ratio(part, of, rest, counts),
        tokens => match range::read(tokens, counts)? {
            Some(read) => Ok(read),
            None => single(tokens, counts),
        },
    }
}

/// `6/2020`, which is June of a year; `6/2.020` would be a ratio.
fn is_month(month: &str, year: &str) -> bool {
    let within = |text: &str, least: u32, most: u32| {
        let number = text.parse::<u32>();
        number.is_ok_and(|number| (least..=most).contains(&number))
    };
    month.len() <= 2 && within(month, 1, 12) && year.len() == 4 && within(year, 1900, 2100)
}

fn ratio(
    part: &str,
    of: &str,
    rest: &[Token<'_>],
    counts: Option<QuantityCounts>,
) -> Result<Read, Fault> {
    let (unit, rest) = unit(rest)?;
    if !rest.is_empty() || matches!(unit, Some(Unit::Dong | Unit::Percent)) {
        return Err(Fault::NotAQuantity);
    }
    if let (Some(_), Some(QuantityCounts::Money)) = (unit, counts) {
        return Err(Fault::OtherKind(QuantityCounts::Money));
    }
    let number = |text: &str| counted(whole(text)?);
    Ok(Read {
        kind: QuantityKind::Ratio,
        bound: QuantityBound::Exact,
        unit,
        per: Vec::new(),
        values: Values::Ratio(number(part)?, number(of)?),
        plain: false,
    })
}

/// One amount with its unit; two such are a range.
pub(super) struct Side<'a> {
    pub(super) amount: Amount<'a>,
    pub(super) unit: Option<Unit>,
    pub(super) per: Vec<&'static Noun>,
}

impl<'a> Side<'a> {
    /// The side that tokens start with, and what follows it.
    pub(super) fn take<'t>(tokens: &'t [Token<'a>]) -> Result<(Self, &'t [Token<'a>]), Fault> {
        let (amount, rest) = Amount::take(tokens).ok_or(Fault::NotAQuantity)?;
        let (unit, mut rest) = unit(rest)?;
        let mut per = Vec::new();
        while let Some((Token::Slash, after)) = rest.split_first() {
            let (name, after) = words(after, &range::TO);
            let Some(Unit::Noun(noun)) = Unit::of(&name) else {
                return Err(Fault::UnknownUnit(name));
            };
            per.push(noun);
            rest = after;
        }
        // More than `đồng/người/tháng` is no sum for something.
        if per.len() > 2 || (!per.is_empty() && unit != Some(Unit::Dong)) {
            return Err(Fault::NotAQuantity);
        }
        Ok((Self { amount, unit, per }, rest))
    }

    /// The kind, with the unit that the text around leaves open.
    pub(super) fn kind(
        &self,
        counts: Option<QuantityCounts>,
    ) -> Result<(QuantityKind, Option<Unit>), Fault> {
        use QuantityCounts::{Money, People};
        Ok(match (self.unit, counts) {
            (Some(Unit::Dong), Some(People)) => return Err(Fault::OtherKind(People)),
            (Some(Unit::Noun(_)), Some(Money)) => return Err(Fault::OtherKind(Money)),
            // A percentage of thousands has no name.
            (Some(Unit::Percent), _) if self.amount.scaled() => return Err(Fault::NotAQuantity),
            (Some(Unit::Percent), _) => (QuantityKind::Percent, self.unit),
            (Some(Unit::Dong), _) => (QuantityKind::Money, self.unit),
            (Some(Unit::Noun(_)), _) => (QuantityKind::Count, self.unit),
            // A bare number may be in any unit, such as that of its column.
            (None, Some(Money)) if self.amount.scaled() => (QuantityKind::Money, Some(Unit::Dong)),
            (None, Some(People)) => (QuantityKind::Count, None),
            (None, _) => (QuantityKind::Number, None),
        })
    }
}

fn single(tokens: &[Token<'_>], counts: Option<QuantityCounts>) -> Result<Read, Fault> {
    let Qualified {
        bound,
        common,
        rest,
    } = Qualified::of(tokens);
    let (side, rest) = Side::take(rest)?;
    if !rest.is_empty() {
        return Err(Fault::NotAQuantity);
    }
    let (kind, unit) = side.kind(counts)?;
    let read = side.amount.readings(kind == QuantityKind::Percent)?;
    let values = fitting(&read, kind, bound)?;
    Ok(Read {
        kind,
        bound,
        unit,
        plain: common && side.per.is_empty() && side.amount.is_plain(),
        per: side.per,
        values,
    })
}

/// The readings that the kind may have; one that is sure must be such.
fn fitting(read: &Readings, kind: QuantityKind, bound: QuantityBound) -> Result<Values, Fault> {
    let fits = |value: Decimal| {
        // Nothing is less than no people or no money.
        if bound == QuantityBound::Under && value.is_zero() {
            return Err(Fault::LessThanNothing);
        }
        of_kind(value, kind)
    };
    if let Some(value) = read.only() {
        return fits(value).map(Values::One);
    }
    let mut fault = Fault::NotAQuantity;
    let mut values = Vec::new();
    for value in &read.values {
        match fits(*value) {
            Ok(value) => values.push(value),
            Err(other) => fault = other,
        }
    }
    match values.is_empty() {
        true => Err(fault),
        false => Ok(Values::Several(values)),
    }
}

/// The value, if its kind may have it: money and counts are whole, and all are as a sum is.
pub(super) fn of_kind(value: Decimal, kind: QuantityKind) -> Result<Decimal, Fault> {
    match kind {
        QuantityKind::Money | QuantityKind::Count if !value.is_integer() => Err(Fault::NotWhole),
        _ if value > Decimal::from(Dong::MAX.get()) => Err(Fault::TooLarge),
        _ => Ok(value),
    }
}

fn counted(value: Decimal) -> Result<i64, Fault> {
    let value = of_kind(value, QuantityKind::Count)?;
    value.to_i64().ok_or(Fault::TooLarge)
}

/// The unit that tokens start with, if any words or a sign stand there.
fn unit<'t, 'a>(tokens: &'t [Token<'a>]) -> Result<(Option<Unit>, &'t [Token<'a>]), Fault> {
    if let Some((Token::Percent, rest)) = tokens.split_first() {
        return Ok((Some(Unit::Percent), rest));
    }
    let (name, rest) = words(tokens, &range::TO);
    match name.as_str() {
        "" => Ok((None, rest)),
        name => match Unit::of(name) {
            Some(unit) => Ok((Some(unit), rest)),
            None => Err(Fault::UnknownUnit(name.to_owned())),
        },
    }
}
