import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

import { disagreements } from "./agreement.js";
import { project, vectors } from "./prepared.js";

test("the vectors in Node: as text, as objects, through the typed functions", async (t) => {
  const all = vectors();
  const place = createRequire(join(project(), "package.json"));
  const congdoan = await import(pathToFileURL(place.resolve("congdoan")));
  const { found, typed } = disagreements(all, congdoan.default);
  assert.deepEqual(found, []);
  t.diagnostic(`${all.length} vectors, ${typed} of them also typed`);
});
