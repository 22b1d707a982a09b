import type { Decimal } from "congdoan";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

import { Field, type FieldProps } from "../../fields";
import { lang } from "../../language";

/** Points as people write them, `9,5` or `9.5`, as the exact "9.5". Whether there may be so many the operation says. */
export function readPoints(text: string): Decimal | null {
  const [, sign, before = "", after = ""] = /^\s*([-−]?)(\d*)(?:[.,](\d*))?\s*$/.exec(text) ?? [];
  if (!before && !after) return null;
  return `${sign ? "-" : ""}${before || "0"}${after && `.${after}`}`;
}

/** A whole number of months, meetings, or a year. */
export const readCount = (text: string) => (/^\s*\d{1,15}\s*$/.test(text) ? Number(text) : null);

/** Points as they stand in a field: without groups, as a point would be taken for a comma. */
const shown = (value: string) => (lang.value === "vi" && readPoints(value) === value ? value.replace(".", ",") : value);

interface PointsProps extends FieldProps {
  /** What stands behind the field: the most points, a unit. */
  readonly unit?: ComponentChildren;
  readonly disabled?: boolean;
  /** Whether parts of points are taken. */
  readonly whole?: boolean;
}

/** Points, or a count. Its value is exact, `9.5`, or the text that is no number. */
export function PointsField({ label, value, onChange, hint, error, unit, disabled, whole }: PointsProps) {
  // What is being typed stays as it is until the field is left.
  const [draft, setDraft] = useState<string | null>(null);
  const change = (event: Event) => {
    const text = (event.currentTarget as HTMLInputElement).value;
    setDraft(text);
    onChange((whole ? null : readPoints(text)) ?? text);
  };
  return (
    <Field label={label} hint={hint} error={error ?? null} empty={value.trim() === ""}>
      {(control) => (
        <span class={unit ? "with-unit" : "without-unit"}>
          <input
            {...control}
            class="figures"
            type="text"
            inputMode={whole ? "numeric" : "decimal"}
            autoComplete="off"
            disabled={disabled ?? false}
            value={draft ?? shown(value)}
            onInput={change}
            onBlur={() => setDraft(null)}
          />
          {unit && <span class="unit">{unit}</span>}
        </span>
      )}
    </Field>
  );
}
