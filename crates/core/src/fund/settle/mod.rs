//! The settlement (quyết toán) of a period on form B07-TLĐ, and the hand-over of a unit that ends.

mod amounts;
mod findings;
mod hand_over;
mod limits;
mod request;

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::Serialize;

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Bilingual, Citations, Confidence, Lookup, Rulebook, parameters};
use crate::messages;
use crate::money::Dong;
use crate::time::{Year, check_order};

use super::ceilings::ceilings;
use super::chart::{Chart, Role, code};
use super::distribute::Source;

use amounts::{Amounts, stated};
use findings::{Books, findings};
use limits::limits;

pub use findings::{Finding, FindingCode};
pub use hand_over::{HandOver, HandOverRequest, hand_over};
pub use request::{Check, Line, SettleRequest};

/// The most codes a request may add to a chart: far more than a form has rows.
const MOST_CODES: usize = 1_000;

/// One row of the form with its amount.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SettlementRow {
    /// The row's number on the form; may be empty.
    pub number: &'static str,
    /// The account code; the form's own sums have none.
    pub code: Option<Cow<'static, str>>,
    /// The title in both languages.
    pub titles: Bilingual,
    /// The title, in the language of the request.
    pub title: String,
    /// The amount in đồng; zero for rows without a line.
    pub amount: Dong,
    /// What it counts in.
    pub role: Role,
    /// The code it is part of.
    pub parent: Option<Cow<'static, str>>,
}

/// A settled period: the form's rows and sums, and what does not agree.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Settlement {
    /// Every row of the form in its order.
    pub rows: Vec<SettlementRow>,
    /// Cộng thu, in đồng.
    pub income: Dong,
    /// Tổng cộng thu, in đồng.
    pub total_income: Dong,
    /// Cộng chi, in đồng.
    pub spending: Dong,
    /// Tổng cộng chi, in đồng.
    pub total_spending: Dong,
    /// Tích lũy cuối kỳ: opening + total income − total spending, in đồng.
    pub closing: Dong,
    /// What does not agree.
    pub findings: Vec<Finding>,
    /// The chart's source.
    pub chart: ChartSource,
    /// The rules used.
    pub citations: Citations,
    #[serde(skip)]
    parts: (NaiveDate, NaiveDate, Dong),
}

/// Where a chart of accounts comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChartSource {
    /// The chart's id.
    pub id: String,
    /// The document that set it up.
    pub document: &'static str,
    /// The day of that document.
    pub decided: NaiveDate,
    /// How surely the chart is known.
    pub confidence: Confidence,
}

/// The settlement of a period on form B07-TLĐ (báo cáo quyết toán), with all findings at once.
///
/// Where a code and parts of it are given together, the parts count.
///
/// # Errors
/// `unknown_code` for a chart or code that does not exist; `invalid_input` for a code given
/// twice, a line for a computed row, an added code that is empty, there already or below a computed
/// row, a period that ends before it starts, or checks over two fiscal years; `out_of_range` for
/// a negative amount or more than 1,000 added codes; `not_determined` for a period before the
/// chart; that and `unconfirmed` where the chart or the rule of a check is.
///
/// # Law
/// HD 47/HD-TLĐ (30/12/2021), form B07-TLĐ.
///
/// # Example
/// ```
/// use chrono::NaiveDate;
/// use congdoan::{Dong, Rulebook, SettleRequest, settle};
/// let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// let request = SettleRequest::new("hd-47-2021", day(2023, 1, 1), day(2023, 12, 31), Dong::new(15_620_760)?)
///     .line("22", Dong::new(13_294_800)?)
///     .line("25.02", Dong::new(50)?)
///     .line("31", Dong::new(17_739_900)?);
/// let settled = settle(&Rulebook::embedded(), &request)?;
/// assert_eq!(settled.closing, Dong::new(11_175_710)?);
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn settle(law: &Rulebook, request: &SettleRequest) -> Result<Settlement, Error> {
    settled(law, request, None)
}

