import neo4j, {
  type Driver,
  type ManagedTransaction,
  type Record as Neo4jRecord,
} from 'neo4j-driver';
import type {
  ArticleNode,
  ClaimNode,
  CorrectionNode,
  EventNode,
  GraphLink,
  GraphNode,
} from '../../domain/graph.js';
import { WiregraphError } from '../../support/errors.js';
import { KEYS_MAX } from '../fields.js';
import type { Store, WriteUnit } from '../port.js';
import { storeError } from './errors.js';
import { groupEvents } from './groups.js';
import { linkFrom, nodeFrom } from './mapping.js';
import {
  countLinkedNodes,
  countNodes,
  edgesOfEvents,
  findNodes,
  getLinks,
  getNodes,
  inOneStatement,
  linkedNodes,
  lookupNodes,
  outletsAmong,
  readChanges,
  readLastChange,
  readStats,
  type Row,
  type Run,
  searchNodes,
} from './reader.js';
import { MIGRATION, SCHEMA_VERSION } from './schema.js';
import { applyChanges } from './write.js';
import { findInZones } from '../zones.js';

export interface Neo4jOptions {
  /** `neo4j://`, `bolt://`, each also `+s` and `+ssc`; without user and password. */
  readonly uri: string;
  /** Null: the server's own default. */
  readonly database?: string | null;
  readonly username?: string | null;
  /** Never printed. */
  readonly password?: string | null;
  readonly readOnly?: boolean;
  /** How long one statement may take. Default 30,000. */
  readonly timeoutMs?: number;
  /** How long a call waits for a server that is away, or for a free connection. Default 20,000. */
  readonly patienceMs?: number;
}

const DUMP_PAGE = 2000;

/** The store for teams: Neo4j 5.26 or newer. The connection is made by the first call. */
export function openNeo4jStore(options: Neo4jOptions): Store {
  const { uri, username = null, password = null, readOnly = false } = options;
  const { timeoutMs = 30_000, patienceMs = 20_000 } = options;
  const auth =
    username === null
      ? neo4j.auth.custom('', '', '', 'none')
      : neo4j.auth.basic(username, password ?? '');
  const driver: Driver = neo4j.driver(uri, auth, {
    disableLosslessIntegers: true,
    connectionTimeout: 10_000,
    maxTransactionRetryTime: patienceMs,
    connectionAcquisitionTimeout: Math.max(patienceMs, 10_000),
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
  const database = options.database == null ? {} : { database: options.database };
  const location = options.database == null ? uri : `${uri}/${options.database}`;

  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw storeError(error, location);
    }
  }

  /**
   * A statement that commits by itself is one round trip, where a transaction of its own is two. What another try may
   * mend is left to the driver's transactions, which try again until patience ends.
   */
  const read: Run = (text, parameters = {}) =>
    guarded(async () => {
      const statement = `CYPHER 5 ${text}`;
      const limits = { timeout: timeoutMs };
      const start = performance.now();
      const session = driver.session({ ...database, defaultAccessMode: neo4j.session.READ });
      try {
        const { records } = await session.run(statement, { ...parameters }, limits);
        return rowsOf(records);
      } catch (error) {
        const isOver = performance.now() - start > patienceMs;
        if (isOver || !(error instanceof Error && neo4j.isRetryableError(error))) throw error;
      } finally {
        await session.close();
      }
      const { records } = await driver.executeQuery(
        statement,
        { ...parameters },
        { ...database, routing: neo4j.routing.READ, transactionConfig: limits },
      );
      return rowsOf(records);
    });

  const ask = inOneStatement(read);

  /** An empty database takes the format of this version; another format is refused. */
  async function checkVersion(): Promise<void> {
    const { records } = await driver.executeQuery(
      "CYPHER 5 MERGE (m:WiregraphMeta {id: 'writer'}) ON CREATE SET m.format = $format RETURN coalesce(m.format, 1) AS format",
      { format: neo4j.int(SCHEMA_VERSION) },
      database,
    );
    const format = Number(records[0]?.get('format'));
    if (format > SCHEMA_VERSION)
      throw new WiregraphError(
        'store',
        'STORE_NEWER_VERSION',
        `The graph at ${location} was written by a newer Wiregraph (format ${String(format)}, this one knows ${String(SCHEMA_VERSION)}): update Wiregraph`,
      );
    if (format < SCHEMA_VERSION)
      throw new WiregraphError(
        'store',
        'STORE_OLDER_VERSION',
        `The graph at ${location} was written by an older Wiregraph (format ${String(format)}, this one writes ${String(SCHEMA_VERSION)}): delete its nodes, which all carry the label Wiregraph or one that begins so, and ingest again, or use another database`,
      );
  }

  return {
    location,
    migrate: () =>
      guarded(async () => {
        for (const statement of MIGRATION)
          await driver.executeQuery(`CYPHER 5 ${statement}`, {}, database);
        await checkVersion();
        await driver.executeQuery('CYPHER 5 CALL db.awaitIndexes(60)', {}, database);
      }),
    close: () => driver.close(),
    ping: () =>
      guarded(async () => {
        await driver.verifyConnectivity(database);
      }),
    get: (ids, wanted) => getNodes(read, ids, wanted),
    links: (ids, direction, types) => getLinks(read, ids, direction, types),
    find: (selection) => findInZones(selection, (zone) => findNodes(ask, zone)),
    count: (family, where) => countNodes(read, family, where),
    groupEvents: (request) => groupEvents(read, request),
    linked: (ids, relation, page) => linkedNodes(ask, ids, relation, page),
    countLinked: (ids, relation, where) => countLinkedNodes(ask, ids, relation, where),
    lookup: (family, field, values) => lookupNodes(read, family, field, values),
    outlets: (hosts) => outletsAmong(read, hosts),
    search: (text, page) => searchNodes(read, text, page),
    stats: () => readStats(read),
    lastChange: () => readLastChange(read),
    changes: (since, first) => readChanges(read, since, first),
    async *dump(): AsyncGenerator<GraphNode | GraphLink> {
      for (let after = ''; ;) {
        const rows = await read(
          'MATCH (n:Wiregraph) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit RETURN properties(n) AS node',
          { after, limit: neo4j.int(DUMP_PAGE) },
        );
        for (const row of rows) yield nodeFrom(row['node'] as Row);
        if (rows.length < DUMP_PAGE) break;
        after = String((rows.at(-1)?.['node'] as Row)['id']);
      }
      for (let after = ''; ;) {
        const rows = await read(
          'MATCH (:Wiregraph)-[l]->(:Wiregraph) WHERE l.id > $after WITH l ORDER BY l.id LIMIT $limit RETURN properties(l) AS link, type(l) AS type, startNode(l).id AS src, endNode(l).id AS dst',
          { after, limit: neo4j.int(DUMP_PAGE) },
        );
        for (const row of rows) yield linkFrom(row);
        if (rows.length < DUMP_PAGE) break;
        after = String((rows.at(-1)?.['link'] as Row)['id']);
      }
    },
    write<T>(work: (unit: WriteUnit) => Promise<T>): Promise<T> {
      if (readOnly)
        return Promise.reject(
          new WiregraphError(
            'store',
            'STORE_READ_ONLY',
            `The store ${location} was opened for reading only`,
          ),
        );
      return guarded(async () => {
        const session = driver.session({ ...database, defaultAccessMode: neo4j.session.WRITE });
        try {
          return await session.executeWrite(async (transaction) => {
            const run = inTransaction(transaction);
            // The writer's lease: a lock on one node, released with the transaction, also when its client dies.
            await run("MERGE (m:WiregraphMeta {id: 'writer'}) SET m.lockedAt = timestamp()");
            return work(writeUnit(run));
          });
        } finally {
          await session.close();
        }
      });
    },
  };
}

