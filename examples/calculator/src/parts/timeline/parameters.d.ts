/** Written by the build from the files of rules. */
declare module "virtual:parameters" {
  /** Name of a file of rules, and the ids in it with spaces between. */
  export const groups: readonly (readonly [string, string])[];
}
