import type { Distribution, Dues, UnionFee } from "congdoan";
import type { ComponentChildren } from "preact";

import type { Answer } from "../../engine";
import { day, decimal, month, percent, readWhole, whole } from "../../numbers";
import { Citation, ExplanationTree, Figure, Refused, Split, weakest } from "../../results";
import type { Owed } from "./answers";
import { t } from "./texts";

interface CardProps {
  readonly of: Owed;
  readonly onAccept: () => void;
}

function Card({ title, who, children }: { title: string; who: string; children: ComponentChildren }) {
  return (
    <article class="card">
      <header>
        <h2>{title}</h2>
        <p>{who}</p>
      </header>
      {children}
    </article>
  );
}

/** The exact figure, where the sum was rounded from it. */
const rounding = (exact: string, due: number) => (exact === String(due) || !exact.includes(".") ? null : t.rounded(decimal(exact)));

/** When the fee is to be paid: a day where the rule names one, else the rule. */
export const deadline = (fee: UnionFee) =>
  fee.payable_by ? day(fee.payable_by) : fee.payable_rule ? t[fee.payable_rule] : t.unknownDeadline;

export function FeeCard({ of, onAccept }: CardProps) {
  const { fee, feeSplit } = of;
  const who = `${t.feeWho}, ${month(of.month)}`;
  if (!fee) return <Card title={t.fee} who={t.feeWho}><p class="prompt">{t.noFund}</p></Card>;
  if (fee.error) return <Card title={t.fee} who={t.feeWho}><Refused error={fee.error} onAccept={onAccept} /></Card>;
  const found = fee.ok;
  if (!found.liable) return <Card title={t.fee} who={who}><Nothing why={t[found.reason]} of={found} /></Card>;
  return (
    <Card title={t.fee} who={who}>
      <dl class="figures-list">
        <Figure main label={t.due} value={whole(found.due)} unit="đ" note={rounding(found.exact, found.due)} confidence={weakest(found.citations)} />
        <Figure label={t.payableBy} value={deadline(found)} note={found.payable_by && found.payable_rule ? t[found.payable_rule] : null} />
        <Figure label={t.base} value={whole(found.salary_fund)} unit="đ" />
        <Figure label={t.ruleRate} value={percent(found.rate)} />
      </dl>
      <ExplanationTree of={found.explanation} title={t.whyFee} />
      <Shares title={t.feeSplit} answer={feeSplit} onAccept={onAccept} />
    </Card>
  );
}

export function DuesCard({ of, pay, onAccept }: CardProps & { pay: string }) {
  const { dues, duesSplit } = of;
  const who = `${t.duesWho}, ${month(of.month)}`;
  if (!dues) return <Card title={t.dues} who={t.duesWho}><p class="prompt">{t.noPay}</p></Card>;
  if (dues.error) return <Card title={t.dues} who={t.duesWho}><Refused error={dues.error} onAccept={onAccept} /></Card>;
  const found = dues.ok;
  if (!found.liable) return <Card title={t.dues} who={who}><Nothing why={t[found.reason]} of={found} /></Card>;
  const stated = readWhole(pay);
  const bounded = stated !== null && stated !== BigInt(found.base) ? t.bounded(whole(stated)) : null;
  return (
    <Card title={t.dues} who={who}>
      <dl class="figures-list">
        <Figure main label={t.due} value={whole(found.due)} unit="đ" note={found.surplus ? null : rounding(found.exact, found.due)} confidence={weakest(found.citations)} />
        <Figure label={t.cap} value={found.cap === null ? t.noCap : whole(found.cap)} unit={found.cap === null ? "" : "đ"} note={found.capped && t.capped} />
        <Figure label={t.base} value={whole(found.base)} unit="đ" note={bounded} />
        {found.rate && <Figure label={t.ruleRate} value={percent(found.rate)} />}
        {found.surplus !== null && <Figure label={t.surplus} value={whole(found.surplus)} unit="đ" />}
      </dl>
      <ExplanationTree of={found.explanation} title={t.whyDues} />
      <Shares title={t.duesSplit} answer={duesSplit} surplus={found.surplus ?? 0} onAccept={onAccept} />
    </Card>
  );
}

function Nothing({ why, of }: { why: string; of: UnionFee | Dues }) {
  return (
    <>
      <dl class="figures-list">
        <Figure main label={t.due} value={t.nothingDue} note={why} confidence={weakest(of.citations)} />
      </dl>
      <ul class="sources">
        {of.citations.map((one) => (
          <li key={one.parameter}>
            <Citation of={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface SharesProps {
  readonly title: string;
  readonly answer: Answer<Distribution> | null;
  readonly surplus?: number;
  readonly onAccept: () => void;
}

function Shares({ title, answer, surplus = 0, onAccept }: SharesProps) {
  if (!answer) return null;
  if (answer.error) return <Refused error={answer.error} onAccept={onAccept} />;
  const { grassroots, upper, grassroots_share, upper_share, citations, explanation } = answer.ok;
  const shares = [
    { name: t.share(t.grassroots, percent(grassroots_share)), amount: grassroots },
    { name: t.share(t.upper, percent(upper_share)), amount: upper },
    ...(surplus ? [{ name: t.surplus, amount: surplus }] : []),
  ];
  return (
    <>
      <Split title={title} shares={shares} confidence={weakest(citations)} />
      <ExplanationTree of={explanation} title={t.whySplit} />
    </>
  );
}
