import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import { disagreements } from "./agreement.js";
import { project, vectors } from "./prepared.js";

// In Node these entries lead to the module of everything, so that the files themselves are loaded.
describe("the parts of the package", () => {
  let folder;
  before(() => {
    folder = join(project(), "node_modules", "congdoan");
  });

  for (const name of ["money", "grades"]) {
    test(`${name}: the vectors of its operations, byte for byte`, async (t) => {
      const { operations } = await import(pathToFileURL(join(folder, "node.js")));
      const part = await import(pathToFileURL(join(folder, `${name}.js`)));
      assert.throws(() => part.call("dues", "{}"), /not ready/);
      await part.init(readFileSync(join(folder, `congdoan_${name}.wasm`)));

      const own = operations.filter(({ camelName }) => camelName in part);
      const names = new Set(own.map(({ name }) => name));
      const all = vectors().filter(({ operation }) => names.has(operation));
      assert.ok(all.length > 300, `${all.length} vectors`);
      const { found, typed } = disagreements(all, { ...part, operations: own });
      assert.deepEqual(found, []);
      t.diagnostic(`${own.length} operations, ${all.length} vectors, ${typed} of them also typed`);

      assert.throws(() => part.call("org_check", "{}"), { code: "unknown_operation" });
    });
  }
});
