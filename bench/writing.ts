/**
 * Writing against the bare drivers: `npx tsx bench/writing.ts [neo4j://…] [stories]`. Made news is read into a store
 * once, and what each article writes is kept; the same rows then go through our adapter, and through plain statements
 * of the bare driver into the same tables and indexes, one transaction an article each time. A Neo4j that is named is
 * wiped of our nodes.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import neo4j from 'neo4j-driver';
import type { ChangeSet, GraphLink, GraphNode } from '../src/domain/graph.js';
import { nodeKeys, nodeText } from '../src/store/fields.js';
import { labelsOf, linkProperties, nodeProperties } from '../src/store/neo4j/mapping.js';
import { openNeo4jStore } from '../src/store/neo4j/store.js';
import type { Store } from '../src/store/port.js';
import { loadDriver } from '../src/store/sqlite/driver.js';
import { SCHEMA, SETTINGS } from '../src/store/sqlite/schema.js';
import { openSqliteStore } from '../src/store/sqlite/store.js';
import { groupBy } from '../src/support/group-by.js';
import { wipeNeo4j } from '../tests/support/neo4j.js';
import { fill } from './corpus/fill.js';
import { generateCorpus, noiseOf } from './corpus/generate.js';

const args = process.argv.slice(2);
const uri = args.find((arg) => arg.includes('://')) ?? null;
const stories = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 60);
const folder = mkdtempSync(join(tmpdir(), 'wiregraph-writing-'));
const articles = [...generateCorpus({ seed: 21, stories, noise: noiseOf(1) })];

let files = 0;

async function fresh(name: string): Promise<Store> {
  if (uri === null) return openSqliteStore({ path: join(folder, `${name}-${String(files++)}.db`) });
  await wipeNeo4j(uri);
  const store = openNeo4jStore({ uri });
  await store.migrate();
  return store;
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const changes: ChangeSet[] = [];
async function whole(): Promise<number> {
  changes.length = 0;
  const store = await fresh('whole');
  const recording: Store = {
    ...store,
    write: (work) =>
      store.write((unit) =>
        work({
          ...unit,
          apply: (set) => {
            changes.push(set);
            return unit.apply(set);
          },
        }),
      ),
  };
  const time = await seconds(async () => {
    await fill(recording, articles);
  });
  await store.close();
  return time;
}

async function replay(size: number): Promise<number> {
  const store = await fresh(`replay-${String(size)}`);
  const time = await seconds(async () => {
    for (let at = 0; at < changes.length; at += size)
      await store.write(async (unit) => {
        for (const set of changes.slice(at, at + size)) await unit.apply(set);
      });
  });
  await store.close();
  return time;
}

async function bareSqlite(): Promise<number> {
  const Driver = await loadDriver();
  const database = new Driver(join(folder, `bare-${String(files++)}.db`), {});
  database.exec(SETTINGS);
  database.exec(SCHEMA);
  const node = database.prepare(
    'INSERT INTO node (id, kind, data) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET data = excluded.data RETURNING rowid',
  );
  const text = database.prepare('INSERT OR REPLACE INTO text (rowid, content) VALUES (?, ?)');
  const key = database.prepare('INSERT OR IGNORE INTO keyed (key, node) VALUES (?, ?)');
  const link = database.prepare(
    'INSERT INTO link (id, type, src, dst, src_id, dst_id, data) VALUES (?1, ?2, (SELECT rowid FROM node WHERE id = ?3), (SELECT rowid FROM node WHERE id = ?4), ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET data = excluded.data',
  );
  const unlink = database.prepare('DELETE FROM link WHERE id = ?');
  const remove = database.prepare('DELETE FROM node WHERE id = ?');
  const change = database.prepare(
    'INSERT INTO change (at, run, operation, kind, node) VALUES (?, ?, ?, ?, ?)',
  );
  const time = await seconds(async () => {
    await Promise.resolve();
    for (const set of changes) {
      database.exec('BEGIN IMMEDIATE');
      for (const { id } of set.deleteLinks) unlink.run(id);
      for (const id of set.deleteNodes) remove.run(id);
      for (const one of set.putNodes) {
        const row = node.get(one.id, one.kind, JSON.stringify(one));
        const words = nodeText(one).join('\n');
        if (words !== '') text.run(Number(row?.['rowid']), words);
        for (const value of nodeKeys(one)) key.run(value, Number(row?.['rowid']));
      }
      for (const one of [...set.newLinks, ...set.changedLinks])
        link.run(one.id, one.type, one.from, one.to, JSON.stringify(one.properties));
      for (const one of set.changes) change.run(one.at, one.runId, one.operation, one.kind, one.id);
      database.exec('COMMIT');
    }
  });
  database.close();
  return time;
}

/** Whole numbers as the driver's own, as a careful user would send them. */
function typed(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const one = (value: unknown): unknown =>
    Number.isSafeInteger(value) ? neo4j.int(value as number) : value;
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(one) : one(value),
    ]),
  );
}

