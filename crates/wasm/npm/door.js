import { requestText } from "./request.js";
import { RuleError } from "./rule-error.js";

// What a module puts around a result.
const BEFORE_RESULT = '{"result":';

/** What JavaScript sees of a module, through the glue that wasm-bindgen writes for it. */
export function door(glue) {
  let ready = false;

  function run(name, json) {
    if (!ready) throw new Error("congdoan is not ready yet: await init() first");
    return glue.call(name, json);
  }

  return {
    /** The result of an operation. */
    answer(name, request) {
      // Text is not a request here: the operation says so of its JSON.
      const json = typeof request === "string" ? JSON.stringify(request) : requestText(request);
      return result(run(name, json));
    },

    /** Runs an operation by its name, on a request in JSON or as an object. */
    call(name, request) {
      const reply = run(String(name), requestText(request));
      if (typeof request !== "string") return result(reply);
      if (reply.startsWith(BEFORE_RESULT)) return reply.slice(BEFORE_RESULT.length, -1);
      return result(reply);
    },

    async load(source) {
      if (ready) return;
      await glue.default({ module_or_path: source });
      ready = true;
    },

    loadNow(module) {
      if (ready) return;
      glue.initSync({ module });
      ready = true;
    },
  };
}

function result(reply) {
  const { result, error } = JSON.parse(reply);
  if (error) throw new RuleError(error.code, error.message, error.path);
  return result;
}
