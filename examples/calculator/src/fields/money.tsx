import { useLayoutEffect, useRef } from "preact/hooks";

import { lang } from "../language";
import { readWhole, whole } from "../numbers";
import { Field, type FieldProps } from "./field";

const point = () => (lang.value === "vi" ? "," : ".");
const group = () => (lang.value === "vi" ? "." : ",");

/** What stands in the field for a state: grouped if it is a sum, else as it was typed. */
function display(value: string): string {
  return /^-?\d+$/.test(value) ? whole(BigInt(value)).replace("−", "-") : value;
}

/**
 * The sum after a change by hand, or null to leave the text alone. Grouping follows along while
 * somebody types digits into a grouped sum; a mark that somebody typed is left until it is clear
 * what it stands for.
 */
function grouping(before: string, text: string, pasted: boolean): bigint | null {
  if (!pasted && text.includes(point())) return null;
  const understood = readWhole(text);
  if (understood !== null) return understood;
  const marks = (of: string) => of.split(group()).length;
  const digits = text.split(group()).join("");
  const wasGrouped = before === "" || readWhole(before) !== null;
  return wasGrouped && marks(text) <= marks(before) && /^-?\d+$/.test(digits) ? BigInt(digits) : null;
}

/** The place in a text that has as many digits before it. */
function placeAfter(digits: number, text: string): number {
  let at = 0;
  for (let left = digits; left > 0 && at < text.length; at++) if (/\d/.test(text.charAt(at))) left--;
  return at;
}

const digitsIn = (text: string) => text.replace(/\D/g, "").length;

/** What an input of a sum does: grouped while it is typed, with the caret where it was. For a field, or a cell of a table. */
export function useSum(value: string, onChange: (value: string) => void) {
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  const shown = display(value);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const onInput = (event: Event) => {
    const element = event.currentTarget as HTMLInputElement;
    const pasted = (event as InputEvent).inputType === "insertFromPaste";
    const sum = grouping(shown, element.value, pasted);
    if (sum === null) return onChange(element.value);
    const digits = digitsIn(element.value.slice(0, element.selectionStart ?? undefined));
    // The field is set here, as what it shows may be the same as before, so that nothing is drawn anew.
    element.value = display(String(sum));
    caret.current = placeAfter(digits, element.value);
    element.setSelectionRange(caret.current, caret.current);
    onChange(String(sum));
  };
  const onBlur = () => {
    const sum = readWhole(value);
    if (sum !== null && String(sum) !== value) onChange(String(sum));
  };
  return { ref: input, class: "figures", type: "text", inputMode: "numeric", autoComplete: "off", value: shown, onInput, onBlur } as const;
}

/** A sum of đồng, grouped while it is typed. Its value is digits, or the text that is no sum. */
export function MoneyField({ label, value, onChange, hint, error, unit = "đ" }: FieldProps & { unit?: string }) {
  const input = useSum(value, onChange);
  return (
    <Field label={label} hint={hint} error={error ?? null} empty={value.trim() === ""}>
      {(control) => (
        <span class="with-unit">
          <input {...control} {...input} />
          {unit && <span class="unit">{unit}</span>}
        </span>
      )}
    </Field>
  );
}
