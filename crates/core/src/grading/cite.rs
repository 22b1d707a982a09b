//! Where the parts of a criteria set come from, as citations.

use std::borrow::Cow;
use std::sync::Arc;

use crate::law::{Citation, Citations, Confidence, Rulebook};

use super::set::{CriteriaSet, Sourced};

/// The parts of a set that have sources, by their names in its form.
pub(super) const PARTS: [&str; 8] = [
    "eligibility",
    "standards",
    "bonus",
    "deduction",
    "thresholds",
    "conditions",
    "floors",
    "quota",
];

/// Those that a grade rests on; the rest does not decide between grades.
pub(super) const RESTS_ON: [&str; 5] = [
    "eligibility",
    "standards",
    "thresholds",
    "conditions",
    "floors",
];

/// The items of a part.
fn items<'a>(set: &'a CriteriaSet, part: &str) -> Vec<&'a dyn Sourced> {
    fn each<T: Sourced>(items: &[T]) -> Vec<&dyn Sourced> {
        items.iter().map(|item| item as _).collect()
    }
    fn one<T: Sourced>(item: &Option<T>) -> Vec<&dyn Sourced> {
        item.iter().map(|item| item as _).collect()
    }
    match part {
        "eligibility" => one(&set.eligibility),
        "standards" => each(&set.standards),
        "bonus" => one(&set.bonus),
        "deduction" => one(&set.deduction),
        "thresholds" => each(&set.thresholds),
        "conditions" => each(&set.conditions),
        "floors" => each(&set.floors),
        "quota" => one(&set.quota),
        _ => Vec::new(),
    }
}

/// The source of an item of a part.
pub(super) fn item(set: &CriteriaSet, part: &str, item: &dyn Sourced) -> Citation {
    let (document, article, confidence) = item.source();
    Citation {
        parameter: Cow::Owned(format!("grading.{}.{part}", set.id)),
        document: Cow::Owned(document.unwrap_or_default().to_owned()),
        article: Cow::Owned(article.unwrap_or("not_read").to_owned()),
        from: set.from,
        to: set.to,
        decided: set.decided,
        confidence: confidence.unwrap_or(set.confidence),
    }
}

/// The sources of one part, each once.
pub(super) fn part(set: &CriteriaSet, part: &str) -> Vec<Citation> {
    let mut found: Vec<Citation> = Vec::new();
    for item in items(set, part) {
        let citation = self::item(set, part, item);
        if !found.contains(&citation) {
            found.push(citation);
        }
    }
    found
}

/// The items of the parts a grade rests on that are less sure than accepted, a citation for each
/// source.
pub(super) fn unsure(set: &CriteriaSet, accepted: Confidence) -> Vec<(&'static str, Citation)> {
    let all = RESTS_ON.into_iter().flat_map(|name| {
        let of_part = part(set, name).into_iter();
        of_part.map(move |citation| (name, citation))
    });
    all.filter(|(_, citation)| citation.confidence < accepted)
        .collect()
}

/// The least sure of the items of a part; `None` of none.
pub(super) fn confidence(set: &CriteriaSet, part: &str) -> Option<Confidence> {
    let items = items(set, part).into_iter();
    items
        .map(|item| item.source().2.unwrap_or(set.confidence))
        .min()
}

/// The sources of several parts, for a result.
pub(super) fn parts(set: &CriteriaSet, parts: &[&str]) -> Arc<[Citation]> {
    parts.iter().flat_map(|name| part(set, name)).collect()
}

/// The sources of the whole set.
pub(super) fn all(law: &Rulebook, set: &CriteriaSet) -> Citations {
    Citations::quoting(law, parts(set, &PARTS))
}
