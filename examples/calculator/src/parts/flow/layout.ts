import type { Part } from "./parts";

// Where the nodes and bands of the picture lie. Money flows along one axis and is as wide as it is
// much across the other; which of the two is horizontal depends on the room there is.

export interface Node {
  readonly part: Part;
  readonly depth: number;
  /** Where it begins, and how much room it takes, across the flow. */
  readonly across: number;
  readonly size: number;
  /** Where its band leaves the sum it is a part of; null for the sum itself. */
  readonly leaves: number | null;
}

/** The least size of what is not nothing, so that it can be seen. */
const LEAST = 1.5;
const GAP = 10;

interface Room {
  /** How wide the whole sum may be. */
  readonly size: number;
  /** How far apart the middles of two neighbours are at least, for their labels. */
  readonly pitch: number;
  /** The most room there is, if it is bounded. */
  readonly most?: number;
}

const shown = (parts: readonly Part[]) => parts.filter(({ amount }) => amount > 0);

/** Places the parts, by depth, those of one sum around its middle. */
export function place(root: Part, { size, pitch, most = Infinity }: Room): { readonly nodes: readonly Node[]; readonly extent: number } {
  let found = attempt(root, size, pitch);
  for (let at = size; found.extent > most && at > 20; ) found = attempt(root, (at *= 0.96), pitch);
  return found;
}

function attempt(root: Part, size: number, pitch: number) {
  // Only for drawing: pixels need not be exact.
  const scale = size / root.amount;
  const nodes: Node[] = [{ part: root, depth: 0, across: 0, size, leaves: null }];
  let first = 0;
  for (let depth = 1; depth <= 2; depth++) {
    let next = -Infinity;
    let middle = -Infinity;
    const from = first;
    first = nodes.length;
    for (const above of nodes.slice(from)) {
      const parts = shown(above.part.parts);
      // Paid back may be more than there was to pay.
      const sizes = parts.map(({ amount }) => Math.max(LEAST, Math.min(amount, above.part.amount) * scale));
      // Those of one sum, side by side, from 0 on.
      let end = 0;
      const starts = sizes.map((size, at) => {
        const before = sizes[at - 1];
        const start = before === undefined ? 0 : Math.max(end + GAP, end - before / 2 + pitch - size / 2);
        end = start + size;
        return start;
      });
      const firstSize = sizes[0] ?? 0;
      const start = Math.max(above.across + (above.size - end) / 2, next + GAP, middle + pitch - firstSize / 2);
      let leaves = above.across;
      parts.forEach((part, at) => {
        const size = sizes[at] ?? 0;
        const across = start + (starts[at] ?? 0);
        nodes.push({ part, depth, across, size, leaves: Math.max(above.across, Math.min(leaves, above.across + above.size - size)) });
        leaves += part.amount * scale;
        next = across + size;
        middle = across + size / 2;
      });
    }
  }
  const least = Math.min(...nodes.map(({ across }) => across));
  const extent = Math.max(...nodes.map(({ across, size }) => across + size)) - least;
  const moved = nodes.map((node) => ({ ...node, across: node.across - least, leaves: node.leaves === null ? null : node.leaves - least }));
  return { nodes: moved, extent };
}

/** The outline of a band from one place along the flow to another. */
export function band(node: Node, from: number, to: number, down: boolean): string {
  const start = node.leaves ?? node.across;
  const end = node.across;
  const bend = (from + to) / 2;
  const at = (along: number, across: number) => (down ? [across, along] : [along, across]).map((one) => Math.round(one * 10) / 10).join(" ");
  return [
    `M${at(from, start)}`,
    `C${at(bend, start)} ${at(bend, end)} ${at(to, end)}`,
    `L${at(to, end + node.size)}`,
    `C${at(bend, end + node.size)} ${at(bend, start + node.size)} ${at(from, start + node.size)}Z`,
  ].join("");
}
