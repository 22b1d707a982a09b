//! The tree behind a grade: from the points to the range, what caps it, what it can still become.

use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Bilingual, Citation, Citations};

use super::grade::{ConditionState, Grade, GradeReason, StandardScore, Standing};
use super::points::Points;
use super::set::CriteriaSet;

impl GradeReason {
    /// The reason for people.
    pub const fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::TooNew, Lang::Vi) => "chưa đủ thời gian hoạt động để xếp loại",
            (Self::TooNew, Lang::En) => "not long enough at work to be graded",
            (Self::TooSoonAfterRestructuring, Lang::Vi) => {
                "chưa đủ thời gian kể từ khi chia tách, sáp nhập, hợp nhất"
            }
            (Self::TooSoonAfterRestructuring, Lang::En) => {
                "not long enough since split, merger or consolidation"
            }
            (Self::Unconfirmed, Lang::Vi) => {
                "quy định xếp loại chưa kiểm chứng, chưa được chấp nhận"
            }
            (Self::Unconfirmed, Lang::En) => {
                "the rules of the grade are unconfirmed and not accepted"
            }
            (Self::NotDetermined, Lang::Vi) => "bộ tiêu chí chưa cho biết hạng",
            (Self::NotDetermined, Lang::En) => "the criteria set does not say which grade",
        }
    }
}

impl CriteriaSet {
    /// A grade as people read it.
    pub(super) fn label<'a>(&'a self, grade: Option<&'a str>, lang: Lang) -> &'a str {
        let Some(grade) = grade else {
            return lang.pick("không xác định", "not determined");
        };
        let known = self.grades.iter().find(|known| known.name == grade);
        let english = known.and_then(|known| known.en.as_deref()).unwrap_or(grade);
        lang.pick(grade, english)
    }

    /// What an id of the set stands for.
    pub(super) fn title_of(&self, id: &str) -> Option<&Bilingual> {
        let standards = self.standards.iter().flat_map(|standard| {
            let criteria = standard.criteria.iter().map(|c| (&c.id, &c.title));
            std::iter::once((&standard.id, &standard.title)).chain(criteria)
        });
        let bonus = self.bonus.iter().flat_map(|bonus| &bonus.criteria);
        let conditions = self.conditions.iter().map(|c| (&c.id, &c.title));
        let floors = self.floors.iter().map(|floor| (&floor.id, &floor.title));
        let mut all = standards
            .chain(bonus.map(|c| (&c.id, &c.title)))
            .chain(conditions)
            .chain(floors);
        all.find_map(|(known, title)| (known == id).then_some(title))
    }

    pub(super) fn words<'a>(&'a self, id: &'a str, lang: Lang) -> &'a str {
        self.title_of(id).map_or(id, |title| title.get(lang))
    }
}

impl Explain for Grade {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let label = lang.pick("Xếp loại", "Grade");
        let value = match self.reason {
            Some(reason) => reason.label(lang),
            None => self.set.label(self.grade.as_deref(), lang),
        };
        let tree = Explanation::new(label, value)
            .children([self.points(lang)])
            .children(self.range(lang))
            .children(
                self.details
                    .conditions
                    .iter()
                    .map(|state| self.condition(state, lang)),
            )
            .children(self.unseen(lang))
            .children(self.months(lang))
            .children(self.still_reachable(lang))
            .children(self.own(lang));
        match &self.capped_by {
            None => tree,
            Some(cap) => {
                let by_points = self.details.grade_by_points.as_deref();
                let by_points = self.set.label(by_points, lang);
                let words = self.set.words(cap, lang);
                tree.formula(lang.pick(
                    format!("theo điểm: {by_points}; không đạt: {words}"),
                    format!("by points: {by_points}; not met: {words}"),
                ))
            }
        }
    }
}

impl Grade {
    fn source(&self, part: &str) -> Option<Citation> {
        let id = format!("grading.{}.{part}", self.set.id);
        self.citations
            .iter()
            .find(|citation| *citation.parameter == *id)
    }

