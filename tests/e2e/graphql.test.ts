import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/serve/examples.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { WiregraphError } from '../../src/support/errors.js';
import { BODY, fillFixtureGraph } from '../support/fixture-graph.js';
import { asker } from '../support/named-queries.js';
import { ingestSeeds } from '../support/seeds.js';

const SIZE = 24;
let store: Store;
beforeAll(async () => {
  store = await openSqliteStore({ path: ':memory:' });
  await fillFixtureGraph(store, SIZE);
});
afterAll(() => store.close());

/** The store, with what is called on it. */
function watched(): { readonly store: Store; readonly calls: string[] } {
  const calls: string[] = [];
  const proxy = new Proxy(store, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        calls.push(String(key));
        return Reflect.apply(value, target, args) as unknown;
      };
    },
  });
  return { store: proxy, calls };
}

describe('the graph behind GraphQL', () => {
  it('leads from an article to its events, and from an event to its articles and outlets', async () => {
    const { data, errors } = await asker(store)(`{
      article(id: "a1") { events(orderBy: DATE_ASC) { nodes { id } totalCount } }
      event(id: "shared") { outlets articles(first: 2) { nodes { id } pageInfo { hasNextPage } totalCount } }
      events(where: { claims: { some: { article: { id: { eq: "a3" } } } } }, orderBy: DATE_ASC) { nodes { id } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      article: { events: { nodes: [{ id: 'own1' }, { id: 'shared' }], totalCount: 2 } },
      event: {
        articles: {
          nodes: [{ id: 'a23' }, { id: 'a22' }],
          pageInfo: { hasNextPage: true },
          totalCount: SIZE,
        },
      },
      events: { nodes: [{ id: 'own3' }, { id: 'shared' }] },
    });
    const { outlets } = data?.['event'] as { outlets: string[] };
    expect(outlets).toHaveLength(SIZE);
    expect(outlets[0]).toBe('a0.example');
  });

  it('keeps what was read with little confidence out, where asked', async () => {
    const seeds = await openSqliteStore({ path: ':memory:' });
    await ingestSeeds(seeds);
    const ask = asker(seeds);
    const sure = (least: number): string => `{ confidence: { gte: ${String(least)} } }`;
    const count = async (field: string, least: number): Promise<number> => {
      const { data, errors } = await ask(
        `{ ${field}(where: ${field === 'events' ? `{ claims: { some: ${sure(least)} } }` : sure(least)}) { totalCount } }`,
      );
      expect(errors).toBeUndefined();
      return (data?.[field] as { totalCount: number }).totalCount;
    };
    for (const field of ['events', 'claims']) {
      const [all, some, none] = [
        await count(field, 0),
        await count(field, 0.6),
        await count(field, 1),
      ];
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(all);
      expect(none).toBe(0);
    }
    const { data } = await ask(
      '{ claims(where: { confidence: { gte: 0.6 } }, first: 100) { nodes { confidence } } }',
    );
    const { nodes } = data?.['claims'] as { nodes: { confidence: number }[] };
    expect(nodes.every(({ confidence }) => confidence >= 0.6)).toBe(true);
    await seeds.close();
  });

  it('pages through articles of an event without losing or doubling one', async () => {
    const ask = asker(store);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await ask(
        'query ($after: String) { event(id: "shared") { articles(first: 7, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }',
        { after },
      );
      const { articles } = data?.['event'] as {
        articles: {
          nodes: { id: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
      };
      seen.push(...articles.nodes.map(({ id }) => id));
      ({ endCursor: after, hasNextPage: more } = articles.pageInfo);
    }
    expect(seen).toEqual(
      Array.from({ length: SIZE }, (_, index) => `a${String(SIZE - 1 - index)}`),
    );
  });

  it('shows the text around a quote', async () => {
    const { data } = await asker(store)(
      '{ claims(first: 1) { nodes { context(characters: 15) { before quote after } whole: context(characters: 1000) { before quote after } } } }',
    );
    const [{ context, whole } = { context: null, whole: null }] = (
      data?.['claims'] as { nodes: { context: unknown; whole: Record<string, string> }[] }
    ).nodes;
    expect(context).toEqual({
      before: ' on Monday. ',
      quote: '“Six people died,”',
      after: ' a doctor said.',
    });
    expect(Object.values(whole ?? {}).join('')).toBe(BODY);
  });

  it('makes as many store calls for a long list as for a short one, counts and all', async () => {
    const query = `query ($first: Int) { articles(first: $first) { totalCount nodes {
      events { totalCount nodes { title outlets articles { nodes { url } } actors { totalCount nodes { name acted { totalCount } } } tolls { kind } } }
      claims { totalCount nodes { context { before } speaker { name claims { totalCount } } event { claims { totalCount } } } }
    } } }`;
    const [few, many] = [watched(), watched()];
    expect((await asker(few.store)(query, { first: 2 })).errors).toBeUndefined();
    expect((await asker(many.store)(query, { first: SIZE })).errors).toBeUndefined();
    expect([...many.calls].sort()).toEqual([...few.calls].sort());
  });

  it('adds up only what is asked for of groups, under any alias', async () => {
    const asked: unknown[] = [];
    const listening: Store = {
      ...store,
      groupEvents(request) {
        asked.push(request.sums);
        return store.groupEvents(request);
      },
    };
    const { data, errors } = await asker(listening)(
      `query ($dead: Boolean = false) {
        counted: eventGroups(by: [ROOT]) { nodes { root count killedMax @include(if: $dead) } }
        summed: eventGroups(by: []) { nodes { ...Sums mean: goldstein } }
        timeline(actor: "army", by: YEAR) { nodes { count } }
        events { groups(by: [ROOT]) { nodes { reportCount } } }
      }
      fragment Sums on EventGroup { woundedMin killedMin }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ counted: { nodes: [{ count: SIZE + 1 }] } });
    expect(asked).toEqual([[], ['killedMin', 'woundedMin', 'goldstein'], [], ['reports']]);
  });

  it('finds two hundred references with one store call for each kind of key', async () => {
    const { store: counted, calls } = watched();
    const representations = Array.from({ length: 200 }, (_, index) =>
      index % 2 === 0
        ? { __typename: 'Event', id: `own${String(index % SIZE)}` }
        : { __typename: 'Person', wikidata: `Q${String(index)}` },
    );
    const { data } = await asker(counted)(
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
      { r: representations },
    );
    expect(data?.['_entities']).toEqual(
      representations.map((_, index) => (index % 2 === 0 ? { __typename: 'Event' } : null)),
    );
    // … and one that tells whether an answer kept still stands.
    expect(calls.sort()).toEqual(['get', 'lastChange', 'lookup']);
  });

  it('reads the articles of an outlet once, however many of them ask for it', async () => {
    const { store: counted, calls } = watched();
    const again = (inside: string): string =>
      `outlet { articles(first: 5) { totalCount nodes { ${inside} } } }`;
    const { errors } = await asker(counted)(
      `{ one: article(id: "a1") { ${again(again(again('outlet { host }')))} } two: article(id: "a1") { ${again('outlet { host }')} } }`,
    );
    expect(errors).toBeUndefined();
    expect(calls.sort()).toEqual(['count', 'find', 'get', 'lastChange']);
  });

  it('finds outlets by host in any spelling with one store call, and those without articles to be null', async () => {
    const { store: counted, calls } = watched();
    const hosts = ['a1.example', 'www.A2.example', 'none.example', 'a1.example', 'no host', null];
    const { data, errors } = await asker(counted)(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Outlet { host } } }',
      { r: hosts.map((host) => ({ __typename: 'Outlet', host })) },
    );
    expect(errors).toBeUndefined();
    expect(data?.['_entities']).toEqual([
      { host: 'a1.example' },
      { host: 'a2.example' },
      null,
      { host: 'a1.example' },
      null,
      null,
    ]);
    expect(calls.sort()).toEqual(['lastChange', 'outlets']);
  });

  it('leads from an article to its outlet, and from there to its articles by filter and page', async () => {
    const { data, errors } = await asker(store)(`{ article(id: "a1") { outlet {
      host
      all: articles { totalCount nodes { id } }
      none: articles(where: { id: { eq: "a2" } }) { totalCount nodes { id } }
    } } }`);
    expect(errors).toBeUndefined();
    expect(data?.['article']).toEqual({
      outlet: {
        host: 'a1.example',
        all: { totalCount: 1, nodes: [{ id: 'a1' }] },
        none: { totalCount: 0, nodes: [] },
      },
    });
  });

  it('takes null for an order or a page size as the default', async () => {
    const { data, errors } = await asker(store)(
      '{ events(orderBy: null, first: null, where: null) { nodes { id } } }',
    );
    expect(errors).toBeUndefined();
    expect((data?.['events'] as { nodes: unknown[] }).nodes).toHaveLength(20);
  });
});

