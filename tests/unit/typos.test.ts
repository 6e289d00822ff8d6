import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isOneTypoApart } from '../../src/support/words.js';

/** Optimal string alignment, letter by letter. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1);
      const row = rows[i];
      if (row !== undefined) row[j] = best;
    }
  return at(a.length, b.length);
}

it('knows words that are one typo apart', () => {
  for (const word of ['frontires', 'frontieres', 'frontiers', 'frotniers'])
    expect(isOneTypoApart('frontiers', word)).toBe(distance('frontiers', word) <= 1);
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneTypoApart(a, b)).toBe(distance(a, b) <= 1);
    }),
    { numRuns: 2000 },
  );
});