/// As [`settle`], with a sum on a code of the form beside what its lines or parts come to.
fn settled(
    law: &Rulebook,
    request: &SettleRequest,
    passed: Option<(&str, Dong)>,
) -> Result<Settlement, Error> {
    check_order(request.from, request.to)?;
    for (path, book) in [("cash", request.cash), ("bank", request.bank)] {
        if let Some(book) = book {
            book.not_negative(path)?;
        }
    }
    let mut chart = Chart::named(&request.chart).map_err(|error| error.at("chart"))?;
    law.admits(
        &request.chart,
        chart.decided(),
        chart.confidence(),
        request.to,
    )
    .map_err(|error| error.at("chart"))?;
    if request.chart_codes.len() > MOST_CODES {
        let (count, most) = (request.chart_codes.len(), MOST_CODES);
        return Err(messages::OVER_MAXIMUM
            .error([&count.to_string(), &most.to_string()])
            .at("chart_codes"));
    }
    for (at, account) in request.chart_codes.iter().enumerate() {
        chart
            .add(account)
            .map_err(|error| error.under(&format!("chart_codes[{at}]")))?;
    }
    let stated = stated(&chart, &request.lines)?;
    let mut amounts = Amounts::of(&chart, &stated)?;
    if let Some((code, sum)) = passed {
        amounts.add(&chart, code, sum)?;
    }
    amounts.add_up(&chart, request.opening)?;

    if !request.checks.is_empty() && Year::of(request.from) != Year::of(request.to) {
        // The checks take shares, which belong to one fiscal year.
        let year = Year::of(request.to).to_string();
        return Err(messages::PERIOD_OUTSIDE_YEAR.error([&year]).at("from"));
    }
    let mut rules = Lookup::new(law, Year::of(request.to).last_day(), "to");
    let remittance_due = match request.checks.contains(&Check::Remittance) {
        false => None,
        true => {
            let share = rules.rate(Source::Dues.parameter())?;
            let dues = amounts.of_code(&chart, code::DUES);
            Some(Source::Dues.split(dues, share)?.upper)
        }
    };
    let limits = match request.checks.contains(&Check::SpendingShare) {
        false => Vec::new(),
        true => {
            // The caller asked for the check, so the rules of the dues must be there.
            rules.rate(parameters::SPENDING_DUES_PAY_MAXIMUM)?;
            let (dues_kept, fee_kept) = amounts.kept(&chart, &mut rules)?;
            limits(&ceilings(&mut rules, dues_kept, fee_kept)?, fee_kept)?
        }
    };
    let books = Books {
        request,
        chart: &chart,
        stated: &stated,
        amounts: &amounts,
        remittance_due,
        limits,
    };
    let findings = findings(&books)?;
    let rows = chart
        .rows()
        .iter()
        .zip(&amounts.rows)
        .map(|(row, amount)| SettlementRow {
            number: row.number,
            code: row.code.clone(),
            title: row.title.vi.clone().into_owned(),
            titles: row.title.clone(),
            amount: *amount,
            role: row.role,
            parent: row.parent.clone(),
        });
    Ok(Settlement {
        rows: rows.collect(),
        income: amounts.income,
        total_income: amounts.total_income,
        spending: amounts.spending,
        total_spending: amounts.total_spending,
        closing: amounts.closing,
        chart: ChartSource {
            id: request.chart.clone(),
            document: chart.document(),
            decided: chart.decided(),
            confidence: chart.confidence(),
        },
        findings,
        citations: rules.citations(),
        parts: (request.from, request.to, request.opening),
    })
}

impl Explain for Settlement {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let (from, to, opening) = self.parts;
        let rows = |roles: [Role; 2]| {
            let rows = self.rows.iter().filter(move |row| {
                roles.contains(&row.role) && row.parent.is_none() && row.amount != Dong::ZERO
            });
            rows.map(move |row| {
                let code = row.code.as_deref().unwrap_or_default();
                let label = format!("{code} {}", row.titles.get(lang));
                Explanation::new(label, lang.dong(row.amount))
            })
        };
        let label = lang.pick("Tích lũy cuối kỳ", "Closing accumulation");
        let formula = format!(
            "{} + {} − {}",
            lang.dong(opening),
            lang.dong(self.total_income),
            lang.dong(self.total_spending)
        );
        let node = |label: &str, amount| Explanation::new(label, lang.dong(amount));
        Explanation::new(
            format!("{label} {} – {}", lang.day(from), lang.day(to)),
            lang.dong(self.closing),
        )
        .formula(formula)
        .children([
            node(
                lang.pick("Tích lũy đầu kỳ", "Opening accumulation"),
                opening,
            ),
            node(
                lang.pick("Tổng cộng thu", "Total income"),
                self.total_income,
            )
            .children(rows([Role::Income, Role::Received])),
            node(
                lang.pick("Tổng cộng chi", "Total spending"),
                self.total_spending,
            )
            .children(rows([Role::Spending, Role::Given])),
        ])
        .children(self.findings.iter().map(|finding| {
            let difference = finding
                .difference
                .map_or(String::new(), |sum| lang.dong(sum));
            Explanation::new(finding.text(lang), difference)
        }))
        .children(
            self.citations
                .parameters()
                .into_iter()
                .flat_map(|parameter| Explanation::rule(&self.citations, parameter, lang)),
        )
    }

    fn localise(&mut self, lang: Lang) {
        for row in &mut self.rows {
            row.title = row.titles.get(lang).to_owned();
        }
        self.findings.iter_mut().for_each(|f| f.localise(lang));
    }
}
