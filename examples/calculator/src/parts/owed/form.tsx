import { refusal } from "../../engine";
import { CheckField, ChoiceField, MoneyField, MonthField, More, RateField } from "../../fields";
import { mayResolve, payField, type Owed } from "./answers";
import { owed, type OwedState } from "./state";
import { t } from "./texts";

interface FormProps {
  readonly state: OwedState;
  readonly first: Owed;
  readonly second: Owed | null;
}

/** What is given. Each field shows what the operations refuse of it. */
export function Form({ state, first, second }: FormProps) {
  const { sector } = state;
  const pay = payField(sector);
  // What is the matter with a common field is said of the first month, or of the one where it is.
  const all = [first.fee, first.dues, second?.fee ?? null, second?.dues ?? null];
  const ofMonth = (month: Owed) => refusal("month", month.fee, month.dues) ?? refusal("year", month.feeSplit, month.duesSplit);
  return (
    <form class="form" aria-label={t.given} onSubmit={(event) => event.preventDefault()}>
      <p class="example">
        {owed.fresh.value ? (
          t.example
        ) : (
          <button type="button" class="quiet" onClick={owed.reset}>
            {t.reset}
          </button>
        )}
      </p>
      <ChoiceField
        label={t.sector}
        value={sector}
        onChange={(sector) => owed.set({ sector })}
        error={refusal("sector", ...all)}
        choices={{
          non_state: t.non_state,
          state_enterprise: t.state_enterprise,
          public_unit_self_financed: t.public_unit_self_financed,
          public_unit_state_paid: t.public_unit_state_paid,
          state_agency: t.state_agency,
          no_fixed_wage: t.no_fixed_wage,
        }}
      />
      <MonthField label={t.month} value={state.month} onChange={(month) => owed.set({ month })} error={ofMonth(first)} />
      <CheckField label={t.beside} value={state.beside} onChange={(beside) => owed.set({ beside })} />
      {second && <MonthField label={t.other} value={state.other} onChange={(other) => owed.set({ other })} error={ofMonth(second)} />}
      <MoneyField label={t.fund} hint={t.fundHint} value={state.fund} onChange={(fund) => owed.set({ fund })} error={refusal("salary_fund", ...all)} />
      <MoneyField label={t[pay]} hint={t.payHint} value={state.pay} onChange={(pay) => owed.set({ pay })} error={refusal(pay, ...all)} />
      <More title={t.more} refused={["cycle", "absence", "resolved_rate"].some((path) => refusal(path, ...all))}>
        <ChoiceField
          label={t.cycle}
          as="radios"
          value={state.cycle}
          onChange={(cycle) => owed.set({ cycle })}
          error={refusal("cycle", ...all)}
          choices={{ monthly: t.monthly, quarterly: t.quarterly }}
        />
        <ChoiceField
          label={t.absence}
          value={state.absence}
          onChange={(absence) => owed.set({ absence })}
          error={refusal("absence", ...all)}
          choices={{
            none: t.none,
            insurance_benefit: t.insurance_benefit,
            unpaid_leave: t.unpaid_leave,
            no_income: t.no_income,
            membership_suspended: t.membership_suspended,
          }}
        />
        {mayResolve(sector) && (
          <RateField label={t.rate} hint={t.rateHint} value={state.rate} onChange={(rate) => owed.set({ rate })} error={refusal("resolved_rate", ...all)} />
        )}
        <CheckField label={t.unconfirmed} hint={t.unconfirmedHint} value={state.unconfirmed} onChange={(unconfirmed) => owed.set({ unconfirmed })} />
      </More>
    </form>
  );
}
