//! Many units together: each is what the single operations make of it, sums are those of the
//! units, and no event changes a sum.

use congdoan::{
    Confidence, ConsolidateRequest, Consolidation, DistributeRequest, Dong, Event, EventKind,
    Month, ReductionGiven, RefundRequest, Rulebook, Sector, Source, UnionFeeRequest, UnitBooks,
    UnitMonth, consolidate, distribute, refund, union_fee,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::{cases, day, dong, sectors, sums_up_to, year};

fn sum() -> impl Strategy<Value = Dong> {
    sums_up_to(1_000_000_000_000).prop_map(dong)
}

/// Some months of a year, each once.
fn books(number: i32) -> impl Strategy<Value = Vec<UnitMonth>> {
    let month = (any::<bool>(), sum(), sum(), sum(), sum());
    prop::collection::vec(month, 12).prop_map(move |months| {
        let months = months.into_iter().zip(1_u32..).filter(|(month, _)| month.0);
        months
            .map(
                |((_, salary_fund, fee_paid, dues_collected, dues_remitted), at)| UnitMonth {
                    month: Month::new(number, at).unwrap(),
                    salary_fund,
                    fee_paid,
                    dues_collected,
                    dues_remitted,
                },
            )
            .collect()
    })
}

fn units(number: i32) -> impl Strategy<Value = Vec<UnitBooks>> {
    let parent = select(vec![None, Some("north"), Some("south")]);
    let unit = (sectors(), parent, books(number), sum());
    prop::collection::vec(unit, 1..6).prop_map(|units| {
        let units = units.into_iter().enumerate();
        units
            .map(|(at, (sector, parent, months, refunds_paid))| UnitBooks {
                id: format!("u{at}"),
                name: format!("CĐCS {at}"),
                sector,
                parent: parent.map(str::to_owned),
                months,
                refunds_paid,
            })
            .collect()
    })
}

fn request(number: i32, units: Vec<UnitBooks>) -> ConsolidateRequest {
    let (from, to) = (day(number, 1, 1), day(number, 12, 31));
    ConsolidateRequest::new(from, to, year(number.into()), units)
}

fn law() -> Rulebook {
    Rulebook::embedded().accept(Confidence::Unconfirmed)
}

/// The twelve sums of everything in a result, as (total, sum over units, sum over parents).
fn threefold(result: &Consolidation) -> Vec<(i64, i64, i64)> {
    let sums = |sums: &congdoan::Sums| {
        [
            sums.fee_due,
            sums.fee_paid,
            sums.fee_outstanding,
            sums.dues_collected,
            sums.dues_upper_due,
            sums.dues_remitted,
            sums.dues_outstanding,
            sums.entitlement,
            sums.reduction,
            sums.net,
            sums.refunds_paid,
            sums.refund_outstanding,
        ]
        .map(Dong::get)
    };
    let totals = sums(&result.totals);
    let mut added = totals.map(|total| (total, 0, 0));
    for unit in &result.units {
        for (added, sum) in added.iter_mut().zip(sums(&unit.sums)) {
            added.1 += sum;
        }
    }
    for parent in &result.by_parent {
        for (added, sum) in added.iter_mut().zip(sums(&parent.sums)) {
            added.2 += sum;
        }
    }
    added.to_vec()
}

fn numbers() -> impl Strategy<Value = i32> {
    2018_i32..=2026
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn units_are_what_the_operations_make_of_them(
        (number, units) in numbers().prop_flat_map(|number| (Just(number), units(number))),
        reduced in any::<bool>(),
    ) {
        let mut asked = request(number, units.clone());
        asked.apply_reduction_09c = Some(reduced && number <= 2021);
        let result = consolidate(&law(), &asked).unwrap();
        for (unit, figures) in units.iter().zip(&result.units) {
            let mut fee_due = 0;
            let mut short = Vec::new();
            for books in &unit.months {
                let asked = UnionFeeRequest::on_fund(books.month, unit.sector, books.salary_fund);
                let due = union_fee(&law(), &asked).unwrap().due.unwrap_or_default();
                fee_due += due.get();
                short.extend((books.fee_paid < due).then_some(books.month));
            }
            let added = |field: fn(&UnitMonth) -> Dong| {
                unit.months
                    .iter()
                    .map(|books| field(books).get())
                    .sum::<i64>()
            };
            let fee_paid = added(|books| books.fee_paid);
            let collected = added(|books| books.dues_collected);
            let number = year(number.into());
            let dues = DistributeRequest::new(number, Source::Dues, dong(collected));
            let mut back = RefundRequest::new(number, dong(fee_paid)).paid(unit.refunds_paid);
            back.reduction = asked
                .apply_reduction_09c
                .unwrap()
                .then_some(ReductionGiven::ByRule);
            let back = refund(&law(), &back).unwrap();

            let sums = &figures.sums;
            prop_assert_eq!(&figures.id, &unit.id);
            prop_assert_eq!(
                (sums.fee_due.get(), sums.fee_paid.get()),
                (fee_due, fee_paid)
            );
            prop_assert_eq!(sums.fee_outstanding.get(), fee_due - fee_paid);
            prop_assert_eq!(sums.dues_collected.get(), collected);
            prop_assert_eq!(
                sums.dues_upper_due,
                distribute(&law(), &dues).unwrap().upper
            );
            prop_assert_eq!(sums.dues_remitted.get(), added(|books| books.dues_remitted));
            prop_assert_eq!(
                sums.dues_outstanding.get(),
                sums.dues_upper_due.get() - sums.dues_remitted.get()
            );
            prop_assert_eq!(
                (sums.entitlement, sums.reduction, sums.net),
                (back.entitlement, back.reduction, back.net)
            );
            prop_assert_eq!(
                (sums.refunds_paid, sums.refund_outstanding),
                (back.paid, back.outstanding)
            );
            prop_assert_eq!(&figures.short_months, &short);
            prop_assert_eq!(result.late.contains(&unit.id), !short.is_empty());
        }
        for (total, of_units, of_parents) in threefold(&result) {
            prop_assert_eq!((total, total), (of_units, of_parents));
        }
    }

    #[test]
    fn no_event_changes_a_sum(
        (number, units) in numbers().prop_flat_map(|number| (Just(number), units(number))),
        events in prop::collection::vec(
            (any::<Index>(), any::<Index>(), 1_u32..=12, 1_u32..=28),
            0..4,
        ),
    ) {
        let plain = consolidate(&law(), &request(number, units.clone())).unwrap();
        let mut asked = request(number, units.clone());
        for (unit, into, month, day_of_month) in events {
            let (unit, into) = (unit.index(units.len()), into.index(units.len()));
            // Into a later unit, so that no line of receivers comes back to its start.
            if unit >= into
                || asked
                    .events
                    .iter()
                    .any(|event| event.unit == units[unit].id)
            {
                continue;
            }
            let event = Event::new(
                EventKind::Merged,
                day(number, month, day_of_month),
                &units[unit].id,
            );
            asked.events.push(event.into(&units[into].id));
        }
        let moved = consolidate(&law(), &asked).unwrap();
        prop_assert_eq!(moved.totals, plain.totals);
        for (total, of_units, of_parents) in threefold(&moved) {
            prop_assert_eq!((total, total), (of_units, of_parents));
        }
        // Units that nothing happens to, and that receive nothing, stay what they were.
        let touched = |id: &str| {
            asked
                .events
                .iter()
                .any(|event| event.unit == id || event.into.as_deref() == Some(id))
        };
        for (before, after) in plain.units.iter().zip(&moved.units) {
            prop_assert!(touched(&before.id) || before == after);
        }
    }

    #[test]
    fn what_ends_before_the_year_passes_on_all_its_months(
        (number, units) in numbers().prop_flat_map(|number| (Just(number), units(number))),
    ) {
        prop_assume!(units.len() > 1);
        let mut asked = request(number, units.clone());
        let end = Event::new(
            EventKind::Consolidated,
            day(number - 1, 12, 31),
            &units[0].id,
        );
        asked.events = vec![end.into(&units[1].id)];
        let result = consolidate(&law(), &asked).unwrap();
        let ended = &result.units[0].sums;
        prop_assert_eq!(
            (ended.fee_due, ended.fee_paid, ended.entitlement),
            (Dong::ZERO, Dong::ZERO, Dong::ZERO)
        );
        prop_assert_eq!(
            (ended.dues_collected, ended.dues_upper_due),
            (Dong::ZERO, Dong::ZERO)
        );
        prop_assert!(result.units[0].short_months.is_empty());
    }
}

#[test]
fn state_paid_units_owe_no_fee_after_the_stop() {
    let months = (1..=12).map(|at| UnitMonth {
        month: Month::new(2025, at).unwrap(),
        salary_fund: dong(1_000_000),
        fee_paid: Dong::ZERO,
        dues_collected: Dong::ZERO,
        dues_remitted: Dong::ZERO,
    });
    let unit = UnitBooks {
        id: "a".to_owned(),
        name: "a".to_owned(),
        sector: Sector::StateAgency,
        parent: None,
        months: months.collect(),
        refunds_paid: Dong::ZERO,
    };
    let result = consolidate(&law(), &request(2025, vec![unit])).unwrap();
    assert_eq!(result.totals.fee_due, dong(5 * 20_000));
    assert_eq!(result.units[0].short_months.len(), 5);
}
