import { settle } from "congdoan/money";
import type { ComponentChildren } from "preact";

import { ask } from "../../engine";
import { Message } from "../../fields";
import { lang } from "../../language";
import { day, whole } from "../../numbers";
import { ExplanationAsked, Figure, Refused, Sureness } from "../../results";
import { checked, REFUNDED } from "./check";
import { go, looseId, rowId } from "./go";
import { layout } from "./layout";
import { codeOf } from "./lines";
import { FindingText, RefundText, shortRefund } from "./notes";
import { books } from "./state";
import { t } from "./texts";

/** The sums of the form, and everything to look at, each with the way to its line. */
export function Summary() {
  const { answer, request, refused } = checked.value;
  const found = answer?.ok;
  return (
    <section class="card totals" aria-label={t.result}>
      {answer?.error && <Refused error={answer.error} onAccept={() => books.set({ unconfirmed: true })} />}
      <dl class="figures-list">
        <Figure main label={t.closing} value={found ? whole(found.closing) : null} unit="đ" note={refused.size > 0 && t.partial(whole(refused.size))} />
        <Figure label={t.income} value={found ? whole(found.income) : null} unit="đ" />
        <Figure label={t.total_income} value={found ? whole(found.total_income) : null} unit="đ" />
        <Figure label={t.spent} value={found ? whole(found.spending) : null} unit="đ" />
        <Figure label={t.total_spending} value={found ? whole(found.total_spending) : null} unit="đ" />
      </dl>
      <ToSee />
      {found && request && <ExplanationAsked title={t.why} ask={() => ask(() => settle({ ...request, explain: true })).ok?.explanation ?? null} />}
      {found && (
        <p class="citation">
          {t.source} <cite>{found.chart.document}</cite> ({day(found.chart.decided)}) <Sureness of={found.chart.confidence} />
        </p>
      )}
    </section>
  );
}

interface Item {
  readonly at: string | null;
  readonly name: string;
  readonly text: ComponentChildren;
}

function items(): Item[] {
  void lang.value;
  const { refused, findings } = checked.value;
  const { rows } = layout.value;
  const { lines } = books.value.value;
  const ofLine = (index: number) => rows.find(({ line }) => line === index);
  const name = (code: string) => (code ? t.atLine(code) : t.noCode);
  const short = shortRefund();
  return [
    ...[...refused].map(([index, error]) => {
      const row = ofLine(index);
      return { at: row ? rowId(row.key) : looseId(index), name: name(codeOf(lines[index])), text: <Message of={error.message} path={error.path} /> };
    }),
    ...findings.map(({ row, of }) => ({ at: row ? rowId(row) : null, name: row ? t.atLine(row) : t.whole, text: <FindingText of={of} /> })),
    ...(short ? [{ at: rowId(REFUNDED), name: t.atLine(REFUNDED), text: <RefundText of={short} /> }] : []),
  ];
}

function ToSee() {
  const all = items();
  if (!checked.value.answer?.ok && all.length === 0) return null;
  return (
    <div class="to-see">
      <h2 aria-live="polite">{all.length ? t.toSee(whole(all.length)) : t.agrees}</h2>
      {all.length > 0 && (
        <ul>
          {all.map(({ at, name, text }, index) => (
            <li key={index}>
              {at ? (
                <button type="button" class="quiet" onClick={() => go(at)}>
                  {name}
                </button>
              ) : (
                <b>{name}</b>
              )}{" "}
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
