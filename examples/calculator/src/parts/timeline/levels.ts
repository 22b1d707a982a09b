import type { Unit } from "congdoan";

import type { Step } from "./answers";

/** How a chart shows values: figures by their size from 0, everything else each on a level of its own. */
export function levelsOf(unit: Unit, steps: readonly Step[]) {
  if (isShort(unit) && unit !== "flag") {
    const size = 170;
    // A height in pixels need not be exact.
    const most = Math.max(...steps.map(({ value }) => Number(value))) || 1;
    return { size, base: "0", heightOf: ({ value }: Step) => size - (Number(value) / most) * (size - 14) };
  }
  const values = [...new Set(steps.map(({ text }) => text))];
  return { size: 30 + values.length * 34, base: null, heightOf: ({ text }: Step) => 24 + values.indexOf(text) * 34 };
}

/** Whether values of a unit are short enough to stand large. */
export const isShort = (unit: Unit) => unit !== "text" && unit !== "choice";
