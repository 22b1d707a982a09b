//! The law in words: values with their units, sources in one line, and a history as a tree.

use std::collections::BTreeSet;

use congdoan::law::{
    Bilingual, Citation, Confidence, Parameter, ParameterRequest, Rulebook, Unit, Value, parameter,
    parameters,
};
use congdoan::{Dong, Explain, Lang};

use crate::rulebook::{before, day, rate};

fn shown(value: &Value, unit: Unit) -> (String, String) {
    (value.display(unit, Lang::Vi), value.display(unit, Lang::En))
}

#[test]
fn a_value_is_shown_in_its_unit() {
    let both = |vi: &str, en: &str| (vi.to_owned(), en.to_owned());
    let dong = Value::from(Dong::new(2_340_000).unwrap());
    let text = Bilingual {
        vi: "một điều".into(),
        en: "a rule".into(),
    };
    let choice = |name: &'static str| Value::Choice(name.into());
    for (value, unit, expected) in [
        (dong, Unit::Dong, both("2.340.000 đồng", "2,340,000 đồng")),
        (rate("0.005").into(), Unit::Rate, both("0,5%", "0.5%")),
        (rate("0.005").into(), Unit::Factor, both("0,005", "0.005")),
        (rate("20").into(), Unit::Factor, both("20", "20")),
        (Value::Count(5), Unit::Days, both("5 ngày", "5 days")),
        (
            Value::Count(12),
            Unit::Months,
            both("12 tháng", "12 months"),
        ),
        (Value::Count(3), Unit::Years, both("3 năm", "3 years")),
        (
            Value::Count(1_500),
            Unit::People,
            both("1.500 người", "1,500 people"),
        ),
        (Value::Count(1_500), Unit::Count, both("1.500", "1,500")),
        (true.into(), Unit::Flag, both("có", "yes")),
        (false.into(), Unit::Flag, both("không", "no")),
        (Value::Text(text), Unit::Text, both("một điều", "a rule")),
        (
            choice("end_of_next_month"),
            Unit::Choice,
            both(
                "ngày cuối cùng của tháng tiếp theo",
                "the last day of the next month",
            ),
        ),
        (
            choice("provincial"),
            Unit::Choice,
            both(
                "cấp tỉnh, ngành trung ương và tương đương",
                "provinces, national sectors and their like",
            ),
        ),
        // What no list knows stands for itself.
        (
            choice("something_else"),
            Unit::Choice,
            both("something_else", "something_else"),
        ),
    ] {
        assert_eq!(shown(&value, unit), expected);
    }
}

#[test]
fn no_value_of_the_law_is_shown_as_an_identifier() {
    let law = Rulebook::embedded();
    for parameter in Parameter::all() {
        assert_eq!(parameter.to_string(), parameter.id());
        assert_eq!(
            format!("{parameter:?}"),
            format!("Parameter({:?})", parameter.id())
        );
        for row in law.history(parameter) {
            let (vi, en) = shown(row.value(), parameter.unit());
            assert!(!vi.is_empty() && !vi.contains('_'), "{parameter}: {vi}");
            assert!(!en.is_empty() && !en.contains('_'), "{parameter}: {en}");
            if matches!(parameter.unit(), Unit::Choice | Unit::Flag | Unit::Text) {
                assert_ne!(vi, en, "{parameter}");
            }
        }
    }
}

#[test]
fn a_source_is_told_in_one_line() {
    let told = |id: &str, on: &str, lang: Lang| {
        let law = Rulebook::embedded().accept(Confidence::Unconfirmed);
        let row = law.on(Parameter::find(id).unwrap(), day(on)).unwrap();
        row.citation().display(lang)
    };
    for (id, on, vi, en) in [
        (
            "distribution.union_fee.grassroots",
            "2020-12-31",
            "số văn bản chưa rõ (hướng dẫn của TLĐ cho năm 2020), chưa rõ điều khoản [nguồn thứ cấp]",
            "document number not known (hướng dẫn của TLĐ cho năm 2020), article not noted [secondary]",
        ),
        (
            "distribution.statute_fixes_no_share",
            "2025-07-01",
            "Luật 50/2024/QH15, Điều 31 khoản 4 [nguồn thứ cấp]",
            "Luật 50/2024/QH15, art 31(4) [secondary]",
        ),
    ] {
        assert_eq!(told(id, on, Lang::Vi), vi);
        assert_eq!(told(id, on, Lang::En), en);
    }
}

