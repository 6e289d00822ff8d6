import { userError } from './errors.js';

/** Conditions that one filter may have, and how deep "and", "or" and "not" may nest. */
const CONDITIONS_MAX = 200;
const NESTING_MAX = 16;

/** Refuses filters that would make a statement too large for a store. */
export function checkFilterSize(filter: object): void {
  let conditions = 0;
  let level: object[] = [filter];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > NESTING_MAX)
      throw userError(
        'BAD_USER_INPUT',
        `The filter nests deeper than ${String(NESTING_MAX)}: flatten "and", "or" and "not"`,
      );
    conditions += level.reduce((sum, one) => sum + Object.keys(one).length, 0);
    if (conditions > CONDITIONS_MAX)
      throw userError(
        'BAD_USER_INPUT',
        `The filter has more than ${String(CONDITIONS_MAX)} conditions: ask in several queries`,
      );
    level = level.flatMap((one) =>
      Object.values(one as Record<string, unknown>)
        .flat()
        .filter((value): value is object => typeof value === 'object' && value !== null),
    );
  }
}
