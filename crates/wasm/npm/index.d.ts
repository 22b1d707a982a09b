// Written by `cargo xtask generate` from the list of operations.

/** A whole number: a sum of đồng, a count, a year. Within ±(2^53 − 1), as number or bigint. */
export type Integer = number | bigint;
/** An exact rate, share or figure as text, such as "0.75". */
export type Decimal = string;
/** A day as text, such as "2025-03-31". A Date is refused: which day it is depends on a time zone. */
export type Day = string;
/** A month as text, such as "2025-03". */
export type Month = string;

/** What kind of failure a RuleError is. */
export type ErrorCode =
  | "invalid_input"
  | "out_of_range"
  | "not_determined"
  | "unconfirmed"
  | "unknown_operation"
  | "unknown_code"
  | "unbalanced";

/** Why an operation gave no figure. */
export class RuleError extends Error {
  constructor(code: ErrorCode, message: string, path: string);
  readonly name: "RuleError";
  readonly code: ErrorCode;
  /** Where in the request, such as "relief.percent" or "lines[0].code"; empty for the whole. */
  readonly path: string;
  /** The error body of every language: code, message, path. */
  toJSON(): { code: ErrorCode; message: string; path: string };
}

/**
 * Gets the module ready, once; later calls wait for the first. In browsers it is fetched from
 * beside the package's own files unless `source` says otherwise: an address, a Request, a Response
 * or a promise of one, bytes, or a WebAssembly.Module. In Node, and in `congdoan/inline`, it is
 * ready from the start and nothing needs to be awaited.
 */
export function init(source?: string | object): Promise<void>;

/** Runs an operation on a request in JSON and gives its result in JSON. */
export function call(name: OperationName | (string & {}), request: string): string;
/** Runs an operation on a request whose type was not checked. */
export function call(name: OperationName | (string & {}), request: object): Record<string, unknown>;

/** The operations: what each is called, and what it does. */
export const operations: readonly Readonly<{
  name: OperationName;
  camelName: string;
  doc: string;
}>[];
/** The version of this package. */
export const version: string;
/** The version of the rules. */
export const rulebookVersion: string;

export type Absence =
  | "none"
  | "insurance_benefit"
  | "unpaid_leave"
  | "no_income"
  | "membership_suspended";
export type Accept = "unconfirmed" | "derived" | "secondary" | "primary";
export type Basis = "cdcs_fee_share" | "administration_and_movement";
export type Bound = "maximum" | "minimum" | "share";
export type Check = "remittance" | "spending_share";
export type Confidence = "unconfirmed" | "derived" | "secondary" | "primary" | "override";
export type Cycle = "monthly" | "quarterly";
export type DuesBound = "exact" | "at_most" | "at_least";
export type DuesReason =
  | "not_a_member"
  | "membership_ended_2025"
  | "insurance_benefit"
  | "unpaid_leave"
  | "no_income"
  | "membership_suspended"
  | "paid_below_base_salary";
export type Each = "standard" | "criterion";
export type EndCause =
  | "recorded"
  | "merged"
  | "consolidated"
  | "dissolved"
  | "reorganisation"
  | "with_its_union";
export type EventKind =
  | "founded"
  | "renamed"
  | "merged"
  | "split"
  | "consolidated"
  | "handed_over"
  | "upgraded"
  | "downgraded"
  | "dissolved";
export type FindingCode =
  | "parent_and_child"
  | "opening_differs"
  | "cash_and_bank_differ"
  | "full_time_pay_without_officer"
  | "negative_closing"
  | "remittance"
  | "spending_share";
export type GradeReason =
  | "too_new"
  | "too_soon_after_restructuring"
  | "unconfirmed"
  | "not_determined";
export type Lang = "vi" | "en";
export type Level =
  | "central"
  | "provincial"
  | "immediate_upper"
  | "upper"
  | "grassroots"
  | "member"
  | "section"
  | "group";
export type MedalReason = "service_too_short" | "prior_year_not_completed" | "awarded_before";
export type MedalWay = "officer" | "union_unit";
export type NotDeterminedKind =
  | "kind"
  | "where_allowed"
  | "existence"
  | "receiver"
  | "books"
  | "merger";
export type OfficerRole =
  | "chair"
  | "vice_chair"
  | "accountant"
  | "committee_member"
  | "inspection_chair"
  | "member_union_chair"
  | "women_head"
  | "treasurer"
  | "group_leader"
  | "inspection_member"
  | "section_chair"
  | "member_union_committee"
  | "deputy_group_leader"
  | "women_member"
  | "section_committee";
export type OrgFindingCode =
  | "duplicate_id"
  | "overlapping_lives"
  | "life_reversed"
  | "ended_twice"
  | "unknown_parent"
  | "unknown_coordinator"
  | "cycle"
  | "line_too_long"
  | "parent_missing"
  | "parent_not_alive"
  | "parent_kind_not_allowed"
  | "group_not_leaf"
  | "kind_not_allowed"
  | "kind_not_determined"
  | "public_sector_union_alive"
  | "district_federation_alive"
  | "state_paid_union_alive"
  | "event_of_unknown_unit"
  | "unknown_receiver"
  | "missing_receiver"
  | "into_itself"
  | "incomplete_event"
  | "event_before_founding"
  | "event_after_end"
  | "too_few_to_found"
  | "women_over_members"
  | "committee_size"
  | "standing_committee_too_early"
  | "inspection_missing"
  | "inspection_too_large"
  | "inspection_too_many_from_committee"
  | "women_committee_missing"
  | "term_reversed"
  | "term_too_long"
  | "unknown_block"
  | "block_without_head"
  | "block_head_not_in_block"
  | "block_deputy_not_in_block";
export type PayableRule =
  | "with_social_insurance"
  | "end_of_next_month"
  | "end_of_month_after_cycle";
export type PercentBase = "all" | "eligible";
export type Precision = "dong" | "thousand" | "million" | "billion";
export type Purpose =
  | "pay"
  | "care"
  | "propaganda"
  | "administration"
  | "movement"
  | "tours"
  | "visits"
  | "other";
export type QuantityBound =
  | "exact"
  | "over"
  | "under"
  | "about"
  | "at_least"
  | "at_most"
  | "between";
export type QuantityCounts = "money" | "people";
export type QuantityKind = "money" | "count" | "percent" | "ratio" | "number";
export type Reading =
  | "all"
  | "upper_share"
  | "grassroots_share"
  | "by_rule"
  | "entitlement"
  | "net"
  | "paid_so_far";
export type ReliefKind = "suspension" | "reduction";
export type ReorganisedHow = "ended" | "funds_passed" | "passed";
export type ReportFindingCode =
  | "members_differ"
  | "flow_unbalanced"
  | "line_off"
  | "line_cannot_tell"
  | "printed_percent_differs"
  | "percent_over_100"
  | "attendance_differs"
  | "target_missed"
  | "not_read"
  | "care_differs"
  | "late_payers";
export type ReportLineName = "dues" | "reduction_09c" | "refunds_paid";
export type ReportSection =
  | "organisation"
  | "care"
  | "movement"
  | "emulation"
  | "inspection"
  | "finance"
  | "women"
  | "other";
export type Role =
  | "opening"
  | "income"
  | "received"
  | "income_sum"
  | "total_income"
  | "spending"
  | "given"
  | "spending_sum"
  | "total_spending"
  | "closing"
  | "payable";
export type ScoreStatus = "scored" | "missing" | "not_applicable";
export type Sector =
  | "state_agency"
  | "public_unit_state_paid"
  | "public_unit_self_financed"
  | "state_enterprise"
  | "non_state"
  | "no_fixed_wage";
export type ServiceKind = "full_time" | "part_time" | "non_state_enterprise" | "union_unit";
export type SetFindingCode =
  | "duplicate_id"
  | "empty"
  | "standard_points_differ"
  | "bonus_points_differ"
  | "scale_differs"
  | "not_positive"
  | "threshold_overlap"
  | "threshold_gap"
  | "threshold_order"
  | "threshold_beyond_scale"
  | "threshold_missing_grade"
  | "unknown_grade"
  | "unknown_criterion"
  | "unknown_standard"
  | "floor_incomplete"
  | "share_over_one"
  | "quota_incomplete"
  | "validity_reversed"
  | "scope_empty";
export type Source = "union_fee" | "dues" | "other";
export type SpendingFund = "dues" | "union_fee" | "all";
export type Unit =
  | "dong"
  | "rate"
  | "factor"
  | "days"
  | "months"
  | "years"
  | "people"
  | "count"
  | "flag"
  | "choice"
  | "text";
export type UnitKind =
  | "confederation"
  | "provincial_federation"
  | "national_sector_union"
  | "corporation_union"
  | "district_federation"
  | "provincial_public_sector_union"
  | "local_sector_union"
  | "industrial_zone_union"
  | "commune_union"
  | "grassroots_union"
  | "grassroots_syndicate"
  | "member_grassroots_union"
  | "sectional_union"
  | "union_group";
export type Verdict = "consistent" | "cannot_tell" | "off";
export type Violation = "late" | "short" | "nothing_paid";
export type Violator = "individual" | "organisation";
export type WordStyle = "north" | "south";
/** The names of the operations. */
export type OperationName =
  | "union_fee"
  | "dues"
  | "enterprise_month"
  | "distribute"
  | "reduction_09c"
  | "refund"
  | "settle"
  | "hand_over"
  | "estimate"
  | "reconcile"
  | "consolidate"
  | "fee_sanction"
  | "officer_allowance"
  | "member_flow"
  | "org_check"
  | "org_as_of"
  | "half_year_report"
  | "grade"
  | "grade_lift"
  | "grade_sensitivity"
  | "grade_summary"
  | "rank"
  | "criteria_set"
  | "check_criteria_set"
  | "medal_eligibility"
  | "parse_quantity"
  | "sum_in_words"
  | "parameter";

/** The parameters of the law. */
export type ParameterId =
  | "base_salary"
  | "certificate.themed.each"
  | "certificate.themed.national"
  | "culture_standard"
  | "culture_standard.signed_by"
  | "distribution.before_2013"
  | "distribution.commune_unions"
  | "distribution.dues.grassroots"
  | "distribution.no_grassroots_union"
  | "distribution.other.grassroots"
  | "distribution.other_workers_organisations"
  | "distribution.rounding"
  | "distribution.scheme_provisional"
  | "distribution.statute_fixes_no_share"
  | "distribution.union_fee.grassroots"
  | "distribution.upper_split"
  | "distribution.whole_thousands"
  | "dues.base.no_fixed_wage"
  | "dues.base.non_state"
  | "dues.base.public_unit_self_financed"
  | "dues.base.public_unit_state_paid"
  | "dues.base.state_agency"
  | "dues.base.state_enterprise"
  | "dues.cap_scope"
  | "dues.cap_share"
  | "dues.exempt.insurance_benefit"
  | "dues.exempt.membership_suspended"
  | "dues.exempt.no_income"
  | "dues.exempt.unpaid_leave"
  | "dues.exempt_below_base_salary"
  | "dues.exempt_months.insurance_benefit"
  | "dues.exempt_months.unpaid_leave"
  | "dues.income_tax"
  | "dues.membership_suspended_causes"
  | "dues.minimum_share.no_fixed_wage"
  | "dues.non_member"
  | "dues.rate.non_state"
  | "dues.rate.public_unit_self_financed"
  | "dues.rate.public_unit_state_paid"
  | "dues.rate.state_agency"
  | "dues.rate.state_enterprise"
  | "dues.resolved_rate"
  | "dues.resolved_rate_surplus"
  | "dues.state_paid_later_receipts"
  | "dues.state_paid_liable"
  | "fee_sanction.cap"
  | "fee_sanction.individual_bands"
  | "fee_sanction.late.definition"
  | "fee_sanction.late.maximum"
  | "fee_sanction.late.maximum_included"
  | "fee_sanction.late.minimum"
  | "fee_sanction.late_interest"
  | "fee_sanction.nothing_paid.definition"
  | "fee_sanction.nothing_paid.maximum"
  | "fee_sanction.nothing_paid.maximum_included"
  | "fee_sanction.nothing_paid.minimum"
  | "fee_sanction.organisation_multiple"
  | "medal.non_state_factor"
  | "medal.once"
  | "medal.part_time_factor"
  | "medal.prior_years"
  | "medal.union_unit_years"
  | "medal.years"
  | "officer_allowance.chair.0"
  | "officer_allowance.chair.150"
  | "officer_allowance.chair.1500"
  | "officer_allowance.chair.3000"
  | "officer_allowance.chair.500"
  | "officer_allowance.chair.6000"
  | "officer_allowance.columns"
  | "officer_allowance.committee_member.0"
  | "officer_allowance.committee_member.150"
  | "officer_allowance.committee_member.1500"
  | "officer_allowance.committee_member.3000"
  | "officer_allowance.committee_member.500"
  | "officer_allowance.committee_member.6000"
  | "officer_allowance.deputy_group_leader.0"
  | "officer_allowance.deputy_group_leader.150"
  | "officer_allowance.deputy_group_leader.1500"
  | "officer_allowance.deputy_group_leader.3000"
  | "officer_allowance.deputy_group_leader.500"
  | "officer_allowance.deputy_group_leader.6000"
  | "officer_allowance.formula"
  | "officer_allowance.group_leader.0"
  | "officer_allowance.group_leader.150"
  | "officer_allowance.group_leader.1500"
  | "officer_allowance.group_leader.3000"
  | "officer_allowance.group_leader.500"
  | "officer_allowance.group_leader.6000"
  | "officer_allowance.members_counted"
  | "officer_allowance.vice_chair.0"
  | "officer_allowance.vice_chair.150"
  | "officer_allowance.vice_chair.1500"
  | "officer_allowance.vice_chair.3000"
  | "officer_allowance.vice_chair.500"
  | "officer_allowance.vice_chair.6000"
  | "org.admission"
  | "org.committee.maximum.25000"
  | "org.committee.size.0-49"
  | "org.committee.size.50-149"
  | "org.commune_union.size"
  | "org.dissolution"
  | "org.dual_line"
  | "org.foreigner.contract_months"
  | "org.founding.dossier_days"
  | "org.founding.first_meeting_days"
  | "org.founding.members"
  | "org.inspection.maximum.grassroots"
  | "org.inspection.maximum.upper"
  | "org.inspection.members_from"
  | "org.inspection.per_committee_member"
  | "org.kind.commune_union"
  | "org.kind.confederation"
  | "org.kind.corporation_union"
  | "org.kind.district_federation"
  | "org.kind.grassroots_syndicate"
  | "org.kind.grassroots_union"
  | "org.kind.industrial_zone_union"
  | "org.kind.local_sector_union"
  | "org.kind.member_grassroots_union"
  | "org.kind.national_sector_union"
  | "org.kind.provincial_federation"
  | "org.kind.provincial_public_sector_union"
  | "org.kind.sectional_union"
  | "org.kind.union_group"
  | "org.level.commune_union"
  | "org.level.confederation"
  | "org.level.corporation_union"
  | "org.level.district_federation"
  | "org.level.grassroots_syndicate"
  | "org.level.grassroots_union"
  | "org.level.industrial_zone_union"
  | "org.level.local_sector_union"
  | "org.level.member_grassroots_union"
  | "org.level.national_sector_union"
  | "org.level.provincial_federation"
  | "org.level.provincial_public_sector_union"
  | "org.level.sectional_union"
  | "org.level.union_group"
  | "org.levels"
  | "org.national_public_sector_union"
  | "org.parent.commune_union"
  | "org.parent.provincial_public_sector_union"
  | "org.provinces_merged"
  | "org.reorganisation.funds"
  | "org.reorganisation.hand_over_until"
  | "org.reorganisation.others"
  | "org.reorganisation.public_sector"
  | "org.standing_committee.committee_from"
  | "org.state_paid_unions"
  | "org.stub_settlement"
  | "org.term"
  | "org.where_allowed.industrial_zone_union"
  | "org.women_committee.women_from"
  | "reduction_09c.administration_share"
  | "reduction_09c.bases"
  | "reduction_09c.movement_share"
  | "reduction_09c.purpose"
  | "reduction_09c.rate"
  | "reduction_09c.targets"
  | "refund.assigned_collector"
  | "refund.collection"
  | "refund.dues_collection"
  | "refund.recipient"
  | "refund.report_line_dues"
  | "refund.report_line_refunds"
  | "refund.unspent_carries_over"
  | "refund.working_days"
  | "scheme.hanoi-2023.outer_1"
  | "scheme.hanoi-2023.outer_2"
  | "scheme.hanoi-2023.provincial_federation"
  | "social_insurance.ceiling_multiple"
  | "social_insurance.floor_multiple"
  | "social_insurance.out_of_fund_unpaid_days"
  | "spending.all.administration.maximum"
  | "spending.all.movement.share"
  | "spending.all.pay.maximum"
  | "spending.all.tours.maximum"
  | "spending.all.visits.maximum"
  | "spending.dues.care.minimum"
  | "spending.dues.other.maximum"
  | "spending.dues.pay.maximum"
  | "spending.union_fee.administration.share"
  | "spending.union_fee.care.share"
  | "spending.union_fee.propaganda.share"
  | "union_fee.base"
  | "union_fee.exempt.dissolution_arrears"
  | "union_fee.late.definition"
  | "union_fee.not_paid.after_days"
  | "union_fee.not_paid.definition"
  | "union_fee.owed_without_grassroots_union"
  | "union_fee.payable_rule.monthly"
  | "union_fee.payable_rule.quarterly"
  | "union_fee.payers"
  | "union_fee.quarterly_option"
  | "union_fee.rate"
  | "union_fee.reduction.condition"
  | "union_fee.reduction.max_months"
  | "union_fee.reduction.max_share"
  | "union_fee.reduction.staff_cut_people.above_1000"
  | "union_fee.reduction.staff_cut_people.below_200"
  | "union_fee.reduction.staff_cut_people.from_200_to_1000"
  | "union_fee.reduction.staff_cut_share.below_200"
  | "union_fee.relief.answer_working_days"
  | "union_fee.relief.decided_by"
  | "union_fee.state_paid_later_receipts"
  | "union_fee.state_paid_liable"
  | "union_fee.suspension.asset_loss_above"
  | "union_fee.suspension.condition"
  | "union_fee.suspension.max_months"
  | "union_fee.suspension.pay_back"
  | "union_fee.suspension.staff_share"
  | "union_fee.suspension.stop_days"
  | "union_fee.treasury_control";