#[test]
fn every_source_of_the_law_names_each_of_its_documents() {
    let law = Rulebook::embedded();
    for parameter in Parameter::all() {
        for row in law.history(parameter) {
            let citation = row.citation();
            for lang in [Lang::Vi, Lang::En] {
                let told = citation.display(lang);
                let confidence = format!(" [{}]", citation.confidence.label(lang));
                let sources = told.strip_suffix(&confidence).unwrap();
                assert!(!sources.contains('_'), "{told}");
                for document in citation.document.split("; ") {
                    let known = document
                        .strip_prefix("number_not_known")
                        .unwrap_or(document);
                    assert!(sources.contains(known), "{told} does not name {document}");
                }
            }
        }
    }
}

#[test]
fn an_assumption_is_told_as_one_with_its_reason() {
    let (fee, from) = (parameters::UNION_FEE_RATE, day("2026-01-01"));
    let told = |reason: &str| -> Citation {
        let law = Rulebook::embedded()
            .with(fee, from, rate("0.01"), reason)
            .unwrap();
        law.on(fee, from).unwrap().citation()
    };
    let citation = told("mức 1%");
    assert_eq!(citation.display(Lang::Vi), "giả định: mức 1%");
    assert_eq!(citation.display(Lang::En), "override: mức 1%");
    let citation = told("override");
    assert_eq!(citation.display(Lang::Vi), "giả định");
    assert_eq!(citation.display(Lang::En), "override");
}

#[test]
fn a_history_is_a_tree_of_its_rows() {
    for asked in Parameter::all() {
        for known_on in [None, Some(day("2022-06-30"))] {
            let law = known_on.map_or(Rulebook::default(), |day| {
                Rulebook::embedded().known_on(day)
            });
            let inquiry = parameter(&law, &ParameterRequest::history(asked.id())).unwrap();
            let rows = law.history(asked);
            for (lang, now, overtaken) in [
                (Lang::Vi, "nay", " (đã bị văn bản sau thay thế toàn bộ)"),
                (Lang::En, "now", " (overtaken on every day)"),
            ] {
                let tree = inquiry.explain(lang);
                assert_eq!(
                    (tree.label.as_str(), tree.value.as_str()),
                    (asked.label(lang), "")
                );
                assert_eq!(tree.children.len(), rows.len());
                for (node, row) in tree.children.iter().zip(&rows) {
                    let to = row.citation().to.map_or(now.to_owned(), |to| lang.day(to));
                    let after = if row.prevails() { "" } else { overtaken };
                    assert_eq!(
                        node.label,
                        format!("{} – {to}{after}", lang.day(row.from()))
                    );
                    assert_eq!(node.value, row.value().display(asked.unit(), lang));
                    assert_eq!(node.citation, Some(row.citation()));
                }
            }
        }
    }
}

#[test]
fn a_day_of_a_parameter_is_a_tree_of_one_row() {
    let on = day("2023-12-31");
    let inquiry = parameter(
        &Rulebook::embedded(),
        &ParameterRequest::on("distribution.dues.grassroots", on),
    )
    .unwrap();
    let tree = inquiry.explain(Lang::Vi);
    assert_eq!((tree.value.as_str(), tree.children.len()), ("70%", 1));
    assert_eq!(tree.children[0].citation, inquiry.citation);
    assert_eq!(inquiry.history, None);
    let row_starts = inquiry.from.unwrap();
    assert!(row_starts <= on && inquiry.to.is_none_or(|to| on <= to));
    // The day before is another row, told as such.
    let earlier = ParameterRequest::on("distribution.dues.grassroots", before(row_starts));
    let earlier = parameter(&Rulebook::embedded(), &earlier).unwrap();
    assert_ne!(earlier.citation, inquiry.citation);
    assert_eq!(earlier.to, Some(before(row_starts)));
}

#[test]
fn an_overtaken_row_is_in_the_tree_of_some_parameter() {
    let law = Rulebook::embedded();
    let overtaken: BTreeSet<&str> = Parameter::all()
        .filter(|parameter| law.history(*parameter).iter().any(|row| !row.prevails()))
        .map(Parameter::id)
        .collect();
    assert!(
        overtaken.contains("distribution.dues.grassroots"),
        "{overtaken:?}"
    );
}
