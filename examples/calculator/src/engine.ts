import { init, RuleError } from "congdoan";

/** The groups of operations, should the module come in parts; today one module holds all of them. */
export type Group = "money" | "books" | "organisation" | "grades";

const loading = new Map<Group, Promise<void>>();

/** Gets a group of operations ready, once. */
export function ready(group: Group): Promise<void> {
  let started = loading.get(group);
  if (!started) {
    started = init();
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
