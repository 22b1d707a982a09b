import type { ComponentChildren } from "preact";

/** Moves to the field of something on the sheet. The fragment belongs to the state, so this is no link. */
function go(at: string) {
  const place = [...document.querySelectorAll<HTMLElement>("[data-at]")].find((one) => one.dataset["at"] === at);
  const inputs = [...(place?.querySelectorAll("input") ?? [])];
  // The field that is refused, else one that can be typed in: of a standard the first, of two columns the one that counts.
  const typed = inputs.filter(({ type, disabled }) => type === "text" && !disabled);
  const field = inputs.find((one) => one.getAttribute("aria-invalid")) ?? typed.at(place?.matches("fieldset") ? 0 : -1) ?? inputs.find(({ checked }) => checked) ?? inputs[0];
  field?.focus();
  if (field?.type === "text") field.select();
}

export function GoTo({ at, children }: { at: string; children: ComponentChildren }) {
  return (
    <button type="button" class="go-to" onClick={() => go(at)}>
      {children}
    </button>
  );
}