/** The schemes by which the levels above split their sum. */
export type SchemeId =
  | "hanoi-2023";

/** The charts of accounts. */
export type ChartId =
  | "hd-47-2021";

/** The codes of the charts of accounts. */
export type AccountCode =
  | "10"
  | "22"
  | "22.01"
  | "23"
  | "24"
  | "25"
  | "25.01"
  | "25.02"
  | "28"
  | "28.01"
  | "28.02"
  | "31"
  | "31.03"
  | "32"
  | "32.05"
  | "33"
  | "33.01"
  | "34"
  | "34.01"
  | "34.02"
  | "34.03"
  | "37"
  | "39"
  | "40"
  | "42"
  | "47"
  | "48"
  | "50"
  | "60";

/** The criteria sets. */
export type CriteriaSetId =
  | "cua-lo-2010"
  | "handbook-education"
  | "hd-1294-2019"
  | "qd-101-group-2015"
  | "sgu-section-2020"
  | "tkv-2022";

/** What any request may hold beside its own fields. */
export interface Options {
  /** The lowest confidence of a rule that is accepted; `derived` unless given. */
  accept?: Accept | null;
  /** What-ifs: values that beat every row of the law. */
  overrides?: readonly OverrideRequest[] | null;
  /** The law as it was known on this day. */
  known_on?: Day | null;
  /** Whether to explain the figures. */
  explain?: boolean | null;
  /** The language of messages and explanations; `vi` unless given. */
  lang?: Lang | null;
}

/** What every result carries beside its own fields. */
export interface Reply {
  /** The version of the rules. */
  rulebook: string;
  /** The tree behind the figures, when the request asked for it. */
  explanation: Explanation | null;
}

/** A relief granted to the employer (NĐ 105/2026/NĐ-CP art 12, 13). */
export type Relief = (
  | {
      kind: "suspension";
      until?: Day | Month | null;
      percent?: null;
    }
  | {
      kind: "reduction";
      until?: null;
      percent: Decimal;
    }
);

/** An override as a request states it: `{parameter, value, from, to?, reason?}`. */
export interface OverrideRequest {
  parameter: ParameterId | (string & {});
  value: Integer | Decimal | boolean | string;
  from: Day;
  to?: Day | null;
  reason?: string | null;
}

/** One person on the payroll. */
export interface Person {
  /** The payroll's own id. */
  id: string;
  /** Whether the person is a member; it has no default. */
  member: boolean;
  /** The insured salary in đồng; may be absent only outside the insurance fund. */
  insured_salary?: Integer | null;
  /** The pay after insurance and income tax in đồng, for `state_enterprise`. */
  net_salary?: Integer | null;
  /** The sum fixed by the union in đồng, for `no_fixed_wage`. */
  fixed_amount?: Integer | null;
  /** Why there was no pay in the whole month. */
  absence?: Absence | null;
  /**
   * Whether the salary is in the month's fund for social insurance. Someone with 14 or more unpaid
   * working days is out; unless said, that is who was on unpaid leave all month.
   */
  in_insurance_fund?: boolean | null;
}

/** One level's share of the upper sum. */
export interface LevelShare {
  /** The level. */
  level: string;
  /** Its share of the upper sum; all shares add to 1. */
  share: Decimal;
}

/** A code a request adds to a chart. */
export interface AccountRequest {
  /** The code, such as `31.04`. */
  code: string;
  /** Its title. */
  title: string;
  /** The code it is part of. */
  parent: string;
}

/** One line of the books. */
export interface Line {
  /** The account code, such as `28.01`. */
  code: AccountCode | (string & {});
  /** The amount in đồng, not negative. */
  amount: Integer;
}

/** What is asked of `settle`. */
export interface SettleRequestInput {
  /** The chart of accounts, such as `hd-47-2021`. */
  chart: ChartId | (string & {});
  /** Codes beside those of the chart. */
  chart_codes?: readonly AccountRequest[] | null;
  /** The first day of the period. */
  from: Day;
  /** The last day of the period. */
  to: Day;
  /** The accumulation at the start, in đồng; may be negative. */
  opening: Integer;
  /** The lines of the books, each code once. */
  lines: readonly Line[];
  /** The closing accumulation of the period before, in đồng. */
  previous_closing?: Integer | null;
  /** The cash book at the end, in đồng. */
  cash?: Integer | null;
  /** The bank book at the end, in đồng. */
  bank?: Integer | null;
  /** How many full-time officers the union has. */
  full_time_officers?: Integer | null;
  /** Checks to make beside the usual ones. */
  checks?: readonly Check[] | null;
}

/** One event in the life of a unit. */
export interface Event {
  /** What happens. */
  kind: EventKind;
  /** The day: the last of a life that ends, the first of anything else. */
  date: Day;
  /** The unit it happens to. */
  unit: string;
  /** The unit that receives it, or the parent it is handed to. */
  into?: string | null;
  /** The decision. */
  document?: string | null;
  /** The name from that day on, of a unit renamed. */
  new_name?: string | null;
  /** The kind from that day on, of a unit upgraded or downgraded. */
  new_kind?: UnitKind | null;
}

/** One month in a unit's books. */
export interface UnitMonth {
  /** The month. */
  month: Month;
  /** The salary fund for social insurance, in đồng. */
  salary_fund: Integer;
  /** The union fee paid, in đồng. */
  fee_paid: Integer;
  /** All dues collected, in đồng. */
  dues_collected: Integer;
  /** The dues passed to the upper union, in đồng. */
  dues_remitted: Integer;
}

/** A unit's books over the period. */
export interface UnitBooks {
  /** The unit's id. */
  id: string;
  /** Its name. */
  name: string;
  /** The employer's sector. */
  sector: Sector;
  /** The unit above. */
  parent?: string | null;
  /** Its months, each once. */
  months: readonly UnitMonth[];
  /** What was refunded to it, in đồng. */
  refunds_paid: Integer;
}

/**
 * The committees of a unit: how many sit in each, 0 where there is none; absent where that is not
 * known.
 */
export interface Committees {
  /** Ban chấp hành. */
  committee?: Integer | null;
  /** Ban thường vụ. */
  standing_committee?: Integer | null;
  /** Ủy ban kiểm tra. */
  inspection?: Integer | null;
  /** Those of the inspection committee who also sit in the committee. */
  inspection_from_committee?: Integer | null;
  /** Ban nữ công. */
  women_committee?: Integer | null;
  /** The first day of the term (nhiệm kỳ). */
  term_from?: Day | null;
  /** The last day of the term. */
  term_to?: Day | null;
}

/** A unit before any of the events given with it. */
export interface OrgUnit {
  /** The unit's id. */
  id: string;
  /** Its name. */
  name: string;
  /** What it is. */
  kind: UnitKind;
  /** The employer's sector; of an upper union that of its units. */
  sector?: Sector | null;
  /** The unit above that manages it. */
  parent?: string | null;
  /** The unit of its sector that coordinates it and gets its reports in copy. */
  coordinated_by?: string | null;
  /** Its first day. */
  founded?: Day | null;
  /** Its last day. */
  ended?: Day | null;
  /** The decision that founded it. */
  document?: string | null;
  /** Its members. */
  members?: Integer | null;
  /** Women among its members. */
  women?: Integer | null;
  /** Its committees. */
  committees?: Committees | null;
  /** The emulation block it belongs to. */
  block?: string | null;
}

/** An emulation block (khối thi đua): units that compete, with a head and deputies among them. */
export interface Block {
  /** The block's id, which its units name. */
  id: string;
  /** Its name. */
  name: string;
  /** The unit that heads it. */
  head?: string | null;
  /** The units that stand in for the head. */
  deputies?: readonly string[] | null;
}

/** What is asked of `member_flow`: the movements, and the count at one end at least. */
export type MemberFlowRequestInput = {
  /** Kết nạp: admitted. */
  admitted: Integer;
  /** Chuyển đến: transferred in. */
  transferred_in: Integer;
  /** Chuyển đi: transferred out. */
  transferred_out: Integer;
  /** Nghỉ hưu, thôi việc: retired or left. */
  retired_or_left: Integer;
  /** Từ trần: died; none unless given. */
  died?: Integer | null;
  /** Khai trừ: expelled; none unless given. */
  expelled?: Integer | null;
  /** Women among the members at the end. */
  women?: Integer | null;
} & (
  | {
      /** Members at the start. */
      opening: Integer;
      /** Members at the end. */
      closing?: Integer | null;
    }
  | {
      /** Members at the start. */
      opening?: Integer | null;
      /** Members at the end. */
      closing: Integer;
    }
);

/** The finance lines a report prints, in đồng. */
export interface ReportFinance {
  /** The union fee received, in đồng. */
  union_fee?: Integer | null;
  /** The line of dues, in đồng. */
  dues?: Integer | null;
  /** The line of the reduction under Resolution 09C, in đồng. */
  reduction_09c?: Integer | null;
  /** The line of refunds to the grassroots unions, in đồng. */
  refunds_paid?: Integer | null;
  /** The unit the sums were printed in. */
  precision: Precision;
}

/** An indicator (chỉ tiêu): n of N, or a plain count, as a report prints it. */
export interface IndicatorRequest {
  /**
   * Its id; known ids, with or without a year such as `culture_standard_2019`, bring their label
   * and section.
   */
  id: string;
  /** What it is. */
  label?: string | null;
  /** The section it stands in. */
  section?: ReportSection | null;
  /** How many were done; large sums in the unit of `of`. */
  done?: Integer | null;
  /** Of how many. */
  of?: Integer | null;
  /** A count that is not of anything. */
  count?: Integer | null;
  /** Attendance: how many were absent, with and without a reason, where `done` were present. */
  absent?: Integer | null;
  /** Attendance: how many of the absent gave no reason. */
  absent_without_reason?: Integer | null;
  /** The percentage the report prints. */
  printed_percent?: Decimal | null;
  /** The percentage that was to be reached. */
  target_percent?: Decimal | null;
}

/** Care (chăm lo) for members: to how many people, how much, as printed or as numbers. */
export interface CareRequest {
  /** Its id; known ids bring their label. */
  id: string;
  /** What it is. */
  label?: string | null;
  /** How many people, or gifts. */
  people?: Integer | null;
  /** The same as printed, such as `trên 5 ngàn`. */
  people_printed?: string | null;
  /** How much in all, in đồng. */
  amount?: Integer | null;
  /** The same as printed, such as `gần 200 triệu đồng`. */
  amount_printed?: string | null;
  /** How much for each, as printed. */
  each_printed?: string | null;
}

