//! Grades of many units counted (tổng hợp xếp loại): shares of a named base, quotas, grades
//! within others.

use rust_decimal::Decimal;
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::json;
use crate::law::{Citations, Rulebook};
use crate::messages as common;
use crate::money::quotient;
use crate::names::names;

use super::counts::GradeCounts;
use super::nested::{Counted, Nested, Nesting, inner};
use super::set::{Quota, SetGiven};
use super::{cite, messages};

/// What percentages are of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PercentBase {
    /// All units.
    #[default]
    All,
    /// Those that could be graded.
    Eligible,
}

names!(PercentBase {
    All = "all",
    Eligible = "eligible",
});

/// What is asked of [`grade_summary`].
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = crate::schema::one_of_fields(["grades", "counts"]))))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct GradeSummaryRequest {
    /// Each unit's grade, `None` of one that could not be graded.
    pub grades: Option<Vec<Option<String>>>,
    /// Or how many units hold each grade.
    pub counts: Option<GradeCounts>,
    /// With counts: how many units could not be graded.
    pub not_eligible: Option<u32>,
    /// What percentages are of: all units unless given.
    pub base: Option<PercentBase>,
    /// How many may hold a grade.
    pub quota: Option<Quota>,
    /// Or the criteria set whose quota it is.
    pub set: Option<SetGiven>,
    /// Grades counted within others; with counts they are given so.
    #[serde(default, deserialize_with = "json::or_default")]
    pub nested: Vec<Nested>,
}

impl GradeSummaryRequest {
    /// The grades of units; `None` of one that could not be graded.
    pub fn of_grades(grades: Vec<Option<String>>, base: PercentBase) -> Self {
        Self {
            grades: Some(grades),
            base: Some(base),
            ..Self::default()
        }
    }

    /// Units already counted.
    pub fn of_counts(counts: GradeCounts, not_eligible: u32, base: PercentBase) -> Self {
        Self {
            counts: Some(counts),
            not_eligible: Some(not_eligible),
            base: Some(base),
            ..Self::default()
        }
    }
}

/// Grades counted.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GradeSummary {
    /// How many units hold each grade; a grade with others nested in it counts theirs.
    pub counts: GradeCounts,
    /// They in percent of the base, two decimals half up; `None` of nothing.
    #[serde(serialize_with = "percents")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "std::collections::BTreeMap<String, Option<crate::Exact>>")
    )]
    pub percents: Vec<(String, Option<Decimal>)>,
    /// All units.
    pub total: u32,
    /// Those that could be graded.
    pub eligible: u32,
    /// How many hold the quota's grade beyond it; `None` without a quota. Nobody is demoted.
    pub over_quota: Option<u32>,
    /// Every unit in its own grade only.
    pub apart: GradeCounts,
    /// The source of the quota, where it is a set's.
    pub citations: Citations,
    #[serde(skip)]
    base: PercentBase,
    #[serde(skip)]
    quota: Option<Counted>,
}

fn percents<S: Serializer>(
    percents: &[(String, Option<Decimal>)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(percents.len()))?;
    for (grade, percent) in percents {
        map.serialize_entry(grade, &percent.map(Percent))?;
    }
    map.end()
}

/// A percentage as reports print it, always with two decimals.
struct Percent(Decimal);

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(mut percent) = self;
        percent.rescale(2);
        json::write_decimal(percent, serializer)
    }
}

