import { criteriaSet, type CriteriaSet } from "congdoan";
import { useState } from "preact/hooks";

import { ask, refusal } from "../../engine";
import { ChoiceField, Message } from "../../fields";
import { Field } from "../../fields/field";
import { lang } from "../../language";
import { day, decimal, percent } from "../../numbers";
import { source, Sureness, validity } from "../../results";
import { titled, draftFrom, type Chosen } from "./criteria";
import { taken } from "./loading";
import { gradeName } from "./named";
import { isPacked } from "./packed";
import { BLANK, grades, OWN, type GradesState } from "./state";
import { t } from "./texts";

/** A set of one's own that is put aside while another is looked at. */
let shelf = "";

/** Scores by another set, on a blank sheet. */
function choose(state: GradesState, id: string) {
  if (state.set === OWN) shelf = state.own;
  grades.set({ ...BLANK, set: id, own: id === OWN ? shelf : "", unconfirmed: false });
}

/** The sets that ship, and one of one's own. */
export function Choosing({ state, chosen: { set, check, broken } }: { state: GradesState; chosen: Chosen }) {
  void lang.value;
  const shipped = ask(() => criteriaSet()).ok?.sets ?? [];
  const own = state.set === OWN;
  const choices = Object.fromEntries([...shipped.map((one) => [one.id, titled(one)]), [OWN, t.own]]) as Record<string, string>;
  return (
    <section class="choosing card">
      <h2>{t.setTitle}</h2>
      <ChoiceField label={t.set} value={state.set} onChange={(id) => choose(state, id)} choices={choices} />
      {own && <OwnSet state={state} check={check} broken={broken} />}
      {set && <Facts of={set} />}
      {set?.standards.length === 0 && (
        <div class="note note-doubt">
          <p>
            <strong>{t.open}</strong> {t.openHelp}
          </p>
        </div>
      )}
      {set && !own && (
        <button type="button" onClick={() => grades.set({ ...BLANK, set: OWN, own: draftFrom(set, t.draftTitle) })}>
          {t.draft}
        </button>
      )}
    </section>
  );
}

/** What a set is, how surely it is known, and what it lacks. */
function Facts({ of }: { of: CriteriaSet }) {
  const { unseen, quota } = of;
  const scope = of.scope.flatMap(({ title }) => (title ? [title[lang.value]] : []));
  const citation = { ...of, parameter: "" };
  return (
    <dl class="facts">
      <dt>{t.document}</dt>
      <dd>
        {source(citation)}
        {of.decided && ` (${day(of.decided)})`} <Sureness of={of.confidence} />
      </dd>
      <dt>{t.years}</dt>
      <dd>{validity(citation) || t.always}</dd>
      {scope.length > 0 && <dt>{t.scope}</dt>}
      {scope.length > 0 && <dd>{scope.join("; ")}</dd>}
      {of.note && <dt>{t.note}</dt>}
      {of.note && (
        <dd>
          <Message of={of.note[lang.value]} />
          {unseen.points && ` ${t.unseenPoints(decimal(unseen.points))}`}
          {unseen.conditions > 0 && ` ${t.unseenConditions(unseen.conditions)}`}
        </dd>
      )}
      {quota && <dt>{t.quotaTitle}</dt>}
      {quota && (
        <dd>
          {t.quota(gradeName(of, quota.grade), percent(quota.share), quota.of.map((one) => `“${gradeName(of, one)}”`).join(", "))} {quota.confidence && <Sureness of={quota.confidence} />}
        </dd>
      )}
    </dl>
  );
}

function OwnSet({ state, check, broken }: { state: GradesState } & Pick<Chosen, "check" | "broken">) {
  const [unread, setUnread] = useState(false);
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    try {
      grades.set(taken(await file.text()));
      setUnread(false);
    } catch {
      setUnread(true);
    }
    input.value = "";
  };
  const findings = check?.ok?.findings ?? [];
  const error = refusal("set", check);
  return (
    <>
      <Field label={t.ownText} hint={t.ownHint} error={error}>
        {(control) => (
          <textarea
            {...control}
            class="own-set"
            rows={8}
            spellcheck={false}
            autoComplete="off"
            aria-invalid={broken || error ? "true" : undefined}
            value={isPacked(state.own) ? "" : state.own}
            onInput={(event) => grades.set(taken(event.currentTarget.value))}
          />
        )}
      </Field>
      <Field label={t.file} error={null}>
        {(control) => <input {...control} type="file" accept=".json,application/json" onChange={(event) => void take(event.currentTarget)} />}
      </Field>
      <div aria-live="polite">
        {unread && <p class="refusal">{t.fileBroken}</p>}
        {broken && <p class="refusal">{t.broken}</p>}
        {error && <p class="refusal">{t.at(error.path?.replace(/^set\.?/, "") || "JSON")}</p>}
        {!state.own.trim() && <p class="hint">{t.none}</p>}
        {check?.ok && findings.length === 0 && <p class="hint">{t.checked}</p>}
        {findings.length > 0 && (
          <div class="note note-doubt">
            <p>
              <strong>{t.findings(findings.length)}</strong>
            </p>
            <dl class="findings">
              {findings.map(({ path, message }, at) => (
                <div key={at}>
                  <dt>
                    <code>{path}</code>
                  </dt>
                  <dd>
                    <Message of={message} />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        )}
      </div>
    </>
  );
}
