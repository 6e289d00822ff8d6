import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf, copyOf, similarity } from '../../../src/resolve/copies.js';
import { mulberry32 } from '../../../bench/corpus/random.js';

/** A text of so many words, drawn from so many. */
function text(seed: number, words: number, vocabulary = 900): string[] {
  const next = mulberry32(seed);
  return Array.from({ length: words }, () => `w${String(Math.floor(next() * vocabulary))}`);
}

const original = (id: string, publishedAt: string | null, body: string) => ({
  id,
  publishedAt,
  body,
});

describe('a copy', () => {
  it('shares a band with its original, though words were cut and changed', () => {
    let found = 0;
    for (let seed = 0; seed < 200; seed++) {
      const words = text(seed, 400);
      const changed = [...words.slice(0, 360)];
      changed[100] = 'other';
      expect(similarity(words.join(' '), changed.join(' '))).toBeGreaterThan(0.85);
      const bands = new Set(bandsOf(words.join(' ')));
      if (bandsOf(changed.join(' ')).some((band) => bands.has(band))) found++;
    }
    expect(found).toBeGreaterThanOrEqual(198);
  });

  it('is no report of the same matter in other words', () => {
    const [a, b] = [text(1, 300).join(' '), text(2, 300).join(' ')];
    expect(similarity(a, b)).toBeLessThan(0.05);
    expect(bandsOf(a).some((band) => bandsOf(b).includes(band))).toBe(false);
  });

  it('does not mind capitals, quotation marks and line ends', () => {
    expect(similarity('One two, three “four” five.', 'one TWO three four\nfive')).toBe(1);
  });

  it('is of the first published, whatever order they come in', () => {
    const body = text(3, 200).join(' ');
    const all = [
      original('b', '2031-04-12', body),
      original('a', '2031-04-12', body),
      original('c', null, body),
    ];
    expect(copyOf(original('d', null, body), all)).toEqual({ original: 'a', similarity: 1 });
    expect(copyOf(original('a', '2031-04-12', body), all)).toBeNull();
    expect(copyOf(original('z', '2031-04-11', body), all)).toBeNull();
  });

  it('is never found for a short text', () => {
    expect(bandsOf('Nothing more is known at this time about the matter.')).toEqual([]);
  });
});

describe('similarity', () => {
  it('is symmetric, 1 with itself, and between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
        expect(similarity(a, a)).toBe(1);
      }),
    );
  });
});
