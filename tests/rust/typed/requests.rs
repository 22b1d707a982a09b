//! A request made in Rust is the one that the same fields in JSON are read as.

use std::fmt::Debug;

use chrono::NaiveDate;
use congdoan::law::ParameterRequest;
use congdoan::*;
use serde::de::DeserializeOwned;

use crate::read;

fn dong(amount: i64) -> Dong {
    Dong::new(amount).unwrap()
}

fn rate(text: &str) -> Rate {
    text.parse().unwrap()
}

fn points(text: &str) -> Points {
    text.parse().unwrap()
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn year(number: i64) -> Year {
    Year::new(number).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[track_caller]
fn same<T: DeserializeOwned + Debug + PartialEq>(made: T, json: &str) {
    assert_eq!(made, read::<T>(json));
}

#[test]
fn requests_on_fee_and_dues() {
    same(
        UnionFeeRequest::on_fund(month("2025-03"), Sector::NonState, dong(5)),
        r#"{"month":"2025-03","sector":"non_state","salary_fund":5}"#,
    );
    same(
        UnionFeeRequest::on_salaries(month("2026-06"), Sector::NonState, vec![dong(7), dong(8)])
            .relief(Relief::Reduction {
                percent: rate("20"),
            }),
        r#"{"month":"2026-06","sector":"non_state","insured_salaries":[7,8],
            "relief":{"kind":"reduction","percent":"20"}}"#,
    );
    let until = Some(month("2026-12").into());
    same(
        UnionFeeRequest::on_fund(month("2026-06"), Sector::NonState, dong(5))
            .relief(Relief::Suspension { until })
            .quarterly(),
        r#"{"month":"2026-06","sector":"non_state","salary_fund":5,"cycle":"quarterly",
            "relief":{"kind":"suspension","until":"2026-12"}}"#,
    );
    // The amount goes to the field that the sector's dues are taken from.
    for (sector, field) in [
        (Sector::StateAgency, "insured_salary"),
        (Sector::PublicUnitStatePaid, "insured_salary"),
        (Sector::PublicUnitSelfFinanced, "insured_salary"),
        (Sector::StateEnterprise, "net_salary"),
        (Sector::NonState, "insured_salary"),
        (Sector::NoFixedWage, "fixed_amount"),
    ] {
        same(
            DuesRequest::new(month("2026-01"), sector, dong(9)),
            &format!(r#"{{"month":"2026-01","sector":"{sector}","member":true,"{field}":9}}"#),
        );
    }
    same(
        DuesRequest::new(month("2026-01"), Sector::NonState, dong(9))
            .member(false)
            .absence(Absence::NoIncome)
            .resolved_rate(rate("0.01")),
        r#"{"month":"2026-01","sector":"non_state","member":false,"insured_salary":9,
            "absence":"no_income","resolved_rate":"0.01"}"#,
    );
    let people = vec![Person::new("a", dong(3))];
    same(
        EnterpriseMonthRequest::new(month("2026-03"), Sector::NonState, people),
        r#"{"month":"2026-03","sector":"non_state",
            "people":[{"id":"a","member":true,"insured_salary":3}]}"#,
    );
}