/** An event as a report tells it; one with a day and a unit also moves that unit's books. */
export interface ReportedEvent {
  /** What happened. */
  kind: EventKind;
  /** What the report says of it. */
  note?: string | null;
  /** The day. */
  date?: Day | null;
  /** The unit it happened to. */
  unit?: string | null;
  /** The unit that receives it, or the parent it is handed to. */
  into?: string | null;
  /** The decision. */
  document?: string | null;
}

/** A text in both languages. */
export interface BilingualInput {
  /** Vietnamese. */
  vi: string;
  /** English. */
  en: string;
}

/** Which units a set is for. */
export interface ScopeInput {
  /** The kinds of unit. */
  kinds: readonly UnitKind[];
  /** From so many members. */
  members_from?: Integer | null;
  /** Below so many members. */
  members_below?: Integer | null;
  /** Of which units, or with which form, in words. */
  title?: string | BilingualInput | null;
}

/** A grade (hạng): its name, which stands for it everywhere, and its English label. */
export interface GradeNameInput {
  /** The name, such as `vững mạnh`. */
  name: string;
  /** In English. */
  en?: string | null;
}

/** A range of points with its grade. */
export interface ThresholdInput {
  /** The grade; `None` when it is not known. */
  grade?: string | null;
  /** The least points, included; the lowest range has none. */
  at_least?: Integer | Decimal | null;
  /** The points it stays below; the best range has none. */
  below?: Integer | Decimal | null;
  /** The document, where it is not the set's. */
  document?: string | null;
  /** The article, where it is not the set's. */
  article?: string | null;
  /** How surely it is known, where that is not the set's. */
  confidence?: Confidence | null;
}

/** Something that is scored (tiêu chí, nội dung). */
export interface CriterionInput {
  /** Its id, once in the set. */
  id: string;
  /** What it is. */
  title: string | BilingualInput;
  /** The most points it can have. */
  maximum: Integer | Decimal;
}

/** A standard (tiêu chuẩn), a group of criteria; one without criteria is scored as a whole. */
export interface StandardInput {
  /** Its id, once in the set. */
  id: string;
  /** What it is. */
  title: string | BilingualInput;
  /** The most points it can have. */
  maximum: Integer | Decimal;
  /** What is scored in it. */
  criteria?: readonly CriterionInput[] | null;
  /** The document, where it is not the set's. */
  document?: string | null;
  /** The article, where it is not the set's. */
  article?: string | null;
  /** How surely it is known, where that is not the set's. */
  confidence?: Confidence | null;
}

/** Points above the standards (điểm thưởng). */
export interface BonusInput {
  /** The most points it can have. */
  maximum: Integer | Decimal;
  /** What is scored in it; empty when it is given as a whole. */
  criteria?: readonly CriterionInput[] | null;
  /** Who gives it. */
  by?: string | BilingualInput | null;
  /** The document, where it is not the set's. */
  document?: string | null;
  /** The article, where it is not the set's. */
  article?: string | null;
  /** How surely it is known, where that is not the set's. */
  confidence?: Confidence | null;
}

/** Points taken off (điểm trừ). */
export interface DeductionInput {
  /** The most that is taken off; `None` without a limit. */
  maximum?: Integer | Decimal | null;
  /** The document, where it is not the set's. */
  document?: string | null;
  /** The article, where it is not the set's. */
  article?: string | null;
  /** How surely it is known, where that is not the set's. */
  confidence?: Confidence | null;
}

/** Something that must hold, which the request states. */
export interface ConditionInput {
  /** Its id, once in the set. */
  id: string;
  /** What must hold. */
  title: string | BilingualInput;
  /** The best grade of a unit that fails it; `None` when that is not known. */
  caps_at?: string | null;
  /** The document, where it is not the set's. */
  document?: string | null;
  /** The article, where it is not the set's. */
  article?: string | null;
  /** How surely it is known, where that is not the set's. */
  confidence?: Confidence | null;
}

/** What each standard or criterion must reach. */
export interface FloorInput {
  /** Its id, once in the set. */
  id: string;
  /** What must hold. */
  title: string | BilingualInput;
  /** Whether standards or criteria are looked at. */
  each: Each;
  /** Only this standard, or the criteria of it. */
  standard?: string | null;
  /** At least this share of the maximum. */
  at_least_share?: Decimal | null;
  /** More points than this. */
  more_than?: Integer | Decimal | null;
  /** The best grade of a unit that fails it; `None` when that is not known. */
  caps_at?: string | null;
  /** The document, where it is not the set's. */
  document?: string | null;
  /** The article, where it is not the set's. */
  article?: string | null;
  /** How surely it is known, where that is not the set's. */
  confidence?: Confidence | null;
}

/** How long a unit must have worked to be graded, in full months. */
export interface EligibilityInput {
  /** A new unit. */
  months_in_operation?: Integer | null;
  /** A unit after split, merger or consolidation. */
  months_since_restructuring?: Integer | null;
  /** The document, where it is not the set's. */
  document?: string | null;
  /** The article, where it is not the set's. */
  article?: string | null;
  /** How surely it is known, where that is not the set's. */
  confidence?: Confidence | null;
}

/** How many may hold a grade: a share of those that hold one of several grades. */
export interface QuotaInput {
  /** The grade. */
  grade: string;
  /** The share. */
  share: Decimal;
  /** The grades it is a share of. */
  of: readonly string[];
  /** The document, where it is not the set's. */
  document?: string | null;
  /** The article, where it is not the set's. */
  article?: string | null;
  /** How surely it is known, where that is not the set's. */
  confidence?: Confidence | null;
}

/**
 * How attendance at meetings makes the points of a criterion: its maximum less so much for each
 * absence.
 */
export interface AttendanceRuleInput {
  /** The criterion. */
  criterion: string;
  /** For each absence with a reason. */
  per_absence?: Integer | Decimal | null;
  /** For each absence without a reason. */
  per_absence_without_reason?: Integer | Decimal | null;
}

/** What a set's document holds that was not seen. */
export interface UnseenInput {
  /** Points of standards that were not seen. */
  points?: Integer | Decimal | null;
  /** How many conditions were not seen. */
  conditions?: Integer | null;
  /** The best grade of a unit that fails one of them; `None` when that is not known. */
  caps_at?: string | null;
}

/**
 * A set as it is written, in a file of the rules or in a request.
 * With `extends`, what is not given is taken from the set that ships under that id, with its
 * source; what is given then has the source `override`, unless a document or a confidence says
 * otherwise. Without a confidence a set is stated by the caller (`override`).
 */
export interface CriteriaSetForm {
  /** The id of the set it extends. */
  extends?: CriteriaSetId | (string & {}) | null;
  /** Its id; that of the set it extends unless given. */
  id?: string | null;
  /** What it is; its id unless given. */
  title?: string | BilingualInput | null;
  /** The document it is in; needed unless it extends a set. */
  document?: string | null;
  /** The article. */
  article?: string | null;
  /** The first day it applies. */
  from?: Day | null;
  /** The last day it applies. */
  to?: Day | null;
  /** The day it was decided. */
  decided?: Day | null;
  /** How surely it is known. */
  confidence?: Confidence | null;
  /** What is not known of it. */
  note?: string | BilingualInput | null;
  /** Which units it is for. */
  scope?: readonly ScopeInput[] | null;
  /** The points the thresholds are out of; needed unless it extends a set. */
  scale?: Integer | Decimal | null;
  /** The grades, the best first. */
  grades?: readonly GradeNameInput[] | null;
  /** From how many points which grade is held. */
  thresholds?: readonly ThresholdInput[] | null;
  /** The standards. */
  standards?: readonly StandardInput[] | null;
  /** Points above the standards. */
  bonus?: BonusInput | null;
  /** Points taken off. */
  deduction?: DeductionInput | null;
  /** What must hold, as the request states it. */
  conditions?: readonly ConditionInput[] | null;
  /** What standards or criteria must reach. */
  floors?: readonly FloorInput[] | null;
  /** How long a unit must have worked to be graded. */
  eligibility?: EligibilityInput | null;
  /** How many may hold a grade. */
  quota?: QuotaInput | null;
  /** How attendance makes the points of a criterion. */
  attendance?: AttendanceRuleInput | null;
  /** Who scores. */
  scorers?: readonly BilingualInput[] | null;
  /** Whether every criterion takes evidence. */
  evidence?: boolean | null;
  /** What the document holds that was not seen. */
  unseen?: UnseenInput | null;
}

/** The score of one criterion. */
export interface Score {
  /**
   * The criterion's id, or that of a standard without criteria; one of `criteria` is found without
   * reading its letters.
   */
  criterion: string;
  /** The points that count, those of the level that verifies. */
  points?: Integer | Decimal | null;
  /** The points the unit gave itself. */
  self_points?: Integer | Decimal | null;
  /** What is known of it; `scored` with points, `missing` without, unless given. */
  status?: ScoreStatus | null;
}

/** Whether a condition of the set is met. */
export interface ConditionMet {
  /** The condition's id. */
  id: string;
  /** Whether it is met; `None` when that is not known. */
  met?: boolean | null;
}

/** Attendance at the meetings of a period. */
export interface Attendance {
  /** Meetings attended. */
  present: Integer;
  /** Meetings missed, with and without a reason. */
  absent: Integer;
  /** Those missed without a reason. */
  absent_without_reason?: Integer | null;
}

/** The scorecard of one unit among several. */
export interface UnitScores {
  /** The unit's id. */
  id: string;
  /** Full months since a new unit began to work. */
  months_in_operation?: Integer | null;
  /** Full months since split, merger or consolidation made the unit. */
  months_since_restructuring?: Integer | null;
  /** The scores; a criterion without one is missing. */
  scores: readonly Score[];
  /** Which conditions are met; one not given is not known. */
  conditions?: readonly ConditionMet[] | null;
  /** The bonus as a whole, where its criteria are not scored; none unless given. */
  bonus?: Integer | Decimal | null;
  /** What is taken off; nothing unless given. */
  deduction?: Integer | Decimal | null;
  /** Attendance at meetings, where the set makes points of it. */
  attendance?: Attendance | null;
}

/** A grade that is counted within another, as "xuất sắc" within "tốt". */
export interface Nested {
  /** The inner grade. */
  grade: string;
  /** The grade whose count includes it. */
  within: string;
}

/** A unit's points, for ranking. */
export interface UnitPoints {
  /** The unit. */
  id: string;
  /** Its points; `None` of one that is not ranked. */
  points?: Integer | Decimal | null;
  /** What they are out of, where that differs between units; all of a block or none. */
  maximum?: Integer | Decimal | null;
  /** Its emulation block. */
  block?: string | null;
}

/** A span of service: so many months, or from a month to a month. */
export interface Service {
  /** What it was. */
  kind: ServiceKind;
  /** How many months. */
  months?: Integer | null;
  /** Or its first month. */
  from?: Month | null;
  /** And its last, included. */
  to?: Month | null;
}

/** Whether a year's tasks were completed. */
export interface PriorYear {
  /** The year. */
  year: Integer;
  /** Whether its tasks were completed; `None` when that is not known. */
  completed?: boolean | null;
}

/**
 * What is asked of `union_fee`: a month, a sector, and either the salary fund as it is or the
 * insured salaries of the people.
 */
export type UnionFeeRequest = Options & {
  /** The month; of a quarter the last. */
  month: Month;
  /** The employer's sector. */
  sector: Sector;
  /** A relief granted for the month. */
  relief?: Relief | null;
  /** How often the employer pays; monthly unless said. */
  cycle?: Cycle | null;
} & (
  | {
      /** Quỹ tiền lương làm căn cứ đóng BHXH: the fund in đồng, taken as given. */
      salary_fund: Integer;
      /** Each person's insured salary in đồng, bounded by the ceiling and floor before adding. */
      insured_salaries?: null;
    }
  | {
      /** Quỹ tiền lương làm căn cứ đóng BHXH: the fund in đồng, taken as given. */
      salary_fund?: null;
      /** Each person's insured salary in đồng, bounded by the ceiling and floor before adding. */
      insured_salaries: readonly Integer[];
    }
);

/**
 * What is asked of `dues`: a month, a sector, whether the person is a member, and the amount the
 * sector's dues are taken from.
 */
export type DuesRequest = Options & {
  /** The month. */
  month: Month;
  /** Whether the person is a member; it has no default. */
  member: boolean;
  /** Why the member had no pay in the whole month. */
  absence?: Absence | null;
} & (
  | {
      /** The employer's sector. */
      sector: "state_agency" | "public_unit_state_paid" | "public_unit_self_financed";
      /** The insured salary in đồng, for the sectors whose dues are taken from it. */
      insured_salary?: Integer | null;
      /** The pay after insurance and income tax in đồng, for `state_enterprise`. */
      net_salary?: null;
      /** The sum fixed by the union in đồng, for `no_fixed_wage`. */
      fixed_amount?: null;
      /** A higher rate resolved by the grassroots union (`state_enterprise`, `non_state`). */
      resolved_rate?: null;
    }
  | {
      /** The employer's sector. */
      sector: "state_enterprise";
      /** The insured salary in đồng, for the sectors whose dues are taken from it. */
      insured_salary?: null;
      /** The pay after insurance and income tax in đồng, for `state_enterprise`. */
      net_salary?: Integer | null;
      /** The sum fixed by the union in đồng, for `no_fixed_wage`. */
      fixed_amount?: null;
      /** A higher rate resolved by the grassroots union (`state_enterprise`, `non_state`). */
      resolved_rate?: Decimal | null;
    }
  | {
      /** The employer's sector. */
      sector: "non_state";
      /** The insured salary in đồng, for the sectors whose dues are taken from it. */
      insured_salary?: Integer | null;
      /** The pay after insurance and income tax in đồng, for `state_enterprise`. */
      net_salary?: null;
      /** The sum fixed by the union in đồng, for `no_fixed_wage`. */
      fixed_amount?: null;
      /** A higher rate resolved by the grassroots union (`state_enterprise`, `non_state`). */
      resolved_rate?: Decimal | null;
    }
  | {
      /** The employer's sector. */
      sector: "no_fixed_wage";
      /** The insured salary in đồng, for the sectors whose dues are taken from it. */
      insured_salary?: null;
      /** The pay after insurance and income tax in đồng, for `state_enterprise`. */
      net_salary?: null;
      /** The sum fixed by the union in đồng, for `no_fixed_wage`. */
      fixed_amount?: Integer | null;
      /** A higher rate resolved by the grassroots union (`state_enterprise`, `non_state`). */
      resolved_rate?: null;
    }
);

