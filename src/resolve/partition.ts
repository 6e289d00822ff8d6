import type { TellingJoin } from '../domain/graph.js';
import type { Likeness } from './likeness.js';
import { SCORE_MIN } from './likeness.js';
import { compare, isNear, type Telling } from './tellings.js';

/** Pairs of tellings that somebody has joined or parted by hand, by key. */
export interface Forced {
  readonly together: readonly (readonly [string, string])[];
  readonly apart: readonly (readonly [string, string])[];
}

export const NOT_FORCED: Forced = { together: [], apart: [] };

/** One event as far as tellings make it up: their keys, in order, and why they are together. */
export interface Cluster {
  /** The smallest of the keys. */
  readonly key: string;
  readonly tellings: readonly string[];
  readonly joins: readonly TellingJoin[];
}

interface Pair extends Likeness {
  readonly a: Telling;
  readonly b: Telling;
}

/** On average every telling of one cluster must be as like every telling of the other before the two are joined. */
const MEAN_MIN = 4;

/** By hand: beyond whatever likeness can give. */
const FORCED: Likeness = { score: 100, reasons: ['joined by hand'] };

/** Why two tellings may be one event; null where they may not, or nothing speaks for it. */
export function linked(a: Telling, b: Telling): Likeness | null {
  if (!isNear(a, b)) return null;
  const alike = compare(a, b);
  return alike !== null && alike.score >= SCORE_MIN ? alike : null;
}

/**
 * Joins tellings into events, the most alike first (Chan, Lee: "average link" with exclusions). What depends on the
 * order of arrival, of input or of names is nothing but the last tie-break, by key. Two tellings of one article, of
 * disjoint places or days, or parted by hand, never come together, however many stand between them.
 */
export function partition(tellings: readonly Telling[], forced: Forced = NOT_FORCED): Cluster[] {
  const sorted = [...tellings].sort((a, b) => (a.key < b.key ? -1 : 1));
  const byKey = new Map(sorted.map((telling) => [telling.key, telling]));
  const apart = new Set(forced.apart.map(pairKey));
  const together = new Set(forced.together.map(pairKey));
  const isApart = (a: Telling, b: Telling): boolean => apart.has(pairKey([a.key, b.key]));
  // Whoever joined two by hand knows better than places and days: these then speak for or against no third.
  const byHand = new Set(forced.together.flat());
  const weigh = (a: Telling, b: Telling): Likeness | 'not asked' | null => {
    if (isApart(a, b)) return null;
    if (together.has(pairKey([a.key, b.key]))) return FORCED;
    const isAsked = a.articleId === b.articleId || !(byHand.has(a.key) || byHand.has(b.key));
    return compare(a, b) ?? (isAsked ? null : 'not asked');
  };
  const pairs: Pair[] = [];
  sorted.forEach((a, index) => {
    for (const b of sorted.slice(index + 1)) {
      if (isApart(a, b)) continue;
      const alike = together.has(pairKey([a.key, b.key])) ? FORCED : linked(a, b);
      if (alike !== null) pairs.push({ a, b, ...alike });
    }
  });
  pairs.sort((x, y) => y.score - x.score || order(x, y));

  const clusterOf = new Map(sorted.map((telling) => [telling.key, [telling]]));
  for (const { a, b, score } of pairs) {
    const [left, right] = [clusterOf.get(a.key) ?? [], clusterOf.get(b.key) ?? []];
    if (left === right || !(score === FORCED.score || fit(left, right, weigh))) continue;
    const union = [...left, ...right];
    for (const { key } of union) clusterOf.set(key, union);
  }
  return [...new Set(clusterOf.values())].map((members) => {
    const keys = members.map(({ key }) => key).sort();
    const inside = new Set(keys);
    const held = pairs.filter(({ a, b }) => inside.has(a.key) && inside.has(b.key));
    return { key: keys[0] ?? '', tellings: keys, joins: spanning(held, byKey) };
  });
}

function fit(
  left: readonly Telling[],
  right: readonly Telling[],
  weigh: (a: Telling, b: Telling) => Likeness | 'not asked' | null,
): boolean {
  const scores: number[] = [];
  for (const a of left)
    for (const b of right) {
      const alike = weigh(a, b);
      if (alike === null) return false;
      if (alike !== 'not asked') scores.push(alike.score);
    }
  return scores.reduce((sum, score) => sum + score, 0) >= MEAN_MIN * scores.length;
}

/** The best pairs that hold a cluster together: a function of its members alone. */
function spanning(pairs: readonly Pair[], byKey: ReadonlyMap<string, Telling>): TellingJoin[] {
  const root = new Map<string, string>();
  const find = (key: string): string => {
    const up = root.get(key);
    return up === undefined ? key : find(up);
  };
  const joins: TellingJoin[] = [];
  for (const { a, b, score, reasons } of pairs) {
    const [from, to] = [find(a.key), find(b.key)];
    if (from === to || !byKey.has(a.key)) continue;
    root.set(from, to);
    joins.push({ between: [a.key, b.key], articles: [a.articleId, b.articleId], score, reasons });
  }
  return joins;
}

function order(x: Pair, y: Pair): number {
  return `${x.a.key}|${x.b.key}` < `${y.a.key}|${y.b.key}` ? -1 : 1;
}

function pairKey([a, b]: readonly [string, string]): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}
