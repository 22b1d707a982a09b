import type { RuleError } from "congdoan";

import { Message } from "../fields";
import { texts } from "../language";

const t = texts({
  not_determined: ["Không có số: luật của thời điểm này chưa xác định được.", "No figure: the law of that time is not determined."],
  unconfirmed: ["Không có số: chỉ có nguồn chưa kiểm chứng.", "No figure: there are only unconfirmed sources."],
  other: ["Không tính được với những gì đã nhập.", "It cannot be worked out from what was given."],
  accept: ["Vẫn tính với nguồn chưa kiểm chứng", "Work it out from unconfirmed sources anyway"],
});

/** Stands where a figure would, when there is none. Where accepting less sure sources would help, it offers that. */
export function Refused({ error, onAccept }: { error: RuleError; onAccept?: () => void }) {
  const known = error.code === "not_determined" || error.code === "unconfirmed";
  return (
    <div class="note note-doubt">
      <p>
        <strong>{known ? t[error.code as "not_determined" | "unconfirmed"] : t.other}</strong>
      </p>
      <p>
        <Message of={error.message} path={error.path} />
      </p>
      {error.code === "unconfirmed" && onAccept && (
        <button type="button" onClick={onAccept}>
          {t.accept}
        </button>
      )}
    </div>
  );
}
