import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '../../../src/serve/lists/cursor.js';
import type { Order } from '../../../src/store/port.js';

const BY_DATE: Order[] = [
  { field: 'dateMin', direction: 'desc' },
  { field: 'count', direction: 'asc' },
];

describe('a cursor', () => {
  it('gives back the position it was made of, nulls included', () => {
    const cursor = encodeCursor({ dateMin: null, count: 3, other: true }, 'é🕊', BY_DATE);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(decodeCursor(cursor, BY_DATE)).toEqual({ values: [null, 3], id: 'é🕊' });
  });

  it('is refused by a list in another order', () => {
    const cursor = encodeCursor({ dateMin: 'x', count: 1 }, 'a', BY_DATE);
    expect(() => decodeCursor(cursor, [{ field: 'name', direction: 'asc' }])).toThrow(
      /another order/,
    );
  });

  it('is refused with the reason whatever else it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((text) => btoa(encodeURI(text))),
        ),
        (text) => {
          expect(() => decodeCursor(text, BY_DATE)).toThrow(/cursor/);
        },
      ),
    );
  });
});
