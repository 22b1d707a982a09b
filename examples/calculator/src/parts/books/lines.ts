// The lines of the books, as they were typed: code, amount, and a title where the chart has none.

export type Line = readonly string[];

export const line = (code: string, amount: string, title = ""): Line => [code, amount, title];

export const codeOf = (line: Line | undefined) => line?.[0] ?? "";
export const amountOf = (line: Line | undefined) => line?.[1] ?? "";
export const titleOf = (line: Line | undefined) => line?.[2] ?? "";

/** Nothing was typed into it. */
export const isBlank = (line: Line | undefined) => !line || line.every((cell) => cell.trim() === "");

/** The code that a code of one's own is part of, by its writing: `31.04` is part of `31`. */
export const parentOf = (code: string) => code.slice(0, Math.max(0, code.lastIndexOf(".")));

const CELL = { code: 0, amount: 1, title: 2 } as const;

/** With another code, amount or title in one line. */
export const changed = (lines: readonly Line[], at: number, cell: keyof typeof CELL, text: string): readonly Line[] =>
  lines.map((one, index) => (index === at ? one.map((old, place) => (place === CELL[cell] ? text : old)) : one));

/** Lines put into others: one whose code is there takes its place, so nothing is entered twice by pasting twice. */
export function merged(lines: readonly Line[], incoming: readonly Line[]): readonly Line[] {
  const out = [...lines];
  const taken = new Set<number>();
  for (const one of incoming) {
    const at = out.findIndex((old, index) => codeOf(old) === codeOf(one) && !taken.has(index));
    // A code that comes twice is kept twice: the operation says so.
    if (at < 0 || codeOf(one) === "") taken.add(out.push(one) - 1);
    else {
      taken.add(at);
      out[at] = line(codeOf(one), amountOf(one), titleOf(one) || titleOf(out[at]));
    }
  }
  return out;
}
