import type { Day, Decimal, Integer, Month } from "congdoan";

import { lang } from "./language";

// How numbers, days and months are read and written. Money never becomes a floating-point number.

const marks = () => (lang.value === "vi" ? { group: ".", point: "," } : { group: ",", point: "." });

const grouped = (digits: string, mark: string) => digits.replace(/\B(?=(\d{3})+$)/g, mark);

/** A whole number: 1.234.567 in Vietnamese, 1,234,567 in English. */
export function whole(value: Integer): string {
  const digits = String(value).replace("-", "");
  return (value < 0 ? "−" : "") + grouped(digits, marks().group);
}

/** An exact figure such as "24691357.8". */
export function decimal(value: Decimal): string {
  const [before = "", after] = value.replace("-", "").split(".");
  const { group, point } = marks();
  return (value.startsWith("-") ? "−" : "") + grouped(before, group) + (after ? point + after : "");
}

/** The point moved two places, without arithmetic: "0.005" is "0.5" hundredths. */
export function shifted(value: Decimal, places: number): Decimal {
  if (value.startsWith("-")) return `-${shifted(value.slice(1), places)}`;
  const [before = "", after = ""] = value.split(".");
  const digits = before + after;
  const at = before.length + places;
  const text = at > digits.length ? digits.padEnd(at, "0") : digits.padStart(digits.length + Math.max(0, 1 - at), "0");
  const point = Math.max(at, text.length - digits.length + at);
  const wholes = text.slice(0, point).replace(/^0+(?=\d)/, "");
  const rest = text.slice(point).replace(/0+$/, "");
  return rest ? `${wholes}.${rest}` : wholes;
}

/** A rate such as "0.005" as 0,5%. */
export const percent = (rate: Decimal) => `${decimal(shifted(rate, 2))}%`;

/** A day: 31/03/2025 in Vietnamese, 2025-03-31 in English. */
export const day = (value: Day) => (lang.value === "vi" ? value.split("-").reverse().join("/") : value);

/** A month: 03/2025 in Vietnamese, 2025-03 in English. */
export const month = (value: Month) => day(value);

/** The month that is `steps` later. */
export function monthLater(value: Month, steps: number): Month {
  const [year = 0, number = 1] = value.split("-").map(Number);
  const months = year * 12 + number - 1 + steps;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** The month of today, where the reader is. */
export function thisMonth(): Month {
  const today = new Date();
  return `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, "0")}`;
}

const CURRENCY = /\s*(?:đồng|đ|₫|vnd|vnđ|dong)\.?$/iu;
const GROUPS = /^\d{1,3}(?:([.,\s'])\d{3})(?:\1\d{3})*(?:[.,]0+)?$/u;

/**
 * A sum as people write or paste it: `1234567`, `1.234.567 đ`, `1,234,567`, `1 234 567`, `1.234.567,00`.
 * Nothing that could be read in two ways is, and no part of a đồng.
 */
export function readWhole(text: string): bigint | null {
  const plain = text.normalize("NFC").trim().replace(CURRENCY, "").replace(/^[−–]/, "-");
  const [, sign = "", digits = ""] = /^(-?)\s*(\d.*)$/u.exec(plain) ?? [];
  if (/^\d+$/.test(digits)) return BigInt(sign + digits);
  const mark = GROUPS.exec(digits)?.[1];
  if (!mark) return null;
  // Zeros after a comma are no part of the sum, but only where the comma is not the mark of the groups.
  const wholes = mark === "," ? digits.replace(/\.0+$/, "") : digits.replace(/,0+$/, "");
  const parts = wholes.split(mark);
  return parts.every((part, at) => /^\d+$/.test(part) && (at === 0 || part.length === 3)) ? BigInt(sign + parts.join("")) : null;
}

/** A rate written in percent, `0,5`, `0.5%`, as the exact rate "0.005". Whether there may be such a rate the operation says. */
export function readPercent(text: string): Decimal | null {
  const [, sign, wholes, rest = ""] = /^\s*([-−]?)(\d+)(?:[.,](\d+))?\s*%?\s*$/.exec(text) ?? [];
  return wholes ? (sign && "-") + shifted(`${wholes}.${rest}`, -2) : null;
}

const two = (digits: string) => digits.padStart(2, "0");

/** A month as people write it: `6/2026`, `06-2026`, `062026`, `2026-06`. Whether there is such a month the operation says. */
export function readMonth(text: string): Month | null {
  const plain = text.trim();
  let found = /^(\d{4})[-/.](\d{1,2})$/.exec(plain);
  if (found) return `${found[1]}-${two(found[2] ?? "")}`;
  found = /^(\d{1,2})[-/.\s](\d{4})$/.exec(plain) ?? /^(\d{2})(\d{4})$/.exec(plain);
  return found ? `${found[2]}-${two(found[1] ?? "")}` : null;
}

/** A day as people write it: `31/3/2025`, `31-03-2025`, `2025-03-31`. */
export function readDay(text: string): Day | null {
  const plain = text.trim();
  let found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  if (found) return `${found[1]}-${two(found[2] ?? "")}-${two(found[3] ?? "")}`;
  found = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(plain) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(plain);
  return found ? `${found[3]}-${two(found[2] ?? "")}-${two(found[1] ?? "")}` : null;
}
