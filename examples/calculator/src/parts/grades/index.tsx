import "./index.css";

import { useEffect, useMemo } from "preact/hooks";

import { lang } from "../../language";
import { misread } from "../../link";
import { ResultActions } from "../../results";
import { graded } from "./answers";
import { Choosing } from "./choosing";
import { chosen } from "./criteria";
import { outcome } from "./outcome";
import { isPacked, tooLarge, unpack } from "./packed";
import { Sheet } from "./sheet";
import { Slip } from "./slip";
import { Standing } from "./standing";
import { grades, OWN } from "./state";
import { t } from "./texts";
import { UnitFacts } from "./unit";
import { Why } from "./why";

/** Xếp loại: a unit scored by a criteria set. */
export default function Grading() {
  const state = grades.value.value;
  const { own } = state;
  useEffect(() => {
    if (!isPacked(own)) return;
    // A set from a link is text again a moment later.
    void unpack(own).then((text) => {
      if (grades.value.peek().own !== own) return;
      grades.set({ own: text ?? "" });
      if (text === null) misread.value = [OWN];
    });
  }, [own]);
  const set = useMemo(() => chosen(state), [state.set, own, lang.value]);
  const full = set.check?.ok?.findings.length ? null : set.set;
  const sheet = full?.standards.length ? full : null;
  const of = graded(state, set);
  return (
    <>
      <p class="lead">{t.lead}</p>
      <p class="grades-example">
        {grades.fresh.value ? (
          t.example
        ) : (
          <button type="button" class="quiet" onClick={grades.reset}>
            {t.reset}
          </button>
        )}
      </p>
      <div class="grading">
        <div class="grading-given">
          <Choosing state={state} chosen={set} />
          {sheet && <UnitFacts state={state} set={sheet} refused={of.refused} />}
        </div>
        {sheet && (
          <>
            <Standing set={sheet} of={of} />
            <div class="grading-columns">
              <Sheet state={state} set={sheet} of={of} />
              <div class="grading-why">
                <Why set={sheet} of={of} />
                {tooLarge(own) && <p class="hint">{t.linkLarge}</p>}
                <ResultActions of={outcome(state, sheet, of)} />
              </div>
            </div>
            <Slip state={state} set={sheet} of={of} />
          </>
        )}
      </div>
    </>
  );
}
