//! Charts of union accounts: the codes of a dated chart and the rows of its settlement form.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::error::Error;
use crate::law::{Bilingual, Confidence};
use crate::messages as common;
use crate::names::names;
use crate::time::day_of_law as day;

use super::messages;

include!(concat!(env!("OUT_DIR"), "/charts.rs"));

/// Codes of the chart `hd-47-2021` that the rules speak of.
pub(crate) mod code {
    /// Đoàn phí công đoàn: dues collected.
    pub(crate) const DUES: &str = "22";
    /// Kinh phí công đoàn: fee collected by the union itself.
    pub(crate) const UNION_FEE: &str = "23";
    /// Các khoản thu khác.
    pub(crate) const OTHER_INCOME: &str = "25";
    /// Kinh phí cấp trên cấp theo phân phối: what comes down of the fee.
    pub(crate) const FEE_REFUNDED: &str = "28.01";
    /// Chi bảo vệ, chăm lo.
    pub(crate) const CARE: &str = "31";
    /// Chi tuyên truyền, đào tạo.
    pub(crate) const PROPAGANDA: &str = "32";
    /// Chi quản lý hành chính.
    pub(crate) const ADMINISTRATION: &str = "33";
    /// Chi lương, phụ cấp.
    pub(crate) const PAY: &str = "34";
    /// Lương cán bộ trong biên chế: pay of full-time officers.
    pub(crate) const FULL_TIME_PAY: &str = "34.01";
    /// Chi khác.
    pub(crate) const OTHER_SPENDING: &str = "37";
    /// Đoàn phí đã nộp cấp trên.
    pub(crate) const DUES_REMITTED: &str = "39";
    /// Nhận bàn giao: the account a balance enters by.
    pub(crate) const RECEIVED: &str = "40";
    /// Bàn giao: the account it leaves by.
    pub(crate) const GIVEN: &str = "42";
}

struct ChartData {
    id: &'static str,
    document: &'static str,
    decided: NaiveDate,
    confidence: Confidence,
    rows: &'static [FormRow],
}

struct FormRow {
    number: &'static str,
    code: Option<&'static str>,
    role: Role,
    parent: Option<&'static str>,
    title: Bilingual,
}

/// What a row of the form counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Role {
    /// The accumulation at the start.
    Opening,
    /// Collected by the union itself: in income and total income.
    Income,
    /// Received from elsewhere: in total income only.
    Received,
    /// The form's sum of income.
    IncomeSum,
    /// The form's sum of all that came in.
    TotalIncome,
    /// Spent by the union itself: in spending and total spending.
    Spending,
    /// Passed on: in total spending only.
    Given,
    /// The form's sum of spending.
    SpendingSum,
    /// The form's sum of all that went out.
    TotalSpending,
    /// The accumulation at the end, computed.
    Closing,
    /// A memorandum, in no total.
    Payable,
}

names!(Role {
    Opening = "opening",
    Income = "income",
    Received = "received",
    IncomeSum = "income_sum",
    TotalIncome = "total_income",
    Spending = "spending",
    Given = "given",
    SpendingSum = "spending_sum",
    TotalSpending = "total_spending",
    Closing = "closing",
    Payable = "payable",
});

/// A code a request adds to a chart.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct AccountRequest {
    /// The code, such as `31.04`.
    pub code: String,
    /// Its title.
    pub title: String,
    /// The code it is part of.
    pub parent: String,
}

/// One row of a chart's form.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChartRow {
    /// The row's number on the form; may be empty.
    pub number: &'static str,
    /// The account code; the form's sums have none.
    pub code: Option<Cow<'static, str>>,
    /// The title.
    pub title: Bilingual,
    /// What it counts in.
    pub role: Role,
    /// The code it is part of.
    pub parent: Option<Cow<'static, str>>,
}

/// A chart of accounts (hệ thống tài khoản) with the rows of its settlement form.
///
/// # Example
/// ```
/// use congdoan::fund::Chart;
/// let chart = Chart::named("hd-47-2021")?;
/// assert_eq!(chart.rows()[1].title.vi, "Đoàn phí công đoàn");
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    document: &'static str,
    decided: NaiveDate,
    confidence: Confidence,
    rows: Vec<ChartRow>,
}

impl Chart {
    /// A chart that ships with the rules.
    ///
    /// # Errors
    /// `unknown_code` when there is none of that name.
    pub fn named(id: &str) -> Result<Self, Error> {
        let chart = CHARTS
            .iter()
            .find(|chart| chart.id == id)
            .ok_or_else(|| messages::UNKNOWN_CHART.error([id]))?;
        let rows = chart.rows.iter().map(|row| ChartRow {
            number: row.number,
            code: row.code.map(Cow::Borrowed),
            title: row.title.clone(),
            role: row.role,
            parent: row.parent.map(Cow::Borrowed),
        });
        Ok(Self {
            document: chart.document,
            decided: chart.decided,
            confidence: chart.confidence,
            rows: rows.collect(),
        })
    }

    /// Adds a code below one the chart has, after those already there.
    ///
    /// # Errors
    /// `invalid_input` when the code is empty, the chart has it or the parent is computed,
    /// `unknown_code` when the chart does not have the parent.
    pub fn add(&mut self, account: &AccountRequest) -> Result<(), Error> {
        if account.code.trim().is_empty() {
            return Err(common::EMPTY.error(["code"]).at("code"));
        }
        if self.find(&account.code).is_ok() {
            return Err(messages::ACCOUNT_EXISTS.error([&account.code]).at("code"));
        }
        let parent = self
            .find(&account.parent)
            .map_err(|error| error.at("parent"))?;
        let role = self.rows.get(parent).map_or(Role::Payable, |row| row.role);
        if matches!(role, Role::Opening | Role::Closing) {
            return Err(messages::COMPUTED_ACCOUNT
                .error([&account.parent])
                .at("parent"));
        }
        let row = ChartRow {
            number: "",
            code: Some(Cow::Owned(account.code.clone())),
            title: account.title.as_str().into(),
            role,
            parent: Some(Cow::Owned(account.parent.clone())),
        };
        let end = self.end_of_family(parent);
        self.rows.insert(end, row);
        Ok(())
    }

    /// The position after the last descendant of the row at `parent`.
    fn end_of_family(&self, parent: usize) -> usize {
        let mut family = vec![self.rows.get(parent).and_then(|row| row.code.clone())];
        let mut end = parent.saturating_add(1);
        for row in self.rows.iter().skip(end) {
            if row.parent.is_none() || !family.contains(&row.parent) {
                break;
            }
            family.push(row.code.clone());
            end = end.saturating_add(1);
        }
        end
    }

    /// The position of a code.
    pub(crate) fn find(&self, code: &str) -> Result<usize, Error> {
        self.rows
            .iter()
            .position(|row| row.code.as_deref() == Some(code))
            .ok_or_else(|| messages::UNKNOWN_ACCOUNT.error([code]))
    }

    /// A code with all that is part of it, in the order of the form.
    pub(crate) fn family(&self, code: &str) -> &[ChartRow] {
        let family = self.find(code).ok().map(|at| at..self.end_of_family(at));
        family
            .and_then(|family| self.rows.get(family))
            .unwrap_or_default()
    }

    /// The rows in the order of the form.
    pub fn rows(&self) -> &[ChartRow] {
        &self.rows
    }

    /// The document that set the chart up.
    pub fn document(&self) -> &'static str {
        self.document
    }

    /// How surely the chart is known.
    pub fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// The day of that document; settlements ending before it cannot use the chart.
    pub fn decided(&self) -> NaiveDate {
        self.decided
    }
}
