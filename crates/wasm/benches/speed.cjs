// How long Node waits for the package, and for one answer: `make bench-web`.

"use strict";

const { resolve } = require("node:path");

const folder = resolve(process.argv[2], "congdoan");

const start = performance.now();
const congdoan = require(folder);
console.log(`ready after ${(performance.now() - start).toFixed(1)} ms`);

const REQUESTS = {
  dues: { month: "2026-01", sector: "non_state", member: true, insured_salary: 60_000_000 },
  unionFee: { month: "2026-03", sector: "non_state", salary_fund: 258_910_000 },
  distribute: { year: 2025, source: "union_fee", collected: 5_178_200 },
};
const ROUNDS = 31;
const CALLS = 4_000;

for (const [name, request] of Object.entries(REQUESTS)) {
  const microseconds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begin = performance.now();
    for (let call = 0; call < CALLS; call += 1) congdoan[name](request);
    microseconds.push(((performance.now() - begin) * 1000) / CALLS);
  }
  microseconds.sort((a, b) => a - b);
  const [least, median] = [microseconds[0], microseconds[(ROUNDS - 1) / 2]];
  console.log(`${name}: ${median.toFixed(1)} µs, at best ${least.toFixed(1)} µs`);
}
