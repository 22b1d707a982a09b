import type { RuleError } from "congdoan";
import { createContext, Fragment, type ComponentChildren } from "preact";
import { useContext, useId } from "preact/hooks";

import { sentence, texts } from "../language";
import { day, decimal, percent, whole } from "../numbers";
import { asSureness } from "../results/confidence";
import { parameterName } from "../results/parameter-name";

const t = texts({
  empty: ["Hãy điền ô này.", "Please fill this in."],
});

/** What every field has. `value` is the text as it was typed, or its exact form where it was understood. */
export interface FieldProps<V = string> {
  readonly label: ComponentChildren;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly hint?: ComponentChildren;
  /** Why the operation refused it: `refusal("insured_salary", …)`. */
  readonly error?: RuleError | null;
}

/** What the fields of a request are called on the page, for messages that name them. */
export const Names = createContext<Readonly<Record<string, string>>>({});

/** What a control takes over so that its label, hint and refusal belong to it. */
export interface Control {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": "true" | undefined;
}

interface Frame extends Pick<FieldProps<never>, "label" | "hint" | "error"> {
  readonly empty?: boolean;
  readonly children: (control: Control) => ComponentChildren;
}

/** A label, a control, a hint, and beside it what the operation refuses. */
export function Field({ label, hint, error, empty, children }: Frame) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : "";
  const errorId = error ? `${id}-error` : "";
  const control: Control = {
    id,
    "aria-describedby": [errorId, hintId].filter(Boolean).join(" ") || undefined,
    "aria-invalid": error ? "true" : undefined,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(control)}
      <Refusal id={errorId} error={error} empty={empty} />
      {hint && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** The refusal of a field; a place that is always there, so that it is also heard when it fills. */
export function Refusal({ id, error, empty }: { id: string; error?: RuleError | null | undefined; empty?: boolean | undefined }) {
  return (
    <div aria-live="polite">
      {error && (
        <p class="refusal" id={id}>
          {empty ? t.empty : <Message of={error.message} path={error.path} />}
        </p>
      )}
    </div>
  );
}

/**
 * A message of the library as the page writes names, days and figures. `path` says what of the
 * request it is about, and so what its figures are.
 */
export function Message({ of, path = "" }: { of: string; path?: string | undefined }) {
  const names = useContext(Names);
  // Odd pieces stood between backticks.
  const pieces = of.split("`");
  return (
    <>
      {pieces.map((piece, at) => {
        if (at % 2 === 0) return <Fragment key={at}>{readable(at === 0 ? sentence(piece) : piece)}</Fragment>;
        const name = (Object.hasOwn(names, piece) ? names[piece] : undefined) ?? asSureness(piece) ?? parameterName(piece);
        return name ? <q key={at}>{name}</q> : <code key={at}>{figure(piece, path)}</code>;
      })}
    </>
  );
}

/** Days, and numbers too long for a year, as the page writes them. */
const readable = (text: string) => text.replace(/\d{4}-\d\d-\d\d(?!\d)|\d{5,}/g, (found) => (found.includes("-") ? day(found) : whole(BigInt(found))));

/** What a message quotes of the request, as its field takes it. */
function figure(text: string, path: string): string {
  // Codes and ids only look like numbers.
  if (/(?:^|\.)(?:code|id|criterion)$/.test(path)) return text;
  if (/^\d{4,}-\d\d(?:-\d\d)?$/.test(text)) return day(text);
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return text;
  // The fields of rates and shares are in percent.
  if (/(?:rate|share|^scheme.*)$/.test(path)) return percent(text);
  // What is short and has no fraction may be a year.
  return text.includes(".") || text.length > 4 ? decimal(text) : text;
}

