import { day, readDay, whole } from "../../numbers";
import { checked } from "./check";
import { fields } from "./state";
import { t } from "./texts";

// What the printed form has around its table; the screen does not show it.

const DOTS = "…………………………";

const written = (text: string) => {
  const found = readDay(text);
  return found ? day(found) : text;
};

export function SheetHead() {
  const { answer, refused } = checked.value;
  const chart = answer?.ok?.chart;
  return (
    <header class="sheet">
      <div class="sheet-top">
        <p>
          {t.upper}: {fields.upper.value || DOTS}
          <br />
          <b>
            {t.name}: {fields.name.value || DOTS}
          </b>
        </p>
        <p class="centred">
          <b>{t.form}</b>
          {chart && (
            <>
              <br />
              <i>{t.issued(chart.document, day(chart.decided))}</i>
            </>
          )}
        </p>
      </div>
      <p class="sheet-title">{t.report}</p>
      <p class="centred">{t.period(written(fields.from.value), written(fields.to.value))}</p>
      <p class="sheet-section">{t.basics}</p>
      <p>
        {t.feeWorkers}: {DOTS}
      </p>
      <p>
        {t.duesMembers}: {DOTS}
      </p>
      <p>
        {t.officers}: {fields.officers.value || DOTS}
      </p>
      <p class="sheet-section">
        {t.figures} <i>({t.unit})</i>
      </p>
      {refused.size > 0 && <p>{t.partial(whole(refused.size))}</p>}
    </header>
  );
}

export function SheetFoot() {
  return (
    <footer class="sheet signatures">
      <p>
        <br />
        <b>{t.accountant}</b>
        <br />
        <i>{t.sign}</i>
      </p>
      <p>
        <i>{t.day}</i>
        <br />
        <b>{t.chair}</b>
        <br />
        <i>{t.stamp}</i>
      </p>
    </footer>
  );
}
