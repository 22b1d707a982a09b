import { refusal } from "../../engine";
import { CheckField, ChoiceField, DayField, Message, MoneyField, More, RateField, TextField, YearField } from "../../fields";
import { LEVELS, levelsGiven, type Flow } from "./answers";
import { EXAMPLE_09C, flow, type FlowState } from "./state";
import { t } from "./texts";

interface FormProps {
  readonly state: FlowState;
  readonly found: Flow;
}

/** What is given. Each field shows what the operations refuse of it. */
export function Form({ state, found }: FormProps) {
  const { set } = flow;
  const all = [found.split, found.reduction, found.refund];
  const fee = state.source === "union_fee";
  return (
    <form class="form" aria-label={t.given} onSubmit={(event) => event.preventDefault()}>
      <p class="example">
        {flow.fresh.value ? (
          <>
            {t.example}{" "}
            <button type="button" class="quiet" onClick={() => set(EXAMPLE_09C)}>
              {t.example09c}
            </button>
          </>
        ) : (
          <button type="button" class="quiet" onClick={flow.reset}>
            {t.reset}
          </button>
        )}
      </p>
      <YearField label={t.year} value={state.year} onChange={(year) => set({ year })} error={refusal("year", ...all)} />
      <ChoiceField
        label={t.source}
        as="radios"
        value={state.source}
        onChange={(source) => set({ source })}
        error={refusal("source", ...all)}
        choices={{ union_fee: t.union_fee, dues: t.dues }}
      />
      <MoneyField label={fee ? t.collectedFee : t.collectedDues} value={state.collected} onChange={(collected) => set({ collected })} error={refusal("collected", ...all)} />
      {fee && <MoneyField label={t.paid} hint={t.paidHint} value={state.paid} onChange={(paid) => set({ paid })} error={refusal("paid", found.refund)} />}
      {fee && <Reduction state={state} found={found} />}
      <Levels state={state} found={found} />
      <More title={t.more} refused={["received_on", "holidays", "known_on"].some((path) => refusal(path, ...all))}>
        {fee && <DayField label={t.received} hint={t.receivedHint} value={state.received} onChange={(received) => set({ received })} error={refusal("received_on", found.refund)} />}
        {fee && <TextField label={t.holidays} hint={t.holidaysHint} value={state.holidays} onChange={(holidays) => set({ holidays })} error={refusal("holidays", found.refund)} />}
        <DayField label={t.known} hint={t.knownHint} value={state.known} onChange={(known) => set({ known })} error={refusal("known_on", ...all)} />
        <CheckField label={t.unconfirmed} hint={t.unconfirmedHint} value={state.unconfirmed} onChange={(unconfirmed) => set({ unconfirmed })} />
      </More>
    </form>
  );
}

function Reduction({ state, found }: FormProps) {
  const { set } = flow;
  const worked = state.reduction === "cdcs_fee_share" || state.reduction === "administration_and_movement";
  return (
    <>
      <ChoiceField
        label={t.reduction}
        value={state.reduction}
        onChange={(reduction) => set({ reduction })}
        error={refusal("basis", found.reduction)}
        choices={{ none: t.noReduction, cdcs_fee_share: t.cdcs_fee_share, administration_and_movement: t.administration_and_movement, given: t.givenReduction }}
      />
      {state.reduction !== "none" && (
        <div class="flow-shares">
          {state.reduction === "administration_and_movement" && (
            <MoneyField label={t.duesCollected} value={state.dues} onChange={(dues) => set({ dues })} error={refusal("dues_collected", found.reduction)} />
          )}
          {worked && <RateField label={t.rate} hint={t.rateHint} value={state.rate} onChange={(rate) => set({ rate })} error={refusal("rate", found.reduction)} />}
          {state.reduction === "given" && <MoneyField label={t.reducedGiven} value={state.reduced} onChange={(reduced) => set({ reduced })} error={refusal("reduction", found.refund)} />}
        </div>
      )}
    </>
  );
}

function Levels({ state, found }: FormProps) {
  const refused = refusal("scheme", found.split);
  const inOwn = state.scheme === "own";
  const standing = levelsGiven(state);
  const beside = LEVELS.map((level) => (standing.includes(level) ? refusal(`scheme[${standing.indexOf(level)}]`, found.split) : null));
  const ofAll = beside.some(Boolean) ? null : refused;
  return (
    <>
      <ChoiceField
        label={t.scheme}
        hint={t.schemeHint}
        value={state.scheme}
        onChange={(scheme) => flow.set({ scheme })}
        error={inOwn ? null : refused}
        choices={{ none: t.none, "hanoi-2023": t.hanoi, own: t.own }}
      />
      {inOwn && (
        <fieldset class="field flow-shares">
          <p class="hint">{t.ownHint}</p>
          {LEVELS.map((level, at) => (
            <RateField key={level} label={t[level]} value={state[level]} onChange={(share) => flow.set({ [level]: share })} error={beside[at] ?? null} />
          ))}
          <div aria-live="polite">
            {ofAll && (
              <p class="refusal">
                <Message of={ofAll.message} path={ofAll.path} />
              </p>
            )}
          </div>
        </fieldset>
      )}
    </>
  );
}
