/** What one document may ask for. Each is checked before anything runs. */
export interface Limits {
  /** Nested fields, fragments unfolded; introspection is free. Default 14. */
  readonly depth: number;
  /** Aliases of one operation, fragments unfolded. Default 50. */
  readonly aliases: number;
  /** The same field in one selection. Default 25. */
  readonly repeats: number;
  /** Mistakes of a document that are told, before the rest is not looked for. Default 10. */
  readonly mistakes: number;
  /** Words and signs of the document. Default 5000. */
  readonly tokens: number;
  /** Nested objects and lists of arguments and variables. Default 32. */
  readonly nesting: number;
  /** Cost of one operation, as `costOf` has it. Default 100000. */
  readonly cost: number;
}

export const DEFAULT_LIMITS: Limits = {
  depth: 14,
  aliases: 50,
  repeats: 25,
  mistakes: 10,
  tokens: 5000,
  nesting: 32,
  cost: 100_000,
};

/** Bytes of answers that a server keeps while the graph stays as it is. */
export const CACHE_BYTES = 64 * 1024 * 1024;
