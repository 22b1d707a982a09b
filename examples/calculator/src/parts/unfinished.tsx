import { texts } from "../language";

const t = texts({ soon: ["Phần này đang được làm.", "This part is being made."] });

/** Stands for a part that is not there yet. */
export function Unfinished() {
  return <p class="note">{t.soon}</p>;
}
