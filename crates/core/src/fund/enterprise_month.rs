//! One enterprise's month, as a payroll program asks for it first: everyone's dues, the fee, and
//! how both are distributed.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Citations, Lookup, Rulebook, parameters};
use crate::messages;
use crate::money::{Dong, Rate};
use crate::org::Sector;
use crate::time::Month;

use super::distribute::{DistributeRequest, Distribution, Source, distribute};
use super::dues::{Absence, Dues, DuesBase, DuesReason, DuesRequest, dues};
use super::relief::Relief;
use super::union_fee::{UnionFee, UnionFeeRequest, union_fee};

/// One person on the payroll.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct Person {
    /// The payroll's own id.
    pub id: String,
    /// Whether the person is a member; it has no default.
    pub member: bool,
    /// The insured salary in đồng; may be absent only outside the insurance fund.
    pub insured_salary: Option<Dong>,
    /// The pay after insurance and income tax in đồng, for `state_enterprise`.
    pub net_salary: Option<Dong>,
    /// The sum fixed by the union in đồng, for `no_fixed_wage`.
    pub fixed_amount: Option<Dong>,
    /// Why there was no pay in the whole month.
    pub absence: Option<Absence>,
    /// Whether the salary is in the month's fund for social insurance. Someone with 14 or more
    /// unpaid working days is out; unless said, that is who was on unpaid leave all month.
    pub in_insurance_fund: Option<bool>,
}

impl Person {
    /// A member with an insured salary.
    pub fn new(id: &str, insured_salary: Dong) -> Self {
        Self {
            id: id.to_owned(),
            member: true,
            insured_salary: Some(insured_salary),
            net_salary: None,
            fixed_amount: None,
            absence: None,
            in_insurance_fund: None,
        }
    }

    fn dues_request(&self, request: &EnterpriseMonthRequest) -> Result<DuesRequest, Error> {
        let base = request.sector.dues_base();
        let may_not = |field: &str| {
            let sector = request.sector.as_str();
            Err(messages::NOT_WITH.error([field, sector]).at(field))
        };
        // The insured salary is everyone's, for the fee; the other amounts are their sector's.
        if self.net_salary.is_some() && !matches!(base, DuesBase::NetSalary { .. }) {
            return may_not("net_salary");
        }
        if self.fixed_amount.is_some() && base != DuesBase::FixedAmount {
            return may_not("fixed_amount");
        }
        let insured = matches!(base, DuesBase::InsuredSalary { .. });
        Ok(DuesRequest {
            member: self.member,
            insured_salary: self.insured_salary.filter(|_| insured),
            net_salary: self.net_salary,
            fixed_amount: self.fixed_amount,
            absence: self.absence,
            resolved_rate: request.resolved_rate,
            ..DuesRequest::new(request.month, request.sector, Dong::ZERO)
        })
    }

    fn is_in_fund(&self) -> bool {
        let paid = self.absence != Some(Absence::UnpaidLeave);
        self.in_insurance_fund.unwrap_or(paid)
    }

    /// The salary in the fund of the month, if the person is in it.
    fn fund_salary(&self) -> Result<Option<Dong>, Error> {
        if let Some(salary) = self.insured_salary {
            salary.not_negative("insured_salary")?;
        }
        match (self.is_in_fund(), self.insured_salary) {
            (false, _) => Ok(None),
            (true, Some(salary)) => Ok(Some(salary)),
            (true, None) => Err(messages::MISSING
                .error(["insured_salary"])
                .at("insured_salary")),
        }
    }
}

/// What is asked of [`enterprise_month`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct EnterpriseMonthRequest {
    /// The month.
    pub month: Month,
    /// The employer's sector.
    pub sector: Sector,
    /// Everyone on the payroll, member or not.
    pub people: Vec<Person>,
    /// A relief from the fee.
    pub relief: Option<Relief>,
    /// A higher rate of dues resolved by the grassroots union.
    pub resolved_rate: Option<Rate>,
}

impl EnterpriseMonthRequest {
    /// The month of an enterprise with its people.
    pub fn new(month: Month, sector: Sector, people: Vec<Person>) -> Self {
        Self {
            month,
            sector,
            people,
            relief: None,
            resolved_rate: None,
        }
    }
}

/// One person's dues.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PersonDues {
    /// The payroll's own id.
    pub id: String,
    /// What is owed, in đồng; `None` when nothing is, which is no line rather than a zero.
    pub dues: Option<Dong>,
    /// Why nothing is owed.
    pub reason: Option<DuesReason>,
    /// The surplus of a resolved rate in those dues, in đồng.
    pub surplus: Option<Dong>,
    /// The dues in full.
    #[serde(skip)]
    pub result: Dues,
}

/// An enterprise's month.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EnterpriseMonth {
    /// Everyone's dues, in the order given.
    pub people: Vec<PersonDues>,
    /// The fee owed, in đồng; `None` when the employer is not liable.
    pub union_fee: Option<Dong>,
    /// All dues together, in đồng.
    pub dues: Dong,
    /// How the fee is distributed; `None` when none is owed.
    pub distribution_fee: Option<Distribution>,
    /// How the dues are distributed, without the surplus, which stays with the grassroots union.
    pub distribution_dues: Distribution,
    /// The surplus of a resolved rate, in đồng.
    pub surplus: Dong,
    /// The day by which the fee is to be paid, when the rule names one.
    pub payable_by: Option<NaiveDate>,
    /// What a suspension puts off, in đồng.
    pub deferred: Option<Dong>,
    /// The day by which that is to be paid back, when the end is known.
    pub deferred_payable_by: Option<NaiveDate>,
    /// The rules used.
    pub citations: Citations,
    /// The fee in full.
    #[serde(skip)]
    pub fee: UnionFee,
}

