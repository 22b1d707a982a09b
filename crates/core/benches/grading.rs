//! A country's scorecards at once: 125,000 units of 40 criteria graded on one thread, by the
//! criteria's ids as requests give them. The figures stand in README.md.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    missing_docs,
    reason = "a benchmark"
)]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use congdoan::{
    Condition, CriteriaSetForm, Criterion, Each, Floor, GradeName, Grader, Points, Rulebook, Score,
    Standard, Threshold, UnitScores,
};

const UNITS: usize = 125_000;
const STANDARDS: usize = 8;
const CRITERIA: usize = 40;

/// How the scores of a unit name their criteria.
#[derive(Clone, Copy, PartialEq)]
enum Order {
    /// By the grader's own ids, in its order.
    Shared,
    /// By texts of their own, as read from a file, in its order.
    Own,
    /// The same from the last to the first.
    Reversed,
}

fn main() {
    println!("units × criteria           ids   best ms   median ms   ns a criterion   grades");
    let grader = Grader::new(&Rulebook::embedded(), &set().into()).unwrap();
    let ids: Vec<Arc<str>> = grader.criteria().cloned().collect();
    for (name, order) in [
        ("shared ids", Order::Shared),
        ("own ids", Order::Own),
        ("own ids, reversed", Order::Reversed),
    ] {
        let units: Vec<UnitScores> = (0..UNITS).map(|at| unit(at, &ids, order)).collect();
        let mut times = Vec::new();
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for _ in 0..7 {
            counts.clear();
            let start = Instant::now();
            for unit in &units {
                let grade = black_box(grader.grade(black_box(unit)).unwrap());
                match counts.get_mut(grade.grade.as_deref().unwrap_or("–")) {
                    Some(count) => *count += 1,
                    None => {
                        counts.insert(grade.grade.as_deref().unwrap_or("–").to_owned(), 1);
                    }
                }
            }
            times.push(start.elapsed());
        }
        assert_eq!(counts.values().sum::<usize>(), UNITS);
        times.sort();
        let median = times.get(times.len() / 2).copied().unwrap_or_default();
        let best = times.first().copied().unwrap_or_default();
        let each = best.as_nanos() / u128::try_from(UNITS * CRITERIA).unwrap();
        println!(
            "{UNITS:>9} × {CRITERIA}   {name:>17}   {:>7}   {:>9}   {each:>14}   {counts:?}",
            best.as_millis(),
            median.as_millis(),
        );
    }
}

/// Eight standards of five criteria, two conditions, a floor, four grades.
fn set() -> CriteriaSetForm {
    let whole = |points| Points::whole(points).unwrap();
    let standards = (0..STANDARDS).map(|standard| {
        let criteria = (0..CRITERIA / STANDARDS).map(|nth| {
            let id = criterion(standard * CRITERIA / STANDARDS + nth);
            let title = format!("Nội dung {nth} của tiêu chuẩn {standard}");
            Criterion::new(&id, title.as_str(), "2.5".parse().unwrap())
        });
        let (id, title) = (
            format!("standard_{standard}"),
            format!("Tiêu chuẩn {standard}"),
        );
        Standard::new(&id, title.as_str(), "12.5".parse().unwrap()).criteria(criteria.collect())
    });
    let grades = ["xuất sắc", "tốt", "hoàn thành", "không hoàn thành"];
    let mut set = CriteriaSetForm::new("country", "a benchmark", whole(100));
    set.standards = Some(standards.collect());
    set.grades = Some(grades.map(GradeName::new).to_vec());
    set.thresholds = Some(vec![
        Threshold::new("xuất sắc", Some(whole(90)), None),
        Threshold::new("tốt", Some(whole(70)), Some(whole(90))),
        Threshold::new("hoàn thành", Some(whole(50)), Some(whole(70))),
        Threshold::new("không hoàn thành", None, Some(whole(50))),
    ]);
    set.conditions = Some(vec![
        Condition::new("no_discipline", "Không kỷ luật").caps_at("tốt"),
        Condition::new("settled", "Đã quyết toán").caps_at("hoàn thành"),
    ]);
    let half = "0.5".parse().unwrap();
    set.floors = Some(vec![
        Floor::at_least("half", "Một nửa", Each::Standard, half).caps_at("tốt"),
    ]);
    set
}

fn criterion(at: usize) -> String {
    format!("criterion_number_{at:02}")
}

/// Points of quarter steps, on the whole better for some units than for others; primes keep them
/// from repeating early.
fn unit(at: usize, ids: &[Arc<str>], order: Order) -> UnitScores {
    let score = |nth: usize| {
        let best = at % 8 + 8;
        let quarters = (at * 7_919 + nth * 104_729) % 5 + best - 4;
        let quarters = u32::try_from(quarters.min(10)).unwrap();
        let points: Points = format!("{}.{:02}", quarters / 4, quarters % 4 * 25)
            .parse()
            .unwrap();
        match order {
            Order::Shared => Score::new(Arc::clone(ids.get(nth).unwrap()), points),
            Order::Own | Order::Reversed => Score::new(criterion(nth), points),
        }
    };
    let mut scores: Vec<Score> = (0..CRITERIA).map(score).collect();
    if order == Order::Reversed {
        scores.reverse();
    }
    UnitScores::new(format!("CD{at:07}"), scores)
        .condition("no_discipline", !at.is_multiple_of(40))
        .condition("settled", !at.is_multiple_of(90))
}
