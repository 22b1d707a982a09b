//! The flow of members (biến động đoàn viên) over a period.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::json;
use crate::law::{Citations, Rulebook};
use crate::messages;
use crate::money::quotient;

/// What is asked of [`member_flow`]: the movements, and the count at one end at least.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("anyOf" = crate::schema::any_of_fields(["opening", "closing"]))))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct MemberFlowRequest {
    /// Members at the start.
    pub opening: Option<u32>,
    /// Members at the end.
    pub closing: Option<u32>,
    /// Kết nạp: admitted.
    pub admitted: u32,
    /// Chuyển đến: transferred in.
    pub transferred_in: u32,
    /// Chuyển đi: transferred out.
    pub transferred_out: u32,
    /// Nghỉ hưu, thôi việc: retired or left.
    pub retired_or_left: u32,
    /// Từ trần: died; none unless given.
    pub died: Option<u32>,
    /// Khai trừ: expelled; none unless given.
    pub expelled: Option<u32>,
    /// Women among the members at the end.
    pub women: Option<u32>,
}

impl MemberFlowRequest {
    /// What the movements add, or take when negative.
    pub(crate) fn net_change(&self) -> i64 {
        let add = |counts: [u32; 4]| {
            counts
                .into_iter()
                .map(i64::from)
                .fold(0, i64::saturating_add)
        };
        let came = add([self.admitted, self.transferred_in, 0, 0]);
        let went = add([
            self.transferred_out,
            self.retired_or_left,
            self.died.unwrap_or(0),
            self.expelled.unwrap_or(0),
        ]);
        came.saturating_sub(went)
    }
}

/// The flow of members with both ends.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MemberFlow {
    /// Members at the start.
    pub opening: u32,
    /// What the period added, or took when negative.
    pub net_change: i64,
    /// Members at the end.
    pub closing: u32,
    /// Women ÷ members at the end, at most six decimals.
    #[serde(serialize_with = "json::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::Exact>"))]
    pub women_share: Option<Decimal>,
    /// No rule is used.
    pub citations: Citations,
    #[serde(skip)]
    request: MemberFlowRequest,
}

/// The members at both ends of a period, from one end and the movements (biến động đoàn viên).
///
/// # Errors
/// `invalid_input` when neither end is given; `unbalanced` with the difference when both are and
/// disagree; `out_of_range` when an end would be negative, or the women more than the members.
///
/// # Example
/// ```
/// use congdoan::{MemberFlowRequest, Rulebook, member_flow};
/// let mut flow = MemberFlowRequest::default();
/// flow.closing = Some(5_600);
/// (flow.admitted, flow.transferred_in) = (24, 110);
/// (flow.transferred_out, flow.retired_or_left) = (83, 98);
/// let flow = member_flow(&Rulebook::embedded(), &flow)?;
/// assert_eq!((flow.opening, flow.net_change), (5_647, -47));
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn member_flow(law: &Rulebook, request: &MemberFlowRequest) -> Result<MemberFlow, Error> {
    let net_change = request.net_change();
    let end = |path: &str, count: i64| {
        u32::try_from(count).map_err(|_| {
            messages::COUNT_OUT_OF_RANGE
                .error([&count.to_string()])
                .at(path)
        })
    };
    let (opening, closing) = match (request.opening, request.closing) {
        (Some(opening), None) => {
            let closing = i64::from(opening).saturating_add(net_change);
            (opening, end("closing", closing)?)
        }
        (None, Some(closing)) => {
            let opening = i64::from(closing).saturating_sub(net_change);
            (end("opening", opening)?, closing)
        }
        (Some(opening), Some(closing)) => {
            let computed = i64::from(opening).saturating_add(net_change);
            let difference = i64::from(closing).saturating_sub(computed);
            if difference != 0 {
                return Err(messages::FLOW_UNBALANCED
                    .error([
                        &closing.to_string(),
                        &computed.to_string(),
                        &difference.to_string(),
                    ])
                    .at("closing"));
            }
            (opening, closing)
        }
        (None, None) => {
            return Err(messages::ONE_AT_LEAST
                .error(["opening", "closing"])
                .at("closing"));
        }
    };
    if let Some(women) = request.women.filter(|women| *women > closing) {
        let (women, closing) = (women.to_string(), closing.to_string());
        return Err(messages::OVER_MAXIMUM.error([&women, &closing]).at("women"));
    }
    let women_share = request
        .women
        .filter(|_| closing > 0)
        .and_then(|women| quotient(women.into(), closing.into(), 6));
    Ok(MemberFlow {
        opening,
        net_change,
        closing,
        women_share,
        citations: Citations::new(law),
        request: request.clone(),
    })
}

impl Explain for MemberFlow {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let count = |count: u32| lang.integer(i64::from(count));
        let request = &self.request;
        let movements = [
            (lang.pick("Kết nạp", "Admitted"), request.admitted, '+'),
            (
                lang.pick("Chuyển đến", "Transferred in"),
                request.transferred_in,
                '+',
            ),
            (
                lang.pick("Chuyển đi", "Transferred out"),
                request.transferred_out,
                '−',
            ),
            (
                lang.pick("Nghỉ hưu, thôi việc", "Retired or left"),
                request.retired_or_left,
                '−',
            ),
            (lang.pick("Từ trần", "Died"), request.died.unwrap_or(0), '−'),
            (
                lang.pick("Khai trừ", "Expelled"),
                request.expelled.unwrap_or(0),
                '−',
            ),
        ];
        let formula = movements
            .iter()
            .filter(|(_, number, _)| *number > 0)
            .map(|(_, number, sign)| format!(" {sign} {}", count(*number)))
            .collect::<String>();
        let women = self.women_share.zip(request.women).map(|(share, women)| {
            let label = lang.pick("Trong đó nữ", "Of them women");
            let percent = share.checked_mul(Decimal::ONE_HUNDRED).unwrap_or_default();
            Explanation::new(label, count(women)).formula(format!("{}%", lang.decimal(percent)))
        });
        Explanation::new(
            lang.pick("Đoàn viên cuối kỳ", "Members at the end"),
            count(self.closing),
        )
        .formula(format!("{}{formula}", count(self.opening)))
        .children([Explanation::new(
            lang.pick("Đoàn viên đầu kỳ", "Members at the start"),
            count(self.opening),
        )])
        .children(movements.iter().filter(|(_, number, _)| *number > 0).map(
            |(label, number, sign)| Explanation::new(*label, format!("{sign}{}", count(*number))),
        ))
        .children(women)
    }
}
