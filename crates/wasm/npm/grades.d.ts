// Written by `cargo xtask generate` from the list of operations.

export type * from "./index.js";
export {
  call,
  init,
  RuleError,
  version,
  grade,
  gradeLift,
  criteriaSet,
  checkCriteriaSet,
} from "./index.js";
