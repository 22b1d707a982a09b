// Prints what the package weighs on its way to a browser, and fails when that is over budget.

"use strict";

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { brotliCompressSync, constants } = require("node:zlib");

const KB = 1024;
const BUDGETS = [
  { what: "the part `money`", files: ["congdoan_money.wasm"], budget: 110 * KB },
  { what: "the part `grades`", files: ["congdoan_grades.wasm"], budget: 110 * KB },
  // All operations at once are more than twice a part; this keeps what has been reached.
  { what: "everything", files: ["congdoan.wasm"], budget: 280 * KB },
  {
    what: "the JavaScript around everything",
    files: ["call.js", "door.js", "glue.js", "index.js", "operations.js", "request.js", "rule-error.js", "version.js"],
    budget: 8 * KB,
  },
  { what: "everything inline, as text", files: ["module.js"] },
];

const folder = process.argv[2];

function compressed(file) {
  const bytes = readFileSync(join(folder, file));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { raw: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
}

const kb = (bytes) => `${(bytes / KB).toFixed(1)} KB`;
let over = false;
for (const { what, files, budget } of BUDGETS) {
  const sizes = files.map(compressed);
  const raw = sizes.reduce((sum, size) => sum + size.raw, 0);
  const brotli = sizes.reduce((sum, size) => sum + size.brotli, 0);
  const limit = budget === undefined ? "" : ` of at most ${kb(budget)}`;
  console.log(`${what}: ${kb(brotli)} in brotli${limit} (${kb(raw)} before)`);
  over ||= brotli > (budget ?? Infinity);
}
if (over) {
  console.error("over budget");
  process.exitCode = 1;
}