/// Counts the grades of units (tổng hợp kết quả xếp loại), with their share of a named base.
///
/// A quota reports how many are over it and demotes nobody.
///
/// # Errors
/// `invalid_input` unless exactly one of grades and counts is given, or for a grade nested in
/// itself, or a quota of no grades; `unbalanced` when more units hold a nested grade than the one
/// it is within; `unknown_code` for a set that does not ship, `not_determined` for one without a
/// quota or decided after the day the law is seen on, `unconfirmed` for a quota that is less sure
/// than accepted; `out_of_range` for a quota over 1 or more units than 2^32 − 1.
///
/// # Example
/// ```
/// use congdoan::{GradeCounts, GradeSummaryRequest, PercentBase, Rulebook, grade_summary, read_json};
/// // 2016: 789 grassroots unions, 19 too new; percentages over all.
/// let counts = read_json(r#"{"vững mạnh": 700, "khá": 54, "trung bình": 8, "yếu": 8}"#.as_bytes())?;
/// let request = GradeSummaryRequest::of_counts(counts, 19, PercentBase::All);
/// let summary = grade_summary(&Rulebook::embedded(), &request)?;
/// assert_eq!((summary.total, summary.eligible), (789, 770));
/// assert_eq!(summary.percents[0].1.unwrap().to_string(), "88.72");
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn grade_summary(law: &Rulebook, request: &GradeSummaryRequest) -> Result<GradeSummary, Error> {
    let both = |a: &str, b: &str| common::NOT_WITH.error([a, b]).at(a);
    let (given, not_eligible) = match (&request.grades, &request.counts) {
        (Some(grades), None) => {
            if request.not_eligible.is_some() {
                return Err(both("not_eligible", "grades"));
            }
            let without = grades.iter().filter(|grade| grade.is_none()).count();
            let given = GradeCounts::of(grades.iter().filter_map(Option::as_deref));
            (given, u32::try_from(without).unwrap_or(u32::MAX))
        }
        (None, Some(counts)) => (counts.clone(), request.not_eligible.unwrap_or_default()),
        _ => return Err(common::ONE_OF_TWO.error(["grades", "counts"])),
    };
    let nesting = Nesting::new(&request.nested)?;
    // Grades given one by one are apart; counts are given as they nest.
    let (counts, apart) = match request.counts {
        None => (nesting.outer(&given), given),
        Some(_) => {
            let apart = inner(&given, &request.nested)?;
            (given, apart)
        }
    };
    let mut citations = Citations::new(law);
    let quota = match (&request.quota, &request.set) {
        (Some(_), Some(_)) => return Err(both("set", "quota")),
        (quota, None) => quota.clone(),
        (None, Some(set)) => Some(quota_of(law, set, &mut citations)?),
    };
    if let Some(quota) = &quota {
        quota
            .share
            .at_most_one()
            .map_err(|error| error.at("quota.share"))?;
        if quota.of.is_empty() {
            return Err(common::EMPTY.error(["of"]).at("quota.of"));
        }
    }
    let sum = |others| apart.sum_with(others).map_err(|error| error.at("counts"));
    let (eligible, total) = (sum(0)?, sum(not_eligible)?);
    let quota = quota.map(|quota| nesting.counted(quota, &apart));
    let base = request.base.unwrap_or_default();
    let whole = match base {
        PercentBase::All => total,
        PercentBase::Eligible => eligible,
    };
    let percent = |count: u32| quotient(i128::from(count).checked_mul(100)?, whole.into(), 2);
    Ok(GradeSummary {
        percents: counts
            .iter()
            .map(|(grade, count)| (grade.to_owned(), percent(count)))
            .collect(),
        over_quota: quota.as_ref().map(Counted::over),
        counts,
        total,
        eligible,
        apart,
        citations,
        base,
        quota,
    })
}

fn quota_of(law: &Rulebook, given: &SetGiven, citations: &mut Citations) -> Result<Quota, Error> {
    let set = given.resolve(law, "set")?;
    let Some(quota) = &set.quota else {
        return Err(messages::NO_QUOTA.error([&set.id]).at("set"));
    };
    let known = quota.confidence.unwrap_or(set.confidence);
    if known < law.accepted() {
        let input = [set.id.as_str(), known.as_str(), law.accepted().as_str()];
        return Err(messages::QUOTA_UNCONFIRMED.error(input).at("set"));
    }
    *citations = Citations::quoting(law, cite::parts(&set, &["quota"]));
    Ok(quota.clone())
}

impl Explain for GradeSummary {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let units = lang.pick("đơn vị", "units");
        let base = match self.base {
            PercentBase::All => lang.pick("của tổng số", "of all"),
            PercentBase::Eligible => lang.pick("của số đủ điều kiện", "of those eligible"),
        };
        let counted = self.counts.iter().zip(&self.percents);
        let counted = counted.map(|((grade, count), (_, percent))| {
            let node = Explanation::new(grade, format!("{} {units}", lang.integer(count.into())));
            match percent {
                Some(percent) => node.formula(format!("{}% {base}", lang.decimal(*percent))),
                None => node,
            }
        });
        let eligible = Explanation::new(
            lang.pick("Đủ điều kiện xếp loại", "Eligible"),
            format!("{} {units}", lang.integer(self.eligible.into())),
        );
        let quota = self.quota.as_ref().map(|counted| {
            let quota = &counted.quota;
            let [holding, among, allowed, over] = [
                counted.holding,
                counted.among,
                counted.allowed(),
                counted.over(),
            ]
            .map(|count| lang.integer(count.into()));
            let (grade, share, of) = (
                &quota.grade,
                lang.percent(quota.share),
                quota.of.join(" + "),
            );
            let label = lang.pick("Vượt chỉ tiêu", "Over the quota");
            let node = Explanation::new(label, format!("{over} {units}")).formula(lang.pick(
                format!("{grade}: {holding}, tối đa {share} × {among} ({of}), tức {allowed}"),
                format!("{grade}: {holding}, at most {share} × {among} ({of}), so {allowed}"),
            ));
            match self.citations.iter().next() {
                Some(citation) => node.source(citation),
                None => node,
            }
        });
        Explanation::new(
            lang.pick("Tổng hợp xếp loại", "Grades counted"),
            format!("{} {units}", lang.integer(self.total.into())),
        )
        .children([eligible])
        .children(counted)
        .children(quota)
    }
}
