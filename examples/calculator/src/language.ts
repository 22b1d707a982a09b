import { signal } from "@preact/signals";
import type { Lang } from "congdoan";

import { kept, keep } from "./kept";

/** The language of the page and of every request. */
export const lang = signal<Lang>(kept("lang") === "en" ? "en" : "vi");

export function speak(language: Lang) {
  lang.value = language;
  keep("lang", language);
}

/** A text as a sentence begins. */
export const sentence = (text: string) => text.charAt(0).toLocaleUpperCase(lang.value) + text.slice(1);

/** A text in both languages, Vietnamese first. */
type Both = readonly [string, string];
/** A text with something to fill in, in both languages. */
type BothOf = readonly [(...given: never[]) => string, (...given: never[]) => string];

/**
 * Texts side by side, read in the language of the page: `t.title`. A key that is not there, or that
 * lacks a language, does not compile. What reads a text while it is drawn is drawn again when the
 * language changes.
 */
export function texts<T extends Record<string, Both | BothOf>>(all: T): { readonly [K in keyof T]: T[K][0] } {
  const read = {} as { [K in keyof T]: T[K][0] };
  for (const key in all) {
    Object.defineProperty(read, key, { get: () => all[key]?.[lang.value === "vi" ? 0 : 1] });
  }
  return read;
}
