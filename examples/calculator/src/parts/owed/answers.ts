import { distribute, dues, unionFee, type Distribution, type Dues, type DuesRequest, type Sector, type UnionFee } from "congdoan/money";

import { ask, given, type Answer } from "../../engine";
import { lang } from "../../language";
import { readMonth, readPercent, readWhole } from "../../numbers";
import type { OwedState } from "./state";

/** What dues are taken from in a sector: the field of the request. */
export type PayField = "insured_salary" | "net_salary" | "fixed_amount";

export const payField = (sector: Sector): PayField =>
  sector === "state_enterprise" ? "net_salary" : sector === "no_fixed_wage" ? "fixed_amount" : "insured_salary";

/** Whether a grassroots union of the sector may resolve a higher rate of dues. */
export const mayResolve = (sector: Sector) => sector === "state_enterprise" || sector === "non_state";

/** A month's answers; null is what was not asked. */
export interface Owed {
  readonly month: string;
  readonly fee: Answer<UnionFee> | null;
  readonly feeSplit: Answer<Distribution> | null;
  readonly dues: Answer<Dues> | null;
  readonly duesSplit: Answer<Distribution> | null;
}

/** Asks everything of one month. An empty sum is nothing to ask about. */
export function owedIn(typed: string, state: OwedState): Owed {
  const month = given(typed, readMonth);
  const options = { explain: true, lang: lang.value, accept: state.unconfirmed ? "unconfirmed" : "derived" } as const;
  const { sector } = state;

  const fee = state.fund.trim()
    ? ask(() => unionFee({ ...options, month, sector, salary_fund: given(state.fund, readWhole), cycle: state.cycle }))
    : null;
  const request = {
    ...options,
    month,
    sector,
    member: true,
    absence: state.absence,
    [payField(sector)]: given(state.pay, readWhole),
    ...(mayResolve(sector) && state.rate.trim() && { resolved_rate: given(state.rate, readPercent) }),
  };
  // Which amount goes with which sector is told above, in a way the compiler cannot follow.
  const owed = state.pay.trim() ? ask(() => dues(request as DuesRequest)) : null;

  const year = Number(month.slice(0, 4));
  const split = (source: "union_fee" | "dues", collected: number | null | undefined) =>
    typeof collected === "number" ? ask(() => distribute({ ...options, year, source, collected })) : null;
  const own = owed?.ok;
  return {
    month,
    fee,
    feeSplit: split("union_fee", fee?.ok?.due),
    dues: owed,
    // What a resolved rate adds stays with the grassroots union and is not shared out.
    duesSplit: split("dues", own?.liable ? own.due - (own.surplus ?? 0) : null),
  };
}
