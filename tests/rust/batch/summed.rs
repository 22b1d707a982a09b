//! Sums by group, and columns that do not fit each other.

use congdoan::batch::{
    DuesPlan, DuesRows, FeePlan, RefundColumns, RefundPlan, RefundRows, SplitPlan, dues_rows,
    sum_by_group, sum_by_runs, union_fee_rows,
};
use congdoan::{Dong, ErrorCode, Rulebook, Sector, Source, Year};
use proptest::prelude::*;

use crate::given::sums;
use crate::tried::cases;

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn grouped_sums_are_plain_sums(
        rows in prop_oneof![
            prop::collection::vec((0_u32..6, sums()), 0..200),
            prop::collection::vec((0_u32..6, any::<i64>()), 0..12),
            prop::collection::vec((0_u32..6, -1_000_000_000_000..=1_000_000_000_000_i64), 0..2_000),
        ],
        count in 5_usize..8,
    ) {
        let groups: Vec<u32> = rows.iter().map(|row| row.0).collect();
        let values: Vec<i64> = rows.iter().map(|row| row.1).collect();
        let mut made = vec![7; count];
        let result = sum_by_group(&groups, &values, &mut made);
        let mut wanted = [0_i128; 8];
        for (group, value) in &rows {
            wanted[*group as usize] += i128::from(*value);
        }
        let outside = groups.iter().any(|group| *group as usize >= count);
        let narrow: Option<Vec<i64>> = wanted[..count].iter().map(|sum| i64::try_from(*sum).ok()).collect();
        match (outside, narrow) {
            (false, Some(wanted)) => {
                prop_assert_eq!(result, Ok(()));
                prop_assert_eq!(made, wanted);
            }
            (true, Some(_)) => prop_assert_eq!(result.unwrap_err().code(), ErrorCode::InvalidInput),
            (_, None) => prop_assert_eq!(result.unwrap_err().code(), ErrorCode::OutOfRange),
        }
    }

    #[test]
    fn runs_are_groups_in_order(
        runs in prop::collection::vec(prop_oneof![
            prop::collection::vec(sums(), 0..30),
            prop::collection::vec(any::<i64>(), 0..4),
            prop::collection::vec(0..=300_000_i64, 500..1_500),
        ], 0..8),
    ) {
        let values: Vec<i64> = runs.iter().flatten().copied().collect();
        let mut ends: Vec<usize> = runs.iter().scan(0, |end, run| { *end += run.len(); Some(*end) }).collect();
        let groups: Vec<u32> = (0_u32..).zip(&runs).flat_map(|(group, run)| vec![group; run.len()]).collect();
        let (mut by_runs, mut by_group) = (vec![7; runs.len()], vec![7; runs.len()]);
        let first = sum_by_runs(&ends, &values, &mut by_runs);
        let second = sum_by_group(&groups, &values, &mut by_group);
        prop_assert_eq!(first.clone().map_err(|error| error.code()), second.map_err(|error| error.code()));
        if first.is_ok() {
            prop_assert_eq!(by_runs, by_group);
        }
        // Ends that fall or do not reach the last row are refused.
        if let Some(last) = ends.last_mut() {
            *last += 1;
            let error = sum_by_runs(&ends, &values, &mut vec![0; runs.len()]).unwrap_err();
            prop_assert_eq!(error.code(), ErrorCode::InvalidInput);
        }
    }
}

#[test]
fn sums_go_to_the_last_bit_and_no_further() {
    let mut sum = [0];
    sum_by_group(&[0, 0, 0], &[i64::MAX, i64::MAX, -i64::MAX], &mut sum).unwrap();
    assert_eq!(sum, [i64::MAX]);
    let error = sum_by_group(&[0, 0], &[i64::MAX, 1], &mut sum).unwrap_err();
    assert_eq!(error.code(), ErrorCode::OutOfRange);
    let error = sum_by_runs(&[2], &[i64::MIN, -1], &mut sum).unwrap_err();
    assert_eq!(error.code(), ErrorCode::OutOfRange);
    let error = sum_by_runs(&[2, 1, 2], &[1, 2], &mut [0; 3]).unwrap_err();
    assert_eq!(
        (error.code(), error.path()),
        (ErrorCode::InvalidInput, "ends[1]")
    );
    // 1,024 of the largest sums are more than 63 bits hold.
    let error = sum_by_runs(&[1_025], &[Dong::MAX.get(); 1_025], &mut sum).unwrap_err();
    assert_eq!(error.code(), ErrorCode::OutOfRange);
    sum_by_runs(&[1_024], &[Dong::MAX.get(); 1_024], &mut sum).unwrap();
    assert_eq!(sum, [Dong::MAX.get() * 1_024]);
}

#[test]
fn columns_of_other_lengths_are_refused_and_nothing_is_written() {
    let law = Rulebook::embedded();
    let month = "2026-01".parse().unwrap();
    let dues = DuesPlan::of(&law, month, Sector::NonState);
    let fee = FeePlan::of(&law, month, Sector::NonState);
    let split = SplitPlan::of(&law, Year::new(2026).unwrap(), Source::Dues);
    let refund = RefundPlan::by_rule(&law, Year::new(2020).unwrap());
    let (mut one, mut two, mut three, mut code, mut codes) = ([7], [7; 2], [7; 2], [7], [7; 2]);
    let rows = DuesRows {
        plans: &[0],
        situations: &[0],
        amounts: &[1, 2],
    };
    let refused = [
        dues.owed(&[1, 2], &mut one, &mut codes),
        dues.owed(&[1, 2], &mut two, &mut code),
        dues.surplus(&[1], &mut one, &mut codes),
        dues_rows(std::slice::from_ref(&dues), rows, &mut two, &mut codes),
        fee.owed(&[1, 2, 3], &mut two, &mut codes),
        union_fee_rows(&[fee], &[0], &[1, 2], &mut two, &mut codes),
        split.split(&[1, 2], &mut two, &mut one, &mut codes),
        split.levels(&[1, 2], &mut [&mut two]),
        sum_by_group(&[0], &[1, 2], &mut two),
        sum_by_runs(&[2], &[1, 2], &mut two),
        refund.outstanding(
            RefundRows {
                collected: &[1, 2],
                reduction: Some(&[0, 0]),
                paid: None,
            },
            RefundColumns {
                entitlement: &mut [7; 2],
                reduction: &mut three,
                outstanding: &mut two,
                codes: &mut codes,
            },
        ),
    ];
    for result in refused {
        let error = result.unwrap_err();
        assert_eq!(error.code(), ErrorCode::InvalidInput, "{error}");
        assert!(!error.path().is_empty());
    }
    assert_eq!(
        (one, two, three, code, codes),
        ([7], [7; 2], [7; 2], [7], [7; 2])
    );
    // No rows are no error.
    dues.owed(&[], &mut [], &mut []).unwrap();
}
