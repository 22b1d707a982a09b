import { month, whole } from "../../numbers";
import type { Cell } from "../../results";
import type { Owed } from "./answers";
import { lines } from "./rows";
import { t } from "./texts";

const written = (cell: Cell) => (cell === null ? "–" : typeof cell === "string" ? cell : whole(cell));

/** What changed: for sums the difference, for the rest only whether. */
function difference(first: Cell, second: Cell): string {
  if (first === second) return first === null ? "" : t.same;
  if (typeof first !== "number" || typeof second !== "number") return "";
  const change = first - second;
  return `${change > 0 ? "+" : ""}${whole(change)}`;
}

/** Two months side by side; the difference is the first less the second. */
export function Comparison({ first, second }: { first: Owed; second: Owed }) {
  const rows = lines()
    .map((row) => ({ ...row, one: row.of(first), other: row.of(second) }))
    .filter(({ one, other }) => one !== null || other !== null);
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return (
    <section class="comparison">
      <h2 id="comparison">{t.comparison}</h2>
      <div class="scrolls" role="region" aria-labelledby="comparison" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.item}</th>
              <th scope="col">{month(second.month)}</th>
              <th scope="col">{month(first.month)}</th>
              <th scope="col">{t.difference}</th>
            </tr>
          </thead>
          {kinds.map((kind) => (
            <tbody key={kind}>
              <tr>
                <th scope="rowgroup" colSpan={4} class="kind">
                  {kind}
                </th>
              </tr>
              {rows
                .filter((row) => row.kind === kind)
                .map(({ label, one, other }) => (
                  <tr key={label} class={one === other ? "" : "differs"}>
                    <th scope="row">{label}</th>
                    <td class="figures">{written(other)}</td>
                    <td class="figures">{written(one)}</td>
                    <td class="figures">{difference(one, other)}</td>
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}
