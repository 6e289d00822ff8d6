import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/domain/graph.js';
import { type ChangeFeed, changeFeed } from '../../../src/serve/change-feed.js';
import { WiregraphError } from '../../../src/support/errors.js';

const away = (): WiregraphError =>
  new WiregraphError('store', 'STORE_UNAVAILABLE', 'away', { retriable: true });

/** A change sequence in memory that counts how often it is asked and can be away. */
function sequence(): {
  append: (count: number) => void;
  last: () => number;
  asked: () => number;
  fail: (error: Error | null) => void;
  changes: (since: number, first: number) => Promise<readonly Change[]>;
} {
  const all: Change[] = [];
  let asked = 0;
  let failure: Error | null = null;
  return {
    append(count) {
      for (let index = 0; index < count; index++)
        all.push({
          seq: all.length + 1,
          at: '2030-01-01T00:00:00.000Z',
          runId: 'run',
          operation: 'updated',
          kind: 'Event',
          id: 'e',
        });
    },
    last: () => all.length,
    asked: () => asked,
    fail(error) {
      failure = error;
    },
    async changes(since, first) {
      asked++;
      await sleep(0);
      if (failure !== null) throw failure;
      return all.slice(since, since + first);
    },
  };
}

/** Reads what a feed tells until it is ended; `pauses`: milliseconds that it takes over each batch, in turn. */
function follower(
  feed: ChangeFeed,
  since: number,
  pauses: readonly number[] = [0],
): { seen: number[]; end: () => Promise<void>; done: Promise<void> } {
  const stop = new AbortController();
  const seen: number[] = [];
  const read = async (): Promise<void> => {
    let turn = 0;
    for await (const changes of feed.follow(since, stop.signal)) {
      seen.push(...changes.map(({ seq }) => seq));
      await sleep(pauses[turn++ % pauses.length]);
    }
  };
  const done = read();
  return {
    seen,
    done,
    end: () => {
      stop.abort();
      return done;
    },
  };
}

const from = (since: number, last: number): number[] =>
  Array.from({ length: last - since }, (_, index) => since + index + 1);

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds() && tries < 2000; tries++) await sleep(2);
}

const QUICK = { batch: 3, pauseMs: 1, pauseMaxMs: 4 };

describe('a feed of changes', () => {
  it('tells everybody each change once and in order, whoever comes, goes, dawdles, or is away', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('append'), count: fc.nat(8) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('away'), count: fc.nat(6) }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait'), count: fc.nat(6) }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('join'), count: fc.nat(40) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave'), count: fc.nat(9) }) },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }),
        async (steps, pauses) => {
          const store = sequence();
          const feed = changeFeed(store, QUICK);
          const followers: { since: number; read: ReturnType<typeof follower> }[] = [];
          const join = (since: number): void => {
            followers.push({ since, read: follower(feed, since, pauses) });
          };
          const gone: typeof followers = [];
          join(0);
          for (const { kind, count } of steps) {
            if (kind === 'append') store.append(count);
            else if (kind === 'join') join(Math.min(count, store.last()));
            else if (kind === 'wait') await sleep(count);
            else if (kind === 'away') {
              store.fail(away());
              await sleep(count);
              store.fail(null);
            } else {
              const leaver = followers.splice(count % (followers.length || 1), 1);
              gone.push(...leaver);
              await Promise.all(leaver.map(({ read }) => read.end()));
            }
          }
          await until(() =>
            followers.every(({ since, read }) => read.seen.length === store.last() - since),
          );
          for (const { since, read } of followers)
            expect(read.seen).toEqual(from(since, store.last()));
          for (const { since, read } of gone)
            expect(read.seen).toEqual(from(since, since + read.seen.length));
          await Promise.all(followers.map(({ read }) => read.end()));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('asks for a hundred that wait as often as for one, and not at all for none', async () => {
    const store = sequence();
    const feed = changeFeed(store, { pauseMs: 20, pauseMaxMs: 20 });
    const many = Array.from({ length: 100 }, () => follower(feed, 0));
    await sleep(50);
    const before = store.asked();
    await sleep(300);
    expect(store.asked() - before).toBeLessThanOrEqual(16);
    expect(store.asked() - before).toBeGreaterThan(3);
    store.append(1);
    await until(() => many.every(({ seen }) => seen.length === 1));
    expect(many.every(({ seen }) => seen.length === 1)).toBe(true);
    await Promise.all(many.map(({ end }) => end()));
    await sleep(50);
    const after = store.asked();
    await sleep(100);
    expect(store.asked()).toBe(after);
  });

  it('reads a backlog once for those who come together', async () => {
    const store = sequence();
    store.append(3000);
    const feed = changeFeed(store, { ...QUICK, batch: 100 });
    const many = Array.from({ length: 50 }, () => follower(feed, 0));
    await until(() => many.every(({ seen }) => seen.length === 3000));
    expect(many.map(({ seen }) => seen.length)).toEqual(many.map(() => 3000));
    expect(store.asked()).toBeLessThan(100);
    await Promise.all(many.map(({ end }) => end()));
  });

  it('keeps nobody waiting for one who dawdles, and keeps nothing for that one', async () => {
    const store = sequence();
    const feed = changeFeed(store, QUICK);
    const slow = follower(feed, 0, [60_000]);
    const quick = follower(feed, 0);
    for (let turn = 0; turn < 50; turn++) {
      store.append(20);
      await sleep(1);
    }
    await until(() => quick.seen.length === 1000);
    expect(quick.seen).toEqual(from(0, 1000));
    expect(slow.seen.length).toBeLessThanOrEqual(QUICK.batch);
    await quick.end();
  });

  it('ends with what cannot be waited for', async () => {
    const store = sequence();
    const feed = changeFeed(store, QUICK);
    const { done } = follower(feed, 0);
    await sleep(20);
    store.fail(new WiregraphError('store', 'STORE_FAILED', 'broken'));
    await expect(done).rejects.toThrow('broken');
  });
});
