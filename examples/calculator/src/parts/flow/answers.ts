import { distribute, reduction09c, refund, type Distribution, type LevelShare, type Reduction09c, type Refund, type RefundRequest } from "congdoan/money";

import { ask, given, type Answer } from "../../engine";
import { lang } from "../../language";
import { readDay, readPercent, readWhole } from "../../numbers";
import type { FlowState } from "./state";
import { t } from "./texts";

/** What was found; null is what was not asked. */
export interface Flow {
  readonly split: Answer<Distribution> | null;
  readonly reduction: Answer<Reduction09c> | null;
  readonly refund: Answer<Refund> | null;
}

/** The levels a user may give shares for, in the order of the fields. */
export const LEVELS = ["immediate", "provincial", "central"] as const;
export type LevelName = (typeof LEVELS)[number];

/** The levels with a share, in the order they stand in the request. */
export const levelsGiven = (state: FlowState): readonly LevelName[] => LEVELS.filter((level) => state[level].trim());

const scheme = (state: FlowState): string | readonly LevelShare[] | null =>
  state.scheme === "none"
    ? null
    : state.scheme === "hanoi-2023"
      ? state.scheme
      : levelsGiven(state).map((level) => ({ level: t[level], share: given(state[level], readPercent) }));

/** The days in a list as people type it. */
const days = (text: string) => text.split(/[\s,;]+/u).filter(Boolean).map((one) => given(one, readDay));

/** Asks everything. An empty sum is nothing to ask about; what comes back is asked of the fee only. */
export function flowOf(state: FlowState): Flow {
  if (!state.collected.trim()) return { split: null, reduction: null, refund: null };
  const common = {
    explain: true,
    lang: lang.value,
    accept: state.unconfirmed ? "unconfirmed" : "derived",
    known_on: state.known.trim() ? given(state.known, readDay) : null,
    year: given(state.year, readWhole),
    collected: given(state.collected, readWhole),
  } as const;
  const split = ask(() => distribute({ ...common, source: state.source, scheme: scheme(state) }));
  if (state.source === "dues") return { split, reduction: null, refund: null };

  const basis = state.reduction;
  const reduction =
    basis === "cdcs_fee_share" || basis === "administration_and_movement"
      ? ask(() =>
          reduction09c({
            ...common,
            basis,
            ...(state.rate.trim() && { rate: given(state.rate, readPercent) }),
            ...(basis !== "cdcs_fee_share" && state.dues.trim() && { dues_collected: given(state.dues, readWhole) }),
          }),
        )
      : null;
  if (reduction?.error) return { split, reduction, refund: null };

  const taken: RefundRequest["reduction"] =
    basis === "given" ? given(state.reduced, readWhole) : byRule(state) ? "by_rule" : (reduction?.ok.due ?? null);
  const back = ask(() =>
    refund({
      ...common,
      reduction: taken,
      paid: state.paid.trim() ? given(state.paid, readWhole) : 0,
      received_on: state.received.trim() ? given(state.received, readDay) : null,
      holidays: days(state.holidays),
    }),
  );
  return { split, reduction, refund: back };
}

/** Whether the reduction is the one `refund` works out by itself, reasons included. */
export const byRule = (state: FlowState) => state.reduction === "cdcs_fee_share" && !state.rate.trim();
