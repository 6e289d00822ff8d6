import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type RunningServer } from '../../src/serve/http/server.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { WiregraphError } from '../../src/support/errors.js';
import { silentLogger } from '../../src/support/logger.js';
import { fillFixtureGraph } from '../support/fixture-graph.js';

let store: Store;
let open: RunningServer;
let locked: RunningServer;
const options = (): Parameters<typeof listen>[0] => ({
  store,
  logger: silentLogger,
  host: '127.0.0.1',
  port: 0,
});
beforeAll(async () => {
  store = await openSqliteStore({ path: ':memory:' });
  await fillFixtureGraph(store, 3);
  open = await listen(options());
  locked = await listen({
    ...options(),
    auth: { keys: [{ name: 'k', key: 'correct horse', scopes: ['admin'] }], tokens: null },
  });
});
afterAll(async () => {
  await Promise.all([open.close(), locked.close()]);
  await store.close();
});

const post = (
  server: RunningServer,
  body: string | ReadableStream,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    ...(typeof body === 'string' ? {} : { duplex: 'half' }),
  });
const ask = (server: RunningServer, query: string, headers?: Record<string, string>) =>
  post(server, JSON.stringify({ query }), headers);
const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions
    .code;

/** The status, once the body has come too: a server that stops waits for it. */
async function statusOf(asked: Promise<Response>): Promise<number> {
  const response = await asked;
  await response.text();
  return response.status;
}

