// What this browser remembers between visits: the choice of language and of colours, and drafts of
// books. Storage may be forbidden; the page then forgets.

type Key = "lang" | "theme" | "books" | "books-before";

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

export function forget(key: Key) {
  try {
    localStorage.removeItem(`congdoan.${key}`);
  } catch {
    // Nothing to do.
  }
}
