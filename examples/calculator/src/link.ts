import { batch, effect, signal, type ReadonlySignal } from "@preact/signals";

import { lang, speak } from "./language";
import type { Codecs } from "./shape";

// The address and the state of the page, each following the other. Everything stands in the
// fragment, which a browser never sends: `#owed?v=1&month=2026-06&sector=non_state`.

/** The id of the part that is shown. */
export const route = signal("");

/** What a link held that was not understood: names of keys, or "v" for another version. */
export const misread = signal<readonly string[]>([]);

interface Kept {
  readonly write: () => URLSearchParams;
  readonly read: (found: URLSearchParams) => readonly string[];
}

const parts = new Map<string, Kept>();
/** How many parts there are, for who was asking before the part was loaded. */
const registered = signal(0);
/** The fragment as it was last read or written here, to tell a change by somebody else. */
let known = "";
/** Parameters for a part whose state is not there yet, because the part is still loading. */
let pending: URLSearchParams | null = null;

/** A part's state, in the address as long as the part is shown, and kept while another is. */
export interface PartState<S> {
  readonly value: ReadonlySignal<S>;
  /** Whether it is still as it began: what is shown is an example. */
  readonly fresh: ReadonlySignal<boolean>;
  /** Changes some of it. */
  set(change: Partial<S>): void;
  /** Back to where it began. */
  reset(): void;
}

/**
 * The state of a part. Raise `version` when an old link would now say something else; its links
 * are then answered with a note and the defaults.
 */
export function partState<S extends object>(id: string, version: number, codecs: Codecs<S>): PartState<S> {
  const keys = Object.keys(codecs) as (keyof S & string)[];
  const initial = () => Object.fromEntries(keys.map((key) => [key, codecs[key].initial()])) as S;
  const value = signal(initial());
  const fresh = signal(true);
  const write = () => {
    const out = new URLSearchParams();
    if (fresh.value) return out;
    out.set("v", String(version));
    for (const key of keys) out.set(key, codecs[key].write(value.value[key]));
    return out;
  };
  const read = (found: URLSearchParams) => {
    const names = [...found.keys()].filter((key) => key !== "lang");
    if (names.length === 0) return [];
    fresh.value = false;
    if (found.get("v") !== String(version)) {
      value.value = initial();
      return ["v"];
    }
    const next = initial();
    const bad = names.filter((key) => key !== "v" && !Object.hasOwn(codecs, key));
    for (const key of keys) {
      const text = found.get(key);
      if (text === null) continue;
      const understood = codecs[key].read(text);
      if (understood === null) bad.push(key);
      else next[key] = understood;
    }
    value.value = next;
    return bad;
  };
  parts.set(id, { write, read });
  registered.value = parts.size;
  if (pending && route.peek() === id) {
    misread.value = read(pending);
    pending = null;
  }
  return {
    value,
    fresh,
    set(change) {
      fresh.value = false;
      value.value = { ...value.peek(), ...change };
    },
    reset() {
      fresh.value = true;
      value.value = initial();
      misread.value = [];
    },
  };
}

/** The fragment that says what is shown now. */
export function fragment(id = route.value, always = false): string {
  void registered.value;
  const found = parts.get(id)?.write() ?? new URLSearchParams();
  if (lang.value === "en" || always) found.set("lang", lang.value);
  const query = readable(found);
  return `#${id}${query ? `?${query}` : ""}`;
}

/** A link to what is shown now, in the language it is shown in. */
export function shareLink(): string {
  return location.href.replace(/#.*$/, "") + fragment(route.value, true);
}

// In a fragment more may stand as it is than URLSearchParams thinks.
const readable = (found: URLSearchParams) =>
  found.toString().replace(/%(?:2F|3A|2C|21|7E)/g, decodeURIComponent);

/** Milliseconds between two changes of the address: a browser may refuse more than 100 in 30 seconds. */
const PAUSE = 350;

function follow(ids: readonly string[]) {
  if (location.hash === known && route.peek()) return;
  known = location.hash;
  const [, id = "", query = ""] = /^#([^?]*)\??(.*)$/su.exec(location.hash) ?? [];
  const found = new URLSearchParams(query);
  batch(() => {
    const language = found.get("lang");
    if (language === "vi" || language === "en") speak(language);
    const exists = ids.includes(id);
    route.value = exists ? id : (ids[0] ?? "");
    misread.value = exists || id === "" ? [] : [id];
    if (!exists) return;
    const part = parts.get(id);
    if (part) misread.value = part.read(found);
    else pending = found;
  });
}

/** Starts following the address, and having the address follow the state, for the parts of these ids. */
export function startLinks(ids: readonly string[]) {
  follow(ids);
  addEventListener("hashchange", () => follow(ids));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = -Infinity;
  const write = () => {
    clearTimeout(timer);
    // Somebody has gone elsewhere, and this is about to follow.
    if (pending || location.hash !== known) return;
    const next = fragment(route.peek());
    if (next === location.hash || (next === `#${ids[0]}` && location.hash === "")) return;
    known = next;
    written = performance.now();
    history.replaceState(history.state, "", next);
  };
  effect(() => {
    // Read to be called again when it changes; written at once, but browsers limit how often.
    fragment();
    clearTimeout(timer);
    timer = setTimeout(write, Math.max(0, written + PAUSE - performance.now()));
  });
  // Whoever leaves a field or the page has done with typing.
  addEventListener("focusout", () => setTimeout(write));
  addEventListener("pagehide", write);
}
