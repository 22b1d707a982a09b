import "./index.css";

import type { Inquiry } from "congdoan";
import { useRef } from "preact/hooks";

import { refusal, type Answer } from "../../engine";
import { DayField, Names } from "../../fields";
import { lang, sentence } from "../../language";
import { day, readDay } from "../../numbers";
import { Citation, Figure, Refused, ResultActions } from "../../results";
import { findOut, marks, type Found } from "./answers";
import { Chart } from "./chart";
import { isShort } from "./levels";
import { outcome } from "./outcome";
import { Picker } from "./picker";
import { timeline, type TimelineState } from "./state";
import { StepsTable } from "./table";
import { t } from "./texts";

/** Dòng thời gian pháp luật: every parameter of the law through time, with its documents. */
export default function Timeline() {
  const state = timeline.value.value;
  const found = findOut(state);
  const title = useRef<HTMLHeadingElement>(null);
  const { set } = timeline;
  return (
    <Names.Provider value={{ on: t.on, known_on: t.known }}>
      <p class="lead">{t.lead}</p>
      <div class="workspace">
        <form class="form" aria-label={t.given} onSubmit={(event) => event.preventDefault()}>
          <DayField label={t.on} hint={t.onHint} value={state.on} onChange={(on) => set({ on })} error={dayError(refusal("on", found.on))} />
          <DayField label={t.known} hint={t.knownHint} value={state.known} onChange={(known) => set({ known })} error={refusal("known_on", found.history, found.on)} />
          <Picker state={state} onPick={() => title.current?.focus()} />
        </form>
        <section class="result" aria-label={t.result}>
          <article class="card">
            <header>
              <h2 ref={title} tabIndex={-1}>
                {found.history.ok ? sentence(found.history.ok.label[lang.value]) : state.id}
              </h2>
              <p>
                <code class="id">{state.id}</code>
              </p>
            </header>
            {found.history.error ? <Refused error={found.history.error} /> : <Shown state={state} found={found} history={found.history.ok} />}
          </article>
          <ResultActions of={outcome(state, found)} />
        </section>
      </div>
    </Names.Provider>
  );
}

/** That nothing is determined on a day is an answer, not the fault of the field. */
const dayError = (error: ReturnType<typeof refusal>) => (error?.code === "not_determined" ? null : error);

function Shown({ state, found, history }: { state: TimelineState; found: Found; history: Inquiry }) {
  const on = state.on.trim() ? readDay(state.on) : null;
  const asked = on && found.on?.error?.path !== "on" ? on : found.on?.error?.code === "not_determined" ? on : null;
  const changes = found.steps.filter(({ prevails }) => prevails).map(({ from }) => from);
  const before = asked ? changes.filter((one) => one < asked).at(-1) : undefined;
  const after = asked ? changes.find((one) => one > asked) : undefined;
  const go = (to: string | undefined) => to && timeline.set({ on: to });
  return (
    <>
      {asked && (
        <dl class="figures-list" aria-live="polite">
          <OnDay label={state.known.trim() ? t.onKnown(day(asked), day(readDay(state.known) ?? state.known)) : t.onDay(day(asked))} answer={found.on} main />
          {found.now && <OnDay label={t.onDayNow(day(asked))} answer={found.now} />}
        </dl>
      )}
      {found.steps.length === 0 ? (
        <p class="prompt">{t.nothingKnown}</p>
      ) : (
        <>
          <Chart name={history.label[lang.value]} unit={history.unit} found={found} marks={marks()} on={asked} />
          {asked && (
            <p class="changes">
              <button type="button" disabled={!before} onClick={() => go(before)}>
                ‹ {t.changeBefore}
              </button>
              <button type="button" disabled={!after} onClick={() => go(after)}>
                {t.changeAfter} ›
              </button>
            </p>
          )}
          <StepsTable found={found} on={asked} unit={history.unit} />
        </>
      )}
    </>
  );
}

function OnDay({ label, answer, main }: { label: string; answer: Answer<Inquiry> | null; main?: boolean }) {
  const found = answer?.ok;
  const value = found?.explanation?.value ?? sentence(t.undetermined);
  const large = main && (!found || isShort(found.unit));
  const note = found?.citation && <Citation of={found.citation} />;
  return <Figure {...(large && { main })} label={label} value={value} note={note} />;
}
