import { expect, it } from 'vitest';
import { createApp } from '../../src/serve/http/app.js';
import type { Condition, Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { silentLogger } from '../../src/support/logger.js';
import { actor, changes, event, link } from '../contract/fixtures.js';

const EVENTS = 1500;

/** One actor does everything, so that walking from events to its events and on to theirs takes minutes. */
async function hub(): Promise<Store> {
  const store = await openSqliteStore({ path: ':memory:', timeoutMs: 300 });
  const events = Array.from({ length: EVENTS }, (_, at) => event(`e${String(at)}`));
  const links = events.map(({ id }) => link('ACTOR_IN', 'hub', id));
  await store.write((unit) => unit.apply(changes([actor('hub'), ...events], links)));
  return store;
}

const nobody: Condition = { field: 'title', op: 'eq', value: 'what no event is called' };
const ofItsActors = (where: Condition): Condition => ({
  some: 'event.actors',
  where: { some: 'actor.acted', where },
});
const endless = ofItsActors(ofItsActors(nobody));

it('a statement that looks at too much stops at its limit, and the next one works', async () => {
  const store = await hub();
  const whole = { by: ['root'], orderBy: 'count', first: 10, offset: 0 } as const;
  for (const ask of [
    () => store.count('Event', endless),
    () => store.find({ family: 'Event', first: 10, where: endless }),
    () => store.groupEvents({ ...whole, where: endless }),
    () => store.linked(['hub'], 'actor.acted', { first: 10, where: endless }),
  ]) {
    const start = performance.now();
    await expect(ask()).rejects.toMatchObject({ code: 'STORE_TIMEOUT' });
    expect(performance.now() - start).toBeLessThan(2000);
    expect(await store.count('Event')).toBe(EVENTS);
  }
  await store.close();
});

it('the server says so by code, and what would be cheaper', async () => {
  const store = await hub();
  const app = createApp({ store, logger: silentLogger, cacheBytes: 0 });
  const nested = (depth: number): string =>
    depth === 0
      ? 'title: { eq: "what no event is called" }'
      : `actors: { some: { acted: { some: { ${nested(depth - 1)} } } } }`;
  const query = `{ events(where: { ${nested(2)} }) { totalCount } }`;
  const response = await app.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  expect(await response.json()).toMatchObject({
    errors: [
      {
        message: expect.stringContaining('some days') as unknown,
        extensions: { code: 'STORE_TIMEOUT' },
      },
    ],
  });
  await store.close();
});
