import type { Day } from "congdoan";

// Days as whole numbers, so that distances in time are differences. No time zone comes into it.

const MS = 86_400_000;

export const numberOf = (day: Day) => Date.parse(`${day}T00:00:00Z`) / MS;

export const dayOf = (number: number): Day => new Date(number * MS).toISOString().slice(0, 10);

/** The day that is `steps` later. */
export const later = (day: Day, steps: number): Day => dayOf(numberOf(day) + steps);

/** The day of today, where the reader is. */
export function today(): Day {
  const now = new Date();
  return dayOf(Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / MS));
}
