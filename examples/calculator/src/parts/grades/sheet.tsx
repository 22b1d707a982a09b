import type { Condition, CriteriaSet, RuleError, StandardScore } from "congdoan";
import type { ComponentChildren } from "preact";

import { CheckField, ChoiceField } from "../../fields";
import { lang } from "../../language";
import { decimal } from "../../numbers";
import { Sureness } from "../../results";
import type { Graded } from "./answers";
import { bonusItems, groups, items, titled, type Item } from "./criteria";
import { gradeName, nameOf } from "./named";
import { PointsField } from "./points";
import { BLANK, grades, meet, metOf, score, scored, type GradesState, type Met } from "./state";
import { t } from "./texts";

interface SheetProps {
  readonly state: GradesState;
  readonly set: CriteriaSet;
  readonly of: Graded;
}

/** The score sheet: what the set lets be scored, group by group. */
export function Sheet({ state, set, of }: SheetProps) {
  const { refused } = of;
  const sums = new Map(of.grade?.ok?.details.standards.map((one) => [one.id, one]));
  const attended = set.attendance && [state.present, state.absent, state.unexcused].some((text) => text.trim()) ? set.attendance.criterion : null;
  const row = (item: Item, alone: boolean) => <Row key={item.id} item={item} alone={alone} state={state} refused={refused} attended={item.id === attended} />;
  const full = () => grades.set({ scores: items(set).map(({ id, maximum, bonus }) => [id, bonus ? scored(state, id).points : maximum, scored(state, id).self, ""]) });
  const extra = bonusItems(set);
  return (
    <form class="sheet form" aria-label={t.sheet} onSubmit={(event) => event.preventDefault()}>
      <div class="sheet-head">
        <h2>{t.sheet}</h2>
        <CheckField label={t.two} value={state.two} onChange={(two) => grades.set({ two })} />
        <p class="sheet-actions">
          <button type="button" onClick={full}>
            {t.fill}
          </button>
          <button type="button" onClick={() => grades.set(BLANK)}>
            {t.clear}
          </button>
        </p>
      </div>
      {groups(set).map((group, at) => (
        <Part key={group.id} at={group.whole ? undefined : group.id} title={`${at + 1}. ${group.title}`} sum={group.whole ? undefined : sums.get(group.id)} maximum={group.whole ? null : group.maximum}>
          {group.items.map((item) => row(item, group.whole))}
        </Part>
      ))}
      {set.attendance && <Meetings criterion={nameOf(set, set.attendance.criterion)} state={state} refused={refused} />}
      {set.bonus && (
        <Part title={t.bonus} maximum={extra.length ? set.bonus.maximum : null}>
          {set.bonus.by && <p class="hint">{t.bonusBy(set.bonus.by[lang.value])}</p>}
          {extra.map((item) => row(item, false))}
          {extra.length === 0 && (
            <div class="criterion" data-at="bonus">
              <PointsField label={<Within title={t.bonus} name={t.pointsColumn} />} value={state.bonus} onChange={(bonus) => grades.set({ bonus })} error={refused.get("bonus") ?? null} unit={`/ ${decimal(set.bonus.maximum)}`} />
            </div>
          )}
        </Part>
      )}
      {set.deduction && (
        <Part title={t.deduction}>
          <div class="criterion" data-at="deduction">
            <PointsField
              label={<Within title={t.deduction} name={t.pointsColumn} />}
              value={state.deduction}
              onChange={(deduction) => grades.set({ deduction })}
              error={refused.get("deduction") ?? null}
              unit={set.deduction.maximum && `/ ${decimal(set.deduction.maximum)}`}
            />
          </div>
        </Part>
      )}
      {set.conditions.length > 0 && (
        <Part title={t.conditions}>
          {set.conditions.map((one) => (
            <ConditionField key={one.id} of={one} set={set} met={metOf(state, one.id)} />
          ))}
        </Part>
      )}
    </form>
  );
}

