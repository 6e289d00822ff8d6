/**
 * Breaks things at random moments and lets ingesters go on: `npx tsx bench/faults.ts [rounds] [sqlite|neo4j]`. After
 * each round an ingester runs to its end; the graph must then be that of an undisturbed run, node by node and link by
 * link. What breaks goes round: an ingester is killed; one of two that write at once is killed; on Neo4j also the
 * server is killed and started again, and every connection to it is cut. The server is one of its own.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Neo4jServer, startNeo4j } from '../scripts/neo4j/server.mjs';
import { openNeo4jStore } from '../src/store/neo4j/store.js';
import type { Store } from '../src/store/port.js';
import { openSqliteStore } from '../src/store/sqlite/store.js';
import { wipeNeo4j } from '../tests/support/neo4j.js';

const [, , rounds = '50', kind = 'sqlite'] = process.argv;
const STORIES = 12;
const INGEST = fileURLToPath(new URL('corpus/ingest.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'wiregraph-faults-'));

interface Ingester {
  readonly child: ChildProcess;
  readonly begun: Promise<void>;
  readonly ended: Promise<number | null>;
}

function ingester(where: string): Ingester {
  const child = spawn(process.execPath, ['--import', 'tsx', INGEST, where, String(STORIES)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const begun = new Promise<void>((resolve) => {
    child.stdout.once('data', () => {
      resolve();
    });
    child.once('exit', () => {
      resolve();
    });
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, begun, ended };
}

async function finish(where: string): Promise<void> {
  if ((await ingester(where).ended) !== 0)
    throw new Error('the ingester that nobody disturbed failed');
}

/** The graph without what differs from run to run: times, and the ids that an order of arrival brings with it. */
async function print(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const item of store.dump())
    lines.push(
      JSON.stringify(
        Object.entries({ ...item, ingestedAt: '', readAt: '', previousIds: [] }).sort(([a], [b]) =>
          a < b ? -1 : 1,
        ),
      ),
    );
  await store.close();
  return lines;
}

/** A port before another that can drop everybody. */
async function cuttable(
  port: number,
): Promise<{ port: number; cut: () => void; close: () => void }> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    near.pipe(far).pipe(near);
    for (const one of [near, far]) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        near.destroy();
        far.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const close = (): void => {
    cut();
    server.close();
  };
  return { port: typeof address === 'object' ? (address?.port ?? 0) : 0, cut, close };
}

/** What to break: given the store's address and how long an undisturbed run takes, in milliseconds. */
type Fault = (where: string, whole: number) => Promise<'broken' | 'too late'>;

const anyMoment = (whole: number): Promise<void> => sleep(Math.random() * whole);

async function killOne(
  where: string,
  whole: number,
  other: boolean,
): Promise<'broken' | 'too late'> {
  const first = ingester(where);
  const second = other ? ingester(where) : null;
  await first.begun;
  await anyMoment(whole);
  const outcome = first.child.exitCode === null ? 'broken' : 'too late';
  first.child.kill('SIGKILL');
  await first.ended;
  if (second !== null && (await second.ended) !== 0) throw new Error('the other ingester failed');
  return outcome;
}

const SQLITE_FAULTS: Readonly<Record<string, Fault>> = {
  'an ingester is killed': (where, whole) => killOne(where, whole, false),
  'one of two ingesters is killed': (where, whole) => killOne(where, whole, true),
};

function neo4jFaults(server: Neo4jServer): Readonly<Record<string, Fault>> {
  return {
    ...SQLITE_FAULTS,
    'Neo4j is killed and started again': async (where, whole) => {
      const { child, begun, ended } = ingester(where);
      await begun;
      await anyMoment(whole);
      const outcome = child.exitCode === null ? 'broken' : 'too late';
      await server.kill();
      await server.start();
      await ended;
      return outcome;
    },
    'all connections are cut, three times': async (where, whole) => {
      const proxy = await cuttable(Number(new URL(where).port));
      const { child, begun, ended } = ingester(`bolt://127.0.0.1:${String(proxy.port)}`);
      await begun;
      let outcome: 'broken' | 'too late' = 'too late';
      for (let cuts = 0; cuts < 3; cuts++) {
        await anyMoment(whole / 2);
        if (child.exitCode === null) outcome = 'broken';
        proxy.cut();
      }
      await ended;
      proxy.close();
      return outcome;
    },
  };
}

async function open(where: string): Promise<Store> {
  return where.includes('://') ? openNeo4jStore({ uri: where }) : openSqliteStore({ path: where });
}

const reference = join(folder, 'reference.db');
await finish(reference);
const expected = await print(await open(reference));
const server = kind === 'neo4j' ? await startNeo4j() : null;
if (kind === 'neo4j' && server === null) throw new Error('no Docker, and no Java with Maven');
const where = (round: number): string => server?.uri ?? join(folder, `${String(round)}.db`);

const timing = performance.now();
await finish(where(-1));
// Starting the process is half of it at least.
let whole = (performance.now() - timing) / (server === null ? 2 : 1.3);

const faults = Object.entries(server === null ? SQLITE_FAULTS : neo4jFaults(server));
const counts = new Map<string, { rounds: number; broken: number; differing: number }>();
for (let round = 0; round < Number(rounds); round++) {
  const [name, fault] = faults[round % faults.length] as [string, Fault];
  if (server !== null) await wipeNeo4j(server.uri);
  const outcome = await fault(where(round), whole);
  await finish(where(round));
  const found = await print(await open(where(round)));
  const count = counts.get(name) ?? { rounds: 0, broken: 0, differing: 0 };
  count.rounds++;
  if (outcome === 'broken') count.broken++;
  // Other work may have ended since the time was taken.
  else whole *= 0.7;
  if (JSON.stringify(found) !== JSON.stringify(expected)) count.differing++;
  counts.set(name, count);
  console.log(`round ${String(round + 1)}, ${name}: ${outcome}, ${JSON.stringify(count)}`);
}
await server?.stop();
rmSync(folder, { recursive: true });
console.log(`${kind}: ${String(expected.length)} nodes and links`);
for (const [name, { rounds: ran, broken, differing }] of counts)
  console.log(
    `${name}: ${String(ran)} rounds, ${String(broken)} in the middle, ${String(differing)} graphs that differ`,
  );
process.exitCode = [...counts.values()].some(({ differing }) => differing > 0) ? 1 : 0;
