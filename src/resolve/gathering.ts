import type { ClaimNode } from '../domain/graph.js';
import { type Cluster, type Forced, linked, NOT_FORCED, partition } from './partition.js';
import { probesOf } from './profile.js';
import { type Telling, tellingsOf } from './tellings.js';

/** Tellings that one change may draw together; beyond, those already read are used and `isCut` says so. */
export const TELLINGS_MAX = 400;

/**
 * Collects everything that a change of one article can bring together or tear apart: its tellings of before and of
 * now, what they are like, what that is like, and so on, with all clusters on the way. Says which keys to read next,
 * and reads nothing itself.
 */
export class Gathering {
  /** Tellings read so far, those that go included. */
  readonly #known = new Map<string, Telling>();
  readonly #members = new Map<string, Telling>();
  readonly #leaving = new Map<string, Telling>();
  #frontier: Telling[];
  #forced: Forced = NOT_FORCED;
  #isCut = false;

  /** @param before and @param after claims of the articles that change, as stored and as they will be */
  constructor(
    before: readonly ClaimNode[],
    after: readonly ClaimNode[],
    private readonly articleIds: ReadonlySet<string>,
  ) {
    const old = tellingsOf(before);
    for (const [key, telling] of tellingsOf(after))
      this.#members.set(key, { ...telling, clusterKey: old.get(key)?.clusterKey ?? null });
    for (const [key, telling] of old) this.#leaving.set(key, telling);
    this.#frontier = [...this.#members.values(), ...this.#leaving.values()];
  }

  get isCut(): boolean {
    return this.#isCut;
  }

  /** How many tellings were looked at. */
  get size(): number {
    return this.#known.size;
  }

  /** Articles of the tellings that `next` will ask about: corrections may join these to others. */
  articles(): readonly string[] {
    return [...new Set(this.#frontier.map(({ articleId }) => articleId))];
  }

  /** Takes what corrections join and part, of all articles met so far. */
  force(forced: Forced): void {
    this.#forced = forced;
  }

  /** Keys under which the store is to look for more claims; empty when there is no more. */
  next(): readonly string[] {
    const keys = this.#frontier.flatMap(({ profile, copyBlock, clusterKey }) => [
      ...probesOf(profile),
      ...(copyBlock === null ? [] : [copyBlock]),
      ...(clusterKey === null ? [] : [clusterKey]),
    ]);
    const frontier = new Set(this.#frontier.map(({ key }) => key));
    const partners = this.#forced.together.filter((pair) => pair.some((key) => frontier.has(key)));
    return [...new Set([...keys, ...partners.flat()])];
  }

  /** Takes what stands under the keys of `next`. */
  add(claims: readonly ClaimNode[]): void {
    for (const [key, telling] of tellingsOf(claims))
      if (!this.articleIds.has(telling.articleId) && !this.#known.has(key))
        this.#known.set(key, telling);
    const clusters = new Set(this.#frontier.flatMap(({ clusterKey }) => clusterKey ?? []));
    const found: Telling[] = [];
    for (const telling of this.#known.values()) {
      if (this.#members.has(telling.key)) continue;
      const isMate = telling.clusterKey !== null && clusters.has(telling.clusterKey);
      if (!isMate && !this.#frontier.some((near) => this.#isLinked(near, telling))) continue;
      if (this.#members.size >= TELLINGS_MAX) {
        this.#isCut = true;
        break;
      }
      this.#members.set(telling.key, telling);
      found.push(telling);
    }
    this.#frontier = found;
  }

  #isLinked(a: Telling, b: Telling): boolean {
    const isForced = this.#forced.together.some(
      ([x, y]) => (x === a.key && y === b.key) || (x === b.key && y === a.key),
    );
    return isForced || linked(a, b) !== null;
  }

  /** The events that the collected tellings make up. */
  clusters(): readonly Cluster[] {
    return partition([...this.#members.values()], this.#forced);
  }

  /** Clusters that change, by the keys of before and of now: all of the article, and those with other members. */
  touched(clusters: readonly Cluster[]): string[] {
    const out = new Set<string>();
    for (const { clusterKey } of this.#leaving.values())
      if (clusterKey !== null) out.add(clusterKey);
    for (const { key, tellings } of clusters)
      for (const one of tellings) {
        const telling = this.#members.get(one);
        if (
          telling === undefined ||
          (telling.clusterKey === key && !this.articleIds.has(telling.articleId))
        )
          continue;
        out.add(key);
        if (telling.clusterKey !== null) out.add(telling.clusterKey);
      }
    return [...out];
  }
}
