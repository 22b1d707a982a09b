import type { ComponentProps } from "preact";

import { Field, type FieldProps } from "./field";

interface SteppedProps extends Omit<FieldProps, "onChange"> {
  /** What its two buttons are called. */
  readonly earlier: string;
  readonly later: string;
  /** Goes so many on or back; null while what was typed is nothing to go from. */
  readonly step: ((by: number) => void) | null;
  readonly input: ComponentProps<"input">;
}

/** A field of time with a button to either side; the arrow keys do the same. */
export function Stepped({ label, value, hint, error, earlier, later, step, input }: SteppedProps) {
  const keys = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (!by) return;
    event.preventDefault();
    step?.(by);
  };
  return (
    <Field label={label} hint={hint} error={error ?? null} empty={value.trim() === ""}>
      {(control) => (
        <span class="stepped">
          <button type="button" class="step" aria-label={earlier} disabled={!step} onClick={() => step?.(-1)}>
            ‹
          </button>
          <input {...control} {...input} onKeyDown={keys} />
          <button type="button" class="step" aria-label={later} disabled={!step} onClick={() => step?.(1)}>
            ›
          </button>
        </span>
      )}
    </Field>
  );
}
