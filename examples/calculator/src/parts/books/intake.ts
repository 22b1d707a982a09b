import { readWhole } from "../../numbers";
import { isComputed, layout } from "./layout";
import { line, type Line } from "./lines";

// Tables from elsewhere: a file of CSV, or a block copied from a spreadsheet.

/** The cells of a text whose rows end with a line break and whose cells stand apart by one mark. */
export function cells(text: string): readonly (readonly string[])[] {
  const plain = text.normalize("NFC").replace(/^\uFEFF/, "").replace(/^sep=.\r?\n/i, "");
  const mark = markOf(plain);
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const close = () => {
    rows.at(-1)?.push(cell.trim());
    cell = "";
  };
  for (let at = 0; at < plain.length; at++) {
    const sign = plain.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (plain.charAt(at + 1) === '"') cell += plain.charAt(++at);
      else quoted = false;
    } else if (sign === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (sign === mark) close();
    else if (sign === "\n") {
      close();
      rows.push([]);
    } else if (sign !== "\r") cell += sign;
  }
  close();
  return rows.filter((row) => row.some(Boolean));
}

/** The tab where there is one, else the semicolon, which Vietnamese spreadsheets write, else the comma. */
const markOf = (text: string) => ["\t", ";", ","].find((mark) => text.replace(/"[^"]*"/g, "").includes(mark)) ?? "\t";

const HEADS = { code: /^(mã|code)/i, amount: /^(số tiền|quyết toán|thành tiền|amount)/i, title: /^(nội dung|tên|diễn giải|content|title)/i };
/** A code as spreadsheets write it, a comma for the point included. */
const CODE = /^\d{2}(?:[.,]\d{1,3})*$/;

interface Columns {
  readonly code: number;
  readonly amount: number;
  readonly title: number;
}

const fromHead = (row: readonly string[]): Columns | null => {
  const at = (name: RegExp) => row.findIndex((cell) => name.test(cell));
  const found = { code: at(HEADS.code), amount: at(HEADS.amount), title: at(HEADS.title) };
  return found.code >= 0 && found.amount >= 0 ? found : null;
};

/** Without a head: the code is what looks like one, the amount comes last, the title is the rest. */
function guess(row: readonly string[]): Columns {
  const amount = row.length - 1;
  const code = row.findIndex((cell, at) => at < amount && CODE.test(cell));
  return { code: code < 0 ? 0 : code, amount, title: row.findIndex((cell, at) => at !== code && at !== amount && /\p{L}/u.test(cell)) };
}

export interface Intake {
  readonly lines: readonly Line[];
  /** What the table says of the start of the period. */
  readonly opening: string | null;
}

const exact = (text: string) => {
  const sum = readWhole(text);
  return sum === null ? text : String(sum);
};

/** The lines of a table. What is no line, as sums and empty rows are, goes; what is wrong stays, to be put right. */
export function intake(table: readonly (readonly string[])[]): Intake {
  const head = table[0] ? fromHead(table[0]) : null;
  const rows = layout.peek().rows;
  const sums = new Set(rows.filter(({ code }) => code === "").flatMap(({ titles }) => [titles.vi, titles.en]));
  let opening: string | null = null;
  const lines = (head ? table.slice(1) : table).flatMap((row): Line[] => {
    const { code: at, amount: sum, title: name } = head ?? guess(row);
    const raw = row[at] ?? "";
    const code = CODE.test(raw) ? raw.replaceAll(",", ".") : raw;
    const amount = exact(row[sum] ?? "");
    const title = row[name] ?? "";
    const known = rows.find((one) => one.code !== "" && one.code === code);
    if (known?.role === "opening") opening = amount;
    // The form works these out; a row of words without a figure is a heading.
    if ((known && isComputed(known.role)) || sums.has(title) || amount === "") return [];
    return [line(code, amount, known && !known.own ? "" : title)];
  });
  return { lines, opening };
}

/** A block copied from a spreadsheet that is only a column of figures. */
export const column = (table: readonly (readonly string[])[]) => (table.every((row) => row.length === 1) ? table.map((row) => row[0] ?? "").map(exact) : null);

/** A file's text: UTF-8, or what older spreadsheets write. */
export async function textOf(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  const decoded = (name: string) => new TextDecoder(name, { fatal: true }).decode(bytes);
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return decoded("utf-16le");
  try {
    return decoded("utf-8");
  } catch {
    return decoded("windows-1258");
  }
}

