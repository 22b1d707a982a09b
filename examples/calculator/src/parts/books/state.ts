import { computed } from "@preact/signals";

import { partState } from "../../link";
import { thisMonth } from "../../numbers";
import { choice, flag, rows, text, type StateOf } from "../../shape";
import { REAL_BOOKS, type RealBook } from "./realbooks";

const FIRST = REAL_BOOKS["2025"];

export const codecs = {
  chart: choice(["hd-47-2021"]),
  from: text(FIRST.from),
  to: text(FIRST.to),
  opening: text(FIRST.opening),
  /** The closing of the period before. */
  before: text(FIRST.before),
  cash: text(FIRST.cash),
  bank: text(FIRST.bank),
  officers: text(FIRST.officers),
  /** The fee that the employer paid, which the refund is compared with. */
  fee: text(FIRST.fee),
  remittance: flag(true),
  spending: flag(),
  unconfirmed: flag(),
  /** The heading of the form. */
  upper: text(),
  name: text(),
  lines: rows(3, FIRST.lines),
};

export type BooksState = StateOf<typeof codecs>;

export const books = partState<BooksState>("books", 1, codecs);

type Key = keyof BooksState;

/** One thing of the state: who reads it is drawn again only when that changes. */
const only = <K extends Key>(key: K) => computed(() => books.value.value[key]);
export const lines = only("lines");
export const fields = {
  chart: only("chart"),
  from: only("from"),
  to: only("to"),
  opening: only("opening"),
  before: only("before"),
  cash: only("cash"),
  bank: only("bank"),
  officers: only("officers"),
  fee: only("fee"),
  remittance: only("remittance"),
  spending: only("spending"),
  unconfirmed: only("unconfirmed"),
  upper: only("upper"),
  name: only("name"),
};

export const realBook = (year: RealBook): Partial<BooksState> => ({ ...REAL_BOOKS[year], remittance: true, spending: false, unconfirmed: false });

/** Nothing filled in yet but last year. */
export function blank(): Partial<BooksState> {
  const year = Number(thisMonth().slice(0, 4)) - 1;
  return { from: `${year}-01-01`, to: `${year}-12-31`, opening: "0", before: "", cash: "", bank: "", officers: "", fee: "", lines: [] };
}
