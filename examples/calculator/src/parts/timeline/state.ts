import { partState } from "../../link";
import { text, type StateOf } from "../../shape";
import { today } from "./days";

const codecs = {
  /** The parameter that is shown. */
  id: text("base_salary"),
  /** The day asked about, and the day up to which documents are known. */
  on: text(today),
  known: text(),
  /** What is searched for. */
  q: text(),
};

export type TimelineState = StateOf<typeof codecs>;

const VERSION = 1;

export const timeline = partState<TimelineState>("timeline", VERSION, codecs);

/** The address of another parameter, everything else as it is. */
export const addressOf = (state: TimelineState, id: string) => `#timeline?${new URLSearchParams({ v: String(VERSION), ...state, id }).toString()}`;
