import { useId } from "preact/hooks";

import { Field, Refusal, type FieldProps } from "./field";

/** A text. */
export function TextField({ label, value, onChange, hint, error }: FieldProps) {
  return (
    <Field label={label} hint={hint} error={error ?? null} empty={value.trim() === ""}>
      {(control) => <input {...control} type="text" value={value} onInput={(event) => onChange(event.currentTarget.value)} />}
    </Field>
  );
}

/** A rate in percent, as it was typed; `given(value, readPercent)` is what a request takes. */
export function RateField({ label, value, onChange, hint, error }: FieldProps) {
  return (
    <Field label={label} hint={hint} error={error ?? null} empty={value.trim() === ""}>
      {(control) => (
        <span class="with-unit">
          <input {...control} class="figures" type="text" inputMode="decimal" autoComplete="off" value={value} onInput={(event) => onChange(event.currentTarget.value)} />
          <span class="unit">%</span>
        </span>
      )}
    </Field>
  );
}

/** Yes or no. */
export function CheckField({ label, value, onChange, hint }: FieldProps<boolean>) {
  const id = useId();
  return (
    <div class="field">
      <label class="check">
        <input type="checkbox" checked={value} aria-describedby={hint ? id : undefined} onChange={(event) => onChange(event.currentTarget.checked)} />
        <span>{label}</span>
      </label>
      {hint && (
        <p class="hint" id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps<V extends string> extends FieldProps<V> {
  /** What may be chosen, and what it is called. */
  readonly choices: Readonly<Record<V, string>>;
  /** A list that unfolds, or, for two or three, all to be seen. */
  readonly as?: "list" | "radios";
}

/** One of a few. */
export function ChoiceField<V extends string>({ label, value, onChange, hint, error, choices, as = "list" }: ChoiceProps<V>) {
  const entries = Object.entries(choices) as [V, string][];
  const id = useId();
  if (as === "list") {
    return (
      <Field label={label} hint={hint} error={error ?? null}>
        {(control) => (
          <select {...control} value={value} onChange={(event) => onChange(event.currentTarget.value as V)}>
            {entries.map(([choice, name]) => (
              <option key={choice} value={choice}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    );
  }
  const described = [error ? `${id}-error` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return (
    <fieldset class="field" aria-describedby={described || undefined}>
      <legend>{label}</legend>
      <div class="radios">
        {entries.map(([choice, name]) => (
          <label key={choice}>
            <input type="radio" name={id} value={choice} checked={choice === value} onChange={() => onChange(choice)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
      <Refusal id={`${id}-error`} error={error} />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
