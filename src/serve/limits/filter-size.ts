import { userError } from '../errors.js';

/** Conditions that one filter may have, and how deep they may nest. */
const CONDITIONS_MAX = 200;
const NESTING_MAX = 16;
/** Values that one list may have. */
const LIST_MAX = 1000;

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
    conditions += level.reduce((sum, one) => sum + conditionsOf(one), 0);
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

/** Keys that hold values of their own, not further filters; a filter without any key is one condition too. */
function conditionsOf(filter: object): number {
  const values = Object.values(filter as Record<string, unknown>);
  const long = values.find((value) => Array.isArray(value) && value.length > LIST_MAX);
  if (long !== undefined)
    throw userError(
      'BAD_USER_INPUT',
      `A list of the filter has more than ${String(LIST_MAX)} values: ask in several queries`,
    );
  const isOwn = (value: unknown): boolean =>
    [value].flat().every((one) => typeof one !== 'object' || one === null);
  return values.length === 0 ? 1 : values.filter(isOwn).length;
}
