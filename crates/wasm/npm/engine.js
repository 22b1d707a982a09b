import start, { call, initSync } from "./glue.js";

let ready = false;

/** Runs an operation in the module: JSON in, JSON out. */
export function run(name, json) {
  if (!ready) throw new Error("congdoan is not ready yet: await init() first");
  return call(name, json);
}

export async function load(source) {
  if (ready) return;
  await start({ module_or_path: source });
  ready = true;
}

export function loadNow(module) {
  if (ready) return;
  initSync({ module });
  ready = true;
}
