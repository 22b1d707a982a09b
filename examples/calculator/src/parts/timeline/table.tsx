import type { Unit } from "congdoan";

import { lang } from "../../language";
import { day } from "../../numbers";
import { source, Sureness } from "../../results";
import type { Found, Gap, Step } from "./answers";
import { isShort } from "./levels";
import { t } from "./texts";

/** From when to when, in words; a line never ends inside a date. */
function Period({ from, to }: { from: string | null; to: string | null }) {
  const [first, second] = from === null ? [t.before(day(to ?? ""))] : to === null ? [t.since(day(from))] : [`${day(from)} –`, day(to)];
  return (
    <>
      <span class="date">{first}</span> {second && <span class="date">{second}</span>}
    </>
  );
}

/** Rows and gaps, in the order of time. */
function inOrder({ steps, gaps }: Found): readonly (Step | Gap)[] {
  return [...steps, ...gaps].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : (a.from ?? "") > (b.from ?? "") ? 1 : 0));
}

/** Every row of the law, and the times without one. */
export function StepsTable({ found, on, unit }: { found: Found; on: string | null; unit: Unit }) {
  return (
    <table class="steps-table">
      <caption>{t.rows}</caption>
      <thead>
        <tr>
          <th scope="col">{t.applies}</th>
          <th scope="col">{t.value}</th>
          <th scope="col">{t.document}</th>
        </tr>
      </thead>
      <tbody>
        {inOrder(found).map((one, at) => ("value" in one ? <Row key={at} of={one} holds={holdsOn(one, on)} unit={unit} /> : <Undetermined key={at} of={one} />))}
      </tbody>
    </table>
  );
}

const holdsOn = ({ from, to, prevails }: Step, on: string | null) => prevails && on !== null && from <= on && (!to || to >= on);

function Row({ of, holds, unit }: { of: Step; holds: boolean; unit: Unit }) {
  const { citation, note } = of;
  return (
    <tr class={holds ? "holds" : of.prevails ? "" : "replaced"}>
      <th scope="row" class="figures">
        <Period from={of.from} to={of.to} />
        {holds && <span class="here">{t.holds}</span>}
      </th>
      <td class={isShort(unit) ? "figures short" : ""}>
        {of.text}
        {!of.prevails && <span class="here">{t.replaced}</span>}
      </td>
      <td>
        <cite>{source(citation)}</cite>
        {citation.decided && <span class="decided">{t.decidedOn(day(citation.decided))}</span>} <Sureness of={citation.confidence} />
        {note && (
          <p class="hint" lang="en">
            {lang.value === "vi" && <span lang="vi">{t.noteIn} </span>}
            {note}
          </p>
        )}
      </td>
    </tr>
  );
}

function Undetermined({ of }: { of: Gap }) {
  return (
    <tr class="replaced">
      <th scope="row" class="figures">
        <Period from={of.from} to={of.to} />
      </th>
      <td colSpan={2}>{t.undeterminedThen}</td>
    </tr>
  );
}
