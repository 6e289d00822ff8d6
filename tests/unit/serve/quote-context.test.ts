import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quoteContext } from '../../../src/serve/quote-context.js';

it('cuts between words on either side', () => {
  const text =
    'The harbour burned, officials said. “No one was hurt,” the mayor told reporters later.';
  const start = text.indexOf('“');
  const end = text.indexOf('”') + 1;
  expect(quoteContext(text, { start, end }, 12)).toEqual({
    before: ' said. ',
    quote: '“No one was hurt,”',
    after: ' the mayor ',
  });
  expect(quoteContext(text, { start, end }, 1000)).toEqual({
    before: text.slice(0, start),
    quote: text.slice(start, end),
    after: text.slice(end),
  });
});

it('is always one well-formed piece of the text around the span', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.nat(40),
      fc.nat(40),
      fc.nat(12),
      (text, a, b, characters) => {
        const points = Array.from(text);
        const cut = (at: number): number =>
          points.slice(0, at % (points.length + 1)).join('').length;
        const [start, end] = [cut(a), cut(b)].sort((x, y) => x - y) as [number, number];
        const { before, quote, after } = quoteContext(text, { start, end }, characters);
        expect(quote).toBe(text.slice(start, end));
        expect(text.slice(0, start).endsWith(before)).toBe(true);
        expect(text.slice(end).startsWith(after)).toBe(true);
        expect(before.length).toBeLessThanOrEqual(characters);
        expect((before + after).isWellFormed()).toBe(true);
      },
    ),
  );
});
