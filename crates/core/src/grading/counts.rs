//! How many units hold each grade.

use std::fmt;

use serde::de::{self, MapAccess};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::messages as common;

/// How many units hold each grade, in order of first appearance; an object in JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GradeCounts(Vec<(String, u32)>);

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
        let found = self.iter().find(|(known, _)| *known == grade);
        found.map_or(0, |(_, count)| count)
    }

    /// The grades with their counts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u32)> {
        self.0.iter().map(|(grade, count)| (grade.as_str(), *count))
    }

    pub(super) fn add(&mut self, grade: &str, more: u32) {
        match self.0.iter_mut().find(|(known, _)| known == grade) {
            Some((_, count)) => *count = count.saturating_add(more),
            None => self.0.push((grade.to_owned(), more)),
        }
    }

    pub(super) fn take(&mut self, grade: &str, fewer: u32) -> Option<()> {
        let (_, count) = self.0.iter_mut().find(|(known, _)| known == grade)?;
        *count = count.checked_sub(fewer)?;
        Some(())
    }

    pub(super) fn sum(&self) -> u32 {
        self.iter()
            .fold(0, |sum, (_, count)| sum.saturating_add(count))
    }
}

impl Serialize for GradeCounts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
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
                    if counts.0.iter().any(|(known, _)| *known == grade) {
                        return Err(de::Error::custom(common::DUPLICATE.error([&grade])));
                    }
                    counts.0.push((grade, count));
                }
                Ok(counts)
            }
        }
        deserializer.deserialize_map(Visitor)
    }
}
