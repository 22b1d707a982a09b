import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";

import { here, project } from "./prepared.js";

describe("the installed package in Node", () => {
  let place;
  before(() => {
    place = project("scripts");
  });
  const said = (script) =>
    JSON.parse(execFileSync(process.execPath, ["--no-warnings", script], { cwd: place, encoding: "utf8" }));

  test("imported", () => {
    assert.deepEqual(said("script.mjs"), { due: 234_000, same: true, names: [] });
  });

  test("required", () => {
    assert.deepEqual(said("script.cjs"), { due: 234_000, refused: "out_of_range" });
  });

  test("inline", () => {
    assert.deepEqual(said("inline.mjs"), { due: 234_000 });
  });

  for (const name of ["README.md", "crates/wasm/npm/README.md"]) {
    test(`the blocks of ${name} run as they stand`, () => {
      const blocks = [...readFileSync(here(`../../${name}`), "utf8").matchAll(/^```js\n(.*?)^```$/gms)];
      assert.ok(blocks.length);
      for (const [, block] of blocks) {
        writeFileSync(join(place, "block.mjs"), block);
        execFileSync(process.execPath, ["--no-warnings", "block.mjs"], { cwd: place });
      }
    });
  }

  test("the licences are in it, and every file that the manifest names", () => {
    const folder = join(place, "node_modules", "congdoan");
    const files = readdirSync(folder);
    for (const name of ["LICENSE-APACHE", "LICENSE-MIT", "README.md"]) assert.ok(files.includes(name));
    const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const named = JSON.stringify(exports).match(/"\.\/[\w.-]+\.(?:c?js|d\.c?ts|wasm|json)"/g);
    const targets = named.map((name) => name.slice(3, -1));
    for (const name of targets) assert.ok(files.includes(name), name);
  });
});
