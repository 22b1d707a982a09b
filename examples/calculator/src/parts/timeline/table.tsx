import { lang } from "../../language";
import { day } from "../../numbers";
import { source, Sureness } from "../../results";
import type { Found, Gap, Step } from "./answers";
import { t } from "./texts";

/** From when to when, in words. */
export const period = (from: string | null, to: string | null) =>
  from === null ? t.before(day(to ?? "")) : to === null ? t.since(day(from)) : `${day(from)} – ${day(to)}`;

/** Rows and gaps, in the order of time. */
function inOrder({ steps, gaps }: Found): readonly (Step | Gap)[] {
  return [...steps, ...gaps].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : (a.from ?? "") > (b.from ?? "") ? 1 : 0));
}

/** Every row of the law, and the times without one. */
export function StepsTable({ found, on }: { found: Found; on: string | null }) {
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
        {inOrder(found).map((one, at) => ("value" in one ? <Row key={at} of={one} holds={holdsOn(one, on)} /> : <Undetermined key={at} of={one} />))}
      </tbody>
    </table>
  );
}

const holdsOn = ({ from, to, prevails }: Step, on: string | null) => prevails && on !== null && from <= on && (!to || to >= on);

function Row({ of, holds }: { of: Step; holds: boolean }) {
  const { citation, note } = of;
  return (
    <tr class={holds ? "holds" : of.prevails ? "" : "replaced"}>
      <th scope="row" class="figures">
        {period(of.from, of.to)}
        {holds && <span class="here">{t.holds}</span>}
      </th>
      <td class="figures">
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
        {period(of.from, of.to)}
      </th>
      <td colSpan={2}>{t.undeterminedThen}</td>
    </tr>
  );
}
