import type { Citation, Confidence } from "congdoan";

import { texts } from "../language";

const t = texts({
  unconfirmed: ["chưa kiểm chứng", "unconfirmed"],
  derived: ["suy ra từ số liệu", "derived from figures"],
  secondary: ["nguồn thứ cấp", "second-hand source"],
  primary: ["đã đọc văn bản", "text was read"],
  override: ["giả định", "assumed"],
});

const ORDER: readonly Confidence[] = ["override", "unconfirmed", "derived", "secondary", "primary"];

/** What the least sure of some sources is. */
export function weakest(citations: readonly Citation[]): Confidence {
  return ORDER.find((one) => citations.some(({ confidence }) => confidence === one)) ?? "primary";
}

/** A confidence in words. */
export const sureness = (of: Confidence) => t[of];

/** The words for what a message of the library puts in backticks, if it is a confidence. */
export const asSureness = (word: string) => ORDER.find((one) => one === word) && t[word as Confidence];

/** How surely something is known, in words; the colour only repeats it. */
export function Sureness({ of }: { of: Confidence }) {
  return <span class={`sureness sureness-${of}`}>{t[of]}</span>;
}
