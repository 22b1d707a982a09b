import { useState } from "preact/hooks";

import { lang, texts } from "../language";
import { day, month, monthLater, readDay, readMonth } from "../numbers";
import { Field, type FieldProps } from "./field";
import { Stepped } from "./stepped";

const t = texts({
  earlier: ["Tháng trước", "The month before"],
  later: ["Tháng sau", "The month after"],
});

// Fields of text and no `<input type="month">`: two of the great browsers show that as bare text
// anyway, and a year of ten years ago is typed faster than it is found in a picker. Digits alone
// are enough (`062026`), so phones show their keys for numbers.

interface Kind {
  readonly read: (text: string) => string | null;
  readonly write: (value: string) => string;
  readonly placeholder: () => string;
}

const MONTH: Kind = { read: readMonth, write: month, placeholder: () => (lang.value === "vi" ? "mm/nnnn" : "yyyy-mm") };
const DAY: Kind = { read: readDay, write: day, placeholder: () => (lang.value === "vi" ? "nn/tt/nnnn" : "yyyy-mm-dd") };

function useDraft(kind: Kind, value: string, onChange: (value: string) => void) {
  // What is being typed stays as it is until the field is left.
  const [draft, setDraft] = useState<string | null>(null);
  const understood = kind.read(value);
  return {
    class: "figures",
    type: "text",
    inputMode: "numeric",
    autoComplete: "off",
    placeholder: kind.placeholder(),
    value: draft ?? (understood ? kind.write(understood) : value),
    onInput(event: Event) {
      const text = (event.currentTarget as HTMLInputElement).value;
      setDraft(text);
      onChange(kind.read(text) ?? text);
    },
    onBlur: () => setDraft(null),
    forget: () => setDraft(null),
  } as const;
}

/** A month; its value is `2026-06`, or the text that is no month. The arrow keys go through months. */
export function MonthField({ onChange, ...field }: FieldProps) {
  const { forget, ...input } = useDraft(MONTH, field.value, onChange);
  const understood = readMonth(field.value);
  const step = (by: number) => {
    if (!understood) return;
    forget();
    onChange(monthLater(understood, by));
  };
  return <Stepped {...field} earlier={t.earlier} later={t.later} step={understood ? step : null} input={input} />;
}

/** A day; its value is `2026-06-30`, or the text that is no day. */
export function DayField({ label, value, onChange, hint, error }: FieldProps) {
  const { forget: _, ...input } = useDraft(DAY, value, onChange);
  return (
    <Field label={label} hint={hint} error={error ?? null} empty={value.trim() === ""}>
      {(control) => <input {...control} {...input} />}
    </Field>
  );
}