interface PartProps {
  readonly title: string;
  readonly at?: string | undefined;
  readonly maximum?: string | null;
  /** What it comes to now. */
  readonly sum?: StandardScore | undefined;
  readonly children: ComponentChildren;
}

function Part({ title, at, maximum, sum, children }: PartProps) {
  return (
    <fieldset class="standard" data-at={at}>
      <legend>{title}</legend>
      {(sum || maximum) && <p class="standard-sum figures">{sum ? t.standardSum(decimal(sum.points), decimal(sum.maximum)) : maximum && `/ ${decimal(maximum)}`}</p>}
      {children}
    </fieldset>
  );
}

/** A field's name, with what stands above it for those who do not see that. */
const Within = ({ title, name }: { title: string; name: string }) => (
  <>
    <span class="unseen">{title}: </span>
    {name}
  </>
);

interface RowProps extends Pick<SheetProps, "state"> {
  readonly item: Item;
  /** Whether it is all of its group, whose title stands above it. */
  readonly alone: boolean;
  readonly refused: ReadonlyMap<string, RuleError>;
  /** Whether attendance makes its points. */
  readonly attended: boolean;
}

/** One criterion: its points, in two columns the unit's own first, and whether it applies. */
function Row({ item, state, alone, refused, attended }: RowProps) {
  const { id } = item;
  const { points, self, skipped } = scored(state, id);
  const title = titled(item);
  const field = { unit: `/ ${decimal(item.maximum)}`, disabled: skipped || attended };
  const column = (name: string) => <Within title={title} name={name} />;
  return (
    <div class={state.two ? "criterion criterion-two" : "criterion"} data-at={id}>
      {state.two && !alone && <p class="criterion-title">{title}</p>}
      {state.two && <PointsField {...field} label={column(t.ownPoints)} value={self} onChange={(self) => score(id, { self })} error={refused.get(`${id} self_points`) ?? null} />}
      <PointsField
        {...field}
        label={state.two ? column(t.countedPoints) : alone ? column(t.pointsColumn) : title}
        value={attended ? "" : points}
        onChange={(points) => score(id, { points })}
        error={refused.get(`${id} points`) ?? null}
        hint={attended && t.byAttendance}
      />
      {!item.bonus && !attended && (
        <label class="skipped">
          <input type="checkbox" checked={skipped} onChange={(event) => score(id, { skipped: event.currentTarget.checked })} />
          <span>
            {t.skipped}
            <span class="unseen">: {title}</span>
          </span>
        </label>
      )}
    </div>
  );
}

function Meetings({ criterion, state, refused }: { criterion: string; state: GradesState; refused: ReadonlyMap<string, RuleError> }) {
  const counts = [
    { key: "present", field: "present" },
    { key: "absent", field: "absent" },
    { key: "unexcused", field: "absent_without_reason" },
  ] as const;
  return (
    <Part title={t.attendance}>
      <p class="hint">{t.attendanceMakes(criterion)}</p>
      <div class="counts">
        {counts.map(({ key, field }) => (
          <div key={key} data-at={`attendance.${field}`}>
            <PointsField whole label={t[key]} value={state[key]} onChange={(value) => grades.set({ [key]: value })} error={refused.get(`attendance.${field}`) ?? null} unit={t.times} />
          </div>
        ))}
      </div>
    </Part>
  );
}

function ConditionField({ of, set, met }: { of: Condition; set: CriteriaSet; met: Met }) {
  return (
    <div class="condition" data-at={of.id}>
      <ChoiceField
        as="radios"
        choices={{ met: t.met, failed: t.failed, unknown: t.unknown }}
        value={met === "1" ? "met" : met === "0" ? "failed" : "unknown"}
        onChange={(choice) => meet(of.id, choice === "met" ? "1" : choice === "failed" ? "0" : "")}
        label={titled(of)}
        hint={
          <>
            {of.caps_at ? t.capsAt(gradeName(set, of.caps_at)) : t.capUnknown} {of.confidence && of.confidence !== "override" && <Sureness of={of.confidence} />}
          </>
        }
      />
    </div>
  );
}