/** What is asked of `enterprise_month`. */
export interface EnterpriseMonthRequest extends Options {
  /** The month. */
  month: Month;
  /** The employer's sector. */
  sector: Sector;
  /** Everyone on the payroll, member or not. */
  people: readonly Person[];
  /** A relief from the fee. */
  relief?: Relief | null;
  /** A higher rate of dues resolved by the grassroots union. */
  resolved_rate?: Decimal | null;
}

/** What is asked of `distribute`. */
export interface DistributeRequest extends Options {
  /** The fiscal year. */
  year: Integer;
  /** Where the money came from. */
  source: Source;
  /** The sum collected, in đồng. */
  collected: Integer;
  /** How the levels above split their part; without it they are one sum. */
  scheme?: SchemeId | (string & {}) | readonly LevelShare[] | null;
}

/** What is asked of `reduction_09c`. */
export interface Reduction09cRequest extends Options {
  /** The fiscal year, 2017 to 2021. */
  year: Integer;
  /** The union fee collected, in đồng. */
  collected: Integer;
  /** All dues collected, in đồng, for the basis `administration_and_movement`. */
  dues_collected?: Integer | null;
  /** What the reduction is taken from; `cdcs_fee_share` unless said. */
  basis?: Basis | null;
  /** Another rate than the 10% of the resolution. */
  rate?: Decimal | null;
  /** An amount assigned by the upper union, in đồng, instead of a rate. */
  target?: Integer | null;
}

/** What is asked of `refund`. */
export interface RefundRequest extends Options {
  /** The fiscal year. */
  year: Integer;
  /** The union fee collected, in đồng. */
  collected: Integer;
  /** The reduction to take off; none unless given. */
  reduction?: Integer | "by_rule" | null;
  /** What was paid back so far, in đồng; 0 unless given. */
  paid?: Integer | null;
  /** The day the upper union received the fee. */
  received_on?: Day | null;
  /** Holidays that are not working days; weekends need not be given. */
  holidays?: readonly Day[] | null;
}

/** What is asked of `settle`. */
export type SettleRequest = SettleRequestInput & Options;

/**
 * What is asked of `hand_over`: the books of the unit that ends, up to its last day, and of its
 * receiver where they are at hand.
 */
export interface HandOverRequest extends Options {
  /** The broken period of the unit that ends; `to` is its last day, and code 42 is computed. */
  giver: SettleRequestInput;
  /** The receiver's period, which holds the day after; its code 40 grows by what is handed over. */
  receiver?: SettleRequestInput | null;
}

/** What is asked of `estimate`: the year's plan of one union. */
export interface EstimateRequest extends Options {
  /** The fiscal year. */
  year: Integer;
  /** The employer's sector. */
  sector: Sector;
  /** The year's planned salary fund for social insurance, in đồng. */
  salary_fund: Integer;
  /**
   * The members' part of it, in đồng; for `state_enterprise` their pay after insurance and income
   * tax. The whole fund unless given.
   */
  dues_fund?: Integer | null;
  /** How many members; needed for `no_fixed_wage`, whose dues are a fixed sum each. */
  members?: Integer | null;
  /** The accumulation at the start, in đồng; may be negative. */
  opening?: Integer | null;
  /** Other income, in đồng. */
  other_income?: Integer | null;
}

/** What is asked of `reconcile`: a period and the sums a report prints, in đồng. */
export interface ReconcileRequest extends Options {
  /** The first day of the period. */
  from: Day;
  /** The last day of the period. */
  to: Day;
  /** The fiscal year the period lies in. */
  year: Integer;
  /** How many members. */
  members?: Integer | null;
  /** The union fee received, in đồng. */
  union_fee?: Integer | null;
  /** The line of dues, in đồng. */
  dues?: Integer | null;
  /** The line of the reduction under Resolution 09C, in đồng. */
  reduction_09c?: Integer | null;
  /** The line of refunds to the grassroots unions, in đồng. */
  refunds_paid?: Integer | null;
  /** The unit the sums were printed in. */
  precision: Precision;
}

/** What is asked of `consolidate`. */
export interface ConsolidateRequest extends Options {
  /** The first day of the period. */
  from: Day;
  /** The last day of the period. */
  to: Day;
  /** The fiscal year the period lies in. */
  year: Integer;
  /** Whether Resolution 09C is taken off the refunds; no unless said. */
  apply_reduction_09c?: boolean | null;
  /** What happened to the units. */
  events?: readonly Event[] | null;
  /** The units' books. */
  units: readonly UnitBooks[];
}

/** What is asked of `fee_sanction`. */
export interface FeeSanctionRequest extends Options {
  /** The day whose law applies. */
  on: Day;
  /** The fee owed, in đồng. */
  owed: Integer;
  /** What the employer did. */
  violation: Violation;
  /** Who is fined. */
  violator: Violator;
}

/** What is asked of `officer_allowance`. */
export interface OfficerAllowanceRequest extends Options {
  /** The month. */
  month: Month;
  /** The office. */
  role: OfficerRole;
  /** Members who paid dues the year before. */
  members: Integer;
}

/** What is asked of `member_flow`: the movements, and the count at one end at least. */
export type MemberFlowRequest = MemberFlowRequestInput & Options;

/** What is asked of `org_check`. */
export interface OrgCheckRequest extends Options {
  /**
   * The day whose rules the units are held against; without one only ids, lines, events,
   * foundings, terms and blocks are checked.
   */
  on?: Day | null;
  /** The units before any of the events. */
  units: readonly OrgUnit[];
  /** What happened to them, in any order. */
  events?: readonly Event[] | null;
  /** The emulation blocks (khối thi đua). */
  blocks?: readonly Block[] | null;
}

/** What is asked of `org_as_of`. */
export interface OrgAsOfRequest extends Options {
  /** The day. */
  on: Day;
  /** The units before any of the events. */
  units: readonly OrgUnit[];
  /** What happened to them, in any order. */
  events?: readonly Event[] | null;
}

/**
 * What is asked of `half_year_report`: a period within a year, and whatever of the report there
 * is.
 */
export interface HalfYearReportRequest extends Options {
  /** Where the figures come from. */
  source?: string | null;
  /** The first day of the period. */
  from: Day;
  /** The last day of the period. */
  to: Day;
  /** The fiscal year the period lies in. */
  year: Integer;
  /** The union that reports. */
  unit_name?: string | null;
  /** How many grassroots unions (CĐCS). */
  grassroots_unions?: Integer | null;
  /** How many members at the end. */
  members?: Integer | null;
  /** The flow of members. */
  member_flow?: MemberFlowRequestInput | null;
  /** The finance lines. */
  finance?: ReportFinance | null;
  /** The indicators, each id once. */
  indicators?: readonly IndicatorRequest[] | null;
  /** The care for members, each id once. */
  care?: readonly CareRequest[] | null;
  /** What happened to the units. */
  events?: readonly ReportedEvent[] | null;
  /** The units' books, from which the late payers are found. */
  units?: readonly UnitBooks[] | null;
  /** Weak points (hạn chế), in words. */
  weak_points?: readonly string[] | null;
  /** The next period's targets (phương hướng, chỉ tiêu), in words. */
  next_targets?: readonly string[] | null;
}

/** What is asked of `grade`) and `grade_lift`. */
export interface GradeRequest extends Options {
  /** The criteria set: the id of one that ships, or one of one's own. */
  set: CriteriaSetId | (string & {}) | CriteriaSetForm;
  /** The grading year, which the set must be for; not checked unless given. */
  year?: Integer | null;
  /** Full months since a new unit began to work. */
  months_in_operation?: Integer | null;
  /** Full months since split, merger or consolidation made the unit. */
  months_since_restructuring?: Integer | null;
  /** The scores; a criterion without one is missing. */
  scores: readonly Score[];
  /** Which conditions are met; one not given is not known. */
  conditions?: readonly ConditionMet[] | null;
  /** The bonus as a whole, where its criteria are not scored; none unless given. */
  bonus?: Integer | Decimal | null;
  /** What is taken off; nothing unless given. */
  deduction?: Integer | Decimal | null;
  /** Attendance at meetings, where the set makes points of it. */
  attendance?: Attendance | null;
}

/** What is asked of `grade_sensitivity`. */
export interface GradeSensitivityRequest extends Options {
  /** The criteria set. */
  set: CriteriaSetId | (string & {}) | CriteriaSetForm;
  /** The grade whose threshold is moved. */
  grade: string;
  /** Where it is moved to, each on its own. */
  at: readonly (Integer | Decimal)[];
  /** The units. */
  units: readonly UnitScores[];
}

/** What is asked of `grade_summary`. */
export type GradeSummaryRequest = Options & {
  /** With counts: how many units could not be graded. */
  not_eligible?: Integer | null;
  /** What percentages are of: all units unless given. */
  base?: PercentBase | null;
  /** How many may hold a grade. */
  quota?: QuotaInput | null;
  /** Or the criteria set whose quota it is. */
  set?: CriteriaSetId | (string & {}) | CriteriaSetForm | null;
  /** Grades counted within others; with counts they are given so. */
  nested?: readonly Nested[] | null;
} & (
  | {
      /** Each unit's grade, `None` of one that could not be graded. */
      grades: readonly (string | null)[];
      /** Or how many units hold each grade. */
      counts?: null;
    }
  | {
      /** Each unit's grade, `None` of one that could not be graded. */
      grades?: null;
      /** Or how many units hold each grade. */
      counts: Readonly<Record<string, Integer>>;
    }
);

/** What is asked of `rank`. */
export interface RankRequest extends Options {
  /** The units. */
  units: readonly UnitPoints[];
}

/** What is asked of `criteria_set`. */
export interface CriteriaSetRequest extends Options {
  /** The set, in full: one that ships or one of one's own; without it, all that ship are listed. */
  id?: string | CriteriaSetForm | null;
  /** Only those for this grading year. */
  year?: Integer | null;
  /** Only those for units of this kind. */
  kind?: UnitKind | null;
  /** Only those for units of so many members. */
  members?: Integer | null;
}

/** What is asked of `check_criteria_set`. */
export interface CheckCriteriaSetRequest extends Options {
  /** The set. */
  set: CriteriaSetForm;
}

/** What is asked of `medal_eligibility`. */
export interface MedalRequest extends Options {
  /** The day asked. */
  on: Day;
  /** The service; spans from month to month must not overlap. */
  service: readonly Service[];
  /** The years before; one not given is not known. */
  prior_years?: readonly PriorYear[] | null;
  /** Whether the medal was awarded before; not known unless given. */
  awarded_before?: boolean | null;
}

/** What is asked of `parse_quantity`. */
export interface ParseQuantityRequest extends Options {
  /** The quantity as printed, and nothing beside it. */
  text: string;
  /**
   * What the text around it counts, where that is known: it makes money of "200 triệu" and a count
   * of "5.600".
   */
  counts?: QuantityCounts | null;
}

/** What is asked of `sum_in_words`. */
export interface SumInWordsRequest extends Options {
  /** The sum, in đồng or in the unit given; not negative. */
  amount: Integer;
  /** What stands after the words, "đồng" unless given. */
  unit?: string | null;
  /** Whose words; the north's unless given. */
  style?: WordStyle | null;
}

/** Which parameter, and on which day; without a day, its whole history. */
export interface ParameterRequest extends Options {
  /** The dotted id, such as `union_fee.rate`. */
  id: ParameterId | (string & {});
  /** The day asked. */
  on?: Day | null;
}

/** The source of one value of the law that a result used. */
export interface Citation {
  /** The id of the parameter, or `grading.<set>.<part>`. */
  parameter: string;
  /** The document; `override` when the caller stated the value. */
  document: string;
  /** The article as `art 26(2)`, `not_read`, or the reason of an override. */
  article: string;
  /** The first day the value applies; `None` for a criteria set whose first day is not known. */
  from: Day | null;
  /** The last day it prevails as the law is known, if that is known. */
  to: Day | null;
  /** The day it was decided, where that differs from `from` and is known. */
  decided: Day | null;
  /** How surely it is known. */
  confidence: Confidence;
}

/** One figure with what it was made of. */
export interface Explanation {
  /** What the figure is. */
  label: string;
  /** How it follows, with the numbers in it. */
  formula: string | null;
  /** The figure, with its unit. */
  value: string;
  /** The rounding rule, where one was applied. */
  rounding: string | null;
  /** The rule it rests on. */
  citation: Citation | null;
  /** The figures it was made of. */
  children: Explanation[];
}

/** The fee of a month. */
export type UnionFee = Reply & {
  /** The rules used. */
  citations: Citation[];
} & (
  | {
      /** Whether the employer owes the fee; if not, every figure is `None`. */
      liable: true;
      /** Why not. */
      reason: null;
      /** The fund the fee is taken from, in đồng. */
      salary_fund: number;
      /** The rate. */
      rate: Decimal;
      /** Rate × fund before relief, unrounded. */
      exact: Decimal;
      /** What is owed now, in đồng. */
      due: number;
      /** What a suspension puts off, in đồng. */
      deferred: number | null;
      /** The day by which the deferred sum is to be paid back, when the end is known. */
      deferred_payable_by: Day | null;
      /** The day by which the fee is to be paid, when the rule names one. */
      payable_by: Day | null;
      /** The rule of that day; `None` where the law of the month is not known. */
      payable_rule: PayableRule | null;
    }
  | {
      /** Whether the employer owes the fee; if not, every figure is `None`. */
      liable: false;
      /** Why not. */
      reason: "state_paid_since_2025";
      /** The fund the fee is taken from, in đồng. */
      salary_fund: null;
      /** The rate. */
      rate: null;
      /** Rate × fund before relief, unrounded. */
      exact: null;
      /** What is owed now, in đồng. */
      due: null;
      /** What a suspension puts off, in đồng. */
      deferred: null;
      /** The day by which the deferred sum is to be paid back, when the end is known. */
      deferred_payable_by: null;
      /** The day by which the fee is to be paid, when the rule names one. */
      payable_by: null;
      /** The rule of that day; `None` where the law of the month is not known. */
      payable_rule: null;
    }
);

