import { useRef, useState } from "preact/hooks";

import { whole } from "../../numbers";
import { add, done, filled, replace, undo } from "./edit";
import { goSoon, keys, looseId, rowId } from "./go";
import { cells, column, intake, textOf, type Intake } from "./intake";
import { layout } from "./layout";
import { merged } from "./lines";
import { LooseRow, Row } from "./row";
import { lines } from "./state";
import { t } from "./texts";

/** More lines than any chart has codes: another table than this one, whose rows would only keep the page busy. */
const MOST = 5000;

/** Why a table is not taken; empty if it is. */
const unfit = ({ lines }: Intake, name: string) => (lines.length === 0 ? t.nothing(name) : lines.length > MOST ? t.tooMany(name, whole(lines.length), whole(MOST)) : "");

/** A block pasted from a spreadsheet; one cell is left to the field it is pasted into. */
function paste(event: ClipboardEvent) {
  const text = event.clipboardData?.getData("text/plain").replace(/\r?\n$/, "") ?? "";
  if (!/[\t\n]/.test(text)) return;
  event.preventDefault();
  const table = cells(text);
  const values = column(table);
  const from = event.target instanceof HTMLElement ? event.target.dataset.sum : undefined;
  if (values && values.length <= MOST && from !== undefined) return replace({ lines: filled(from, values) }, t.pasted(whole(values.length)));
  const found = intake(table);
  const refused = unfit(found, t.clipboard);
  if (refused) return replace({}, refused);
  replace({ lines: merged(lines.peek(), found.lines), ...(found.opening !== null && { opening: found.opening }) }, t.pasted(whole(found.lines.length)));
}

/** The lines of a file take the place of those there are. */
async function load(file: File | undefined) {
  if (!file) return;
  try {
    const found = intake(cells(await textOf(file)));
    const refused = unfit(found, file.name);
    if (refused) return replace({}, refused);
    replace({ lines: found.lines, ...(found.opening !== null && { opening: found.opening }) }, t.loaded(whole(found.lines.length), file.name));
  } catch {
    replace({}, t.unreadable(file.name));
  }
}

/** From how many rows on those out of sight are left out of the drawing. */
const LONG = 60;

// The roles are said, as some browsers forget them where a style makes boxes of a table.

/** The table: every row of the form in its order, then lines that have no place in it. */
export function Table() {
  const { rows, loose } = layout.value;
  const [over, setOver] = useState(false);
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void load(event.dataTransfer?.files[0]);
  };
  const dragged = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <section class={`b07${over ? " over" : ""}${rows.length > LONG ? " long" : ""}`} aria-labelledby="b07" onDragOver={dragged} onDragLeave={() => setOver(false)} onDrop={dropped}>
      <div class="b07-head">
        <h2 id="b07">{t.table}</h2>
        <FilePicker />
      </div>
      <Done />
      <p class="hint">{t.keys}</p>
      <table role="table" onKeyDown={keys} onPaste={paste}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" class="number">
              {t.number}
            </th>
            <th role="columnheader" scope="col">{t.content}</th>
            <th role="columnheader" scope="col" class="code">
              {t.code}
            </th>
            <th role="columnheader" scope="col" class="amount">
              {t.amount}
            </th>
            <td role="cell" class="tools" />
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, number, code, role, title, depth, own, line }) => (
            <Row key={key} id={key} number={number} code={code} role={role} title={title} depth={depth} own={own} line={line} />
          ))}
        </tbody>
        {loose.length > 0 && (
          <tbody role="rowgroup" class="loose-lines">
            <tr role="row">
              <th role="rowheader" scope="rowgroup" colSpan={5}>
                {t.loose}
              </th>
            </tr>
            {loose.map((line) => (
              <LooseRow key={line} line={line} />
            ))}
          </tbody>
        )}
      </table>
      <Add />
    </section>
  );
}

function FilePicker() {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <p class="file">
      <button type="button" onClick={() => picker.current?.click()}>
        {t.file}
      </button>{" "}
      <span class="hint">{t.drop}</span>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv"
        onChange={(event) => {
          void load(event.currentTarget.files?.[0]);
          // The same file may be picked again, changed.
          event.currentTarget.value = "";
        }}
      />
    </p>
  );
}

/** What was done at once to many lines, and the way back. */
function Done() {
  const { said, state } = done.value;
  return (
    <div class="done">
      <p role="status">{said}</p>
      {state && (
        <button type="button" class="quiet" onClick={undo}>
          {t.undo}
        </button>
      )}
    </div>
  );
}

function Add() {
  const [code, setCode] = useState("");
  const [title, setTitle] = useState("");
  const submit = (event: Event) => {
    event.preventDefault();
    const wanted = code.trim().replaceAll(",", ".");
    if (!wanted) return;
    add(wanted, title);
    const { rows, loose } = layout.value;
    goSoon(rows.some((row) => row.code === wanted && row.line >= 0) || !loose.length ? rowId(wanted) : goTo(wanted, loose));
    setCode("");
    setTitle("");
  };
  return (
    <form class="add" onSubmit={submit}>
      <label>
        {t.addCode}
        <input type="text" class="figures" inputMode="decimal" autoComplete="off" value={code} onInput={(event) => setCode(event.currentTarget.value)} />
      </label>
      <label>
        {t.addTitle}
        <input type="text" autoComplete="off" value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
      </label>
      <button type="submit">{t.add}</button>
      <p class="hint">{t.addHint}</p>
    </form>
  );
}

/** A code of the form that has no line yet, or the loose line that was just added. */
const goTo = (code: string, loose: readonly number[]) => (document.getElementById(rowId(code)) ? rowId(code) : looseId(loose.at(-1) ?? 0));
