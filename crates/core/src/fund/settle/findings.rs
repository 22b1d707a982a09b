//! What a settlement finds in the books that does not agree.

use serde::Serialize;

use crate::error::Error;
use crate::format::Lang;
use crate::law::Bilingual;
use crate::money::Dong;
use crate::names::names;
use crate::order;

use super::super::ceilings::Bound;
use super::super::chart::{Chart, code};
use super::amounts::{Amounts, Stated};
use super::limits::Limit;
use super::request::{Line, SettleRequest};

/// What kind of disagreement a [`Finding`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FindingCode {
    /// A code disagrees with the sum of its parts.
    ParentAndChild,
    /// The opening is not the closing of the period before.
    OpeningDiffers,
    /// Cash and bank do not add to the closing.
    CashAndBankDiffer,
    /// Pay of full-time officers where there is none.
    FullTimePayWithoutOfficer,
    /// More was spent than there was.
    NegativeClosing,
    /// The dues remitted are not the upper share of those collected.
    Remittance,
    /// A purpose took more, or less, than the spending structure allows.
    SpendingShare,
}

names!(FindingCode {
    ParentAndChild = "parent_and_child",
    OpeningDiffers = "opening_differs",
    CashAndBankDiffer = "cash_and_bank_differ",
    FullTimePayWithoutOfficer = "full_time_pay_without_officer",
    NegativeClosing = "negative_closing",
    Remittance = "remittance",
    SpendingShare = "spending_share",
});

/// Something in the books that does not agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Finding {
    /// What kind it is.
    pub code: FindingCode,
    /// What is wrong, in the language of the request.
    pub message: String,
    /// The field of the request it concerns.
    pub path: String,
    /// Stated − computed, in đồng; `None` where nothing was stated.
    pub difference: Option<Dong>,
    #[serde(skip)]
    wording: Bilingual,
}

/// What the findings are made from.
pub(super) struct Books<'a> {
    pub(super) request: &'a SettleRequest,
    pub(super) chart: &'a Chart,
    pub(super) stated: &'a Stated,
    pub(super) amounts: &'a Amounts,
    pub(super) remittance_due: Option<Dong>,
    pub(super) limits: Vec<Limit>,
}

/// Every finding, in the order of the form.
pub(super) fn findings(books: &Books<'_>) -> Result<Vec<Finding>, Error> {
    let Books {
        request, amounts, ..
    } = books;
    let mut found = Vec::new();
    let mut differ = |code, path: String, subject: &str, stated: Dong, computed: Dong| {
        if stated != computed {
            found.push(Finding::new(code, path, (stated, computed), subject)?);
        }
        Ok::<(), Error>(())
    };
    let lines: Vec<_> = books.stated.iter().zip(&amounts.of_parts).collect();
    for (stated, of_parts) in order::by_key(lines, |(stated, _)| stated.map(|(_, line)| line)) {
        if let (Some((stated, line)), Some(of_parts)) = (stated, of_parts) {
            let path = format!("lines[{line}]");
            let code = request.lines.get(*line).map_or("", |line| &line.code);
            differ(FindingCode::ParentAndChild, path, code, *stated, *of_parts)?;
        }
    }
    if let Some(previous) = request.previous_closing {
        let path = "opening".to_owned();
        differ(
            FindingCode::OpeningDiffers,
            path,
            "",
            request.opening,
            previous,
        )?;
    }
    if let (Some(cash), Some(bank)) = (request.cash, request.bank) {
        let path = "cash".to_owned();
        differ(
            FindingCode::CashAndBankDiffer,
            path,
            "",
            cash.plus(bank)?,
            amounts.closing,
        )?;
    }
    let full_time_pay = amounts.of_code(books.chart, code::FULL_TIME_PAY);
    if request.full_time_officers == Some(0) {
        let path = books.line_of(code::FULL_TIME_PAY);
        differ(
            FindingCode::FullTimePayWithoutOfficer,
            path,
            "",
            full_time_pay,
            Dong::ZERO,
        )?;
    }
    if amounts.closing < Dong::ZERO {
        let mut finding = Finding::new(
            FindingCode::NegativeClosing,
            "opening".to_owned(),
            (amounts.closing, amounts.closing),
            "",
        )?;
        finding.difference = None;
        found.push(finding);
    }
    if let Some(due) = books.remittance_due {
        let remitted = amounts.of_code(books.chart, code::DUES_REMITTED);
        if remitted != due {
            let path = books.line_of(code::DUES_REMITTED);
            let code = FindingCode::Remittance;
            found.push(Finding::new(code, path, (remitted, due), "")?);
        }
    }
    for limit in &books.limits {
        let spent = limit
            .codes
            .iter()
            .map(|code| amounts.of_code(books.chart, code));
        let spent = Dong::total(spent)?;
        let broken = match limit.bound {
            Bound::Minimum => spent < limit.amount,
            _ => spent > limit.amount,
        };
        if broken {
            let path = limit.codes.iter().map(|code| books.line_of(code));
            let path = path.into_iter().find(|path| path != "lines");
            let path = path.unwrap_or_else(|| "lines".to_owned());
            let codes = limit.codes.join(" + ");
            let code = FindingCode::SpendingShare;
            found.push(Finding::new(code, path, (spent, limit.amount), &codes)?);
        }
    }
    Ok(found)
}

