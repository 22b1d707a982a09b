// Going through the table like through a spreadsheet.

export const rowId = (key: string) => `row-${key}`;
export const looseId = (index: number) => `loose-${index}`;

/** The cells of sums that can be typed into, in the order they are shown. */
const cells = () => [...document.querySelectorAll<HTMLInputElement>(".b07 input[data-sum]")];

function enter(cell: HTMLInputElement | undefined) {
  cell?.focus();
  cell?.select();
}

/** To a row: to what is typed in it, or to itself where it is worked out. */
export function go(id: string) {
  const row = document.getElementById(id);
  if (!row) return;
  row.scrollIntoView({ block: "center" });
  const input = row.querySelector<HTMLInputElement>("input[data-sum]");
  if (input) enter(input);
  else row.focus();
}

/** Moves the focus once the table is drawn again, unless somebody has gone elsewhere by then. */
function soon(move: () => void) {
  const from = document.activeElement;
  setTimeout(() => {
    const at = document.activeElement;
    if (at === null || at === document.body || at === from) move();
  }, 30);
}

/** To a row, once it is there. */
export const goSoon = (id: string) => soon(() => go(id));

/** The arrow keys and Enter go from sum to sum. */
export function keys(event: KeyboardEvent) {
  if (!(event.target instanceof HTMLInputElement) || !event.target.hasAttribute("data-sum") || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  const up = event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey);
  if (!up && event.key !== "ArrowDown" && event.key !== "Enter") return;
  event.preventDefault();
  const all = cells();
  enter(all[all.indexOf(event.target) + (up ? -1 : 1)]);
}

/** After a line is gone, to the sum where it was. */
export function goNearby(from: HTMLElement) {
  const here = from.closest("tr")?.querySelector<HTMLInputElement>("input[data-sum]");
  const at = here ? cells().indexOf(here) : 0;
  soon(() => enter(cells()[Math.min(at, cells().length - 1)]));
}
