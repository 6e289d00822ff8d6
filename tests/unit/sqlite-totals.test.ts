import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphLink } from '../../src/domain/graph.js';
import type { EventGroups } from '../../src/store/port.js';
import { Connection } from '../../src/store/sqlite/connection.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { totalled } from '../../src/store/sqlite/totals.js';
import { actor, changes, claim, event, link, place } from '../contract/fixtures.js';
import { expectRightTotals } from '../support/groupings.js';
import { correcting, correctSome, history } from './resolve/history.js';
import { dump, erase, isNode, tell } from './resolve/world.js';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 30) };
const ALL: EventGroups = { by: ['actor'], orderBy: 'count', first: 10, offset: 0 };

/** Does the file answer groupings of all events from totals? */
async function hasTotals(path: string): Promise<boolean> {
  const connection = await Connection.open(path, true);
  const sql = totalled(connection, ALL);
  connection.close();
  return sql !== null;
}

const EVENTS = ['e1', 'e2', 'e3'];
const state = fc.constantFrom(null, 'YEM', 'IRN');
const toll = fc.option(fc.integer({ min: 0, max: 3 }));
const day = fc.constantFrom(null, '2030-12-29', '2030-12-30', '2031-01-05');

const someEvent = fc
  .record({
    id: fc.constantFrom(...EVENTS),
    cameo: fc.constantFrom('195', '046'),
    quadClass: fc.constantFrom(1, 4),
    dateMin: day,
    dateMax: day,
    killedMin: toll,
    killedMax: toll,
    reportCount: fc.integer({ min: 1, max: 3 }),
    goldstein: fc.constantFrom(null, -9.5, 0.1, 7.4),
  })
  .map(({ id, ...rest }) => event(id, rest));
const someNode = fc.oneof(
  someEvent,
  fc.tuple(fc.constantFrom('a1', 'a2'), state).map(([id, iso3]) => actor(id, { iso3 })),
  fc.tuple(fc.constantFrom('p1', 'p2'), state).map(([id, iso3]) => place(id, { iso3 })),
  fc
    .tuple(fc.constantFrom('c1', 'c2'), fc.constantFrom(null, 'one.example', 'two.example'))
    .map(([id, host]) => claim(id, { host })),
);
const someLink = fc.oneof(
  fc
    .tuple(fc.constantFrom('ACTOR_IN', 'RECIPIENT_IN'), fc.constantFrom('a1', 'a2'))
    .chain(([type, id]) => fc.constantFrom(...EVENTS).map((to) => link(type, id, to))),
  fc
    .tuple(fc.constantFrom('c1', 'c2'), fc.constantFrom(...EVENTS))
    .map(([id, to]) => link('ASSERTS', id, to)),
  fc
    .tuple(fc.constantFrom(...EVENTS), fc.constantFrom('p1', 'p2'))
    .map(([id, to]) => link('AT', id, to)),
);
const byId = { selector: ({ id }: { readonly id: string }) => id, maxLength: 5 };
/** Everybody takes part in something. */
const FIRST = changes(
  [
    ...EVENTS.map((id) => event(id)),
    actor('a1'),
    actor('a2'),
    place('p1'),
    place('p2'),
    claim('c1'),
    claim('c2'),
  ],
  [
    link('ACTOR_IN', 'a1', 'e1'),
    link('ACTOR_IN', 'a2', 'e1'),
    link('RECIPIENT_IN', 'a1', 'e2'),
    link('AT', 'e1', 'p1'),
    link('AT', 'e2', 'p2'),
    link('ASSERTS', 'c1', 'e1'),
    link('ASSERTS', 'c2', 'e3'),
  ],
);
const someChange = fc.record({
  putNodes: fc.uniqueArray(someNode, byId),
  links: fc.uniqueArray(someLink, byId),
  deleteNodes: fc.subarray([...EVENTS, 'a1', 'p1', 'c1'], { maxLength: 2 }),
  deleteLinks: fc.nat(7),
});

