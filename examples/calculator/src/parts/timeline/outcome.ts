import { day } from "../../numbers";
import { source, sureness, type Cell, type Outcome } from "../../results";
import type { Found } from "./answers";
import type { TimelineState } from "./state";
import { t } from "./texts";

/** The rows as a table and as data. */
export function outcome(state: TimelineState, { history, steps, on }: Found): Outcome {
  return {
    name: `phap-luat-${state.id.replace(/[^\w.-]/g, "")}`,
    rows: () => [
      [t.parameter, t.value, t.from, t.to, t.document, t.decided, t.sureness, t.note],
      ...steps.map(({ text, from, to, citation, prevails, note }): Cell[] => [
        state.id,
        prevails ? text : `${text} (${t.replaced})`,
        day(from),
        to && day(to),
        source(citation),
        citation.decided && day(citation.decided),
        sureness(citation.confidence),
        note,
      ]),
    ],
    data: () => ({ given: state, history: history.ok ?? { error: history.error }, on_day: on && (on.ok ?? { error: on.error }) }),
  };
}
