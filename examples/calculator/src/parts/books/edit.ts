import { signal } from "@preact/signals";

import { isComputed, layout } from "./layout";
import { changed, line, merged, type Line } from "./lines";
import { books, lines, type BooksState } from "./state";

// What can be done to the books. What replaces much at once can be undone.

interface Undo {
  readonly said: string;
  readonly state: BooksState | null;
}

/** What was done last, for a status line, and the state before it. */
export const done = signal<Undo>({ said: "", state: null });

/** Changes much at once, and says so. */
export function replace(change: Partial<BooksState>, said: string) {
  const state = books.value.peek();
  books.set(change);
  done.value = { said, state };
}

export function undo() {
  const { state } = done.peek();
  if (state) books.set(state);
  done.value = { said: "", state: null };
}

const put = (next: readonly Line[]) => books.set({ lines: next });

/** An amount typed into the row of a code; the first makes its line. */
export function setAmount(code: string, index: number, amount: string) {
  if (index < 0) put([...lines.peek(), line(code, amount)]);
  else put(changed(lines.peek(), index, "amount", amount));
}

export const setTitle = (index: number, title: string) => put(changed(lines.peek(), index, "title", title));
export const setCode = (index: number, code: string) => put(changed(lines.peek(), index, "code", code.trim()));

export function remove(index: number) {
  put(lines.peek().filter((_, at) => at !== index));
}

/** A line for a code that is typed; where it is there already, it is only gone to. Gives the row to go to. */
export function add(code: string, title: string): string {
  const row = layout.peek().rows.find((one) => one.code === code && !isComputed(one.role));
  if (!row) put([...lines.peek(), line(code, "", title.trim())]);
  return code;
}

/** Values going down a column, from the row of a code on; those beyond the last row are kept as loose lines. */
export function filled(from: string, values: readonly string[]): readonly Line[] {
  const rows = layout.peek().rows.filter((row) => !isComputed(row.role));
  const start = Math.max(0, rows.findIndex((row) => row.code === from));
  return merged(
    lines.peek(),
    values.flatMap((value, at) => (value === "" && rows[start + at] ? [] : [line(rows[start + at]?.code ?? "", value)])),
  );
}