/** A request whose Host header is what we say. */
const asHost = (server: RunningServer, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${server.url}/graphql?query={__typename}`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('the server over HTTP', () => {
  it('answers, says that it is alive, and gives its schema', async () => {
    expect(await (await ask(open, '{ event(id: "shared") { title } }')).json()).toEqual({
      data: { event: { title: 'Shelling' } },
      extensions: { cost: { requested: 1, limit: 100_000 } },
    });
    expect((await fetch(`${open.url}/live`)).status).toBe(200);
    expect(await (await fetch(`${open.url}/schema.graphql`)).text()).toMatch(/type Event .*@key/);
    expect((await fetch(open.url, { redirect: 'manual' })).headers.get('location')).toBe(
      '/graphql',
    );
    expect((await fetch(`${open.url}/nothing`)).status).toBe(404);
  });

  it('opens GraphiQL without fetching anything from elsewhere', async () => {
    const page = await fetch(`${open.url}/graphql`, { headers: { accept: 'text/html' } });
    const text = await page.text();
    expect(text).toContain('query WhoDidWhat');
    expect(
      [...text.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+)"/g)]
        .map(([, address]) => address ?? '')
        .filter((address) => /^(?:https?:)?\/\//.test(address)),
    ).toEqual([]);
  });

  it('refuses a body of more than 256 KB, whether it says its length or not', async () => {
    const long = JSON.stringify({ query: `{ __typename }${' '.repeat(300_000)}` });
    const said = await post(open, long);
    expect([said.status, await codeOf(said)]).toEqual([413, 'BODY_TOO_LARGE']);
    const status = await new Promise<number | string>((resolve) => {
      const sending = request(
        `${open.url}/graphql`,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      ).on('error', (error) => {
        resolve(error.message);
      });
      for (let at = 0; at < long.length; at += 50_000) sending.write(long.slice(at, at + 50_000));
      sending.end();
    });
    expect(status).toBe(413);
    expect((await ask(open, '{ __typename }')).status).toBe(200);
  });

  it('gives a code to every mistake of the caller, however it is made', async () => {
    const codes = [];
    for (const body of [
      '{',
      '{}',
      '[]',
      '[{"query":"{ __typename }"}]',
      '{"query": 3}',
      '{"query": "{ nonsense }"}',
      '{"query": "{ events(first: 1.5) { nodes { id } } }"}',
      '{"query": "query ($a: ID!) { event(id: $a) { id } }"}',
      '{"query": "{ __typename }", "variables": 3}',
      '{"query": "query A { __typename } query B { __typename }"}',
    ]) {
      const response = await post(open, body);
      expect(response.status, body).toBeLessThan(500);
      codes.push(await codeOf(response));
    }
    expect(codes.filter((code) => typeof code !== 'string' || code === 'INTERNAL')).toEqual([]);
  });

  it('gives no other site leave to read, in no header', async () => {
    const response = await ask(open, '{ __typename }', { origin: 'https://elsewhere.example' });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('answers no foreign name that points to this machine', async () => {
    expect(await asHost(open, 'elsewhere.example')).toBe(403);
    expect(await asHost(open, 'elsewhere.example:4000')).toBe(403);
    expect(await asHost(open, 'localhost:4000')).toBe(200);
    expect(await asHost(open, '[::1]:4000')).toBe(200);
  });

  it('is ready while the store answers, and says why it is not', async () => {
    expect(await statusOf(fetch(`${locked.url}/ready`))).toBe(200);
    const ping = (): Promise<void> =>
      Promise.reject(new WiregraphError('store', 'STORE_UNAVAILABLE', 'The store is away'));
    const away = await listen({ ...options(), store: { ...store, ping } });
    const response = await fetch(`${away.url}/ready`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'unavailable', code: 'STORE_UNAVAILABLE' });
    await away.close();
  });

  it('runs a query by its hash once it has seen it', async () => {
    const query = '{ event(id: "shared") { title } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const unknown = await post(open, JSON.stringify({ extensions }));
    expect(await codeOf(unknown)).toBe('PERSISTED_QUERY_NOT_FOUND');
    await post(open, JSON.stringify({ query, extensions }));
    const known = (await (await post(open, JSON.stringify({ extensions }))).json()) as unknown;
    expect(known).toMatchObject({ data: { event: { title: 'Shelling' } } });
    const lie = await post(open, JSON.stringify({ query: '{ __typename }', extensions }));
    expect(await codeOf(lie)).toBe('PERSISTED_QUERY_MISMATCH');
  });

  it('counts what it is asked, with labels of its own', async () => {
    const server = await listen(options());
    await ask(server, '{ event(id: "shared") { title } }');
    await ask(server, '{ events(first: 1000) { totalCount } }');
    await statusOf(
      fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'text/plain' } }),
    );
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(text).toContain('wiregraph_operation_seconds_count{kind="query",outcome="ok"} 1');
    expect(text).toContain('wiregraph_operation_seconds_count{kind="query",outcome="refused"} 1');
    expect(text).toContain('wiregraph_requests_refused_total{status="415"} 1');
    expect(text).toContain('process_resident_memory_bytes');
    await server.close();
    expect(await statusOf(fetch(`${locked.url}/metrics`))).toBe(401);
  });

  it('asks for the key where there is one, of all but the empty page and /live', async () => {
    const query = '{ __typename }';
    expect(await statusOf(ask(locked, query))).toBe(401);
    expect(await statusOf(ask(locked, query, { authorization: 'Bearer wrong' }))).toBe(401);
    expect(await statusOf(ask(locked, query, { authorization: 'Bearer correct horse' }))).toBe(200);
    expect(await statusOf(fetch(`${locked.url}/schema.graphql`))).toBe(401);
    expect(await statusOf(fetch(`${locked.url}/live`))).toBe(200);
    const html = { headers: { accept: 'text/html' } };
    expect(await statusOf(fetch(`${locked.url}/graphql`, html))).toBe(200);
    expect(await statusOf(fetch(`${locked.url}/graphql?query=${query}`, html))).toBe(401);
    expect(await statusOf(fetch(`${locked.url}/graphql?query=${query}`))).toBe(401);
  });

  it('does not listen beyond this machine without a key', async () => {
    await expect(listen({ ...options(), host: '0.0.0.0' })).rejects.toMatchObject({
      code: 'API_KEY_MISSING',
    });
  });

  it('says that a port is taken', async () => {
    const port = Number(new URL(open.url).port);
    await expect(listen({ ...options(), port })).rejects.toMatchObject({ code: 'LISTEN_FAILED' });
  });

  it('stops soon though a client keeps its connection', async () => {
    const server = await listen(options());
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write('GET /live HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await new Promise((resolve) => socket.once('data', resolve));
    const start = Date.now();
    await server.close();
    expect(Date.now() - start).toBeLessThan(2000);
    socket.destroy();
  });

  it('lets a request end that runs when it stops', async () => {
    const slow: Store = new Proxy(store, {
      get: (target, key) =>
        key === 'get'
          ? async (ids: readonly string[]) => {
              await new Promise((resolve) => setTimeout(resolve, 300));
              return target.get(ids);
            }
          : (Reflect.get(target, key) as unknown),
    });
    const server = await listen({ ...options(), store: slow });
    const answer = ask(server, '{ event(id: "shared") { title } }');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const start = Date.now();
    await server.close();
    expect(Date.now() - start).toBeLessThan(2000);
    expect(await (await answer).json()).toEqual({
      data: { event: { title: 'Shelling' } },
      extensions: { cost: { requested: 1, limit: 100_000 } },
    });
  });
});
