import type { Refund, RuleError } from "congdoan";

import { Message } from "../../fields";
import { lang } from "../../language";
import { whole } from "../../numbers";
import { Sureness, weakest } from "../../results";
import { checked, REFUNDED, type Placed } from "./check";
import { t } from "./texts";

// What is said beside a line: why it is refused, what in it does not agree, what did not come back.

export const signed = (sum: number) => `${sum > 0 ? "+" : ""}${whole(sum)}`;

const NONE: readonly Placed[] = [];

/** The findings of a row; the same list for every row without any, so that it is not drawn again. */
export function findingsOf(key: string): readonly Placed[] {
  const found = checked.value.findings.filter(({ row }) => row === key);
  return found.length ? found : NONE;
}

/** The refund where it is not what the rule says. */
export function shortRefund(): Refund | null {
  const found = checked.value.refund?.ok;
  return found && found.outstanding !== 0 ? found : null;
}

export const refundOf = (key: string) => (key === REFUNDED ? shortRefund() : null);

export function FindingText({ of }: { of: Placed["of"] }) {
  return (
    <>
      <Message of={of.message} path={of.path} />. {of.difference !== null && <b class="figures">{t.difference(signed(of.difference))}</b>}
    </>
  );
}

export function RefundText({ of }: { of: Refund }) {
  const { net, paid, outstanding, citations } = of;
  return (
    <>
      {t.short(whole(net), whole(paid))} <b class="figures">{outstanding > 0 ? t.missing(whole(outstanding)) : t.over(whole(-outstanding))}</b>{" "}
      {weakest(citations) !== "primary" && <Sureness of={weakest(citations)} />}
    </>
  );
}

interface NotesProps {
  readonly id: string;
  readonly refused: RuleError | null;
  readonly findings: readonly Placed[];
  readonly refund?: Refund | null;
}

export const hasNotes = ({ refused, findings, refund }: Omit<NotesProps, "id">) => Boolean(refused || findings.length || refund);

export function Notes({ id, refused, findings, refund = null }: NotesProps) {
  void lang.value;
  if (!hasNotes({ refused, findings, refund })) return null;
  return (
    <div id={id} class="notes">
      {refused && (
        <p class="refusal">
          <Message of={refused.message} path={refused.path} />
        </p>
      )}
      {findings.map(({ of }) => (
        <p key={of.code + of.path} class="finding">
          <FindingText of={of} />
        </p>
      ))}
      {refund && (
        <p class="finding">
          <RefundText of={refund} />
        </p>
      )}
    </div>
  );
}
