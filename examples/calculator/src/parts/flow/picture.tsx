import { whole } from "../../numbers";
import { band, place, type Node } from "./layout";
import type { Line, Part } from "./parts";
import { t } from "./texts";

const THICK = 12;
/** Below this the money flows down instead of across, as there is no room for names beside it. */
export const NARROW = 600;

interface PictureProps {
  readonly root: Part;
  readonly lines: readonly Line[];
  readonly width: number;
  /** Says the same in words. */
  readonly label: string;
}

/** The sum and its parts as bands, each as wide as it is much. The table beside it says the same. */
export function Picture({ width, ...rest }: PictureProps) {
  return width < NARROW ? <Down {...rest} width={width} /> : <Across {...rest} width={width} />;
}

const Hatching = () => (
  <defs>
    <pattern id="flow-open" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="flow-open-ground" width="7" height="7" />
      <rect class="flow-open-line" width="3" height="7" />
    </pattern>
  </defs>
);

const written = ({ amount, share }: Part) => `${whole(amount)} đ${share && share !== "100%" ? `, ${share}` : ""}`;

/** From left to right, names beside the nodes. */
function Across({ root, label, width }: PictureProps) {
  const { nodes, extent } = place(root, { size: 250, pitch: 46 });
  const deepest = Math.max(...nodes.map(({ depth }) => depth));
  const names = Math.min(250, width * 0.36);
  const along = (depth: number) => (depth * (width - names - THICK)) / deepest;
  const name = (node: Node) => {
    const x = along(node.depth) + THICK + 10;
    const middle = node.across + node.size / 2;
    return (
      <text x={x} y={middle - 4}>
        <tspan class="flow-name">{node.part.name}</tspan>
        <tspan class="flow-sum" x={x} dy="19">
          {written(node.part)}
        </tspan>
      </text>
    );
  };
  return (
    <svg viewBox={`0 -2 ${width} ${extent + 4}`} role="img" aria-label={label}>
      <Hatching />
      {nodes.map((node) => node.leaves !== null && <path class={`flow-band flow-${node.part.holder}`} d={band(node, along(node.depth - 1) + THICK, along(node.depth), false)} />)}
      {nodes.map((node) => (
        <rect class={`flow-node flow-${node.part.holder}`} x={along(node.depth)} y={node.across} width={THICK} height={node.size} />
      ))}
      {nodes.map(name)}
    </svg>
  );
}

/** From top to bottom; what lies deepest has letters, which the table explains. */
function Down({ root, lines, label, width }: PictureProps) {
  const { nodes, extent } = place(root, { size: width, pitch: 20, most: width });
  const top = 46;
  const along = (depth: number) => top + depth * 120;
  const deepest = Math.max(...nodes.map(({ depth }) => depth));
  const left = (width - extent) / 2;
  const height = along(deepest) + THICK + (deepest === 2 ? 24 : 48);
  const text = ({ part, depth, across, size }: Node, at: number) => {
    const letter = lines.find((line) => line.part === part)?.letter;
    if (letter) {
      return (
        <text class="flow-letter" x={across + size / 2} y={along(depth) + THICK + 18}>
          {letter}
        </text>
      );
    }
    const last = depth === 1 && at === nodes.length - 1 - nodes.filter((node) => node.depth === 2).length && at > 1;
    const x = last ? across + size : across;
    const y = depth === 0 ? top - 28 : along(depth) + THICK + 18;
    return (
      <text class={last ? "flow-end" : ""} x={x} y={y}>
        <tspan class="flow-name">{depth === 1 ? t.short(part.holder === "own", part.share ?? "") : part.name}</tspan>
        <tspan class="flow-sum" x={x} dy="18">
          {whole(part.amount)} đ
        </tspan>
      </text>
    );
  };
  return (
    <svg viewBox={`${-left} 0 ${width} ${height}`} role="img" aria-label={label}>
      <Hatching />
      {nodes.map((node) => node.leaves !== null && <path class={`flow-band flow-${node.part.holder}`} d={band(node, along(node.depth - 1) + THICK, along(node.depth), true)} />)}
      {nodes.map((node) => (
        <rect class={`flow-node flow-${node.part.holder}`} x={node.across} y={along(node.depth)} width={node.size} height={THICK} />
      ))}
      {nodes.map(text)}
    </svg>
  );
}
