//! A country's scorecards at once: 125,000 units of 40 criteria graded on one thread, by the
//! criteria's ids as requests give them. The figures stand in README.md.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    missing_docs,
    reason = "a benchmark"
)]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use congdoan::{CriteriaSetForm, Grader, Points, Rulebook, Score, UnitScores, read_json};

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
    let mut standards = String::new();
    for standard in 0..STANDARDS {
        let criteria: Vec<String> = (0..CRITERIA / STANDARDS)
            .map(|nth| {
                let title = format!("Nội dung {nth} của tiêu chuẩn {standard}");
                let id = criterion(standard * CRITERIA / STANDARDS + nth);
                format!(r#"{{"id": "{id}", "title": "{title}", "maximum": "2.5"}}"#)
            })
            .collect();
        let comma = if standard > 0 { "," } else { "" };
        write!(
            standards,
            r#"{comma}{{"id": "standard_{standard}", "title": "Tiêu chuẩn {standard}", "maximum": "12.5", "criteria": [{}]}}"#,
            criteria.join(",")
        )
        .unwrap();
    }
    let json = format!(
        r#"{{"id": "country", "document": "a benchmark", "scale": 100, "standards": [{standards}],
            "grades": [{{"name": "xuất sắc"}}, {{"name": "tốt"}}, {{"name": "hoàn thành"}}, {{"name": "không hoàn thành"}}],
            "thresholds": [{{"grade": "xuất sắc", "at_least": 90}},
                {{"grade": "tốt", "at_least": 70, "below": 90}},
                {{"grade": "hoàn thành", "at_least": 50, "below": 70}},
                {{"grade": "không hoàn thành", "below": 50}}],
            "conditions": [{{"id": "no_discipline", "title": "Không kỷ luật", "caps_at": "tốt"}},
                {{"id": "settled", "title": "Đã quyết toán", "caps_at": "hoàn thành"}}],
            "floors": [{{"id": "half", "title": "Một nửa", "each": "standard", "at_least_share": "0.5", "caps_at": "tốt"}}]}}"#
    );
    read_json(json.as_bytes()).unwrap()
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
