import neo4j from 'neo4j-driver';
import { openNeo4jStore } from '../../src/store/neo4j/store.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';

/** Takes away what Wiregraph has in a database, and nothing else. */
export async function wipeNeo4j(uri: string): Promise<void> {
  const driver = neo4j.driver(uri);
  await driver.executeQuery(
    'MATCH (n) WHERE n:Wiregraph OR n:WiregraphChange OR n:WiregraphPrevious DETACH DELETE n',
  );
  await driver.close();
}

/** A store without anything of ours; on one server the last that was opened is the only one. */
export async function openEmptyNeo4j(uri: string): Promise<Store> {
  await wipeNeo4j(uri);
  const store = openNeo4jStore({ uri });
  await store.migrate();
  return store;
}

/** Both stores by name; each call gives an empty one. Without a Neo4j only the embedded one. */
export function emptyStores(uri: string | null): [string, () => Promise<Store>][] {
  const sqlite = (): Promise<Store> => openSqliteStore({ path: ':memory:' });
  return uri === null
    ? [['SQLite', sqlite]]
    : [
        ['SQLite', sqlite],
        ['Neo4j', () => openEmptyNeo4j(uri)],
      ];
}
