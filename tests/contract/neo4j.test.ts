import neo4j from 'neo4j-driver';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { countStatements } from '../../bench/peer/statements.js';
import { openNeo4jStore } from '../../src/store/neo4j/store.js';
import { wipeNeo4j } from '../support/neo4j.js';
import { actor, changes, event, link } from './fixtures.js';
import { describeStore } from './describe-store.js';

const uri = inject('neo4jUri');

describe.skipIf(uri === null)('on a real Neo4j', () => {
  // The body of a skipped suite runs too; a driver connects only when asked something.
  const address = uri ?? 'bolt://127.0.0.1';
  const driver = neo4j.driver(address);
  afterAll(() => driver.close());

  const wipe = (): Promise<void> => wipeNeo4j(address);

  describeStore(
    'Neo4j',
    async () => {
      const store = openNeo4jStore({ uri: address });
      await store.migrate();
      return { store, wipe, again: () => Promise.resolve(openNeo4jStore({ uri: address })) };
    },
    { runs: 15 },
  );

  it('draws direct edges that Neo4j Browser shows with names, and leaves other graphs alone', async () => {
    const store = openNeo4jStore({ uri: address });
    await store.migrate();
    await wipe();
    await driver.executeQuery("CREATE (:Person {id: 'a', name: 'of another application'})");
    await store.write((unit) =>
      unit.apply(
        changes(
          [
            actor('a', { caption: 'Air force' }),
            actor('b', { caption: 'Rebels', kind: 'Group' }),
            event('e'),
          ],
          [link('BOMBED', 'a', 'b', { eventId: 'e' })],
        ),
      ),
    );
    const { records } = await driver.executeQuery(
      'MATCH (x:Actor)-[r:BOMBED]->(y:Actor) RETURN x.caption AS from, type(r) AS type, y.caption AS to',
    );
    expect(records.map((record) => record.toObject())).toEqual([
      { from: 'Air force', type: 'BOMBED', to: 'Rebels' },
    ]);
    expect((await store.get(['a'])).get('a')?.caption).toBe('Air force');
    await wipe();
    const left = await driver.executeQuery(
      "MATCH (n:Person {id: 'a'}) WITH n, n.name AS name DETACH DELETE n RETURN name",
    );
    expect(left.records.map((record) => String(record.get('name')))).toEqual([
      'of another application',
    ]);
    await store.close();
  });

  it('sends the lists and counts of one level as one statement', async () => {
    const store = openNeo4jStore({ uri: address });
    const taken = await countStatements(driver);
    await Promise.all([
      store.linked(['a'], 'event.actors', { first: 1 }),
      store.linked(['a'], 'event.places', { first: 2, fields: ['name'], links: false }),
      store.countLinked(['a'], 'event.actors'),
    ]);
    expect(taken()).toHaveLength(1);
    await store.close();
  });

  it('refuses link types that are on no list', async () => {
    const store = openNeo4jStore({ uri: address });
    await expect(
      store.write((unit) =>
        unit.apply(changes([actor('a'), actor('b')], [link('X} DETACH DELETE n //', 'a', 'b')])),
      ),
    ).rejects.toMatchObject({ code: 'LINK_TYPE_UNKNOWN' });
    await store.close();
  });
});

describe('a Neo4j that does not answer', () => {
  it('is said to be unavailable, without a password', async () => {
    const store = openNeo4jStore({
      uri: 'bolt://127.0.0.1:1',
      username: 'neo4j',
      password: 'secret-word',
    });
    const failure: unknown = await store.ping().catch((error: unknown) => error);
    expect(String(failure)).not.toMatch(/secret-word/);
    expect(failure).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      retriable: true,
    });
    await store.close();
  });
});
