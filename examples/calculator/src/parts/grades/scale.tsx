import type { CriteriaSet, Decimal, Grade } from "congdoan";

import { decimal } from "../../numbers";
import { gradeName } from "./named";
import { t } from "./texts";

/** A place on the scale, for drawing only: what is said of it is exact. */
const place = (share: Decimal, of: Decimal) => `${Math.min(100, Math.max(0, (Number(share) / Number(of)) * 100))}%`;
const width = (from: string, to: string) => `${Math.max(0, parseFloat(to) - parseFloat(from))}%`;

/** The thresholds, where the unit stands, and from where to where it can still come. */
export function Scale({ set, of }: { set: CriteriaSet; of: Grade }) {
  // Where something does not apply, points count by their share of what is left, and so they are drawn.
  const now = place(of.percent ?? "0", "100");
  const known = of.reason !== "unconfirmed";
  const ranges = known ? [...set.thresholds].reverse() : [];
  const edges = ranges.flatMap(({ at_least }) => (at_least ? [at_least] : []));
  const { lowest, highest } = of.reachable ?? {};
  const from = place(lowest?.percent ?? "0", "100");
  const to = place(highest?.percent ?? "0", "100");
  const open = of.reachable && !of.complete && from !== to;
  const all = ranges.flatMap(({ grade, at_least }) => (at_least ? [`${gradeName(set, grade)}: ${t.from.toLowerCase()} ${decimal(at_least)}`] : []));
  return (
    <svg class="scale" role="img" aria-label={[t.scale(decimal(of.total), decimal(of.percent ?? "0")), ...all].join(" ")}>
      <rect class="scale-track" width="100%" height="12" rx="3" />
      {ranges.map(({ at_least, below }, at) => {
        const x = place(at_least ?? "0", set.scale);
        return <rect key={at} class={`scale-range scale-range-${at + 4 - ranges.length}`} x={x} width={width(x, place(below ?? set.scale, set.scale))} height="12" />;
      })}
      {edges.map((edge) => (
        <line key={edge} class="scale-edge" x1={place(edge, set.scale)} x2={place(edge, set.scale)} y2="12" />
      ))}
      {open && <rect class="scale-open" x={from} y="14" width={width(from, to)} height="4" rx="2" />}
      <svg x={now} overflow="visible">
        <path class="scale-now" d="M0 20 L-7 32 H7 Z M-1.5 0 H1.5 V21 H-1.5 Z" />
      </svg>
      {["0", ...edges, set.scale].map((edge, at, all) => (
        <text key={edge} x={place(edge, set.scale)} y="46" text-anchor={at === 0 ? "start" : at === all.length - 1 ? "end" : "middle"}>
          {decimal(edge)}
        </text>
      ))}
    </svg>
  );
}
