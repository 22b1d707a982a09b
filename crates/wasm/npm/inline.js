import { loadNow } from "./call.js";
import { MODULE } from "./module.js";

export { call } from "./call.js";
export * from "./operations.js";
export { RuleError } from "./rule-error.js";
export { version } from "./version.js";

loadNow(Uint8Array.from(atob(MODULE), (byte) => byte.charCodeAt(0)));

/** The module is ready already. */
export async function init() {}
