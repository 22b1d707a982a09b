import { useState } from "preact/hooks";

import { texts } from "../language";
import { shareLink } from "../link";
import { asCsv, asJson, asText, type Outcome } from "./outcome";

const t = texts({
  actions: ["Dùng kết quả này", "Use this result"],
  link: ["Chép liên kết", "Copy link"],
  copy: ["Chép kết quả", "Copy result"],
  csv: ["Tải CSV", "Save CSV"],
  json: ["Tải JSON", "Save JSON"],
  print: ["In", "Print"],
  linked: ["Đã chép liên kết. Số liệu nằm trong liên kết, không gửi đi đâu.", "Link copied. The figures are in the link and are sent nowhere."],
  copied: ["Đã chép kết quả.", "Result copied."],
  saved: [(name: string) => `Đã lưu ${name}.`, (name: string) => `Saved ${name}.`],
  byHand: ["Hãy tự chép từ đây:", "Copy it from here:"],
});

/** Saves a text as a file, without asking any server. */
function save(name: string, type: string, content: string) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Shares, copies, saves and prints a result of any part. */
export function ResultActions({ of }: { of: Outcome }) {
  const [said, say] = useState("");
  const [byHand, setByHand] = useState("");
  const copy = async (content: string, done: string) => {
    try {
      await navigator.clipboard.writeText(content);
      setByHand("");
      say(done);
    } catch {
      // No clipboard without a secure address or permission.
      say(t.byHand);
      setByHand(content);
    }
  };
  const saveAs = (ending: "csv" | "json") => {
    const name = `${of.name}.${ending}`;
    if (ending === "csv") save(name, "text/csv;charset=utf-8", asCsv(of));
    else save(name, "application/json", asJson(of));
    say(t.saved(name));
  };
  return (
    <section class="actions" aria-label={t.actions}>
      <button type="button" onClick={() => copy(shareLink(), t.linked)}>
        {t.link}
      </button>
      <button type="button" onClick={() => copy(asText(of), t.copied)}>
        {t.copy}
      </button>
      <button type="button" onClick={() => saveAs("csv")}>
        {t.csv}
      </button>
      <button type="button" onClick={() => saveAs("json")}>
        {t.json}
      </button>
      <button type="button" onClick={() => print()}>
        {t.print}
      </button>
      <p role="status">{said}</p>
      {byHand && <textarea readOnly aria-label={t.byHand} value={byHand} rows={3} onFocus={(event) => event.currentTarget.select()} />}
    </section>
  );
}
