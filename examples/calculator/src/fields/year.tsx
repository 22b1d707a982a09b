import { texts } from "../language";
import { Field, type FieldProps } from "./field";

const t = texts({
  earlier: ["Năm trước", "The year before"],
  later: ["Năm sau", "The year after"],
});

/** A fiscal year, as it was typed; the arrow keys go through years. */
export function YearField({ label, value, onChange, hint, error }: FieldProps) {
  const year = /^\s*\d{4}\s*$/.test(value) ? Number(value) : null;
  const step = (by: number) => year && onChange(String(year + by));
  const keys = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (!by) return;
    event.preventDefault();
    step(by);
  };
  return (
    <Field label={label} hint={hint} error={error ?? null} empty={value.trim() === ""}>
      {(control) => (
        <span class="stepped">
          <button type="button" class="step" aria-label={t.earlier} disabled={!year} onClick={() => step(-1)}>
            ‹
          </button>
          <input {...control} class="figures" type="text" inputMode="numeric" autoComplete="off" value={value} onInput={(event) => onChange(event.currentTarget.value)} onKeyDown={keys} />
          <button type="button" class="step" aria-label={t.later} disabled={!year} onClick={() => step(1)}>
            ›
          </button>
        </span>
      )}
    </Field>
  );
}
