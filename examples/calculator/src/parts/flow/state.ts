import { partState } from "../../link";
import { thisMonth } from "../../numbers";
import { choice, flag, text, type StateOf } from "../../shape";

const codecs = {
  year: text(() => thisMonth().slice(0, 4)),
  source: choice<"union_fee" | "dues">(["union_fee", "dues"]),
  collected: text("3622000000"),
  paid: text("1265000000"),
  /** How the levels above split their part; `own` is by the three shares below. */
  scheme: choice<"none" | "hanoi-2023" | "own">(["none", "hanoi-2023", "own"]),
  immediate: text(),
  provincial: text(),
  central: text(),
  /** Where the reduction of Resolution 09C comes from. */
  reduction: choice<"none" | "cdcs_fee_share" | "administration_and_movement" | "given">(["none", "cdcs_fee_share", "administration_and_movement", "given"]),
  rate: text(),
  dues: text(),
  reduced: text(),
  received: text(),
  holidays: text(),
  known: text(),
  unconfirmed: flag(),
};

export type FlowState = StateOf<typeof codecs>;

export const flow = partState<FlowState>("flow", 1, codecs);

/** The first half of 2020 as one province reported it: the case from which the rule of 09C is deduced. */
export const EXAMPLE_09C: Partial<FlowState> = { year: "2020", source: "union_fee", collected: "3622000000", paid: "1265000000", scheme: "none", reduction: "cdcs_fee_share", rate: "", known: "" };
