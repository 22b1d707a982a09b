import { useComputed } from "@preact/signals";
import type { Role } from "congdoan";
import { useState } from "preact/hooks";

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
  const computed = isComputed(role);
  const figure = useComputed(() => figureOf(id)).value;
  const refused = useComputed(() => checked.value.refused.get(line) ?? null).value;
  const findings = useComputed(() => findingsOf(id)).value;
  const refund = useComputed(() => refundOf(id)).value;
  const typedTitle = useComputed(() => (own ? titleOf(lines.value[line]) : title)).value;
  const at = rowId(id);
  const noted = hasNotes({ refused, findings, refund });
  const notes = `${at}-notes`;
  return (
    <tr role="row" id={at} class={`role-${role} depth-${depth}${noted ? " noted" : ""}`} tabIndex={computed ? -1 : undefined}>
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
        {computed ? (
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
  const value = useComputed(() => (line < 0 ? "" : amountOf(lines.value[line]))).value;
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
  const one = useComputed(() => lines.value[line]).value;
  const refused = useComputed(() => checked.value.refused.get(line) ?? null).value;
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
