import { parameter, type Citation, type Day, type Entry, type Inquiry } from "congdoan/money";

import { ask, given, type Answer } from "../../engine";
import { lang } from "../../language";
import { readDay } from "../../numbers";
import { later } from "./days";
import type { TimelineState } from "./state";

/** A row of the law: a value over some time. */
export interface Step {
  readonly value: Entry["value"];
  /** The value as the library writes it. */
  readonly text: string;
  readonly from: Day;
  readonly to: Day | null;
  /** Whether it holds on any day, or a later document replaced it altogether. */
  readonly prevails: boolean;
  readonly note: string | null;
  readonly citation: Citation;
}

/** A time without a row; null is without end. */
export interface Gap {
  readonly from: Day | null;
  readonly to: Day | null;
}

export interface Found {
  /** Every row, through time. */
  readonly history: Answer<Inquiry>;
  readonly steps: readonly Step[];
  readonly gaps: readonly Gap[];
  /** What holds on the day; null when none is asked about. */
  readonly on: Answer<Inquiry> | null;
  /** The same by all that is known today, where the question was about what was known earlier. */
  readonly now: Answer<Inquiry> | null;
}

/** Less sure rows are shown, too: each says how sure it is. */
const common = () => ({ accept: "unconfirmed", explain: true, lang: lang.value }) as const;

const knownIn = (state: TimelineState) => (state.known.trim() ? { known_on: given(state.known, readDay) } : {});

export function findOut(state: TimelineState): Found {
  const { id } = state;
  const history = ask(() => parameter({ ...common(), ...knownIn(state), id }));
  const at = (known: object) => (state.on.trim() ? ask(() => parameter({ ...common(), ...known, id, on: given(state.on, readDay) })) : null);
  const steps = stepsOf(history.ok);
  return { history, steps, gaps: gapsBetween(steps), on: at(knownIn(state)), now: state.known.trim() ? at({}) : null };
}

/** A parameter's value on the day of the state as the library writes it; null where none is determined. */
export const valueOn = (id: string, state: TimelineState): Inquiry | null =>
  ask(() => parameter({ ...common(), ...knownIn(state), id, on: given(state.on, readDay) })).ok ?? null;

/** The rows with their values in words, which stand in the explanation in the same order. */
function stepsOf(found: Inquiry | undefined): readonly Step[] {
  return (found?.history ?? []).map((entry, at) => ({ ...entry, text: found?.explanation?.children[at]?.value ?? "" }));
}

/** Where no row says anything: before the first, between two, after the last. */
function gapsBetween(steps: readonly Step[]): readonly Gap[] {
  const holding = steps.filter(({ prevails }) => prevails);
  const gaps: Gap[] = [];
  let free: Day | null = null;
  for (const { from, to } of holding) {
    if (free === null || free < from) gaps.push({ from: free, to: later(from, -1) });
    if (to === null) return gaps;
    free = later(to, 1);
  }
  if (free !== null) gaps.push({ from: free, to: null });
  return gaps;
}

/** A change of everything at once, as a mark in every chart. */
export interface Mark {
  readonly day: Day;
  readonly name: "reorganisation" | "decree";
}

// The day stands in a row that came with the change.
const MARKS = { reorganisation: "org.parent.commune_union", decree: "union_fee.payable_rule.monthly" } as const;

export const marks = (): readonly Mark[] =>
  (["reorganisation", "decree"] as const).flatMap((name) => {
    const day = ask(() => parameter({ id: MARKS[name] })).ok?.history?.at(-1)?.from;
    return day ? [{ day, name }] : [];
  });
