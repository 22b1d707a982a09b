import { lang } from "../../language";
import { day, percent } from "../../numbers";
import { source, type Cell } from "../../results";
import type { Owed } from "./answers";
import { deadline } from "./cards";
import { t } from "./texts";

/** A line of the result: in one month, or in two with what differs. */
export interface Row {
  readonly kind: string;
  readonly label: string;
  /** Sums as numbers, other figures as they are written; null where there is none. */
  readonly of: (month: Owed) => Cell;
}

const unionFee = ({ fee }: Owed) => (fee?.ok?.liable ? fee.ok : null);
const dues = ({ dues }: Owed) => (dues?.ok?.liable ? dues.ok : null);

/** Nothing owed is said; a refusal leaves the cell empty, as it stands beside its field. */
const nothing = (answer: Owed["fee"] | Owed["dues"]) => (answer?.ok?.liable === false ? t.nothingDue : null);

/** The lines of the result, for the comparison, the copied text and the file. */
export function lines(): readonly Row[] {
  void lang.value;
  return [
    { kind: t.fee, label: t.due, of: (month) => unionFee(month)?.due ?? nothing(month.fee) },
    { kind: t.fee, label: t.ruleRate, of: (month) => rate(unionFee(month)?.rate) },
    { kind: t.fee, label: t.payableBy, of: (month) => (month.fee?.ok?.liable ? deadline(month.fee.ok) : null) },
    { kind: t.fee, label: t.grassroots, of: ({ feeSplit }) => feeSplit?.ok?.grassroots ?? null },
    { kind: t.fee, label: t.upper, of: ({ feeSplit }) => feeSplit?.ok?.upper ?? null },
    { kind: t.dues, label: t.due, of: (month) => dues(month)?.due ?? nothing(month.dues) },
    { kind: t.dues, label: t.ruleRate, of: (month) => rate(dues(month)?.rate) },
    { kind: t.dues, label: t.base, of: (month) => dues(month)?.base ?? null },
    { kind: t.dues, label: t.cap, of: (month) => { const found = dues(month); return found ? (found.cap ?? t.noCap) : null; } },
    { kind: t.dues, label: t.surplus, of: (month) => dues(month)?.surplus ?? null },
    { kind: t.dues, label: t.grassroots, of: ({ duesSplit }) => duesSplit?.ok?.grassroots ?? null },
    { kind: t.dues, label: t.upper, of: ({ duesSplit }) => duesSplit?.ok?.upper ?? null },
  ];
}

const rate = (value: string | null | undefined) => (value ? percent(value) : null);

/** Every source of a month, once. */
export function sources({ fee, feeSplit, dues, duesSplit }: Owed): readonly string[] {
  const all = [fee, feeSplit, dues, duesSplit].flatMap((answer) => answer?.ok?.citations ?? []);
  return [...new Set(all.map((one) => `${source(one)}${one.from ? ` (${day(one.from)})` : ""}`))];
}
