//! The monthly allowance (phụ cấp trách nhiệm) of part-time union officers.

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Citations, Lookup, Parameter, Rulebook, parameters};
use crate::messages;
use crate::money::{Dong, Exact, Rate};
use crate::names::names;
use crate::time::Month;

/// A part-time union office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OfficerRole {
    /// Chủ tịch CĐCS.
    Chair,
    /// Phó chủ tịch CĐCS.
    ViceChair,
    /// Kế toán CĐCS.
    Accountant,
    /// Ủy viên ban chấp hành.
    CommitteeMember,
    /// Chủ nhiệm ủy ban kiểm tra.
    InspectionChair,
    /// Chủ tịch CĐCS thành viên.
    MemberUnionChair,
    /// Trưởng ban nữ công.
    WomenHead,
    /// Thủ quỹ.
    Treasurer,
    /// Tổ trưởng công đoàn.
    GroupLeader,
    /// Ủy viên ủy ban kiểm tra.
    InspectionMember,
    /// Chủ tịch công đoàn bộ phận.
    SectionChair,
    /// Ủy viên ban chấp hành CĐCS thành viên.
    MemberUnionCommittee,
    /// Tổ phó công đoàn.
    DeputyGroupLeader,
    /// Ủy viên ban nữ công.
    WomenMember,
    /// Ủy viên ban chấp hành công đoàn bộ phận.
    SectionCommittee,
}

names!(OfficerRole {
    Chair = "chair",
    ViceChair = "vice_chair",
    Accountant = "accountant",
    CommitteeMember = "committee_member",
    InspectionChair = "inspection_chair",
    MemberUnionChair = "member_union_chair",
    WomenHead = "women_head",
    Treasurer = "treasurer",
    GroupLeader = "group_leader",
    InspectionMember = "inspection_member",
    SectionChair = "section_chair",
    MemberUnionCommittee = "member_union_committee",
    DeputyGroupLeader = "deputy_group_leader",
    WomenMember = "women_member",
    SectionCommittee = "section_committee",
});

impl OfficerRole {
    /// The column of the table of coefficients, by the name its rows have in the rules.
    const fn column(self) -> &'static str {
        match self {
            Self::Chair => "chair",
            Self::ViceChair | Self::Accountant => "vice_chair",
            Self::CommitteeMember
            | Self::InspectionChair
            | Self::MemberUnionChair
            | Self::WomenHead
            | Self::Treasurer => "committee_member",
            Self::GroupLeader
            | Self::InspectionMember
            | Self::SectionChair
            | Self::MemberUnionCommittee => "group_leader",
            Self::DeputyGroupLeader | Self::WomenMember | Self::SectionCommittee => {
                "deputy_group_leader"
            }
        }
    }

    /// The coefficient's parameter: `officer_allowance.<column>.<members from>`, of the highest
    /// band the members reach.
    fn parameter(self, members: u32) -> Option<Parameter> {
        let bands = Parameter::all().filter_map(|parameter| {
            let band = parameter.id().strip_prefix("officer_allowance.")?;
            let from = band.strip_prefix(self.column())?.strip_prefix('.')?;
            Some((from.parse::<u32>().ok()?, parameter))
        });
        let reached = bands.filter(|(from, _)| *from <= members);
        reached
            .max_by_key(|(from, _)| *from)
            .map(|(_, parameter)| parameter)
    }
}

/// What is asked of [`officer_allowance`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct OfficerAllowanceRequest {
    /// The month.
    pub month: Month,
    /// The office.
    pub role: OfficerRole,
    /// Members who paid dues the year before.
    pub members: u32,
}

impl OfficerAllowanceRequest {
    /// The allowance of an office in a union of that many members.
    pub fn new(month: Month, role: OfficerRole, members: u32) -> Self {
        Self {
            month,
            role,
            members,
        }
    }
}

/// An officer's allowance for a month.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OfficerAllowance {
    /// The coefficient of the office.
    pub coefficient: Rate,
    /// The base salary of the month, in đồng.
    pub base_salary: Dong,
    /// Coefficient × base salary, unrounded.
    pub exact: Exact,
    /// The allowance, in đồng.
    pub due: Dong,
    /// The rules used.
    pub citations: Citations,
    #[serde(skip)]
    parts: (OfficerAllowanceRequest, Parameter),
}

/// The monthly allowance of a part-time officer (phụ cấp cán bộ công đoàn): coefficient × base
/// salary.
///
/// # Errors
/// `not_determined` outside 2022-01 to 2022-11.
///
/// # Law
/// QĐ 3226/QĐ-TLĐ (20/9/2021).
///
/// # Example
/// ```
/// use congdoan::{OfficerAllowanceRequest, OfficerRole, Rulebook, officer_allowance};
/// let request = OfficerAllowanceRequest::new("2022-05".parse()?, OfficerRole::Chair, 120);
/// let allowance = officer_allowance(&Rulebook::embedded(), &request)?;
/// assert_eq!(allowance.due.get(), 223_500);
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn officer_allowance(
    law: &Rulebook,
    request: &OfficerAllowanceRequest,
) -> Result<OfficerAllowance, Error> {
    let mut rules = Lookup::new(law, request.month.last_day(), "month");
    // The lowest band starts at no members, so every role has a parameter.
    let parameter = request.role.parameter(request.members).ok_or_else(|| {
        messages::UNKNOWN_PARAMETER
            .error([request.role.as_str()])
            .at("role")
    })?;
    let coefficient = rules.rate(parameter)?;
    let base_salary = rules.dong(parameters::BASE_SALARY)?;
    let exact = base_salary.times(coefficient)?;
    Ok(OfficerAllowance {
        coefficient,
        base_salary,
        exact,
        due: exact.half_up()?,
        citations: rules.citations(),
        parts: (request.clone(), parameter),
    })
}

impl Explain for OfficerAllowance {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let (request, parameter) = &self.parts;
        let formula = format!(
            "{} × {} = {}",
            lang.decimal(self.coefficient.decimal()),
            lang.dong(self.base_salary),
            lang.decimal(self.exact.decimal())
        );
        let label = lang.pick("Phụ cấp cán bộ công đoàn", "Officer's allowance");
        let rule = |parameter| Explanation::rule(&self.citations, parameter, lang);
        Explanation::new(format!("{label} {}", request.month), lang.dong(self.due))
            .formula(formula)
            .half_up()
            .children(rule(*parameter))
            .children(rule(parameters::BASE_SALARY))
    }
}
