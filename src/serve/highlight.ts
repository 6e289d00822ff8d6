import type { GraphNode } from '../domain/graph.js';
import { folded, FUZZY_LEAST, isOneTypoApart } from '../support/words.js';
import { quoteContext } from './quote-context.js';

/** A piece of a text that was searched; pieces joined are the text, or a part of it where that is long. */
export interface HighlightPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Characters of a long text that are shown around the first word that was found. */
const AROUND = 100;

/** The text of a hit in which most of the words stand, cut at the words that were found; empty where none stands. */
export function highlight(node: GraphNode, search: string): HighlightPart[] {
  const wanted = wordsOf(search).map(({ folded }) => folded);
  const texts = textsOf(node).map((text) => ({
    text,
    found: wordsOf(text).filter(({ folded }) => wanted.some((word) => isLike(folded, word))),
  }));
  const [best] = texts.sort((a, b) => b.found.length - a.found.length);
  const first = best?.found[0];
  if (best === undefined || first === undefined) return [];
  const { text, found } = best;
  const { before, after } = quoteContext(text, first, AROUND);
  const [from, to] = [first.start - before.length, first.end + after.length];
  const parts: HighlightPart[] = [];
  let at = from;
  for (const { start, end } of found.filter((word) => word.end <= to)) {
    if (start > at) parts.push({ text: text.slice(at, start), isMatch: false });
    parts.push({ text: text.slice(start, end), isMatch: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), isMatch: false });
  return parts;
}

function textsOf(node: GraphNode): readonly string[] {
  if (node.kind === 'Claim') return [node.quote];
  if (node.kind === 'Event') return [node.title];
  if (node.kind === 'Article') return node.title === null ? [] : [node.title];
  return 'aliases' in node ? [node.name, ...node.aliases] : [];
}

function wordsOf(text: string): { folded: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{Mn}]+/gu)].map((match) => ({
    folded: folded(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A word, its beginning, or one typo apart from it, as the stores look for it. */
function isLike(word: string, wanted: string): boolean {
  return word.startsWith(wanted) || (wanted.length >= FUZZY_LEAST && isOneTypoApart(word, wanted));
}
