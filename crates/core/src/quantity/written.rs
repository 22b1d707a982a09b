//! A quantity that was read, written again: the Vietnamese reads back to the same.

use rust_decimal::Decimal;

use crate::format::Lang;

use super::grammar::{Read, Values};
use super::kind::{QuantityBound, QuantityKind};
use super::nouns::Unit;
use super::range;

impl Read {
    /// The quantity in full, such as `dưới 200.000.000 đồng`; `None` while several readings
    /// stand.
    pub(super) fn written(&self, lang: Lang) -> Option<String> {
        let text = match &self.values {
            Values::One(value) => {
                format!("{}{}", bound(self.bound, lang), self.number(*value, lang))
            }
            Values::Several(_) => return None,
            Values::Between(low, high) => {
                let from = lang.pick("từ", "from");
                let to = lang.pick("đến", "to");
                // The first end has its unit where it could be taken for thousands.
                let unit = match range::thousands_left_out(*low, *high) {
                    true => self.unit_of(lang),
                    false => String::new(),
                };
                let (low, high) = (self.number(*low, lang), self.number(*high, lang));
                format!("{from} {low}{unit} {to} {high}")
            }
            Values::Ratio(part, of) => format!("{}/{}", lang.integer(*part), lang.integer(*of)),
        };
        Some(format!("{text}{}{}", self.unit_of(lang), self.per_of(lang)))
    }

    /// A reading with its unit.
    pub(super) fn reading(&self, value: Decimal, lang: Lang) -> String {
        let one = Self {
            values: Values::One(value),
            ..self.clone()
        };
        one.written(lang).unwrap_or_default()
    }

    fn number(&self, value: Decimal, lang: Lang) -> String {
        let percentage = self.kind == QuantityKind::Percent;
        let text = match percentage && lang == Lang::Vi {
            // A point before three digits would have two readings in a percentage.
            true => value.normalize().to_string().replace('.', ","),
            false => lang.decimal(value),
        };
        // So would a comma before three.
        let may_be_thousands = value.normalize().scale() == 3 && value >= Decimal::ONE;
        match lang {
            Lang::Vi if may_be_thousands => format!("{text}0"),
            _ => text,
        }
    }

    fn unit_of(&self, lang: Lang) -> String {
        let one = match &self.values {
            Values::One(value) => *value == Decimal::ONE,
            Values::Ratio(_, of) => *of == 1,
            _ => false,
        };
        match self.unit {
            None => String::new(),
            Some(Unit::Percent) => "%".to_owned(),
            Some(Unit::Noun(noun)) if lang == Lang::En => {
                format!(" {}", if one { noun.one } else { noun.many })
            }
            Some(unit) => format!(" {}", unit.name()),
        }
    }

    fn per_of(&self, lang: Lang) -> String {
        let each = self
            .per
            .iter()
            .map(|noun| lang.pick(format!("/{}", noun.name), format!(" per {}", noun.one)));
        each.collect()
    }
}

const fn bound(bound: QuantityBound, lang: Lang) -> &'static str {
    match (bound, lang) {
        (QuantityBound::Exact | QuantityBound::Between, _) => "",
        (QuantityBound::Over, Lang::Vi) => "trên ",
        (QuantityBound::Over, Lang::En) => "more than ",
        (QuantityBound::Under, Lang::Vi) => "dưới ",
        (QuantityBound::Under, Lang::En) => "less than ",
        (QuantityBound::About, Lang::Vi) => "khoảng ",
        (QuantityBound::About, Lang::En) => "about ",
        (QuantityBound::AtLeast, Lang::Vi) => "ít nhất ",
        (QuantityBound::AtLeast, Lang::En) => "at least ",
        (QuantityBound::AtMost, Lang::Vi) => "nhiều nhất ",
        (QuantityBound::AtMost, Lang::En) => "at most ",
    }
}