/// What an enterprise withholds and pays for a month: everyone's dues, the fee, and how both
/// are distributed.
///
/// # Errors
/// `invalid_input` for an id given twice or a person without the amount the sector needs, and
/// whatever [`union_fee`], [`dues`] and [`distribute`] refuse.
///
/// # Law
/// That of [`union_fee`], [`dues`] and [`distribute`]; who is out of the fund for social insurance.
///
/// # Example
/// ```
/// use congdoan::{Dong, EnterpriseMonthRequest, Person, Rulebook, Sector, enterprise_month};
/// let mut outsider = Person::new("b", Dong::new(60_000_000)?);
/// outsider.member = false;
/// let people = vec![Person::new("a", Dong::new(30_000_000)?), outsider];
/// let request = EnterpriseMonthRequest::new("2026-03".parse()?, Sector::NonState, people);
/// let month = enterprise_month(&Rulebook::embedded(), &request)?;
/// assert_eq!(month.union_fee, Some(Dong::new(1_536_000)?));
/// assert_eq!(month.dues, Dong::new(150_000)?);
/// assert_eq!(month.people[1].dues, None);
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn enterprise_month(
    law: &Rulebook,
    request: &EnterpriseMonthRequest,
) -> Result<EnterpriseMonth, Error> {
    let mut seen = HashSet::with_capacity(request.people.len());
    let mut salaries = Vec::with_capacity(request.people.len());
    let mut people = Vec::with_capacity(request.people.len());
    for (at, person) in request.people.iter().enumerate() {
        let place = |error: Error| match error.path() {
            // What the whole request says, such as its month, is not the person's.
            "month" | "resolved_rate" => error,
            _ => error.under(&format!("people[{at}]")),
        };
        if !seen.insert(person.id.as_str()) {
            return Err(place(messages::DUPLICATE.error([&person.id]).at("id")));
        }
        salaries.extend(person.fund_salary().map_err(place)?);
        let asked = person.dues_request(request).map_err(place)?;
        let result = dues(law, &asked).map_err(place)?;
        people.push(PersonDues {
            id: person.id.clone(),
            dues: result.due,
            reason: result.reason,
            surplus: result.surplus,
            result,
        });
    }
    // Without people nobody's dues have looked at it.
    request.sector.check_resolved_rate(request.resolved_rate)?;
    let mut rules = Lookup::new(law, request.month.last_day(), "month");
    if salaries.len() < people.len() {
        rules.count(parameters::SOCIAL_INSURANCE_OUT_OF_FUND_UNPAID_DAYS)?;
    }
    let fee = union_fee(law, &fee_request(request, salaries))?;
    let year = request.month.year();
    let total = Dong::total(people.iter().filter_map(|person| person.dues))?;
    let surplus = Dong::total(people.iter().filter_map(|person| person.surplus))?;
    let split = |source, sum| distribute(law, &DistributeRequest::new(year, source, sum));
    let at_month = |error: Error| match error.path() {
        "year" => error.moved_to("month"),
        _ => error,
    };
    let distribution_fee = match fee.due {
        Some(due) => Some(split(Source::UnionFee, due).map_err(at_month)?),
        None => None,
    };
    let distribution_dues = split(Source::Dues, total.minus(surplus)?).map_err(at_month)?;
    let mut citations = rules.citations();
    citations.extend(&fee.citations);
    people
        .iter()
        .for_each(|person| citations.extend(&person.result.citations));
    distribution_fee
        .iter()
        .for_each(|split| citations.extend(&split.citations));
    citations.extend(&distribution_dues.citations);
    Ok(EnterpriseMonth {
        people,
        union_fee: fee.due,
        dues: total,
        distribution_fee,
        distribution_dues,
        surplus,
        payable_by: fee.payable_by,
        deferred: fee.deferred,
        deferred_payable_by: fee.deferred_payable_by,
        citations,
        fee,
    })
}

fn fee_request(request: &EnterpriseMonthRequest, salaries: Vec<Dong>) -> UnionFeeRequest {
    let (month, sector) = (request.month, request.sector);
    let asked = match salaries.is_empty() {
        // Nobody in the insurance fund: the fund is empty, which is not a missing one.
        true => UnionFeeRequest::on_fund(month, sector, Dong::ZERO),
        false => UnionFeeRequest::on_salaries(month, sector, salaries),
    };
    UnionFeeRequest {
        relief: request.relief,
        ..asked
    }
}

impl Explain for EnterpriseMonth {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let label = lang.pick("Đoàn phí của người lao động", "Dues of the people");
        let people = self.people.iter().map(|person| {
            let mut node = person.result.explain(lang);
            node.label = format!("{}: {}", person.id, node.label);
            node
        });
        let dues = Explanation::new(label, lang.dong(self.dues)).children(people);
        let label = lang.pick(
            "Kinh phí và đoàn phí trong tháng của doanh nghiệp",
            "The month: fee and dues",
        );
        let total = self.union_fee.unwrap_or_default().plus(self.dues);
        Explanation::new(label, total.map_or(String::new(), |total| lang.dong(total)))
            .children([self.fee.explain(lang), dues])
            .children(Explanation::rule(
                &self.citations,
                parameters::SOCIAL_INSURANCE_OUT_OF_FUND_UNPAID_DAYS,
                lang,
            ))
            .children(
                self.distribution_fee
                    .iter()
                    .map(|split| split.explain(lang)),
            )
            .children([self.distribution_dues.explain(lang)])
    }
}
