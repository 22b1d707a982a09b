import { Names } from "../../fields";
import { ResultActions } from "../../results";
import { owedIn } from "./answers";
import { DuesCard, FeeCard } from "./cards";
import { Comparison } from "./comparison";
import { Form } from "./form";
import { outcome } from "./outcome";
import { owed } from "./state";
import { t } from "./texts";

/** Đóng bao nhiêu? What an employer and a member owe, in one month or two. */
export default function HowMuch() {
  const state = owed.value.value;
  const first = owedIn(state.month, state);
  const second = state.beside ? owedIn(state.other, state) : null;
  const accept = () => owed.set({ unconfirmed: true });
  const names = { salary_fund: t.fund, insured_salary: t.insured_salary, net_salary: t.net_salary, fixed_amount: t.fixed_amount, month: t.month, resolved_rate: t.rate };
  return (
    <Names.Provider value={names}>
      <p class="lead">{t.lead}</p>
      <div class="workspace">
        <Form state={state} first={first} second={second} />
        <section class="result" aria-label={t.result}>
          {second && <Comparison first={first} second={second} />}
          <div class="cards">
            <FeeCard of={first} onAccept={accept} />
            <DuesCard of={first} pay={state.pay} onAccept={accept} />
          </div>
          <ResultActions of={outcome(state, first, second)} />
        </section>
      </div>
    </Names.Provider>
  );
}
