//! Reports whose lines read as what they are, whatever unit they were printed in.

use congdoan::{
    Dong, Precision, Reading, ReconcileRequest, Reconciliation, ReportLineName, Rulebook, Verdict,
    reconcile,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::{cases, day, dong, half_up, year};

/// A sum as a report prints it.
fn printed(sum: i64, precision: Precision) -> Dong {
    let unit = precision.unit();
    dong(half_up(sum.into(), unit.into()) * unit)
}

fn report(fund: i64, precision: Precision, lines: [Option<i64>; 3]) -> Reconciliation {
    let mut report =
        ReconcileRequest::new(day(2020, 1, 1), day(2020, 12, 31), year(2020), precision);
    report.union_fee = Some(printed(fund / 50, precision));
    let [dues, reduction, refunds] = lines.map(|line| line.map(|sum| printed(sum, precision)));
    (report.dues, report.reduction_09c, report.refunds_paid) = (dues, reduction, refunds);
    reconcile(&Rulebook::embedded(), &report).unwrap()
}

/// How the lines read, with what was expected of each.
fn readings(report: &Reconciliation) -> Vec<(ReportLineName, Option<Reading>, Verdict)> {
    report
        .lines
        .iter()
        .map(|line| (line.line, line.reading, line.verdict))
        .collect()
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn true_figures_read_as_what_they_are(
        // Multiples of 50,000 give whole đồng; from 100 billion on, printing hides no reading.
        fund in (2_000_000_i64..=20_000_000_000).prop_map(|units| units * 50_000),
        precision in select(vec![
            Precision::Dong,
            Precision::Thousand,
            Precision::Million,
        ]),
        dues in select(vec![
            (Reading::All, 1_000),
            (Reading::UpperShare, 400),
            (Reading::GrassrootsShare, 600),
        ]),
        // Parts of the fund in hundred-thousandths: 70% of the 2%, less 10%, and less of it.
        refunds in prop_oneof![
            Just((Reading::Entitlement, 1_400)),
            Just((Reading::Net, 1_260)),
            (1_i64..=1_240).prop_map(|part| (Reading::PaidSoFar, part)),
        ],
    ) {
        let of = |part: i64| fund / 100_000 * part + fund % 100_000 * part / 100_000;
        let read = report(
            fund,
            precision,
            [Some(of(dues.1)), Some(of(140)), Some(of(refunds.1))],
        );
        let consistent = Verdict::Consistent;
        prop_assert_eq!(
            readings(&read),
            [
                (ReportLineName::Dues, Some(dues.0), consistent),
                (
                    ReportLineName::Reduction09c,
                    Some(Reading::ByRule),
                    consistent
                ),
                (ReportLineName::RefundsPaid, Some(refunds.0), consistent),
            ]
        );
        let implied = read.implied_salary_fund.unwrap().get();
        prop_assert!((implied - fund).abs() <= 25 * precision.unit());
        for line in &read.lines {
            prop_assert_eq!(
                line.difference.unwrap().get(),
                line.reported.get() - line.expected.unwrap().get()
            );
        }
        if precision == Precision::Dong && refunds.0 != Reading::PaidSoFar {
            prop_assert!(
                read.lines
                    .iter()
                    .all(|line| line.difference == Some(Dong::ZERO))
            );
        }
    }

    #[test]
    fn figures_above_the_most_the_rules_allow_are_off(
        fund in (2_000_000_i64..=20_000_000_000).prop_map(|units| units * 50_000),
        over in 10_i64..1_000,
    ) {
        // A hundredth or more above all dues and above the whole entitlement.
        let dues = fund / 100 + fund / 100_000 * over;
        let refunds = fund / 100_000 * 1_400 + fund / 100_000 * 2 * over;
        let read = report(fund, Precision::Million, [Some(dues), None, Some(refunds)]);
        prop_assert_eq!(
            readings(&read),
            [
                (ReportLineName::Dues, None, Verdict::Off),
                (ReportLineName::RefundsPaid, None, Verdict::Off),
            ]
        );
    }

    #[test]
    fn a_year_with_two_rates_of_dues_cannot_tell(
        fee in 0_i64..1_000_000_000_000,
        dues in 0_i64..1_000_000_000_000,
    ) {
        let mut report = ReconcileRequest::new(
            day(2025, 1, 1),
            day(2025, 12, 31),
            year(2025),
            Precision::Dong,
        );
        report.union_fee = Some(dong(fee));
        report.dues = Some(dong(dues));
        let read = reconcile(&Rulebook::embedded(), &report).unwrap();
        prop_assert_eq!(
            readings(&read),
            [(ReportLineName::Dues, None, Verdict::CannotTell)]
        );
    }
}
