import { expect, it } from 'vitest';
import {
  actorOrder,
  articleOrder,
  claimOrder,
  eventOrder,
  placeOrder,
} from '../../src/serve/lists/orders.js';
import {
  type Condition,
  LIVE,
  type Position,
  RELATIONS,
  type RelationName,
  type Selection,
} from '../../src/store/port.js';
import { compileCondition } from '../../src/store/sqlite/compile.js';
import { Connection } from '../../src/store/sqlite/connection.js';
import { groupEvents } from '../../src/store/sqlite/groups.js';
import { pageStatement } from '../../src/store/sqlite/reader.js';
import { findInZones } from '../../src/store/zones.js';

it('a filter across a relation goes from the links of a node to what is behind them, never through all nodes', async () => {
  const connection = await Connection.open(':memory:', false);
  connection.migrate();
  for (const name of Object.keys(RELATIONS) as RelationName[]) {
    const { family } = RELATIONS[name];
    const where: Condition = { some: name, where: { field: 'id', op: 'in', value: ['a', 'b'] } };
    const { text, values } = compileCondition(family, where, 'n');
    const plan = connection
      .all(`EXPLAIN QUERY PLAN SELECT 1 FROM node n WHERE ${text}`, values)
      .map((row) => String(row['detail']));
    const [first] = plan.slice(plan.findIndex((line) => line.includes('SUBQUERY')) + 1);
    expect(first, name).toMatch(
      /^SEARCH ln_ USING .*INDEX link_(?:src|dst) \((?:src|dst)=\? AND type=\?/,
    );
  }
  connection.close();
});

/** Plans of all parts of a page that has too few rows, so that every part is read. */
async function plansOf(connection: Connection, selection: Selection): Promise<string[]> {
  const out: string[] = [];
  await findInZones(selection, (part) => {
    const { text, values } = pageStatement(connection, part);
    const rows = connection.all(`EXPLAIN QUERY PLAN ${text}`, values);
    out.push(rows.map((row) => String(row['detail'])).join('; '));
    return { items: [], hasMore: false };
  });
  return out;
}

const LISTS: readonly Selection[] = [
  ...(
    [
      'DATE_DESC',
      'DATE_ASC',
      'REPORTS_DESC',
      'DENIALS_DESC',
      'OUTLETS_DESC',
      'KILLED_DESC',
      'WOUNDED_DESC',
      'GOLDSTEIN_ASC',
      'GOLDSTEIN_DESC',
    ] as const
  ).map((order): Selection => ({ family: 'Event', first: 20, orderBy: eventOrder(order) })),
  ...(['PUBLISHED_DESC', 'PUBLISHED_ASC', 'TITLE_ASC'] as const).map((order): Selection => ({
    family: 'Article',
    first: 20,
    orderBy: articleOrder(order),
  })),
  ...(['PUBLISHED_ASC', 'PUBLISHED_DESC', 'CONFIDENCE_DESC'] as const).map((order): Selection => ({
    family: 'Claim',
    first: 20,
    where: LIVE,
    orderBy: claimOrder(order, order),
  })),
  ...(['NAME_ASC', 'NAME_DESC', 'ARTICLES_DESC'] as const).flatMap((order): Selection[] => [
    { family: 'Actor', first: 20, orderBy: actorOrder(order) },
    { family: 'Place', first: 20, orderBy: placeOrder(order) },
  ]),
];

it('a page of any list is a range of an index, however deep it lies and from whichever end it is read', async () => {
  const connection = await Connection.open(':memory:', false);
  connection.migrate();
  for (const list of LISTS) {
    const at = (value: string | number | null): Position => ({
      values: (list.orderBy ?? []).map((_, index) => (index === 0 ? value : 'x')),
      id: 'x',
    });
    const name = `${list.family} ${JSON.stringify(list.orderBy)}`;
    for (const fromEnd of [false, true])
      for (const bound of [{}, { after: at('x') }, { before: at('x') }, { after: at(null) }])
        for (const plan of await plansOf(connection, { ...list, ...bound, fromEnd }))
          expect(plan, `${name} ${JSON.stringify(bound)}`).toMatch(
            /^SEARCH n USING INDEX (?:sorted|event|node)_\w+ \((?!kind=\?\)$)[^;]*\)$/,
          );
  }
  connection.close();
});