/** The dues of one member for a month. */
export type Dues = Reply & {
  /** Whether the cap binds. */
  capped: boolean;
  /** The rules used. */
  citations: Citation[];
} & (
  | {
      /** Whether dues are owed; if not, every figure is `None`. */
      liable: true;
      /** Why not. */
      reason: null;
      /** What the dues are taken from, after ceiling and floor, in đồng. */
      base: number;
      /** The rule's rate; `None` for a fixed sum. */
      rate: Decimal | null;
      /** Rate × base before the cap, unrounded; for a fixed sum the sum owed, unrounded. */
      exact: Decimal;
      /** The most the rule takes, in đồng; `None` where there is no cap. */
      cap: number | null;
      /** What is owed, in đồng. */
      due: number;
      /** What a resolved rate adds to the rule's dues, in đồng; it stays with the grassroots union. */
      surplus: number | null;
    }
  | {
      /** Whether dues are owed; if not, every figure is `None`. */
      liable: false;
      /** Why not. */
      reason: DuesReason;
      /** What the dues are taken from, after ceiling and floor, in đồng. */
      base: null;
      /** The rule's rate; `None` for a fixed sum. */
      rate: null;
      /** Rate × base before the cap, unrounded; for a fixed sum the sum owed, unrounded. */
      exact: null;
      /** The most the rule takes, in đồng; `None` where there is no cap. */
      cap: null;
      /** What is owed, in đồng. */
      due: null;
      /** What a resolved rate adds to the rule's dues, in đồng; it stays with the grassroots union. */
      surplus: null;
    }
);

/** One person's dues. */
export interface PersonDues {
  /** The payroll's own id. */
  id: string;
  /** What is owed, in đồng; `None` when nothing is, which is no line rather than a zero. */
  dues: number | null;
  /** Why nothing is owed. */
  reason: DuesReason | null;
  /** The surplus of a resolved rate in those dues, in đồng. */
  surplus: number | null;
}

/** What one level above gets. */
export interface LevelAmount {
  /** The level. */
  level: string;
  /** Its share of the upper sum. */
  share: Decimal;
  /** Its part, in đồng. */
  amount: number;
}

/** An enterprise's month. */
export interface EnterpriseMonth extends Reply {
  /** Everyone's dues, in the order given. */
  people: PersonDues[];
  /** The fee owed, in đồng; `None` when the employer is not liable. */
  union_fee: number | null;
  /** All dues together, in đồng. */
  dues: number;
  /** How the fee is distributed; `None` when none is owed. */
  distribution_fee: Omit<Distribution, keyof Reply> | null;
  /** How the dues are distributed, without the surplus, which stays with the grassroots union. */
  distribution_dues: Omit<Distribution, keyof Reply>;
  /** The surplus of a resolved rate, in đồng. */
  surplus: number;
  /** The day by which the fee is to be paid, when the rule names one. */
  payable_by: Day | null;
  /** What a suspension puts off, in đồng. */
  deferred: number | null;
  /** The day by which that is to be paid back, when the end is known. */
  deferred_payable_by: Day | null;
  /** The rules used. */
  citations: Citation[];
}

/** A sum split between the grassroots union and the levels above; the parts add up to the đồng. */
export interface Distribution extends Reply {
  /** The share of the grassroots union. */
  grassroots_share: Decimal;
  /** The share of the levels above. */
  upper_share: Decimal;
  /** The part that moves between holders, unrounded. */
  exact: Decimal;
  /** What the grassroots union has in the end, in đồng. */
  grassroots: number;
  /** What the levels above have, in đồng. */
  upper: number;
  /** The upper sum by level, when a scheme was given. */
  levels: LevelAmount[] | null;
  /** The rules used. */
  citations: Citation[];
}

/** The reduction of a year. */
export interface Reduction09c extends Reply {
  /** What it is taken from. */
  basis: Basis;
  /** The rate; `None` for an assigned amount. */
  rate: Decimal | null;
  /** Unrounded; `None` for an assigned amount. */
  exact: Decimal | null;
  /** The reduction, in đồng. */
  due: number;
  /** The rules used. */
  citations: Citation[];
}

/** What is to come back, came back, and is still owed. */
export interface Refund extends Reply {
  /** The grassroots share of the fee, in đồng. */
  entitlement: number;
  /** What is taken off, in đồng. */
  reduction: number;
  /** Entitlement − reduction, in đồng. */
  net: number;
  /** What was paid back, in đồng. */
  paid: number;
  /** Net − paid, in đồng; negative when too much was paid. */
  outstanding: number;
  /** The day by which it was to be paid back; `None` before the rule of 2024-08-01. */
  payable_by: Day | null;
  /** The rules used. */
  citations: Citation[];
}

/** A text in both languages. */
export interface Bilingual {
  /** Vietnamese. */
  vi: string;
  /** English. */
  en: string;
}

/** One row of the form with its amount. */
export interface SettlementRow {
  /** The row's number on the form; may be empty. */
  number: string;
  /** The account code; the form's own sums have none. */
  code: string | null;
  /** The title in both languages. */
  titles: Bilingual;
  /** The title, in the language of the request. */
  title: string;
  /** The amount in đồng; zero for rows without a line. */
  amount: number;
  /** What it counts in. */
  role: Role;
  /** The code it is part of. */
  parent: string | null;
}

/** Something in the books that does not agree. */
export interface Finding {
  /** What kind it is. */
  code: FindingCode;
  /** What is wrong, in the language of the request. */
  message: string;
  /** The field of the request it concerns. */
  path: string;
  /** Stated − computed, in đồng; `None` where nothing was stated. */
  difference: number | null;
}

/** Where a chart of accounts comes from. */
export interface ChartSource {
  /** The chart's id. */
  id: ChartId | (string & {});
  /** The document that set it up. */
  document: string;
  /** The day of that document. */
  decided: Day;
  /** How surely the chart is known. */
  confidence: Confidence;
}

/** A settled period: the form's rows and sums, and what does not agree. */
export interface Settlement extends Reply {
  /** Every row of the form in its order. */
  rows: SettlementRow[];
  /** Cộng thu, in đồng. */
  income: number;
  /** Tổng cộng thu, in đồng. */
  total_income: number;
  /** Cộng chi, in đồng. */
  spending: number;
  /** Tổng cộng chi, in đồng. */
  total_spending: number;
  /** Tích lũy cuối kỳ: opening + total income − total spending, in đồng. */
  closing: number;
  /** What does not agree. */
  findings: Finding[];
  /** The chart's source. */
  chart: ChartSource;
  /** The rules used. */
  citations: Citation[];
}

/** A hand-over, settled on both sides. */
export interface HandOver extends Reply {
  /**
   * What passes from one to the other, in đồng; zero when the balance is negative, for a debt does
   * not leave by code 42.
   */
  handed_over: number;
  /** The stub settlement of the unit that ends; it closes at zero unless its balance is negative. */
  giver: Omit<Settlement, keyof Reply>;
  /** The receiver's settlement with code 40. */
  receiver: Omit<Settlement, keyof Reply> | null;
  /** The rules used. */
  citations: Citation[];
}

/** One line of the estimate. */
export interface EstimateLine {
  /** The account code of chart `hd-47-2021`, whatever the year. */
  code: string;
  /** Its title. */
  title: Bilingual;
  /** The amount, in đồng. */
  amount: number;
}

/** One rule of the spending structure, in đồng. */
export interface Ceiling {
  /** The parameter. */
  parameter: string;
  /** What the rule says. */
  label: Bilingual;
  /** The money it is a share of. */
  fund: SpendingFund;
  /** What it is about. */
  purpose: Purpose;
  /** How it binds. */
  bound: Bound;
  /** How surely it is known. */
  confidence: Confidence;
  /** The share; `None` when the rule is less sure than accepted. */
  share: Decimal | null;
  /** That money, in đồng. */
  base: number;
  /** Share × base, in đồng; `None` when the rule is less sure than accepted. */
  amount: number | null;
}

/** A union's year, planned. */
export interface Estimate extends Reply {
  /** The fee the employer will owe, in đồng; `None` when it is not liable. */
  fee_due: number | null;
  /** The dues the members will owe, in đồng; `None` when nobody is liable. */
  dues_due: number | null;
  /** How those dues stand to what will be owed. */
  dues_bound: DuesBound | null;
  /** The income by account code: dues, other income, the fee that comes back. */
  income: EstimateLine[];
  /** What goes up by account code: the upper share of the dues. */
  goes_up: EstimateLine[];
  /** The part of the fee that stays above, in đồng. */
  fee_kept_above: number;
  /** Within how many working days of its receipt the fee comes back, where a rule says so. */
  refund_working_days: number | null;
  /** Opening + income − what goes up, in đồng. */
  available: number;
  /** The spending structure on the dues kept and the fee that comes back. */
  ceilings: Ceiling[];
  /** The rules used. */
  citations: Citation[];
}

/** One way to read a line, with what the rules would then expect. */
export interface Candidate {
  /** The reading. */
  reading: Reading;
  /** What the rules expect, in đồng. */
  expected: number;
  /** Reported − expected, in đồng. */
  difference: number;
  /** Difference ÷ expected, at most six decimals; `None` when nothing is expected. */
  relative: Decimal | null;
}

/** A printed line, read. */
export interface ReportLine {
  /** Which line. */
  line: ReportLineName;
  /** What the report prints, in đồng. */
  reported: number;
  /** What it shows, when exactly one reading fits or refunds are below what is due. */
  reading: Reading | null;
  /** What the rules expect under that reading, in đồng. */
  expected: number | null;
  /** Reported − expected, in đồng. */
  difference: number | null;
  /** Difference ÷ expected, at most six decimals. */
  relative: Decimal | null;
  /** What can be said. */
  verdict: Verdict;
  /** Every reading tried, with what it would expect. */
  details: Candidate[];
}

/** The lines of a report, read, and what the fee implies. */
export interface Reconciliation extends Reply {
  /** The salary fund the fee implies, in đồng. */
  implied_salary_fund: number | null;
  /** That fund per member and month, in đồng, for a period of whole months. */
  implied_monthly_salary: number | null;
  /** The lines given, in the order dues, reduction, refunds. */
  lines: ReportLine[];
  /** The rules used. */
  citations: Citation[];
}

/** A unit's figures. */
export interface UnitFigures {
  /** The unit's id. */
  id: string;
  /** The fee owed: the months' rounded fees, in đồng. */
  fee_due: number;
  /** The fee paid, in đồng. */
  fee_paid: number;
  /** Fee owed − paid, in đồng. */
  fee_outstanding: number;
  /** All dues collected, in đồng. */
  dues_collected: number;
  /** What of the dues goes up, in đồng. */
  dues_upper_due: number;
  /** What went up, in đồng. */
  dues_remitted: number;
  /** What of the dues still has to go up, in đồng. */
  dues_outstanding: number;
  /** The grassroots share of the fee paid, in đồng. */
  entitlement: number;
  /** The reduction under Resolution 09C, in đồng. */
  reduction: number;
  /** Entitlement − reduction, in đồng. */
  net: number;
  /** What was refunded, in đồng. */
  refunds_paid: number;
  /** What is still to be refunded, in đồng. */
  refund_outstanding: number;
  /** The months paid below what was owed, in order. */
  short_months: Month[];
}

/** The money of a unit, or of many. */
export interface Sums {
  /** The fee owed: the months' rounded fees, in đồng. */
  fee_due: number;
  /** The fee paid, in đồng. */
  fee_paid: number;
  /** Fee owed − paid, in đồng. */
  fee_outstanding: number;
  /** All dues collected, in đồng. */
  dues_collected: number;
  /** What of the dues goes up, in đồng. */
  dues_upper_due: number;
  /** What went up, in đồng. */
  dues_remitted: number;
  /** What of the dues still has to go up, in đồng. */
  dues_outstanding: number;
  /** The grassroots share of the fee paid, in đồng. */
  entitlement: number;
  /** The reduction under Resolution 09C, in đồng. */
  reduction: number;
  /** Entitlement − reduction, in đồng. */
  net: number;
  /** What was refunded, in đồng. */
  refunds_paid: number;
  /** What is still to be refunded, in đồng. */
  refund_outstanding: number;
}

/** The figures of the units below one parent. */
export interface ParentFigures {
  /** The parent; `None` for units without one. */
  parent: string | null;
  /** How many units. */
  units: number;
  /** The fee owed: the months' rounded fees, in đồng. */
  fee_due: number;
  /** The fee paid, in đồng. */
  fee_paid: number;
  /** Fee owed − paid, in đồng. */
  fee_outstanding: number;
  /** All dues collected, in đồng. */
  dues_collected: number;
  /** What of the dues goes up, in đồng. */
  dues_upper_due: number;
  /** What went up, in đồng. */
  dues_remitted: number;
  /** What of the dues still has to go up, in đồng. */
  dues_outstanding: number;
  /** The grassroots share of the fee paid, in đồng. */
  entitlement: number;
  /** The reduction under Resolution 09C, in đồng. */
  reduction: number;
  /** Entitlement − reduction, in đồng. */
  net: number;
  /** What was refunded, in đồng. */
  refunds_paid: number;
  /** What is still to be refunded, in đồng. */
  refund_outstanding: number;
}

/** Units consolidated over a period. */
export interface Consolidation extends Reply {
  /** The units, in the order given. */
  units: UnitFigures[];
  /** The sums over all units. */
  totals: Sums;
  /** The sums by parent, in order of first appearance. */
  by_parent: ParentFigures[];
  /** The units with any short month, in the order given. */
  late: string[];
  /** The rules used. */
  citations: Citation[];
}

/** The band of the fine. */
export interface FeeSanction extends Reply {
  /** The least, in đồng. */
  minimum: number;
  /** The most, in đồng. */
  maximum: number;
  /** Whether the most itself may be imposed ("to 20%"), or only less ("under 15%"). */
  maximum_included: boolean;
  /** The cap of the decree, in đồng. */
  cap: number;
  /** The rules used. */
  citations: Citation[];
}

/** An officer's allowance for a month. */
export interface OfficerAllowance extends Reply {
  /** The coefficient of the office. */
  coefficient: Decimal;
  /** The base salary of the month, in đồng. */
  base_salary: number;
  /** Coefficient × base salary, unrounded. */
  exact: Decimal;
  /** The allowance, in đồng. */
  due: number;
  /** The rules used. */
  citations: Citation[];
}

/** The flow of members with both ends. */
export interface MemberFlow extends Reply {
  /** Members at the start. */
  opening: number;
  /** What the period added, or took when negative. */
  net_change: number;
  /** Members at the end. */
  closing: number;
  /** Women ÷ members at the end, at most six decimals. */
  women_share: Decimal | null;
  /** No rule is used. */
  citations: Citation[];
}

/** Something that does not fit in a tree of units. */
export interface OrgFinding {
  /** What kind it is. */
  code: OrgFindingCode;
  /** What is wrong, in the language of the request. */
  message: string;
  /** The field of the request it concerns. */
  path: string;
  /** The unit it concerns; `None` for a block. */
  unit: string | null;
  /** The rule it rests on; `None` where none is needed. */
  citation: Citation | null;
}

