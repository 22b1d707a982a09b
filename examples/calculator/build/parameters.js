import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const RULES = fileURLToPath(new URL("../../../crates/core/rules/", import.meta.url));
const NAME = "virtual:parameters";

/** The ids that a file of rules has labels for, in the order they stand there. */
function idsIn(file) {
  const [, labels = ""] = /^\[label\]\n([^[]*(?:\n(?!\[)[^\n]*)*)/mu.exec(readFileSync(RULES + file, "utf8")) ?? [];
  return [...labels.matchAll(/^"?([\w.-]+)"? *= *\{/gmu)].map(([, id]) => id);
}

/**
 * `virtual:parameters`: the ids of the parameters of the law, by file of rules. The package answers
 * for an id but has no list of them, so the list is taken from the rules it is built from.
 */
export function parameters() {
  return {
    name: "parameters",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const groups = readdirSync(RULES)
        .filter((file) => file.endsWith(".toml"))
        .map((file) => [file.replace(".toml", ""), idsIn(file).join(" ")])
        .filter(([, ids]) => ids);
      return `export const groups = ${JSON.stringify(groups)};`;
    },
  };
}
