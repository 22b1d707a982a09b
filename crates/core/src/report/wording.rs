//! A text in both languages, made once for a result that may be asked for in either.

use crate::format::Lang;

/// The same text in Vietnamese and English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wording {
    vi: String,
    en: String,
}

impl Wording {
    pub(super) fn of(text: impl Fn(Lang) -> String) -> Self {
        Self {
            vi: text(Lang::Vi),
            en: text(Lang::En),
        }
    }

    pub(super) fn text(&self, lang: Lang) -> &str {
        lang.pick(&self.vi, &self.en)
    }
}
