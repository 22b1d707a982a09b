import { effect, signal } from "@preact/signals";

import { keep, kept } from "./kept";

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const theme = signal<Theme>(THEMES.find((one) => one === kept("theme")) ?? "auto");

// The stylesheet does the rest: `color-scheme` follows the attribute.
effect(() => {
  document.documentElement.dataset.theme = theme.value;
});

export function dress(choice: Theme) {
  theme.value = choice;
  keep("theme", choice);
}