it('events of some days are a range, and the vague ones that may reach them another', async () => {
  const connection = await Connection.open(':memory:', false);
  connection.migrate();
  const where: Condition = {
    all: [
      { field: 'dateMax', op: 'gte', value: '2035-06-01' },
      { field: 'dateMin', op: 'lte', value: '2035-06-10~' },
    ],
  };
  for (const order of ['DATE_ASC', 'DATE_DESC'] as const) {
    const list = { family: 'Event', first: 20, where, orderBy: eventOrder(order) } as const;
    const plans = await plansOf(connection, list);
    const way = order === 'DATE_ASC' ? '(?:asc|desc)' : 'desc';
    const whole = /^SEARCH n USING INDEX sorted_event_datemin\w* \(<expr>>\? AND <expr><\?\)$/;
    const vague = new RegExp(`^SEARCH n USING INDEX vague_event_${way} \\(<expr>.*\\)$`);
    const expected = order === 'DATE_ASC' ? [vague, whole] : [whole, vague];
    expect(plans).toHaveLength(2);
    for (const [index, plan] of plans.entries()) expect(plan).toMatch(expected[index] ?? /^$/);
  }
  connection.close();
});

it('whoever is named with few links is where a list of events begins', async () => {
  const connection = await Connection.open(':memory:', false);
  connection.migrate();
  const where: Condition = {
    some: 'event.actors',
    where: { all: [{ field: 'id', op: 'eq', value: 'army' }] },
  };
  const list = { family: 'Event', first: 20, where, orderBy: eventOrder('DATE_DESC') } as const;
  for (const plan of await plansOf(connection, list)) {
    expect(plan).toContain('SEARCH l USING COVERING INDEX link_src (src=? AND type=?)');
    expect(plan).toMatch(/^SEARCH n USING INTEGER PRIMARY KEY \(rowid=\?\)/);
  }
  connection.close();
});

it('events are counted and summed from an index that has all of it', async () => {
  const connection = await Connection.open(':memory:', false);
  connection.migrate();
  const asked: string[] = [];
  const listening = Object.assign(Object.create(connection) as Connection, {
    get: connection.get.bind(connection),
    all: (sql: string, values: readonly (string | number | null)[]) => {
      const plan = connection.all(`EXPLAIN QUERY PLAN ${sql}`, values);
      asked.push(plan.map((row) => String(row['detail'])).join('; '));
      return [];
    },
  });
  const span = { field: 'dateMin', op: 'gte', value: '2035-01-01' } as const;
  for (const by of [[], ['root'], ['month', 'status'], ['actorState', 'placeState']] as const)
    for (const where of [{}, { where: span }])
      for (const sums of [[], ['reports', 'killedMax', 'woundedMin', 'goldstein']] as const)
        groupEvents(listening, { by, sums, ...where, orderBy: 'count', first: 10, offset: 0 });
  expect(asked).toHaveLength(16);
  for (const plan of asked)
    expect(plan).toMatch(/(?:SCAN|SEARCH) n USING COVERING INDEX event_facts/);
  connection.close();
});

it('articles of an outlet are a range of an index, by day from either end', async () => {
  const connection = await Connection.open(':memory:', false);
  connection.migrate();
  const where: Condition = { field: 'host', op: 'eq', value: 'wire.example' };
  for (const order of ['PUBLISHED_DESC', 'PUBLISHED_ASC'] as const) {
    const list = { family: 'Article', first: 20, where, orderBy: articleOrder(order) } as const;
    for (const plan of await plansOf(connection, list))
      expect(plan, order).toMatch(/^SEARCH n USING INDEX sorted_article_host_\w+ \([^;]*\)$/);
  }
  connection.close();
});
