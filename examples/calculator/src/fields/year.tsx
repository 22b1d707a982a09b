import { texts } from "../language";
import type { FieldProps } from "./field";
import { Stepped } from "./stepped";

const t = texts({
  earlier: ["Năm trước", "The year before"],
  later: ["Năm sau", "The year after"],
});

/** A fiscal year, as it was typed; the arrow keys go through years. */
export function YearField({ onChange, ...field }: FieldProps) {
  const year = /^\s*\d{4}\s*$/.test(field.value) ? Number(field.value) : null;
  const input = {
    class: "figures",
    type: "text",
    inputMode: "numeric",
    autoComplete: "off",
    value: field.value,
    onInput: (event: Event) => onChange((event.currentTarget as HTMLInputElement).value),
  } as const;
  return <Stepped {...field} earlier={t.earlier} later={t.later} step={year ? (by) => onChange(String(year + by)) : null} input={input} />;
}
