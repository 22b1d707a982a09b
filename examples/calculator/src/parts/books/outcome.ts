import type { Cell, Outcome } from "../../results";
import { checked } from "./check";
import { layout } from "./layout";
import { amountOf, codeOf, titleOf } from "./lines";
import { books } from "./state";
import { t } from "./texts";

/** The form as a table, which this part reads again, and the question with its answer as data. */
export function outcome(): Outcome {
  const plain = (text: string) => text.replace(/[^\d-]/g, "");
  return {
    // When it is saved, not when the button was drawn.
    get name() {
      const { from, to } = books.value.peek();
      return `quyet-toan-b07-${plain(from)}-${plain(to)}`;
    },
    rows() {
      const { lines } = books.value.peek();
      const { answer, refused } = checked.peek();
      const { rows, loose } = layout.peek();
      const figures = new Map(answer?.ok?.rows.map(({ code, role, amount }) => [code ?? role, amount]));
      const form = rows.map(({ key, number, code, title, own, line }): Cell[] => {
        const typed = amountOf(lines[line]);
        const figure = figures.get(key) ?? null;
        // What was refused is kept as it was typed; a row that nobody filled in stays empty.
        const amount = refused.has(line) ? typed : typed.trim() || figure !== 0 ? figure : null;
        return [number, own ? titleOf(lines[line]) : title, code, amount];
      });
      const rest = loose.map((index): Cell[] => ["", titleOf(lines[index]), codeOf(lines[index]), amountOf(lines[index])]);
      return [[t.number, t.content, t.code, t.amount], ...form, ...rest];
    },
    data() {
      const { request, answer, refund, refused } = checked.peek();
      const reply = answer ? (answer.ok ?? { error: answer.error }) : null;
      return { given: books.value.peek(), request, settlement: reply, refund: refund ? (refund.ok ?? { error: refund.error }) : null, refused: [...refused].map(([line, error]) => ({ line, error })) };
    },
  };
}
