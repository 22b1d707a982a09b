//! How many units hold each grade.

use std::collections::HashMap;
use std::fmt;

use serde::de::{self, MapAccess};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::Error;
use crate::messages as common;

/// How many units hold each grade, in order of first appearance; an object in JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GradeCounts {
    counts: Vec<(String, u32)>,
    /// Where each grade stands among the counts.
    places: HashMap<String, usize>,
}

impl GradeCounts {
    /// Counts grades.
    ///
    /// # Example
    /// ```
    /// use congdoan::GradeCounts;
    /// let counts = GradeCounts::of(["khá", "yếu", "khá"]);
    /// assert_eq!(counts.get("khá"), 2);
    /// ```
    pub fn of<'a>(grades: impl IntoIterator<Item = &'a str>) -> Self {
        let mut counts = Self::default();
        grades.into_iter().for_each(|grade| counts.add(grade, 1));
        counts
    }

    /// How many hold a grade.
    pub fn get(&self, grade: &str) -> u32 {
        let place = self.places.get(grade);
        let found = place.and_then(|at| self.counts.get(*at));
        found.map_or(0, |(_, count)| *count)
    }

    /// The grades with their counts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u32)> {
        let counts = self.counts.iter();
        counts.map(|(grade, count)| (grade.as_str(), *count))
    }

    pub(super) fn add(&mut self, grade: &str, more: u32) {
        match self.count_mut(grade) {
            Some(count) => *count = count.saturating_add(more),
            None => {
                self.places.insert(grade.to_owned(), self.counts.len());
                self.counts.push((grade.to_owned(), more));
            }
        }
    }

    /// Takes units from a grade; `None` when it has fewer.
    pub(super) fn take(&mut self, grade: &str, fewer: u32) -> Option<()> {
        let count = self.count_mut(grade)?;
        *count = count.checked_sub(fewer)?;
        Some(())
    }

    fn count_mut(&mut self, grade: &str) -> Option<&mut u32> {
        let at = self.places.get(grade)?;
        self.counts.get_mut(*at).map(|(_, count)| count)
    }

    /// All units, and so many more.
    ///
    /// # Errors
    /// `out_of_range` for more than 32 bits hold.
    pub(super) fn sum_with(&self, others: u32) -> Result<u32, Error> {
        let each = self.iter().map(|(_, count)| u64::from(count));
        let sum = each.fold(u64::from(others), u64::saturating_add);
        u32::try_from(sum).map_err(|_| common::COUNT_OUT_OF_RANGE.error([&sum.to_string()]))
    }
}

impl Serialize for GradeCounts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.counts.len()))?;
        for (grade, count) in self.iter() {
            map.serialize_entry(grade, &count)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for GradeCounts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = GradeCounts;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<GradeCounts, A::Error> {
                let mut counts = GradeCounts::default();
                while let Some((grade, count)) = map.next_entry::<String, u32>()? {
                    if counts.places.contains_key(&grade) {
                        let twice = common::DUPLICATE.error([&grade]).at(grade);
                        return Err(de::Error::custom(twice));
                    }
                    counts.add(&grade, count);
                }
                Ok(counts)
            }
        }
        deserializer.deserialize_map(Visitor)
    }
}
