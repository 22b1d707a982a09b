import { sureness } from "../../results";
import type { Step } from "./answers";

// Which values are written into the chart, and where: as many as have room without covering each
// other, the latest first. All of them stand in the table.

/** A step as it is drawn. */
export interface Line {
  readonly step: Step;
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** About as wide as a letter is in the font of labels. */
const LETTER = 8.4;

const cover = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export function label(lines: readonly Line[], width: number): readonly Label[] {
  const taken: Box[] = lines.map(({ from, to, at }) => ({ left: from, right: to, top: at - 3, bottom: at + 3 }));
  const labels: Label[] = [];
  for (const { step, from, to, at } of [...lines].reverse()) {
    const before = lines.find((one) => one.step !== step && one.step.text === step.text && Math.abs(one.to - from) < 0.5);
    // The same value going on is written where it begins.
    if (before) continue;
    const unsure = step.citation.confidence === "derived" || step.citation.confidence === "unconfirmed";
    // The unit is in the title of the chart's table; there is no room for it at every step.
    const value = step.text.replace(/ đồng$/u, "");
    const most = Math.floor((width - from - 8) / LETTER);
    // How sure it is stands there only where it is plain which step is meant; the key says it, too.
    const long = `${value} (${sureness(step.citation.confidence)})`;
    const texts = [...(unsure && long.length * LETTER < to - from ? [long] : []), value, ...(value.length > most && most > 8 ? [`${value.slice(0, most - 1)}…`] : [])];
    const places = texts.flatMap((text) =>
      [0, 16].flatMap((lift) => [
        { text, lift, x: from + 3, anchor: "start" as const },
        { text, lift, x: to - 3, anchor: "end" as const },
      ]),
    );
    for (const { text, lift, x, anchor } of places) {
      const size = text.length * LETTER;
      const left = anchor === "start" ? x : x - size;
      const box = { left, right: left + size, top: at - 18 - lift, bottom: at - 6 - lift };
      if (box.left < 0 || box.top < 34 || box.right > width || taken.some((one) => cover(one, box))) continue;
      taken.push(box);
      labels.push({ text, x, y: at - 8 - lift, anchor });
      break;
    }
  }
  return labels;
}