impl Books<'_> {
    /// The line of a code or of a part of it, or the whole list when there is none.
    fn line_of(&self, code: &str) -> String {
        // The chart says what is part of what: a code of one's own may be called anything.
        let family = self.chart.family(code);
        let is_of = |line: &Line| {
            family
                .iter()
                .any(|row| row.code.as_deref() == Some(&line.code))
        };
        match self.request.lines.iter().position(is_of) {
            Some(at) => format!("lines[{at}]"),
            None => "lines".to_owned(),
        }
    }
}

impl FindingCode {
    /// What is wrong with what stands where `computed` should; `subject` names the accounts.
    fn text(self, (stated, computed): (Dong, Dong), subject: &str, lang: Lang) -> String {
        let over = stated > computed;
        let (stated, computed) = (lang.dong(stated), lang.dong(computed));
        match self {
            Self::ParentAndChild => lang.pick(
                format!(
                    "mã tổng {subject} ghi {stated}, các mã chi tiết cộng lại {computed}; lấy số chi tiết"
                ),
                format!(
                    "code {subject} states {stated}, its parts add to {computed}; the parts count"
                ),
            ),
            Self::OpeningDiffers => lang.pick(
                format!("đầu kỳ {stated} khác cuối kỳ trước {computed}"),
                format!("opening {stated} differs from the previous closing {computed}"),
            ),
            Self::CashAndBankDiffer => lang.pick(
                format!("tiền mặt và tiền gửi {stated} khác tích lũy cuối kỳ {computed}"),
                format!("cash and bank {stated} differ from the closing {computed}"),
            ),
            Self::FullTimePayWithoutOfficer => lang.pick(
                format!(
                    "chi lương cán bộ trong biên chế {stated} nhưng không có cán bộ chuyên trách"
                ),
                format!("pay of full-time officers {stated}, but there is none"),
            ),
            Self::NegativeClosing => lang.pick(
                format!("tích lũy cuối kỳ âm: {computed}"),
                format!("the closing accumulation is negative: {computed}"),
            ),
            Self::SpendingShare => lang.pick(
                format!(
                    "chi mã {subject}: {stated}, {} mức {computed} theo cơ cấu chi",
                    if over { "vượt" } else { "thấp hơn" }
                ),
                format!(
                    "spending under {subject}: {stated}, {} the {computed} of the spending structure",
                    if over { "over" } else { "below" }
                ),
            ),
            Self::Remittance => lang.pick(
                format!("đoàn phí đã nộp {stated} khác phần phải nộp theo quy định {computed}"),
                format!("dues remitted {stated} differ from what the rule says {computed}"),
            ),
        }
    }
}

impl Finding {
    fn new(
        code: FindingCode,
        path: String,
        (stated, computed): (Dong, Dong),
        subject: &str,
    ) -> Result<Self, Error> {
        let wording = Bilingual::of(|lang| code.text((stated, computed), subject, lang));
        Ok(Self {
            code,
            message: wording.get(Lang::Vi).to_owned(),
            path,
            difference: Some(stated.minus(computed)?),
            wording,
        })
    }

    /// What is wrong, in one language.
    pub fn text(&self, lang: Lang) -> &str {
        self.wording.get(lang)
    }

    pub(super) fn localise(&mut self, lang: Lang) {
        self.message = self.text(lang).to_owned();
    }
}
