import type { CriteriaSet, Grade } from "congdoan";

import { Message } from "../../fields";
import { decimal } from "../../numbers";
import { Sureness, weakest } from "../../results";
import type { Graded } from "./answers";
import { GoTo } from "./goto";
import { fieldNamed, gradeName } from "./named";
import { Scale } from "./scale";
import { grades } from "./state";
import { t } from "./texts";

/** How surely it is known where one grade ends and the next begins. */
export const sureOf = ({ citations }: Grade) => weakest(citations.filter(({ parameter }) => parameter.endsWith(".thresholds")));

/** What it comes to if what is missing goes badly, and if it goes well. */
export function openRange(set: CriteriaSet, { complete, reachable }: Grade): string {
  if (complete) return t.complete;
  if (!reachable) return "";
  const { lowest, highest } = reachable;
  if (lowest.grade && lowest.grade === highest.grade) return t.open_same(gradeName(set, lowest.grade), decimal(lowest.total), decimal(highest.total));
  const said = ({ total, grade }: typeof lowest) => t.standing(decimal(total), grade && gradeName(set, grade));
  return t.open_range(said(lowest), said(highest));
}

/** The same for where there is little room. */
const openPoints = ({ complete, reachable }: Grade) => (complete ? t.complete : reachable ? t.open_points(decimal(reachable.lowest.total), decimal(reachable.highest.total)) : "");

/** The result, always in sight: total, grade, whether it may still change, and where on the scale it is. */
export function Standing({ set, of }: { set: CriteriaSet; of: Graded }) {
  const answer = of.grade;
  const found = answer?.ok;
  return (
    <section class="standing" aria-label={t.result}>
      {!answer && of.refused.size > 0 && <Mend set={set} of={of} />}
      {answer?.error && (
        <p>
          <strong>{t.notScored}.</strong> <Message of={answer.error.message} path={answer.error.path} />
        </p>
      )}
      {found && (
        <>
          <div class="standing-words">
            <p class="standing-total figures">
              <b>{decimal(found.total)}</b> {t.outOf(decimal(found.maximum))}
            </p>
            {/* Heard when the grade changes, not at every point. */}
            <p class="standing-grade" role="status">
              <b>{found.grade ? gradeName(set, found.grade) : t.noGrade}</b>
              {found.reason && <span class="standing-reason">: {t[found.reason]}</span>}{" "}
            </p>
            {found.grade && <Sureness of={sureOf(found)} />}
            {found.reason === "unconfirmed" && (
              <button type="button" onClick={() => grades.set({ unconfirmed: true })}>
                {t.accept}
              </button>
            )}
            <p class="standing-open">{openRange(set, found)}</p>
            <p class="standing-short">{openPoints(found)}</p>
          </div>
          <Scale set={set} of={found} />
        </>
      )}
    </section>
  );
}

function Mend({ set, of }: { set: CriteriaSet; of: Graded }) {
  return (
    <p>
      <strong>{t.notScored}.</strong> {t.toMend(of.refused.size)}{" "}
      {[...of.refused.keys()].map((field) => {
        const { at, name } = fieldNamed(set, field);
        return (
          <GoTo key={field} at={at}>
            {name}
          </GoTo>
        );
      })}
    </p>
  );
}