/** What does not fit in a tree of units. */
export interface OrgCheck extends Reply {
  /** How many units were given. */
  units: number;
  /** How many of them exist on the day; `None` without a day. */
  alive: number | null;
  /** What does not fit: ids and lives, lines, then unit by unit what the rules say, blocks. */
  findings: OrgFinding[];
  /** The rules used. */
  citations: Citation[];
}

/** A unit alive on the day. */
export interface AliveUnit {
  /** The unit's id. */
  id: string;
  /** Its name on the day. */
  name: string;
  /** Its kind on the day. */
  kind: UnitKind;
  /** Its level on the day; `None` where that is not determined. */
  level: Level | null;
  /** The unit that manages it. */
  parent: string | null;
  /** The unit that coordinates it. */
  coordinated_by: string | null;
  /** The units above it, from its parent to the top. */
  line: string[];
  /** Its members, where given. */
  members: number | null;
}

/** A unit whose life is over on the day. */
export interface EndedUnit {
  /** The unit's id. */
  id: string;
  /** Its last name. */
  name: string;
  /** Its last kind. */
  kind: UnitKind;
  /** Its last day. */
  on: Day;
  /** How it ended. */
  cause: EndCause;
  /** The unit that received it. */
  into: string | null;
  /**
   * Who holds its books on the day, along the line of receivers; `None` where that is not
   * determined.
   */
  books_held_by: string | null;
  /** The decision, or the document of the rule. */
  document: string | null;
  /** The rule, where one ended it. */
  citation: Citation | null;
}

/** One thing the reorganisation did, with the document it rests on. */
export interface Reorganised {
  /** The unit. */
  id: string;
  /** What happened to it. */
  how: ReorganisedHow;
  /** The last day of a unit that ended; the first day of anything else. */
  on: Day;
  /** What managed a unit that passed. */
  old_parent: string | null;
  /** Who has the unit, or holds its funds, on the day asked; `None` where that is not determined. */
  into: string | null;
  /** The document. */
  document: string;
  /** The rule. */
  citation: Citation;
}

/** Something that is not determined of a unit. */
export interface NotDetermined {
  /** The unit. */
  id: string;
  /** What is not determined. */
  what: NotDeterminedKind;
  /** Why, in the language of the request. */
  why: string;
}

/** The organisation on a day. */
export interface OrgAsOf extends Reply {
  /** The day. */
  on: Day;
  /** The units alive, in the order given. */
  units: AliveUnit[];
  /** The units ended before the day, in the order given. */
  ended: EndedUnit[];
  /** The units founded after the day, in the order given. */
  not_yet_founded: string[];
  /** What the reorganisation of 2025 made of units that have no event for it. */
  by_reorganisation: Reorganised[];
  /** What neither events nor rules say. */
  not_determined: NotDetermined[];
  /** The rules used. */
  citations: Citation[];
}

/** The whole numbers something may be. */
export interface CountBounds {
  /** The least it may be. */
  least: number;
  /** The most it may be; `None` when nothing bounds it. */
  most: number | null;
}

/** An indicator (chỉ tiêu) with what follows from its figures. */
export interface Indicator {
  /** Its id. */
  id: string;
  /** What it is, in the language of the request. */
  label: string;
  /** The section it stands in. */
  section: ReportSection;
  /** How many were done. */
  done: number | null;
  /** Of how many. */
  of: number | null;
  /** A count that is not of anything. */
  count: number | null;
  /** Attendance: how many were absent, with and without a reason. */
  absent: number | null;
  /** Attendance: how many of the absent gave no reason. */
  absent_without_reason: number | null;
  /** `done` of `of` in percent, two decimals half up. */
  percent: Decimal | null;
  /** The percentage printed. */
  printed_percent: Decimal | null;
  /**
   * Whether the figures give the printed percentage, at its own precision; `None` where that
   * cannot be checked.
   */
  consistent: boolean | null;
  /** The percentage that was to be reached. */
  target_percent: Decimal | null;
  /** Whether it was reached, by the figures or else by the percentage as printed. */
  target_met: boolean | null;
  /** The wholes that `done` and the printed percentage leave open, where `of` is not given. */
  implied_of: CountBounds | null;
}

/**
 * A quantity, as printed and as read; in đồng for sums, in people (or gifts) for counts.
 * "gần" and "dưới" are `under`, "trên" and "hơn" are `over`, "khoảng", "ước" and "xấp xỉ" are
 * `about`, which bounds nothing. Text that was not read has none of the four.
 */
export interface Quantity {
  /** What the report prints, where it was given as text. */
  printed: string | null;
  /** The quantity, known exactly. */
  exact: number | null;
  /** It is more than this. */
  over: number | null;
  /** It is less than this. */
  under: number | null;
  /** It is near this, to either side. */
  about: number | null;
}

/** Care (chăm lo) for members, read. */
export interface Care {
  /** Its id. */
  id: string;
  /** What it is, in the language of the request. */
  label: string;
  /** How many people, or gifts. */
  people: Quantity | null;
  /** How much in all, in đồng. */
  amount: Quantity | null;
  /** How much for each, in đồng. */
  each: Quantity | null;
  /** `people` × `each`, in đồng, where one of them is exact. */
  total: Quantity | null;
}

/** A unit that paid the fee of some months short. */
export interface LatePayer {
  /** The unit's id. */
  id: string;
  /** Its name. */
  name: string;
  /** The months paid below what was owed, in order. */
  short_months: Month[];
  /** Fee owed − paid over the whole period, in đồng; more paid in other months counts. */
  fee_outstanding: number;
}

/** Something in a report that a reader should look at again. */
export interface ReportFinding {
  /** What kind it is. */
  code: ReportFindingCode;
  /** What is wrong, in the language of the request. */
  message: string;
  /** The field of the request it concerns. */
  path: string;
  /** Stated − computed; `None` where there is nothing to subtract. */
  difference: number | Decimal | null;
}

/** A report with its figures checked. */
export interface HalfYearReport extends Reply {
  /** The indicators, in the order given. */
  indicators: Indicator[];
  /** The flow of members; `None` when it was not given or does not balance. */
  flow: Omit<MemberFlow, keyof Reply> | null;
  /** The finance lines, read against the rules. */
  finance: Omit<Reconciliation, keyof Reply> | null;
  /** The care for members, in the order given. */
  care: Care[];
  /** The units that paid the fee of some months short. */
  late: LatePayer[];
  /** What does not agree, in the order members, finance, indicators, care, units. */
  findings: ReportFinding[];
  /** The report in Markdown, in the language of the request. */
  text: string;
  /** The rules used. */
  citations: Citation[];
}

/** A total with the grade it gives. */
export interface Standing {
  /** The points. */
  total: Decimal;
  /** They in percent of the maximum, at most six decimals. */
  percent: Decimal | null;
  /** The grade; `None` when the set does not say. */
  grade: string | null;
}

/** The grades a unit can still come to. */
export interface Reachable {
  /** With nothing for what is missing, and every open condition failed. */
  lowest: Standing;
  /** With full points for what is missing, and every open condition met. */
  highest: Standing;
}

/** What the unit's own scores would give. */
export interface SelfAssessment {
  /** The points. */
  total: Decimal;
  /** They in percent of the maximum, at most six decimals. */
  percent: Decimal | null;
  /** The grade; `None` when the set does not say. */
  grade: string | null;
  /** Whether the unit scored everything. */
  complete: boolean;
}

/** The points of one standard. */
export interface StandardScore {
  /** The standard. */
  id: string;
  /** Its points. */
  points: Decimal;
  /** Its maximum, without what does not apply. */
  maximum: Decimal;
  /** Criteria without evidence. */
  missing: string[];
  /** Criteria that do not apply. */
  not_applicable: string[];
}

/** A condition or floor, and whether it is met. */
export interface ConditionState {
  /** The condition or floor. */
  id: string;
  /** Whether it is met; `None` when that is not known. */
  met: boolean | null;
  /** The best grade without it; `None` when that is not known. */
  caps_at: string | null;
  /** The standards or criteria that fail a floor, whatever is missing. */
  failed_by: string[];
}

/** A criterion on which the unit and the level that verifies differ. */
export interface ScoreDifference {
  /** The criterion. */
  criterion: string;
  /** What the unit gave itself. */
  self_points: Decimal;
  /** What counts. */
  points: Decimal;
}

/** What a grade is made of. */
export interface GradeDetails {
  /** The grade the points alone give. */
  grade_by_points: string | null;
  /** The bonus. */
  bonus: Decimal;
  /** What was taken off. */
  deduction: Decimal;
  /** The standards, in the order of the set. */
  standards: StandardScore[];
  /** The conditions, then the floors. */
  conditions: ConditionState[];
  /** Where own and verified scores differ. */
  differences: ScoreDifference[];
}

/** A unit's grade. */
export interface Grade extends Reply {
  /** Whether the unit has worked long enough, as far as it is stated. */
  eligible: boolean;
  /** Why there is no grade. */
  reason: GradeReason | null;
  /** The points, with bonus and deduction. */
  total: Decimal;
  /** The scale, less the weight of what does not apply. */
  maximum: Decimal;
  /** The total in percent of the maximum, at most six decimals; never used for grading. */
  percent: Decimal | null;
  /** The grade, of the points so far. */
  grade: string | null;
  /** Whether nothing is missing or undecided. */
  complete: boolean;
  /** The condition or floor that lowers the grade, or leaves it unknown. */
  capped_by: string | null;
  /** What it can still come to; `None` when there is no grade whatever the points. */
  reachable: Reachable | null;
  /** What the unit's own scores would give; `None` without them. */
  self_assessment: SelfAssessment | null;
  /** What it is made of. */
  details: GradeDetails;
  /** The parts of the set it rests on. */
  citations: Citation[];
}

/** A criterion to raise. */
export interface Raise {
  /** The criterion. */
  criterion: string;
  /** Its points so far. */
  points: Decimal;
  /** The most it can have. */
  maximum: Decimal;
  /** By how much to raise it. */
  raise_by: Decimal;
}

/** What would lift a unit to the next grade. */
export interface GradeLift extends Reply {
  /** The grade of the points so far. */
  grade: string | null;
  /** Why there is no grade. */
  reason: GradeReason | null;
  /** The next better grade; `None` at the best one, or without a grade. */
  next: string | null;
  /** Whether raising criteria and meeting conditions is enough; `None` without a next grade. */
  achievable: boolean | null;
  /** What the total lacks to the next grade's range, rounded up to six decimals. */
  points_short: Decimal | null;
  /** The fewest criteria that are enough, or all with room where they are not. */
  criteria: Raise[];
  /** The failed conditions to meet, which points cannot mend. */
  conditions: string[];
  /** The parts of the set it rests on. */
  citations: Citation[];
}

/** A unit with its grade of today. */
export interface UnitGrade {
  /** The unit. */
  id: string;
  /** Its points. */
  total: Decimal;
  /** They in percent of its maximum, at most six decimals. */
  percent: Decimal | null;
  /** Its grade. */
  grade: string | null;
  /** Why it has none. */
  reason: GradeReason | null;
}

/** A unit whose grade changes. */
export interface GradeChange {
  /** The unit. */
  id: string;
  /** Its grade of today. */
  before: string | null;
  /** Its grade with the moved threshold. */
  after: string | null;
}

/** The block with the threshold moved. */
export interface ThresholdStep {
  /** The threshold. */
  threshold: Decimal;
  /** How many units hold each grade. */
  counts: Record<string, number>;
  /** The units whose grade changes. */
  changed: GradeChange[];
}

/**
 * A score that units have, and so one at which their number with the grade may change; those of
 * units that are capped below the grade change nothing.
 */
export interface Breakpoint {
  /** The score on the scale of the thresholds, rounded down to six decimals. */
  score: Decimal;
  /** How many units would hold the grade or a better one with the threshold here. */
  units: number;
}

/** A block of units against one threshold. */
export interface GradeSensitivity extends Reply {
  /** The grade. */
  grade: string;
  /** Its threshold of today. */
  threshold: Decimal;
  /** How many units hold each grade today. */
  counts: Record<string, number>;
  /** The units with their grades, in the order given. */
  units: UnitGrade[];
  /** The block with the threshold moved, in the order asked. */
  steps: ThresholdStep[];
  /** The scores of the units, from the highest, with how many would hold the grade. */
  breakpoints: Breakpoint[];
  /** The parts of the set it rests on. */
  citations: Citation[];
}

/** Grades counted. */
export interface GradeSummary extends Reply {
  /** How many units hold each grade; a grade with others nested in it counts theirs. */
  counts: Record<string, number>;
  /** They in percent of the base, two decimals half up; `None` of nothing. */
  percents: Record<string, Decimal | null>;
  /** All units. */
  total: number;
  /** Those that could be graded. */
  eligible: number;
  /** How many hold the quota's grade beyond it; `None` without a quota. Nobody is demoted. */
  over_quota: number | null;
  /** Every unit in its own grade only. */
  apart: Record<string, number>;
  /** The source of the quota, where it is a set's. */
  citations: Citation[];
}

/** A unit's place in its block. */
export interface Rank {
  /** The unit. */
  id: string;
  /** Its block. */
  block: string | null;
  /** Its place, 1 the best; units with equal points share one. */
  rank: number | null;
  /** How many units of its block are ranked. */
  of: number;
  /** Whether it shares its place. */
  tied: boolean;
}

/** An emulation block with how many of its units are ranked. */
export interface RankBlock {
  /** The block; `None` of the units in none. */
  block: string | null;
  /** Its units. */
  units: number;
  /** Those that are ranked. */
  ranked: number;
}

/** Units with their places. */
export interface Ranking extends Reply {
  /** The units, in the order given. */
  units: Rank[];
  /** The blocks, in order of first appearance. */
  blocks: RankBlock[];
  /** The rules used: none. */
  citations: Citation[];
}

/** Which units a set is for. */
export interface Scope {
  /** The kinds of unit. */
  kinds: UnitKind[];
  /** From so many members. */
  members_from: number | null;
  /** Below so many members. */
  members_below: number | null;
  /** Of which units, or with which form, in words. */
  title: Bilingual | null;
}

/** A grade (hạng): its name, which stands for it everywhere, and its English label. */
export interface GradeName {
  /** The name, such as `vững mạnh`. */
  name: string;
  /** In English. */
  en: string | null;
}

/** A range of points with its grade. */
export interface Threshold {
  /** The grade; `None` when it is not known. */
  grade: string | null;
  /** The least points, included; the lowest range has none. */
  at_least: Decimal | null;
  /** The points it stays below; the best range has none. */
  below: Decimal | null;
  /** The document, where it is not the set's. */
  document: string | null;
  /** The article, where it is not the set's. */
  article: string | null;
  /** How surely it is known, where that is not the set's. */
  confidence: Confidence | null;
}

