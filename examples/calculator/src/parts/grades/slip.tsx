import type { CriteriaSet } from "congdoan";

import { source } from "../../results";
import type { Graded } from "./answers";
import { titled } from "./criteria";
import { lines, verdict } from "./outcome";
import type { GradesState } from "./state";
import { t } from "./texts";

/** The score sheet on paper, with room for signatures; not shown on the screen. */
export function Slip({ state, set, of }: { state: GradesState; set: CriteriaSet; of: Graded }) {
  const all = lines(state, set);
  return (
    <section class="slip">
      <h2>{t.slip}</h2>
      <p class="slip-of">
        {[state.unit, state.year && t.slipYear(state.year)].filter(Boolean).join(", ")}
      </p>
      <p class="slip-set">
        {titled(set)}. {source({ ...set, parameter: "" })}.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.criterion}</th>
            <th scope="col">{t.maximum}</th>
            {state.two && <th scope="col">{t.ownPoints}</th>}
            <th scope="col">{state.two ? t.countedPoints : t.pointsColumn}</th>
          </tr>
        </thead>
        {[...new Set(all.map(({ group }) => group))].map((group) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={state.two ? 4 : 3}>
                {group}
              </th>
            </tr>
            {all
              .filter((line) => line.group === group)
              .map(({ title, maximum, self, points }, at) => (
                <tr key={at}>
                  <td>{title}</td>
                  <td class="figures">{maximum}</td>
                  {state.two && <td class="figures">{self}</td>}
                  <td class="figures">{points}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      <dl class="facts">
        {verdict(set, of).map(([name, value], at) => (
          <div key={at}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="slip-dated">{t.dated}</p>
      <div class="slip-signed">
        {[t.scoredBy, t.committee].map((who) => (
          <p key={who}>
            <b>{who}</b>
            <br />
            {t.signed}
          </p>
        ))}
      </div>
    </section>
  );
}
