import type { Explanation } from "congdoan";
import { useState } from "preact/hooks";

import { texts } from "../language";
import { Citation } from "./citation";

const t = texts({
  how: ["Vì sao ra số này?", "Why this figure?"],
  half_up: ["làm tròn đến đồng, từ 0,5 làm tròn lên", "rounded half up"],
});

/** The rounding of an explanation, in words. */
const rounding = (rule: string) => (rule === "half_up" ? t.half_up : rule);

function Node({ of }: { of: Explanation }) {
  return (
    <li>
      <p class="step-of">
        <span>{of.label}:</span> <b class="figures">{of.value}</b>
      </p>
      {of.formula && (
        <p class="formula">
          {of.formula}
          {of.rounding && `, ${rounding(of.rounding)}`}
        </p>
      )}
      {of.citation && (
        <p>
          <Citation of={of.citation} />
        </p>
      )}
      {of.children.length > 0 && (
        <ul>
          {of.children.map((child, at) => (
            <Node key={at} of={child} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The tree behind a figure, from a reply to a request with `explain: true`; each figure with its article. */
export function ExplanationTree({ of, title }: { of: Explanation | null; title?: string }) {
  if (!of) return null;
  return (
    <details class="explanation">
      <summary>{title ?? t.how}</summary>
      <ul class="tree">
        <Node of={of} />
      </ul>
    </details>
  );
}

/** The same where the tree is large or the question dear: asked once it is opened, and again while it stays open. */
export function ExplanationAsked({ ask, title }: { ask: () => Explanation | null; title?: string }) {
  const [open, setOpen] = useState(false);
  const of = open ? ask() : null;
  return (
    <details class="explanation" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title ?? t.how}</summary>
      {of && (
        <ul class="tree">
          <Node of={of} />
        </ul>
      )}
    </details>
  );
}
