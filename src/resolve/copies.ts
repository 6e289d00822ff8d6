import { createHash } from 'node:crypto';
import type { ArticleNode } from '../domain/graph.js';
import { hashId } from '../support/ids.js';

/** Share of word sequences from which on an article is a copy: agencies' clients cut, and change titles. */
export const SIMILARITY_MIN = 0.8;

/** Words in a sequence; shorter ones are shared by any two reports of one matter. */
const SHINGLE_WORDS = 5;
/** An article of fewer sequences is copied by nobody: one-line notes are alike by chance. */
const SHINGLES_MIN = 15;
/** With 8 bands of 3 rows, two articles of similarity 0.8 share a band in 997 of 1000 cases, of 0.4 in 4 of 10. */
const BANDS = 8;
const ROWS = 3;

/** An article as far as copying goes. */
export interface Original {
  readonly id: string;
  readonly publishedAt: string | null;
  readonly body: string;
}

/** Hashes of all sequences of five words, letters and digits only. */
function shingles(body: string): Set<number> {
  const words = body.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const out = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++)
    out.add(hash32(words.slice(at, at + SHINGLE_WORDS).join(' ')));
  return out;
}

/** FNV-1a. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** Odd multipliers and offsets of the hash functions, the same for ever: stored bands depend on them. */
const FUNCTIONS = Array.from({ length: BANDS * ROWS }, (_, index) => {
  const seed = createHash('sha256')
    .update(`minhash ${String(index)}`)
    .digest();
  return [seed.readUInt32LE(0) | 1, seed.readUInt32LE(4)] as const;
});

/** Bands of the MinHash signature (Broder 1997; banding as in Leskovec, Rajaraman, Ullman, ch. 3); none for a short body. */
export function bandsOf(body: string): string[] {
  const all = [...shingles(body)];
  if (all.length < SHINGLES_MIN) return [];
  const signature = FUNCTIONS.map(([factor, offset]) => {
    let least = 0xffffffff;
    for (const one of all) {
      // Multiplying keeps the low bits' order: folding the high ones in makes it a permutation worth the name.
      const mixed = Math.imul(one ^ (one >>> 15), factor) + offset;
      const value = (mixed ^ (mixed >>> 13)) >>> 0;
      if (value < least) least = value;
    }
    return least;
  });
  return Array.from({ length: BANDS }, (_, band) =>
    hashId('band', String(band), ...signature.slice(band * ROWS, (band + 1) * ROWS).map(String)),
  );
}

/** Share of word sequences that two bodies have in common, of all that either has: 0 to 1, to four digits. */
export function similarity(a: string, b: string): number {
  return a === b ? 1 : share(shingles(a), shingles(b));
}

function share(left: ReadonlySet<number>, right: ReadonlySet<number>): number {
  let both = 0;
  for (const one of left) if (right.has(one)) both++;
  const all = left.size + right.size - both;
  return all === 0 ? 0 : Math.round((both / all) * 10_000) / 10_000;
}

/** Each article's sequences are made once, however many it is compared with. */
const SHINGLES = new WeakMap<Original, ReadonlySet<number>>();

function alike(a: Original, b: Original): number {
  const of = (one: Original): ReadonlySet<number> => {
    const made = SHINGLES.get(one) ?? shingles(one.body);
    SHINGLES.set(one, made);
    return made;
  };
  return a.body === b.body ? 1 : share(of(a), of(b));
}

export interface CopyOf {
  readonly original: string;
  readonly similarity: number;
}

/** Of which article one is a copy: the first published of those that it is like. Null for an original. */
export function copyOf(article: Original, others: Iterable<Original>): CopyOf | null {
  let first: { readonly other: Original; readonly similarity: number } | null = null;
  for (const other of others) {
    if (other.id === article.id || !isBefore(other, article)) continue;
    if (first !== null && !isBefore(other, first.other)) continue;
    const shared = alike(article, other);
    if (shared >= SIMILARITY_MIN) first = { other, similarity: shared };
  }
  return first === null ? null : { original: first.other.id, similarity: first.similarity };
}

/** First published, then by id: an article without date comes last. */
function isBefore(a: Omit<Original, 'body'>, b: Omit<Original, 'body'>): boolean {
  const [x, y] = [a.publishedAt ?? '9999', b.publishedAt ?? '9999'];
  return x === y ? a.id < b.id : x < y;
}

/** Stored articles that share a band with some article, with their bodies. */
export type Neighbours = ReadonlyMap<string, { readonly node: ArticleNode; readonly body: string }>;

/**
 * What each article of the neighbourhood is a copy of once one article has come, changed or gone: only those for which
 * that is not what is stored, and the article itself.
 * @param id the article; @param after as it will be; null when it goes
 */
export function copiesAfter(
  id: string,
  after: Original | null,
  neighbours: Neighbours,
): ReadonlyMap<string, CopyOf | null> {
  const originals = [...neighbours].flatMap(([other, { node, body }]): Original[] =>
    other === id ? [] : [{ id: other, publishedAt: node.publishedAt, body }],
  );
  const all = after === null ? originals : [...originals, after];
  const out = new Map<string, CopyOf | null>();
  if (after !== null) out.set(id, copyOf(after, originals));
  for (const original of originals) {
    const stored = neighbours.get(original.id)?.node.copyOf ?? null;
    const isConcerned =
      stored === id ||
      (after !== null && isBefore(after, original) && alike(original, after) >= SIMILARITY_MIN);
    if (!isConcerned) continue;
    const now = copyOf(original, all);
    if ((now?.original ?? null) !== stored || stored === id) out.set(original.id, now);
  }
  return out;
}
