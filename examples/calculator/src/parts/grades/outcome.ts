import type { CriteriaSet } from "congdoan";

import { decimal } from "../../numbers";
import { source, sureness, type Cell, type Outcome } from "../../results";
import type { Graded } from "./answers";
import { bonusItems, groups, titled } from "./criteria";
import { gradeName, nameOf } from "./named";
import { readPoints } from "./points";
import { scored, type GradesState } from "./state";
import { openRange, sureOf } from "./standing";
import { t } from "./texts";
import { stateOf } from "./why";

/** Points as they are written: what could not be read, as it was typed. */
const written = (text: string) => {
  const read = readPoints(text);
  return read === null ? text : decimal(read);
};

/** A line of the score sheet. */
export interface Line {
  readonly group: string;
  readonly title: string;
  readonly maximum: string;
  readonly self: string;
  readonly points: string;
}

/** The score sheet as it is printed and saved. */
export function lines(state: GradesState, set: CriteriaSet): readonly Line[] {
  const all = [...groups(set), { title: t.bonus, items: bonusItems(set) }];
  const scores = all.flatMap((group) =>
    group.items.map((item): Line => {
      const { points, self, skipped } = scored(state, item.id);
      const attended = set.attendance?.criterion === item.id && [state.present, state.absent, state.unexcused].some((count) => count.trim());
      return { group: group.title, title: titled(item), maximum: decimal(item.maximum), self: written(self), points: skipped ? t.skipped : attended ? t.attended(state.present || "0", state.absent || "0", state.unexcused || "0") : written(points) };
    }),
  );
  const whole = (title: string, maximum: string | null, points: string): Line => ({ group: title, title, maximum: maximum ? decimal(maximum) : "", self: "", points: written(points) });
  return [
    ...scores,
    ...(set.bonus && !set.bonus.criteria.length ? [whole(t.bonus, set.bonus.maximum, state.bonus)] : []),
    ...(set.deduction ? [whole(t.deduction, set.deduction.maximum, state.deduction)] : []),
  ];
}

/** What the sheet comes to, line by line. */
export function verdict(set: CriteriaSet, { grade, lift }: Graded): readonly (readonly [string, string])[] {
  const found = grade?.ok;
  if (!found) return [[t.result, grade?.error?.message ?? t.notScored]];
  return [
    [t.total, t.points(decimal(found.total), decimal(found.maximum))],
    [t.grade, found.grade ? gradeName(set, found.grade) : `${t.noGrade}: ${found.reason ? t[found.reason] : ""}`],
    ...(found.grade ? [[t.sure, sureness(sureOf(found))] as const] : []),
    [t.state, openRange(set, found)],
    ...found.details.conditions.map(({ id, met }) => [nameOf(set, id), stateOf(met)] as const),
    ...(found.capped_by ? [[t.capping, nameOf(set, found.capped_by)] as const] : []),
    ...(lift?.next ? lift.criteria.map((one) => [t.lift(gradeName(set, lift.next)), `${nameOf(set, one.criterion)}: + ${decimal(one.raise_by)}`] as const) : []),
  ];
}

/** The sheet and its result as a table and as data. */
export function outcome(state: GradesState, set: CriteriaSet, of: Graded): Outcome {
  return {
    name: ["phieu-cham-diem", set.id, state.year].map((part) => part.replace(/[^\w-]/g, "")).filter(Boolean).join("-"),
    rows: () => [
      [t.standard, t.criterion, t.maximum, t.ownPoints, t.countedPoints] as Cell[],
      ...lines(state, set).map((line): Cell[] => [line.group, line.title, line.maximum, line.self, line.points]),
      ...verdict(set, of).map(([name, value]): Cell[] => [t.result, name, null, null, value]),
      ...sources(of).map((name): Cell[] => [t.document, name, null, null, null]),
    ],
    data: () => ({ request: of.request, grade: of.grade?.ok ?? { error: of.grade?.error ?? [...of.refused.values()] }, lift: of.lift }),
  };
}

/** Every source, once. */
export const sources = ({ grade }: Graded): readonly string[] => [...new Set(grade?.ok?.citations.map(source))];
