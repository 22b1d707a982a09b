import { whole } from "../numbers";

/** A cell of a table of results: whole sums as numbers, other figures and words as text. */
export type Cell = string | number | bigint | null;

/** What a part hands over so that its result can be copied, saved and printed. Asked only when it is wanted. */
export interface Outcome {
  /** The name of the files, without an ending: `dong-bao-nhieu-2026-06`. */
  readonly name: string;
  /** The result as a table, the first row its head. */
  readonly rows: () => readonly (readonly Cell[])[];
  /** The result for programs: requests and replies. */
  readonly data: () => unknown;
}

/** A text that a spreadsheet would take for a formula is made a text; a number stays one. */
const safe = (cell: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^[+-]?[\d.,]+$/.test(cell) ? `'${cell}` : cell);

/** As text for a message or a sheet: cells apart by tabs, numbers as the page writes them. */
export function asText({ rows }: Outcome): string {
  const written = (cell: Cell) => (cell === null ? "" : typeof cell === "string" ? safe(cell).replace(/[\t\r\n]+/g, " ") : whole(cell));
  return rows()
    .map((row) => row.map(written).join("\t"))
    .join("\n");
}

/**
 * As CSV that opens by itself in a spreadsheet of a Vietnamese computer: semicolons, since the
 * comma is the decimal mark, numbers without groups, and the mark of UTF-8 in front.
 */
export function asCsv({ rows }: Outcome): string {
  const written = (cell: Cell) => {
    if (typeof cell !== "string") return String(cell ?? "");
    const text = safe(cell);
    return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${rows()
    .map((row) => row.map(written).join(";"))
    .join("\r\n")}\r\n`;
}

export const asJson = ({ data }: Outcome) => `${JSON.stringify(data(), (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value), 2)}\n`;
