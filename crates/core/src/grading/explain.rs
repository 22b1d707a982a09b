//! The tree behind a grade: from the points to the range, what caps it, what it can still become.

use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::Citations;

use super::cite;
use super::grade::{ConditionState, Grade, GradeReason, StandardScore, Standing};
use super::points::Points;
use super::set::{CriteriaSet, Sourced, Standard};

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

    /// What something that is scored stands for.
    pub(super) fn words<'a>(&'a self, id: &'a str, lang: Lang) -> &'a str {
        let standards = self.standards.iter().flat_map(|standard| {
            let criteria = standard.criteria.iter().map(|c| (&c.id, &c.title));
            std::iter::once((&standard.id, &standard.title)).chain(criteria)
        });
        let bonus = self.bonus.iter().flat_map(|bonus| &bonus.criteria);
        let mut all = standards.chain(bonus.map(|c| (&c.id, &c.title)));
        let found = all.find(|(known, _)| *known == id);
        found.map_or(id, |(_, title)| title.get(lang))
    }

    /// What a condition or floor stands for; its id may also be that of a criterion.
    pub(super) fn requirement<'a>(&'a self, id: &'a str, lang: Lang) -> &'a str {
        let conditions = self.conditions.iter().map(|c| (&c.id, &c.title));
        let floors = self.floors.iter().map(|floor| (&floor.id, &floor.title));
        let found = conditions.chain(floors).find(|(known, _)| *known == id);
        found.map_or(id, |(_, title)| title.get(lang))
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
            .children(self.not_sure(lang))
            .children(self.range(lang))
            .children(self.conditions(lang))
            .children(self.unseen(lang))
            .children(self.months(lang))
            .children(self.still_reachable(lang))
            .children(self.own(lang));
        match &self.capped_by {
            None => tree,
            Some(cap) => {
                let by_points = self.details.grade_by_points.as_deref();
                let by_points = self.set.label(by_points, lang);
                let words = self.set.requirement(cap, lang);
                tree.formula(lang.pick(
                    format!("theo điểm: {by_points}; không đạt: {words}"),
                    format!("by points: {by_points}; not met: {words}"),
                ))
            }
        }
    }
}

impl Grade {
    fn cited(&self, node: Explanation, part: &str, item: &dyn Sourced) -> Explanation {
        node.source(cite::item(&self.set, part, item))
    }

    fn points(&self, lang: Lang) -> Explanation {
        let details = &self.details;
        let mut parts: Vec<Explanation> = Vec::new();
        let scores = details.standards.iter().zip(&self.set.standards);
        parts.extend(scores.map(|(score, standard)| self.standard(score, standard, lang)));
        if let Some(bonus) = &self.set.bonus {
            let label = lang.pick("Điểm thưởng", "Bonus");
            let of = out_of(details.bonus, bonus.maximum, lang);
            parts.push(self.cited(Explanation::new(label, of), "bonus", bonus));
        }
        if let Some(deduction) = &self.set.deduction
            && details.deduction > Points::ZERO
        {
            let label = lang.pick("Điểm trừ", "Deduction");
            let points = lang.points(details.deduction);
            parts.push(self.cited(Explanation::new(label, points), "deduction", deduction));
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
            None => total.formula(lang.pick(
                "không có nội dung nào áp dụng",
                "nothing of the standards applies",
            )),
            _ => total,
        }
    }

    fn standard(&self, score: &StandardScore, standard: &Standard, lang: Lang) -> Explanation {
        let note = |ids: &[std::sync::Arc<str>], label: &str, said: &str| {
            let each = ids
                .iter()
                .map(|id| Explanation::new(self.set.words(id, lang), said));
            let count = ids.len().to_string();
            (!ids.is_empty()).then(|| Explanation::new(label, count).children(each))
        };
        let missing = note(
            &score.missing,
            lang.pick("Thiếu minh chứng", "Evidence missing"),
            lang.pick("chưa có điểm", "no points yet"),
        );
        let not_applicable = note(
            &score.not_applicable,
            lang.pick("Không áp dụng", "Not applicable"),
            lang.pick("bỏ khỏi thang điểm", "taken out of the scale"),
        );
        let label = standard.title.get(lang);
        let node = Explanation::new(label, out_of(score.points, score.maximum, lang))
            .children(missing)
            .children(not_applicable);
        self.cited(node, "standards", standard)
    }

    /// The parts that are not sure enough, where that is why there is no grade.
    fn not_sure(&self, lang: Lang) -> Vec<Explanation> {
        if self.reason != Some(GradeReason::Unconfirmed) {
            return Vec::new();
        }
        let accepted = self.accepted.label(lang);
        let accepted = lang.pick(
            format!("cần ít nhất: {accepted}"),
            format!("at least {accepted} is needed"),
        );
        let parts = cite::unsure(&self.set, self.accepted).into_iter();
        let parts = parts.map(|(part, citation)| {
            let known = citation.confidence.label(lang);
            let node = Explanation::new(part_label(part, lang), known);
            node.formula(accepted.as_str()).source(citation)
        });
        parts.collect()
    }

