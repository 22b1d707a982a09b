// How smoothly the large table takes what is typed: a link to a settlement of two hundred lines, and
// forty digits into rows all over it, with what the browser calls a long task (over 50 ms) counted.

/** The fragment of a settlement with that many lines: the chart's own, and codes added to it. */
export function manyLines(count = 200) {
  const parents = ["22", "25", "28", "31", "32", "33", "34", "37"];
  const lines = Array.from({ length: count }, (_, at) => {
    const parent = parents[at % parents.length];
    return `${parent}.${100 + Math.floor(at / parents.length)}_${(at + 1) * 12_345}_Khoản chi tiết số ${at + 1}`;
  });
  const state = { v: "1", from: "2024-01-01", to: "2024-12-31", opening: "1000000", before: "1000000", officers: "0", fee: "", remittance: "1", lines: lines.join("~") };
  return `#books?${new URLSearchParams(state)}`;
}

/** Types digits at a person's pace, each few into another row; gives what was noticed meanwhile, in milliseconds. */
export async function typing(page, { digits = 40, pause = 60, each = 4 } = {}) {
  await page.evaluate(() => {
    const seen = { long: [], delays: [] };
    const observe = (type, take, options) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, ...options });
    observe("longtask", ({ duration }) => seen.long.push(Math.round(duration)));
    // From the key to the picture that shows it; the browser rounds to 8 ms and leaves out what is faster than 16.
    observe("event", ({ name, duration }) => name === "keydown" && seen.delays.push(duration), { durationThreshold: 16 });
    globalThis.typingSeen = seen;
  });
  const sums = page.locator("input[data-sum]");
  const rows = await sums.count();
  const turns = Math.ceil(digits / each);
  for (let turn = 0; turn < turns; turn += 1) {
    await sums.nth(Math.floor(((turn * 7) % turns) * (rows / turns))).click();
    await page.keyboard.press("End");
    for (let digit = 0; digit < each && turn * each + digit < digits; digit += 1) {
      await page.keyboard.press(String((turn + digit) % 10));
      await page.waitForTimeout(pause);
    }
  }
  await page.waitForTimeout(500);
  const { long, delays } = await page.evaluate(() => globalThis.typingSeen);
  return { rows, digits, long, slowest: Math.max(0, ...delays), over16: delays.length };
}
