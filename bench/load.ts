/**
 * Many clients at once, and a store that goes away: `npx tsx bench/load.ts [clients] [seconds] [sqlite|neo4j]`. The
 * server is a process of its own on loopback with the shipped dispatches; clients ask the named queries of
 * tests/e2e/queries.graphql in turn, in ten rounds of equal length. With `neo4j` the server of a third process is killed
 * in the fifth round and started again in the seventh: until it is back answers are errors with a code, afterwards none.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import Table from 'cli-table3';
import { Kind, parse } from 'graphql';
import { startNeo4j } from '../scripts/neo4j/server.mjs';

const [, , clients = '200', seconds = '300', kind = 'sqlite'] = process.argv;
const ROUNDS = 10;
const BIN = fileURLToPath(new URL('../bin/wiregraph.js', import.meta.url));
const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));
const TEXT = readFileSync(new URL('../tests/e2e/queries.graphql', import.meta.url), 'utf8');
const NAMES = parse(TEXT).definitions.flatMap((one) =>
  one.kind === Kind.OPERATION_DEFINITION &&
  one.name !== undefined &&
  (one.variableDefinitions ?? []).length === 0
    ? [one.name.value]
    : [],
);

const folder = mkdtempSync(join(tmpdir(), 'wiregraph-load-'));
const neo4j = kind === 'neo4j' ? await startNeo4j() : null;
if (kind === 'neo4j' && neo4j === null) throw new Error('no Docker, and no Java with Maven');
const store = neo4j?.uri ?? join(folder, 'graph.db');

const wiregraph = (...args: string[]) =>
  spawn(process.execPath, [BIN, ...args, '--store', store], { stdio: ['ignore', 'pipe', 'pipe'] });
await new Promise((resolve) => wiregraph('ingest', SEEDS).once('exit', resolve));
// Kept answers would make it a test of a map: without them every question goes to the store.
const server = wiregraph('serve', '--port', '0', '--cache-mb', '0');
const url = await new Promise<string>((resolve) => {
  let text = '';
  server.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    const found = /http:\S+\/graphql/.exec(text)?.[0];
    if (found !== undefined) resolve(found);
  });
});
server.stderr.resume();
const memory = (): number => {
  const status = readFileSync(`/proc/${String(server.pid)}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
};

/** Errors by their code; what is no answer of ours is counted by its status. */
function errorsOf(codes: Map<string, number>): (status: number, body: string) => void {
  return (status, body) => {
    let code = status === 200 ? null : `HTTP ${String(status)}`;
    try {
      const { errors } = JSON.parse(body) as { errors?: { extensions?: { code?: string } }[] };
      if (errors !== undefined) code = errors[0]?.extensions?.code ?? 'no code';
    } catch {
      code ??= 'no JSON';
    }
    if (code !== null) codes.set(code, (codes.get(code) ?? 0) + 1);
  };
}

const table = new Table({
  style: { head: [], border: [] },
  head: ['round', 'answers/s', 'p50, ms', 'p99, ms', 'longest, ms', 'MB', 'errors by code'],
});
for (let round = 1; round <= ROUNDS; round++) {
  if (round === 5) await neo4j?.kill();
  const back = round === 7 ? neo4j?.start() : undefined;
  const codes = new Map<string, number>();
  const count = errorsOf(codes);
  const result = await autocannon({
    url,
    connections: Number(clients),
    duration: Number(seconds) / ROUNDS,
    timeout: 60,
    requests: NAMES.map((operationName) => ({
      method: 'POST' as const,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: TEXT, operationName }),
      onResponse: count,
    })),
  });
  await back;
  const failures = [
    ...[...codes].map(([code, times]) => `${code} ${String(times)}`),
    ...(result.errors > 0 ? [`no answer ${String(result.errors)}`] : []),
  ];
  table.push([
    round,
    result.requests.average.toFixed(0),
    result.latency.p50.toFixed(0),
    result.latency.p99.toFixed(0),
    result.latency.max.toFixed(0),
    memory().toFixed(0),
    failures.join(', '),
  ]);
  console.error(`round ${String(round)}: ${failures.join(', ')}`);
}
console.log(table.toString());
server.kill('SIGINT');
await new Promise((resolve) => server.once('exit', resolve));
await neo4j?.stop();
rmSync(folder, { recursive: true });
