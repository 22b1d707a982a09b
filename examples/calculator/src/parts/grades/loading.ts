import { isObject, parsed } from "./criteria";
import { readPoints } from "./points";
import { BLANK, OWN, type GradesState } from "./state";

// What a text that was pasted or opened holds: a criteria set, or a whole sheet as this page saves
// it, or as `grade` is asked.

/** A value as a field holds it. */
const typed = (value: unknown) => (typeof value === "string" || typeof value === "number" ? (readPoints(String(value)) ?? String(value)) : "");

const list = (value: unknown) => (Array.isArray(value) ? value.filter(isObject) : []);

/** What a text changes of the state. */
export function taken(text: string): Partial<GradesState> {
  const found = parsed(text);
  const sheet = isObject(found) && isObject(found["request"]) ? found["request"] : found;
  if (!isObject(sheet) || !("set" in sheet) || !("scores" in sheet)) return { set: OWN, own: text };
  const { set } = sheet;
  const scores = list(sheet["scores"]);
  const attendance = isObject(sheet["attendance"]) ? sheet["attendance"] : {};
  const restructured = sheet["months_since_restructuring"];
  const months = restructured ?? sheet["months_in_operation"];
  return {
    ...BLANK,
    ...(typeof set === "string" ? { set, own: "" } : { set: OWN, own: JSON.stringify(set, null, 2) }),
    year: typed(sheet["year"]),
    begun: months === undefined || months === null ? "long_ago" : typeof restructured === "number" ? "restructured" : "new",
    months: typed(months),
    scores: scores.map((one) => [String(one["criterion"]), typed(one["points"]), typed(one["self_points"]), one["status"] === "not_applicable" ? "1" : ""]),
    conditions: list(sheet["conditions"]).flatMap(({ id, met }) => (typeof met === "boolean" ? [[String(id), met ? "1" : "0"]] : [])),
    bonus: typed(sheet["bonus"]),
    deduction: typed(sheet["deduction"]),
    present: typed(attendance["present"]),
    absent: typed(attendance["absent"]),
    unexcused: typed(attendance["absent_without_reason"]),
    two: scores.some((one) => "self_points" in one),
    unconfirmed: sheet["accept"] === "unconfirmed",
  };
}
