//! An enterprise's month, which is the single operations put together.

use congdoan::{
    Absence, Confidence, DistributeRequest, Distribution, Dong, Dues, DuesRequest,
    EnterpriseMonthRequest, Error, ErrorCode, Person, Relief, Rulebook, Sector, Source, UnionFee,
    UnionFeeRequest, distribute, dues, enterprise_month, union_fee,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::months::{amount, salaries};
use crate::{cases, dong, months, rate, sectors};

/// Someone on a payroll, with the amounts any sector could need.
#[derive(Clone, Debug)]
struct Somebody {
    member: bool,
    insured: i64,
    own: i64,
    absence: Option<Absence>,
    in_fund: Option<bool>,
}

fn payrolls() -> impl Strategy<Value = Vec<Somebody>> {
    let absence = prop_oneof![4 => Just(None), 1 => select(Absence::ALL.to_vec()).prop_map(Some)];
    let insured = prop_oneof![
        salaries().prop_map(|salary| salary.min(1_000_000_000_000)),
        Just(0)
    ];
    let somebody = (
        any::<bool>(),
        insured,
        0_i64..1_000_000_000,
        absence,
        prop::option::of(any::<bool>()),
    )
        .prop_map(|(member, insured, own, absence, in_fund)| Somebody {
            member,
            insured,
            own,
            absence,
            in_fund,
        });
    prop::collection::vec(somebody, 0..8)
}

/// The month put together from the single operations.
struct Parts {
    people: Vec<Dues>,
    fee: UnionFee,
    fee_split: Option<Distribution>,
    dues_split: Distribution,
    dues: i64,
    surplus: i64,
}

impl Parts {
    fn of(law: &Rulebook, request: &EnterpriseMonthRequest) -> Result<Self, Error> {
        let (month, sector) = (request.month, request.sector);
        let mut people = Vec::new();
        let mut fund = Vec::new();
        for person in &request.people {
            let on_leave = person.absence == Some(Absence::UnpaidLeave);
            if person.in_insurance_fund.unwrap_or(!on_leave) {
                fund.extend(person.insured_salary);
            }
            let own = match sector {
                Sector::StateEnterprise => person.net_salary,
                Sector::NoFixedWage => person.fixed_amount,
                _ => person.insured_salary,
            };
            let mut asked = DuesRequest::new(month, sector, own.unwrap()).member(person.member);
            asked.absence = person.absence;
            asked.resolved_rate = request.resolved_rate;
            people.push(dues(law, &asked)?);
        }
        let mut asked = match fund.is_empty() {
            true => UnionFeeRequest::on_fund(month, sector, Dong::ZERO),
            false => UnionFeeRequest::on_salaries(month, sector, fund),
        };
        asked.relief = request.relief;
        let fee = union_fee(law, &asked)?;
        let split =
            |source, sum| distribute(law, &DistributeRequest::new(month.year(), source, sum));
        let dues = people.iter().map(amount).sum::<i64>();
        let surplus = people
            .iter()
            .filter_map(|dues| dues.surplus)
            .map(Dong::get)
            .sum::<i64>();
        Ok(Self {
            fee_split: fee
                .due
                .map(|due| split(Source::UnionFee, due))
                .transpose()?,
            dues_split: split(Source::Dues, dong(dues - surplus))?,
            people,
            fee,
            dues,
            surplus,
        })
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn an_enterprise_month_is_the_operations_it_is_made_from(
        month in months(2016..=2026),
        sector in sectors(),
        payroll in payrolls(),
        relief in prop_oneof![
            4 => Just(None),
            1 => Just(Some(Relief::Suspension { until: None })),
            1 => (0_u64..=21)
                .prop_map(|percent| Some(Relief::Reduction { percent: rate(percent, 0) })),
        ],
        resolved in prop_oneof![
            3 => Just(None),
            1 => (1_u64..=30).prop_map(|resolved| Some(rate(resolved, 3))),
        ],
    ) {
        let people = payroll.iter().enumerate().map(|(at, somebody)| {
            let mut person = Person::new(&format!("person {at}"), dong(somebody.insured));
            person.member = somebody.member;
            person.net_salary = (sector == Sector::StateEnterprise).then(|| dong(somebody.own));
            person.fixed_amount = (sector == Sector::NoFixedWage).then(|| dong(somebody.own));
            person.absence = somebody.absence;
            person.in_insurance_fund = somebody.in_fund;
            person
        });
        let mut request = EnterpriseMonthRequest::new(month, sector, people.collect());
        request.relief = relief;
        request.resolved_rate = resolved;
        let law = Rulebook::embedded().accept(Confidence::Unconfirmed);
        let may_resolve = matches!(sector, Sector::StateEnterprise | Sector::NonState);
        if request.people.is_empty() && resolved.is_some() && !may_resolve {
            // No dues say so where nobody owes any.
            let error = enterprise_month(&law, &request).unwrap_err();
            prop_assert_eq!((error.code(), error.path()), (ErrorCode::InvalidInput, "resolved_rate"));
            return Ok(());
        }
        let whole = match (enterprise_month(&law, &request), Parts::of(&law, &request)) {
            (Ok(whole), Ok(parts)) => (whole, parts),
            (Err(whole), Err(parts)) => {
                prop_assert_eq!(whole.code(), parts.code());
                return Ok(());
            }
            (whole, parts) => {
                let parts = parts.map(|parts| parts.dues);
                return Err(TestCaseError::fail(format!("{whole:?} from {parts:?}")));
            }
        };
        let (whole, made_of) = whole;
        for (at, (person, dues)) in whole.people.iter().zip(&made_of.people).enumerate() {
            prop_assert_eq!(&person.id, &format!("person {at}"));
            prop_assert_eq!(&person.result, dues);
            prop_assert_eq!(
                (person.dues, person.reason, person.surplus),
                (dues.due, dues.reason, dues.surplus)
            );
        }
        prop_assert_eq!(whole.people.len(), payroll.len());
        prop_assert_eq!(&whole.fee, &made_of.fee);
        prop_assert_eq!(
            (whole.union_fee, whole.payable_by),
            (made_of.fee.due, made_of.fee.payable_by)
        );
        prop_assert_eq!(&whole.distribution_fee, &made_of.fee_split);
        prop_assert_eq!(&whole.distribution_dues, &made_of.dues_split);
        prop_assert_eq!(
            (whole.dues.get(), whole.surplus.get()),
            (made_of.dues, made_of.surplus)
        );
        // Every rule a part used is among the whole's.
        let used: Vec<_> = whole.citations.iter().collect();
        let parts = made_of
            .people
            .iter()
            .map(|dues| &dues.citations)
            .chain([&made_of.fee.citations, &made_of.dues_split.citations])
            .chain(made_of.fee_split.iter().map(|split| &split.citations));
        for citation in parts.flat_map(|citations| citations.iter()) {
            prop_assert!(used.contains(&citation), "{citation:?} is not cited");
        }
    }
}
