import type { CriteriaSet } from "congdoan";

import { lang } from "../../language";
import { items, titled } from "./criteria";
import { t } from "./texts";

/** A grade's name, which stands for it everywhere; in English with what it means. */
export function gradeName(set: CriteriaSet, name: string | null): string {
  if (name === null) return t.noGrade;
  const en = set.grades.find((one) => one.name === name)?.en;
  return lang.value === "en" && en ? `${name} (${en})` : name;
}

/** What stands under an id of the set, in words. */
export function nameOf(set: CriteriaSet, id: string): string {
  const found = [...items(set), ...set.standards, ...set.conditions, ...set.floors].find((one) => one.id === id);
  return found ? titled(found) : id;
}

/** What a refused field is called, and where on the sheet it is. */
export function fieldNamed(set: CriteriaSet, field: string): { readonly at: string; readonly name: string } {
  const at = field.replace(/ (?:self_)?points$/, "").replace(/^months_.*/, "months");
  const names: Readonly<Record<string, string>> = {
    bonus: t.bonus,
    deduction: t.deduction,
    year: t.year,
    months: t.months,
    "attendance.present": t.present,
    "attendance.absent": t.absent,
    "attendance.absent_without_reason": t.unexcused,
  };
  return { at, name: at === field || at === "months" ? (names[at] ?? nameOf(set, at)) : nameOf(set, at) };
}
