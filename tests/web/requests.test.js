import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { createRequire } from "node:module";
import { runInNewContext } from "node:vm";
import { join } from "node:path";

import { project } from "./prepared.js";

const REQUEST = { month: "2026-01", sector: "non_state", member: true, insured_salary: 60_000_000 };

describe("requests", () => {
  let congdoan;
  let place;
  before(() => {
    place = project();
    congdoan = createRequire(join(place, "package.json"))("congdoan");
  });

  const refusal = (run) => {
    try {
      run();
    } catch (error) {
      return error;
    }
    assert.fail("nothing was refused");
  };
  const dues = (fields) => congdoan.dues({ ...REQUEST, ...fields });
  const refused = (salary) => refusal(() => dues({ insured_salary: salary, lang: "en" })).toJSON();

  test("a refusal has a code, a message in the language asked and a path", () => {
    const error = refusal(() => dues({ insured_salary: -1 }));
    assert.ok(error instanceof congdoan.RuleError && error instanceof Error);
    assert.equal(error.name, "RuleError");
    assert.equal(String(error), "RuleError: số tiền `-1` là số âm");
    assert.deepEqual([error.code, error.path], ["out_of_range", "insured_salary"]);
    assert.equal(refused(-1).message, "amount `-1` is negative");
    assert.equal(
      JSON.stringify(error),
      '{"code":"out_of_range","message":"số tiền `-1` là số âm","path":"insured_salary"}',
    );
  });

  test("a safe bigint is a number, an unsafe one is refused", () => {
    assert.deepEqual(dues({ insured_salary: 60_000_000n }), dues());
    const sum = (amount) => congdoan.sumInWords({ amount }).words;
    assert.equal(sum(BigInt(Number.MAX_SAFE_INTEGER)), sum(Number.MAX_SAFE_INTEGER));
    for (const unsafe of [2n ** 53n, -(2n ** 53n), 10n ** 30n]) {
      assert.equal(refused(unsafe).code, "out_of_range");
      assert.equal(refused(unsafe).path, "insured_salary");
    }
  });

  test("a number that is no exact integer is refused where it stands", () => {
    for (const number of [NaN, Infinity, -Infinity, 0.5, 1e21, 2 ** 64]) {
      assert.deepEqual([refused(number).code, refused(number).path], ["invalid_input", "insured_salary"]);
    }
    for (const number of [2 ** 53, -(2 ** 53), 2 ** 60]) {
      assert.deepEqual([refused(number).code, refused(number).path], ["out_of_range", "insured_salary"]);
    }
    const people = [{ id: "a", member: true, insured_salary: 1e7 }, { id: "b", member: true, insured_salary: NaN }];
    const error = refusal(() => congdoan.enterpriseMonth({ month: "2026-03", sector: "non_state", people }));
    assert.equal(error.path, "people[1].insured_salary");
    // Not only sums: a count that is no longer exact, too.
    const flow = { opening: 2 ** 60, admitted: 0, transferred_in: 0, transferred_out: 0, retired_or_left: 0 };
    assert.equal(refusal(() => congdoan.memberFlow(flow)).path, "opening");
    assert.ok(refusal(() => congdoan.gradeSummary({ counts: { khá: 2 ** 60 } })) instanceof congdoan.RuleError);
    assert.deepEqual(dues({ insured_salary: -0 }), dues({ insured_salary: 0 }));
  });

  test("what JSON would leave out or change is refused", () => {
    for (const value of [() => 1, Symbol("a"), new Map(), new Set(), new Float64Array(1), /a/]) {
      assert.deepEqual([refused(value).code, refused(value).path], ["invalid_input", "insured_salary"]);
    }
    const date = refusal(() => dues({ month: new Date(0), lang: "en" }));
    assert.match(date.message, /`Date` is a moment/);
    assert.equal(refusal(() => dues({ sector: "\ud800" })).path, "sector");
    const circle = { ...REQUEST };
    circle.overrides = [circle];
    assert.equal(refusal(() => congdoan.dues(circle)).code, "invalid_input");
  });

  test("undefined is not given, and values with a JSON of their own use it", () => {
    assert.deepEqual(dues({ net_salary: undefined, lang: undefined }), dues());
    const decimal = { toJSON: () => "0.02" };
    assert.equal(dues({ resolved_rate: decimal }).surplus, dues({ resolved_rate: "0.02" }).surplus);
    assert.deepEqual(congdoan.criteriaSet(), congdoan.criteriaSet({}));
  });

  test("a request is left as it was, and may come from elsewhere", () => {
    const request = Object.freeze({ ...REQUEST, insured_salary: 60_000_000n });
    assert.equal(congdoan.dues(request).due, 234_000);
    assert.equal(typeof request.insured_salary, "bigint");
    const foreign = runInNewContext(`(${JSON.stringify(REQUEST)})`);
    assert.equal(congdoan.dues(foreign).due, 234_000);
  });

  test("call takes text or objects, and any name", () => {
    const text = congdoan.call("dues", JSON.stringify(REQUEST));
    assert.deepEqual(JSON.parse(text), congdoan.call("dues", REQUEST));
    assert.equal(refusal(() => congdoan.call("nothing", {})).code, "unknown_operation");
    for (const request of ["{", "[]", "null", '{"a":1,"a":2}']) {
      assert.equal(refusal(() => congdoan.call("dues", request)).code, "invalid_input");
    }
    for (const request of [null, [], 1, "{}", true]) {
      assert.equal(refusal(() => congdoan.dues(request)).code, "invalid_input");
    }
    assert.equal(refusal(() => congdoan.dues()).path, "month");
  });

  test("there is a function for every operation", () => {
    assert.equal(congdoan.operations.length, new Set(congdoan.operations.map((one) => one.name)).size);
    for (const { camelName, doc } of congdoan.operations) {
      assert.equal(typeof congdoan[camelName], "function");
      assert.ok(doc.length > 0);
    }
    const { version } = createRequire(join(place, "package.json"))("congdoan/package.json");
    assert.equal(congdoan.version, version);
    const { rulebook } = congdoan.parameter({ id: "base_salary" });
    assert.equal(congdoan.rulebookVersion, rulebook);
  });
});