#[test]
fn requests_on_shares_and_refunds() {
    same(
        DistributeRequest::new(year(2023), Source::Dues, dong(5))
            .scheme(Scheme::Named("hanoi-2023".to_owned())),
        r#"{"year":2023,"source":"dues","collected":5,"scheme":"hanoi-2023"}"#,
    );
    same(
        Reduction09cRequest::new(year(2020), dong(5))
            .administration_and_movement(dong(6))
            .rate(rate("0.2")),
        r#"{"year":2020,"collected":5,"basis":"administration_and_movement",
            "dues_collected":6,"rate":"0.2"}"#,
    );
    same(
        Reduction09cRequest::new(year(2020), dong(5)).target(dong(7)),
        r#"{"year":2020,"collected":5,"target":7}"#,
    );
    same(
        RefundRequest::new(year(2025), dong(5))
            .reduction(ReductionGiven::Amount(dong(1)))
            .paid(dong(2))
            .received_on(
                day("2025-04-28"),
                vec![day("2025-04-30"), day("2025-05-01")],
            ),
        r#"{"year":2025,"collected":5,"reduction":1,"paid":2,"received_on":"2025-04-28",
            "holidays":["2025-04-30","2025-05-01"]}"#,
    );
    same(
        RefundRequest::new(year(2020), dong(5)).reduction(ReductionGiven::ByRule),
        r#"{"year":2020,"collected":5,"reduction":"by_rule"}"#,
    );
    same(
        EstimateRequest::new(year(2026), Sector::NonState, dong(5)),
        r#"{"year":2026,"sector":"non_state","salary_fund":5}"#,
    );
    same(
        FeeSanctionRequest::new(
            day("2026-03-01"),
            dong(5),
            Violation::Short,
            Violator::Organisation,
        ),
        r#"{"on":"2026-03-01","owed":5,"violation":"short","violator":"organisation"}"#,
    );
    same(
        OfficerAllowanceRequest::new(month("2022-05"), OfficerRole::Chair, 120),
        r#"{"month":"2022-05","role":"chair","members":120}"#,
    );
}