    fn cited(&self, node: Explanation, part: &str) -> Explanation {
        match self.source(part) {
            Some(citation) => node.source(citation),
            None => node,
        }
    }

    fn points(&self, lang: Lang) -> Explanation {
        let details = &self.details;
        let mut parts: Vec<Explanation> = Vec::new();
        parts.extend(
            details
                .standards
                .iter()
                .map(|standard| self.standard(standard, lang)),
        );
        if let Some(bonus) = &self.set.bonus {
            let label = lang.pick("Điểm thưởng", "Bonus");
            let of = out_of(details.bonus, bonus.maximum, lang);
            parts.push(self.cited(Explanation::new(label, of), "bonus"));
        }
        if details.deduction > Points::ZERO {
            let label = lang.pick("Điểm trừ", "Deduction");
            let points = lang.points(details.deduction);
            parts.push(self.cited(Explanation::new(label, points), "deduction"));
        }
        let taken_out = self.set.scale.minus(self.maximum);
        let label = lang.pick("Tổng điểm", "Total");
        let total = Explanation::new(label, out_of(self.total, self.maximum, lang)).children(parts);
        match self.percent {
            Some(percent) if taken_out > Points::ZERO => {
                let (of, percent) = (lang.points(taken_out), lang.decimal(percent));
                total.formula(lang.pick(
                    format!("bỏ {of} không áp dụng; bằng {percent}% số còn lại"),
                    format!("{of} that do not apply taken out; {percent}% of the rest"),
                ))
            }
            _ => total,
        }
    }

    fn standard(&self, standard: &StandardScore, lang: Lang) -> Explanation {
        let note = |ids: &[std::sync::Arc<str>], label: &str, said: &str| {
            let each = ids
                .iter()
                .map(|id| Explanation::new(self.set.words(id, lang), said));
            let count = ids.len().to_string();
            (!ids.is_empty()).then(|| Explanation::new(label, count).children(each))
        };
        let missing = note(
            &standard.missing,
            lang.pick("Thiếu minh chứng", "Evidence missing"),
            lang.pick("chưa có điểm", "no points yet"),
        );
        let not_applicable = note(
            &standard.not_applicable,
            lang.pick("Không áp dụng", "Not applicable"),
            lang.pick("bỏ khỏi thang điểm", "taken out of the scale"),
        );
        let label = self.set.words(&standard.id, lang);
        let node = Explanation::new(label, out_of(standard.points, standard.maximum, lang))
            .children(missing)
            .children(not_applicable);
        self.cited(node, "standards")
    }

    /// The range the score falls in.
    fn range(&self, lang: Lang) -> Option<Explanation> {
        let by_points = self.details.grade_by_points.as_deref()?;
        let mut ranges = self.set.thresholds.iter();
        let range = ranges.find(|range| range.grade.as_deref() == Some(by_points))?;
        let points = |points: Points| lang.decimal(points.decimal());
        let ends = match (range.at_least.map(points), range.below.map(points)) {
            (Some(from), Some(below)) => lang.pick(
                format!("từ {from} đến dưới {below}"),
                format!("from {from} to below {below}"),
            ),
            (Some(from), None) => lang.pick(format!("từ {from}"), format!("from {from}")),
            (None, Some(below)) => lang.pick(format!("dưới {below}"), format!("below {below}")),
            (None, None) => String::new(),
        };
        let (scale, said) = (points(self.set.scale), lang.pick("trên thang", "out of"));
        let node = Explanation::new(
            lang.pick("Hạng theo điểm", "Grade by points"),
            self.set.label(Some(by_points), lang),
        );
        Some(self.cited(node.formula(format!("{ends} {said} {scale}")), "thresholds"))
    }