async function bareNeo4j(): Promise<number> {
  const store = await fresh('bare');
  await store.close();
  const driver = neo4j.driver(uri ?? '');
  const nodesOf = (nodes: readonly GraphNode[]) =>
    nodes.map((one) => ({ id: one.id, properties: typed(nodeProperties(one)) }));
  const linksOf = (links: readonly GraphLink[]) =>
    links.map((one) => ({
      id: one.id,
      from: one.from,
      to: one.to,
      properties: typed(linkProperties(one)),
    }));
  const time = await seconds(async () => {
    const session = driver.session();
    for (const set of changes)
      await session.executeWrite(async (transaction) => {
        for (const [type, links] of groupBy(set.deleteLinks, ({ type: one }) => one))
          await transaction.run(`UNWIND $ids AS id MATCH ()-[l:${type} {id: id}]->() DELETE l`, {
            ids: links.map(({ id }) => id),
          });
        if (set.deleteNodes.length > 0)
          await transaction.run('UNWIND $ids AS id MATCH (n:Wiregraph {id: id}) DETACH DELETE n', {
            ids: set.deleteNodes,
          });
        for (const [kind, nodes] of groupBy(set.putNodes, ({ kind: one }) => one))
          await transaction.run(
            `UNWIND $rows AS row MERGE (n:Wiregraph {id: row.id}) SET n = row.properties SET n:${labelsOf(kind as GraphNode['kind']).join(':')}`,
            { rows: nodesOf(nodes) },
          );
        for (const [type, links] of groupBy(set.newLinks, ({ type: one }) => one))
          await transaction.run(
            `UNWIND $rows AS row MATCH (a:Wiregraph {id: row.from}) MATCH (b:Wiregraph {id: row.to}) CREATE (a)-[l:${type}]->(b) SET l = row.properties`,
            { rows: linksOf(links) },
          );
        for (const [type, links] of groupBy(set.changedLinks, ({ type: one }) => one))
          await transaction.run(
            `UNWIND $rows AS row MATCH ()-[l:${type} {id: row.id}]->() SET l = row.properties`,
            { rows: linksOf(links) },
          );
        await transaction.run(
          'UNWIND $rows AS row CREATE (:WiregraphLog {at: row.at, runId: row.runId, operation: row.operation, kind: row.kind, nodeId: row.id})',
          { rows: set.changes.map((one) => ({ ...one })) },
        );
      });
    await session.close();
  });
  await driver.executeQuery('MATCH (n:WiregraphLog) DELETE n');
  await driver.close();
  return time;
}

const table = new Table({
  style: { head: [], border: [] },
  head: ['', 's, round by round', 'best', 'articles/s', 'of the bare driver'],
});
const bare = uri === null ? bareSqlite : bareNeo4j;
const ways: [string, () => Promise<number>][] = [
  ['bare driver, one transaction an article', bare],
  ['our adapter, same rows, same transactions', () => replay(1)],
  ['our adapter, ten articles a transaction', () => replay(10)],
  ['reading, resolving and writing', whole],
];
const times = new Map<string, number[]>();
await whole();
for (let round = 0; round < 3; round++)
  for (const [name, way] of ways) times.set(name, [...(times.get(name) ?? []), await way()]);
const best = (name: string): number => Math.min(...(times.get(name) ?? [Infinity]));
const first = ways[0]?.[0] ?? '';
for (const [name] of ways)
  table.push([
    name,
    (times.get(name) ?? []).map((time) => time.toFixed(2)).join(', '),
    best(name).toFixed(2),
    (articles.length / best(name)).toFixed(0),
    (best(first) / best(name)).toFixed(2),
  ]);
console.log(
  `${uri === null ? 'SQLite' : 'Neo4j'}, ${String(articles.length)} articles, ${String(changes.reduce((sum, { putNodes, newLinks }) => sum + putNodes.length + newLinks.length, 0))} nodes and links`,
);
console.log(table.toString());
