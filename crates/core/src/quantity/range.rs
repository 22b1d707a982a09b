//! Two ends of a range: "từ 5 đến 10 triệu đồng", "5-10 triệu đồng". The scale and the unit of
//! the second end are those of the first, unless the first has its own.

use rust_decimal::Decimal;

use super::amount::Scale;
use super::grammar::{Fault, Read, Side, Values, of_kind};
use super::kind::{QuantityBound, QuantityCounts, QuantityKind};
use super::tokens::{Token, after};

/// The words between the ends.
pub(super) const TO: [&str; 2] = ["đến", "tới"];

/// The range that tokens are; `None` when they are no range.
pub(super) fn read(
    tokens: &[Token<'_>],
    counts: Option<QuantityCounts>,
) -> Result<Option<Read>, Fault> {
    let from = after(tokens, "từ");
    let has_ends = tokens.iter().any(|token| match token {
        Token::Word(word) => TO.contains(word),
        Token::Dash => true,
        _ => false,
    });
    // "chưa đến 5 triệu" and "từ 5 triệu trở lên" have one end.
    let starts = from.or(Some(tokens).filter(|rest| matches!(rest, [Token::Number(_), ..])));
    let Some(rest) = starts.filter(|_| has_ends) else {
        return Ok(None);
    };
    let (first, rest) = Side::take(rest)?;
    let (dash, rest) = match rest.split_first() {
        Some((Token::Dash, rest)) => (true, rest),
        Some((Token::Word(word), rest)) if TO.contains(word) => (false, rest),
        _ => return Err(Fault::NotAQuantity),
    };
    let (second, rest) = Side::take(rest)?;
    if !rest.is_empty() || !first.per.is_empty() {
        return Err(Fault::NotAQuantity);
    }
    ends(first, second, dash, counts).map(Some)
}

fn ends(
    first: Side<'_>,
    second: Side<'_>,
    dash: bool,
    counts: Option<QuantityCounts>,
) -> Result<Read, Fault> {
    let (kind, unit) = second.kind(counts)?;
    if first.unit.is_some_and(|first| second.unit != Some(first)) {
        return Err(Fault::NotAQuantity);
    }
    // `5-10` alone may be a day, a term or a score.
    if dash && kind == QuantityKind::Number && !second.amount.scaled() {
        return Err(Fault::NotAQuantity);
    }
    let (first_unit, scaled) = (first.unit, second.amount.scaled());
    let low = match (first.amount.single_scale(), second.amount.single_scale()) {
        (None, Some(scale)) if !first.amount.scaled() && first.unit.is_none() => {
            first.amount.with_scale(scale)
        }
        // "từ 1 đến 1 triệu 500 nghìn": of which of the two is the first?
        (None, None) if scaled && !first.amount.scaled() && first.unit.is_none() => {
            return Err(Fault::Unclear);
        }
        (Some(first), Some(second)) if may_share(first, second) => return Err(Fault::Unclear),
        _ => first.amount,
    };
    let value = |amount: &super::amount::Amount<'_>| {
        let read = amount.readings(kind == QuantityKind::Percent)?;
        of_kind(read.only().ok_or(Fault::Unclear)?, kind)
    };
    let (low, high) = (value(&low)?, value(&second.amount)?);
    if low >= high {
        return Err(Fault::NotRising);
    }
    if first_unit.is_none() && thousands_left_out(low, high) {
        return Err(Fault::Unclear);
    }
    Ok(Read {
        kind,
        bound: QuantityBound::Between,
        unit,
        per: second.per,
        values: Values::Between(low, high),
        plain: false,
    })
}

/// "50-70.000 đồng", which papers print for 50.000 to 70.000 as well.
pub(super) fn thousands_left_out(low: Decimal, high: Decimal) -> bool {
    let round = high.checked_rem(Decimal::ONE_THOUSAND) == Some(Decimal::ZERO);
    let thousands = low.checked_mul(Decimal::ONE_THOUSAND);
    round
        && low >= Decimal::ONE
        && thousands.is_some_and(|low| low < high)
        && low < Decimal::ONE_THOUSAND
}

/// "từ 1 nghìn đến 2 nghìn tỷ", where both may be thousands of "tỷ".
fn may_share(first: Scale, second: Scale) -> bool {
    let over = second.of.and_then(|of| second.power.checked_sub(of));
    first.of.is_none() && over == Some(first.power)
}
