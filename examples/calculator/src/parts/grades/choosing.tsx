import { criteriaSet, type CriteriaSet } from "congdoan/grades";
import { useRef, useState } from "preact/hooks";

import { ask, refusal } from "../../engine";
import { ChoiceField, Field, Message, Names } from "../../fields";
import { lang, sentence } from "../../language";
import { decimal, percent } from "../../numbers";
import { source, Sureness, validity } from "../../results";
import { draftFrom, isObject, titled, type Chosen } from "./criteria";
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
export function Choosing({ state, chosen: { given, set, unknown, check, broken } }: { state: GradesState; chosen: Chosen }) {
  void lang.value;
  const shipped = ask(() => criteriaSet()).ok?.sets ?? [];
  const own = state.set === OWN;
  const choices = Object.fromEntries([...shipped.map((one) => [one.id, sentence(titled(one))]), [OWN, t.own]]) as Record<string, string>;
  return (
    <section class="choosing card">
      <h2>{t.setTitle}</h2>
      <ChoiceField label={t.set} value={state.set} onChange={(id) => choose(state, id)} error={unknown} choices={choices} />
      {own && <OwnSet state={state} set={set} check={check} broken={broken} />}
      {set && <Facts of={set} note={!isObject(given) || "note" in given} />}
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
function Facts({ of, note }: { of: CriteriaSet; note: boolean }) {
  const { unseen, quota } = of;
  const lacks = [
    note && of.note?.[lang.value],
    unseen.points && t.unseenPoints(decimal(unseen.points)),
    unseen.conditions > 0 && t.unseenConditions(unseen.conditions),
  ].filter(Boolean);
  const scope = of.scope.flatMap(({ title }) => (title ? [title[lang.value]] : []));
  const citation = { ...of, parameter: "" };
  return (
    <dl class="facts">
      <dt>{t.document}</dt>
      <dd>
        {source(citation)}
{" "}
        {of.confidence !== "override" && <Sureness of={of.confidence} />}
      </dd>
      <dt>{t.years}</dt>
      <dd>{validity(citation) || t.always}</dd>
      {scope.length > 0 && <dt>{t.scope}</dt>}
      {scope.length > 0 && <dd>{scope.join("; ")}</dd>}
      {of.scorers.length > 0 && <dt>{t.scoredBy}</dt>}
      {of.scorers.length > 0 && <dd>{of.scorers.map((one) => one[lang.value]).join("; ")}</dd>}
      {lacks.length > 0 && <dt>{t.note}</dt>}
      {lacks.length > 0 && (
        <dd>
          <Names.Provider value={{ extends: t.draft }}>
            <Message of={lacks.join(" ")} />
          </Names.Provider>
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

function OwnSet({ state, set, check, broken }: { state: GradesState } & Omit<Chosen, "given" | "unknown">) {
  const [unread, setUnread] = useState(false);
  const [opened, setOpened] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = async () => {
    const file = input.current?.files?.[0];
    if (!file) return;
    try {
      grades.set(taken(await file.text()));
      setUnread(false);
    } catch {
      setUnread(true);
    }
    if (input.current) input.current.value = "";
  };
  const findings = check?.ok?.findings ?? [];
  const error = refusal("set", check);
  // Out of the way once it can be used, but not while somebody writes it.
  const mend = broken || error !== null || findings.length > 0 || !state.own.trim();
  return (
    <>
      {set && !mend && (
        <p>
          <strong>{sentence(titled(set))}</strong>
        </p>
      )}
      <details open={opened || mend} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>{t.ownText}</summary>
        <Field label={<span class="unseen">{t.ownText}</span>} hint={t.ownHint} error={error}>
          {(control) => (
            <textarea
              {...control}
              class="own-set"
              rows={8}
              spellcheck={false}
              autoComplete="off"
              aria-invalid={mend && state.own.trim() ? "true" : undefined}
              value={isPacked(state.own) ? "" : state.own}
              onInput={(event) => grades.set(taken(event.currentTarget.value))}
            />
          )}
        </Field>
      </details>
      <button type="button" onClick={() => input.current?.click()}>
        {t.file}
      </button>
      <input ref={input} type="file" hidden accept=".json,application/json" onChange={() => void take()} />
      <div aria-live="polite">
        {unread && <p class="refusal">{t.fileBroken}</p>}
        {broken && <p class="refusal">{t.broken}</p>}
        {error && <p class="refusal">{t.at(error.path?.replace(/^set\.?/, "") || "JSON")}</p>}
        {!state.own.trim() && <p class="hint">{t.none}</p>}
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
                    <Message of={message} path={path} />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        )}
        {check?.ok && !mend && <p class="hint">{t.checked}</p>}
      </div>
    </>
  );
}
