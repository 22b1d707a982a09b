import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";

import { here, project, vectors } from "./prepared.js";

const STRICT = { strict: true, noEmit: true, target: "es2022", lib: ["es2022"], types: [], skipLibCheck: false };

describe("the declarations", () => {
  let place;
  before(() => {
    place = project("types");
  });

  /** What the compiler says of some files: the numbers of the lines it refuses. */
  function compiled(files, options = {}) {
    const compilerOptions = { ...STRICT, module: "nodenext", ...options };
    writeFileSync(join(place, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    const { stdout } = spawnSync(process.execPath, [here("node_modules/typescript/bin/tsc"), "--pretty", "false"], {
      cwd: place,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    const lines = [...stdout.matchAll(/^(\S+?)\((\d+),/gm)].map(([, , line]) => Number(line));
    return { stdout, lines };
  }

  test("an example that must compile, as either kind of module and for a bundler", () => {
    cpSync(join(place, "compiles.mts"), join(place, "compiles.cts"));
    const node = compiled(["compiles.mts", "compiles.cts"]);
    assert.equal(node.stdout, "");
    const bundler = compiled(["compiles.mts"], { module: "esnext", moduleResolution: "bundler", exactOptionalPropertyTypes: true });
    assert.equal(bundler.stdout, "");
  });

  test("an example of which every marked line must not", () => {
    const { stdout, lines } = compiled(["refused.mts"]);
    const source = readFileSync(join(place, "refused.mts"), "utf8").split("\n");
    const marked = source.flatMap((line, at) => (line.includes("// refused") ? [at + 1] : []));
    assert.deepEqual([...new Set(lines)].sort((a, b) => a - b), marked, stdout);
  });

  test("the vectors that are accepted are of the types, requests and results", () => {
    const accepted = vectors().filter(({ error }) => error === null);
    const statements = accepted.map(({ operation, input, reply }, at) => {
      const name = operation.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
      const result = `c.${name}(${input})`;
      return `export const v${at} = ${result};\nexport const r${at}: typeof v${at} = ${reply};\n`;
    });
    writeFileSync(join(place, "vectors.mts"), `import * as c from "congdoan";\n${statements.join("")}`);
    const { stdout } = compiled(["vectors.mts"]);
    assert.equal(stdout.slice(0, 5000), "");
  });
});
