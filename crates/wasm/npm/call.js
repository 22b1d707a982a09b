import { run } from "./engine.js";
import { requestText } from "./request.js";
import { RuleError } from "./rule-error.js";

// What the module puts around a result.
const BEFORE_RESULT = '{"result":';

/** The result of an operation. */
export function answer(name, request) {
  // Text is not a request here: the operation says so of its JSON.
  const json = typeof request === "string" ? JSON.stringify(request) : requestText(request);
  const { result, error } = JSON.parse(run(name, json));
  if (error) throw ruleError(error);
  return result;
}

/** Runs an operation by its name, on a request in JSON or as an object. */
export function call(name, request) {
  if (typeof request !== "string") return answer(String(name), request);
  const reply = run(String(name), requestText(request));
  if (reply.startsWith(BEFORE_RESULT)) return reply.slice(BEFORE_RESULT.length, -1);
  throw ruleError(JSON.parse(reply).error);
}

function ruleError({ code, message, path }) {
  return new RuleError(code, message, path);
}
