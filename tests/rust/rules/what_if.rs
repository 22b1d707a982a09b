//! Assumptions laid over the law: they beat every row, and say so.

use congdoan::law::{Confidence, Parameter, Rulebook, Unit, Value, parameters};
use congdoan::{Dong, ErrorCode};

use crate::rulebook::{before, day, rate};

#[test]
fn an_assumption_beats_every_row_and_says_so() {
    let from = day("2020-01-01");
    for parameter in Parameter::all() {
        let value = match parameter.unit() {
            Unit::Dong => Value::Dong(Dong::new(7).unwrap()),
            Unit::Rate | Unit::Factor => Value::Rate(rate("0.123")),
            Unit::Flag => Value::Flag(false),
            // Choices and prose are those of the law.
            Unit::Choice | Unit::Text => Rulebook::embedded().history(parameter)[0].value().clone(),
            _ => Value::Count(7),
        };
        // Neither the confidence asked for nor what was known on a day concerns an assumption.
        let law = Rulebook::embedded()
            .with(parameter, from, value.clone(), "what if")
            .unwrap()
            .accept(Confidence::Primary)
            .known_on(day("1999-12-31"));
        for text in ["2020-01-01", "2023-10-16", "2026-12-31", "9999-12-31"] {
            let found = law.on(parameter, day(text)).unwrap();
            assert_eq!(found.value(), &value, "{parameter} on {text}");
            let citation = found.citation();
            assert_eq!(citation.parameter, parameter.id());
            assert_eq!(citation.document, "override");
            assert_eq!(citation.article, "what if");
            assert_eq!(
                (citation.from, citation.to, citation.decided),
                (Some(from), None, None)
            );
            assert_eq!(citation.confidence, Confidence::Override);
        }
        assert_eq!(law.find(parameter, day("2019-12-31")), Ok(None));
    }
}

#[test]
fn an_assumption_ends_the_row_it_covers() {
    let fee = parameters::UNION_FEE_RATE;
    let law = Rulebook::embedded()
        .with(fee, day("2026-01-01"), rate("0.01"), "less")
        .unwrap();
    let row = law.on(fee, day("2025-12-31")).unwrap();
    assert_eq!(row.value(), &rate("0.02").into());
    assert_eq!(row.citation().to, Some(day("2025-12-31")));

    // From the day after its first, a row prevails on that day alone.
    let base = parameters::BASE_SALARY;
    let law = Rulebook::embedded()
        .with(base, day("2013-07-02"), Dong::MAX, "more")
        .unwrap();
    assert_eq!(
        law.on(base, day("2013-07-01")).unwrap().citation().to,
        Some(day("2013-07-01"))
    );
    let law = Rulebook::embedded()
        .with(base, day("2013-07-01"), Dong::MAX, "more")
        .unwrap();
    let history = law.history(base);
    let prevailing: Vec<bool> = history.iter().map(|row| row.prevails()).collect();
    assert_eq!(prevailing.iter().filter(|prevails| **prevails).count(), 2);

    // One that ends itself leaves the row without an end, and prevails to its last day.
    let law = Rulebook::embedded()
        .with_until(
            fee,
            day("2026-01-01"),
            day("2026-06-30"),
            rate("0.01"),
            "half a year",
        )
        .unwrap();
    assert_eq!(
        law.on(fee, day("2026-06-30")).unwrap().citation().to,
        Some(day("2026-06-30"))
    );
    let row = law.on(fee, day("2026-07-01")).unwrap();
    assert_eq!(row.value(), &rate("0.02").into());
    assert_eq!(row.citation().to, None);
}

#[test]
fn of_two_assumptions_the_last_given_wins() {
    let fee = parameters::UNION_FEE_RATE;
    let law = Rulebook::embedded()
        .with(fee, day("2026-01-01"), rate("0.03"), "first")
        .and_then(|law| law.with(fee, day("2025-01-01"), rate("0.01"), "second"))
        .unwrap();
    for text in ["2025-01-01", "2026-01-01", "2030-01-01"] {
        assert_eq!(law.on(fee, day(text)).unwrap().citation().article, "second");
    }
    let history = law.history(fee);
    let first = history
        .iter()
        .find(|row| row.citation().article == "first")
        .unwrap();
    assert!(!first.prevails());
}

#[test]
fn an_assumption_of_the_wrong_kind_is_refused() {
    let from = day("2020-01-01");
    let with = |parameter: Parameter, value: Value| {
        Rulebook::embedded()
            .with(parameter, from, value, "")
            .unwrap_err()
            .code()
    };
    let dong = |amount| Value::Dong(Dong::new(amount).unwrap());
    assert_eq!(
        with(parameters::UNION_FEE_RATE, dong(1)),
        ErrorCode::InvalidInput
    );
    assert_eq!(
        with(parameters::UNION_FEE_RATE, Value::Rate(rate("1.01"))),
        ErrorCode::OutOfRange
    );
    assert_eq!(
        with(parameters::BASE_SALARY, Value::Count(1)),
        ErrorCode::InvalidInput
    );
    assert_eq!(
        with(parameters::BASE_SALARY, dong(-1)),
        ErrorCode::OutOfRange
    );
    assert_eq!(
        with(parameters::DUES_STATE_PAID_LIABLE, Value::Rate(rate("1"))),
        ErrorCode::InvalidInput
    );
    // More days than a calendar can count off, in Rust as in JSON.
    let days = parameters::REFUND_WORKING_DAYS;
    let error = Rulebook::embedded().with(days, from, Value::Count(100_001), "");
    let error = error.unwrap_err();
    assert_eq!(
        (error.code(), error.path()),
        (ErrorCode::OutOfRange, "value")
    );
    let most = Rulebook::embedded().with(days, from, Value::Count(100_000), "");
    let most = most.unwrap();
    assert_eq!(most.on(days, from).unwrap().value(), &Value::Count(100_000));
    let reversed = Rulebook::embedded().with_until(
        parameters::UNION_FEE_RATE,
        from,
        before(from),
        rate("0.01"),
        "",
    );
    assert_eq!(reversed.unwrap_err().code(), ErrorCode::InvalidInput);
}