    /// The range the score falls in.
    fn range(&self, lang: Lang) -> Option<Explanation> {
        let label = lang.pick("Hạng theo điểm", "Grade by points");
        let by_points = self.details.grade_by_points.as_deref();
        let node = Explanation::new(label, self.set.label(by_points, lang));
        let Some(range) = self.range.and_then(|at| self.set.thresholds.get(at)) else {
            let not_found =
                self.set.thresholds.is_empty() && self.reason == Some(GradeReason::NotDetermined);
            return not_found.then(|| {
                node.formula(lang.pick(
                    "chưa tìm được mức điểm từng hạng",
                    "the thresholds were not found",
                ))
            });
        };
        let points = |points: Points| lang.decimal(points.decimal());
        let ends = match (range.at_least.map(points), range.below.map(points)) {
            (Some(from), Some(below)) => lang.pick(
                format!("từ {from} đến dưới {below}"),
                format!("from {from} to below {below}"),
            ),
            (Some(from), None) => lang.pick(format!("từ {from}"), format!("from {from}")),
            (None, Some(below)) => lang.pick(format!("dưới {below}"), format!("below {below}")),
            (None, None) => lang.pick("mọi mức điểm", "any points").to_owned(),
        };
        let (scale, said) = (points(self.set.scale), lang.pick("trên thang", "out of"));
        let node = node.formula(format!("{ends} {said} {scale}"));
        Some(self.cited(node, "thresholds", range))
    }

    fn conditions(&self, lang: Lang) -> Vec<Explanation> {
        let sources = self.set.conditions.iter().map(|c| ("conditions", c as _));
        let floors = self.set.floors.iter().map(|floor| ("floors", floor as _));
        let states = self.details.conditions.iter().zip(sources.chain(floors));
        let nodes = states.map(|(state, (part, source))| {
            let node = self.condition(state, lang);
            self.cited(node, part, source)
        });
        nodes.collect()
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
        let failed = state.failed_by.iter().map(|id| {
            let below = lang.pick("chưa đạt mức sàn", "not up to the floor");
            Explanation::new(self.set.words(id, lang), below)
        });
        Explanation::new(self.set.requirement(&state.id, lang), value)
            .formula(cap)
            .children(failed)
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
        let rule = self.set.eligibility.as_ref()?;
        let (least, label) = match self.reason? {
            GradeReason::TooNew => (
                rule.months_in_operation,
                lang.pick("Thời gian hoạt động tối thiểu", "Least time at work"),
            ),
            GradeReason::TooSoonAfterRestructuring => (
                rule.months_since_restructuring,
                lang.pick(
                    "Thời gian tối thiểu sau chia tách, sáp nhập, hợp nhất",
                    "Least time after split, merger or consolidation",
                ),
            ),
            _ => return None,
        };
        let months = |count: u32| {
            let count = lang.integer(count.into());
            format!("{count} {}", lang.pick("tháng", "months"))
        };
        let node = Explanation::new(label, months(least?));
        let own = months(self.months?);
        let node = node.formula(lang.pick(
            format!("đơn vị mới được {own}"),
            format!("{own} for this unit"),
        ));
        Some(self.cited(node, "eligibility", rule))
    }

    fn still_reachable(&self, lang: Lang) -> Option<Explanation> {
        let reachable = self.reachable.as_ref().filter(|_| !self.complete)?;
        let node = |label: &str, standing: &Standing| {
            let grade = self.set.label(standing.grade.as_deref(), lang);
            Explanation::new(label, grade).formula(out_of(standing.total, self.maximum, lang))
        };
        let (lowest, highest) = (&reachable.lowest, &reachable.highest);
        let grades = [lowest, highest].map(|s| self.set.label(s.grade.as_deref(), lang));
        let label = lang.pick("Có thể đạt", "Still reachable");
        let children = [
            node(lang.pick("Thấp nhất", "At worst"), lowest),
            node(lang.pick("Cao nhất", "At best"), highest),
        ];
        let [at_worst, at_best] = grades;
        let range = match at_worst == at_best {
            true => at_best.to_owned(),
            false => grades.join(" – "),
        };
        Some(Explanation::new(label, range).children(children))
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

/// A part of a set that a grade rests on.
fn part_label(part: &str, lang: Lang) -> &'static str {
    match part {
        "eligibility" => lang.pick("Thời gian hoạt động", "Time at work"),
        "standards" => lang.pick("Tiêu chuẩn và điểm tối đa", "Standards and their points"),
        "thresholds" => lang.pick("Mức điểm từng hạng", "Thresholds"),
        "floors" => lang.pick("Mức sàn", "Floors"),
        _ => lang.pick("Điều kiện", "Conditions"),
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
