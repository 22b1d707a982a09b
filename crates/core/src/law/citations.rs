//! The rules a result used.

use std::sync::Arc;

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};
use smallvec::SmallVec;

use super::citation::Citation;
use super::parameter::Parameter;
use super::provision::{Provision, RowAt};
use super::rulebook::Rulebook;
use super::value::Value;

/// A row by the places of its parameter and of itself.
type Used = (u16, RowAt);

/// The rules a result used, in the order of their use.
#[derive(Clone, Debug, PartialEq)]
pub struct Citations {
    law: Rulebook,
    // Few enough in most results to need no memory of their own.
    used: SmallVec<[Used; 8]>,
    // Sources that are not rows of the law, such as those of a criteria set.
    quoted: Option<Arc<[Citation]>>,
}

impl Citations {
    pub(crate) fn new(law: &Rulebook) -> Self {
        Self {
            law: law.clone(),
            used: SmallVec::new(),
            quoted: None,
        }
    }

    /// Sources that are not rows of the law.
    pub(crate) fn quoting(law: &Rulebook, quoted: Arc<[Citation]>) -> Self {
        Self {
            quoted: Some(quoted),
            ..Self::new(law)
        }
    }

    #[inline]
    pub(crate) fn add(&mut self, provision: Provision<'_>) {
        let used = (provision.parameter().0.index, provision.at);
        if !self.used.contains(&used) {
            self.used.push(used);
        }
    }

    /// Adds the rules of another result under the same law.
    pub(crate) fn extend(&mut self, other: &Self) {
        other.provisions().for_each(|provision| self.add(provision));
        self.quoted = match (self.quoted.take(), &other.quoted) {
            (Some(own), Some(others)) => {
                let new = others.iter().filter(|other| !own.contains(other));
                Some(own.iter().chain(new).cloned().collect())
            }
            (own, others) => own.or_else(|| others.clone()),
        };
    }

    fn provisions(&self) -> impl Iterator<Item = Provision<'_>> {
        let used = self.used.iter();
        used.filter_map(|(parameter, at)| self.law.provision(Parameter::at(*parameter)?, *at))
    }

    /// How many rules were used.
    pub fn len(&self) -> usize {
        let quoted = self.quoted.as_ref().map_or(0, |quoted| quoted.len());
        self.used.len().saturating_add(quoted)
    }

    /// Whether no rule was needed.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The citations.
    pub fn iter(&self) -> impl Iterator<Item = Citation> {
        let quoted = self.quoted.iter().flat_map(|quoted| quoted.iter().cloned());
        self.provisions().map(Provision::citation).chain(quoted)
    }

    /// The value of the first row of `parameter` that was used.
    pub fn value(&self, parameter: Parameter) -> Option<&Value> {
        self.find(parameter).map(Provision::value)
    }

    /// The citation of the first row of `parameter` that was used.
    pub fn citation(&self, parameter: Parameter) -> Option<Citation> {
        self.find(parameter).map(Provision::citation)
    }

    /// The parameters used, each once.
    pub(crate) fn parameters(&self) -> Vec<Parameter> {
        let mut parameters = Vec::new();
        for used in self.provisions() {
            if !parameters.contains(&used.parameter()) {
                parameters.push(used.parameter());
            }
        }
        parameters
    }

    /// Every row of `parameter` that was used.
    pub(crate) fn rows(&self, parameter: Parameter) -> impl Iterator<Item = Provision<'_>> {
        self.provisions()
            .filter(move |used| used.parameter() == parameter)
    }

    fn find(&self, parameter: Parameter) -> Option<Provision<'_>> {
        self.rows(parameter).next()
    }
}

impl Serialize for Citations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.len()))?;
        for citation in self.iter() {
            list.serialize_element(&citation)?;
        }
        list.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Confidence;

    fn quoting(documents: &[&'static str]) -> Citations {
        let quoted = documents.iter().map(|document| Citation {
            parameter: "grading.own.standards".into(),
            document: (*document).into(),
            article: "not_read".into(),
            from: None,
            to: None,
            decided: None,
            confidence: Confidence::Override,
        });
        Citations::quoting(&Rulebook::embedded(), quoted.collect())
    }

    #[test]
    fn sources_of_two_results_stand_once_each_in_the_order_of_their_use() {
        let documents = |citations: &Citations| -> Vec<_> {
            citations.iter().map(|citation| citation.document).collect()
        };
        let none = Citations::new(&Rulebook::embedded());
        let (mut both, second) = (quoting(&["a", "b"]), quoting(&["b", "c", "a"]));
        both.extend(&second);
        assert_eq!(documents(&both), ["a", "b", "c"]);
        both.extend(&none);
        assert_eq!(documents(&both), ["a", "b", "c"]);
        let mut later = none.clone();
        later.extend(&second);
        assert_eq!((documents(&later), later.len()), (documents(&second), 3));
        assert!(none.is_empty() && !later.is_empty());
    }
}
