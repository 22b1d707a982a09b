import "./index.css";

import { Names } from "../../fields";
import { ResultActions } from "../../results";
import { flowOf } from "./answers";
import { Card } from "./card";
import { Form } from "./form";
import { outcome } from "./outcome";
import { flow } from "./state";
import { t } from "./texts";

/** Phân phối và cấp lại: how a sum is shared between the levels, and what comes back of it. */
export default function Shares() {
  const state = flow.value.value;
  const found = flowOf(state);
  const names = { year: t.year, collected: t.collectedFee, paid: t.paid, dues_collected: t.duesCollected, by_rule: t.cdcs_fee_share, "hanoi-2023": t.hanoi, union_fee: t.union_fee, dues: t.dues };
  return (
    <Names.Provider value={names}>
      <p class="lead">{t.lead}</p>
      <div class="workspace">
        <Form state={state} found={found} />
        <section class="result" aria-label={t.result}>
          <Card state={state} found={found} />
          <ResultActions of={outcome(state, found)} />
        </section>
      </div>
    </Names.Provider>
  );
}
