import { createAnalyzerPool } from './analyze/pool.js';
import type { Config } from './config.js';
import { createOfflineExtractor, type OfflineExtractor } from './extract/offline.js';
import type { Store } from './store/port.js';
import { openSqliteStore } from './store/sqlite/store.js';
import { WiregraphError } from './support/errors.js';

export type { OfflineExtractor };

export interface StoreOptions {
  readonly readOnly?: boolean;
  /** Neo4j database; default: the server's own default, or `?database=` of the address. */
  readonly database?: string | null;
  /** Milliseconds for which a call waits for a Neo4j that is away. Default 20,000: who reads articles can wait. */
  readonly patienceMs?: number;
  /** How long one statement of a reader may take. Default: 30,000 on Neo4j, no limit embedded. */
  readonly timeoutMs?: number;
}

/** The store that an address names: a path is the embedded one, `neo4j://` and `bolt://` a Neo4j server. */
export async function openStore(
  location: string,
  config: Config,
  options: StoreOptions = {},
): Promise<Store> {
  const { readOnly = false } = options;
  const limits = options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs };
  const scheme = /^([a-z0-9+]+):\/\//i.exec(location)?.[1]?.toLowerCase();
  if (scheme === undefined) return openSqliteStore({ path: location, readOnly, ...limits });
  if (!/^(?:neo4j|bolt)(?:\+s|\+ssc)?$/.test(scheme))
    throw new WiregraphError(
      'config',
      'STORE_UNKNOWN',
      `Cannot open the store "${location.replace(/\/\/[^@/]*@/, '//')}": give a file such as ./data/graph.db, or neo4j://host:7687`,
    );
  const url = new URL(location);
  if (url.password !== '')
    throw new WiregraphError(
      'config',
      'STORE_PASSWORD_IN_ADDRESS',
      'Give user and password by NEO4J_USERNAME and NEO4J_PASSWORD, not in the address',
    );
  const database = options.database ?? url.searchParams.get('database');
  const uri = `${scheme}://${url.host}`;
  // Loaded only where it is used: the driver would slow every other start.
  const { openNeo4jStore } = await import('./store/neo4j/store.js');
  const store = openNeo4jStore({
    uri,
    database,
    username: config.username,
    password: config.password,
    readOnly,
    ...limits,
    ...(options.patienceMs === undefined ? {} : { patienceMs: options.patienceMs }),
  });
  try {
    await store.ping();
    if (!readOnly) await store.migrate();
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

/** The default extractor, which also shows how it reads; several threads for many articles, one for a quick start. */
export async function createExtractor(threads = 1): Promise<OfflineExtractor> {
  return createOfflineExtractor(await createAnalyzerPool(threads));
}