#[test]
fn requests_on_books() {
    let (from, to) = (day("2025-01-01"), day("2025-06-30"));
    let giver = || SettleRequest::new("hd-47-2021", from, to, dong(-1)).line("22", dong(5));
    let settled = r#"{"chart":"hd-47-2021","from":"2025-01-01","to":"2025-06-30","opening":-1,
        "lines":[{"code":"22","amount":5}]}"#;
    same(giver(), settled);
    same(
        HandOverRequest::new(giver()),
        &format!(r#"{{"giver":{settled}}}"#),
    );
    same(
        HandOverRequest::new(giver()).to(giver()),
        &format!(r#"{{"giver":{settled},"receiver":{settled}}}"#),
    );
    same(
        ReconcileRequest::new(from, to, year(2025), Precision::Million),
        r#"{"from":"2025-01-01","to":"2025-06-30","year":2025,"precision":"million"}"#,
    );
    same(
        ConsolidateRequest::new(from, to, year(2025), Vec::new()),
        r#"{"from":"2025-01-01","to":"2025-06-30","year":2025,"units":[]}"#,
    );
}

#[test]
fn requests_on_units() {
    let unit = || {
        OrgUnit::new("a", "CĐCS A", UnitKind::GrassrootsUnion)
            .under("b")
            .sector(Sector::NonState)
    };
    let unit_json =
        r#"{"id":"a","name":"CĐCS A","kind":"grassroots_union","parent":"b","sector":"non_state"}"#;
    let on = day("2025-07-01");
    same(unit(), unit_json);
    same(
        OrgCheckRequest::new(Some(on), vec![unit()]),
        &format!(r#"{{"on":"2025-07-01","units":[{unit_json}]}}"#),
    );
    same(OrgCheckRequest::new(None, Vec::new()), r#"{"units":[]}"#);
    same(
        OrgAsOfRequest::new(on, vec![unit()]),
        &format!(r#"{{"on":"2025-07-01","units":[{unit_json}]}}"#),
    );
    same(
        Event::new(EventKind::Merged, on, "a").into("b"),
        r#"{"kind":"merged","date":"2025-07-01","unit":"a","into":"b"}"#,
    );
    same(Block::new("k1", "Khối 1"), r#"{"id":"k1","name":"Khối 1"}"#);
}

#[test]
fn requests_on_reports() {
    let (from, to) = (day("2020-01-01"), day("2020-06-30"));
    same(
        HalfYearReportRequest::new(from, to, year(2020)),
        r#"{"from":"2020-01-01","to":"2020-06-30","year":2020}"#,
    );
    same(
        ReportFinance::new(Precision::Thousand),
        r#"{"precision":"thousand"}"#,
    );
    same(
        IndicatorRequest::new("culture_standard_2019"),
        r#"{"id":"culture_standard_2019"}"#,
    );
    same(CareRequest::new("tet"), r#"{"id":"tet"}"#);
    same(
        ReportedEvent::new(EventKind::Founded),
        r#"{"kind":"founded"}"#,
    );
}

#[test]
fn requests_on_grades() {
    let scores = || {
        vec![
            Score::new("care", points("7.5")).self_points(points("8")),
            Score::without_points("movement", ScoreStatus::NotApplicable),
        ]
    };
    let card = r#""scores":[{"criterion":"care","points":"7.5","self_points":8},
        {"criterion":"movement","status":"not_applicable"}],
        "conditions":[{"id":"no_discipline","met":false}],
        "months_in_operation":7,"deduction":"0.5","bonus":2"#;
    same(
        GradeRequest::new("hd-1294-2019", year(2020), scores())
            .condition("no_discipline", false)
            .months_in_operation(7)
            .deduction(points("0.5"))
            .bonus(points("2")),
        &format!(r#"{{"set":"hd-1294-2019","year":2020,{card}}}"#),
    );
    let unit = || {
        UnitScores::new("a", scores())
            .condition("no_discipline", false)
            .months_in_operation(7)
            .deduction(points("0.5"))
            .bonus(points("2"))
    };
    same(unit(), &format!(r#"{{"id":"a",{card}}}"#));
    same(
        GradeSensitivityRequest::new("hd-1294-2019", "khá", vec![points("69")], vec![unit()]),
        &format!(
            r#"{{"set":"hd-1294-2019","grade":"khá","at":[69],"units":[{{"id":"a",{card}}}]}}"#
        ),
    );
    let ranked = vec![
        UnitPoints::new("a", Some(points("90")), Some("k1")),
        UnitPoints::new("b", None, None),
    ];
    same(
        RankRequest::new(ranked),
        r#"{"units":[{"id":"a","points":90,"block":"k1"},{"id":"b"}]}"#,
    );
    same(
        GradeSummaryRequest::of_grades(vec![Some("khá".to_owned()), None], PercentBase::Eligible),
        r#"{"grades":["khá",null],"base":"eligible"}"#,
    );
    same(
        GradeSummaryRequest::of_counts(GradeCounts::of(["khá", "khá", "yếu"]), 3, PercentBase::All),
        r#"{"counts":{"khá":2,"yếu":1},"not_eligible":3,"base":"all"}"#,
    );
}

#[test]
fn requests_on_criteria_sets() {
    same(
        CriteriaSetRequest::of("hd-1294-2019"),
        r#"{"id":"hd-1294-2019"}"#,
    );
    same(CriteriaSetRequest::default(), "{}");
    let form = r#"{"extends":"handbook-education","id":"own"}"#;
    same(
        CheckCriteriaSetRequest::new(read(form)),
        &format!(r#"{{"set":{form}}}"#),
    );
    same(
        CriteriaSetRequest::of(read::<CriteriaSetForm>(form)),
        &format!(r#"{{"id":{form}}}"#),
    );
}

#[test]
fn requests_on_the_medal_the_law_and_printed_figures() {
    let service = vec![
        Service::months(ServiceKind::FullTime, 60),
        Service::between(ServiceKind::PartTime, month("2001-03"), month("2010-12")),
    ];
    same(
        MedalRequest::new(day("2020-07-28"), service),
        r#"{"on":"2020-07-28","service":[{"kind":"full_time","months":60},
            {"kind":"part_time","from":"2001-03","to":"2010-12"}]}"#,
    );
    same(
        ParameterRequest::history("base_salary"),
        r#"{"id":"base_salary"}"#,
    );
    same(
        ParameterRequest::on("base_salary", day("2020-01-01")),
        r#"{"id":"base_salary","on":"2020-01-01"}"#,
    );
    same(ParseQuantityRequest::new("gần 5"), r#"{"text":"gần 5"}"#);
    same(SumInWordsRequest::new(dong(5)), r#"{"amount":5}"#);
}
