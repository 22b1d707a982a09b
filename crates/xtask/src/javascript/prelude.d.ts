/** A whole number: a sum of đồng, a count, a year. Within ±(2^53 − 1), as number or bigint. */
export type Integer = number | bigint;
/** An exact rate, share or figure as text, such as "0.75". */
export type Decimal = string;
/** A day as text, such as "2025-03-31". A Date is refused: which day it is depends on a time zone. */
export type Day = string;
/** A month as text, such as "2025-03". */
export type Month = string;

/** What kind of failure a RuleError is. */
export type ErrorCode =
  | "invalid_input"
  | "out_of_range"
  | "not_determined"
  | "unconfirmed"
  | "unknown_operation"
  | "unknown_code"
  | "unbalanced";

/** Why an operation gave no figure. */
export class RuleError extends Error {
  constructor(code: ErrorCode, message: string, path: string);
  readonly name: "RuleError";
  readonly code: ErrorCode;
  /** Where in the request, such as "relief.percent" or "lines[0].code"; empty for the whole. */
  readonly path: string;
  /** The error body of every language: code, message, path. */
  toJSON(): { code: ErrorCode; message: string; path: string };
}

/**
 * Gets the module ready, once; later calls wait for the first. In browsers it is fetched from
 * beside the package's own files unless `source` says otherwise: an address, a Request, a Response
 * or a promise of one, bytes, or a WebAssembly.Module. In Node, and in `congdoan/inline`, it is
 * ready from the start and nothing needs to be awaited.
 */
export function init(source?: string | object): Promise<void>;

/** Runs an operation on a request in JSON and gives its result in JSON. */
export function call(name: OperationName | (string & {}), request: string): string;
/** Runs an operation on a request whose type was not checked. */
export function call(name: OperationName | (string & {}), request: object): Record<string, unknown>;

/** The operations: what each is called, and what it does. */
export const operations: readonly Readonly<{
  name: OperationName;
  camelName: string;
  doc: string;
}>[];
/** The version of this package. */
export const version: string;
/** The version of the rules. */
export const rulebookVersion: string;
