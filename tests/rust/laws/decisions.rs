//! The law as known before a decision is the law without it.

use chrono::NaiveDate;
use congdoan::law::parameters;
use congdoan::{Dong, Error, Rate, Rulebook, Sector, Source};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value as Json, json};

use crate::dates::{ask, figures};
use crate::{cases, sectors};

fn on(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A decision, the day before it, and the law without it, said as a what-if.
struct Decision {
    before: &'static str,
    without: fn(Rulebook) -> Rulebook,
}

/// QĐ 8108 of 16/10/2023: 70% of the dues of the whole year 2023 stay.
const QD_8108: Decision = Decision {
    before: "2023-10-15",
    without: |law| {
        let share: Rate = "0.6".parse().unwrap();
        let parameter = parameters::DISTRIBUTION_DUES_GRASSROOTS;
        law.with(parameter, on("2023-01-01"), share, "without QĐ 8108")
            .unwrap()
    },
};

/// QĐ 61 of 29/7/2025: dues are halved from 1/7/2025.
const QD_61: Decision = Decision {
    before: "2025-07-28",
    without: |law| {
        let percent: Rate = "0.01".parse().unwrap();
        let halved = [
            parameters::DUES_RATE_PUBLIC_UNIT_SELF_FINANCED,
            parameters::DUES_RATE_STATE_ENTERPRISE,
            parameters::DUES_RATE_NON_STATE,
            parameters::DUES_MINIMUM_SHARE_NO_FIXED_WAGE,
        ];
        halved.into_iter().fold(law, |law, parameter| {
            law.with(parameter, on("2025-07-01"), percent, "without QĐ 61")
                .unwrap()
        })
    },
};

/// CV 808 of 6/8/2020: who was paid below the base salary in 2020 owes no dues.
const CV_808: Decision = Decision {
    before: "2020-08-05",
    without: |law| {
        let parameter = parameters::DUES_EXEMPT_BELOW_BASE_SALARY;
        law.with_until(
            parameter,
            on("2020-01-23"),
            on("2020-12-31"),
            false,
            "without CV 808",
        )
        .unwrap()
    },
};

/// NĐ 161 of 15/5/2026: the base salary of 1/7/2026.
const ND_161: Decision = Decision {
    before: "2026-05-14",
    without: |law| {
        let base = Dong::new(2_340_000).unwrap();
        law.with(
            parameters::BASE_SALARY,
            on("2026-07-01"),
            base,
            "without NĐ 161",
        )
        .unwrap()
    },
};

impl Decision {
    /// The figures before the decision was made, and those of the law without it.
    fn both(&self, operation: &str, request: &Json) -> [Result<Json, Error>; 2] {
        let known = Rulebook::embedded().known_on(on(self.before));
        let without = (self.without)(Rulebook::embedded());
        [known, without].map(|law| figures(ask(&law, operation, request)))
    }
}

fn dues_request(month: String, sector: Sector, amount: i64) -> Json {
    let field = match sector {
        Sector::StateEnterprise => "net_salary",
        Sector::NoFixedWage => "fixed_amount",
        _ => "insured_salary",
    };
    json!({"month": month, "sector": sector, "member": true, field: amount})
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn before_its_decision_a_share_is_not_known(
        year in 2023..=2026,
        source in select(Source::ALL.to_vec()),
        collected in 0_i64..1_000_000_000_000,
    ) {
        let request = json!({"year": year, "source": source, "collected": collected});
        let [known, without] = QD_8108.both("distribute", &request);
        prop_assert!(source == Source::Other || known.is_ok());
        // From 2024-08 another row says of other income what the one before said.
        prop_assert_eq!(known, without);
    }

    #[test]
    fn before_its_decision_a_rate_is_not_known(
        // From July 2025, when the rate applies, to June 2026, when another decision counts.
        month in (6_u32..18).prop_map(|at| format!("{}-{:02}", 2025 + at / 12, at % 12 + 1)),
        sector in sectors(),
        salary in 0_i64..100_000_000,
    ) {
        let [known, without] = QD_61.both("dues", &dues_request(month, sector, salary));
        prop_assert!(known.is_ok());
        prop_assert_eq!(known, without);
    }

    #[test]
    fn before_its_decision_an_exemption_is_not_known(
        month in (1_u32..=12).prop_map(|month| format!("2020-{month:02}")),
        sector in sectors(),
        salary in 0_i64..3_000_000,
    ) {
        let request = dues_request(month, sector, salary);
        let [known, without] = CV_808.both("dues", &request);
        prop_assert_eq!(
            known.as_ref().map(|dues| dues["liable"].clone()),
            Ok(true.into())
        );
        prop_assert_eq!(known, without);
        // And afterwards it holds, back to January.
        let after = ask(
            &Rulebook::embedded().known_on(on("2020-08-06")),
            "dues",
            &request,
        )
        .unwrap();
        let exempt = sector != Sector::NoFixedWage && salary < 1_490_000;
        prop_assert_eq!(&after["liable"], &Json::from(!exempt));
    }

    #[test]
    fn before_its_decision_a_base_salary_is_not_known(
        month in (1_u32..=12).prop_map(|month| format!("2026-{month:02}")),
        sector in sectors(),
        salary in 0_i64..100_000_000,
    ) {
        let [known, without] = ND_161.both("dues", &dues_request(month.clone(), sector, salary));
        prop_assert!(known.is_ok());
        prop_assert_eq!(known, without);
        let fund =
            json!({"month": month, "sector": sector, "insured_salaries": [salary, 60_000_000]});
        let [known, without] = ND_161.both("union_fee", &fund);
        prop_assert!(known.is_ok());
        prop_assert_eq!(known, without);
    }
}
