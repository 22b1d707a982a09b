//! The parts of a criteria set. Each may have a document, an article and a confidence of its own;
//! without them it has the set's.

use serde::{Deserialize, Serialize};

use crate::json;
use crate::law::{Bilingual, Confidence};
use crate::money::Rate;
use crate::names::names;
use crate::org::UnitKind;

use super::super::points::Points;

/// A struct of the form of sets, read strictly.
macro_rules! part {
    ($(#[$doc:meta])+ $name:ident { $($(#[$field_doc:meta])+ $field:ident: $type:ty,)+ }) => {
        $(#[$doc])+
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields, expecting = "an object")]
        pub struct $name { $($(#[$field_doc])+ pub $field: $type,)+ }
    };
}

/// A part with a source of its own.
macro_rules! sourced {
    ($(#[$doc:meta])+ $name:ident { $($(#[$field_doc:meta])+ $field:ident: $type:ty,)+ }) => {
        part! {
            $(#[$doc])+
            $name {
                $($(#[$field_doc])+ $field: $type,)+
                /// The document, where it is not the set's.
                document: Option<String>,
                /// The article, where it is not the set's.
                article: Option<String>,
                /// How surely it is known, where that is not the set's.
                confidence: Option<Confidence>,
            }
        }

        impl Sourced for $name {
            fn source(&self) -> Source<'_> {
                (self.document.as_deref(), self.article.as_deref(), self.confidence)
            }

            fn source_mut(&mut self) -> SourceMut<'_> {
                (&mut self.document, &mut self.article, &mut self.confidence)
            }
        }
    };
}

/// Document, article and confidence of a part.
pub(in crate::grading) type Source<'a> = (Option<&'a str>, Option<&'a str>, Option<Confidence>);
type SourceMut<'a> = (
    &'a mut Option<String>,
    &'a mut Option<String>,
    &'a mut Option<Confidence>,
);

/// Something whose source can differ from its set's.
pub(in crate::grading) trait Sourced {
    fn source(&self) -> Source<'_>;
    fn source_mut(&mut self) -> SourceMut<'_>;

    /// Takes from its set what it does not say itself.
    fn fill_source(&mut self, set: Source<'_>) {
        let (document, article, confidence) = self.source_mut();
        // An article belongs to its document.
        if document.is_none() && article.is_none() {
            *article = set.1.map(str::to_owned);
        }
        document.get_or_insert_with(|| set.0.unwrap_or_default().to_owned());
        *confidence = confidence.or(set.2);
    }
}

part! {
    /// Which units a set is for.
    Scope {
        /// The kinds of unit.
        kinds: Vec<UnitKind>,
        /// From so many members.
        members_from: Option<u32>,
        /// Below so many members.
        members_below: Option<u32>,
        /// Of which units, or with which form, in words.
        #[serde(default, deserialize_with = "json::optional_title")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Title>"))]
        title: Option<Bilingual>,
    }
}

impl Scope {
    /// Whether a unit of a kind, with so many members, may be meant; what is not said fits.
    pub(in crate::grading) fn fits(&self, kind: Option<UnitKind>, members: Option<u32>) -> bool {
        let of_kind = kind.is_none_or(|kind| self.kinds.is_empty() || self.kinds.contains(&kind));
        let large = |members| self.members_from.is_none_or(|from| from <= members);
        let small = |members| self.members_below.is_none_or(|below| members < below);
        of_kind && members.is_none_or(|members| large(members) && small(members))
    }
}

part! {
    /// A grade (hạng): its name, which stands for it everywhere, and its English label.
    GradeName {
        /// The name, such as `vững mạnh`.
        name: String,
        /// In English.
        en: Option<String>,
    }
}

sourced! {
    /// A range of points with its grade.
    Threshold {
        /// The grade; `None` when it is not known.
        grade: Option<String>,
        /// The least points, included; the lowest range has none.
        at_least: Option<Points>,
        /// The points it stays below; the best range has none.
        below: Option<Points>,
    }
}

part! {
    /// Something that is scored (tiêu chí, nội dung).
    Criterion {
        /// Its id, once in the set.
        id: String,
        /// What it is.
        #[serde(deserialize_with = "json::title")]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Title"))]
        title: Bilingual,
        /// The most points it can have.
        maximum: Points,
    }
}

sourced! {
    /// A standard (tiêu chuẩn), a group of criteria; one without criteria is scored as a whole.
    Standard {
        /// Its id, once in the set.
        id: String,
        /// What it is.
        #[serde(deserialize_with = "json::title")]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Title"))]
        title: Bilingual,
        /// The most points it can have.
        maximum: Points,
        /// What is scored in it.
        #[serde(default, deserialize_with = "json::or_default")]
        criteria: Vec<Criterion>,
    }
}

sourced! {
    /// Points above the standards (điểm thưởng).
    Bonus {
        /// The most points it can have.
        maximum: Points,
        /// What is scored in it; empty when it is given as a whole.
        #[serde(default, deserialize_with = "json::or_default")]
        criteria: Vec<Criterion>,
        /// Who gives it.
        #[serde(default, deserialize_with = "json::optional_title")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Title>"))]
        by: Option<Bilingual>,
    }
}

sourced! {
    /// Points taken off (điểm trừ).
    Deduction {
        /// The most that is taken off; `None` without a limit.
        maximum: Option<Points>,
    }
}

sourced! {
    /// Something that must hold, which the request states.
    Condition {
        /// Its id, once in the set.
        id: String,
        /// What must hold.
        #[serde(deserialize_with = "json::title")]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Title"))]
        title: Bilingual,
        /// The best grade of a unit that fails it; `None` when that is not known.
        caps_at: Option<String>,
    }
}

sourced! {
    /// What each standard or criterion must reach.
    Floor {
        /// Its id, once in the set.
        id: String,
        /// What must hold.
        #[serde(deserialize_with = "json::title")]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Title"))]
        title: Bilingual,
        /// Whether standards or criteria are looked at.
        each: Each,
        /// Only this standard, or the criteria of it.
        standard: Option<String>,
        /// At least this share of the maximum.
        at_least_share: Option<Rate>,
        /// More points than this.
        more_than: Option<Points>,
        /// The best grade of a unit that fails it; `None` when that is not known.
        caps_at: Option<String>,
    }
}

/// What a floor looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Each {
    /// Each standard.
    Standard,
    /// Each criterion.
    Criterion,
}

names!(Each {
    Standard = "standard",
    Criterion = "criterion",
});

sourced! {
    /// How long a unit must have worked to be graded, in full months.
    Eligibility {
        /// A new unit.
        months_in_operation: Option<u32>,
        /// A unit after split, merger or consolidation.
        months_since_restructuring: Option<u32>,
    }
}

sourced! {
    /// How many may hold a grade: a share of those that hold one of several grades.
    Quota {
        /// The grade.
        grade: String,
        /// The share.
        share: Rate,
        /// The grades it is a share of.
        of: Vec<String>,
    }
}

part! {
    /// How attendance at meetings makes the points of a criterion: its maximum less so much for
    /// each absence.
    AttendanceRule {
        /// The criterion.
        criterion: String,
        /// For each absence with a reason.
        per_absence: Option<Points>,
        /// For each absence without a reason.
        per_absence_without_reason: Option<Points>,
    }
}

/// What a set's document holds that was not seen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct Unseen {
    /// Points of standards that were not seen.
    pub points: Option<Points>,
    /// How many conditions were not seen.
    #[serde(default, deserialize_with = "json::or_default")]
    pub conditions: u32,
    /// The best grade of a unit that fails one of them; `None` when that is not known.
    pub caps_at: Option<String>,
}
