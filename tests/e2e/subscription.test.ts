import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type RunningServer } from '../../src/serve/http/server.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import type { Store } from '../../src/store/port.js';
import { silentLogger } from '../../src/support/logger.js';
import { actor, changes, event, link } from '../contract/fixtures.js';

interface Told {
  cursor: string;
  kind: string;
  id: string;
  event: { title: string; actors: { nodes: { id: string }[] } } | null;
}

let store: Store;
let server: RunningServer;
beforeAll(async () => {
  store = await openSqliteStore({ path: ':memory:' });
  server = await listen({ store, logger: silentLogger, port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  await store.close();
});

const FIELDS = '{ cursor kind id event { title actors { nodes { id } } } }';

/** Opens a stream of server-sent events; `next` waits for one that tells of an event. */
async function subscribe(args: string): Promise<{ next: () => Promise<Told>; end: () => void }> {
  const abort = new AbortController();
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: `subscription { eventChanges${args} ${FIELDS} }` }),
    signal: abort.signal,
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<Told> => {
    for (;;) {
      const match = /^data: (\{.*\})$/m.exec(text);
      if (match !== null) {
        text = text.slice(match.index + match[0].length);
        return (JSON.parse(match[1] ?? '') as { data: { eventChanges: Told } }).data.eventChanges;
      }
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) throw new Error(`the stream ended: ${text}`);
      text += value;
    }
  };
  return {
    next,
    end: () => {
      abort.abort();
    },
  };
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
