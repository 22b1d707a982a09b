import type { Citation as Source } from "congdoan";

import { lang, texts } from "../language";
import { day } from "../numbers";
import { Sureness, sureness } from "./confidence";

const t = texts({
  unknown: ["số văn bản chưa rõ", "document number not known"],
  notRead: ["chưa rõ điều khoản", "article not noted"],
  stated: ["người dùng khai", "stated by the user"],
  from: ["từ", "from"],
  to: ["đến", "to"],
  decided: [(on: string) => `ban hành ${on}`, (on: string) => `decided ${on}`],
});

/** `art 29(1)(b)` as `Điều 29 khoản 1 điểm b`, as the library writes it. */
function article(text: string): string {
  if (text === "not_read") return t.notRead;
  const list = /^arts? (.+)$/.exec(text)?.[1];
  if (!list || lang.value === "en") return text;
  const one = (name: string) =>
    `Điều ${name.replace(/\(([^)]+)\)/g, (_, part: string) => ` ${/^\d/.test(part) ? "khoản" : "điểm"} ${part}`)}`;
  return list.split(", ").map(one).join(", ");
}

/** The documents with their articles, which stand in the same order. */
export function source({ document, article: articles }: Source): string {
  if (document === "override") return articles === "override" ? t.stated : `${t.stated}: ${articles}`;
  const places = articles.split("; ");
  const documents = document.split("; ").map((name, at) => {
    const place = places[at];
    return name.replace(/^number_not_known/, t.unknown) + (place ? `, ${article(place)}` : "");
  });
  return documents.join("; ");
}

/** From when to when a value holds. */
export function validity({ from, to }: Source): string {
  return [from && `${t.from} ${day(from)}`, to && `${t.to} ${day(to)}`].filter(Boolean).join(" ");
}

/** Every source once, from when it holds and how surely it is known, for what is copied and saved. */
export const sources = (citations: readonly Source[]): readonly string[] => [
  ...new Set(citations.map((one) => `${source(one)} (${[one.from && day(one.from), sureness(one.confidence)].filter(Boolean).join("; ")})`)),
];

/** A source: document, article, from when to when, and how surely it is known. */
export function Citation({ of }: { of: Source }) {
  const when = [validity(of), of.decided && t.decided(day(of.decided))].filter(Boolean).join("; ");
  return (
    <span class="citation">
      <cite>{source(of)}</cite>
      {when && <span class="validity"> ({when})</span>} <Sureness of={of.confidence} />
    </span>
  );
}
