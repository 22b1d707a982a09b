import { init, RuleError } from "congdoan/money";

/** The groups of operations, each a module of its own that comes when it is wanted. */
export type Group = "money" | "grades";

const start: Record<Group, () => Promise<void>> = {
  money: () => init(),
  grades: async () => (await import("congdoan/grades")).init(),
};

const loading = new Map<Group, Promise<void>>();
const loaded = new Set<Group>();

/** Whether a group of operations can be asked now. */
export const isReady = (group: Group): boolean => loaded.has(group);

/** Gets a group of operations ready, once. */
export function ready(group: Group): Promise<void> {
  let started = loading.get(group);
  if (!started) {
    started = start[group]().then(() => void loaded.add(group));
    // A failed download may be tried again.
    started.catch(() => loading.delete(group));
    loading.set(group, started);
  }
  return started;
}

/** What an operation said: its result, or why it gave none. */
export type Answer<T> = { readonly ok: T; readonly error?: undefined } | { readonly ok?: undefined; readonly error: RuleError };

/** Asks an operation: `ask(() => dues({ …, lang: lang.value }))`. What is not a RuleError is a bug and is thrown. */
export function ask<T>(question: () => T): Answer<T> {
  try {
    return { ok: question() };
  } catch (error) {
    if (error instanceof RuleError) return { error };
    throw error;
  }
}

/** What stands in a field, as a request holds it: what was understood, else the text itself, which the operation refuses by name. */
export function given<T>(text: string, read: (text: string) => T | null): T {
  // The operation's answer to a text it cannot read is better than one of ours, so the type is stretched here only.
  return read(text) ?? (text as unknown as T);
}

/** The refusal that concerns a field, among the answers its value went into. */
export function refusal(path: string, ...answers: readonly (Answer<unknown> | null)[]): RuleError | null {
  for (const answer of answers) {
    const at = answer?.error?.path;
    if (at === path || at?.startsWith(`${path}.`) || at?.startsWith(`${path}[`)) return answer?.error ?? null;
  }
  return null;
}
