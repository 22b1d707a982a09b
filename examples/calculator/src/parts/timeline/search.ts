import { parameter } from "congdoan/money";
import { groups as written } from "virtual:parameters";

import { ask } from "../../engine";

/** Every parameter of the law, by the file of rules it stands in. */
export const groups: readonly { readonly name: string; readonly ids: readonly string[] }[] = written.map(([name, ids]) => ({ name, ids: ids.split(" ") }));

export const count = groups.reduce((sum, { ids }) => sum + ids.length, 0);

/** Without capitals and marks, so that `doan phi` finds Đoàn phí. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d");

let index: ReadonlyMap<string, string> | undefined;

/** What each parameter can be found by: its id, its names, its documents. Made when it is first wanted. */
function indexed(): ReadonlyMap<string, string> {
  index ??= new Map(
    groups.flatMap(({ ids }) =>
      ids.map((id) => {
        const found = ask(() => parameter({ id })).ok;
        return [id, plain([id, found?.label.vi, found?.label.en, ...(found?.citations ?? []).map(({ document }) => document)].join(" "))] as const;
      }),
    ),
  );
  return index;
}

/** The parameters that have the words searched for: side by side if there are any, else anywhere. */
export function matches(query: string): (id: string) => boolean {
  const words = plain(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return () => true;
  const by = indexed();
  const phrase = words.join(" ");
  const together = [...by.values()].some((text) => text.includes(phrase));
  return (id) => (together ? [phrase] : words).every((word) => by.get(id)?.includes(word));
}
