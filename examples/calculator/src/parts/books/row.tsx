import { computed } from "@preact/signals";
import type { Role } from "congdoan";
import { useMemo, useState } from "preact/hooks";

import { useSum } from "../../fields";
import { whole } from "../../numbers";
import { checked } from "./check";
import { remove, setAmount, setCode, setTitle } from "./edit";
import { goNearby, goSoon, looseId, rowId } from "./go";
import { isComputed, layout } from "./layout";
import { amountOf, codeOf, titleOf } from "./lines";
import { findingsOf, hasNotes, Notes, refundOf } from "./notes";
import { lines } from "./state";
import { t } from "./texts";

/** The figure the library has for a row; null until it has one. */
const figureOf = (key: string) => checked.value.answer?.ok?.rows.find(({ code, role }) => (code ?? role) === key)?.amount ?? null;

/** A part of a signal, for what is given to a row: unlike `useComputed` it is another one when that changes. */
const usePart = <T,>(of: () => T, ...given: readonly unknown[]): T => useMemo(() => computed(of), given).value;

interface RowProps {
  readonly id: string;
  readonly number: string;
  readonly code: string;
  readonly role: Role;
  readonly title: string;
  readonly depth: number;
  readonly own: boolean;
  readonly line: number;
}

// Everything a row shows is a signal of its own, and what it is given are plain values: a digit
// typed into one of two hundred rows draws that row and the sums that change, nothing else.

/** A row of the form. */
export function Row({ id, number, code, role, title, depth, own, line }: RowProps) {
  const readOnly = isComputed(role);
  const figure = usePart(() => figureOf(id), id);
  const refused = usePart(() => checked.value.refused.get(line) ?? null, line);
  const findings = usePart(() => findingsOf(id), id);
  const refund = usePart(() => refundOf(id), id);
  const typedTitle = usePart(() => (own ? titleOf(lines.value[line]) : title), own, line, title);
  const at = rowId(id);
  const noted = hasNotes({ refused, findings, refund });
  const notes = `${at}-notes`;
  return (
    <tr role="row" id={at} class={`role-${role} depth-${depth}${noted ? " noted" : ""}`} tabIndex={readOnly ? -1 : undefined}>
      <td role="cell" class="number">{number}</td>
      <th role="rowheader" scope="row" class="content">
        {own ? (
          <input type="text" aria-label={t.titleOf(code)} value={typedTitle} onInput={(event) => setTitle(line, event.currentTarget.value)} />
        ) : (
          title
        )}
        <Notes id={notes} refused={refused} findings={findings} refund={refund} />
      </th>
      <td role="cell" class="code figures">{code}</td>
      <td role="cell" class="amount">
        {readOnly ? (
          <output class="figures">{figure === null ? "–" : whole(figure)}</output>
        ) : (
          <Sum code={code} line={line} name={typedTitle || code} figure={figure} described={noted ? notes : undefined} invalid={refused !== null} />
        )}
      </td>
      <td role="cell" class="tools">{own && <Remove line={line} name={code} />}</td>
    </tr>
  );
}

interface SumProps {
  readonly code: string;
  readonly line: number;
  readonly name: string;
  readonly figure: number | null;
  readonly described: string | undefined;
  readonly invalid: boolean;
}

function Sum({ code, line, name, figure, described, invalid }: SumProps) {
  const value = usePart(() => amountOf(lines.value[line]), line);
  const input = useSum(value, (amount) => setAmount(code, line, amount));
  return (
    <input
      {...input}
      data-sum={code}
      aria-label={t.amountOf(`${code} ${name}`)}
      aria-describedby={described}
      aria-invalid={invalid ? "true" : undefined}
      // What the parts of a code add up to stands where nothing was typed.
      placeholder={figure ? whole(figure) : ""}
    />
  );
}

function Remove({ line, name }: { line: number; name: string }) {
  return (
    <button
      type="button"
      class="remove"
      aria-label={t.remove(name)}
      onClick={(event) => {
        goNearby(event.currentTarget);
        remove(line);
      }}
    >
      ×
    </button>
  );
}

/** A line that has no row of the form: it stays, with what is wrong, until its code is put right. */
export function LooseRow({ line }: { line: number }) {
  const one = usePart(() => lines.value[line], line);
  const refused = usePart(() => checked.value.refused.get(line) ?? null, line);
  const [draft, setDraft] = useState<string | null>(null);
  const code = codeOf(one);
  const at = looseId(line);
  const notes = refused ? `${at}-notes` : undefined;
  // Not with every key: the row would be gone to its place before the code is whole.
  const settle = () => {
    if (draft === null) return;
    setDraft(null);
    setCode(line, draft);
    const placed = layout.value.rows.find((row) => row.line === line);
    if (placed) goSoon(rowId(placed.key));
  };
  const amount = useSum(amountOf(one), (text) => setAmount(code, line, text));
  return (
    <tr role="row" id={at} class="loose noted">
      <td role="cell" class="number" />
      <th role="rowheader" scope="row" class="content">
        <input type="text" aria-label={t.titleOf(code || "?")} placeholder={t.content} value={titleOf(one)} onInput={(event) => setTitle(line, event.currentTarget.value)} />
        <Notes id={`${at}-notes`} refused={refused} findings={[]} />
      </th>
      <td role="cell" class="code">
        <input
          type="text"
          class="figures"
          inputMode="decimal"
          autoComplete="off"
          aria-label={t.codeLoose}
          aria-describedby={notes}
          aria-invalid={refused?.path.endsWith("code") ? "true" : undefined}
          value={draft ?? code}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onBlur={settle}
          onKeyDown={(event) => event.key === "Enter" && settle()}
        />
      </td>
      <td role="cell" class="amount">
        <input {...amount} data-sum={code} aria-label={t.amountOf(code || t.noCode)} aria-describedby={notes} aria-invalid={refused?.path.endsWith("amount") ? "true" : undefined} />
      </td>
      <td role="cell" class="tools">
        <Remove line={line} name={code} />
      </td>
    </tr>
  );
}
