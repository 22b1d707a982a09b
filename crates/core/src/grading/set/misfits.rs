//! What does not hold together in a criteria set, looked for part by part.

use std::collections::HashSet;

use crate::money::Rate;

use super::super::points::Points;
use super::CriteriaSet;
use super::finding::{SetFinding, SetFindingCode as Code};
use super::parts::Criterion;

/// Everything that does not hold together, in the order of the set.
pub(super) fn findings(set: &CriteriaSet) -> Vec<SetFinding> {
    let mut found = Found {
        set,
        findings: Vec::new(),
    };
    found.validity();
    found.scopes();
    found.ids();
    found.points();
    found.thresholds();
    found.conditions();
    found.floors();
    found.quota();
    found.attendance();
    found.findings
}

struct Found<'a> {
    set: &'a CriteriaSet,
    findings: Vec<SetFinding>,
}

impl Found<'_> {
    fn add<const N: usize>(&mut self, code: Code, path: impl Into<String>, input: [&str; N]) {
        self.findings.push(SetFinding::new(code, path, input));
    }

    fn validity(&mut self) {
        if let (Some(from), Some(to)) = (self.set.from, self.set.to)
            && to < from
        {
            self.add(Code::ValidityReversed, "to", [&to.to_string()]);
        }
    }

    fn scopes(&mut self) {
        for (at, scope) in self.set.scope.iter().enumerate() {
            if let (Some(from), Some(below)) = (scope.members_from, scope.members_below)
                && below <= from
            {
                let path = format!("scope[{at}].members_below");
                self.add(
                    Code::ScopeEmpty,
                    path,
                    [&from.to_string(), &below.to_string()],
                );
            }
        }
    }

    /// Id and document of the set; names of grades; ids of what is scored; ids of what must hold.
    fn ids(&mut self) {
        let set = self.set;
        for (path, text) in [("id", &set.id), ("document", &set.document)] {
            if is_blank(text) {
                self.add(Code::Empty, path, [path]);
            }
        }
        let grades = set.grades.iter().enumerate();
        self.once(grades.map(|(at, grade)| (format!("grades[{at}].name"), grade.name.as_str())));
        let mut scored = Vec::new();
        for (at, standard) in set.standards.iter().enumerate() {
            scored.push((format!("standards[{at}].id"), standard.id.as_str()));
            let criteria = standard.criteria.iter().enumerate();
            scored.extend(criteria.map(|(nth, criterion)| {
                let path = format!("standards[{at}].criteria[{nth}].id");
                (path, criterion.id.as_str())
            }));
        }
        for (at, criterion) in set
            .bonus
            .iter()
            .flat_map(|bonus| bonus.criteria.iter().enumerate())
        {
            scored.push((format!("bonus.criteria[{at}].id"), criterion.id.as_str()));
        }
        self.once(scored.into_iter());
        let conditions = set.conditions.iter().enumerate();
        let conditions =
            conditions.map(|(at, condition)| (format!("conditions[{at}].id"), &condition.id));
        let floors = set.floors.iter().enumerate();
        let floors = floors.map(|(at, floor)| (format!("floors[{at}].id"), &floor.id));
        self.once(
            conditions
                .chain(floors)
                .map(|(path, id)| (path, id.as_str())),
        );
    }

    fn once<'b>(&mut self, ids: impl Iterator<Item = (String, &'b str)>) {
        let mut seen = HashSet::new();
        for (path, id) in ids {
            if is_blank(id) {
                let field = path.rsplit('.').next().unwrap_or_default().to_owned();
                self.add(Code::Empty, path, [&field]);
            } else if !seen.insert(id) {
                self.add(Code::DuplicateId, path, [id]);
            }
        }
    }

    fn points(&mut self) {
        let set = self.set;
        self.positive(set.scale, "scale", "scale");
        for (at, standard) in set.standards.iter().enumerate() {
            let path = format!("standards[{at}].maximum");
            self.positive(standard.maximum, &path, &standard.id);
            let in_standard = format!("standards[{at}]");
            if let Some(sum) = self.criteria(&standard.criteria, &in_standard)
                && sum != standard.maximum
            {
                let input = [
                    &standard.id,
                    &sum.to_string(),
                    &standard.maximum.to_string(),
                ];
                let input = input.map(String::as_str);
                self.add(Code::StandardPointsDiffer, path, input);
            }
        }
        if let Some(bonus) = &set.bonus {
            self.positive(bonus.maximum, "bonus.maximum", "bonus");
            if let Some(sum) = self.criteria(&bonus.criteria, "bonus")
                && sum != bonus.maximum
            {
                let input = [sum.to_string(), bonus.maximum.to_string()];
                let input = input.each_ref().map(String::as_str);
                self.add(Code::BonusPointsDiffer, "bonus.maximum", input);
            }
        }
        self.scale();
    }

    fn positive(&mut self, maximum: Points, path: &str, what: &str) {
        if maximum == Points::ZERO {
            self.add(Code::NotPositive, path, [what]);
        }
    }

    /// The sum of the criteria, where there are any.
    fn criteria(&mut self, criteria: &[Criterion], path: &str) -> Option<Points> {
        for (at, criterion) in criteria.iter().enumerate() {
            let path = format!("{path}.criteria[{at}].maximum");
            self.positive(criterion.maximum, &path, &criterion.id);
        }
        let sum = Points::sum(criteria.iter().map(|criterion| criterion.maximum));
        (!criteria.is_empty()).then_some(sum)
    }

    fn scale(&mut self) {
        let set = self.set;
        let standards = set.standards_maximum();
        let seen = standards.plus(set.unseen.points.unwrap_or_default());
        let bonus = set
            .bonus
            .as_ref()
            .map_or(Points::ZERO, |bonus| bonus.maximum);
        let with_bonus = seen.plus(bonus);
        if !set.standards.is_empty() && set.scale != seen && set.scale != with_bonus {
            let input = [seen, with_bonus, set.scale].map(|points| points.to_string());
            self.add(
                Code::ScaleDiffers,
                "scale",
                input.each_ref().map(String::as_str),
            );
        }
    }

    fn thresholds(&mut self) {
        let set = self.set;
        let mut above: Option<Option<Points>> = None;
        let mut better: Option<usize> = None;
        for (at, range) in set.thresholds.iter().enumerate() {
            let path = |field: &str| format!("thresholds[{at}].{field}");
            let last = at.checked_add(1) == Some(set.thresholds.len());
            let name = range.grade.as_deref().unwrap_or("–");
            let place = range.grade.as_deref().and_then(|grade| set.place_of(grade));
            if range.grade.is_some() && place.is_none() {
                self.add(Code::UnknownGrade, path("grade"), [name]);
            }
            if range.at_least.is_some_and(|from| from > set.scale) {
                let scale = set.scale.to_string();
                self.add(Code::ThresholdBeyondScale, path("at_least"), [name, &scale]);
            }
            if let (Some(from), Some(below)) = (range.at_least, range.below)
                && below <= from
            {
                self.add(Code::ThresholdOrder, path("at_least"), [name]);
            }
            match (range.at_least, last) {
                // Nothing is below no points.
                (Some(from), true) if from > Points::ZERO => {
                    self.add(Code::ThresholdGap, path("at_least"), [name]);
                }
                (None, false) => self.add(Code::ThresholdOverlap, path("at_least"), [name]),
                _ => {}
            }
            match (above, range.below) {
                (None, Some(below)) if below <= set.scale => {
                    self.add(Code::ThresholdGap, path("below"), [name]);
                }
                (Some(_), None) => self.add(Code::ThresholdOverlap, path("below"), [name]),
                (Some(Some(from)), Some(below)) if below > from => {
                    self.add(Code::ThresholdOverlap, path("below"), [name]);
                }
                (Some(Some(from)), Some(below)) if below < from => {
                    self.add(Code::ThresholdGap, path("below"), [name]);
                }
                _ => {}
            }
            if better
                .zip(place)
                .is_some_and(|(better, rank)| rank <= better)
            {
                self.add(Code::ThresholdOrder, path("grade"), [name]);
            }
            // A range whose grade is not known stands between two that are.
            better = place.or(better);
            above = Some(range.at_least);
        }
        for (at, grade) in set.grades.iter().enumerate() {
            let mut grades = set
                .thresholds
                .iter()
                .filter_map(|range| range.grade.as_ref());
            if !set.thresholds.is_empty() && !grades.any(|given| *given == grade.name) {
                let path = format!("grades[{at}].name");
                self.add(Code::ThresholdMissingGrade, path, [&grade.name]);
            }
        }
    }

    fn grade(&mut self, grade: Option<&String>, path: impl Into<String>) {
        if let Some(grade) = grade.filter(|grade| self.set.place_of(grade).is_none()) {
            self.add(Code::UnknownGrade, path, [grade]);
        }
    }

    fn share(&mut self, share: Rate, path: impl Into<String>) {
        if share > Rate::ONE {
            self.add(Code::ShareOverOne, path, [&share.to_string()]);
        }
    }

    fn conditions(&mut self) {
        let set = self.set;
        for (at, condition) in set.conditions.iter().enumerate() {
            self.grade(
                condition.caps_at.as_ref(),
                format!("conditions[{at}].caps_at"),
            );
        }
        self.grade(set.unseen.caps_at.as_ref(), "unseen.caps_at");
    }

    fn floors(&mut self) {
        let set = self.set;
        for (at, floor) in set.floors.iter().enumerate() {
            let path = |field: &str| format!("floors[{at}]{field}");
            if floor.at_least_share.is_some() == floor.more_than.is_some() {
                self.add(Code::FloorIncomplete, path(""), [&floor.id]);
            }
            if let Some(share) = floor.at_least_share {
                self.share(share, path(".at_least_share"));
            }
            // A framework without standards leaves it to those that extend it.
            let known = |id: &String| set.standards.iter().any(|standard| standard.id == *id);
            if let Some(standard) = floor.standard.as_ref().filter(|id| !known(id))
                && !set.standards.is_empty()
            {
                self.add(Code::UnknownStandard, path(".standard"), [standard]);
            }
            self.grade(floor.caps_at.as_ref(), path(".caps_at"));
        }
    }

    fn quota(&mut self) {
        let Some(quota) = &self.set.quota else {
            return;
        };
        self.grade(Some(&quota.grade), "quota.grade");
        self.share(quota.share, "quota.share");
        for (at, grade) in quota.of.iter().enumerate() {
            self.grade(Some(grade), format!("quota.of[{at}]"));
        }
        // An empty name is one that the set does not have.
        let of = quota
            .of
            .iter()
            .enumerate()
            .filter(|(_, grade)| !is_blank(grade));
        self.once(of.map(|(at, grade)| (format!("quota.of[{at}]"), grade.as_str())));
        if !quota.of.contains(&quota.grade) {
            self.add(Code::QuotaIncomplete, "quota.of", [&quota.grade]);
        }
    }

    fn attendance(&mut self) {
        let set = self.set;
        let Some(rule) = &set.attendance else {
            return;
        };
        let mut standards = set.standards.iter();
        let known = standards.any(|standard| match standard.criteria.as_slice() {
            [] => standard.id == rule.criterion,
            criteria => criteria
                .iter()
                .any(|criterion| criterion.id == rule.criterion),
        });
        if !known && !set.standards.is_empty() {
            self.add(
                Code::UnknownCriterion,
                "attendance.criterion",
                [&rule.criterion],
            );
        }
    }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}
