import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../examples/typed-client/ask.js';
import { deadliest } from '../../examples/typed-client/deadliest.js';
import { TypedDocumentString } from '../../examples/typed-client/generated/graphql.js';
import { parseDocuments } from '../../src/serve/http/persisted-queries.js';
import { listen, type RunningServer } from '../../src/serve/http/server.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { silentLogger } from '../../src/support/logger.js';
import { ingestSeeds } from '../support/seeds.js';

const DOCUMENTS = new URL(
  '../../examples/typed-client/generated/persisted-documents.json',
  import.meta.url,
);

describe('the example of a typed client', () => {
  let store: Store;
  let server: RunningServer;
  const documents = parseDocuments(readFileSync(DOCUMENTS, 'utf8'), 'persisted-documents.json');
  beforeAll(async () => {
    store = await openSqliteStore({ path: ':memory:' });
    await ingestSeeds(store);
    const at = { host: '127.0.0.1', port: 0 };
    server = await listen({ store, logger: silentLogger, documents, ...at });
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  it('lists the deadliest events with who says so', async () => {
    const lines = await deadliest(`${server.url}/graphql`, '2031-01-01');
    expect(lines[0]).toMatch(/^2031-04-11 {2}.+: 14 to 22 dead$/);
    expect(lines[1]).toMatch(/^ {4}\S.*: “.+”$/);
  });

  it('throws what the server says of a mistake', async () => {
    const wrong = new TypedDocumentString<unknown, Record<string, never>>('{ nothing }');
    await expect(ask(`${server.url}/graphql`, wrong, {})).rejects.toThrow('nothing');
  });

  it('may name its operations instead of sending them', async () => {
    const [documentId] = documents.keys();
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId, variables: { from: '2031-01-01', first: 1 } }),
    });
    expect(await response.json()).toMatchObject({ data: { events: { nodes: [{}] } } });
  });
});
