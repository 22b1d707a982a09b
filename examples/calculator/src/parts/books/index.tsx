import "./index.css";

import { useLayoutEffect, useState } from "preact/hooks";

import { Names } from "../../fields";
import { ResultActions } from "../../results";
import { startChecking } from "./check";
import { startDrafts } from "./drafts";
import { Form } from "./form";
import { outcome } from "./outcome";
import { SheetFoot, SheetHead } from "./sheet";
import { Summary } from "./summary";
import { Table } from "./table";
import { t } from "./texts";

const OUTCOME = outcome();

/** Quyết toán B07. The settlement of a period, typed or brought from elsewhere, and what does not agree in it. */
export default function Settlement() {
  // Before anything is drawn, so that the first picture has its figures.
  const [stop] = useState(() => {
    const drafts = startDrafts();
    const checking = startChecking();
    return () => {
      drafts();
      checking();
    };
  });
  useLayoutEffect(() => stop, [stop]);
  const names = { opening: t.opening, cash: t.cash, bank: t.bank, from: t.from, to: t.to, full_time_officers: t.officers, collected: t.fee };
  return (
    <Names.Provider value={names}>
      <p class="lead">{t.lead}</p>
      <div class="workspace books">
        <Form />
        <div class="result">
          <SheetHead />
          <Summary />
          <Table />
          <SheetFoot />
          <ResultActions of={OUTCOME} />
        </div>
      </div>
    </Names.Provider>
  );
}