    fn condition(&self, state: &ConditionState, lang: Lang) -> Explanation {
        let value = match state.met {
            Some(true) => lang.pick("đạt", "met"),
            Some(false) => lang.pick("không đạt", "not met"),
            None => lang.pick("chưa rõ", "not known"),
        };
        let cap = match state.caps_at.as_deref() {
            Some(grade) => {
                let grade = self.set.label(Some(grade), lang);
                lang.pick(
                    format!("không đạt thì cao nhất là {grade}"),
                    format!("{grade} at best without it"),
                )
            }
            None => lang
                .pick(
                    "chưa rõ hậu quả khi không đạt",
                    "what failing it does is not known",
                )
                .to_owned(),
        };
        let node = Explanation::new(self.set.words(&state.id, lang), value).formula(cap);
        let is_floor = self.set.floors.iter().any(|floor| *floor.id == *state.id);
        self.cited(node, if is_floor { "floors" } else { "conditions" })
    }

    fn unseen(&self, lang: Lang) -> Vec<Explanation> {
        let label = lang.pick("Chưa tìm được trong văn bản", "Not seen in the document");
        let unseen = &self.set.unseen;
        let points = unseen.points.map(|points| lang.points(points));
        let conditions = (unseen.conditions > 0).then(|| {
            format!(
                "{} {}",
                unseen.conditions,
                lang.pick("điều kiện", "conditions")
            )
        });
        let nodes = points.into_iter().chain(conditions);
        nodes.map(|value| Explanation::new(label, value)).collect()
    }

    fn months(&self, lang: Lang) -> Option<Explanation> {
        let reason = self.reason.filter(|_| !self.eligible)?;
        let rule = self.set.eligibility.as_ref()?;
        let months = match reason {
            GradeReason::TooNew => rule.months_in_operation,
            _ => rule.months_since_restructuring,
        };
        let value = format!("{} {}", months?, lang.pick("tháng", "months"));
        let label = lang.pick("Thời gian tối thiểu", "Least time at work");
        Some(self.cited(Explanation::new(label, value), "eligibility"))
    }

    fn still_reachable(&self, lang: Lang) -> Option<Explanation> {
        let reachable = self.reachable.as_ref().filter(|_| !self.complete)?;
        let node = |label: &str, standing: &Standing| {
            let grade = self.set.label(standing.grade.as_deref(), lang);
            Explanation::new(label, grade).formula(out_of(standing.total, self.maximum, lang))
        };
        let (lowest, highest) = (&reachable.lowest, &reachable.highest);
        let mut grades = vec![lowest, highest];
        grades.dedup_by_key(|standing| standing.grade.clone());
        let grades = grades.into_iter();
        let grades: Vec<&str> = grades
            .map(|s| self.set.label(s.grade.as_deref(), lang))
            .collect();
        let label = lang.pick("Có thể đạt", "Still reachable");
        let children = [
            node(lang.pick("Thấp nhất", "At worst"), lowest),
            node(lang.pick("Cao nhất", "At best"), highest),
        ];
        Some(Explanation::new(label, grades.join(" – ")).children(children))
    }

    fn own(&self, lang: Lang) -> Option<Explanation> {
        let own = self.self_assessment.as_ref()?;
        let differences = self.details.differences.iter().map(|difference| {
            let label = self.set.words(&difference.criterion, lang);
            let [own, points] = [difference.self_points, difference.points];
            let own = lang.points(own);
            Explanation::new(label, lang.points(points)).formula(lang.pick(
                format!("tự chấm {own}"),
                format!("{own} by the unit itself"),
            ))
        });
        let label = lang.pick("Đơn vị tự chấm", "By the unit itself");
        let grade = self.set.label(own.grade.as_deref(), lang);
        let node = Explanation::new(label, lang.points(own.total)).formula(grade);
        Some(node.children(differences))
    }
}

/// So many points of a maximum.
fn out_of(points: Points, maximum: Points, lang: Lang) -> String {
    format!(
        "{} / {}",
        lang.decimal(points.decimal()),
        lang.points(maximum)
    )
}
