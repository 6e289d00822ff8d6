import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Change } from '../domain/graph.js';
import type { Store } from '../store/port.js';
import { WiregraphError } from '../support/errors.js';

/** The change sequence of a store for any number of followers: one of them or a thousand, the store is asked as often. */
export interface ChangeFeed {
  /** Changes behind `since`, oldest first, each once, in batches, until the signal fires. */
  follow(since: number, signal: AbortSignal): AsyncGenerator<readonly Change[]>;
}

export interface FeedOptions {
  /** Changes that one look at the store brings. */
  readonly batch?: number;
  /** Milliseconds between two looks, the first after something happened; then more, up to `pauseMaxMs`. */
  readonly pauseMs?: number;
  readonly pauseMaxMs?: number;
}

/** Batches that are kept for followers that come a little later. */
const BATCHES_KEPT = 8;

interface Waiter {
  readonly since: number;
  readonly resolve: (changes: readonly Change[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Looks at the store while somebody waits, for all of them at once; a store that is away is looked for until it is
 * back. Nobody is pushed: a slow follower takes the next batch when it is ready, from what is kept or from the store,
 * so it neither holds up others nor fills memory.
 */
export function changeFeed(
  store: Pick<Store, 'changes'>,
  { batch = 500, pauseMs = 250, pauseMaxMs = 1000 }: FeedOptions = {},
): ChangeFeed {
  const waiting = new Set<Waiter>();
  let isLooking = false;

  // A full batch never changes; one that is being read is shared by all who want it.
  const kept = new LRUCache<number, Promise<readonly Change[]>>({ max: BATCHES_KEPT });
  const read = (since: number): Promise<readonly Change[]> => {
    const known = kept.get(since);
    if (known !== undefined) return known;
    const reading = store.changes(since, batch);
    kept.set(since, reading);
    const forget = (): boolean => kept.delete(since);
    reading.then(({ length }) => length === batch || forget(), forget);
    return reading;
  };

  /** True where somebody was given something. */
  const serve = (changes: readonly Change[]): boolean => {
    const before = waiting.size;
    for (const waiter of waiting) {
      const own = changes.filter(({ seq }) => seq > waiter.since);
      if (own.length > 0) waiter.resolve(own);
    }
    return waiting.size < before;
  };

  const look = async (): Promise<void> => {
    isLooking = true;
    for (let pause = pauseMs; waiting.size > 0; pause = Math.min(1.5 * pause, pauseMaxMs)) {
      const since = Math.min(...[...waiting].map((waiter) => waiter.since));
      try {
        if (serve(await read(since))) pause = pauseMs;
      } catch (error) {
        if (!isAway(error)) for (const { reject } of waiting) reject(error);
      }
      await sleep(pause, undefined, { ref: false });
    }
    isLooking = false;
  };

  /** Changes behind `since` as soon as there are some; none when the signal fires. */
  const next = (since: number, signal: AbortSignal): Promise<readonly Change[]> =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        waiting.delete(waiter);
        signal.removeEventListener('abort', give);
      };
      const give = (): void => {
        waiter.resolve([]);
      };
      const waiter: Waiter = {
        since,
        resolve(changes) {
          leave();
          resolve(changes);
        },
        reject(error) {
          leave();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      };
      waiting.add(waiter);
      signal.addEventListener('abort', give, { once: true });
      if (signal.aborted) give();
      if (!isLooking) void look();
    });

  return {
    async *follow(since, signal) {
      for (let seen = since, isBehind = true; !signal.aborted;) {
        const changes: readonly Change[] = isBehind
          ? await patiently(() => read(seen), { signal, pauseMs: pauseMaxMs })
          : await next(seen, signal);
        if (changes.length > 0) yield changes;
        seen = changes.at(-1)?.seq ?? seen;
        isBehind = changes.length === batch;
      }
    },
  };
}

/** What `read` gives, as soon as the store is there to give it; nothing when the signal fires. */
export async function patiently<T>(
  read: () => Promise<readonly T[]>,
  { signal, pauseMs = 1000 }: { readonly signal: AbortSignal; readonly pauseMs?: number },
): Promise<readonly T[]> {
  while (!signal.aborted) {
    try {
      return await read();
    } catch (error) {
      if (!isAway(error)) throw error;
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
  return [];
}

function isAway(error: unknown): boolean {
  return error instanceof WiregraphError && error.retriable;
}
