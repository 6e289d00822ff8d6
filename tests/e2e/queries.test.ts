import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openNeo4jStore } from '../../src/store/neo4j/store.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { wipeBy } from '../contract/wipe.js';
import { type Answer, asker, QUERY_NAMES, runNamedQueries } from '../support/named-queries.js';
import { dump, ingestSeeds } from '../support/seeds.js';

let embedded: Store;
let answers: Map<string, Answer>;
beforeAll(async () => {
  embedded = await openSqliteStore({ path: ':memory:' });
  await ingestSeeds(embedded);
  answers = await runNamedQueries(embedded);
});
afterAll(() => embedded.close());

describe('queries on the shipped dispatches', () => {
  it('are twenty-seven', () => {
    expect(QUERY_NAMES).toHaveLength(27);
  });

  it.each(QUERY_NAMES)('%s is answered without an error, and with something', (name) => {
    const answer = answers.get(name);
    expect(answer?.errors).toBeUndefined();
    if (name !== 'UnknownIsNull') expect(JSON.stringify(answer?.data).length).toBeGreaterThan(30);
  });

  it('give tolls with who says which', () => {
    expect(JSON.stringify(answers.get('TollsBySpeaker')?.data)).toMatch(
      /"min":14,"max":22.*rebel officials/,
    );
  });
});

describe.skipIf(inject('neo4jUri') === null)('the same on a real Neo4j', () => {
  let store: Store;
  const database = inject('neo4jUri') ?? '';
  beforeAll(async () => {
    const driver = neo4j.driver(database);
    await driver.verifyConnectivity();
    await driver.close();
    store = openNeo4jStore({ uri: database });
    await store.migrate();
    await wipeBy(store);
    await ingestSeeds(store);
  });
  afterAll(() => store.close());

  it('holds the same graph', async () => {
    expect(await dump(store)).toEqual(await dump(embedded));
  });

  it('answers every query alike', async () => {
    const theirs = await runNamedQueries(store);
    for (const name of QUERY_NAMES) expect(theirs.get(name), name).toEqual(answers.get(name));
  });
});

