import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type RunningServer } from '../../src/serve/http/server.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import type { Store } from '../../src/store/port.js';
import { WiregraphError } from '../../src/support/errors.js';
import { silentLogger } from '../../src/support/logger.js';
import { actor, changes, event, link } from '../contract/fixtures.js';
import { type EventStream, openEventStream } from '../support/event-stream.js';

interface Told {
  cursor: string;
  kind: string;
  id: string;
  event: { title: string; actors: { nodes: { id: string }[] } } | null;
}

let store: Store;
let server: RunningServer;
/** How often the store was asked what changed, and for events; and whether it answers. */
let looks = 0;
let finds = 0;
let isAway = false;
beforeAll(async () => {
  store = await openSqliteStore({ path: ':memory:' });
  const watched: Store = {
    ...store,
    changes(since, first) {
      looks++;
      return isAway ? Promise.reject(UNAVAILABLE) : store.changes(since, first);
    },
    find(selection) {
      finds++;
      return isAway ? Promise.reject(UNAVAILABLE) : store.find(selection);
    },
  };
  server = await listen({ store: watched, logger: silentLogger, port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  await store.close();
});

const UNAVAILABLE = new WiregraphError('store', 'STORE_UNAVAILABLE', 'away', { retriable: true });

const FIELDS = '{ cursor kind id event { title actors { nodes { id } } } }';

/** Opens a stream; `next` waits for an event that is told in it. */
async function subscribe(args: string): Promise<EventStream<Told>> {
  const { next, end } = await openEventStream<{ data: { eventChanges: Told } }>(
    `${server.url}/graphql`,
    `subscription { eventChanges${args} ${FIELDS} }`,
  );
  return { next: async () => (await next()).data.eventChanges, end };
}

const put = (...args: Parameters<typeof changes>): Promise<void> =>
  store.write((unit) => unit.apply(changes(...args)));

describe('events as they change', () => {
  it('are told when they are written, with what is there by then', async () => {
    await put([event('before')]);
    const { next, end } = await subscribe('');
    await put([event('new', { title: 'Raid' }), actor('army')], [link('ACTOR_IN', 'army', 'new')]);
    expect(await next()).toMatchObject({
      kind: 'CREATED',
      id: 'new',
      event: { title: 'Raid', actors: { nodes: [{ id: 'army' }] } },
    });
    const gone = {
      at: '2030-01-02T00:00:00.000Z',
      runId: 'run',
      operation: 'deleted',
      kind: 'Event',
      id: 'new',
    } as const;
    await put([], [], { deleteNodes: ['new'], changes: [gone] });
    expect(await next()).toMatchObject({ kind: 'DELETED', id: 'new', event: null });
    end();
  });

  it('are picked by a filter', async () => {
    const { next, end } = await subscribe('(where: { code: { under: ["04"] } })');
    await put([event('strike'), event('talks', { cameo: '046', title: 'Talks' })]);
    expect(await next()).toMatchObject({ id: 'talks' });
    end();
  });

  it('go on behind a cursor, with none lost and each once', async () => {
    const { next, end } = await subscribe('(after: "0")');
    const first = await next();
    end();
    await put([event('later')]);
    const again = await subscribe(`(after: "${first.cursor}")`);
    const ids: string[] = [];
    for (let id = ''; id !== 'later';) {
      ({ id } = await again.next());
      ids.push(id);
    }
    again.end();
    expect(ids).not.toContain(first.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['strike', 'talks', 'later']));
  });

  it('are looked for once for all who wait, and for nobody when all are gone', async () => {
    const many = await Promise.all(Array.from({ length: 30 }, () => subscribe('')));
    await sleep(500);
    looks = 0;
    await sleep(3000);
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(8);
    await put([event('for-all')]);
    const told = await Promise.all(many.map(({ next }) => next()));
    expect(told.map(({ id }) => id)).toEqual(many.map(() => 'for-all'));
    for (const { end } of many) end();
    await sleep(1500);
    looks = 0;
    await sleep(1500);
    expect(looks).toBe(0);
  });

  it('come when the store is back', async () => {
    const { next, end } = await subscribe('');
    isAway = true;
    await put([event('meanwhile')]);
    await sleep(1500);
    isAway = false;
    expect(await next()).toMatchObject({ id: 'meanwhile' });
    end();
  });

  it('wait in the store, not in memory, for whoever does not read; others are told', async () => {
    // One who has connected and takes nothing from the line.
    const slow = connect(Number(new URL(server.url).port));
    const since = String(await store.lastChange());
    const query = `subscription { eventChanges(after: "${since}") { id event { title } } }`;
    const body = JSON.stringify({ query });
    slow.pause();
    slow.write(
      `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/event-stream\r\ncontent-type: application/json\r\ncontent-length: ${String(body.length)}\r\n\r\n${body}`,
    );
    const { next, end } = await subscribe('(where: { code: { under: ["04"] } })');
    const title = 'x'.repeat(20_000);
    finds = 0;
    for (let round = 0; round < 6; round++)
      await put(
        Array.from({ length: 500 }, (_, index) =>
          event(`bulk${String(round)}-${String(index)}`, { title }),
        ),
      );
    await put([event('small', { cameo: '046' })]);
    expect(await next()).toMatchObject({ id: 'small' });
    await sleep(500);
    // One look for each batch of 500 by who reads, one or two in all by who does not: 60 MB are not taken from the store.
    expect(finds).toBeLessThan(11);
    end();
    slow.destroy();
  });

  it('say what is wrong with a cursor', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { eventChanges(after: "x") { id } }' }),
    });
    expect(await response.text()).toContain('BAD_CURSOR');
  });

  it('end when the server stops', async () => {
    const own = await listen({ store, logger: silentLogger, port: 0, host: '127.0.0.1' });
    const response = await fetch(`${own.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { eventChanges { id } }' }),
    });
    const start = Date.now();
    await own.close();
    expect(Date.now() - start).toBeLessThan(5000);
    await response.text();
  });
});
