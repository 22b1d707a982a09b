//! The money between members, employers and the levels of the union: what is owed, what each
//! level keeps, what goes back to the grassroots union, and how a year is settled.

mod ceilings;
mod chart;
mod consolidate;
mod distribute;
mod dues;
mod enterprise_month;
mod estimate;
mod fee_sanction;
pub(crate) mod messages;
mod officer_allowance;
mod reconcile;
mod reduction_09c;
mod refund;
mod relief;
mod salary_bounds;
mod scheme;
mod settle;
mod union_fee;

pub use crate::org::Sector;
pub use ceilings::{Bound, Ceiling, Purpose, SpendingFund};
pub use chart::{AccountRequest, Chart, ChartRow, Role};
pub(crate) use consolidate::Period;
pub use consolidate::{
    ConsolidateRequest, Consolidated, Consolidation, Consolidator, ParentFigures, Sums, UnitBooks,
    UnitFigures, UnitMonth, consolidate,
};
pub use distribute::{DistributeRequest, Distribution, Source, distribute};
pub use dues::{Absence, Dues, DuesReason, DuesRequest, dues};
pub use enterprise_month::{
    EnterpriseMonth, EnterpriseMonthRequest, Person, PersonDues, enterprise_month,
};
pub use estimate::{DuesBound, Estimate, EstimateLine, EstimateRequest, estimate};
pub use fee_sanction::{FeeSanction, FeeSanctionRequest, Violation, Violator, fee_sanction};
pub use officer_allowance::{
    OfficerAllowance, OfficerAllowanceRequest, OfficerRole, officer_allowance,
};
pub use reconcile::{
    Candidate, Precision, Reading, ReconcileRequest, Reconciliation, ReportLine, ReportLineName,
    Verdict, reconcile,
};
pub use reduction_09c::{Basis, Reduction09c, Reduction09cRequest, reduction_09c};
pub use refund::{ReductionGiven, Refund, RefundRequest, refund};
pub use relief::Relief;
pub(crate) use salary_bounds::SalaryBounds;
pub use scheme::{LevelAmount, LevelShare, Scheme};
pub use settle::{
    ChartSource, Check, Finding, FindingCode, HandOver, HandOverRequest, Line, SettleRequest,
    Settlement, SettlementRow, hand_over, settle,
};
pub use union_fee::{Cycle, PayableRule, UnionFee, UnionFeeReason, UnionFeeRequest, union_fee};