/** Something that is scored (tiêu chí, nội dung). */
export interface Criterion {
  /** Its id, once in the set. */
  id: string;
  /** What it is. */
  title: Bilingual;
  /** The most points it can have. */
  maximum: Decimal;
}

/** A standard (tiêu chuẩn), a group of criteria; one without criteria is scored as a whole. */
export interface Standard {
  /** Its id, once in the set. */
  id: string;
  /** What it is. */
  title: Bilingual;
  /** The most points it can have. */
  maximum: Decimal;
  /** What is scored in it. */
  criteria: Criterion[];
  /** The document, where it is not the set's. */
  document: string | null;
  /** The article, where it is not the set's. */
  article: string | null;
  /** How surely it is known, where that is not the set's. */
  confidence: Confidence | null;
}

/** Points above the standards (điểm thưởng). */
export interface Bonus {
  /** The most points it can have. */
  maximum: Decimal;
  /** What is scored in it; empty when it is given as a whole. */
  criteria: Criterion[];
  /** Who gives it. */
  by: Bilingual | null;
  /** The document, where it is not the set's. */
  document: string | null;
  /** The article, where it is not the set's. */
  article: string | null;
  /** How surely it is known, where that is not the set's. */
  confidence: Confidence | null;
}

/** Points taken off (điểm trừ). */
export interface Deduction {
  /** The most that is taken off; `None` without a limit. */
  maximum: Decimal | null;
  /** The document, where it is not the set's. */
  document: string | null;
  /** The article, where it is not the set's. */
  article: string | null;
  /** How surely it is known, where that is not the set's. */
  confidence: Confidence | null;
}

/** Something that must hold, which the request states. */
export interface Condition {
  /** Its id, once in the set. */
  id: string;
  /** What must hold. */
  title: Bilingual;
  /** The best grade of a unit that fails it; `None` when that is not known. */
  caps_at: string | null;
  /** The document, where it is not the set's. */
  document: string | null;
  /** The article, where it is not the set's. */
  article: string | null;
  /** How surely it is known, where that is not the set's. */
  confidence: Confidence | null;
}

/** What each standard or criterion must reach. */
export interface Floor {
  /** Its id, once in the set. */
  id: string;
  /** What must hold. */
  title: Bilingual;
  /** Whether standards or criteria are looked at. */
  each: Each;
  /** Only this standard, or the criteria of it. */
  standard: string | null;
  /** At least this share of the maximum. */
  at_least_share: Decimal | null;
  /** More points than this. */
  more_than: Decimal | null;
  /** The best grade of a unit that fails it; `None` when that is not known. */
  caps_at: string | null;
  /** The document, where it is not the set's. */
  document: string | null;
  /** The article, where it is not the set's. */
  article: string | null;
  /** How surely it is known, where that is not the set's. */
  confidence: Confidence | null;
}

/** How long a unit must have worked to be graded, in full months. */
export interface Eligibility {
  /** A new unit. */
  months_in_operation: number | null;
  /** A unit after split, merger or consolidation. */
  months_since_restructuring: number | null;
  /** The document, where it is not the set's. */
  document: string | null;
  /** The article, where it is not the set's. */
  article: string | null;
  /** How surely it is known, where that is not the set's. */
  confidence: Confidence | null;
}

/** How many may hold a grade: a share of those that hold one of several grades. */
export interface Quota {
  /** The grade. */
  grade: string;
  /** The share. */
  share: Decimal;
  /** The grades it is a share of. */
  of: string[];
  /** The document, where it is not the set's. */
  document: string | null;
  /** The article, where it is not the set's. */
  article: string | null;
  /** How surely it is known, where that is not the set's. */
  confidence: Confidence | null;
}

/**
 * How attendance at meetings makes the points of a criterion: its maximum less so much for each
 * absence.
 */
export interface AttendanceRule {
  /** The criterion. */
  criterion: string;
  /** For each absence with a reason. */
  per_absence: Decimal | null;
  /** For each absence without a reason. */
  per_absence_without_reason: Decimal | null;
}

/** What a set's document holds that was not seen. */
export interface Unseen {
  /** Points of standards that were not seen. */
  points: Decimal | null;
  /** How many conditions were not seen. */
  conditions: number;
  /** The best grade of a unit that fails one of them; `None` when that is not known. */
  caps_at: string | null;
}

/** How units are graded: standards with criteria and points, conditions, floors, thresholds. */
export interface CriteriaSet {
  /** Its id. */
  id: string;
  /** What it is. */
  title: Bilingual;
  /** The document it is in. */
  document: string;
  /** The article, or `not_read`. */
  article: string;
  /** The first day it applies; `None` when that is not known. */
  from: Day | null;
  /** The last day it applies; `None` when none is known. */
  to: Day | null;
  /** The day it was decided, where it is known. */
  decided: Day | null;
  /** How surely it is known, where a part says nothing else. */
  confidence: Confidence;
  /** What is not known of it. */
  note: Bilingual | null;
  /** Which units it is for; empty when it does not say. */
  scope: Scope[];
  /** The points the thresholds are out of. */
  scale: Decimal;
  /** The grades, the best first. */
  grades: GradeName[];
  /** From how many points which grade is held; empty when that is not known. */
  thresholds: Threshold[];
  /** The standards (tiêu chuẩn); empty in a framework that leaves them open. */
  standards: Standard[];
  /** Points above the standards (điểm thưởng). */
  bonus: Bonus | null;
  /** Points taken off (điểm trừ). */
  deduction: Deduction | null;
  /** What must hold, as the request states it. */
  conditions: Condition[];
  /** What standards or criteria must reach, computed from the points. */
  floors: Floor[];
  /** How long a unit must have worked to be graded. */
  eligibility: Eligibility | null;
  /** How many may hold a grade. */
  quota: Quota | null;
  /** How attendance at meetings makes the points of a criterion. */
  attendance: AttendanceRule | null;
  /** Who scores: first the unit itself, then the level that verifies. */
  scorers: Bilingual[];
  /** Whether every criterion takes evidence. */
  evidence: boolean;
  /** What the document holds that was not seen. */
  unseen: Unseen;
}

/** A set in brief. */
export interface SetInBrief {
  /** Its id. */
  id: string;
  /** What it is. */
  title: Bilingual;
  /** The document it is in. */
  document: string;
  /** The first day it applies; `None` when that is not known. */
  from: Day | null;
  /** The last day it applies; `None` when none is known. */
  to: Day | null;
  /** How surely it is known. */
  confidence: Confidence;
  /** Which units it is for. */
  scope: Scope[];
}

/** A criteria set as data, or the list of those that ship. */
export interface CriteriaSets extends Reply {
  /** The set asked for. */
  set: CriteriaSet | null;
  /** Those that ship, where none was asked for. */
  sets: SetInBrief[];
  /** The sources of the set asked for. */
  citations: Citation[];
}

/** Something that does not hold together in a criteria set. */
export interface SetFinding {
  /** What kind it is. */
  code: SetFindingCode;
  /** What is wrong, in the language of the request. */
  message: string;
  /** The field of the set it concerns. */
  path: string;
}

/** What does not hold together in a criteria set, and its sums. */
export interface CriteriaSetCheck extends Reply {
  /** What does not hold together; empty when a set with standards can be used. */
  findings: SetFinding[];
  /** The points of all standards. */
  maximum: Decimal;
  /** The points of the bonus. */
  bonus: Decimal;
  /** The points the thresholds are out of. */
  scale: Decimal;
  /** The sources of the set. */
  citations: Citation[];
}

/** Service as an officer. */
export interface OfficerService {
  /** Its months. */
  months: number;
  /** Its months, each span times its factor. */
  weighted_months: Decimal;
  /** How many are needed. */
  needed_months: number;
}

/** Service in union units. */
export interface UnionUnitService {
  /** Its months. */
  months: number;
  /** How many are needed. */
  needed_months: number;
}

/** Whether someone can be proposed for the medal. */
export interface MedalEligibility extends Reply {
  /** Whether they can; `None` when nothing speaks against it but something is not known. */
  eligible: boolean | null;
  /** What speaks against it. */
  unmet: MedalReason[];
  /** What is not known. */
  not_known: MedalReason[];
  /** Service as an officer. */
  officer: OfficerService;
  /** Service in union units. */
  union_unit: UnionUnitService;
  /** The way by which the service is enough. */
  by: MedalWay | null;
  /** The rules used. */
  citations: Citation[];
}

/**
 * A printed quantity, read.
 * `bound` says which of the values it has: one of `exact`, `over`, `under`, `about`, `at_least`
 * and `at_most`, the last two together for a range, `numerator` and `denominator` for a ratio.
 * Where the text does not say its value for sure none of them is given, and `readings` lists what
 * it may be.
 */
export interface ParsedQuantity extends Reply {
  /** The text, as it was given. */
  printed: string;
  /** What it is. */
  kind: QuantityKind;
  /** On which side of its value it lies. */
  bound: QuantityBound;
  /** What is counted: `đồng`, `%`, or a noun such as `đoàn viên`; `None` where it is not said. */
  unit: string | null;
  /** What a sum is for each of, such as `người/tháng`. */
  per: string | null;
  /** Its value. */
  exact: number | Decimal | null;
  /** It is more than this. */
  over: number | Decimal | null;
  /** It is less than this. */
  under: number | Decimal | null;
  /** It is near this, to either side. */
  about: number | Decimal | null;
  /** It is this or more. */
  at_least: number | Decimal | null;
  /** It is this or less. */
  at_most: number | Decimal | null;
  /** So many, of a ratio. */
  numerator: number | null;
  /** Of so many, as printed: 0 and less than the numerator too. */
  denominator: number | null;
  /** What its value may be, the least first, where the text leaves that open; otherwise empty. */
  readings: (number | Decimal)[];
  /**
   * The quantity written in full, in the language of the request; `None` where the text leaves its
   * value open. The Vietnamese reads back to the same quantity.
   */
  formatted: string | null;
  /** No rule is used. */
  citations: Citation[];
}

/** A sum in words. */
export interface SumInWords extends Reply {
  /** The words with the unit, such as `hai trăm ba mươi tư nghìn đồng`. */
  words: string;
  /** The same as vouchers print it, its first letter a capital. */
  capitalised: string;
  /** No rule is used. */
  citations: Citation[];
}

/** One row in a parameter's history. */
export interface Entry {
  /** The value. */
  value: number | Decimal | boolean | string | Bilingual;
  /** The first day it applies. */
  from: Day;
  /** The last day it prevails as the law is known, if that is known. */
  to: Day | null;
  /** Whether it prevails on any day, or stronger rows cover all of them. */
  prevails: boolean;
  /** A remark on how the value was read or deduced. */
  note: string | null;
  /** The source. */
  citation: Citation;
}

/** A parameter's value on a day, or its history. */
export interface Inquiry extends Reply {
  /** The dotted id. */
  id: ParameterId | (string & {});
  /** What it is called. */
  label: Bilingual;
  /** What its values are counted in. */
  unit: Unit;
  /** The value on the day asked. */
  value: number | Decimal | boolean | string | Bilingual | null;
  /** The first day of that value. */
  from: Day | null;
  /** The last day it prevails, if that is known. */
  to: Day | null;
  /** Its source. */
  citation: Citation | null;
  /** Without a day: every row known, in order of first day and decision. */
  history: Entry[] | null;
  /** The sources of what is shown. */
  citations: Citation[];
}

/**
 * What an employer owes for a month (kinh phí công đoàn, 2% of the salary fund for social
 * insurance), when, and what a relief changes.
 *
 * Law: Luật Công đoàn 12/2012/QH13 art 26; Luật Công đoàn 50/2024/QH15 art 29, 30; NĐ
 * 191/2013/NĐ-CP art 4 to 6; NĐ 105/2026/NĐ-CP art 4, 12, 13.
 *
 * @throws {RuleError} `invalid_input` unless exactly one of fund and salaries is given, when a
 * quarter is asked for with salaries or a month that ends none, or for a suspension that ends
 * before the month; `out_of_range` for a negative sum or a relief above the law's maximum;
 * `not_determined` and `unconfirmed` where the law of the month is.
 */
export function unionFee(request: UnionFeeRequest): UnionFee;

/**
 * What a member owes for a month (đoàn phí), with cap, exemption and the surplus of a resolved
 * rate.
 *
 * Law: QĐ 1908/QĐ-TLĐ (2016) art 23; QĐ 61/QĐ-TLĐ (29/7/2025) art 1; CV 808/TLĐ (2020); HD
 * 38/HD-TLĐ (2024); CV 4133/TLĐ-ToC (2025).
 *
 * @throws {RuleError} `invalid_input` when the amount is missing while dues are owed, or belongs
 * to another sector; `out_of_range` for a negative amount or a resolved rate below the rule;
 * `not_determined` and `unconfirmed` where the law of the month is.
 */
export function dues(request: DuesRequest): Dues;

/**
 * What an enterprise withholds and pays for a month: everyone's dues, the fee, and how both are
 * distributed.
 *
 * Law: That of `union_fee`, `dues` and `distribute`; who is out of the fund for social insurance.
 *
 * @throws {RuleError} `invalid_input` for an id given twice or a person without the amount the
 * sector needs, and whatever `union_fee`, `dues` and `distribute` refuse.
 */
export function enterpriseMonth(request: EnterpriseMonthRequest): EnterpriseMonth;

/**
 * How a sum is distributed (phân phối) between the grassroots union and the levels above.
 *
 * The part that moves is rounded half up and the holder keeps the rest: of the fee the grassroots
 * share comes down, of the dues the upper share goes up.
 *
 * Law: QĐ 8108/QĐ-TLĐ (16/10/2023) art 1; QĐ 1408/QĐ-TLĐ (2024) art 28; before them the yearly
 * guidance.
 *
 * @throws {RuleError} `out_of_range` for a negative sum; `invalid_input` for shares that do not
 * add to 1, a level named twice, or a shipped scheme for another source than the fee;
 * `unknown_code` for a scheme that does not ship; `not_determined` and `unconfirmed` where the law
 * of the year is.
 */
export function distribute(request: DistributeRequest): Distribution;

