//! The spending structure of a grassroots union: what of its dues and fee may go to which
//! purpose (cơ cấu chi).

use serde::Serialize;

use crate::error::{Error, ErrorCode};
use crate::explain::Explanation;
use crate::format::Lang;
use crate::law::{Bilingual, Citations, Confidence, Lookup, Parameter};
use crate::money::{Dong, Rate};
use crate::names::names;

/// The money a ceiling is a share of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpendingFund {
    /// The dues the union keeps.
    Dues,
    /// The fee the union receives.
    UnionFee,
    /// All it may use.
    All,
}

names!(SpendingFund { Dues = "dues", UnionFee = "union_fee", All = "all" });

/// What a ceiling is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Lương, phụ cấp: pay and allowances.
    Pay,
    /// Chăm lo, thăm hỏi, trợ cấp: care, visits and aid.
    Care,
    /// Tuyên truyền, đào tạo: propaganda and training.
    Propaganda,
    /// Quản lý hành chính: administration.
    Administration,
    /// Hoạt động phong trào: movement activities.
    Movement,
    /// Tham quan, du lịch: tours.
    Tours,
    /// Thăm hỏi, trợ cấp khó khăn: visits and hardship aid.
    Visits,
    /// Everything else.
    Other,
}

names!(Purpose {
    Pay = "pay",
    Care = "care",
    Propaganda = "propaganda",
    Administration = "administration",
    Movement = "movement",
    Tours = "tours",
    Visits = "visits",
    Other = "other",
});

/// How a share binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// No more than the share.
    Maximum,
    /// No less than the share.
    Minimum,
    /// The share itself.
    Share,
}

names!(Bound { Maximum = "maximum", Minimum = "minimum", Share = "share" });

/// One rule of the spending structure, in đồng.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Ceiling {
    /// The parameter.
    pub parameter: Parameter,
    /// What the rule says.
    pub label: Bilingual,
    /// The money it is a share of.
    pub fund: SpendingFund,
    /// What it is about.
    pub purpose: Purpose,
    /// How it binds.
    pub bound: Bound,
    /// How surely it is known.
    pub confidence: Confidence,
    /// The share; `None` when the rule is less sure than accepted.
    pub share: Option<Rate>,
    /// That money, in đồng.
    pub base: Dong,
    /// Share × base, in đồng; `None` when the rule is less sure than accepted.
    pub amount: Option<Dong>,
}

impl Ceiling {
    pub(crate) fn explain(&self, citations: &Citations, lang: Lang) -> Explanation {
        let node = match (self.share, self.amount) {
            (Some(share), Some(amount)) => {
                let formula = format!("{} × {}", lang.percent(share), lang.dong(self.base));
                Explanation::new(self.label.get(lang), lang.dong(amount))
                    .formula(formula)
                    .half_up()
            }
            _ => {
                let withheld = lang.pick("không dùng", "not used");
                let formula = format!("{withheld}: {}", self.confidence.label(lang));
                Explanation::new(self.label.get(lang), "–").formula(formula)
            }
        };
        node.children(Explanation::rule(citations, self.parameter, lang))
    }
}

/// Every rule of the spending structure in force, in the order of the rules. One that is less
/// sure than accepted is listed without figures, so that nobody takes it for absent.
pub(crate) fn ceilings(
    rules: &mut Lookup<'_>,
    dues_kept: Dong,
    fee_kept: Dong,
) -> Result<Vec<Ceiling>, Error> {
    let all = dues_kept.plus(fee_kept)?;
    let mut ceilings = Vec::new();
    for parameter in Parameter::all() {
        let Some((fund, purpose, bound)) = read_id(parameter.id()) else {
            continue;
        };
        let base = match fund {
            SpendingFund::Dues => dues_kept,
            SpendingFund::UnionFee => fee_kept,
            SpendingFund::All => all,
        };
        let share = match rules.optional_rate(parameter) {
            Ok(None) => continue,
            Ok(share) => share,
            Err(error) if error.code() == ErrorCode::Unconfirmed => None,
            Err(error) => return Err(error),
        };
        ceilings.push(Ceiling {
            parameter,
            label: parameter.bilingual_label(),
            fund,
            purpose,
            bound,
            confidence: rules.confidence(parameter),
            share,
            base,
            amount: match share {
                Some(share) => Some(base.times(share)?.half_up()?),
                None => None,
            },
        });
    }
    Ok(ceilings)
}

/// `spending.<fund>.<purpose>.<bound>`.
fn read_id(id: &str) -> Option<(SpendingFund, Purpose, Bound)> {
    let mut parts = id.strip_prefix("spending.")?.split('.');
    let fund = parts.next()?.parse().ok()?;
    let purpose = parts.next()?.parse().ok()?;
    Some((fund, purpose, parts.next()?.parse().ok()?))
}
