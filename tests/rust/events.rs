//! Events move money between units and make none: totals with events are the totals without, to
//! the đồng, whatever happens to whom and in whatever order the units stand.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test"
)]

mod tried;

use chrono::NaiveDate;
use congdoan::{
    ConsolidateRequest, Consolidation, Consolidator, Dong, Event, EventKind, Month, Rulebook,
    Sector, Sums, UnitBooks, UnitMonth, Year, consolidate,
};
use proptest::prelude::*;
use proptest::sample::select;

use tried::cases;

fn dong(amount: i64) -> Dong {
    Dong::new(amount).unwrap()
}

/// Small sums as often as large ones: halves of a đồng are where shares go wrong.
fn sums() -> impl Strategy<Value = Dong> {
    prop_oneof![0_i64..200, 0_i64..1_000_000_000_000].prop_map(dong)
}

fn books(number: u32) -> impl Strategy<Value = UnitMonth> {
    (sums(), sums(), sums(), sums()).prop_map(move |(salary_fund, fee, collected, remitted)| {
        UnitMonth {
            month: Month::new(2020, number).unwrap(),
            salary_fund,
            fee_paid: fee,
            dues_collected: collected,
            dues_remitted: remitted,
        }
    })
}

fn unit(at: usize) -> impl Strategy<Value = UnitBooks> {
    let months: Vec<_> = (1..=12)
        .map(|number| prop::option::of(books(number)))
        .collect();
    let parents = select(vec![None, Some("P".to_owned()), Some("Q".to_owned())]);
    (months, parents, select(Sector::ALL.to_vec()), sums()).prop_map(
        move |(months, parent, sector, refunds_paid)| UnitBooks {
            id: format!("u{at}"),
            name: format!("CĐCS {at}"),
            sector,
            parent,
            months: months.into_iter().flatten().collect(),
            refunds_paid,
        },
    )
}

fn day() -> impl Strategy<Value = NaiveDate> {
    // Before and after the period too.
    (0_u64..=500).prop_map(|days| {
        let start = NaiveDate::from_ymd_opt(2019, 11, 1).unwrap();
        start + chrono::Days::new(days)
    })
}

/// Ends that never pass into themselves (a unit passes into one further on, so chains form),
/// hand-overs of any unit, and events that move nothing.
fn events(units: usize) -> impl Strategy<Value = Vec<Event>> {
    use EventKind::{Consolidated, Dissolved, Founded, HandedOver, Merged, Renamed, Split};
    let ends = select(vec![Merged, Consolidated, Dissolved]);
    let end = prop::option::of((ends, day(), any::<prop::sample::Index>()));
    let ends = prop::collection::vec(end, units - 1).prop_map(move |ends| {
        let ends = ends.into_iter().enumerate();
        let ends = ends.filter_map(|(at, end)| Some((at, end?)));
        let event = |(at, (kind, day, into)): (usize, (_, _, prop::sample::Index))| {
            let into = at + 1 + into.index(units - at - 1);
            Event::new(kind, day, &format!("u{at}")).into(&format!("u{into}"))
        };
        ends.map(event).collect::<Vec<_>>()
    });
    let others = (
        select(vec![HandedOver, Founded, Renamed, Split]),
        day(),
        0..units,
    );
    let others = prop::collection::vec(others, 0..4).prop_map(|others| {
        let event = |(kind, day, at)| Event::new(kind, day, &format!("u{at}")).into("R");
        others.into_iter().map(event).collect::<Vec<_>>()
    });
    (ends, others)
        .prop_map(|(ends, others)| [ends, others].concat())
        .prop_shuffle()
}

fn year() -> impl Strategy<Value = (Vec<UnitBooks>, Vec<Event>, bool)> {
    (1_usize..8).prop_flat_map(|count| {
        let units: Vec<_> = (0..count).map(unit).collect();
        (units, events(count), any::<bool>())
    })
}

fn period() -> (NaiveDate, NaiveDate, Year) {
    let day = |month, day| NaiveDate::from_ymd_opt(2020, month, day).unwrap();
    (day(1, 1), day(12, 31), Year::new(2020).unwrap())
}

fn consolidated(units: &[UnitBooks], events: &[Event], reduces: bool) -> Consolidation {
    let (from, to, year) = period();
    let mut request = ConsolidateRequest::new(from, to, year, units.to_vec());
    request.events = events.to_vec();
    request.apply_reduction_09c = Some(reduces);
    consolidate(&Rulebook::embedded(), &request).unwrap()
}

