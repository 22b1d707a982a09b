//! A criteria set held against itself: all misfits at once.

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Citations, Rulebook};

use super::super::cite;
use super::super::points::Points;
use super::finding::SetFinding;
use super::given::CriteriaSetForm;
use super::misfits::findings;

/// What is asked of [`check_criteria_set`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct CheckCriteriaSetRequest {
    /// The set.
    pub set: CriteriaSetForm,
}

impl CheckCriteriaSetRequest {
    /// A set to be checked.
    pub fn new(set: CriteriaSetForm) -> Self {
        Self { set }
    }
}

/// What does not hold together in a criteria set, and its sums.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CriteriaSetCheck {
    /// What does not hold together; empty when a set with standards can be used.
    pub findings: Vec<SetFinding>,
    /// The points of all standards.
    pub maximum: Points,
    /// The points of the bonus.
    pub bonus: Points,
    /// The points the thresholds are out of.
    pub scale: Points,
    /// The sources of the set.
    pub citations: Citations,
}

/// Checks a criteria set of one's own (kiểm tra bộ tiêu chí): points that do not add up, ranges
/// that overlap or leave a gap, names that are empty or stand for nothing; all findings at once.
///
/// # Errors
/// `invalid_input` where `id`, `document` or `scale` is missing and no set is extended;
/// `unknown_code` for an extended set that does not ship. What does not fit is a finding.
///
/// # Example
/// ```
/// use congdoan::{CheckCriteriaSetRequest, Rulebook, SetFindingCode, check_criteria_set, read_json};
/// let set = read_json(r#"{"extends": "hd-1294-2019", "standards": [
///     {"id": "care", "title": "Chăm lo", "maximum": 50,
///      "criteria": [{"id": "visits", "title": "Thăm hỏi", "maximum": 20}]}]}"#.as_bytes())?;
/// let check = check_criteria_set(&Rulebook::embedded(), &CheckCriteriaSetRequest::new(set))?;
/// let codes: Vec<_> = check.findings.iter().map(|finding| finding.code).collect();
/// assert_eq!(codes, [SetFindingCode::StandardPointsDiffer, SetFindingCode::ScaleDiffers]);
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn check_criteria_set(
    law: &Rulebook,
    request: &CheckCriteriaSetRequest,
) -> Result<CriteriaSetCheck, Error> {
    let set = request.set.set().map_err(|error| error.under("set"))?;
    Ok(CriteriaSetCheck {
        findings: findings(&set),
        maximum: set.standards_maximum(),
        bonus: set
            .bonus
            .as_ref()
            .map_or(Points::ZERO, |bonus| bonus.maximum),
        scale: set.scale,
        citations: cite::all(law, &set),
    })
}

impl Explain for CriteriaSetCheck {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let label = lang.pick("Kiểm tra bộ tiêu chí", "The criteria set checked");
        let count = self.findings.len();
        let value = lang.pick(
            format!("{count} chỗ chưa khớp"),
            format!("findings: {count}"),
        );
        let findings = self.findings.iter();
        Explanation::new(label, value)
            .children(findings.map(|finding| Explanation::new(&finding.path, finding.text(lang))))
    }

    fn localise(&mut self, lang: Lang) {
        self.findings
            .iter_mut()
            .for_each(|finding| finding.localise(lang));
    }
}
