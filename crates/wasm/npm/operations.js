// Written by `cargo xtask generate` from the list of operations.

import { answer } from "./call.js";

/** The operations: what each is called, and what it does. */
export const operations = /* @__PURE__ */ Object.freeze([
  /* @__PURE__ */ Object.freeze({ name: "union_fee", camelName: "unionFee", doc: "What an employer owes for a month, and by when (kinh phí công đoàn)." }),
  /* @__PURE__ */ Object.freeze({ name: "dues", camelName: "dues", doc: "What a member owes for a month (đoàn phí)." }),
  /* @__PURE__ */ Object.freeze({ name: "enterprise_month", camelName: "enterpriseMonth", doc: "An enterprise's month: everyone's dues, the fee, and how both are distributed." }),
  /* @__PURE__ */ Object.freeze({ name: "distribute", camelName: "distribute", doc: "How a sum is split between the grassroots union and the levels above (phân phối)." }),
  /* @__PURE__ */ Object.freeze({ name: "reduction_09c", camelName: "reduction09c", doc: "What Resolution 09C takes from a year's money (tiết giảm)." }),
  /* @__PURE__ */ Object.freeze({ name: "refund", camelName: "refund", doc: "What comes back to the grassroots union of the fee (cấp lại)." }),
  /* @__PURE__ */ Object.freeze({ name: "settle", camelName: "settle", doc: "A period settled on form B07-TLĐ, with what does not agree (quyết toán)." }),
  /* @__PURE__ */ Object.freeze({ name: "hand_over", camelName: "handOver", doc: "A unit that ends hands its money over: both settlements (bàn giao)." }),
  /* @__PURE__ */ Object.freeze({ name: "estimate", camelName: "estimate", doc: "A year planned ahead: income, what goes up, what comes back, spending ceilings (dự toán)." }),
  /* @__PURE__ */ Object.freeze({ name: "reconcile", camelName: "reconcile", doc: "A report's finance lines read against the rules (đối chiếu)." }),
  /* @__PURE__ */ Object.freeze({ name: "consolidate", camelName: "consolidate", doc: "Many units over a period: what each owes, paid and is owed, through their events (tổng hợp)." }),
  /* @__PURE__ */ Object.freeze({ name: "fee_sanction", camelName: "feeSanction", doc: "The band of the fine for a union fee paid late, short or not at all (xử phạt)." }),
  /* @__PURE__ */ Object.freeze({ name: "officer_allowance", camelName: "officerAllowance", doc: "The monthly allowance of a part-time officer (phụ cấp cán bộ công đoàn)." }),
  /* @__PURE__ */ Object.freeze({ name: "member_flow", camelName: "memberFlow", doc: "The members at both ends of a period (biến động đoàn viên)." }),
  /* @__PURE__ */ Object.freeze({ name: "org_check", camelName: "orgCheck", doc: "A tree of units held against its dates and the rules of a day (kiểm tra tổ chức)." }),
  /* @__PURE__ */ Object.freeze({ name: "org_as_of", camelName: "orgAsOf", doc: "The organisation as of a day: lines, ends, and what the reorganisation of 2025 passed on (sơ đồ tổ chức)." }),
  /* @__PURE__ */ Object.freeze({ name: "half_year_report", camelName: "halfYearReport", doc: "A half-year report: figures checked, finance lines read, late payers, and the text (báo cáo sơ kết)." }),
  /* @__PURE__ */ Object.freeze({ name: "grade", camelName: "grade", doc: "A unit's grade by a criteria set, what caps it, and what it can still become (xếp loại)." }),
  /* @__PURE__ */ Object.freeze({ name: "grade_lift", camelName: "gradeLift", doc: "What would lift a unit to the next grade: the fewest criteria, and conditions to meet." }),
  /* @__PURE__ */ Object.freeze({ name: "grade_sensitivity", camelName: "gradeSensitivity", doc: "A block of units against one threshold: who would change were it moved." }),
  /* @__PURE__ */ Object.freeze({ name: "grade_summary", camelName: "gradeSummary", doc: "Grades of many units counted, in percent of a named base, with quotas (tổng hợp xếp loại)." }),
  /* @__PURE__ */ Object.freeze({ name: "rank", camelName: "rank", doc: "Units ranked by points within their emulation blocks (xếp thứ hạng)." }),
  /* @__PURE__ */ Object.freeze({ name: "criteria_set", camelName: "criteriaSet", doc: "A criteria set as data, or those that ship (bộ tiêu chí)." }),
  /* @__PURE__ */ Object.freeze({ name: "check_criteria_set", camelName: "checkCriteriaSet", doc: "A criteria set of one's own checked, all findings at once (kiểm tra bộ tiêu chí)." }),
  /* @__PURE__ */ Object.freeze({ name: "medal_eligibility", camelName: "medalEligibility", doc: "Whether someone has served long enough for the medal of the unions (kỷ niệm chương)." }),
  /* @__PURE__ */ Object.freeze({ name: "parse_quantity", camelName: "parseQuantity", doc: "A printed quantity as value or bounds with its unit, nothing guessed (đọc số liệu)." }),
  /* @__PURE__ */ Object.freeze({ name: "sum_in_words", camelName: "sumInWords", doc: "A sum in Vietnamese words, as vouchers say it (số tiền bằng chữ)." }),
  /* @__PURE__ */ Object.freeze({ name: "parameter", camelName: "parameter", doc: "What the law says of one parameter, on a day or through time (tham số)." }),
]);

