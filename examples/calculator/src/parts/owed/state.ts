import type { Absence, Sector } from "congdoan";

import { partState } from "../../link";
import { monthLater, thisMonth } from "../../numbers";
import { choice, flag, text, type StateOf } from "../../shape";

const SECTORS = ["non_state", "state_enterprise", "public_unit_self_financed", "public_unit_state_paid", "state_agency", "no_fixed_wage"] as const satisfies readonly Sector[];
const ABSENCES = ["none", "insurance_benefit", "unpaid_leave", "no_income", "membership_suspended"] as const satisfies readonly Absence[];

const codecs = {
  sector: choice<Sector>(SECTORS),
  month: text(thisMonth),
  /** Whether another month stands beside it, and which. */
  beside: flag(),
  other: text(() => monthLater(thisMonth(), -24)),
  fund: text("500000000"),
  cycle: choice<"monthly" | "quarterly">(["monthly", "quarterly"]),
  /** What dues are taken from; which pay that is depends on the sector. */
  pay: text("12000000"),
  absence: choice<Absence>(ABSENCES),
  rate: text(),
  unconfirmed: flag(),
};

export type OwedState = StateOf<typeof codecs>;

export const owed = partState<OwedState>("owed", 1, codecs);
