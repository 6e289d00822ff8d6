import { serverAudits } from 'graphql-http';
import { afterAll, describe, expect, it } from 'vitest';
import { listen } from '../../src/serve/http/server.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { silentLogger } from '../../src/support/logger.js';

const store = await openSqliteStore({ path: ':memory:' });
const server = await listen({ store, logger: silentLogger, port: 0, host: '127.0.0.1' });
afterAll(async () => {
  await server.close();
  await store.close();
});
const audits = serverAudits({ url: `${server.url}/graphql` });

// https://graphql.github.io/graphql-over-http: every audit of the reference implementation.
describe('GraphQL over HTTP', () => {
  it('is audited in full', () => {
    expect(audits.length).toBeGreaterThanOrEqual(61);
  });

  it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))(
    '%s',
    async (_, audit) => {
      const result = await audit.fn();
      expect(result, result.status === 'ok' ? '' : result.reason).toMatchObject({ status: 'ok' });
    },
  );
});
