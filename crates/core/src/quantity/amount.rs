//! A number with its scale, "29,5 triệu", or several that add up, "1 triệu 500 nghìn".

use rust_decimal::Decimal;

use super::grammar::Fault;
use super::number::{Readings, readings, shifted};
use super::tokens::{Token, after};

/// A power of ten in words; `of` is that of "tỷ" where it stands after another, as in
/// "nghìn tỷ".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    pub(super) power: u32,
    pub(super) of: Option<u32>,
}

const SCALES: [(&str, u32); 5] = [
    ("nghìn", 3),
    ("ngàn", 3),
    ("triệu", 6),
    ("tỷ", 9),
    ("tỉ", 9),
];

#[derive(Clone, Copy, Debug)]
struct Term<'a> {
    number: &'a str,
    scale: Option<Scale>,
}

/// Terms that add up, with half of the last scale when "rưỡi" follows.
#[derive(Clone, Debug)]
pub(super) struct Amount<'a> {
    first: Term<'a>,
    others: Vec<Term<'a>>,
    half: bool,
}

impl<'a> Amount<'a> {
    /// The amount that tokens start with, and what follows it.
    pub(super) fn take<'t>(tokens: &'t [Token<'a>]) -> Option<(Self, &'t [Token<'a>])> {
        let (first, mut rest) = term(tokens)?;
        let mut others = Vec::new();
        while let Some((next, after)) = term(rest) {
            others.push(next);
            rest = after;
        }
        let half = after(rest, "rưỡi").or_else(|| after(rest, "rưởi"));
        let amount = Self {
            first,
            others,
            half: half.is_some(),
        };
        Some((amount, half.unwrap_or(rest)))
    }

    pub(super) fn scaled(&self) -> bool {
        self.first.scale.is_some()
    }

    /// The scale of a number that stands alone.
    pub(super) fn single_scale(&self) -> Option<Scale> {
        self.first.scale.filter(|_| self.others.is_empty())
    }

    /// One number with at most one word of scale.
    pub(super) fn is_plain(&self) -> bool {
        let one_word = self.first.scale.is_none_or(|scale| scale.of.is_none());
        self.others.is_empty() && !self.half && one_word
    }

    /// The same number with the scale that the end of its range has.
    pub(super) fn with_scale(mut self, scale: Scale) -> Self {
        self.first.scale = Some(scale);
        self
    }

    /// Every value the amount may have.
    pub(super) fn readings(&self, percentage: bool) -> Result<Readings, Fault> {
        match self.others.as_slice() {
            [] if self.half => self.and_a_half(),
            [] => {
                let power = self.first.scale.map_or(0, |scale| scale.power);
                let read = readings(self.first.number, percentage).ok_or(Fault::NotAQuantity)?;
                let values = read.values.iter().map(|value| shifted(*value, power));
                let values = values.collect::<Option<Vec<_>>>();
                Ok(Readings {
                    values: values.ok_or(Fault::TooLarge)?,
                    sure: read.sure,
                })
            }
            _ => self.sum(),
        }
    }

    /// "5 triệu rưỡi": half of the scale more. After "nghìn tỷ" it may be half of either.
    fn and_a_half(&self) -> Result<Readings, Fault> {
        let scale = self.first.scale.ok_or(Fault::NotAQuantity)?;
        let value = whole(self.first.number)?;
        let halves = [Some(scale.power), scale.of].into_iter().flatten();
        let values = halves.map(|power| {
            let half = shifted(Decimal::new(5, 1), power)?;
            shifted(value, scale.power)?.checked_add(half)
        });
        let values = values.collect::<Option<Vec<_>>>().ok_or(Fault::TooLarge)?;
        Ok(match values.as_slice() {
            [value] => Readings::sure(*value),
            _ => Readings::several(values),
        })
    }

    /// Terms of falling scale, each less than one of the scale before it.
    fn sum(&self) -> Result<Readings, Fault> {
        if self.half {
            return Err(Fault::NotAQuantity);
        }
        let mut above = self.first.scale.ok_or(Fault::NotAQuantity)?.power;
        let mut sum = shifted(whole(self.first.number)?, above).ok_or(Fault::TooLarge)?;
        let mut continued = None;
        for (at, term) in self.others.iter().enumerate() {
            let last = at.checked_add(1) == Some(self.others.len());
            let power = match term.scale {
                Some(scale) => scale.power,
                None if last => 0,
                None => return Err(Fault::NotAQuantity),
            };
            let part = shifted(whole(term.number)?, power).ok_or(Fault::TooLarge)?;
            let limit = shifted(Decimal::ONE, above).ok_or(Fault::TooLarge)?;
            if power >= above || part >= limit {
                return Err(Fault::NotAQuantity);
            }
            if term.scale.is_none() {
                continued = continuation(term.number, above).and_then(|part| sum.checked_add(part));
            }
            sum = sum.checked_add(part).ok_or(Fault::TooLarge)?;
            above = power;
        }
        Ok(match continued {
            Some(other) if other != sum => Readings::several(vec![sum, other]),
            _ => Readings::sure(sum),
        })
    }
}

/// In speech "1 triệu 5" goes on with the next digits, as 1.500.000; written out it is 1.000.005.
fn continuation(number: &str, above: u32) -> Option<Decimal> {
    let digits = u32::try_from(number.len()).ok().filter(|n| *n <= 3)?;
    shifted(whole(number).ok()?, above.checked_sub(digits)?)
}

/// A whole number there is no doubt of.
pub(super) fn whole(number: &str) -> Result<Decimal, Fault> {
    let read = readings(number, false).ok_or(Fault::NotAQuantity)?;
    let value = read.only().ok_or(Fault::Unclear)?;
    match value.is_integer() {
        true => Ok(value),
        false => Err(Fault::NotAQuantity),
    }
}

fn term<'t, 'a>(tokens: &'t [Token<'a>]) -> Option<(Term<'a>, &'t [Token<'a>])> {
    let (Token::Number(number), rest) = tokens.split_first()? else {
        return None;
    };
    let (scale, rest) = match scale(rest) {
        Some((scale, rest)) => (Some(scale), rest),
        None => (None, rest),
    };
    Some((Term { number, scale }, rest))
}

fn scale<'t, 'a>(tokens: &'t [Token<'a>]) -> Option<(Scale, &'t [Token<'a>])> {
    let one = |tokens: &'t [Token<'a>]| {
        let (first, rest) = tokens.split_first()?;
        let power = SCALES
            .iter()
            .find_map(|(word, power)| (*first == Token::Word(word)).then_some(*power))?;
        Some((power, rest))
    };
    let (power, rest) = one(tokens)?;
    match one(rest) {
        Some((of @ 9, rest)) if power < of => {
            let power = power.checked_add(of)?;
            Some((
                Scale {
                    power,
                    of: Some(of),
                },
                rest,
            ))
        }
        _ => Some((Scale { power, of: None }, rest)),
    }
}
