import { signal } from "@preact/signals";

import type { Codec } from "../../shape";
import { EXAMPLE } from "./example";

// A criteria set of one's own in a link: compressed, and only where it stays small enough for the
// messengers through which links go. Compressing takes a moment, so the address follows a little later.

/** The longest form that a link takes along. */
const LONGEST = 4000;
const MARK = "z.";

/** What was compressed last. */
const last = signal({ text: "", form: "" });

/** Whether a text is still compressed, as it came from a link. */
export const isPacked = (text: string) => text.startsWith(MARK);

/** Whether a set is too large for a link, which then holds the scores only. */
export const tooLarge = (text: string) => last.value.text === text && last.value.form.length > LONGEST;

const through = async (bytes: BlobPart, stream: CompressionStream | DecompressionStream) =>
  new Response(new Blob([bytes]).stream().pipeThrough(stream));

async function pack(text: string) {
  const bytes = new Uint8Array(await (await through(text, new CompressionStream("deflate-raw"))).arrayBuffer());
  const form = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  last.value = { text, form: MARK + form.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "") };
}

/** The text of a packed set; null of what is none. */
export async function unpack(form: string): Promise<string | null> {
  try {
    const bytes = Uint8Array.from(atob(form.slice(MARK.length).replaceAll("-", "+").replaceAll("_", "/")), (mark) => mark.charCodeAt(0));
    return await (await through(bytes, new DecompressionStream("deflate-raw"))).text();
  } catch {
    return null;
  }
}

export const ownSet: Codec<string> = {
  initial: () => EXAMPLE,
  write(text) {
    if (text === "" || isPacked(text)) return text;
    if (text === EXAMPLE) return "example";
    if (last.value.text !== text) void pack(text);
    else if (last.value.form.length <= LONGEST) return last.value.form;
    return "-";
  },
  read(text) {
    if (text === "" || text === "-") return "";
    if (text === "example") return EXAMPLE;
    return /^z\.[\w-]+$/.test(text) ? text : null;
  },
};