/** The version of the rules. */
export const rulebookVersion = "2026.11";

/** What an employer owes for a month, and by when (kinh phí công đoàn). */
export function unionFee(request) {
  return answer("union_fee", request);
}

/** What a member owes for a month (đoàn phí). */
export function dues(request) {
  return answer("dues", request);
}

/** An enterprise's month: everyone's dues, the fee, and how both are distributed. */
export function enterpriseMonth(request) {
  return answer("enterprise_month", request);
}

/** How a sum is split between the grassroots union and the levels above (phân phối). */
export function distribute(request) {
  return answer("distribute", request);
}

/** What Resolution 09C takes from a year's money (tiết giảm). */
export function reduction09c(request) {
  return answer("reduction_09c", request);
}

/** What comes back to the grassroots union of the fee (cấp lại). */
export function refund(request) {
  return answer("refund", request);
}

/** A period settled on form B07-TLĐ, with what does not agree (quyết toán). */
export function settle(request) {
  return answer("settle", request);
}

/** A unit that ends hands its money over: both settlements (bàn giao). */
export function handOver(request) {
  return answer("hand_over", request);
}

/** A year planned ahead: income, what goes up, what comes back, spending ceilings (dự toán). */
export function estimate(request) {
  return answer("estimate", request);
}

/** A report's finance lines read against the rules (đối chiếu). */
export function reconcile(request) {
  return answer("reconcile", request);
}

/** Many units over a period: what each owes, paid and is owed, through their events (tổng hợp). */
export function consolidate(request) {
  return answer("consolidate", request);
}

/** The band of the fine for a union fee paid late, short or not at all (xử phạt). */
export function feeSanction(request) {
  return answer("fee_sanction", request);
}

/** The monthly allowance of a part-time officer (phụ cấp cán bộ công đoàn). */
export function officerAllowance(request) {
  return answer("officer_allowance", request);
}

/** The members at both ends of a period (biến động đoàn viên). */
export function memberFlow(request) {
  return answer("member_flow", request);
}

/** A tree of units held against its dates and the rules of a day (kiểm tra tổ chức). */
export function orgCheck(request) {
  return answer("org_check", request);
}

/**
 * The organisation as of a day: lines, ends, and what the reorganisation of 2025 passed on (sơ đồ
 * tổ chức).
 */
export function orgAsOf(request) {
  return answer("org_as_of", request);
}

/**
 * A half-year report: figures checked, finance lines read, late payers, and the text (báo cáo sơ
 * kết).
 */
export function halfYearReport(request) {
  return answer("half_year_report", request);
}

/** A unit's grade by a criteria set, what caps it, and what it can still become (xếp loại). */
export function grade(request) {
  return answer("grade", request);
}

/** What would lift a unit to the next grade: the fewest criteria, and conditions to meet. */
export function gradeLift(request) {
  return answer("grade_lift", request);
}

/** A block of units against one threshold: who would change were it moved. */
export function gradeSensitivity(request) {
  return answer("grade_sensitivity", request);
}

/** Grades of many units counted, in percent of a named base, with quotas (tổng hợp xếp loại). */
export function gradeSummary(request) {
  return answer("grade_summary", request);
}

/** Units ranked by points within their emulation blocks (xếp thứ hạng). */
export function rank(request) {
  return answer("rank", request);
}

/** A criteria set as data, or those that ship (bộ tiêu chí). */
export function criteriaSet(request) {
  return answer("criteria_set", request);
}

/** A criteria set of one's own checked, all findings at once (kiểm tra bộ tiêu chí). */
export function checkCriteriaSet(request) {
  return answer("check_criteria_set", request);
}

/** Whether someone has served long enough for the medal of the unions (kỷ niệm chương). */
export function medalEligibility(request) {
  return answer("medal_eligibility", request);
}

/** A printed quantity as value or bounds with its unit, nothing guessed (đọc số liệu). */
export function parseQuantity(request) {
  return answer("parse_quantity", request);
}

/** A sum in Vietnamese words, as vouchers say it (số tiền bằng chữ). */
export function sumInWords(request) {
  return answer("sum_in_words", request);
}

/** What the law says of one parameter, on a day or through time (tham số). */
export function parameter(request) {
  return answer("parameter", request);
}
