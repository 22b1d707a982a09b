//! Texts in both languages.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::format::Lang;

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct Bilingual {
    /// Vietnamese.
    pub vi: Cow<'static, str>,
    /// English.
    pub en: Cow<'static, str>,
}

impl Bilingual {
    pub(crate) const fn of_law(vi: &'static str, en: &'static str) -> Self {
        Self {
            vi: Cow::Borrowed(vi),
            en: Cow::Borrowed(en),
        }
    }

    /// A text made for each language.
    pub(crate) fn of(text: impl Fn(Lang) -> String) -> Self {
        Self {
            vi: Cow::Owned(text(Lang::Vi)),
            en: Cow::Owned(text(Lang::En)),
        }
    }

    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        lang.pick(&self.vi, &self.en)
    }
}

/// One text for both languages.
impl From<&str> for Bilingual {
    fn from(text: &str) -> Self {
        Self::of(|_| text.to_owned())
    }
}
