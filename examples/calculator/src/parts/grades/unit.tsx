import type { CriteriaSet, RuleError } from "congdoan";

import { CheckField, ChoiceField, TextField } from "../../fields";
import { PointsField } from "./points";
import { grades, type GradesState } from "./state";
import { t } from "./texts";

/** Of the unit: what the sheet is headed with, and how long it has worked where the set asks. */
export function UnitFacts({ state, set, refused }: { state: GradesState; set: CriteriaSet; refused: ReadonlyMap<string, RuleError> }) {
  const rule = set.eligibility;
  const least = state.begun === "new" ? rule?.months_in_operation : rule?.months_since_restructuring;
  return (
    <section class="unit-facts card">
      <h2>{t.unitTitle}</h2>
      <div class="unit-fields">
        <TextField label={t.unit} hint={t.unitHint} value={state.unit} onChange={(unit) => grades.set({ unit })} />
        <div data-at="year">
          <PointsField whole label={t.year} hint={t.yearHint} value={state.year} onChange={(year) => grades.set({ year })} error={refused.get("year") ?? null} />
        </div>
        {rule && (
          <ChoiceField
            label={t.begun}
            value={state.begun}
            onChange={(begun) => grades.set({ begun })}
            choices={{ long_ago: t.long_ago, new: t.new, restructured: t.restructured }}
          />
        )}
        {rule && state.begun !== "long_ago" && (
          <div data-at="months">
            <PointsField
              whole
              label={t.months}
              hint={typeof least === "number" && t.monthsHint(least)}
              value={state.months}
              onChange={(months) => grades.set({ months })}
              error={refused.get("months_in_operation") ?? refused.get("months_since_restructuring") ?? null}
              unit={t.monthsUnit}
            />
          </div>
        )}
        <CheckField label={t.useUnconfirmed} value={state.unconfirmed} onChange={(unconfirmed) => grades.set({ unconfirmed })} />
      </div>
    </section>
  );
}
