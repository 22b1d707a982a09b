import { effect, signal } from "@preact/signals";
import { refund, settle, type Finding, type Refund, type RuleError, type Settlement, type SettleRequest } from "congdoan/money";

import { ask, given, type Answer } from "../../engine";
import { lang } from "../../language";
import { readDay, readWhole } from "../../numbers";
import { account, layout, type Layout } from "./layout";
import { amountOf, codeOf, isBlank, titleOf } from "./lines";
import { books, type BooksState } from "./state";

// What the library says of the books. It is asked off the keystroke, since two hundred lines take it
// some milliseconds, and again without each line it refuses, so that one bad line hides no total.

/** A finding, and the row of the form that it concerns; "" for none. */
export interface Placed {
  readonly row: string;
  readonly of: Finding;
}

export interface Checked {
  readonly request: SettleRequest | null;
  readonly answer: Answer<Settlement> | null;
  /** What is refused of single lines, by index; they are in no total. */
  readonly refused: ReadonlyMap<number, RuleError>;
  readonly findings: readonly Placed[];
  /** What should have come back of the fee, beside code 28.01. */
  readonly refund: Answer<Refund> | null;
}

export const checked = signal<Checked>({ request: null, answer: null, refused: new Map(), findings: [], refund: null });

/** The code of form B07-TLĐ for refunds of the fee by the rule. */
export const REFUNDED = "28.01";

const optional = (text: string) => (text.trim() ? given(text, readWhole) : null);

function asked(state: BooksState, form: Layout, refused: ReadonlyMap<number, RuleError>): { request: SettleRequest; sent: number[]; own: number[] } {
  const loose = new Set(form.loose);
  // An amount left empty is no line; but where the code is wrong, that is to be said.
  const sent = state.lines.map((_, index) => index).filter((index) => {
    const one = state.lines[index];
    return !refused.has(index) && !isBlank(one) && (amountOf(one).trim() !== "" || loose.has(index));
  });
  const own = form.own.filter((index) => !refused.has(index));
  const request: SettleRequest = {
    chart: state.chart,
    chart_codes: own.map((index) => account(codeOf(state.lines[index]), titleOf(state.lines[index]).trim())),
    from: given(state.from, readDay),
    to: given(state.to, readDay),
    opening: given(state.opening, readWhole),
    lines: sent.map((index) => {
      const amount = amountOf(state.lines[index]);
      return { code: codeOf(state.lines[index]), amount: amount.trim() ? given(amount, readWhole) : 0 };
    }),
    previous_closing: optional(state.before),
    cash: optional(state.cash),
    bank: optional(state.bank),
    full_time_officers: optional(state.officers),
    checks: [...(state.remittance ? (["remittance"] as const) : []), ...(state.spending ? (["spending_share"] as const) : [])],
    accept: state.unconfirmed ? "unconfirmed" : "derived",
    lang: lang.value,
  };
  return { request, sent, own };
}

/** The line that a path of the request is about. */
function lineAt(path: string, sent: readonly number[], own: readonly number[]): number | undefined {
  const [, list, at] = /^(lines|chart_codes)\[(\d+)\]/.exec(path) ?? [];
  return at === undefined ? undefined : (list === "lines" ? sent : own)[Number(at)];
}

function rowOf(finding: Finding, state: BooksState, form: Layout, sent: readonly number[]): string {
  const index = lineAt(finding.path, sent, []);
  if (index !== undefined) return codeOf(state.lines[index]);
  const role = finding.code === "opening_differs" ? "opening" : finding.code === "negative_closing" || finding.code === "cash_and_bank_differ" ? "closing" : null;
  return form.rows.find((row) => row.role === role)?.key ?? "";
}

function refunded(state: BooksState, { rows }: Settlement): Answer<Refund> | null {
  const [from, to] = [given(state.from, readDay), given(state.to, readDay)];
  if (!state.fee.trim() || from.slice(0, 4) !== to.slice(0, 4)) return null;
  const paid = rows.find(({ code }) => code === REFUNDED)?.amount ?? 0;
  const year = Number(to.slice(0, 4));
  return ask(() => refund({ year, collected: given(state.fee, readWhole), paid, accept: state.unconfirmed ? "unconfirmed" : "derived", explain: true, lang: lang.value }));
}

/** What was refused before, of lines that are still the same among the same codes. */
let known = { of: "", lines: new Map<string, RuleError>() };
const nameOf = (state: BooksState, index: number) => [index, ...(state.lines[index] ?? [])].join("\n");

/** How long one piece of work may take before a key is let through, in milliseconds. */
const SLICE = 8;

/** Asks until nothing more is refused; `later` takes over what does not fit into a piece. */
function work(state: BooksState, form: Layout, refused: Map<number, RuleError>, later: ((rest: () => void) => void) | null): void {
  const begin = performance.now();
  for (;;) {
    const { request, sent, own } = asked(state, form, refused);
    const answer = ask(() => settle(request));
    const index = lineAt(answer.error?.path ?? "", sent, own);
    if (index === undefined || !answer.error) {
      const findings = (answer.ok?.findings ?? []).map((of) => ({ of, row: rowOf(of, state, form, sent) }));
      checked.value = { request, answer, refused, findings, refund: answer.ok ? refunded(state, answer.ok) : null };
      return;
    }
    refused.set(index, answer.error);
    known.lines.set(nameOf(state, index), answer.error);
    if (later && performance.now() - begin > SLICE) return later(() => work(state, form, refused, later));
  }
}

/** Follows the books until the part is left. The first answer comes at once, later ones when there is time. */
export function startChecking(): () => void {
  let first = true;
  let pending: (() => void) | null = null;
  const later = (job: () => void) => {
    pending?.();
    pending = whenIdle(() => {
      pending = null;
      job();
    });
  };
  const end = effect(() => {
    const state = books.value.value;
    const form = layout.value;
    const of = [lang.value, state.chart, ...state.lines.map(codeOf)].join("\n");
    if (known.of !== of) known = { of, lines: new Map() };
    const start = () => {
      const refused = new Map<number, RuleError>();
      state.lines.forEach((_, index) => {
        const before = known.lines.get(nameOf(state, index));
        if (before) refused.set(index, before);
      });
      work(state, form, refused, first ? null : later);
    };
    if (!first) return later(start);
    start();
    first = false;
  });
  return () => {
    end();
    pending?.();
  };
}

/** Does something when the page has nothing better to do, soon; gives back how to call it off. */
function whenIdle(job: () => void): () => void {
  // Not every browser has idle times; a moment after the key the frame has been drawn.
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(job, 30);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(job, { timeout: 250 });
  return () => cancelIdleCallback(idle);
}
