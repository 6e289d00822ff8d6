import type { Span } from '../domain/analysis.js';

const WORD =
  /(?:https?:\/\/|www\.)[^\s<>"']+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|m|bn|km|%)?(?![\p{L}\p{N}])|(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}_]+(?:['’.&·-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}_]+)*|\.{2,}|…|--+|[^\s]/gu;

/** Abbreviations whose full stop belongs to the word. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof gen lt col sgt capt maj brig adm cmdr sen rep gov pres st jr sr rev hon ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun ' +
    'inc ltd co corp vs etc no dept est approx fig vol pp ave blvd mt ft al ct'
  ).split(' '),
);

/** Closing abbreviations that may also end a sentence. */
export const ENDING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'inc ltd co corp etc jr sr al'.split(' '),
);

const CLITIC = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;

/**
 * Words and punctuation marks with exact offsets, by the conventions of UD English: contractions and the possessive
 * are split off, hyphenated names stay whole.
 */
export function tokenize(text: string, offset: number): (Span & { text: string })[] {
  const out: (Span & { text: string })[] = [];
  const push = (start: number, piece: string): void => {
    if (piece !== '')
      out.push({ start: offset + start, end: offset + start + piece.length, text: piece });
  };
  for (const match of text.matchAll(WORD)) {
    // The full stop of an abbreviation is taken: "Inc..." is "Inc." and "..".
    const taken = Math.max(0, (out.at(-1)?.end ?? 0) - offset - match.index);
    const word = match[0].slice(taken);
    const start = match.index + taken;
    if (word === '') continue;
    const after = text.charAt(start + word.length);
    if (/^(?:https?:|www\.)/.test(word)) {
      const bare = word.replace(/[.,;:!?)]+$/, '');
      push(start, bare);
      for (let at = bare.length; at < word.length; at++) push(start + at, word.charAt(at));
      continue;
    }
    if (word.includes('.') && /^[\p{L}]{3,}\.[\p{L}]{3,}$/u.test(word)) {
      // "city.The": a missing space between sentences.
      const dot = word.indexOf('.');
      push(start, word.slice(0, dot));
      push(start + dot, '.');
      push(start + dot + 1, word.slice(dot + 1));
      continue;
    }
    if (after === '.' && isAbbreviation(word)) {
      out.push({ start: offset + start, end: offset + start + word.length + 1, text: `${word}.` });
      continue;
    }
    const clitic = CLITIC.exec(word);
    if (clitic?.[1] !== undefined && clitic[2] !== undefined && !/^o['’]/i.test(word)) {
      push(start, clitic[1]);
      push(start + clitic[1].length, clitic[2]);
    } else if (/^cannot$/i.test(word)) {
      push(start, word.slice(0, 3));
      push(start + 3, word.slice(3));
    } else if (
      /^[\p{L}.]+-(?:based|backed|led|held|controlled|ruled|run|born|linked|allied|occupied|majority|supported)$/iu.test(
        word,
      )
    ) {
      const dash = word.lastIndexOf('-');
      push(start, word.slice(0, dash));
      push(start + dash, '-');
      push(start + dash + 1, word.slice(dash + 1));
    } else push(start, word);
  }
  return out;
}

function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase())
    ? /^\p{Lu}|^(vs|etc|al)$/u.test(word)
    : /^\p{Lu}$/u.test(word);
}