const rowsOf = (records: readonly Neo4jRecord[]): Row[] =>
  records.map((record) => record.toObject() as Row);

function inTransaction(transaction: ManagedTransaction): Run {
  return async (text, parameters = {}) => {
    const { records } = await transaction.run(`CYPHER 5 ${text}`, { ...parameters });
    return rowsOf(records);
  };
}

/** Nodes of a label under any of the keys; the union is over the properties that hold keys. */
function byKey(label: string): string {
  const parts = Array.from(
    { length: KEYS_MAX },
    (_, at) => `WITH key MATCH (n:Wiregraph {key${String(at)}: key}) RETURN n`,
  );
  return `UNWIND $keys AS key CALL { ${parts.join(' UNION ')} } WITH DISTINCT n WHERE n:${label} RETURN properties(n) AS node ORDER BY n.id LIMIT $limit`;
}

function writeUnit(run: Run): WriteUnit {
  const nodes = async (text: string, parameters: Record<string, unknown>): Promise<GraphNode[]> =>
    (await run(text, parameters)).map((row) => nodeFrom(row['node'] as Row));
  return {
    get: (ids) => getNodes(run, ids),
    links: (ids, direction, types) => getLinks(run, ids, direction, types),
    claimsOfArticles: async (ids) =>
      (await nodes(
        'UNWIND $ids AS id MATCH (n:Wiregraph:Claim {articleId: id}) RETURN properties(n) AS node ORDER BY n.id',
        { ids },
      )) as ClaimNode[],
    claimsByBlock: async (keys, limit) =>
      (await nodes(byKey('Claim'), { keys, limit: neo4j.int(limit) })) as ClaimNode[],
    articlesByBands: async (bands, limit) =>
      (await nodes(byKey('Article'), { keys: bands, limit: neo4j.int(limit) })) as ArticleNode[],
    correctionsOf: async (articleIds, actorIds) =>
      (await nodes(
        'CALL { UNWIND $articleIds AS id MATCH (n:Wiregraph:Correction)-[:CORRECTS]->(:Wiregraph {id: id}) RETURN n UNION UNWIND $actorIds AS id MATCH (n:Wiregraph {key0: id}) WHERE n:Correction RETURN n } RETURN properties(n) AS node ORDER BY n.id',
        { articleIds, actorIds },
      )) as CorrectionNode[],
    edgesOfEvents: (ids, types) => edgesOfEvents(run, ids, types),
    claimsByCluster: async (keys) =>
      (await nodes(
        'UNWIND $keys AS key MATCH (n:Wiregraph:Claim {clusterKey: key}) RETURN properties(n) AS node ORDER BY n.id',
        { keys },
      )) as ClaimNode[],
    eventsByCluster: async (keys) =>
      (await nodes(
        'UNWIND $keys AS key MATCH (n:Wiregraph:Event {clusterKey: key}) RETURN properties(n) AS node ORDER BY n.id',
        { keys },
      )) as EventNode[],
    apply: (changes) => applyChanges(run, changes),
  };
}
