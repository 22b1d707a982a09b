import { checkCriteriaSet, criteriaSet, type Criterion, type CriteriaSet, type CriteriaSetCheck, type CriteriaSetForm, type RuleError } from "congdoan/grades";

import { ask, type Answer } from "../../engine";
import { lang } from "../../language";
import { isPacked } from "./packed";
import { OWN, type GradesState } from "./state";

/** The set that is scored by. */
export interface Chosen {
  /** As requests hold it; null while it is no JSON. */
  readonly given: string | CriteriaSetForm | null;
  /** In full, where it can be read. */
  readonly set: CriteriaSet | null;
  /** Why there is no set of that id. */
  readonly unknown: RuleError | null;
  /** What was found in a set of one's own. */
  readonly check: Answer<CriteriaSetCheck> | null;
  /** A text that is no JSON. */
  readonly broken: boolean;
}

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** JSON, its fractions as decimals in text, as the library takes them. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => (typeof value === "number" && !Number.isInteger(value) ? String(value) : value));
  } catch {
    return undefined;
  }
}

/** The set a state chooses. */
export function chosen({ set: id, own }: GradesState): Chosen {
  if (id !== OWN) {
    const answer = ask(() => criteriaSet({ id, lang: lang.value }));
    return { given: id, set: answer.ok?.set ?? null, unknown: answer.error ?? null, check: null, broken: false };
  }
  const given = parsed(own);
  if (given === undefined) return { given: null, set: null, unknown: null, check: null, broken: own.trim() !== "" && !isPacked(own) };
  // Whether it is a set is for the operation to say.
  const form = given as CriteriaSetForm;
  return { given: form, set: ask(() => criteriaSet({ id: form })).ok?.set ?? null, unknown: null, check: ask(() => checkCriteriaSet({ set: form, lang: lang.value })), broken: false };
}

/** Something to be scored, in its group. */
export interface Item extends Criterion {
  readonly bonus: boolean;
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly maximum: string;
  /** Whether it is scored as a whole. */
  readonly whole: boolean;
  readonly items: readonly Item[];
}

/** A title in the language of the page. */
export const titled = ({ title }: Pick<Criterion, "title">) => title[lang.value];

/** The groups of a sheet; a standard without criteria is scored as a whole, as may be the bonus. */
export function groups(set: CriteriaSet): readonly Group[] {
  return set.standards.map((standard) => ({
    id: standard.id,
    title: titled(standard),
    maximum: standard.maximum,
    whole: standard.criteria.length === 0,
    items: (standard.criteria.length ? standard.criteria : [standard]).map((one) => ({ id: one.id, title: one.title, maximum: one.maximum, bonus: false })),
  }));
}

export const bonusItems = (set: CriteriaSet): readonly Item[] => (set.bonus?.criteria ?? []).map((one) => ({ ...one, bonus: true }));

/** Everything that is scored by itself. */
export const items = (set: CriteriaSet): readonly Item[] => [...groups(set).flatMap((group) => group.items), ...bonusItems(set)];

/** A set as text to change: extends the given one, with its standards or, where it has none, two to begin with. */
export function draftFrom(set: CriteriaSet, title: string): string {
  const plain = ({ id, title, maximum }: Criterion) => ({ id, title: title.vi, maximum });
  const half = ["1", "2"].map((id) => ({ id, title: `Tiêu chuẩn ${id}`, maximum: "50", criteria: [{ id: `${id}.1`, title: `Tiêu chí ${id}.1`, maximum: "50" }] }));
  const standards = set.standards.map((one) => ({ ...plain(one), ...(one.criteria.length && { criteria: one.criteria.map(plain) }) }));
  return JSON.stringify({ extends: set.id, id: `${set.id}-own`, title, standards: standards.length ? standards : half }, null, 2);
}
