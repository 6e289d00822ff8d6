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
const actorFilter = fc.record(
  { id: TEXT, iso3: TEXT, nameContains: TEXT, named: fc.boolean(), type: fc.constant('GROUP') },
  { requiredKeys: [] },
);
const eventFilter = fc.letrec<{ filter: unknown }>((tie) => ({
  filter: fc.record(
    {
      id: TEXT,
      code: mostly(fc.constantFrom('19', '195', '03'), TEXT),
      root: mostly(fc.constantFrom('19', '04'), TEXT),
      quadClass: WHOLE,
      actor: actorFilter,
      recipient: actorFilter,
      participant: actorFilter,
      speaker: actorFilter,
      place: TEXT,
      article: TEXT,
      outlet: TEXT,
      dateFrom: DAY,
      dateTo: DAY,
      disputed: fc.boolean(),
      killedMin: WHOLE,
      reportsMin: WHOLE,
      not: fc.option(tie('filter'), { depthSize: 'small', maxDepth: 1 }),
      or: fc.option(fc.array(tie('filter'), { maxLength: 2 }), { depthSize: 'small', maxDepth: 1 }),
    },
    { requiredKeys: [] },
  ),
})).filter;

const QUERY = `query ($where: EventFilter, $first: Int, $after: String, $text: String!, $id: ID!, $url: String) {
  events(where: $where, first: $first, after: $after) { totalCount nodes { id claims(first: 1) { nodes { quote } } } }
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
        async (where, first, after, text, url) => {
          const answer = await ask(QUERY, { where, first, after, text, id: text, url });
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
    for (const where of [1, 'x', [], { and: 3 }, { actor: [] }, { or: [null] }, { not: null }]) {
      const { errors } = await ask(
        'query ($where: EventFilter) { events(where: $where) { nodes { id } } }',
        { where },
      );
      for (const { extensions } of errors ?? []) expect(extensions?.code).toBe('BAD_USER_INPUT');
    }
  });
});
