import { grade, gradeLift, type Grade, type GradeLift, type GradeRequest, type RuleError, type Score } from "congdoan/grades";

import { ask, given, type Answer } from "../../engine";
import { lang } from "../../language";
import { items, type Chosen } from "./criteria";
import { readCount, readPoints } from "./points";
import { metOf, scored, type GradesState } from "./state";

/** A sheet's answers. */
export interface Graded {
  readonly request: GradeRequest | null;
  /** Null while there is no set, or something on the sheet is refused. */
  readonly grade: Answer<Grade> | null;
  readonly lift: GradeLift | null;
  /** What is refused, by the field it stands in: `2.1 points`, `bonus`, `attendance.absent`. */
  readonly refused: ReadonlyMap<string, RuleError>;
}

/** The request of a sheet, without the fields named. */
function requestOf(state: GradesState, { given: set, set: full }: Chosen, without: ReadonlySet<string>): GradeRequest | null {
  if (set === null || !full) return null;
  const may = (field: string, text: string) => text.trim() !== "" && !without.has(field);
  const attended = full.attendance && [state.present, state.absent, state.unexcused].some((text) => text.trim());
  const scores = items(full).flatMap(({ id, bonus }): Score[] => {
    const { points, self, skipped } = scored(state, id);
    if (attended && full.attendance?.criterion === id) return [];
    const counts = may(`${id} points`, points) && !skipped;
    const own = state.two && may(`${id} self_points`, self) && !skipped;
    if (!counts && !own && !skipped) return [];
    return [
      {
        criterion: id,
        ...(counts && { points: given(points, readPoints) }),
        ...(own && { self_points: given(self, readPoints) }),
        ...(skipped && !bonus && { status: "not_applicable" as const }),
      },
    ];
  });
  const months = full.eligibility && state.begun !== "long_ago" ? (state.begun === "new" ? "months_in_operation" : "months_since_restructuring") : null;
  const count = (field: string, text: string) => (without.has(`attendance.${field}`) ? 0 : given(text.trim() || "0", readCount));
  return {
    set,
    scores,
    conditions: full.conditions.flatMap(({ id }) => {
      const met = metOf(state, id);
      return met ? [{ id, met: met === "1" }] : [];
    }),
    ...(may("year", state.year) && { year: given(state.year, readCount) }),
    ...(months && may(months, state.months) && { [months]: given(state.months, readCount) }),
    ...(full.bonus && !full.bonus.criteria.length && may("bonus", state.bonus) && { bonus: given(state.bonus, readPoints) }),
    ...(full.deduction && may("deduction", state.deduction) && { deduction: given(state.deduction, readPoints) }),
    ...(attended && {
      attendance: {
        present: count("present", state.present),
        absent: count("absent", state.absent),
        absent_without_reason: count("absent_without_reason", state.unexcused),
      },
    }),
    accept: state.unconfirmed ? "unconfirmed" : "derived",
    explain: true,
    lang: lang.value,
  };
}

/** The field of the page that a path of the request is about. */
function fieldOf(path: string, request: GradeRequest): string {
  const [, at, field] = /^scores\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
  return at ? `${request.scores[Number(at)]?.criterion} ${field}` : path;
}

/** Grades a sheet. An operation names the first thing it refuses; asked again without it, it names the next. */
export function graded(state: GradesState, set: Chosen): Graded {
  const refused = new Map<string, RuleError>();
  const first = requestOf(state, set, new Set());
  let request = first;
  while (request) {
    const asked = request;
    const answer = ask(() => grade(asked));
    if (!answer.error) {
      // What was left out to find more is no result.
      if (refused.size) break;
      return { request, grade: answer, lift: ask(() => gradeLift({ ...asked, explain: false })).ok ?? null, refused };
    }
    const field = fieldOf(answer.error.path ?? "", request);
    if (field === "" || field.startsWith("set") || refused.has(field)) return { request: first, grade: answer, lift: null, refused };
    refused.set(field, answer.error);
    request = requestOf(state, set, new Set(refused.keys()));
  }
  return { request: first, grade: null, lift: null, refused };
}
