import type { Span } from '../domain/analysis.js';
import { ENDING_ABBREVIATIONS, tokenize } from './tokens.js';

export interface RawSentence extends Span {
  readonly paragraph: number;
  readonly kind: 'sentence' | 'heading';
  readonly words: readonly (Span & { text: string })[];
}

const CLOSING = /^["'”’»)\]]$/;
const OPENING = /^["'“‘«([]$/;
/** Words beyond which a sentence is cut at the next punctuation mark, or here: the encoder reads 254 pieces. */
const WORDS_MAX = 120;

/** Paragraphs are lines; sentences end at `.`, `!`, `?` or an ellipsis with a capital, digit or quote after it. */
export function splitSentences(body: string): RawSentence[] {
  const out: RawSentence[] = [];
  let paragraph = 0;
  let start = 0;
  for (const line of body.split(/\r\n|\n|\r|\u2028|\u2029/)) {
    const from = body.startsWith(line, start) ? start : body.indexOf(line, start);
    start = from + line.length;
    if (/^[\r\n\u2028\u2029]/.test(body.charAt(start)))
      start += body.startsWith('\r\n', start) ? 2 : 1;
    const words = tokenize(line, from);
    if (words.length === 0) continue;
    const kind = isHeading(line.trim()) ? 'heading' : 'sentence';
    const groups = kind === 'heading' ? [words] : groupWords(words);
    for (const group of groups.flatMap(cutLong)) {
      const first = group[0];
      const last = group.at(-1);
      if (first === undefined || last === undefined) continue;
      out.push({ start: first.start, end: last.end, paragraph, kind, words: group });
    }
    paragraph++;
  }
  return out;
}

/** A cross-head in capitals, or a short line without final punctuation. */
function isHeading(line: string): boolean {
  if (/[.!?…:;,]["'”’)\]]*$/.test(line)) return false;
  const letters = line.match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return false;
  const capitals = letters.every((letter) => letter === letter.toUpperCase());
  return (capitals && line.length < 120) || line.length < 90;
}

type Words = readonly (Span & { text: string })[];

function groupWords(words: Words): Words[] {
  const out: Words[] = [];
  let from = 0;
  let depth = 0;
  words.forEach((word, index) => {
    if (word.text === '(' || word.text === '[') depth++;
    if (word.text === ')' || word.text === ']') depth = Math.max(0, depth - 1);
    if (index < from || depth > 0) return;
    const bare = word.text.replace(/\.$/, '').toLowerCase();
    const ending = /^(?:[.!?…]|\.{2,})$/.test(word.text);
    const closesAbbreviation =
      word.text.endsWith('.') &&
      (ENDING_ABBREVIATIONS.has(bare) || /^(\p{Lu}\.){2,}$/u.test(word.text));
    if (!ending && !closesAbbreviation) return;
    let end = index + 1;
    while (end < words.length) {
      const next = words[end];
      const before = words[end - 1];
      if (
        next === undefined ||
        before === undefined ||
        !CLOSING.test(next.text) ||
        next.start !== before.end
      )
        break;
      end++;
    }
    const next = words[end];
    if (next !== undefined && !startsSentence(next.text, words[end + 1]?.text, ending, word.text))
      return;
    out.push(words.slice(from, end));
    from = end;
  });
  if (from < words.length) out.push(words.slice(from));
  return out;
}

function startsSentence(
  next: string,
  second: string | undefined,
  ending: boolean,
  mark: string,
): boolean {
  const head = OPENING.test(next) ? (second ?? '') : next;
  if (/^\.{2,}$|^…$/.test(mark)) return /^\p{Lu}/u.test(head);
  if (!ending)
    return /^(?:The|A|An|He|She|It|They|In|On|At|But|And|This|That|We|I|However|Meanwhile)$/.test(
      head,
    );
  return (
    /^[\p{Lu}\p{Lt}\p{N}\p{Lo}*•-]/u.test(head) ||
    !/^\p{L}/u.test(head) ||
    mark !== '.' ||
    /^["“]$/.test(next)
  );
}

function cutLong(words: Words): Words[] {
  const out: Words[] = [];
  let rest = words;
  while (rest.length > WORDS_MAX) {
    let cut = WORDS_MAX;
    for (let index = WORDS_MAX - 1; index > WORDS_MAX / 2; index--) {
      if (/^[,;:–—-]$/.test(rest[index]?.text ?? '')) {
        cut = index + 1;
        break;
      }
    }
    out.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  out.push(rest);
  return out;
}
