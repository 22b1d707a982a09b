//! The one list of operations, from which every door is made.

use serde::{Deserialize, Serialize, Serializer};

use crate::error::Error;
use crate::explain::Explain;
use crate::format::Lang;
use crate::fund::*;
use crate::grading::*;
use crate::json::{self, Beside, JsonText, Options, Reply, read_request};
use crate::law::{Inquiry, ParameterRequest, Rulebook, parameter};
use crate::messages;
use crate::org::*;
use crate::quantity::*;
use crate::report::*;

/// Calls a macro with every operation: its description, its name in snake_case and camelCase,
/// what it takes and what it gives.
///
/// # Example
/// ```
/// macro_rules! count {
///     ($($doc:literal $name:ident $camel:ident $in:ident => $out:ident;)+) => {
///         [$(stringify!($name)),+].len()
///     };
/// }
/// assert_eq!(congdoan::for_each_operation!(count), congdoan::operations().len());
/// ```
#[macro_export]
macro_rules! for_each_operation {
    ($each:ident) => {
        $each! {
            "What an employer owes for a month, and by when (kinh phí công đoàn)."
            union_fee unionFee UnionFeeRequest => UnionFee;
            "What a member owes for a month (đoàn phí)."
            dues dues DuesRequest => Dues;
            "An enterprise's month: everyone's dues, the fee, and how both are distributed."
            enterprise_month enterpriseMonth EnterpriseMonthRequest => EnterpriseMonth;
            "How a sum is split between the grassroots union and the levels above (phân phối)."
            distribute distribute DistributeRequest => Distribution;
            "What Resolution 09C takes from a year's money (tiết giảm)."
            reduction_09c reduction09c Reduction09cRequest => Reduction09c;
            "What comes back to the grassroots union of the fee (cấp lại)."
            refund refund RefundRequest => Refund;
            "A period settled on form B07-TLĐ, with what does not agree (quyết toán)."
            settle settle SettleRequest => Settlement;
            "A unit that ends hands its money over: both settlements (bàn giao)."
            hand_over handOver HandOverRequest => HandOver;
            "A year planned ahead: income, what goes up, what comes back, spending ceilings (dự toán)."
            estimate estimate EstimateRequest => Estimate;
            "A report's finance lines read against the rules (đối chiếu)."
            reconcile reconcile ReconcileRequest => Reconciliation;
            "Many units over a period: what each owes, paid and is owed, through their events (tổng hợp)."
            consolidate consolidate ConsolidateRequest => Consolidation;
            "The band of the fine for a union fee paid late, short or not at all (xử phạt)."
            fee_sanction feeSanction FeeSanctionRequest => FeeSanction;
            "The monthly allowance of a part-time officer (phụ cấp cán bộ công đoàn)."
            officer_allowance officerAllowance OfficerAllowanceRequest => OfficerAllowance;
            "The members at both ends of a period (biến động đoàn viên)."
            member_flow memberFlow MemberFlowRequest => MemberFlow;
            "A tree of units held against its dates and the rules of a day (kiểm tra tổ chức)."
            org_check orgCheck OrgCheckRequest => OrgCheck;
            "The organisation as of a day: lines, ends, and what the reorganisation of 2025 passed on (sơ đồ tổ chức)."
            org_as_of orgAsOf OrgAsOfRequest => OrgAsOf;
            "A half-year report: figures checked, finance lines read, late payers, and the text (báo cáo sơ kết)."
            half_year_report halfYearReport HalfYearReportRequest => HalfYearReport;
            "A unit's grade by a criteria set, what caps it, and what it can still become (xếp loại)."
            grade grade GradeRequest => Grade;
            "What would lift a unit to the next grade: the fewest criteria, and conditions to meet."
            grade_lift gradeLift GradeRequest => GradeLift;
            "A block of units against one threshold: who would change were it moved."
            grade_sensitivity gradeSensitivity GradeSensitivityRequest => GradeSensitivity;
            "Grades of many units counted, in percent of a named base, with quotas (tổng hợp xếp loại)."
            grade_summary gradeSummary GradeSummaryRequest => GradeSummary;
            "Units ranked by points within their emulation blocks (xếp thứ hạng)."
            rank rank RankRequest => Ranking;
            "A criteria set as data, or those that ship (bộ tiêu chí)."
            criteria_set criteriaSet CriteriaSetRequest => CriteriaSets;
            "A criteria set of one's own checked, all findings at once (kiểm tra bộ tiêu chí)."
            check_criteria_set checkCriteriaSet CheckCriteriaSetRequest => CriteriaSetCheck;
            "Whether someone has served long enough for the medal of the unions (kỷ niệm chương)."
            medal_eligibility medalEligibility MedalRequest => MedalEligibility;
            "A printed quantity as value or bounds with its unit, nothing guessed (đọc số liệu)."
            parse_quantity parseQuantity ParseQuantityRequest => ParsedQuantity;
            "A sum in Vietnamese words, as vouchers say it (số tiền bằng chữ)."
            sum_in_words sumInWords SumInWordsRequest => SumInWords;
            "What the law says of one parameter, on a day or through time (tham số)."
            parameter parameter ParameterRequest => Inquiry;
        }
    };
}

