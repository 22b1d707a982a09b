//! The identifiers that parameters of unit `choice` take, in words.

use crate::format::Lang;

use super::data::CHOICES;

/// An identifier in words; one that no row of the law holds stands for itself.
pub(crate) fn choice_label(name: &str, lang: Lang) -> &str {
    let known = CHOICES.iter().find(|(known, _)| *known == name);
    known.map_or(name, |(_, words)| words.get(lang))
}
