import type { Page, PageRequest } from './port.js';

/** The page of rows that were asked for with one more than it holds, in the direction in which it was read. */
export function pageOf<T>(
  rows: readonly T[],
  { first, fromEnd = false }: Pick<PageRequest, 'first' | 'fromEnd'>,
): Page<T> {
  const items = rows.slice(0, first);
  return { items: fromEnd ? items.reverse() : items, hasMore: rows.length > first };
}
