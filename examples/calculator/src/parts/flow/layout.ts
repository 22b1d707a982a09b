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

/** Places the parts, by depth, each depth in the middle of the room that the widest takes. */
export function place(root: Part, { size, pitch, most = Infinity }: Room): { readonly nodes: readonly Node[]; readonly extent: number } {
  let found = attempt(root, size, pitch);
  for (let at = size; found.extent > most && at > 20; ) found = attempt(root, (at *= 0.96), pitch);
  return found;
}

function attempt(root: Part, size: number, pitch: number) {
  // Only for drawing: pixels need not be exact.
  const scale = size / root.amount;
  const rows = [[root], shown(root.parts), shown(root.parts).flatMap(({ parts }) => shown(parts))];
  const starts = rows.map((parts) => {
    let next = 0;
    let middle = -Infinity;
    const row = parts.map((part) => {
      const size = Math.max(LEAST, part.amount * scale);
      const start = Math.max(next, middle + pitch - size / 2);
      next = start + size + GAP;
      middle = start + size / 2;
      return { part, start, size };
    });
    return { row, extent: next - GAP };
  });
  const extent = Math.max(...starts.map((row) => row.extent));
  const placed = starts.map((row) => row.row.map((one) => ({ ...one, across: one.start + (extent - row.extent) / 2 })));
  const nodes = placed.flatMap((row, depth): Node[] =>
    row.map(({ part, across, size }) => {
      const above = placed[depth - 1]?.find((one) => one.part.parts.includes(part));
      if (!above) return { part, depth, across, size, leaves: null };
      const before = shown(above.part.parts).slice(0, shown(above.part.parts).indexOf(part));
      // What was paid beyond what was owed must not spill out of its sum.
      const most = above.across + above.size - size;
      const leaves = Math.max(above.across, Math.min(most, above.across + before.reduce((sum, { amount }) => sum + amount * scale, 0)));
      return { part, depth, across, size, leaves };
    }),
  );
  return { nodes, extent };
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
