import type { Confidence, Day, Unit } from "congdoan";

import { day as written } from "../../numbers";
import { sureness, useWidth } from "../../results";
import type { Found, Mark, Step } from "./answers";
import { dayOf, numberOf, today } from "./days";
import { label } from "./labels";
import { levelsOf } from "./levels";
import { timeline } from "./state";
import { t } from "./texts";

const TOP = 52;
const AXIS = 26;
const SIDE = 8;

interface ChartProps {
  readonly name: string;
  readonly unit: Unit;
  readonly found: Found;
  readonly marks: readonly Mark[];
  /** The day asked about, where it is one. */
  readonly on: Day | null;
}

/** The value as steps over time. The table below says the same; a click asks about a day. */
export function Chart({ name, unit, found, marks, on }: ChartProps) {
  const [element, width] = useWidth(640);
  const steps = found.steps.filter(({ prevails }) => prevails);
  const { heightOf, size, base } = levelsOf(unit, steps);
  const height = TOP + size + AXIS;
  const bottom = TOP + size;

  const now = numberOf(today());
  const firstYear = Math.min(2013, Number(steps[0]?.from.slice(0, 4) ?? 2013));
  const first = numberOf(`${firstYear}-01-01`);
  const last = Math.max(now, ...steps.map(({ from }) => numberOf(from))) + 150;
  const x = (number: number) => SIDE + ((Math.min(Math.max(number, first), last) - first) / (last - first)) * (width - 2 * SIDE);
  const start = (step: { from: Day | null }) => (step.from ? x(numberOf(step.from)) : SIDE);
  const end = (step: { to: Day | null }) => (step.to ? x(numberOf(step.to) + 1) : width - SIDE);
  const y = (step: Step) => TOP + heightOf(step);

  const lines = steps.map((step) => ({ step, from: start(step), to: end(step), at: y(step) }));
  const labels = label(lines, width);
  const years = yearsBetween(first, last, (width - 2 * SIDE) / (last - first));
  const asked = on ? numberOf(on) : null;
  const holding = on && steps.find(({ from, to }) => from <= on && (!to || to >= on));

  const click = (event: MouseEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const along = ((event.clientX - box.left) / box.width) * width - SIDE;
    timeline.set({ on: dayOf(Math.round(first + (along / (width - 2 * SIDE)) * (last - first))) });
  };

  return (
    <figure class="steps" ref={element}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t.chart(name)} onClick={click}>
        <defs>
          <pattern id="steps-gap" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="gap-line" width="1" height="6" />
          </pattern>
        </defs>
        {found.gaps.map((gap) => {
          const room = end(gap) - start(gap);
          if (room <= 0) return null;
          return (
            <g key={gap.from}>
              <rect class="gap" x={start(gap)} y={TOP} width={room} height={size} />
              {room > 105 && (
                <text class="gap-name" x={start(gap) + room / 2} y={bottom - 8}>
                  {t.undetermined}
                </text>
              )}
            </g>
          );
        })}
        {years.map(({ at, year }) => (
          <g key={year}>
            <line class="tick" x1={x(at)} x2={x(at)} y1={bottom} y2={bottom + 5} />
            <text class="year" x={x(at) + 2} y={bottom + 18}>
              {year}
            </text>
          </g>
        ))}
        <line class="axis" x1={SIDE} x2={width - SIDE} y1={bottom} y2={bottom} />
        {base && (
          <text class="base" x={SIDE} y={bottom - 4}>
            {base}
          </text>
        )}
        {marks.map(({ day, name }, at) => (
          <g key={name} class="mark">
            <line x1={x(numberOf(day))} x2={x(numberOf(day))} y1={12 + at * 16} y2={bottom} />
            <text x={x(numberOf(day)) - 5} y={16 + at * 16}>
              {t[name]}, {written(day)}
            </text>
          </g>
        ))}
        {lines.map(({ step, from, to, at }, place) => {
          const before = lines[place - 1];
          const joined = before && Math.abs(before.to - from) < 0.5 && before.at !== at;
          return (
            <g key={step.from}>
              {joined && <line class="riser" x1={from} x2={from} y1={before.at} y2={at} />}
              <line class={`step-line ${drawn(step.citation.confidence)}`} x1={from} x2={Math.max(to, from + 2)} y1={at} y2={at} />
              <circle class="change" cx={from} cy={at} r="4" />
            </g>
          );
        })}
        {labels.map(({ text, x, y, anchor }) => (
          <text key={`${x} ${y}`} class={`step-name ${anchor}`} x={x} y={y}>
            {text}
          </text>
        ))}
        {asked !== null && asked >= first && asked <= last && (
          <g class="asked">
            <line x1={x(asked)} x2={x(asked)} y1={TOP - 8} y2={bottom} />
            {holding && <circle cx={x(asked)} cy={y(holding)} r="6" />}
          </g>
        )}
      </svg>
      <figcaption>
        <Key steps={steps} gaps={found.gaps.some((gap) => end(gap) > start(gap))} />
      </figcaption>
    </figure>
  );
}

const drawn = (confidence: Confidence) => (confidence === "derived" || confidence === "unconfirmed" ? confidence : "sure");

/** What the lines mean, in words; only what there is. */
function Key({ steps, gaps }: { steps: readonly Step[]; gaps: boolean }) {
  const there = (...all: Confidence[]) => all.filter((one) => steps.some(({ citation }) => citation.confidence === one));
  return (
    <ul class="steps-key">
      {[there("primary", "secondary"), there("derived"), there("unconfirmed")].map(([one, ...more]) => one && (
          <li key={one}>
            <svg viewBox="0 0 30 8" aria-hidden="true">
              <line class={`step-line ${drawn(one)}`} x1="1" x2="29" y1="4" y2="4" />
            </svg>
            {[one, ...more].map(sureness).join(", ")}
          </li>
        ))}
      {gaps && (
        <li>
          <svg viewBox="0 0 30 8" aria-hidden="true">
            <rect class="gap" width="30" height="8" />
          </svg>
          {t.undetermined}
        </li>
      )}
    </ul>
  );
}

/** The years on the axis, as many as there is room for. */
function yearsBetween(first: number, last: number, scale: number) {
  const every = [1, 2, 3, 5].find((years) => years * 365 * scale >= 40) ?? 10;
  const years: { year: number; at: number }[] = [];
  for (let year = Number(dayOf(first).slice(0, 4)); ; year += every) {
    const at = numberOf(`${year}-01-01`);
    if (at > last || (last - at) * scale < 32) return years;
    years.push({ year, at });
  }
}
