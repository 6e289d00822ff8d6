import type {
  ArticleNode,
  ClaimNode,
  CorrectionNode,
  EventNode,
  GraphLink,
  GraphNode,
} from '../../domain/graph.js';
import { WiregraphError } from '../../support/errors.js';
import type { Store, WriteUnit } from '../port.js';
import { Connection } from './connection.js';
import type { SqlValue } from './driver.js';
import { groupEvents } from './groups.js';
import {
  countLinkedNodes,
  countNodes,
  findNodes,
  getLinks,
  getNodes,
  LINK_COLUMNS,
  linkedNodes,
  linkOf,
  lookupNodes,
  nodeOf,
  outletsAmong,
  readChanges,
  readLastChange,
  readStats,
  searchNodes,
} from './reader.js';
import { fillTotals, withTotals } from './totals.js';
import { applyChanges } from './write.js';
import { findInZones } from '../zones.js';

export interface SqliteOptions {
  /** File; `:memory:` for a store that goes with the process. Missing folders are created. */
  readonly path: string;
  /** Default false. The file must exist and hold a graph. */
  readonly readOnly?: boolean;
  /** How long one statement of a reader may take. Default: no limit. Meanwhile the process does nothing else. */
  readonly timeoutMs?: number;
}

/**
 * The embedded store: one file, SQLite in WAL mode with an fsync for every commit. One connection writes, another
 * reads, so that readers never see an open transaction. Other processes may read and write the same file.
 */
