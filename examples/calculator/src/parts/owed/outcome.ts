import { month } from "../../numbers";
import type { Cell, Outcome } from "../../results";
import type { Owed } from "./answers";
import { lines, sources } from "./rows";
import type { OwedState } from "./state";
import { t } from "./texts";

/** The result as a table and as data. */
export function outcome(state: OwedState, first: Owed, second: Owed | null): Outcome {
  const months = second ? [second, first] : [first];
  return {
    name: ["dong-bao-nhieu", ...months.map((one) => one.month.replace(/[^\w-]/g, ""))].join("-"),
    rows() {
      const head: Cell[] = [t.sort, t.item, ...months.map((one) => month(one.month))];
      const body = lines().map((row): Cell[] => [row.kind, row.label, ...months.map(row.of)]);
      const cited = months.flatMap((one) => sources(one).map((name): Cell[] => [t.sources, month(one.month), name]));
      return [head, ...body.filter((row) => row.slice(2).some((cell) => cell !== null)), ...cited];
    },
    data: () => ({ given: state, months: months.map(({ month, fee, feeSplit, dues, duesSplit }) => ({ month, union_fee: reply(fee), distribution_fee: reply(feeSplit), dues: reply(dues), distribution_dues: reply(duesSplit) })) }),
  };
}

const reply = (answer: Owed[Exclude<keyof Owed, "month">]) => (answer ? (answer.ok ?? { error: answer.error }) : null);
