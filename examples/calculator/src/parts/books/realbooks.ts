import { line, type Line } from "./lines";

// The account book of an enterprise's grassroots union, as it is in `examples/data`. Of 2025 the
// months' dues and refunds are known and no spending: the last refund was cut to whole thousands.

export const REAL_BOOKS = {
  "2023": {
    from: "2023-01-01",
    to: "2023-12-31",
    opening: "15620760",
    before: "",
    cash: "11149200",
    bank: "26510",
    officers: "0",
    fee: "",
    lines: [line("22", "13294800"), line("25.02", "50"), line("31", "13700000"), line("33", "1585000"), line("34.01", "2454900")],
  },
  "2024": {
    from: "2024-01-01",
    to: "2024-12-31",
    opening: "11175710",
    before: "11175710",
    cash: "2309760",
    bank: "4041874",
    officers: "0",
    fee: "29202800",
    lines: [
      line("22", "13787400"),
      line("25.02", "3364"),
      line("28.01", "21902100"),
      line("31", "29000000"),
      line("33", "2254500"),
      line("34.02", "2601900"),
      line("39", "6660540"),
    ],
  },
  "2025": {
    from: "2025-01-01",
    to: "2025-05-31",
    opening: "6351634",
    before: "6351634",
    cash: "",
    bank: "",
    officers: "0",
    fee: "37309400",
    lines: [line("22", "5231300"), line("28.01", "27981750"), line("39", "1569390")],
  },
} as const satisfies Record<string, { readonly lines: readonly Line[] } & Record<string, unknown>>;

export type RealBook = keyof typeof REAL_BOOKS;
