/**
 * Kills ingesters at random moments and lets others go on: `npx tsx bench/faults.ts [rounds] [neo4j://…]`. After each
 * round an ingester runs to its end; the graph must then be that of an undisturbed run, node by node and link by link.
 * Every other round two ingesters write at once, and one of them is killed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openNeo4jStore } from '../src/store/neo4j/store.js';
import type { Store } from '../src/store/port.js';
import { openSqliteStore } from '../src/store/sqlite/store.js';
import { wipeNeo4j } from '../tests/support/neo4j.js';

const [, , rounds = '50', uri = ''] = process.argv;
const STORIES = 12;
const INGEST = fileURLToPath(new URL('corpus/ingest.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'wiregraph-faults-'));

function ingester(where: string): {
  child: ChildProcess;
  begun: Promise<void>;
  ended: Promise<number | null>;
} {
  const child = spawn(process.execPath, ['--import', 'tsx', INGEST, where, String(STORIES)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const begun = new Promise<void>((resolve) => {
    child.stdout.once('data', () => {
      resolve();
    });
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, begun, ended };
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

async function open(where: string): Promise<Store> {
  return where.includes('://') ? openNeo4jStore({ uri: where }) : openSqliteStore({ path: where });
}

const reference = join(folder, 'reference.db');
const start = performance.now();
if ((await ingester(reference).ended) !== 0) throw new Error('the undisturbed run failed');
const whole = performance.now() - start;
const expected = await print(await open(reference));
let [killed, ran, differing] = [0, 0, 0];
for (let round = 0; round < Number(rounds); round++) {
  const where = uri === '' ? join(folder, `${String(round)}.db`) : uri;
  if (uri !== '') await wipeNeo4j(uri);
  const first = ingester(where);
  const second = round % 2 === 1 ? ingester(where) : null;
  await first.begun;
  await sleep(Math.random() * whole * (uri === '' ? 0.5 : 3));
  if (first.child.exitCode === null) killed++;
  first.child.kill('SIGKILL');
  await first.ended;
  if (second !== null && (await second.ended) !== 0) throw new Error('the other ingester failed');
  if ((await ingester(where).ended) !== 0) throw new Error('the ingester after failed');
  const found = await print(await open(where));
  if (JSON.stringify(found) !== JSON.stringify(expected)) differing++;
  ran++;
  console.log(
    `round ${String(ran)}: killed ${String(killed)}, graphs that differ ${String(differing)}`,
  );
}
console.log(
  `${uri === '' ? 'SQLite' : 'Neo4j'}: ${String(ran)} rounds, ${String(killed)} kills, ${String(differing)} graphs that differ from the undisturbed one (${String(expected.length)} nodes and links)`,
);
process.exitCode = differing === 0 ? 0 : 1;