describe('totals of the embedded store', () => {
  it('are what counting gives, whatever is put, linked, moved and deleted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someChange, { minLength: 1, maxLength: 6 }), async (steps) => {
        const store = await openSqliteStore({ path: ':memory:' });
        await store.write((unit) => unit.apply(FIRST));
        for (const { putNodes, links, deleteNodes, deleteLinks } of steps) {
          const held = await dump(store);
          const ids = new Set<string>([
            ...held.filter(isNode).map(({ id }) => id),
            ...putNodes.map(({ id }) => id),
          ]);
          for (const id of deleteNodes) if (!putNodes.some((one) => one.id === id)) ids.delete(id);
          const there = held.filter((one): one is GraphLink => !isNode(one));
          const gone = there.filter((_, at) => at % 8 === deleteLinks);
          const fresh = links.filter(
            ({ id, from, to }) =>
              ids.has(from) && ids.has(to) && !there.some((one) => one.id === id),
          );
          const set = changes(putNodes, fresh, {
            deleteNodes,
            deleteLinks: gone,
          });
          await store.write((unit) => unit.apply(set));
          await expectRightTotals(store);
        }
        await store.close();
      }),
      RUNS,
    );
  });

  it('are what counting gives after every step of any history of reading, correcting and withdrawing', async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.array(correcting, { maxLength: 2 }),
        history,
        async (first, corrections, second) => {
          const store = await openSqliteStore({ path: ':memory:' });
          const play = async (steps: typeof first): Promise<void> => {
            for (const step of steps) {
              if ('telling' in step) await tell(store, step.telling);
              else {
                const articles = (await dump(store))
                  .filter(isNode)
                  .filter(({ kind }) => kind === 'Article');
                const chosen = articles[step.erase % Math.max(1, articles.length)];
                if (chosen !== undefined) await erase(store, chosen.id);
              }
              await expectRightTotals(store);
            }
          };
          await play(first);
          for (const [hour, sketch] of corrections.entries()) {
            await correctSome(store, sketch, hour);
            await expectRightTotals(store);
          }
          await play(second);
          await store.close();
        },
      ),
      RUNS,
    );
  });

  it('are counted anew where a store was written without them, and not believed until then', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'wiregraph-totals-')), 'graph.db');
    const write = async (id: string): Promise<void> => {
      const store = await openSqliteStore({ path });
      await store.write((unit) =>
        unit.apply(changes([event(id), actor('a')], [link('ACTOR_IN', 'a', id)])),
      );
      await expectRightTotals(store);
      await store.close();
    };
    await write('e1');
    expect(await hasTotals(path)).toBe(true);

    const older = await Connection.open(path, false);
    older.run("DELETE FROM node WHERE id = 'e1'", []);
    older.run(
      "INSERT INTO change SELECT max(seq) + 1, 'now', 'r', 'deleted', 'Event', 'e1' FROM change",
      [],
    );
    older.close();
    expect(await hasTotals(path)).toBe(false);
    const reader = await openSqliteStore({ path, readOnly: true });
    expect((await reader.groupEvents({ ...ALL, by: [] })).items).toEqual([{ keys: {}, count: 0 }]);
    await reader.close();

    await write('e2');
    expect(await hasTotals(path)).toBe(true);

    const before = await Connection.open(path, false);
    before.exec("DROP TABLE total; DELETE FROM meta WHERE key = 'totals'");
    before.close();
    await write('e3');
    expect(await hasTotals(path)).toBe(true);
  });

  it('are a range of their table', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'wiregraph-totals-')), 'graph.db');
    const store = await openSqliteStore({ path });
    await store.close();
    const connection = await Connection.open(path, true);
    for (const by of [[], ['actor']] as const) {
      const sql = totalled(connection, { ...ALL, by }) ?? '';
      const [plan] = connection.all(`EXPLAIN QUERY PLAN ${sql}`, []);
      expect(plan?.['detail']).toBe('SEARCH total USING PRIMARY KEY (key=?)');
    }
    const where = { field: 'dateMin', op: 'gte', value: '2030-01-01' } as const;
    expect(totalled(connection, { ...ALL, where })).toBeNull();
    expect(totalled(connection, { ...ALL, by: ['actor', 'place'] })).toBeNull();
    connection.close();
  });
});
