//! A set of one's own and its parts, written in Rust rather than in JSON.

use crate::law::Bilingual;
use crate::money::Rate;

use super::super::points::Points;
use super::given::CriteriaSetForm;
use super::parts::*;

impl CriteriaSetForm {
    /// A set of one's own, with nothing in it yet; its parts are fields.
    ///
    /// # Example
    /// ```
    /// use congdoan::{
    ///     CheckCriteriaSetRequest, Condition, CriteriaSetForm, Criterion, Each, Floor, GradeName,
    ///     Points, Rulebook, Standard, Threshold, check_criteria_set,
    /// };
    /// let mut set = CriteriaSetForm::new("ours", "quy chế của đơn vị", Points::whole(100)?);
    /// set.grades = Some(vec![GradeName::new("tốt"), GradeName::new("khá")]);
    /// set.thresholds = Some(vec![
    ///     Threshold::new("tốt", Some(Points::whole(80)?), None),
    ///     Threshold::new("khá", None, Some(Points::whole(80)?)),
    /// ]);
    /// set.standards = Some(vec![
    ///     Standard::new("care", "Chăm lo", Points::whole(60)?),
    ///     Standard::new("movement", "Phong trào", Points::whole(40)?).criteria(vec![
    ///         Criterion::new("sports", "Thể thao", "12.5".parse()?),
    ///         Criterion::new("culture", "Văn nghệ", "27.5".parse()?),
    ///     ]),
    /// ]);
    /// set.conditions = Some(vec![Condition::new("no_discipline", "Không kỷ luật").caps_at("khá")]);
    /// set.floors = Some(vec![
    ///     Floor::at_least("half", "Một nửa", Each::Standard, "0.5".parse()?).caps_at("khá"),
    /// ]);
    /// let check = check_criteria_set(&Rulebook::embedded(), &CheckCriteriaSetRequest::new(set))?;
    /// assert_eq!(check.findings, []);
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn new(id: &str, document: &str, scale: Points) -> Self {
        Self {
            id: Some(id.to_owned()),
            document: Some(document.to_owned()),
            scale: Some(scale),
            ..Self::default()
        }
    }

    /// A set that takes what it does not say itself from one that ships.
    pub fn extending(id: &str) -> Self {
        Self {
            extends: Some(id.to_owned()),
            ..Self::default()
        }
    }
}

impl GradeName {
    /// A grade, without an English label.
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            en: None,
        }
    }
}

impl Threshold {
    /// The range of a grade, from so many points and below so many.
    pub fn new(grade: &str, at_least: Option<Points>, below: Option<Points>) -> Self {
        Self {
            grade: Some(grade.to_owned()),
            at_least,
            below,
            document: None,
            article: None,
            confidence: None,
        }
    }
}

impl Criterion {
    /// Something that is scored, with the most points it can have.
    pub fn new(id: &str, title: impl Into<Bilingual>, maximum: Points) -> Self {
        Self {
            id: id.to_owned(),
            title: title.into(),
            maximum,
        }
    }
}

impl Standard {
    /// A standard that is scored as a whole, with the most points it can have.
    pub fn new(id: &str, title: impl Into<Bilingual>, maximum: Points) -> Self {
        Self {
            id: id.to_owned(),
            title: title.into(),
            maximum,
            criteria: Vec::new(),
            document: None,
            article: None,
            confidence: None,
        }
    }

    /// With what is scored in it.
    #[must_use]
    pub fn criteria(mut self, criteria: Vec<Criterion>) -> Self {
        self.criteria = criteria;
        self
    }
}

impl Condition {
    /// Something that must hold; which grade a unit that fails it keeps is not known.
    pub fn new(id: &str, title: impl Into<Bilingual>) -> Self {
        Self {
            id: id.to_owned(),
            title: title.into(),
            caps_at: None,
            document: None,
            article: None,
            confidence: None,
        }
    }

    /// With the best grade of a unit that fails it.
    #[must_use]
    pub fn caps_at(mut self, grade: &str) -> Self {
        self.caps_at = Some(grade.to_owned());
        self
    }
}

impl Floor {
    /// Each standard or criterion reaches at least this share of its maximum.
    pub fn at_least(id: &str, title: impl Into<Bilingual>, each: Each, share: Rate) -> Self {
        Self {
            at_least_share: Some(share),
            ..Self::open(id, title.into(), each)
        }
    }

    /// Each standard or criterion has more points than these.
    pub fn more_than(id: &str, title: impl Into<Bilingual>, each: Each, points: Points) -> Self {
        Self {
            more_than: Some(points),
            ..Self::open(id, title.into(), each)
        }
    }

    fn open(id: &str, title: Bilingual, each: Each) -> Self {
        Self {
            id: id.to_owned(),
            title,
            each,
            standard: None,
            at_least_share: None,
            more_than: None,
            caps_at: None,
            document: None,
            article: None,
            confidence: None,
        }
    }

    /// With the best grade of a unit that fails it.
    #[must_use]
    pub fn caps_at(mut self, grade: &str) -> Self {
        self.caps_at = Some(grade.to_owned());
        self
    }
}
