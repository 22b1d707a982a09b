import { load } from "./call.js";

export { call } from "./call.js";
export * from "./operations.js";
export { RuleError } from "./rule-error.js";
export { version } from "./version.js";

export function init(source = new URL("./congdoan.wasm", import.meta.url)) {
  return load(source);
}