describe('what is refused', () => {
  const filter = (depth: number): unknown =>
    JSON.parse(`${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}`);
  it.each([
    [
      'a filter of too many conditions',
      { or: Array(300).fill({ quadClass: { eq: 4 } }) },
      'BAD_USER_INPUT',
    ],
    ['a filter of too many empty conditions', { or: Array(300).fill({}) }, 'BAD_USER_INPUT'],
    ['a list that is too long', { title: { in: Array(1001).fill('x') } }, 'BAD_USER_INPUT'],
    [
      'a circle that is none',
      { places: { some: { near: { lat: 91, lon: 0, km: 1 } } } },
      'BAD_USER_INPUT',
    ],
    ['a filter that nests too deep', filter(20), 'BAD_USER_INPUT'],
    ['a filter that nests absurdly deep', filter(2000), 'ARGUMENTS_TOO_DEEP'],
    ['a field that no filter has', { nonsense: 1 }, 'BAD_USER_INPUT'],
    ['a date that is none', { date: { to: '2030-02-30' } }, 'BAD_DATE'],
  ])('%s says why, with a code', async (_, where, code) => {
    const { errors } = await asker(store)(
      'query ($where: EventFilter) { events(where: $where) { nodes { id } } }',
      { where },
    );
    expect(errors?.[0]?.extensions?.code).toBe(code);
    expect(errors?.[0]?.message).not.toBe('Internal error');
  });

  it('is a query that may fetch too much, before anything runs; others say what they may fetch', async () => {
    const { store: counted, calls } = watched();
    const ask = asker(counted);
    const dear =
      '{ events(first: 100) { nodes { claims(first: 100) { nodes { speaker { acted(first: 100) { nodes { id } } } } } } } }';
    const refused = await ask(dear);
    expect(refused.errors?.[0]?.extensions?.code).toBe('QUERY_TOO_COSTLY');
    expect(refused.errors?.[0]?.message).toContain('events.nodes.claims.nodes.speaker.acted.nodes');
    expect(calls).toEqual([]);
    const { extensions } = await ask('{ events(first: 2) { nodes { id } } }');
    expect(extensions).toEqual({ cost: { requested: 3, limit: 100_000 } });
  });

  it('is not the caller’s fault when the store fails: masked, with a code', async () => {
    const failing = (error: Error): Store =>
      new Proxy(store, {
        get: (target, key) =>
          key === 'find' ? () => Promise.reject(error) : (Reflect.get(target, key) as unknown),
      });
    const secret = await asker(failing(new Error('password hunter2')))(
      '{ events { nodes { id } } }',
    );
    expect(secret.errors?.[0]).toMatchObject({
      message: 'Internal error',
      extensions: { code: 'INTERNAL' },
      path: ['events'],
    });
    const known = await asker(
      failing(
        new WiregraphError('store', 'STORE_UNAVAILABLE', 'The store is away', { retriable: true }),
      ),
    )('{ events { nodes { id } } }');
    expect(known.errors?.[0]).toMatchObject({
      message: 'The store is away',
      extensions: { code: 'STORE_UNAVAILABLE', retriable: true },
    });
  });
});

it('answers each of the examples that GraphiQL opens with, on the shipped dispatches', async () => {
  const seeds = await openSqliteStore({ path: ':memory:' });
  await ingestSeeds(seeds);
  const names = parse(EXAMPLES).definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION && one.name !== undefined ? [one.name.value] : [],
  );
  expect(names).toHaveLength(4);
  for (const name of names) {
    const { data, errors } = await asker(seeds)(EXAMPLES, {}, name);
    expect(errors, name).toBeUndefined();
    const [list] = Object.values(data ?? {}) as { nodes: unknown[] }[];
    expect(list?.nodes.length, name).toBeGreaterThan(0);
  }
  await seeds.close();
});
