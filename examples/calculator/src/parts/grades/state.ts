import { partState } from "../../link";
import { choice, flag, rows, text, type StateOf } from "../../shape";
import { SCORES } from "./example";
import { ownSet } from "./packed";

/** The choice that stands for a set of one's own. */
export const OWN = "own";

const codecs = {
  /** The id of a set that ships, or `own`. */
  set: text(OWN),
  /** A set of one's own, as JSON. */
  own: ownSet,
  unit: text(),
  year: text(),
  /** How the unit began, where that matters. */
  begun: choice<"long_ago" | "new" | "restructured">(["long_ago", "new", "restructured"]),
  months: text(),
  /** Criterion, points, the unit's own points, `1` where it does not apply. */
  scores: rows(4, SCORES),
  /** Condition, `1` or `0`; one that is not known is left out. */
  conditions: rows(2),
  bonus: text("2"),
  deduction: text(),
  present: text("6"),
  absent: text("2"),
  unexcused: text("1"),
  /** Whether the unit's own points stand beside those that count. */
  two: flag(),
  unconfirmed: flag(true),
};

export type GradesState = StateOf<typeof codecs>;

export const grades = partState<GradesState>("grades", 1, codecs);

/** A sheet with nothing on it. */
export const BLANK = { scores: [], conditions: [], bonus: "", deduction: "", present: "", absent: "", unexcused: "" } as const;

/** What is on the sheet for a criterion. */
export interface Scored {
  readonly points: string;
  readonly self: string;
  readonly skipped: boolean;
}

export function scored(state: GradesState, id: string): Scored {
  const [, points = "", self = "", skipped = ""] = state.scores.find(([known]) => known === id) ?? [];
  return { points, self, skipped: skipped === "1" };
}

/** Changes what is on the sheet for a criterion. */
export function score(id: string, change: Partial<Scored>) {
  const state = grades.value.peek();
  const next = { ...scored(state, id), ...change };
  const others = state.scores.filter(([known]) => known !== id);
  const empty = !next.points && !next.self && !next.skipped;
  grades.set({ scores: empty ? others : [...others, [id, next.points, next.self, next.skipped ? "1" : ""]] });
}

export type Met = "1" | "0" | "";

export const metOf = (state: GradesState, id: string) => (state.conditions.find(([known]) => known === id)?.[1] ?? "") as Met;

export function meet(id: string, met: Met) {
  const others = grades.value.peek().conditions.filter(([known]) => known !== id);
  grades.set({ conditions: met ? [...others, [id, met]] : others });
}
