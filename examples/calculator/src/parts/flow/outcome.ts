import { sources, type Cell, type Outcome } from "../../results";
import type { Answer } from "../../engine";
import type { Flow } from "./answers";
import { checksOf, linesOf, partsOf } from "./parts";
import type { FlowState } from "./state";
import { t } from "./texts";

const reply = (answer: Answer<unknown> | null) => (answer ? (answer.ok ?? { error: answer.error }) : null);

/** The result as a table and as data. */
export function outcome(state: FlowState, found: Flow): Outcome {
  return {
    name: `phan-phoi-${state.source === "dues" ? "doan-phi" : "kinh-phi"}-${state.year.replace(/[^\w-]/g, "")}`,
    rows() {
      const split = found.split?.ok;
      const root = split && partsOf(state, found, split);
      const lines = root ? linesOf(root).map(({ part, depth }): Cell[] => ["  ".repeat(depth) + part.name, part.share, part.amount]) : [];
      const checks = root ? checksOf(root).map(({ text, holds }): Cell[] => [t.checks, text, holds ? t.holds : t.fails]) : [];
      const cited = [split, found.reduction?.ok, found.refund?.ok].flatMap((one) => one?.citations ?? []);
      return [[t.item, t.share, t.sum], ...lines, ...checks, ...sources(cited).map((name): Cell[] => [t.sources, name, null])];
    },
    data: () => ({ given: state, distribution: reply(found.split), reduction_09c: reply(found.reduction), refund: reply(found.refund) }),
  };
}
