//! The fee of employers whose people are rows.

use congdoan::batch::{FeePlan, sum_by_group, sum_by_runs};
use congdoan::{Cycle, ErrorCode, Rulebook};
use proptest::prelude::*;
use proptest::sample::select;

use crate::given::{laws, months, refused, reliefs, sectors, sums};
use crate::tried::cases;

proptest! {
    #![proptest_config(cases(768))]

    #[test]
    fn the_fee_on_a_column_of_salaries_is_that_of_each_employer(
        law in laws(),
        month in months(),
        sector in sectors(),
        cycle in select(vec![Cycle::Monthly, Cycle::Monthly, Cycle::Monthly, Cycle::Quarterly]),
        relief in reliefs(),
        employers in prop_oneof![
            prop::collection::vec(prop::collection::vec(sums(), 1..6), 0..12),
            prop::collection::vec(prop::collection::vec(0..=60_000_000_i64, 1..60), 0..24),
        ],
    ) {
        let plan = FeePlan::with(&law, month, sector, cycle, relief);
        let salaries = employers.concat();
        let (mut insured, mut codes) = (vec![7; salaries.len()], vec![7; salaries.len()]);
        plan.insured(&salaries, &mut insured, &mut codes).unwrap();
        let ends: Vec<usize> = employers
            .iter()
            .scan(0, |end, people| { *end += people.len(); Some(*end) })
            .collect();
        let groups: Vec<u32> = (0..).zip(&employers).flat_map(|(at, people)| vec![at; people.len()]).collect();
        let (mut funds, mut again) = (vec![7; ends.len()], vec![7; ends.len()]);
        // Ceilings of assumed laws may add up to more than 64 bits.
        prop_assume!(sum_by_runs(&ends, &insured, &mut funds).is_ok());
        sum_by_group(&groups, &insured, &mut again).unwrap();
        prop_assert_eq!(&funds, &again);
        let (due, fee_codes) = plan.owed_vec(&funds);
        let (mut deferred, mut deferred_codes) = (due.clone(), fee_codes.clone());
        plan.deferred(&funds, &mut deferred, &mut deferred_codes).unwrap();
        let mut start = 0;
        for (at, people) in employers.iter().enumerate() {
            let own = &codes[start..ends[at]];
            start = ends[at];
            match plan.replay_on_salaries(&law, people) {
                Ok(fee) => {
                    prop_assert!(own.iter().all(|code| *code == fee_codes[at] && *code < 128));
                    prop_assert_eq!(fee.salary_fund.unwrap_or_default().get(), funds[at]);
                    prop_assert_eq!(fee.due.unwrap_or_default().get(), due[at]);
                    prop_assert_eq!(fee.deferred.unwrap_or_default().get(), deferred[at]);
                    prop_assert_eq!(fee.liable, fee_codes[at] == 0);
                }
                // Of a person, or else of the fund. Where both are refused the scalar operation
                // may find the fund too large first.
                Err(error) => match own.iter().any(|code| *code >= 128) {
                    true => prop_assert!(
                        own.contains(&refused(&error)) || error.code() == ErrorCode::OutOfRange,
                        "{}: {:?}", error, own
                    ),
                    false => prop_assert_eq!(fee_codes[at], refused(&error), "{}", error),
                },
            }
            // A refused person alone is refused with the same code.
            for (person, code) in people.iter().zip(own) {
                let alone = plan.replay_on_salaries(&law, &[*person]);
                if *code >= 128 {
                    prop_assert_eq!(alone.map_err(|error| refused(&error)).unwrap_err(), *code);
                }
            }
        }
    }
}

#[test]
fn columns_of_other_lengths_are_refused() {
    let plan = FeePlan::of(
        &Rulebook::embedded(),
        "2026-01".parse().unwrap(),
        congdoan::Sector::NonState,
    );
    let (mut insured, mut codes) = ([7], [7; 2]);
    let error = plan.insured(&[1, 2], &mut insured, &mut codes).unwrap_err();
    assert_eq!(error.path(), "insured");
    assert_eq!((insured, codes), ([7], [7; 2]));
}
