// Written by `cargo xtask generate` from the list of operations.

export type * from "./index.js";
export {
  call,
  init,
  RuleError,
  version,
  unionFee,
  dues,
  enterpriseMonth,
  distribute,
  reduction09c,
  refund,
  settle,
  feeSanction,
  officerAllowance,
  sumInWords,
  parameter,
} from "./index.js";