/**
 * What Resolution 09C takes from a year's money (tiết giảm 10%).
 *
 * Taken from the unrounded shares, and rounded once.
 *
 * Law: Nghị quyết 9c/NQ-BCH (TLĐ, term XI); the formula is derived from a published report of
 * 2020.
 *
 * @throws {RuleError} `not_determined` outside 2017 to 2021, even with a target; `unconfirmed` in
 * those years but 2020 unless accepted; `invalid_input` when the basis needs dues that are not
 * given, or for a rate and a target together; `out_of_range` for a negative sum or a rate over 1.
 */
export function reduction09c(request: Reduction09cRequest): Reduction09c;

/**
 * What the upper union returns to the grassroots union of the fee (kinh phí cấp lại).
 *
 * Law: QĐ 1908/QĐ-TLĐ art 21; QĐ 1408/QĐ-TLĐ, five working days from 2024-08-01, article not
 * noted.
 *
 * @throws {RuleError} `out_of_range` for a negative sum; those of `distribute` and, `by_rule`, of
 * `reduction_09c`.
 */
export function refund(request: RefundRequest): Refund;

/**
 * The settlement of a period on form B07-TLĐ (báo cáo quyết toán), with all findings at once.
 *
 * Where a code and parts of it are given together, the parts count.
 *
 * Law: HD 47/HD-TLĐ (30/12/2021), form B07-TLĐ.
 *
 * @throws {RuleError} `unknown_code` for a chart or code that does not exist; `invalid_input` for
 * a code given twice, a line for a computed row, an added code that is empty, there already or
 * below a computed row, a period that ends before it starts, or checks over two fiscal years;
 * `out_of_range` for a negative amount or more than 1,000 added codes; `not_determined` for a
 * period before the chart; that and `unconfirmed` where the chart or the rule of a check is.
 */
export function settle(request: SettleRequest): Settlement;

/**
 * A unit that ends hands its money over (bàn giao): its balance leaves by code 42 and enters the
 * receiver by code 40, so no đồng is lost between the two settlements.
 *
 * Who files the settlement of the broken period was not found in the law; it is settled as a stub
 * of the old unit, as real books of 2025 do.
 *
 * Law: HD 47/HD-TLĐ (30/12/2021), codes 40 and 42; CV 4181/TLĐ-TC for the ends of 2025.
 *
 * @throws {RuleError} `invalid_input` when the giver's lines hold code 42 or a part of it, which
 * are computed, or the receiver's period does not hold the day after the giver's last; those of
 * `settle` below `giver` and `receiver`.
 */
export function handOver(request: HandOverRequest): HandOver;

/**
 * The year of a grassroots union, planned (dự toán): income by code, what goes up, what comes back
 * and when, and the ceilings of the spending structure with their confidence.
 *
 * The codes are those of chart `hd-47-2021` whatever the year: they label the lines, and no figure
 * rests on them.
 *
 * Law: That of fee, dues and distribution; HD 36/HD-TLĐ 2021 and QĐ 4290/QĐ-TLĐ 2022 for the
 * ceilings.
 *
 * @throws {RuleError} `invalid_input` without `members` where the dues are a fixed sum;
 * `out_of_range` for negative sums; `not_determined` where a rule of the year is, or changes
 * within it; `unconfirmed` where one is less sure than accepted.
 */
export function estimate(request: EstimateRequest): Estimate;

/**
 * Reads a report's finance lines against the rules of its year.
 *
 * A reading fits when the printed sum is within half the printed unit and 0.5% of what the rules
 * expect.
 *
 * Law: That of the year: the rates of fee and dues, the shares of both, Resolution 09C.
 *
 * @throws {RuleError} `invalid_input` when the period is not within the year; `out_of_range` for
 * negative sums; `not_determined` and `unconfirmed` where a rule the lines need is.
 */
export function reconcile(request: ReconcileRequest): Reconciliation;

/**
 * Units over a period (tổng hợp): what each owes, paid and is owed, with late payers, totals and
 * the sums by parent; a unit's months after its end go to its receiver.
 *
 * A unit handed over stands below its new parent for the whole period; what was refunded to a unit
 * before its end stays with it. `split`, `founded`, `renamed`, `upgraded` and `downgraded` move no
 * money.
 *
 * Shares are taken once on each unit's sums. What an event moves is the remainder of its old
 * unit's own share, so events never change a total.
 *
 * @throws {RuleError} `invalid_input` for a unit or month given twice, a month outside the period,
 * a period across fiscal years, an event that ends a unit without a receiver for its later months;
 * `out_of_range` for negative sums; `unknown_code` for an event of a unit that is not given;
 * `not_determined` and `unconfirmed` where a rule is.
 */
export function consolidate(request: ConsolidateRequest): Consolidation;

/**
 * The band within which a fine for the union fee lies (mức phạt tiền); never interest, which the
 * fee articles do not know.
 *
 * Law: NĐ 88/2015; NĐ 28/2020 art 37; NĐ 12/2022 art 38 and 6(1); NĐ 283/2026 art 38.
 *
 * @throws {RuleError} `out_of_range` for a negative sum; `not_determined` before 2015-11-25, and
 * for organisations before 2022-01-17.
 */
export function feeSanction(request: FeeSanctionRequest): FeeSanction;

/**
 * The monthly allowance of a part-time officer (phụ cấp cán bộ công đoàn): coefficient × base
 * salary.
 *
 * Law: QĐ 3226/QĐ-TLĐ (20/9/2021).
 *
 * @throws {RuleError} `not_determined` outside 2022-01 to 2022-11.
 */
export function officerAllowance(request: OfficerAllowanceRequest): OfficerAllowance;

/**
 * The members at both ends of a period, from one end and the movements (biến động đoàn viên).
 *
 * @throws {RuleError} `invalid_input` when neither end is given; `unbalanced` with the difference
 * when both are and disagree; `out_of_range` when an end would be negative, or the women more than
 * the members.
 */
export function memberFlow(request: MemberFlowRequest): MemberFlow;

/**
 * Checks a tree of units (kiểm tra tổ chức): ids, lives and events, the lines of parents, the
 * kinds that may exist on the day, the sizes of committees, and emulation blocks; all findings at
 * once.
 *
 * Units are taken as their events leave them; what the reorganisation of 2025 should have ended is
 * a finding while it is alive.
 *
 * Law: Luật 50/2024/QH15 art 8(1) as amended by Luật 97/2025/QH15; Điều lệ Công đoàn Việt Nam khóa
 * XII; HD 03/HD-TLĐ (20/02/2020).
 *
 * @throws {RuleError} `unconfirmed` where a rule is less sure than accepted. What does not fit is
 * a finding, never an error.
 */
export function orgCheck(request: OrgCheckRequest): OrgCheck;

/**
 * The organisation as of a day (sơ đồ tổ chức): its tree, the line above each unit, who holds the
 * books of the units that ended, and what the reorganisation of 2025 ended or passed on, by which
 * document.
 *
 * Events come before rules: a unit ends by the reorganisation only when no event or last day of
 * its own is given. What manages a unit whose parent ended is the parent's receiver, otherwise the
 * next level up.
 *
 * Law: Luật 50/2024/QH15 art 8(1) as amended by Luật 97/2025/QH15; CV 4173/TLĐ-ToC; CV
 * 4181/TLĐ-TC.
 *
 * @throws {RuleError} Whatever `org_check` finds in ids, lines and lives, as `invalid_input` or
 * `unknown_code`, the first of them; `unconfirmed` where a rule is.
 */
export function orgAsOf(request: OrgAsOfRequest): OrgAsOf;

/**
 * A union's half-year report (báo cáo sơ kết 6 tháng), or that of another period within a year:
 * indicators, flow of members, finance lines and care checked, late payers found, and the text in
 * the order such reports use.
 *
 * What does not agree is a finding; the report is made all the same. Printed approximations stay
 * bounds.
 *
 * @throws {RuleError} `invalid_input` when the period is not within the year, an id is given
 * twice, a figure both as a number and as printed; whatever `member_flow`, `reconcile` and
 * `consolidate` refuse, but not `unbalanced`.
 */
export function halfYearReport(request: HalfYearReportRequest): HalfYearReport;

/**
 * Grades a unit by a criteria set (xếp loại công đoàn).
 *
 * Nothing is rounded before grading; what is missing keeps its weight and marks the grade as not
 * complete, what does not apply takes its weight out; a failed condition caps the grade and is
 * named. A unit that says nothing of its beginning counts as long enough at work.
 *
 * Law: HD 1294/HD-TLĐ (14/8/2019) II.2 for the months at work; otherwise the set's own document.
 *
 * @throws {RuleError} `unknown_code` for a set, criterion or condition there is none of;
 * `out_of_range` for points over a maximum; `invalid_input` for a score given twice, or a set that
 * does not hold together; `not_determined` for a year the set is not for, or a framework without
 * standards.
 */
export function grade(request: GradeRequest): Grade;

/**
 * What would lift a unit to the next grade (cần thêm gì để lên hạng): the fewest criteria whose
 * raising reaches its range and every floor, and the conditions to meet.
 *
 * A criterion without evidence has all its points as room; the bonus is not the unit's to raise.
 *
 * @throws {RuleError} As `grade`).
 */
export function gradeLift(request: GradeRequest): GradeLift;

/**
 * How a block of units depends on one threshold (độ nhạy của ngưỡng điểm): grades today, grades
 * with the threshold moved, and how many units would hold the grade with it at each of their
 * scores.
 *
 * @throws {RuleError} As `grade`), with the path of the unit; `unknown_code` for a grade without a
 * threshold, `out_of_range` for a place not between the neighbouring thresholds, `unconfirmed` and
 * `not_determined` where the set gives no grades.
 */
export function gradeSensitivity(request: GradeSensitivityRequest): GradeSensitivity;

/**
 * Counts the grades of units (tổng hợp kết quả xếp loại), with their share of a named base.
 *
 * A quota reports how many are over it and demotes nobody.
 *
 * @throws {RuleError} `invalid_input` unless exactly one of grades and counts is given, or for a
 * grade nested in itself, or a quota of no grades; `unbalanced` when more units hold a nested
 * grade than the one it is within; `unknown_code` for a set that does not ship, `not_determined`
 * for one without a quota or decided after the day the law is seen on, `unconfirmed` for a quota
 * that is less sure than accepted; `out_of_range` for a quota over 1 or more units than 2^32 − 1.
 */
export function gradeSummary(request: GradeSummaryRequest): GradeSummary;

/**
 * Ranks units by their points within their emulation blocks (xếp thứ hạng trong khối thi đua).
 *
 * Equal points share a place and the next ones are left free: 1, 1, 3. Where the maximum differs
 * between units, points ÷ maximum are compared, exactly.
 *
 * @throws {RuleError} `invalid_input` for a unit given twice, or a maximum given for only some
 * units of a block; `out_of_range` for a maximum of 0.
 */
export function rank(request: RankRequest): Ranking;

/**
 * A criteria set as data (bộ tiêu chí xếp loại), or those that ship for a year and a kind of unit.
 *
 * @throws {RuleError} `unknown_code` for a set that does not ship; `not_determined` for one
 * decided after the day the law is seen on, which no list names either.
 */
export function criteriaSet(request?: CriteriaSetRequest): CriteriaSets;

/**
 * Checks a criteria set of one's own (kiểm tra bộ tiêu chí): points that do not add up, ranges
 * that overlap or leave a gap, names that are empty or stand for nothing; all findings at once.
 *
 * @throws {RuleError} `invalid_input` where `id`, `document` or `scale` is missing and no set is
 * extended; `unknown_code` for an extended set that does not ship. What does not fit is a finding.
 */
export function checkCriteriaSet(request: CheckCriteriaSetRequest): CriteriaSetCheck;

/**
 * Whether someone has served long enough for the medal (Kỷ niệm chương "Vì sự nghiệp xây dựng tổ
 * chức Công đoàn"): years weighted by kind of service, the years before completed, once only.
 *
 * Law: HD 149/HD-TLĐ (04/02/2015).
 *
 * @throws {RuleError} `not_determined` before 2015-02-04; `unconfirmed` where its rules are;
 * `invalid_input` for spans that overlap or end after the day asked, service that is neither
 * months nor from a month to a month, or a year given twice.
 */
export function medalEligibility(request: MedalRequest): MedalEligibility;

/**
 * Reads a quantity as Vietnamese documents print it: "gần 200 triệu đồng", "trên 5 ngàn", "98,5%",
 * "56/66 CĐCS", "01 nhà", "từ 5 đến 10 triệu đồng", "500.000 đồng/suất".
 *
 * Values are in đồng, in units counted (integers), in percent, or plain numbers (decimals).
 * Nothing is guessed. A number is taken as Vietnamese writes it, `1.265,5`; one that may be
 * written the English way (`1,265 triệu`, `3.6 triệu`, `1.265%`) is not taken, and its `readings`
 * are listed, one or more. So are those of "1 triệu 5" (1.000.005, or 1.500.000 in speech) and "2
 * nghìn tỷ rưỡi". The ends of a range share the scale and the unit of the second end, unless the
 * first has its own; "50-70.000 đồng", which may leave out thousands, is refused. A ratio is kept
 * as printed, `5/6` too; a date with its year is refused. So are nouns that are not known.
 *
 * Full-width characters, decomposed letters, capitals and spaces that do not break are read as
 * their plain forms.
 *
 * @throws {RuleError} `invalid_input` at `text` for what is no quantity, has an unknown unit, has
 * a fraction of a đồng or of a thing counted, contradicts `counts`, or has an end of a range that
 * may be read in several ways; `out_of_range` above 2^53 − 1.
 */
export function parseQuantity(request: ParseQuantityRequest): ParsedQuantity;

/**
 * A sum in words, from 0 to 2^53 − 1; the words are Vietnamese in every language, as vouchers are.
 *
 * Digits are read three at a time, each group with nghìn, triệu or tỷ; the number of tỷ is read as
 * a number again, so that 10^12 is "một nghìn tỷ" and 10^15 "một triệu tỷ". Groups of nothing are
 * left out; below the first group said, each is said in full, with "không trăm" where it has no
 * hundreds: 1.005.000 is "một triệu không trăm linh năm nghìn". One is "mốt" after "mươi", four
 * "tư" after "mươi" and "linh" (or "lẻ"), five "lăm" after "mười" and "mươi". 0 is "không đồng".
 *
 * @throws {RuleError} `out_of_range` at `amount` for a negative sum; `invalid_input` at `unit` for
 * an empty one.
 */
export function sumInWords(request: SumInWordsRequest): SumInWords;

/**
 * What the law says of one parameter (tham số), on a day or through time.
 *
 * @throws {RuleError} `unknown_code` for an id that does not exist; on a day also `not_determined`
 * and `unconfirmed`.
 */
export function parameter(request: ParameterRequest): Inquiry;

