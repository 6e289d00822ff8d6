import { get, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDocuments } from '../../src/serve/http/persisted-queries.js';
import { listen, type RunningServer } from '../../src/serve/http/server.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { silentLogger } from '../../src/support/logger.js';
import { changes, event } from '../contract/fixtures.js';

let inner: Store;
let finds = 0;
let server: RunningServer;
const QUERY = '{ events(first: 5) { nodes { title } totalCount } }';

const start = (own: object = {}): Promise<RunningServer> =>
  listen({
    store: {
      ...inner,
      find: (selection) => {
        finds++;
        return inner.find(selection);
      },
    },
    logger: silentLogger,
    host: '127.0.0.1',
    port: 0,
    ...own,
  });
const put = (id: string): Promise<void> =>
  inner.write((unit) => unit.apply(changes([event(id, { title: `title of ${id}` })], [])));

beforeEach(async () => {
  inner = await openSqliteStore({ path: ':memory:' });
  await put('one');
  finds = 0;
  server = await start();
});
afterEach(async () => {
  await server.close();
  await inner.close();
});

const ask = async (body: object, headers: Record<string, string> = {}): Promise<unknown> => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return response.json();
};
const byUrl = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.url}/graphql?${new URLSearchParams({ query }).toString()}`, { headers });

describe('answers that are kept', () => {
  it('are given again, costs included, until the graph changes', async () => {
    const first = await ask({ query: QUERY });
    expect(first).toMatchObject({ data: { events: { totalCount: 1 } }, extensions: { cost: {} } });
    expect(await ask({ query: QUERY })).toEqual(first);
    expect(finds).toBe(1);
    await put('two');
    expect(await ask({ query: QUERY })).toMatchObject({ data: { events: { totalCount: 2 } } });
    expect(finds).toBe(2);
  });

  it('are those of the same variables, operation and scopes only', async () => {
    const query =
      'query a($n: Int) { events(first: $n) { nodes { id } } } query b { events(first: 1) { nodes { title } } }';
    await ask({ query, operationName: 'a', variables: { n: 1 } });
    await ask({ query, operationName: 'a', variables: { n: 2 } });
    await ask({ query, operationName: 'b' });
    expect(finds).toBe(3);
    await server.close();
    const keys = [
      { name: 'r', key: 'reads', scopes: ['read'] as const },
      { name: 'i', key: 'writes', scopes: ['ingest'] as const },
    ];
    server = await start({ auth: { keys, tokens: null } });
    const allowed = await ask({ query: QUERY }, { authorization: 'Bearer reads' });
    expect(allowed).toMatchObject({ data: { events: { totalCount: 1 } } });
    const refused = await ask({ query: QUERY }, { authorization: 'Bearer writes' });
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('hold no error, and do not stand in the way of a store that fails', async () => {
    const broken = { query: '{ events(after: "nonsense") { nodes { id } } }' };
    expect(await ask(broken)).toMatchObject({ errors: [{}] });
    expect((await byUrl(broken.query)).headers.get('etag')).toBeNull();
    await server.close();
    const lastChange = (): Promise<number> => Promise.reject(new Error('away'));
    server = await start({ store: { ...inner, lastChange } });
    expect(await ask({ query: QUERY })).toMatchObject({ data: { events: { totalCount: 1 } } });
  });

  it('can be left out', async () => {
    await server.close();
    server = await start({ cacheBytes: 0 });
    await ask({ query: QUERY });
    await ask({ query: QUERY });
    expect(finds).toBe(2);
  });
});

describe('ETag', () => {
  it('tells a GET that its answer stands, until the graph changes', async () => {
    const first = await byUrl(QUERY);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^".{20,}"$/);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await byUrl(QUERY, { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await put('two');
    const changed = await byUrl(QUERY, { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect(await changed.json()).toMatchObject({ data: { events: { totalCount: 2 } } });
    expect(changed.headers.get('etag')).not.toBe(tag);
  });
});

describe('compression', () => {
  const raw = (path: string, encoding: string): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      get(`${server.url}${path}`, { headers: { 'accept-encoding': encoding } }, (response) => {
        response.resume();
        response.once('end', () => {
          resolve(response);
        });
      }).once('error', reject);
    });

  it.each([
    ['/schema.graphql', 'gzip', 'gzip'],
    ['/schema.graphql', 'br', 'br'],
    ['/schema.graphql', 'identity', undefined],
    ['/export?format=nq', 'gzip', 'gzip'],
    [`/graphql?query=${encodeURIComponent('{ __typename }')}`, 'gzip', undefined],
  ])('of %s for %s is %s', async (path, encoding, expected) => {
    if (path.startsWith('/export'))
      for (let index = 0; index < 20; index++) await put(`more${String(index)}`);
    expect((await raw(path, encoding)).headers['content-encoding']).toBe(expected);
  });

  it('gives the same answer', async () => {
    for (let index = 0; index < 40; index++) await put(`more${String(index)}`);
    const query = '{ events(first: 50) { nodes { id title code status } } }';
    const packed = await byUrl(query, { 'accept-encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const plain = await byUrl(query, { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await packed.json()).toEqual(await plain.json());
  });
});

describe('operations by documentId', () => {
  const documents = parseDocuments(JSON.stringify({ list: QUERY }), 'documents.json');

  it('are answered by POST and GET; unknown ones are refused', async () => {
    await server.close();
    server = await start({ documents });
    expect(await ask({ documentId: 'list' })).toMatchObject({ data: { events: {} } });
    const byGet = await fetch(`${server.url}/graphql?documentId=list`);
    expect(await byGet.json()).toMatchObject({ data: { events: {} } });
    expect(await ask({ documentId: 'other' })).toMatchObject({
      errors: [{ extensions: { code: 'DOCUMENT_UNKNOWN' } }],
    });
    expect(await ask({ query: QUERY })).toMatchObject({ data: { events: {} } });
  });

  it('can be the only ones', async () => {
    await server.close();
    server = await start({ documents, documentsOnly: true });
    expect(await ask({ documentId: 'list' })).toMatchObject({ data: { events: {} } });
    expect(await ask({ query: QUERY })).toMatchObject({
      errors: [{ extensions: { code: 'DOCUMENT_REQUIRED' } }],
    });
  });

  it.each([
    ['no json', 'is no JSON'],
    ['[]', 'holds no object'],
    ['{"a": 1}', 'no text under "a"'],
    ['{"a": "{ nothing }"}', 'operation under "a" that this server cannot answer'],
  ])('are read from a file that is checked: %s', (text, message) => {
    expect(() => parseDocuments(text, 'documents.json')).toThrow(message);
  });
});
