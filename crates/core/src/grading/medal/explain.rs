//! The tree behind the eligibility: the service with its factors, and what is asked besides.

use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Citations, parameters};

use super::service::ServiceKind;
use super::{MedalEligibility, MedalReason};

impl Explain for MedalEligibility {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let value = match self.eligible {
            Some(true) => lang.pick("đủ điều kiện", "eligible"),
            Some(false) => lang.pick("chưa đủ điều kiện", "not eligible"),
            None => lang.pick("chưa đủ thông tin", "not known"),
        };
        let months = lang.pick("tháng", "months");
        let rule = |parameter| Explanation::rule(&self.citations, parameter, lang);
        let spans = |of: fn(ServiceKind) -> bool| {
            let spans = self.spans.iter().filter(move |(kind, _)| of(*kind));
            let spans = spans.map(|(kind, length)| {
                let length = lang.integer((*length).into());
                let node = Explanation::new(kind.label(lang), format!("{length} {months}"));
                node.children(kind.factor().into_iter().flat_map(rule))
            });
            spans.collect::<Vec<_>>()
        };
        let officer = Explanation::new(
            lang.pick("Cán bộ công đoàn, đã nhân hệ số", "As an officer, weighted"),
            format!(
                "{} {months}",
                lang.decimal(self.officer.weighted_months.decimal())
            ),
        )
        .children(spans(|kind| kind != ServiceKind::UnionUnit))
        .children(rule(parameters::MEDAL_YEARS));
        let union_unit = Explanation::new(
            lang.pick("Tại đơn vị của công đoàn", "In union units"),
            format!("{} {months}", lang.integer(self.union_unit.months.into())),
        )
        .children(spans(|kind| kind == ServiceKind::UnionUnit))
        .children(rule(parameters::MEDAL_UNION_UNIT_YEARS));
        let reasons = |reasons: &[MedalReason], said: &'static str| {
            let nodes = reasons
                .iter()
                .map(move |reason| Explanation::new(reason.label(lang), said));
            nodes.collect::<Vec<_>>()
        };
        Explanation::new(
            lang.pick(
                "Kỷ niệm chương Vì sự nghiệp xây dựng tổ chức Công đoàn",
                "Medal for building the unions",
            ),
            value,
        )
        .children([officer, union_unit])
        .children(reasons(&self.unmet, lang.pick("không đạt", "not met")))
        .children(reasons(&self.not_known, lang.pick("chưa rõ", "not known")))
        .children(rule(parameters::MEDAL_PRIOR_YEARS))
        .children(rule(parameters::MEDAL_ONCE))
    }
}

impl MedalReason {
    /// What is asked for, for people.
    pub const fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::ServiceTooShort, Lang::Vi) => "Đủ thời gian công tác",
            (Self::ServiceTooShort, Lang::En) => "service long enough",
            (Self::PriorYearNotCompleted, Lang::Vi) => "Hoàn thành nhiệm vụ các năm liền trước",
            (Self::PriorYearNotCompleted, Lang::En) => "tasks of the years before completed",
            (Self::AwardedBefore, Lang::Vi) => "Chưa được tặng lần nào",
            (Self::AwardedBefore, Lang::En) => "not awarded before",
        }
    }
}