/// An operation as the doors see it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Operation {
    /// The name in `call_json`, Rust and Python.
    pub name: &'static str,
    /// The name in JavaScript.
    pub camel_name: &'static str,
    /// What it does, in one line.
    pub doc: &'static str,
}

macro_rules! registry {
    ($($doc:literal $name:ident $camel:ident $in:ident => $out:ident;)+) => {
        static OPERATIONS: &[Operation] = &[$(Operation {
            name: stringify!($name),
            camel_name: stringify!($camel),
            doc: $doc,
        }),+];

        fn run<S: Serializer>(
            name: &str,
            json: &[u8],
            serializer: S,
        ) -> Result<Result<S::Ok, S::Error>, Error> {
            match name {
                $(stringify!($name) => answer::<$in, $out, S>(json, $name, serializer),)+
                _ => Err(unknown(name)),
            }
        }
    };
}

for_each_operation!(registry);

fn unknown(name: &str) -> Error {
    messages::UNKNOWN_OPERATION.error([name])
}

/// Every operation, in the order of the list.
pub fn operations() -> &'static [Operation] {
    OPERATIONS
}

/// Runs an operation on a request in JSON and gives its result in JSON.
///
/// Beside its own fields a request may hold `accept`, `overrides`, `known_on`, `explain` and
/// `lang`.
///
/// # Errors
/// `unknown_operation` for a name that is not in the list, and whatever the operation refuses;
/// [`Error::to_json`] is the error body, in the request's language.
///
/// # Example
/// ```
/// let fee = congdoan::call_json("union_fee",
///     r#"{"month":"2025-03","sector":"non_state","salary_fund":258910000}"#)?;
/// assert!(fee.contains(r#""due":5178200"#));
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn call_json(name: &str, request: impl AsRef<[u8]>) -> Result<String, Error> {
    let mut reply = String::with_capacity(USUAL_REPLY);
    call_json_into(name, request, &mut reply)?;
    Ok(reply)
}

/// The size of most replies, with room for their citations.
const USUAL_REPLY: usize = 1024;

/// As [`call_json`], with the result written at the end of a text whose memory may be used again.
///
/// # Errors
/// As [`call_json`]; the text may then hold a part of a result.
///
/// # Example
/// ```
/// let mut reply = String::new();
/// congdoan::call_json_into("parameter", r#"{"id": "base_salary"}"#, &mut reply)?;
/// assert!(reply.starts_with(r#"{"id":"base_salary""#));
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn call_json_into(
    name: &str,
    request: impl AsRef<[u8]>,
    reply: &mut String,
) -> Result<(), Error> {
    call_with(name, request.as_ref(), JsonText(reply))?.map_err(json::Failure::error)
}

