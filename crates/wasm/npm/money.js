// Written by `cargo xtask generate` from the list of operations.

import { door } from "./door.js";
import * as glue from "./money-glue.js";

export { RuleError } from "./rule-error.js";
export { version } from "./version.js";

const { answer, call, load } = /* @__PURE__ */ door(glue);

export { call };

export function init(source = new URL("./congdoan_money.wasm", import.meta.url)) {
  return load(source);
}

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

/** The band of the fine for a union fee paid late, short or not at all (xử phạt). */
export function feeSanction(request) {
  return answer("fee_sanction", request);
}

/** The monthly allowance of a part-time officer (phụ cấp cán bộ công đoàn). */
export function officerAllowance(request) {
  return answer("officer_allowance", request);
}

/** A sum in Vietnamese words, as vouchers say it (số tiền bằng chữ). */
export function sumInWords(request) {
  return answer("sum_in_words", request);
}

/** What the law says of one parameter, on a day or through time (tham số). */
export function parameter(request) {
  return answer("parameter", request);
}
