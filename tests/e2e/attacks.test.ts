import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type RunningServer } from '../../src/serve/http/server.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import type { Store } from '../../src/store/port.js';
import { silentLogger } from '../../src/support/logger.js';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Record<string, unknown>;
  }[];
  readonly extensions?: Record<string, unknown>;
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

const post = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const ask = async (query: string): Promise<Answer> =>
  (await (await post({ query })).json()) as Answer;
const codes = async (query: string): Promise<unknown[]> =>
  ((await ask(query)).errors ?? []).map(({ extensions }) => extensions?.['code']);

// The checks of graphql-cop (https://github.com/dolevf/graphql-cop). Three of its remarks are wanted: GraphiQL and
// introspection are there for researchers, and names that are nearly right are suggested to them.
describe('what attackers of GraphQL try', () => {
  it('overloading with aliases is refused', async () => {
    const aliases = Array.from({ length: 101 }, (_, at) => `a${String(at)}: __typename`).join(' ');
    expect(await codes(`{ ${aliases} }`)).toContain('TOO_MANY_ALIASES');
  });

  it('arrays of operations are refused', async () => {
    const response = await post(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })));
    expect(response.status).toBe(400);
  });

  it('repeating a field is refused', async () => {
    expect(await codes(`{ ${'__typename '.repeat(500)} }`)).toContain('FIELD_REPEATED');
  });

  it('mistakes without end are told only so far', async () => {
    const { errors } = await ask(`{ __typename ${'@aa'.repeat(50)} }`);
    expect(errors?.length).toBeGreaterThan(0);
    expect(errors?.length).toBeLessThanOrEqual(11);
  });

  it('introspection that goes in circles is refused', async () => {
    const circle = 'fields { type { '.repeat(8);
    expect(
      (
        await ask(
          `{ __schema { types { ${circle} name ${'} }'.repeat(8)} } } }`.replace(/ \} \}$/, ' } }'),
        )
      ).errors?.length,
    ).toBeGreaterThan(0);
  });

  it('fragments that spread themselves are refused', async () => {
    const { errors } = await ask(
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    );
    expect(errors?.length).toBeGreaterThan(0);
  });

  it('mutations over GET and forms of other sites do nothing', async () => {
    const mutation = 'mutation { withdraw(article: "x") { __typename } }';
    const got = await fetch(`${server.url}/graphql?query=${encodeURIComponent(mutation)}`);
    expect(got.status).toBe(405);
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data'])
      expect((await post('query={__typename}', { 'content-type': type })).status).toBe(415);
    const other = await post({ query: '{ __typename }' }, { origin: 'https://evil.example' });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('traces and stacks are not shown', async () => {
    const { extensions } = await ask('{ __typename }');
    expect(Object.keys(extensions ?? {})).toEqual(['cost']);
    const wrong = await (await post({ query: 'qwerty { abc }' })).text();
    expect(wrong).not.toMatch(/stack|node_modules|at .*\.js/);
  });
});