export async function openSqliteStore({
  path,
  readOnly = false,
  timeoutMs = Infinity,
}: SqliteOptions): Promise<Store> {
  // Another process may just be making the file.
  const writer = readOnly ? null : await patiently(() => Connection.open(path, false, timeoutMs));
  const migrate = (): Promise<void> =>
    patiently(() => {
      if (writer === null) return;
      writer.migrate();
      fillTotals(writer);
    });
  await migrate();
  const reader =
    path === ':memory:' && writer !== null
      ? writer
      : await Connection.open(path, readOnly, timeoutMs);
  if (readOnly) reader.checkFormat();
  let queue: Promise<unknown> = Promise.resolve();

  async function inTransaction<T>(work: (unit: WriteUnit) => Promise<T>): Promise<T> {
    if (writer === null)
      throw new WiregraphError(
        'store',
        'STORE_READ_ONLY',
        `The store "${path}" was opened for reading only`,
      );
    await patiently(() => {
      writer.exec('BEGIN IMMEDIATE');
    });
    try {
      const result = await work(writeUnit(writer));
      writer.exec('COMMIT');
      return result;
    } catch (error) {
      writer.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    location: path,
    migrate,
    ping: () => settle(() => void reader.get('SELECT 1 AS one', [])),
    close: () =>
      settle(() => {
        if (reader !== writer) reader.close();
        writer?.close();
      }),
    get: (ids, wanted) => settle(() => getNodes(reader, ids, wanted)),
    links: (ids, direction, types) => settle(() => getLinks(reader, ids, direction, types)),
    find: (selection) => findInZones(selection, (zone) => findNodes(reader, zone)),
    count: (family, where) => settle(() => countNodes(reader, family, where)),
    groupEvents: (request) => settle(() => groupEvents(reader, request)),
    linked: (ids, relation, page) => settle(() => linkedNodes(reader, ids, relation, page)),
    countLinked: (ids, relation, where) =>
      settle(() => countLinkedNodes(reader, ids, relation, where)),
    lookup: (family, field, values) => settle(() => lookupNodes(reader, family, field, values)),
    outlets: (hosts) => settle(() => outletsAmong(reader, hosts)),
    search: (text, page) => settle(() => searchNodes(reader, text, page)),
    stats: () => settle(() => readStats(reader)),
    lastChange: () => settle(() => readLastChange(reader)),
    changes: (since, first) => settle(() => readChanges(reader, since, first)),
    async *dump(): AsyncGenerator<GraphNode | GraphLink> {
      yield* await settle(() =>
        mapRows(reader.iterate('SELECT data FROM node ORDER BY id'), nodeOf),
      );
      yield* mapRows(reader.iterate(`SELECT ${LINK_COLUMNS} FROM link l ORDER BY l.id`), linkOf);
    },
    write(work) {
      const next = queue.then(() => inTransaction(work));
      queue = next.catch(() => undefined);
      return next;
    },
  };
}

/** Milliseconds that a writer waits for another before it gives up. */
const WAIT_MAX_MS = 30_000;

/**
 * Does what takes the file's write lock. Waits between tries without holding the event loop, since the other writer may
 * live in this very process.
 */
async function patiently<T>(work: () => T | Promise<T>): Promise<T> {
  const deadline = Date.now() + WAIT_MAX_MS;
  for (let waitMs = 2; ; waitMs = Math.min(waitMs * 2, 100)) {
    try {
      return await work();
    } catch (error) {
      const busy = error instanceof WiregraphError && error.code === 'STORE_BUSY';
      if (!busy || Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}

function* mapRows<T>(
  rows: Iterable<Record<string, unknown>>,
  map: (row: Record<string, unknown>) => T,
): Generator<T> {
  for (const row of rows) yield map(row);
}

/** The driver is synchronous: what it throws becomes a rejection. */
async function settle<T>(work: () => T): Promise<T> {
  return Promise.resolve().then(work);
}

function writeUnit(connection: Connection): WriteUnit {
  const nodes = (sql: string, ...values: SqlValue[]): GraphNode[] =>
    connection.all(sql, values).map(nodeOf);
  return {
    get: (ids) => settle(() => getNodes(connection, ids)),
    links: (ids, direction, types) => settle(() => getLinks(connection, ids, direction, types)),
    claimsOfArticles: (articleIds) =>
      settle(() => nodes(OF_ARTICLES, JSON.stringify(articleIds)) as ClaimNode[]),
    claimsByBlock: (keys, limit) =>
      settle(() => nodes(BY_KEY, JSON.stringify(keys), 'Claim', limit) as ClaimNode[]),
    articlesByBands: (bands, limit) =>
      settle(() => nodes(BY_KEY, JSON.stringify(bands), 'Article', limit) as ArticleNode[]),
    correctionsOf: (articleIds, actorIds) =>
      settle(
        () =>
          nodes(
            CORRECTIONS_OF,
            JSON.stringify(articleIds),
            JSON.stringify(actorIds),
          ) as CorrectionNode[],
      ),
    edgesOfEvents: (eventIds, types) =>
      settle(() =>
        connection
          .all(EDGES_OF_EVENTS, [JSON.stringify(eventIds), JSON.stringify(types)])
          .map(linkOf),
      ),
    claimsByCluster: (keys) =>
      settle(() => nodes(BY_CLUSTER.replace('KIND', 'Claim'), JSON.stringify(keys)) as ClaimNode[]),
    eventsByCluster: (keys) =>
      settle(() => nodes(BY_CLUSTER.replace('KIND', 'Event'), JSON.stringify(keys)) as EventNode[]),
    apply: (changes) =>
      settle(() => {
        withTotals(connection, changes, () => {
          applyChanges(connection, changes);
        });
      }),
  };
}

// Partial indexes are used only where the statement repeats their condition; a plus keeps the planner off the index on
// kind, and CROSS JOIN on the side of the keys. Otherwise it walks all nodes of the kind.
const OF_ARTICLES =
  "SELECT n.data FROM json_each(?) w CROSS JOIN node n WHERE n.data ->> 'articleId' = w.value AND n.data ->> 'articleId' IS NOT NULL AND n.kind = 'Claim' ORDER BY n.id";

const BY_KEY =
  'SELECT n.data FROM (SELECT DISTINCT k.node FROM json_each(?) w CROSS JOIN keyed k ON k.key = w.value) c CROSS JOIN node n ON n.rowid = c.node WHERE n.kind = ? ORDER BY n.id LIMIT ?';

const CORRECTIONS_OF =
  "SELECT n.data FROM (SELECT l.src AS node FROM json_each(?) w CROSS JOIN node e ON e.id = w.value CROSS JOIN link l ON l.dst = e.rowid AND l.type = 'CORRECTS' UNION SELECT k.node FROM json_each(?) w CROSS JOIN keyed k ON k.key = w.value) c CROSS JOIN node n ON n.rowid = c.node WHERE n.kind = 'Correction' ORDER BY n.id";

const EDGES_OF_EVENTS = `SELECT ${LINK_COLUMNS} FROM json_each(?) w CROSS JOIN link l WHERE l.data ->> 'eventId' = w.value AND l.data ->> 'eventId' IS NOT NULL AND l.type IN (SELECT value FROM json_each(?)) ORDER BY l.id`;

const BY_CLUSTER =
  "SELECT n.data FROM json_each(?) w CROSS JOIN node n WHERE n.data ->> 'clusterKey' = w.value AND n.data ->> 'clusterKey' IS NOT NULL AND n.kind = 'KIND' ORDER BY n.id";
