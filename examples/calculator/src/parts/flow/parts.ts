import type { Decimal, Distribution } from "congdoan";

import { percent, whole } from "../../numbers";
import type { Flow } from "./answers";
import type { FlowState } from "./state";
import { t } from "./texts";

/** Whose a part is: it says the colour. */
export type Holder = "all" | "own" | "open" | "upper" | "reduction";

/** A sum and what becomes of it. The picture, the table and the file all show this. */
export interface Part {
  readonly name: string;
  readonly holder: Holder;
  readonly amount: number;
  /** Of the sum collected. */
  readonly share: string | null;
  readonly parts: readonly Part[];
}

/** A part of a whole in percent, to two places; what the operations gave as a share is shown as they gave it. */
function shareOf(amount: number, all: number): string | null {
  if (all <= 0 || amount < 0) return null;
  const steps = (BigInt(amount) * 20_000n + BigInt(all)) / (2n * BigInt(all));
  const exact: Decimal = `${steps / 10_000n}.${String(steps % 10_000n).padStart(4, "0")}`;
  return percent(exact);
}

/** What a level of a scheme that ships is called; those of one's own have their names already. */
export const levelName = (level: string): string => (level === "outer_1" || level === "provincial_federation" || level === "outer_2" ? t[level] : level);

/** The sum collected, split; what comes back, too, where that was found. */
export function partsOf(state: FlowState, { refund }: Flow, split: Distribution): Part {
  const fee = state.source === "union_fee";
  const all = split.grassroots + split.upper;
  const leaf = (name: string, holder: Holder, amount: number): Part => ({ name, holder, amount, share: shareOf(amount, all), parts: [] });
  const back = refund?.ok;
  const own = !back
    ? []
    : [
        ...(back.paid ? [leaf(t.paidOwn, "own", back.paid)] : []),
        leaf(back.outstanding < 0 ? t.overpaid : t.openOwn, "open", back.outstanding),
        ...(back.reduction ? [leaf(t.reduced, "reduction", back.reduction)] : []),
      ];
  const levels = (split.levels ?? []).map(({ level, amount }) => leaf(levelName(level), "upper", amount));
  return {
    name: fee ? t.payer : t.members,
    holder: "all",
    amount: all,
    share: percent("1"),
    parts: [
      { name: fee ? t.ownFee : t.ownDues, holder: "own", amount: split.grassroots, share: percent(split.grassroots_share), parts: own },
      { name: fee ? t.upperFee : t.upperDues, holder: "upper", amount: split.upper, share: percent(split.upper_share), parts: levels },
    ],
  };
}

/** A part in a row of the table: how deep it lies, and the letter it has in a narrow picture. */
export interface Line {
  readonly part: Part;
  readonly depth: number;
  readonly letter: string;
}

/** The parts one after another, letters on those that lie deepest. */
export function linesOf(root: Part): readonly Line[] {
  let letters = 0;
  const walk = (part: Part, depth: number): Line[] => {
    const letter = depth === 2 && part.amount > 0 ? String.fromCharCode(65 + letters++) : "";
    return [{ part, depth, letter }, ...part.parts.flatMap((one) => walk(one, depth + 1))];
  };
  return walk(root, 0);
}

/** A sum that must come out, written, and whether it does. */
export interface Check {
  readonly text: string;
  readonly holds: boolean;
}

/** That the parts of each sum add up to it, in whole đồng. */
export function checksOf(root: Part): readonly Check[] {
  const check = ({ amount, parts }: Part): Check[] => {
    if (parts.length < 2) return [];
    const sum = parts.reduce((sum, one) => sum + BigInt(one.amount), 0n);
    const terms = parts.map((one, at) => (at === 0 ? whole(one.amount) : one.amount < 0 ? `− ${whole(-one.amount)}` : `+ ${whole(one.amount)}`));
    return [{ text: `${terms.join(" ")} = ${whole(sum)}`, holds: sum === BigInt(amount) }];
  };
  return [root, ...root.parts].flatMap(check);
}
