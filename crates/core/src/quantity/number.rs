//! A number as written, with every value it may have: `1.265` and `29,5` are Vietnamese,
//! `1,265` may be either way, `3.6` only that of another country.

use rust_decimal::Decimal;

use crate::order;

/// The values a number may have, the least first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Readings {
    pub(super) values: Vec<Decimal>,
    /// Written the Vietnamese way, with no other reading.
    pub(super) sure: bool,
}

impl Readings {
    pub(super) fn sure(value: Decimal) -> Self {
        Self {
            values: vec![value],
            sure: true,
        }
    }

    pub(super) fn several(values: Vec<Decimal>) -> Self {
        let mut values = order::in_order(values, Decimal::cmp);
        values.dedup();
        Self {
            values,
            sure: false,
        }
    }

    /// The one value there is no doubt of.
    pub(super) fn only(&self) -> Option<Decimal> {
        self.values.first().copied().filter(|_| self.sure)
    }
}

/// What a number may mean; `None` when it means nothing. One point before three digits sets
/// thousands apart, but in a percentage it may be a decimal point.
pub(super) fn readings(number: &str, percentage: bool) -> Option<Readings> {
    let vietnamese = value(number, '.', ',');
    let english = value(number, ',', '.').or_else(|| long_thousands(number));
    Some(match (vietnamese, english) {
        (Some(value), None) => Readings::sure(value),
        (Some(value), Some(other)) if value == other => Readings::sure(value),
        (Some(value), Some(_)) if number.contains('.') && !percentage => Readings::sure(value),
        (value, other) => {
            let values: Vec<Decimal> = value.into_iter().chain(other).collect();
            (!values.is_empty()).then(|| Readings::several(values))?
        }
    })
}

/// The value of a number whose thousands and decimals are set apart by these characters.
fn value(number: &str, thousands: char, decimals: char) -> Option<Decimal> {
    let (integer, fraction) = match number.split_once(decimals) {
        Some((integer, fraction)) => (integer, Some(fraction)),
        None => (number, None),
    };
    let mut groups = integer.split(thousands);
    let first = groups.next().filter(|first| is_digits(first))?;
    let mut digits = first.to_owned();
    let mut grouped = false;
    for group in groups {
        if group.len() != 3 || !is_digits(group) {
            return None;
        }
        digits.push_str(group);
        grouped = true;
    }
    // `0.265` and `1234.567` are no thousands.
    if grouped && (first.len() > 3 || first.starts_with('0')) {
        return None;
    }
    if let Some(fraction) = fraction {
        is_digits(fraction).then(|| digits.push('.'))?;
        digits.push_str(fraction);
    }
    Decimal::from_str_exact(&digits)
        .ok()
        .map(|value| value.normalize())
}

/// `1234,567`, thousands with a comma forgotten; or a decimal, so that it is never sure.
fn long_thousands(number: &str) -> Option<Decimal> {
    let (first, last) = number.split_once(',')?;
    let fits = first.len() > 3 && !first.starts_with('0') && last.len() == 3;
    let fits = fits && is_digits(first) && is_digits(last);
    let digits = fits.then(|| format!("{first}{last}"))?;
    Decimal::from_str_exact(&digits).ok()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Ten to a power times a value, exactly; `None` when that needs more than 28 digits.
pub(super) fn shifted(value: Decimal, power: u32) -> Option<Decimal> {
    let (digits, scale) = (value.mantissa(), value.scale());
    let value = match scale.checked_sub(power) {
        Some(scale) => Decimal::try_from_i128_with_scale(digits, scale),
        None => {
            let factor = 10_i128.checked_pow(power.checked_sub(scale)?)?;
            Decimal::try_from_i128_with_scale(digits.checked_mul(factor)?, 0)
        }
    };
    value.ok().map(|value| value.normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(number: &str) -> (Vec<String>, bool) {
        let read = readings(number, false).unwrap_or(Readings::several(Vec::new()));
        (
            read.values.iter().map(Decimal::to_string).collect(),
            read.sure,
        )
    }

    #[test]
    fn the_vietnamese_way_is_sure() {
        for (number, value) in [
            ("5", "5"),
            ("01", "1"),
            ("1.265", "1265"),
            ("29,50", "29.5"),
            ("0,265", "0.265"),
            ("1.265,5", "1265.5"),
            ("1.234,567", "1234.567"),
            ("12,3450", "12.345"),
            ("9.007.199.254.740.991", "9007199254740991"),
        ] {
            assert_eq!(read(number), (vec![value.to_owned()], true), "{number}");
        }
    }

    #[test]
    fn another_way_or_two_are_not() {
        for (number, values) in [
            ("1,265", &["1.265", "1265"][..]),
            ("1234,567", &["1234.567", "1234567"]),
            ("3.6", &["3.6"]),
            ("0.265", &["0.265"]),
            ("1234.567", &["1234.567"]),
            ("1,234,567", &["1234567"]),
            ("1,265.5", &["1265.5"]),
        ] {
            assert_eq!(
                read(number),
                (values.iter().map(|v| (*v).to_owned()).collect(), false)
            );
        }
        let percentage = readings("1.265", true).map(|read| (read.values.len(), read.sure));
        assert_eq!(percentage, Some((2, false)));
    }

    #[test]
    fn the_rest_is_no_number() {
        for number in [
            "1,2,3",
            "1..000",
            "5,",
            "5.",
            "1.26.5",
            "0.265.000",
            "30.6.2020",
            "1.2,3",
        ] {
            assert_eq!(readings(number, false), None, "{number}");
        }
    }
}
