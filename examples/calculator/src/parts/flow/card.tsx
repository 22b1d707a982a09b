import type { Confidence, Distribution, Refund } from "congdoan";

import { day, decimal, percent, whole } from "../../numbers";
import { ExplanationTree, Figure, Refused, useWidth, weakest } from "../../results";
import { byRule, type Flow } from "./answers";
import { checksOf, linesOf, partsOf, type Part } from "./parts";
import { NARROW, Picture } from "./picture";
import { flow, type FlowState } from "./state";
import { PartsTable } from "./table";
import { t } from "./texts";

const accept = () => flow.set({ unconfirmed: true });

/** The figures, the picture, the table and the reasons of one sum. */
export function Card({ state, found }: { state: FlowState; found: Flow }) {
  const fee = state.source === "union_fee";
  const { split, reduction, refund } = found;
  const refused = reduction?.error ?? refund?.error;
  return (
    <article class="card">
      <header>
        <h2>{(fee ? t.titleFee : t.titleDues)(state.year)}</h2>
        <p>{fee ? t.wayFee : t.wayDues}</p>
      </header>
      {!split && <p class="prompt">{t.prompt}</p>}
      {split?.error && <Refused error={split.error} onAccept={accept} />}
      {split?.ok && (
        <>
          {fee ? refund?.ok && <Back state={state} found={found} refund={refund.ok} /> : <Up split={split.ok} />}
          {refused && <Refused error={refused} onAccept={accept} />}
          <Shown root={partsOf(state, found, split.ok)} sureness={weakest([split.ok, reduction?.ok, refund?.ok].flatMap((one) => one?.citations ?? []))} />
          <ExplanationTree of={split.ok.explanation} title={t.whySplit} />
          {!byRule(state) && <ExplanationTree of={reduction?.ok?.explanation ?? null} title={t.whyReduction} />}
          <ExplanationTree of={refund?.ok?.explanation ?? null} title={t.whyRefund} />
        </>
      )}
    </article>
  );
}

/** The exact figure, where the sum was rounded from it. */
const rounding = (exact: string | null | undefined) => (exact?.includes(".") ? t.rounded(decimal(exact)) : null);

function Back({ state, found, refund }: { state: FlowState; found: Flow; refund: Refund }) {
  const { entitlement, reduction, net, paid, outstanding, payable_by, citations } = refund;
  const worked = found.reduction?.ok;
  const how = [worked?.rate && t.rateOf(percent(worked.rate)), rounding(worked?.exact)].filter(Boolean).join(", ");
  const sureness = weakest([...citations, ...(worked?.citations ?? [])]);
  return (
    <dl class="figures-list">
      <Figure main label={outstanding < 0 ? t.overpaid : t.outstanding} value={whole(Math.abs(outstanding))} unit="đ" confidence={sureness} />
      <Figure label={t.entitlement} value={whole(entitlement)} unit="đ" note={rounding(found.split?.ok?.exact)} />
      {state.reduction !== "none" && <Figure label={t.reducedLine} value={whole(-reduction)} unit="đ" note={how} confidence={weakest(worked?.citations ?? [])} />}
      {state.reduction !== "none" && <Figure label={t.net} value={whole(net)} unit="đ" />}
      <Figure label={t.paidBack} value={whole(paid)} unit="đ" />
      {state.received.trim() && <Figure label={t.payableBy} value={payable_by ? day(payable_by) : t.noDeadline} />}
    </dl>
  );
}

function Up({ split }: { split: Distribution }) {
  return (
    <dl class="figures-list">
      <Figure main label={t.goesUp} value={whole(split.upper)} unit="đ" note={rounding(split.exact)} confidence={weakest(split.citations)} />
      <Figure label={t.stays} value={whole(split.grassroots)} unit="đ" />
    </dl>
  );
}

function Shown({ root, sureness }: { root: Part; sureness: Confidence }) {
  const lines = linesOf(root);
  const [element, width] = useWidth(640);
  if (root.amount <= 0) return <p class="prompt">{t.nothing}</p>;
  const said = lines.map(({ part }) => `${part.name} ${whole(part.amount)} đ`).join("; ");
  return (
    <>
      <div class="flow-picture" ref={element}>
        <Picture root={root} lines={lines} width={width} label={t.picture(said)} />
      </div>
      <PartsTable lines={lines} checks={checksOf(root)} letters={width < NARROW} sureness={sureness} />
    </>
  );
}
