//! The hand-over (bàn giao tài chính) of a unit that ends: its stub settlement, and the
//! receiver's.

use chrono::Days;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Citations, Rulebook};
use crate::money::Dong;

use super::super::chart::code;
use super::super::messages;
use super::{SettleRequest, Settlement, settle, settled};

/// What is asked of [`hand_over`]: the books of the unit that ends, up to its last day, and of its
/// receiver where they are at hand.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct HandOverRequest {
    /// The broken period of the unit that ends; `to` is its last day, and code 42 is computed.
    pub giver: SettleRequest,
    /// The receiver's period, which holds the day after; its code 40 grows by what is handed over.
    pub receiver: Option<SettleRequest>,
}

impl HandOverRequest {
    /// The hand-over of a unit's books.
    pub fn new(giver: SettleRequest) -> Self {
        let receiver = None;
        Self { giver, receiver }
    }

    /// To a receiver whose books are at hand.
    #[must_use]
    pub fn to(mut self, receiver: SettleRequest) -> Self {
        self.receiver = Some(receiver);
        self
    }
}

/// A hand-over, settled on both sides.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HandOver {
    /// What passes from one to the other, in đồng; zero when the balance is negative, for a debt
    /// does not leave by code 42.
    pub handed_over: Dong,
    /// The stub settlement of the unit that ends; it closes at zero unless its balance is negative.
    pub giver: Settlement,
    /// The receiver's settlement with code 40.
    pub receiver: Option<Settlement>,
    /// The rules used.
    pub citations: Citations,
}

/// A unit that ends hands its money over (bàn giao): its balance leaves by code 42 and enters the
/// receiver by code 40, so no đồng is lost between the two settlements.
///
/// Who files the settlement of the broken period was not found in the law; it is settled as a stub
/// of the old unit, as real books of 2025 do.
///
/// # Errors
/// `invalid_input` when the giver's lines hold code 42 or a part of it, which are computed, or the receiver's
/// period does not hold the day after the giver's last; those of [`settle`] below `giver` and
/// `receiver`.
///
/// # Law
/// HD 47/HD-TLĐ (30/12/2021), codes 40 and 42; CV 4181/TLĐ-TC for the ends of 2025.
///
/// # Example
/// ```
/// use chrono::NaiveDate;
/// use congdoan::{Dong, HandOverRequest, Rulebook, SettleRequest, hand_over};
/// let day = |month, day| NaiveDate::from_ymd_opt(2025, month, day).unwrap();
/// let giver = SettleRequest::new("hd-47-2021", day(1, 1), day(6, 13), Dong::new(1_000_000)?)
///     .line("22", Dong::new(500_000)?);
/// let receiver = SettleRequest::new("hd-47-2021", day(6, 14), day(12, 31), Dong::ZERO);
/// let passed = hand_over(&Rulebook::embedded(), &HandOverRequest::new(giver).to(receiver))?;
/// assert_eq!(passed.handed_over, Dong::new(1_500_000)?);
/// assert_eq!(passed.giver.closing, Dong::ZERO);
/// assert_eq!(passed.receiver.unwrap().closing, Dong::new(1_500_000)?);
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn hand_over(law: &Rulebook, request: &HandOverRequest) -> Result<HandOver, Error> {
    let giver = &request.giver;
    let mut computed = vec![code::GIVEN];
    for added in &giver.chart_codes {
        if computed.contains(&added.parent.as_str()) {
            computed.push(&added.code);
        }
    }
    for (at, line) in giver.lines.iter().enumerate() {
        if computed.contains(&line.code.as_str()) {
            let path = format!("giver.lines[{at}].code");
            return Err(messages::COMPUTED_ACCOUNT.error([&line.code]).at(path));
        }
    }
    let of_giver = |error: Error| error.under("giver");
    // The balance is what the unit would close with; handing it over leaves nothing.
    let balance = settle(law, giver).map_err(of_giver)?.closing;
    let handed_over = balance.max(Dong::ZERO);
    let giver_settled = settled(law, giver, Some((code::GIVEN, handed_over))).map_err(of_giver)?;
    let receiver = match &request.receiver {
        None => None,
        Some(receiver) => Some(received(law, giver, receiver, handed_over)?),
    };
    let mut citations = Citations::new(law);
    citations.extend(&giver_settled.citations);
    receiver
        .iter()
        .for_each(|settled| citations.extend(&settled.citations));
    Ok(HandOver {
        handed_over,
        giver: giver_settled,
        receiver,
        citations,
    })
}

fn received(
    law: &Rulebook,
    giver: &SettleRequest,
    receiver: &SettleRequest,
    handed_over: Dong,
) -> Result<Settlement, Error> {
    let next_day = giver.to.checked_add_days(Days::new(1)).unwrap_or(giver.to);
    if !(receiver.from..=receiver.to).contains(&next_day) {
        let day = next_day.to_string();
        return Err(messages::DAY_NOT_HELD.error([&day]).at("receiver.from"));
    }
    let received = settled(law, receiver, Some((code::RECEIVED, handed_over)));
    received.map_err(|error| error.under("receiver"))
}

impl Explain for HandOver {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let side = |label: &str, settled: &Settlement| {
            let tree = settled.explain(lang);
            Explanation {
                label: format!("{label}: {}", tree.label),
                ..tree
            }
        };
        let label = lang.pick("Tài chính bàn giao", "Handed over");
        let giver = side(
            lang.pick("Đơn vị bàn giao", "The unit that ends"),
            &self.giver,
        );
        let receiver = self.receiver.as_ref();
        Explanation::new(label, lang.dong(self.handed_over))
            .formula(lang.pick("mã 42 → mã 40", "code 42 → code 40"))
            .children([giver])
            .children(
                receiver.map(|settled| side(lang.pick("Đơn vị nhận", "The receiver"), settled)),
            )
    }

    fn localise(&mut self, lang: Lang) {
        self.giver.localise(lang);
        if let Some(receiver) = &mut self.receiver {
            receiver.localise(lang);
        }
    }
}