/// As [`call_json_into`] for one operation, given as its function: for programs that take a few
/// operations and leave out the rest, such as small WebAssembly modules.
///
/// # Errors
/// As [`call_json`].
///
/// # Example
/// ```
/// let mut reply = String::new();
/// congdoan::answer_json_into(congdoan::sum_in_words, r#"{"amount": 1000}"#, &mut reply)?;
/// assert!(reply.contains("Một nghìn đồng"));
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn answer_json_into<In, Out>(
    operation: fn(&Rulebook, &In) -> Result<Out, Error>,
    request: impl AsRef<[u8]>,
    reply: &mut String,
) -> Result<(), Error>
where
    In: serde::de::DeserializeOwned,
    Out: Serialize + Explain,
{
    let request = request.as_ref();
    let answered = answer(request, operation, JsonText(reply));
    let written = answered.map_err(|error| error.in_language(json::language(request)))?;
    written.map_err(json::Failure::error)
}

/// How a program that takes a few operations refuses all other names.
///
/// # Example
/// ```
/// let error = congdoan::unknown_operation("fee", r#"{"lang": "en"}"#);
/// assert_eq!(error.code(), congdoan::ErrorCode::UnknownOperation);
/// ```
pub fn unknown_operation(name: &str, request: impl AsRef<[u8]>) -> Error {
    unknown(name).in_language(json::language(request.as_ref()))
}

/// Runs an operation on a request in JSON and gives its result to a serializer, for doors whose
/// replies are not text: what the serializer makes of it, or its error, is handed back.
///
/// # Errors
/// As [`call_json`].
///
/// # Example
/// ```
/// let reply = congdoan::call_with("member_flow",
///     br#"{"opening": 10, "admitted": 1, "transferred_in": 0, "transferred_out": 0, "retired_or_left": 0}"#,
///     serde_json::value::Serializer)??;
/// assert_eq!(reply["closing"], 11);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn call_with<S: Serializer>(
    name: &str,
    request: &[u8],
    serializer: S,
) -> Result<Result<S::Ok, S::Error>, Error> {
    run(name, request, serializer).map_err(|error| error.in_language(json::language(request)))
}

/// The law as the common fields of a request want it seen, and the language they ask for: for
/// doors that run many requests under one law.
///
/// # Errors
/// `invalid_input` for any other field, and whatever the common fields are refused for.
///
/// # Example
/// ```
/// use congdoan::law::parameters;
/// let (law, lang) = congdoan::law_asked(br#"{"known_on": "2023-06-30", "lang": "en"}"#)?;
/// let day = "2023-12".parse::<congdoan::Month>()?.last_day();
/// let share = law.on(parameters::DISTRIBUTION_DUES_GRASSROOTS, day)?;
/// assert_eq!(share.value(), &"0.6".parse::<congdoan::Rate>()?.into());
/// assert_eq!(lang, congdoan::Lang::En);
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn law_asked(json: &[u8]) -> Result<(Rulebook, Lang), Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields, expecting = "an object")]
    struct Nothing {}
    let asked = || {
        let (options, Nothing {}) = read_request(json)?;
        let lang = options.lang;
        Ok((options.law()?, lang))
    };
    asked().map_err(|error: Error| error.in_language(json::language(json)))
}

fn answer<In, Out, S>(
    json: &[u8],
    run: fn(&Rulebook, &In) -> Result<Out, Error>,
    serializer: S,
) -> Result<Result<S::Ok, S::Error>, Error>
where
    In: serde::de::DeserializeOwned,
    Out: Serialize + Explain,
    S: Serializer,
{
    let (options, request) = read_request::<In>(json)?;
    let lang = options.lang;
    let explain = options.explain;
    let mut result = run(&options.law()?, &request)?;
    result.localise(lang);
    let beside = Beside {
        rulebook: Rulebook::VERSION,
        explanation: explain.then(|| result.explain(lang)),
    };
    let result = &result;
    Ok(Reply { result, beside }.serialize(serializer))
}

impl Options {
    /// The law as the request wants it seen.
    fn law(self) -> Result<Rulebook, Error> {
        let mut law = Rulebook::embedded().accept(self.accept);
        if let Some(day) = self.known_on {
            law = law.known_on(day);
        }
        for (at, given) in self.overrides.iter().enumerate() {
            let place = |error: Error| error.under(&format!("overrides[{at}]"));
            law = law.with_overlay(given.overlay().map_err(place)?)?;
        }
        Ok(law)
    }
}
