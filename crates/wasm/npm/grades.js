// Written by `cargo xtask generate` from the list of operations.

import { door } from "./door.js";
import * as glue from "./grades-glue.js";

export { RuleError } from "./rule-error.js";
export { version } from "./version.js";

const { answer, call, load } = /* @__PURE__ */ door(glue);

export { call };

export function init(source = new URL("./congdoan_grades.wasm", import.meta.url)) {
  return load(source);
}

/** A unit's grade by a criteria set, what caps it, and what it can still become (xếp loại). */
export function grade(request) {
  return answer("grade", request);
}

/** What would lift a unit to the next grade: the fewest criteria, and conditions to meet. */
export function gradeLift(request) {
  return answer("grade_lift", request);
}

/** A criteria set as data, or those that ship (bộ tiêu chí). */
export function criteriaSet(request) {
  return answer("criteria_set", request);
}

/** A criteria set of one's own checked, all findings at once (kiểm tra bộ tiêu chí). */
export function checkCriteriaSet(request) {
  return answer("check_criteria_set", request);
}
