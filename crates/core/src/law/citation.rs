//! Where a figure comes from: document, article, validity and confidence.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::Serialize;

use crate::format::Lang;
use crate::json;
use crate::names::names;

/// How surely a value of the law is known, the least sure first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Believed, but no source was read; refused unless a request accepts it.
    Unconfirmed,
    /// Deduced by arithmetic from published figures.
    Derived,
    /// Stated by a named kind of second-hand source.
    Secondary,
    /// The wording of the article was read.
    Primary,
    /// Not law: stated by the caller in a what-if.
    Override,
}

names!(Confidence {
    Unconfirmed = "unconfirmed",
    Derived = "derived",
    Secondary = "secondary",
    Primary = "primary",
    Override = "override",
});

impl Confidence {
    /// The names of those the law can have: all but that of the caller's own figures.
    pub(crate) fn of_law() -> Vec<&'static str> {
        let levels = Self::ALL.iter().filter(|level| **level != Self::Override);
        levels.map(|level| level.as_str()).collect()
    }

    /// The name for people.
    pub const fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Unconfirmed, Lang::Vi) => "chưa kiểm chứng",
            (Self::Derived, Lang::Vi) => "suy ra từ số liệu",
            (Self::Secondary, Lang::Vi) => "nguồn thứ cấp",
            (Self::Primary, Lang::Vi) => "đã đọc văn bản",
            (Self::Override, Lang::Vi) => "giả định",
            (_, Lang::En) => self.as_str(),
        }
    }
}

/// The source of one value of the law that a result used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Citation {
    /// The id of the parameter, or `grading.<set>.<part>`.
    pub parameter: Cow<'static, str>,
    /// The document; `override` when the caller stated the value.
    pub document: Cow<'static, str>,
    /// The article as `art 26(2)`, `not_read`, or the reason of an override.
    pub article: Cow<'static, str>,
    /// The first day the value applies; `None` for a criteria set whose first day is not known.
    #[serde(serialize_with = "json::write_optional_day")]
    pub from: Option<NaiveDate>,
    /// The last day it prevails as the law is known, if that is known.
    #[serde(serialize_with = "json::write_optional_day")]
    pub to: Option<NaiveDate>,
    /// The day it was decided, where that differs from `from` and is known.
    #[serde(serialize_with = "json::write_optional_day")]
    pub decided: Option<NaiveDate>,
    /// How surely it is known.
    pub confidence: Confidence,
}

impl Citation {
    /// The citation in one line, such as `NĐ 191/2013/NĐ-CP, Điều 5 [đã đọc văn bản]`.
    ///
    /// # Example
    /// ```
    /// use congdoan::law::{Rulebook, parameters};
    /// use congdoan::{Lang, Month};
    /// let law = Rulebook::embedded();
    /// let day = "2026-06".parse::<Month>()?.last_day();
    /// let rule = law.on(parameters::UNION_FEE_REDUCTION_MAX_SHARE, day)?;
    /// assert_eq!(rule.citation().display(Lang::Vi), "NĐ 105/2026/NĐ-CP, Điều 12 [đã đọc văn bản]");
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn display(&self, lang: Lang) -> String {
        let (place, sure) = self.in_words(lang);
        match self.is_bare() {
            true if place.is_empty() => sure.to_owned(),
            true => format!("{sure}: {place}"),
            false => format!("{place} [{sure}]"),
        }
    }

    /// The two parts of [`display`](Self::display): the documents with their articles, or the
    /// reason of a what-if, empty when it has none; and how surely it is known.
    ///
    /// # Example
    /// ```
    /// use congdoan::{Lang, Rulebook};
    /// use congdoan::law::parameters;
    /// let law = Rulebook::embedded();
    /// let cited = law.on(parameters::UNION_FEE_RATE, "2014-01-01".parse()?)?.citation();
    /// let (place, sure) = cited.in_words(Lang::En);
    /// assert_eq!((place.ends_with("art 5"), sure), (true, "primary"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn in_words(&self, lang: Lang) -> (String, &'static str) {
        let by_caller = || lang.pick("người dùng khai", "stated by the caller");
        let sure = match self.confidence == Confidence::Override {
            // What has a document is no assumption, but nobody here has seen it; and a criteria
            // set is what its user says it is.
            true if !self.is_bare() || self.parameter.starts_with("grading.") => by_caller(),
            _ => self.confidence.label(lang),
        };
        let place = match self.is_bare() {
            true if self.article == "override" => String::new(),
            true => self.article.to_string(),
            false => self.documents(lang),
        };
        (place, sure)
    }

    /// The fields that [`in_words`](Self::in_words) reads, of a citation as another language has
    /// it.
    #[doc(hidden)]
    pub fn of_fields(
        parameter: String,
        document: String,
        article: String,
        confidence: Confidence,
    ) -> Self {
        Self {
            parameter: parameter.into(),
            document: document.into(),
            article: article.into(),
            from: None,
            to: None,
            decided: None,
            confidence,
        }
    }

    /// Whether the caller stated it without a document.
    fn is_bare(&self) -> bool {
        self.confidence == Confidence::Override && self.document == "override"
    }

    fn documents(&self, lang: Lang) -> String {
        // Several documents stand with their articles in the same order.
        let mut articles = self.article.split("; ");
        let documents = self.document.split("; ").map(|document| {
            let name = match document.strip_prefix("number_not_known") {
                Some(kind) => {
                    format!(
                        "{}{kind}",
                        lang.pick("số văn bản chưa rõ", "document number not known")
                    )
                }
                None => document.to_owned(),
            };
            match articles.next() {
                Some(article) => format!("{name}, {}", lang.article(article)),
                None => name,
            }
        });
        documents.collect::<Vec<_>>().join("; ")
    }
}