fn added<'a>(sums: impl Iterator<Item = &'a Sums>) -> Vec<i64> {
    let mut total = vec![0; Sums::NAMES.len()];
    for sums in sums {
        for (total, sum) in total.iter_mut().zip(sums.values()) {
            *total += sum.get();
        }
    }
    total
}

fn values(sums: &Sums) -> Vec<i64> {
    added([sums].into_iter())
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn events_change_no_total((units, events, reduces) in year()) {
        let without = consolidated(&units, &[], reduces);
        let with = consolidated(&units, &events, reduces);
        prop_assert_eq!(with.totals, without.totals);
    }

    #[test]
    fn every_unit_comes_out_and_the_parts_are_the_whole((units, events, reduces) in year()) {
        let result = consolidated(&units, &events, reduces);
        let ids = |ids: Vec<&str>| ids.join(" ");
        prop_assert_eq!(
            ids(result.units.iter().map(|unit| unit.id.as_str()).collect()),
            ids(units.iter().map(|unit| unit.id.as_str()).collect())
        );
        let totals = values(&result.totals);
        prop_assert_eq!(&added(result.units.iter().map(|unit| &unit.sums)), &totals);
        prop_assert_eq!(&added(result.by_parent.iter().map(|group| &group.sums)), &totals);
        let counted: u32 = result.by_parent.iter().map(|group| group.units).sum();
        prop_assert_eq!(counted as usize, units.len());
    }

    #[test]
    fn the_order_of_units_and_events_does_not_matter(
        ((units, events, reduces), shuffled, events_shuffled) in year().prop_flat_map(|year| {
            let (units, events) = (Just(year.0.clone()), Just(year.1.clone()));
            (Just(year), units.prop_shuffle(), events.prop_shuffle())
        }),
    ) {
        // `by_parent` stands in order of first appearance, and is left out here.
        let one = consolidated(&units, &events, reduces);
        let other = consolidated(&shuffled, &events_shuffled, reduces);
        prop_assert_eq!(one.totals, other.totals);
        for unit in &one.units {
            prop_assert!(other.units.contains(unit), "{}", unit.id);
        }
    }

    #[test]
    fn a_month_of_the_receiver_counts_once(
        pair in (unit(0), unit(1)), end in day(), reduces in any::<bool>(),
    ) {
        let units = [pair.0, pair.1];
        let events = [Event::new(EventKind::Merged, end, "u0").into("u1")];
        let alone = consolidated(&units, &[], reduces);
        let merged = consolidated(&units, &events, reduces);
        let short = |result: &Consolidation, at: usize| result.units[at].short_months.clone();
        let last = |month: &Month| month.last_day() <= end;
        let (kept, passed): (Vec<_>, Vec<_>) = units[0].months.iter().partition(|books| last(&books.month));
        let sum = |months: &[&UnitMonth]| months.iter().map(|month| month.fee_paid.get()).sum::<i64>();
        prop_assert_eq!(merged.units[0].sums.fee_paid.get(), sum(&kept));
        let receiver = alone.units[1].sums.fee_paid.get() + sum(&passed);
        prop_assert_eq!(merged.units[1].sums.fee_paid.get(), receiver);
        // A month the two hold together is short once, if what both owe is more than both paid.
        let mut months = short(&merged, 1);
        months.dedup();
        prop_assert_eq!(&months, &short(&merged, 1));
        for month in months {
            prop_assert!(short(&alone, 0).contains(&month) || short(&alone, 1).contains(&month));
        }
        prop_assert!(short(&merged, 0).iter().all(last));
    }

    #[test]
    fn one_unit_at_a_time_is_the_same((units, _, reduces) in year()) {
        let whole = consolidated(&units, &[], reduces);
        let (from, to, year) = period();
        let law = Rulebook::embedded();
        let mut each = match reduces {
            true => Consolidator::with_reduction_09c(&law, from, to, year).unwrap(),
            false => Consolidator::new(&law, from, to, year).unwrap(),
        };
        for (unit, figures) in units.iter().zip(&whole.units) {
            prop_assert_eq!(&each.push(unit).unwrap(), figures);
            prop_assert!(each.push(unit).is_err(), "given twice");
        }
        let each = each.finish();
        prop_assert_eq!(each.totals, whole.totals);
        prop_assert_eq!(each.by_parent, whole.by_parent);
        prop_assert_eq!(each.late, whole.late);
    }
}
