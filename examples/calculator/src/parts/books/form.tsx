import { useComputed } from "@preact/signals";
import type { ComponentChildren } from "preact";

import { refusal } from "../../engine";
import { CheckField, ChoiceField, DayField, MoneyField, More, TextField } from "../../fields";
import { checked } from "./check";
import { replace } from "./edit";
import { Drafts } from "./drafts";
import { REAL_BOOKS, type RealBook } from "./realbooks";
import { blank, books, fields, realBook, type BooksState } from "./state";
import { t } from "./texts";

// Fields read the state and the answer each for itself, so that typing in the table draws none.

const useRefusal = (path: string) => useComputed(() => refusal(path, checked.value.answer)).value;

type TextKey = { [K in keyof BooksState]: BooksState[K] extends string ? K : never }[keyof BooksState];
const change = (key: TextKey) => (text: string) => books.set({ [key]: text } as Partial<BooksState>);

interface SumFieldProps {
  readonly of: "opening" | "before" | "cash" | "bank" | "officers";
  readonly path: string;
  readonly hint?: ComponentChildren;
  readonly unit?: string;
}

function SumField({ of, path, hint, unit = "đ" }: SumFieldProps) {
  return <MoneyField label={t[of]} value={fields[of].value} onChange={change(of)} error={useRefusal(path)} hint={hint} unit={unit} />;
}

function FeeField() {
  const error = useComputed(() => checked.value.refund?.error ?? null).value;
  return <MoneyField label={t.fee} hint={t.feeHint} value={fields.fee.value} onChange={change("fee")} error={error} />;
}

function Day({ of }: { of: "from" | "to" }) {
  const [ofDay, ofChart] = [useRefusal(of), useRefusal("chart")];
  // A period that the chart is too young for is to be put right here.
  const error = ofDay ?? (of === "to" ? ofChart : null);
  return <DayField label={t[of]} value={fields[of].value} onChange={change(of)} error={error} />;
}

export function Form() {
  return (
    <form class="form" aria-label={t.given} onSubmit={(event) => event.preventDefault()}>
      <RealBooks />
      <div class="pair">
        <Day of="from" />
        <Day of="to" />
      </div>
      <SumField of="opening" path="opening" />
      <Compare />
      <Heading />
      <Drafts />
    </form>
  );
}

function RealBooks() {
  const years = Object.keys(REAL_BOOKS) as RealBook[];
  const name = (year: RealBook) => t[`y${year}`];
  return (
    <div class="real example">
      {books.fresh.value && <p>{t.example}</p>}
      <p id="real">{t.real}</p>
      <p role="group" aria-labelledby="real">
        {years.map((year) => (
          <button key={year} type="button" onClick={() => replace(realBook(year), t.shown(name(year)))}>
            {name(year)}
          </button>
        ))}
        <button type="button" onClick={() => replace(blank(), t.cleared)}>
          {t.blank}
        </button>
      </p>
    </div>
  );
}

function Compare() {
  const refused = useComputed(() => checked.value.refund?.error !== undefined || ["previous_closing", "cash", "bank", "full_time_officers"].some((path) => refusal(path, checked.value.answer))).value;
  return (
    <More title={t.compare} refused={refused} unfolded={matchMedia("(min-width: 60rem)").matches}>
      <SumField of="before" path="previous_closing" />
      <SumField of="cash" path="cash" />
      <SumField of="bank" path="bank" hint={t.bothBooks} />
      <SumField of="officers" path="full_time_officers" unit="" />
      <FeeField />
      <CheckField label={t.remittance} value={fields.remittance.value} onChange={(remittance) => books.set({ remittance })} />
      <CheckField label={t.spending} value={fields.spending.value} onChange={(spending) => books.set({ spending })} />
      <CheckField label={t.unconfirmed} value={fields.unconfirmed.value} onChange={(unconfirmed) => books.set({ unconfirmed })} />
    </More>
  );
}

function Heading() {
  return (
    <More title={t.heading}>
      <ChoiceField label={t.chart} value={fields.chart.value} onChange={(chart) => books.set({ chart })} choices={{ "hd-47-2021": "HD 47/HD-TLĐ (30/12/2021)" }} />
      <TextField label={t.upper} value={fields.upper.value} onChange={change("upper")} />
      <TextField label={t.name} value={fields.name.value} onChange={change("name")} />
    </More>
  );
}
