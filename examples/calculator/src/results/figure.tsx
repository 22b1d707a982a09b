import type { Confidence } from "congdoan";
import type { ComponentChildren } from "preact";

import { Sureness } from "./confidence";

interface FigureProps {
  readonly label: string;
  /** As it is written in the page's language; null is "no figure". */
  readonly value: string | null;
  readonly unit?: string;
  /** How it came about, its rounding, what else to know. */
  readonly note?: ComponentChildren;
  /** The least sure of its sources; said when it is not the text of the law itself. */
  readonly confidence?: Confidence;
  /** The one figure of a result that stands out. */
  readonly main?: boolean;
}

/** One figure of a result; stands in a `<dl>`. */
export function Figure({ label, value, unit, note, confidence, main }: FigureProps) {
  return (
    <div class={main ? "figure figure-main" : "figure"}>
      <dt>{label}</dt>
      <dd>
        <span class="figures">
          {value ?? "–"}
          {unit && value !== null && <span class="unit"> {unit}</span>}
        </span>
        {confidence && confidence !== "primary" && <Sureness of={confidence} />}
        {note && <span class="figure-note">{note}</span>}
      </dd>
    </div>
  );
}
