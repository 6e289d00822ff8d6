import { readFileSync } from 'node:fs';

/** Word pieces of one sentence, ready for the encoder. All lists run over pieces but `first`. */
export interface Encoded {
  readonly ids: Int32Array;
  /** Case class of the word each piece belongs to; see `caseClass`. */
  readonly cases: Int32Array;
  /** Index of each word's first piece; entry 0 is the start marker. */
  readonly first: Int32Array;
}

const UNKNOWN = 100;
const START = 101;
const END = 102;
const PIECES_PER_WORD_MAX = 10;
const LETTERS_PER_WORD_MAX = 100;

/** BERT's uncased WordPiece tokenizer (Devlin et al. 2019) over words that are split already. */
export class WordPieces {
  readonly #vocabulary: ReadonlyMap<string, number>;
  readonly #cache = new Map<string, readonly number[]>();

  constructor(vocabularyFile: string) {
    const lines = readFileSync(vocabularyFile, 'utf8').split('\n');
    this.#vocabulary = new Map(lines.map((piece, index) => [piece, index]));
  }

  /** Pieces that the words take. */
  count(words: readonly string[]): number {
    return words.reduce((sum, word) => sum + this.pieces(word).length, 0);
  }

  pieces(word: string): readonly number[] {
    const known = this.#cache.get(word);
    if (known !== undefined) return known;
    const found = splitPunctuation(normalize(word)).flatMap((part) => this.#split(part));
    const pieces = found.length === 0 ? [UNKNOWN] : found.slice(0, PIECES_PER_WORD_MAX);
    if (this.#cache.size > 50_000) this.#cache.clear();
    this.#cache.set(word, pieces);
    return pieces;
  }

  encode(words: readonly string[]): Encoded {
    const ids = [START];
    const cases = [0];
    const first = [0];
    for (const word of words) {
      first.push(ids.length);
      const wordCase = caseClass(word);
      for (const piece of this.pieces(word)) {
        ids.push(piece);
        cases.push(wordCase);
      }
    }
    ids.push(END);
    cases.push(0);
    return {
      ids: Int32Array.from(ids),
      cases: Int32Array.from(cases),
      first: Int32Array.from(first),
    };
  }

  #split(part: string): number[] {
    const letters = Array.from(part);
    if (letters.length > LETTERS_PER_WORD_MAX) return [UNKNOWN];
    const out: number[] = [];
    let from = 0;
    while (from < letters.length) {
      let to = letters.length;
      let id: number | undefined;
      for (; to > from; to--) {
        id = this.#vocabulary.get((from > 0 ? '##' : '') + letters.slice(from, to).join(''));
        if (id !== undefined) break;
      }
      if (id === undefined) return [UNKNOWN];
      out.push(id);
      from = to;
    }
    return out;
  }
}

/** As Hugging Face's BertNormalizer: control characters go, CJK stands alone, accents are stripped, lower case. */
function normalize(word: string): string {
  let text = '';
  for (const letter of word) {
    if (letter === '\0' || letter === '\ufffd') continue;
    if (/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u.test(letter) && !/[\t\n\r]/.test(letter)) continue;
    if (/\s/u.test(letter)) text += ' ';
    else if (/[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/u.test(letter)) text += ` ${letter} `;
    else text += letter;
  }
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

function splitPunctuation(text: string): string[] {
  return text.match(/[!-/:-@[-`{-~\p{P}]|[^\s!-/:-@[-`{-~\p{P}]+/gu) ?? [];
}

/** 1 lower, 2 Capitalised, 3 ALL CAPITALS, 4 mIxed, 5 no letters, 6 one capital letter; 0 is for markers. */
export function caseClass(word: string): number {
  const letters = word.match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return 5;
  const upper = letters.filter((letter) => /[\p{Lu}\p{Lt}]/u.test(letter)).length;
  const lower = letters.filter((letter) => /\p{Ll}/u.test(letter)).length;
  if (lower === letters.length) return 1;
  if (upper === letters.length) return letters.length > 1 ? 3 : 6;
  const capitalFirst = /^[\p{Lu}\p{Lt}]/u.test(word);
  const restLower = letters.slice(1).every((letter) => /\p{Ll}/u.test(letter));
  return capitalFirst && restLower ? 2 : 4;
}
