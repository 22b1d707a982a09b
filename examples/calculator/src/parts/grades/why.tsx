import type { CriteriaSet, Grade, GradeLift } from "congdoan";
import type { ComponentChildren } from "preact";

import { decimal } from "../../numbers";
import { Citation, ExplanationTree, Sureness } from "../../results";
import type { Graded } from "./answers";
import { GoTo } from "./goto";
import { gradeName, nameOf } from "./named";
import { t } from "./texts";

/** What caps the grade, what is missing, what would lift it, and where all of it is from. */
export function Why({ set, of }: { set: CriteriaSet; of: Graded }) {
  const found = of.grade?.ok;
  if (!found) return null;
  return (
    <section class="why" aria-label={t.why}>
      <Caps set={set} of={found} best={found.grade !== null && of.lift?.next === null} />
      {of.lift?.next && <Lift set={set} of={of.lift} next={of.lift.next} />}
      {!found.complete && <Missing set={set} of={found} />}
      {found.self_assessment && <Own set={set} of={found} />}
      <Thresholds set={set} of={found} />
      <ExplanationTree of={found.explanation} title={t.explain} />
    </section>
  );
}

function Block({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <article class="card">
      <h2>{title}</h2>
      {children}
    </article>
  );
}

function Caps({ set, of, best }: { set: CriteriaSet; of: Grade; best: boolean }) {
  const { conditions, grade_by_points: by } = of.details;
  const cap = [...set.conditions, ...set.floors].find(({ id }) => id === of.capped_by);
  const points = by && gradeName(set, by);
  return (
    <Block title={of.grade ? t.why : t.whyNone}>
      {points && !cap && of.grade && <p>{t.notCapped(points)}</p>}
      {points && cap && (
        <div class="note note-doubt">
          <p>{of.grade ? t.capped(points, gradeName(set, of.grade)) : t.cappedUnknown(points)}</p>
          <p>{set.conditions.some(({ id }) => id === cap.id) ? <GoTo at={cap.id}>{nameOf(set, cap.id)}</GoTo> : nameOf(set, cap.id)}</p>
          <p>
            <Citation of={{ parameter: cap.id, document: cap.document ?? set.document, article: cap.article ?? set.article, from: set.from, to: set.to, decided: set.decided, confidence: cap.confidence ?? set.confidence }} />
          </p>
        </div>
      )}
      {best && <p>{t.best}</p>}
      {of.reason && <p>{t[of.reason]}.</p>}
      {of.reason &&
        of.citations
          .filter(({ parameter }) => parameter.endsWith(of.reason?.startsWith("too_") ? ".eligibility" : ".thresholds"))
          .map((one, at) => (
            <p key={at}>
              <Citation of={one} />
            </p>
          ))}
      {conditions.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.condition}</th>
              <th scope="col">{t.state}</th>
            </tr>
          </thead>
          <tbody>
            {conditions.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {nameOf(set, one.id)}
                  {one.failed_by.length > 0 && <Fields set={set} ids={one.failed_by} />}
                </th>
                <td class={`state state-${String(one.met)}`}>{stateOf(one.met)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Block>
  );
}

export const stateOf = (met: boolean | null) => (met === null ? t.unknown : met ? t.met : t.failed);

function Missing({ set, of }: { set: CriteriaSet; of: Grade }) {
  const missing = of.details.standards.flatMap((one) => one.missing);
  const stated = new Set(set.conditions.map(({ id }) => id));
  const open = of.details.conditions.filter(({ id, met }) => met === null && stated.has(id));
  const { points, conditions } = set.unseen;
  return (
    <Block title={t.missing}>
      {missing.length > 0 && <p>{t.missingCount(missing.length)}</p>}
      <Fields set={set} ids={missing} />
      {open.length > 0 && <p>{t.openConditions}</p>}
      <Fields set={set} ids={open.map(({ id }) => id)} />
      {points && points !== "0" && <p>{t.unseenPoints(decimal(points))}</p>}
      {conditions > 0 && <p>{t.unseenConditions(conditions)}</p>}
    </Block>
  );
}

/** How many are listed before the rest is folded away. */
const FEW = 8;

function Fields({ set, ids }: { set: CriteriaSet; ids: readonly string[] }) {
  const list = (some: readonly string[]) => (
    <ul class="fields-list">
      {some.map((id) => (
        <li key={id}>
          <GoTo at={id}>{nameOf(set, id)}</GoTo>
        </li>
      ))}
    </ul>
  );
  if (ids.length === 0) return null;
  if (ids.length <= FEW + 1) return list(ids);
  return (
    <>
      {list(ids.slice(0, FEW))}
      <details>
        <summary>{t.others(ids.length - FEW)}</summary>
        {list(ids.slice(FEW))}
      </details>
    </>
  );
}

function Lift({ set, of, next }: { set: CriteriaSet; of: GradeLift; next: string }) {
  const short = of.points_short ?? "0";
  return (
    <Block title={t.lift(gradeName(set, next))}>
      {short === "0" && of.criteria.length === 0 ? <p>{t.enough}</p> : <p>{(of.achievable ? t.short : t.shortAll)(decimal(short))}</p>}
      {of.criteria.length > 0 && (
        <ul class="fields-list">
          {of.criteria.map(({ criterion, raise_by, points, maximum }) => (
            <li key={criterion}>
              <GoTo at={criterion}>{nameOf(set, criterion)}</GoTo> <span class="figures">{t.raise(decimal(raise_by), decimal(points), decimal(maximum))}</span>
            </li>
          ))}
        </ul>
      )}
      {of.conditions.length > 0 && <p>{t.meet}</p>}
      <Fields set={set} ids={of.conditions} />
    </Block>
  );
}

function Own({ set, of: { self_assessment: own, details } }: { set: CriteriaSet; of: Grade }) {
  if (!own) return null;
  return (
    <Block title={t.assessed}>
      <p>
        {t.standing(decimal(own.total), own.grade && gradeName(set, own.grade))}
        {!own.complete && `, ${t.partly}`}
      </p>
      {details.differences.length > 0 && (
        <table>
          <caption>{t.differences}</caption>
          <thead>
            <tr>
              <th scope="col">{t.criterion}</th>
              <th scope="col">{t.ownPoints}</th>
              <th scope="col">{t.countedPoints}</th>
            </tr>
          </thead>
          <tbody>
            {details.differences.map(({ criterion, self_points, points }) => (
              <tr key={criterion}>
                <th scope="row">{nameOf(set, criterion)}</th>
                <td class="figures">{decimal(self_points)}</td>
                <td class="figures">{decimal(points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Block>
  );
}

/** What the scale shows, as a table. */
function Thresholds({ set, of }: { set: CriteriaSet; of: Grade }) {
  if (set.thresholds.length === 0) return null;
  return (
    <details class="explanation">
      <summary>{t.thresholds}</summary>
      {of.maximum !== set.scale && <p class="hint">{t.ofScale(decimal(set.scale), decimal(of.maximum))}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{t.grade}</th>
            <th scope="col">{t.from}</th>
            <th scope="col">{t.below}</th>
          </tr>
        </thead>
        <tbody>
          {set.thresholds.map(({ grade, at_least, below, confidence }, at) => (
            <tr key={at} class={grade && grade === of.grade ? "held" : ""}>
              <th scope="row">
                {grade ? gradeName(set, grade) : t.unknown} {confidence && confidence !== "override" && <Sureness of={confidence} />}
              </th>
              <td class="figures">{at_least ? decimal(at_least) : "–"}</td>
              <td class="figures">{below ? decimal(below) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
