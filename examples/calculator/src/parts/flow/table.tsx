import type { Confidence } from "congdoan";

import { whole } from "../../numbers";
import { Sureness } from "../../results";
import type { Check, Line } from "./parts";
import { t } from "./texts";

interface TableProps {
  readonly lines: readonly Line[];
  readonly checks: readonly Check[];
  /** Whether the picture has letters. */
  readonly letters: boolean;
  /** Of the least sure of the shares. */
  readonly sureness: Confidence;
}

/** Every part with its share and sum, as the picture shows them, and that they add up. */
export function PartsTable({ lines, checks, letters, sureness }: TableProps) {
  return (
    <>
      <table class="flow-table">
        <caption>
          {t.table} {sureness !== "primary" && <Sureness of={sureness} />}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.share}</th>
            <th scope="col">{t.sum}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ part, depth, letter }, at) => (
            <tr key={at} class={`depth-${depth}`}>
              <th scope="row">
                <svg class="key" viewBox="0 0 10 10" aria-hidden="true">
                  <rect class={`flow-${part.holder}`} width="10" height="10" rx="2" />
                </svg>
                {letters && letter && <b class="flow-key">{letter}</b>}
                {part.name}
              </th>
              <td class="figures">{part.share ?? "–"}</td>
              <td class="figures">{whole(part.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="flow-checks" aria-label={t.checks}>
        {checks.map(({ text, holds }) => (
          <li key={text} class={holds ? "" : "fails"}>
            <span class="figures">{text}</span> <strong>{holds ? `✓ ${t.holds}` : `✗ ${t.fails}`}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
