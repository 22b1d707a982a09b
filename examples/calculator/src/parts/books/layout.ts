import { computed } from "@preact/signals";
import { settle, type AccountRequest, type Role, type SettlementRow } from "congdoan/money";

import { ask } from "../../engine";
import { lang } from "../../language";
import { thisMonth } from "../../numbers";
import { codeOf, parentOf } from "./lines";
import { fields, lines } from "./state";

/** A row of the form, and the line that fills it. */
export interface FormRow {
  /** The code, or the role of a sum, which has none. */
  readonly key: string;
  readonly number: string;
  readonly code: string;
  readonly role: Role;
  /** In the language of the page; empty for a code of one's own, whose line has it. */
  readonly title: string;
  readonly titles: SettlementRow["titles"];
  /** How many codes it is part of. */
  readonly depth: number;
  /** A code that the chart does not have. */
  readonly own: boolean;
  /** The index of its line, -1 for none. */
  readonly line: number;
}

export interface Layout {
  readonly rows: readonly FormRow[];
  /** Lines without a row: of an unknown code, of a computed one, of one that has a line. */
  readonly loose: readonly number[];
  /** Lines whose codes the chart takes beside its own, parents first. */
  readonly own: readonly number[];
}

/** Rows that no line is for: those the form works out. */
export const isComputed = (role: Role) => role.endsWith("_sum") || role.startsWith("total_") || role === "opening" || role === "closing";

export const account = (code: string, title: string): AccountRequest => ({ code, title, parent: parentOf(code) });

/** The form without figures: no operation lists a chart, but a settlement of nothing has all its rows. */
function rowsOf(chart: string, own: readonly string[]) {
  const today = `${thisMonth()}-01`;
  return ask(() =>
    settle({ chart, chart_codes: own.map((code) => account(code, "")), from: today, to: today, opening: 0, lines: [], accept: "unconfirmed", lang: lang.value }),
  );
}

const chartRows = computed(() => rowsOf(fields.chart.value, []).ok?.rows ?? []);

/** Changes only when a code does, and not with every digit of an amount. */
const codes = computed(() => lines.value.map((one) => `\n${codeOf(one)}`).join(""));

/** Codes that can stand below others, parents first; a settlement refuses the rest by name. */
function ownCodes(found: readonly string[], known: ReadonlySet<string>): number[] {
  const have = new Set(known);
  const out: number[] = [];
  let left = found.map((_, index) => index).filter((index) => !known.has(found[index] ?? ""));
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    left = left.filter((index) => {
      const code = found[index] ?? "";
      if (have.has(code) || !have.has(parentOf(code)) || !parentOf(code)) return true;
      have.add(code);
      out.push(index);
      return false;
    });
  }
  return out;
}

export const layout = computed((): Layout => {
  const found = codes.value.split("\n").slice(1);
  const chart = chartRows.value;
  let own = ownCodes(found, new Set(chart.map(({ code }) => code ?? "")));
  let rows: readonly SettlementRow[] = chart;
  while (own.length) {
    const answer = rowsOf(fields.chart.value, own.map((index) => found[index] ?? ""));
    if (answer.ok) {
      rows = answer.ok.rows;
      break;
    }
    const refused = Number(/^chart_codes\[(\d+)\]/.exec(answer.error.path)?.[1] ?? NaN);
    // Codes that may not be added stay loose, as do all if they are too many.
    own = own.filter((_, at) => Number.isFinite(refused) && at !== refused);
  }
  const lineOf = new Map<string, number>();
  found.forEach((code, index) => lineOf.has(code) || lineOf.set(code, index));
  const depths = new Map<string, number>();
  const owned = new Set(own.map((index) => found[index]));
  const placed = new Set<number>();
  const out = rows.map(({ number, code, role, title, titles, parent }): FormRow => {
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1;
    if (code) depths.set(code, depth);
    const line = code && !isComputed(role) ? (lineOf.get(code) ?? -1) : -1;
    placed.add(line);
    return { key: code ?? role, number, code: code ?? "", role, title, titles, depth, own: owned.has(code ?? undefined), line };
  });
  return { rows: out, loose: found.map((_, index) => index).filter((index) => !placed.has(index)), own };
});
