import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTree, TagDecoder } from '../../../src/analyze/decode.js';

/** Every assignment of heads that is a tree with one root. */
function trees(count: number): number[][] {
  let all: number[][] = [[]];
  for (let word = 1; word <= count; word++)
    all = all.flatMap((heads) =>
      Array.from({ length: count + 1 }, (_, head) => head)
        .filter((head) => head !== word)
        .map((head) => [...heads, head]),
    );
  return all.filter(
    (heads) =>
      heads.filter((head) => head === 0).length === 1 &&
      heads.every((_, index) => {
        let node = index + 1;
        for (let steps = 0; node !== 0; steps++) {
          if (steps > count) return false;
          node = heads[node - 1] ?? 0;
        }
        return true;
      }),
  );
}

describe('the best tree', () => {
  it('is a tree with the highest score of all trees, for up to four words', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((count) =>
          fc.tuple(
            fc.constant(count),
            fc.array(fc.integer({ min: -20, max: 20 }), {
              minLength: count * (count + 1),
              maxLength: count * (count + 1),
            }),
          ),
        ),
        ([count, values]) => {
          const scores = Float32Array.from(values);
          const total = (heads: readonly number[]): number =>
            heads.reduce((sum, head, word) => sum + (scores[word * (count + 1) + head] ?? 0), 0);
          const candidates = trees(count);
          const found = bestTree(scores, count);
          expect(candidates).toContainEqual(found);
          expect(total(found)).toBe(Math.max(...candidates.map(total)));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is a tree for longer sentences too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 14 }),
        fc.infiniteStream(fc.double({ min: -5, max: 5, noNaN: true })),
        (count, stream) => {
          const scores = Float32Array.from({ length: count * (count + 1) }, () => {
            const next = stream.next();
            return next.done === true ? 0 : next.value;
          });
          const heads = bestTree(scores, count);
          expect(heads.filter((head) => head === 0)).toHaveLength(1);
          heads.forEach((_, index) => {
            let node = index + 1;
            for (let steps = 0; node !== 0 && steps <= count; steps++) node = heads[node - 1] ?? 0;
            expect(node).toBe(0);
          });
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('tags of names', () => {
  const tags = ['B-PER', 'I-PER', 'E-PER', 'S-PER', 'B-LOC', 'I-LOC', 'E-LOC', 'S-LOC', 'O'];

  it('always close a name with the label it began with', () => {
    const decoder = new TagDecoder(tags);
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 9, maxLength: 9 }), {
          minLength: 1,
          maxLength: 12,
        }),
        (rows) => {
          const found = decoder
            .decode(Float32Array.from(rows.flat()), rows.length)
            .map((tag) => tags[tag]);
          const joined = found.join(' ');
          for (const label of ['PER', 'LOC'])
            expect(
              joined.replaceAll(
                new RegExp(`B-${label}(?: I-${label})* E-${label}|S-${label}`, 'g'),
                'O',
              ),
            ).not.toContain(label);
        },
      ),
    );
  });
});
