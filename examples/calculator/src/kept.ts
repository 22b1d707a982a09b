// What this browser remembers between visits: the choice of language and of colours, nothing else.
// Storage may be forbidden; the page then forgets.

type Key = "lang" | "theme";

export function kept(key: Key): string | null {
  try {
    return localStorage.getItem(`congdoan.${key}`);
  } catch {
    return null;
  }
}

export function keep(key: Key, value: string) {
  try {
    localStorage.setItem(`congdoan.${key}`, value);
  } catch {
    // Nothing to do.
  }
}
