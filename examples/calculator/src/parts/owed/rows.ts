import { lang } from "../../language";
import { percent } from "../../numbers";
import { sources as written, sureness, weakest, type Cell } from "../../results";
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
    { kind: t.fee, label: t.sure, of: ({ fee, feeSplit }) => sure(fee, feeSplit) },
    { kind: t.dues, label: t.due, of: (month) => dues(month)?.due ?? nothing(month.dues) },
    { kind: t.dues, label: t.ruleRate, of: (month) => rate(dues(month)?.rate) },
    { kind: t.dues, label: t.base, of: (month) => dues(month)?.base ?? null },
    { kind: t.dues, label: t.cap, of: (month) => { const found = dues(month); return found ? (found.cap ?? t.noCap) : null; } },
    { kind: t.dues, label: t.surplus, of: (month) => dues(month)?.surplus ?? null },
    { kind: t.dues, label: t.grassroots, of: ({ duesSplit }) => duesSplit?.ok?.grassroots ?? null },
    { kind: t.dues, label: t.upper, of: ({ duesSplit }) => duesSplit?.ok?.upper ?? null },
    { kind: t.dues, label: t.sure, of: ({ dues, duesSplit }) => sure(dues, duesSplit) },
  ];
}

type Answers = (Owed["fee"] | Owed["dues"] | Owed["feeSplit"])[];

const cited = (...answers: Answers) => answers.flatMap((answer) => answer?.ok?.citations ?? []);

/** How surely the figures of some answers are known: that of the least sure; null where there is none. */
function sure(...answers: Answers): Cell {
  const all = cited(...answers);
  return all.length ? sureness(weakest(all)) : null;
}

const rate = (value: string | null | undefined) => (value ? percent(value) : null);

/** Every source of a month, once. */
export function sources({ fee, feeSplit, dues, duesSplit }: Owed): readonly string[] {
  return written(cited(fee, feeSplit, dues, duesSplit));
}