describe('the API', () => {
  it.each([
    ['{ events(first: 101) { nodes { id } } }', 'PAGE_TOO_LARGE'],
    ['{ events(after: "nonsense") { nodes { id } } }', 'BAD_CURSOR'],
    ['{ events(where: { date: { from: "yesterday" } }) { nodes { id } } }', 'BAD_DATE'],
    ['{ events(where: { code: { eq: "999" } }) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['{ article(url: "not a url") { id } }', 'BAD_ID'],
    ['{ eventGroups(by: [CODE, CODE]) { next } }', 'BAD_USER_INPUT'],
    ['{ eventGroups(by: [CODE, DAY, MONTH, WEEK, YEAR]) { next } }', 'BAD_USER_INPUT'],
    ['{ eventGroups(by: [CODE], first: 1001) { next } }', 'PAGE_TOO_LARGE'],
    ['{ eventGroups(by: [CODE], after: "c2VhcmNoOjE") { next } }', 'BAD_CURSOR'],
    ['{ eventGroups(by: [CODE], top: 0) { next } }', 'BAD_USER_INPUT'],
    ['{ events { groups(by: [CODE], first: 1001) { next } } }', 'PAGE_TOO_LARGE'],
    ['{ article { id } }', 'BAD_ID'],
    [
      `{ events { nodes { actors { nodes { acted { nodes { actors { nodes { acted { nodes { actors { nodes { acted { nodes { title } } } } } } } } } } } } } } }`,
      'QUERY_TOO_DEEP',
    ],
  ])('%s is the caller’s mistake: %s', async (query, code) => {
    const { errors } = await asker(embedded)(query);
    expect(errors?.[0]?.extensions?.code).toBe(code);
    expect(errors?.[0]?.message.length).toBeGreaterThan(10);
  });

  it('counts groups as the events themselves say, page after page', async () => {
    const ask = asker(embedded);
    const { data: whole } = await ask(
      '{ events(first: 100) { totalCount nodes { code reportCount } } eventGroups(by: []) { nodes { count reportCount } next } }',
    );
    const { events, eventGroups } = whole as {
      events: { totalCount: number; nodes: { code: string; reportCount: number }[] };
      eventGroups: { nodes: { count: number; reportCount: number }[]; next: null };
    };
    expect(eventGroups.nodes[0]?.count).toBe(events.totalCount);
    const expected: Record<string, number> = {};
    for (const { code } of events.nodes) expected[code] = (expected[code] ?? 0) + 1;

    const seen: Record<string, number> = {};
    for (let after: string | null = null, more = true; more;) {
      const { data, errors } = await ask(
        `{ eventGroups(by: [CODE], first: 2${after === null ? '' : `, after: "${after}"`}) { nodes { code count } next } }`,
      );
      expect(errors).toBeUndefined();
      const page = (
        data as { eventGroups: { nodes: { code: string; count: number }[]; next: string | null } }
      ).eventGroups;
      for (const { code, count } of page.nodes) {
        expect(seen[code]).toBeUndefined();
        seen[code] = count;
      }
      after = page.next;
      more = after !== null;
    }
    expect(seen).toEqual(expected);
  });

  it('groups what a list holds as it groups by a filter of the same', async () => {
    const ask = asker(embedded);
    const groups = 'by: [CODE, PLACE], orderBy: KEYS) { nodes { code place { id } count } }';
    const { data } = await ask(
      `{ actors(first: 1, orderBy: ARTICLES_DESC, where: { acted: { some: { code: { under: ["19"] } } } }) { nodes { id acted(first: 1, where: { code: { under: ["19"] } }) { totalCount groups(${groups} } } }
         articles(first: 3) { nodes { id events(first: 1) { totalCount groups(by: []) { nodes { count } } } } }
         events(first: 1, where: { code: { under: ["19"] } }) { groups(${groups} }
         eventGroups(where: { code: { under: ["19"] } }, ${groups} }`,
    );
    const { actors, articles, events, eventGroups } = data as {
      actors: { nodes: { id: string; acted: { totalCount: number; groups: unknown } }[] };
      articles: {
        nodes: { events: { totalCount: number; groups: { nodes: { count: number }[] } } }[];
      };
      events: { groups: unknown };
      eventGroups: unknown;
    };
    expect(events.groups).toEqual(eventGroups);
    const [actor] = actors.nodes;
    const { data: filtered } = await ask(
      `{ eventGroups(where: { code: { under: ["19"] }, actors: { some: { id: { eq: "${actor?.id ?? ''}" } } } }, ${groups} }`,
    );
    expect(actor?.acted.totalCount).toBeGreaterThan(0);
    expect(actor?.acted.groups).toEqual(filtered?.['eventGroups']);
    for (const { events: told } of articles.nodes)
      expect(told.groups.nodes[0]?.count).toBe(told.totalCount);
  });

  it('pages without losing or doubling anything', async () => {
    const ask = asker(embedded);
    interface PageOf {
      events: {
        nodes: { id: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
        totalCount: number;
      };
    }
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await ask(
        'query ($after: String) { events(first: 7, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }',
        { after },
      );
      const { events } = data as unknown as PageOf;
      seen.push(...events.nodes.map(({ id }) => id));
      expect(events.totalCount).toBe(await embedded.count('Event'));
      ({ endCursor: after, hasNextPage: more } = events.pageInfo);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(await embedded.count('Event'));
  });

  it('resolves references of a gateway in any spelling, and unknown ones to null', async () => {
    const { data } = await asker(embedded)(
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Country { name } ... on Article { host } ... on EventType { label } ... on Organization { name } } }',
      {
        r: [
          { __typename: 'Country', iso3: 'YEM' },
          { __typename: 'Country', iso2: 'IR' },
          { __typename: 'Article', url: 'https://www.wire.example/2031/04/12/harun-market#top' },
          { __typename: 'EventType', scheme: 'CAMEO', code: '195' },
          { __typename: 'Organization', wikidata: 'Q458' },
          { __typename: 'Country', iso3: 'ZZZ' },
        ],
      },
    );
    expect(data?.['_entities']).toEqual([
      { __typename: 'Country', name: 'Yemen' },
      { __typename: 'Country', name: 'Iran' },
      { __typename: 'Article', host: 'wire.example' },
      { __typename: 'EventType', label: 'Attacks from the air' },
      { __typename: 'Organization', name: 'European Union' },
      null,
    ]);
  });

  it('makes no more store calls for a longer list', async () => {
    const counted = async (first: number): Promise<number> => {
      let calls = 0;
      const counting = new Proxy(embedded, {
        get: (target, key) => {
          const value: unknown = Reflect.get(target, key);
          return typeof value === 'function'
            ? (...args: unknown[]): unknown => {
                calls++;
                return Reflect.apply(value, target, args) as unknown;
              }
            : value;
        },
      });
      const { errors } = await asker(counting)(
        'query ($first: Int) { events(first: $first) { nodes { title actors { nodes { name } } claims { nodes { quote speaker { name } article { url } event { title } } } tolls { claims { quote } } } } }',
        { first },
      );
      expect(errors).toBeUndefined();
      return calls;
    };
    expect(await counted(20)).toBeLessThanOrEqual((await counted(5)) + 1);
    expect(await counted(20)).toBeLessThan(12);
  });
});
