import { effect, signal } from "@preact/signals";

import { forget, keep, kept } from "../../kept";
import { lang } from "../../language";
import { done } from "./edit";
import { books, codecs, type BooksState } from "./state";
import { t } from "./texts";

// The draft: kept on this device while it changes, and opened again where no link says otherwise. A
// draft that a link or another start would overwrite is kept beside it, once.

interface Draft {
  readonly at: string;
  readonly state: Readonly<Record<string, string>>;
}

const keys = Object.keys(codecs) as (keyof BooksState)[];

const write = <K extends keyof BooksState>(state: BooksState, key: K) => codecs[key].write(state[key] as never);
const written = (state: BooksState) => Object.fromEntries(keys.map((key) => [key, write(state, key)]));
const sameAs = (one: Draft | null, state: BooksState) => one !== null && JSON.stringify(one.state) === JSON.stringify(written(state));

function read(key: "books" | "books-before"): Draft | null {
  try {
    const found: unknown = JSON.parse(kept(key) ?? "null");
    const draft = found as Draft | null;
    return typeof draft?.at === "string" && typeof draft.state === "object" ? draft : null;
  } catch {
    return null;
  }
}

/** What of a draft is still understood. */
function understood({ state }: Draft): Partial<BooksState> {
  const entries = keys.map((key) => [key, typeof state[key] === "string" ? codecs[key].read(state[key]) : null] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== null)) as Partial<BooksState>;
}

/** The draft that is not the one being written. */
const before = signal<Draft | null>(null);
/** When the draft that was opened again was kept. */
const restored = signal("");
const saved = signal(false);

const PAUSE = 500;

/** Opens the draft where nothing else is shown, and keeps what changes, until the part is left. */
export function startDrafts(): () => void {
  const draft = read("books");
  before.value = read("books-before");
  if (draft && books.fresh.peek()) {
    books.set(understood(draft));
    restored.value = draft.at;
  }
  let [latest, previous] = [books.value.peek(), books.value.peek()];
  const notThis = (draft: Draft | null) => (draft && !sameAs(draft, books.value.peek()) ? draft : null);
  let other = notThis(draft);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [due, wasDue] = [false, false];
  const put = (state: BooksState) => {
    if (other) {
      keep("books-before", JSON.stringify(other));
      before.value = other;
      other = null;
    }
    keep("books", JSON.stringify({ at: new Date().toISOString(), state: written(state) } satisfies Draft));
    saved.value = true;
  };
  const save = () => {
    clearTimeout(timer);
    if (due) put(latest);
    due = false;
  };
  const end = effect(() => {
    const state = books.value.value;
    if (state === latest || books.fresh.value) return;
    [latest, previous, wasDue, due] = [state, latest, due, true];
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  });
  // A link opened here is no change by hand: what was typed before is kept first, and becomes the other draft.
  const arrived = () => {
    if (!location.hash.startsWith("#books?")) return;
    clearTimeout(timer);
    if (wasDue) put(previous);
    due = false;
    other = notThis(read("books"));
  };
  addEventListener("hashchange", arrived);
  addEventListener("pagehide", save);
  return () => {
    end();
    save();
    removeEventListener("pagehide", save);
    removeEventListener("hashchange", arrived);
  };
}

function open(draft: Draft) {
  const state = books.value.peek();
  books.set(understood(draft));
  done.value = { said: t.restored(when(draft.at)), state };
}

function forgetAll() {
  forget("books");
  forget("books-before");
  before.value = null;
  restored.value = "";
  saved.value = false;
  done.value = { said: t.forgotten, state: null };
}

const when = (at: string) => new Date(at).toLocaleString(lang.value === "vi" ? "vi-VN" : "en-GB", { dateStyle: "short", timeStyle: "short" });

export function Drafts() {
  const earlier = before.value;
  if (!saved.value && !restored.value && !earlier) return null;
  return (
    <div class="drafts example">
      <p>{restored.value && !saved.value ? t.restored(when(restored.value)) : t.kept}</p>
      {earlier && (
        <button type="button" class="quiet" onClick={() => open(earlier)}>
          {t.earlier(when(earlier.at))}
        </button>
      )}
      <button type="button" class="quiet" onClick={forgetAll}>
        {t.forget}
      </button>
    </div>
  );
}
