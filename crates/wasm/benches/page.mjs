// How long the calculator takes in a browser, as `make bench-web` prints it: from going to the page
// to its first result, and what typing into a large settlement holds up.

import { browser, serve, visit } from "../../../tests/web/calculator/serving.js";
import { manyLines, typing } from "../../../tests/web/calculator/typing.js";

const VISITS = 15;

const [chrome, site] = await Promise.all([browser(), serve()]);
const ends = [];
const run = { after: (end) => ends.push(end) };
const done = async () => {
  for (const end of ends.splice(0)) await end();
};

const times = [];
for (let visits = 0; visits < VISITS; visits += 1) {
  // A browser that has never been there: nothing is kept.
  const { page } = await visit(run, chrome, site.address);
  times.push(await page.evaluate(() => performance.getEntriesByName("first result")[0].startTime));
  await done();
}
times.sort((a, b) => a - b);
const ms = (time) => `${Math.round(time)} ms`;
console.log(`the page: first result after ${ms(times[(VISITS - 1) / 2])} (${ms(times[0])} to ${ms(times.at(-1))})`);

const { page } = await visit(run, chrome, site.address + manyLines(200));
const { rows, digits, long, slowest } = await typing(page);
const tasks = long.length === 0 ? "no task over 50 ms" : `tasks over 50 ms: ${long.join(", ")} ms`;
console.log(`${digits} digits into ${rows} lines of B07: ${tasks}, at most ${ms(slowest)} from key to picture`);
await done();
await Promise.all([chrome.close(), site.stop()]);
