//! Words that depend on what was given: units of a report's sums, kinds of its events, and the
//! order in which a set is scored.

use congdoan::{
    Confidence, CriteriaSetForm, EventKind, Explain, Grader, HalfYearReportRequest, Lang,
    Precision, ReportFinance, ReportedEvent, Rulebook, Year, half_year_report,
};

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
