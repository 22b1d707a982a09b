//! Words that depend on what was given: units of a report's sums, kinds of its events, and the
//! order in which a set is scored.

use congdoan::{
    Confidence, CriteriaSetForm, EventKind, Explain, Grader, HalfYearReportRequest, Lang,
    Precision, ReportFinance, ReportedEvent, Rulebook, Year, call_json, half_year_report,
};

use serde_json::Value;

use crate::read;

fn half_of_2020() -> HalfYearReportRequest {
    let day = |text: &str| text.parse().unwrap();
    HalfYearReportRequest::new(
        day("2020-01-01"),
        day("2020-06-30"),
        Year::new(2020).unwrap(),
    )
}

fn told(request: &HalfYearReportRequest, lang: Lang) -> String {
    let mut report = half_year_report(&Rulebook::embedded(), request).unwrap();
    report.localise(lang);
    report.text
}

#[test]
fn a_report_counts_its_sums_in_the_unit_they_were_printed_in() {
    for (precision, vi, en) in [
        (
            Precision::Dong,
            ["Đơn vị tính: đồng", "| 3.622.500.000 |"],
            ["Unit: đồng", "| 3,622,500,000 |"],
        ),
        (
            Precision::Thousand,
            ["Đơn vị tính: nghìn đồng", "| 3.622.500 |"],
            ["Unit: thousand đồng", "| 3,622,500 |"],
        ),
        (
            Precision::Million,
            ["Đơn vị tính: triệu đồng", "| 3.622,5 |"],
            ["Unit: million đồng", "| 3,622.5 |"],
        ),
        (
            Precision::Billion,
            ["Đơn vị tính: tỷ đồng", "| 3,6225 |"],
            ["Unit: billion đồng", "| 3.6225 |"],
        ),
    ] {
        let mut finance = ReportFinance::new(precision);
        finance.union_fee = Some(congdoan::Dong::new(3_622_500_000).unwrap());
        let mut request = half_of_2020();
        request.finance = Some(finance);
        for (lang, wanted) in [(Lang::Vi, vi), (Lang::En, en)] {
            let text = told(&request, lang);
            for words in wanted {
                assert!(text.contains(words), "no `{words}` in\n{text}");
            }
        }
    }
}

#[test]
fn a_report_names_the_kind_of_each_event() {
    let words = [
        (EventKind::Founded, "Thành lập", "Founded"),
        (EventKind::Renamed, "Đổi tên", "Renamed"),
        (EventKind::Merged, "Sáp nhập", "Merged"),
        (EventKind::Split, "Chia, tách", "Split"),
        (EventKind::Consolidated, "Hợp nhất", "Consolidated"),
        (EventKind::HandedOver, "Bàn giao", "Handed over"),
        (EventKind::Upgraded, "Nâng cấp", "Upgraded"),
        (EventKind::Downgraded, "Hạ cấp", "Downgraded"),
        (EventKind::Dissolved, "Giải thể", "Dissolved"),
    ];
    assert_eq!(words.len(), EventKind::ALL.len());
    for (kind, vi, en) in words {
        let mut event = ReportedEvent::new(kind);
        event.note = Some("một CĐCS".to_owned());
        let mut request = half_of_2020();
        request.events = vec![event];
        for (lang, word) in [(Lang::Vi, vi), (Lang::En, en)] {
            let text = told(&request, lang);
            let line = format!("\n- {word}: một CĐCS\n");
            assert!(text.contains(&line), "no `{line}` in\n{text}");
        }
    }
}

