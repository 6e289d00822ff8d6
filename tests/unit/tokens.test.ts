import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/analyze/sentences.js';
import { tokenize } from '../../src/analyze/tokens.js';

const words = (text: string): string[] => tokenize(text, 0).map((token) => token.text);
const sentences = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('tokens', () => {
  it('splits contractions and possessives, and keeps hyphenated names whole', () => {
    expect(words("Don't say Mr. Al-Karim's cat cannot fly.")).toEqual([
      'Do',
      "n't",
      'say',
      'Mr.',
      'Al-Karim',
      "'s",
      'cat',
      'can',
      'not',
      'fly',
      '.',
    ]);
  });

  it('keeps numbers, initials and addresses in one piece', () => {
    expect(words('The U.S. paid $1,200.50 to https://a.example/x, J. Doe said')).toEqual([
      'The',
      'U.S.',
      'paid',
      '$',
      '1,200.50',
      'to',
      'https://a.example/x',
      ',',
      'J.',
      'Doe',
      'said',
    ]);
  });

  it('slices the text exactly, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const token of tokenize(text, 0)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(last);
          last = token.end;
        }
      }),
    );
  });
});

describe('sentences', () => {
  it('end at full stops, but not after titles and initials', () => {
    expect(
      sentences('Gen. Amir met Dr. J. Okoro. They spoke for an hour. "It went well," he said.'),
    ).toEqual([
      'Gen. Amir met Dr. J. Okoro.',
      'They spoke for an hour.',
      '"It went well," he said.',
    ]);
  });

  it('keep a closing quotation mark with the sentence it closes', () => {
    expect(sentences('"We will stay." The army left.')).toEqual([
      '"We will stay."',
      'The army left.',
    ]);
  });

  it('tell cross-heads from sentences', () => {
    const found = splitSentences('The town fell.\n\nA NEW ROAD\n\nThe army moved on.');
    expect(found.map(({ kind, paragraph }) => [kind, paragraph])).toEqual([
      ['sentence', 0],
      ['heading', 1],
      ['sentence', 2],
    ]);
  });

  it('do not share the full stop of an abbreviation with an ellipsis', () => {
    const words = splitSentences('He left Acme Inc... and went home').flatMap((one) => one.words);
    expect(words.map(({ text }) => text)).toEqual([
      'He',
      'left',
      'Acme',
      'Inc.',
      '..',
      'and',
      'went',
      'home',
    ]);
  });

  it('cover every word once, in order, for any lines', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        const text = lines.join('\n');
        let last = 0;
        for (const sentence of splitSentences(text)) {
          for (const word of sentence.words) {
            expect(text.slice(word.start, word.end)).toBe(word.text);
            expect(word.start).toBeGreaterThanOrEqual(last);
            last = word.end;
          }
        }
      }),
    );
  });

  it('take time in proportion to a line of a megabyte', () => {
    const found = splitSentences('word '.repeat(100_000));
    expect(found.length).toBeGreaterThan(500);
  });
});
