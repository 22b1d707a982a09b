import type { ComponentType } from "preact";

import type { Group } from "./engine";
import { texts } from "./language";

const t = texts({
  owed: ["Đóng bao nhiêu?", "How much is owed?"],
  flow: ["Phân phối và cấp lại", "Shares and refunds"],
  books: ["Quyết toán B07", "Settlement B07"],
  grades: ["Xếp loại", "Grades"],
  timeline: ["Dòng thời gian pháp luật", "The law over time"],
});

/** A part of the calculator: a tab, an address, and a component that is loaded when it is wanted. */
export interface Part {
  /** Its name in addresses: `#owed`. */
  readonly id: string;
  readonly title: () => string;
  /** The group of operations it asks. */
  readonly group: Group;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

export const parts: readonly Part[] = [
  { id: "owed", title: () => t.owed, group: "money", load: () => import("./parts/owed") },
  { id: "flow", title: () => t.flow, group: "money", load: () => import("./parts/flow") },
  { id: "books", title: () => t.books, group: "money", load: () => import("./parts/books") },
  { id: "grades", title: () => t.grades, group: "grades", load: () => import("./parts/grades") },
  { id: "timeline", title: () => t.timeline, group: "money", load: () => import("./parts/timeline") },
];
