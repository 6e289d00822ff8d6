import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { fillFixtureGraph } from '../support/fixture-graph.js';
import { asker } from '../support/named-queries.js';

let store: Store;
beforeAll(async () => {
  store = await openSqliteStore({ path: ':memory:' });
  await fillFixtureGraph(store, 3);
});
afterAll(() => store.close());

const TEXT = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '\0',
    '\ud800',
    "' OR 1=1 --",
    '%',
    '"',
    '*',
    '`',
    '}) RETURN n //',
    'iso3:YEM',
  ),
);
const WHOLE = fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.constantFrom(0, -1));
/** Mostly what is right, so that stores are asked too. */
const mostly = (right: fc.Arbitrary<unknown>, odd: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 100, arbitrary: right }, { weight: 1, arbitrary: odd });
const DAY = mostly(fc.constantFrom('2030-01-02', '0001-01-01', '9999-12-31'), TEXT);
const any = (parts: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
  fc.record(parts, { requiredKeys: [] });
/** One operator each, or none. */
const one = (parts: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constant({}),
    ...Object.entries(parts).map(([key, value]) => value.map((given) => ({ [key]: given }))),
  );
const texts = fc.array(TEXT, { maxLength: 2 });
const words = one({ eq: TEXT, ne: TEXT, in: texts, contains: TEXT, isNull: fc.boolean() });
const ids = one({ eq: TEXT, notIn: texts });
const whole = one({ eq: WHOLE, in: fc.array(WHOLE, { maxLength: 2 }), lt: WHOLE, gte: WHOLE });
const dates = any({ from: DAY, to: DAY, strict: fc.boolean(), isNull: fc.boolean() });
const CODE = mostly(fc.constantFrom('19', '195', '03'), TEXT);
const codes = one({ eq: CODE, under: fc.array(CODE, { maxLength: 2 }) });
const degrees = mostly(
  fc.double({ min: -90, max: 90, noNaN: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const circle = fc.record({ lat: degrees, lon: degrees, km: mostly(fc.constant(50), degrees) });
const reaching = (filter: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  one({ some: filter, none: filter, every: filter });
const actorFilter = any({
  id: ids,
  iso3: words,
  name: words,
  alias: TEXT,
  named: fc.boolean(),
  type: any({ eq: fc.constant('GROUP') }),
});
const placeFilter = any({ within: TEXT, near: circle, geonamesId: whole });
const claimFilter = any({ outlet: words, speaker: actorFilter, published: dates });
const eventFilter = fc.letrec<{ filter: unknown }>((tie) => ({
  filter: fc.record(
    {
      id: ids,
      code: codes,
      title: words,
      quadClass: whole,
      actors: reaching(actorFilter),
      participants: reaching(actorFilter),
      places: reaching(placeFilter),
      claims: reaching(claimFilter),
      date: dates,
      disputed: fc.boolean(),
      killedMin: whole,
      not: fc.option(tie('filter'), { depthSize: 'small', maxDepth: 1 }),
      or: fc.option(fc.array(tie('filter'), { maxLength: 2 }), { depthSize: 'small', maxDepth: 1 }),
    },
    { requiredKeys: [] },
  ),
})).filter;

const QUERY = `query ($where: EventFilter, $first: Int, $last: Int, $after: String, $text: String!, $id: ID!, $url: String) {
  events(where: $where, first: $first, last: $last, after: $after) { totalCount nodes { id claims(first: 1) { nodes { quote } } } }
  search(text: $text, after: $after) { nodes { __typename } }
  node(id: $id) { id }
  article(url: $url) { id }
  eventTypes(root: $text) { code }
}`;

describe('odd input', () => {
  it('is answered, or refused with a reason, and never fails inside', async () => {
    const ask = asker(store);
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(
        eventFilter,
        mostly(fc.integer({ min: 1, max: 100 }), WHOLE),
        mostly(fc.constant(null), TEXT),
        TEXT,
        mostly(fc.webUrl(), TEXT),
        async (where, size, after, text, url) => {
          const page =
            typeof size === 'number' && size % 2 === 0 ? { last: size } : { first: size };
          const answer = await ask(QUERY, { where, ...page, after, text, id: text, url });
          for (const { message, extensions } of answer.errors ?? []) {
            expect(extensions?.code).not.toBe('INTERNAL');
            expect(extensions?.code).not.toMatch(/^STORE_/);
            expect(message).not.toBe('Internal error');
          }
          if (answer.errors === undefined) answered++;
        },
      ),
      { numRuns: 250 },
    );
    expect(answered).toBeGreaterThan(100);
  });

  it('of any shape is refused with a code and no more', async () => {
    const ask = asker(store);
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.jsonValue(), async (query, variables) => {
        const { errors } = await ask(query, { where: variables });
        for (const { extensions } of errors ?? []) expect(extensions?.code).not.toBe('INTERNAL');
      }),
      { numRuns: 100 },
    );
    for (const where of [1, 'x', [], { and: 3 }, { actors: [] }, { or: [null] }, { not: null }]) {
      const { errors } = await ask(
        'query ($where: EventFilter) { events(where: $where) { nodes { id } } }',
        { where },
      );
      for (const { extensions } of errors ?? []) expect(extensions?.code).toBe('BAD_USER_INPUT');
    }
  });
});