#[test]
fn a_set_is_scored_in_its_own_order_with_the_bonus_last() {
    let form: CriteriaSetForm = read(
        r#"{"id":"own","document":"own rules","scale":100,
            "grades":[{"name":"tốt"},{"name":"khá"}],
            "thresholds":[{"grade":"tốt","at_least":80},{"grade":"khá","below":80}],
            "bonus":{"maximum":5,"criteria":[{"id":"z","title":"z","maximum":5}]},
            "standards":[
                {"id":"whole","title":"whole","maximum":40},
                {"id":"parts","title":"parts","maximum":60,"criteria":[
                    {"id":"b","title":"b","maximum":20},{"id":"a","title":"a","maximum":40}]}]}"#,
    );
    let law = Rulebook::embedded().accept(Confidence::Unconfirmed);
    let grader = Grader::new(&law, &form.into()).unwrap();
    let ids: Vec<&str> = grader.criteria().map(|id| &**id).collect();
    assert_eq!(ids, ["whole", "b", "a", "z"]);
    assert_eq!(grader.set().id, "own");
}

fn answered(operation: &str, request: &str) -> Value {
    read(&call_json(operation, request).unwrap())
}

#[test]
fn a_scope_of_no_number_of_members_is_found() {
    let request = r#"{"lang":"en","set":{"id":"own","document":"own rules","scale":100,
        "grades":[{"name":"tốt"}],"thresholds":[{"grade":"tốt"}],
        "standards":[{"id":"a","title":"a","maximum":100}],
        "scope":[{"kinds":[],"members_from":9,"members_below":10},
                 {"kinds":[],"members_from":10,"members_below":10}]}}"#;
    let checked = answered("check_criteria_set", request);
    let findings = checked["findings"].as_array().unwrap();
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0]["code"], "scope_empty");
    assert_eq!(findings[0]["path"], "scope[1].members_below");
    assert_eq!(
        findings[0]["message"],
        "no number of members is from `10` and below `10`"
    );
}

#[test]
fn a_range_without_ends_takes_any_points() {
    let set = r#"{"id":"own","document":"own rules","scale":100,
        "grades":[{"name":"tốt"}],"thresholds":[{"grade":"tốt"}],
        "standards":[{"id":"a","title":"a","maximum":100}]}"#;
    for (lang, words) in [
        ("vi", "mọi mức điểm trên thang 100"),
        ("en", "any points out of 100"),
    ] {
        let request = format!(
            r#"{{"set":{set},"scores":[{{"criterion":"a","points":1}}],"explain":true,"lang":"{lang}"}}"#
        );
        let graded = answered("grade", &request);
        assert_eq!(graded["grade"], "tốt");
        let tree = graded["explanation"].to_string();
        assert!(tree.contains(words), "{tree}");
    }
}

#[test]
fn an_assumed_text_stands_for_both_languages() {
    let request = r#"{"id":"distribution.statute_fixes_no_share","on":"2026-01-01","overrides":[
        {"parameter":"distribution.statute_fixes_no_share","value":"một điều khác","from":"2025-07-01"}]}"#;
    let told = answered("parameter", request);
    assert_eq!(
        told["value"],
        serde_json::json!({"vi": "một điều khác", "en": "một điều khác"})
    );
    assert_eq!(told["citation"]["confidence"], "override");
}

#[test]
fn a_unit_after_any_kind_of_stroke_is_what_the_sum_is_for() {
    for stroke in ['/', '\u{2044}', '\u{2215}', '\u{ff0f}'] {
        let read = answered(
            "parse_quantity",
            &format!(r#"{{"text":"5 triệu đồng{stroke}người"}}"#),
        );
        assert_eq!(
            (&read["exact"], &read["per"]),
            (&5_000_000.into(), &"người".into())
        );
    }
}

#[test]
fn an_article_names_its_parts_in_vietnamese() {
    for (article, vi) in [
        ("art 26", "Điều 26"),
        ("art 26(2)", "Điều 26 khoản 2"),
        ("art 12(4)a", "Điều 12 khoản 4 điểm a"),
        ("art 29(1)(b)", "Điều 29 khoản 1 điểm b"),
        ("arts 5, 6(1)", "Điều 5, Điều 6 khoản 1"),
        ("art 1; art 28", "Điều 1; Điều 28"),
        ("not_read", "chưa rõ điều khoản"),
        ("section II", "section II"),
    ] {
        assert_eq!(Lang::Vi.article(article), vi);
        let en = article.replace("not_read", "article not noted");
        assert_eq!(Lang::En.article(article), en);
    }
}
