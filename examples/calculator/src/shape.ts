// The shape of a part's state: which keys its links have, and how each is written and read.

/** How one value stands in a link. `read` gives null for what it does not understand. */
export interface Codec<T> {
  readonly initial: () => T;
  readonly write: (value: T) => string;
  readonly read: (text: string) => T | null;
}

/** What a user typed, as it is, so that a link keeps what was wrong, too. */
export const text = (initial: string | (() => string) = ""): Codec<string> => ({
  initial: typeof initial === "string" ? () => initial : initial,
  write: (value) => value,
  read: (value) => value,
});

/** One of a few words. */
export const choice = <T extends string>(choices: readonly [T, ...T[]]): Codec<T> => ({
  initial: () => choices[0],
  write: (value) => value,
  read: (value) => choices.find((one) => one === value) ?? null,
});

/** Yes or no. */
export const flag = (initial = false): Codec<boolean> => ({
  initial: () => initial,
  write: (value) => (value ? "1" : "0"),
  read: (value) => (value === "1" ? true : value === "0" ? false : null),
});

/**
 * A table of texts: rows end with `~`, cells with `_`, so that a link stays short and readable.
 * Rows have `width` cells.
 */
export const rows = (width: number, initial: readonly (readonly string[])[] = []): Codec<readonly (readonly string[])[]> => ({
  initial: () => initial,
  write: (table) => table.map((row) => row.map(escaped).join("_")).join("~"),
  read(value) {
    if (value === "") return [];
    const table = value.split("~").map((row) => row.split("_").map(unescaped));
    return table.every((row) => row.length === width) ? table : null;
  },
});

const escaped = (cell: string) => cell.replace(/[!_~]/g, (mark) => `!${"!_~".indexOf(mark)}`);
const unescaped = (cell: string) => cell.replace(/!([0-2])/g, (_, at: string) => "!_~"[Number(at)] ?? "");

/** Anything that JSON holds; `check` says whether what a link holds is of the type. */
export const json = <T>(initial: () => T, check: (value: unknown) => value is T): Codec<T> => ({
  initial,
  write: JSON.stringify,
  read(value) {
    try {
      const found: unknown = JSON.parse(value);
      return check(found) ? found : null;
    } catch {
      return null;
    }
  },
});

export type Codecs<S> = { readonly [K in keyof S]: Codec<S[K]> };

/** The type of the state of some codecs. */
export type StateOf<C> = C extends Codecs<infer S> ? S : never;
