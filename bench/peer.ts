/**
 * Our GraphQL over Neo4j beside @neo4j/graphql over the same Neo4j, and beside our embedded store with the same graph:
 * `npx tsx bench/peer.ts [folder] [events] [clients,clients] [bolt://…]`. Made news (bench/corpus/stores.ts; kept in
 * the folder) is copied into a Neo4j that is started for it, or into the empty one of the address; one that holds as
 * many events is taken as it is.
 *
 * bench/peer/ours.graphql and theirs.graphql ask the same; theirs are written so that they begin with an index wherever
 * its language lets them. First the answers must be equal; then all three are asked in turn, in the same process and
 * through graphql-yoga without a port, by so many clients at once. Figures are medians over rounds, ratios those of the
 * two in the same round. `STATEMENTS=Point` prints what is sent for that operation.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Table from 'cli-table3';
import { createYoga } from 'graphql-yoga';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import { startNeo4j } from '../scripts/neo4j/server.mjs';
import { createApp } from '../src/serve/http/app.js';
import { openNeo4jStore } from '../src/store/neo4j/store.js';
import type { Store } from '../src/store/port.js';
import { openSqliteStore } from '../src/store/sqlite/store.js';
import { silentLogger } from '../src/support/logger.js';
import { copyGraph } from './corpus/copy.js';
import { storesOf } from './corpus/stores.js';
import { type Asked, type Operation, OPERATIONS, variablesOf } from './peer/operations.js';
import { countStatements } from './peer/statements.js';

const [
  ,
  ,
  folder = mkdtempSync(join(tmpdir(), 'wiregraph-peer-')),
  events = '10000',
  clients = '1,8',
  address,
] = process.argv;
const ROUNDS = 9;
/** How long one of the three is asked in one round. */
const ROUND_MS = 400;
const WARM_UP_MS = 1000;

type Ask = (asked: Asked, variables: object) => Promise<Record<string, unknown>>;

/** One of those that are compared. */
interface Side {
  readonly name: string;
  readonly ask: Ask;
  readonly asked: (operation: Operation) => Asked;
}

type Fetch = (url: string, init: RequestInit) => Response | Promise<Response>;

function asker(fetch: Fetch): Ask {
  return async ({ text, operationName }, variables) => {
    const response = await fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, variables, operationName }),
    });
    const { data, errors } = (await response.json()) as {
      data?: Record<string, unknown>;
      errors?: { message: string }[];
    };
    if (data === undefined || errors !== undefined)
      throw new Error(`${operationName}: ${errors?.[0]?.message ?? 'no data'}`);
    return data;
  };
}

const ownServer = (store: Store): Ask => {
  const app = createApp({ store, logger: silentLogger, cacheBytes: 0 });
  return asker((url, init) => app.fetch(url, init));
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const [path = ''] = await storesOf(folder, [Number(events)]);
const embedded = await openSqliteStore({ path });
const server = address === undefined ? await startNeo4j() : null;
const uri = address ?? server?.uri;
if (uri === undefined) throw new Error('no Docker, and no Java with Maven');
const store = openNeo4jStore({ uri });
const driver = neo4j.driver(uri, neo4j.auth.custom('', '', '', 'none'));

await store.migrate();
const total = await embedded.count('Event');
const held = await store.count('Event');
if (held !== 0 && held !== total)
  throw new Error(`${uri} holds ${String(held)} events: give an empty one`);
if (held === 0) {
  await copyGraph(embedded, store);
  console.error(`${String(total)} events copied at ${new Date().toISOString()}`);
}
await driver.executeQuery('CALL db.prepareForReplanning()');

const peer = createYoga({
  schema: await new Neo4jGraphQL({
    typeDefs: readFileSync(new URL('peer/types.graphql', import.meta.url), 'utf8'),
    driver,
    // Days are texts.
    features: { filters: { String: { GTE: true, LTE: true } } },
  }).getSubgraphSchema(),
  logging: false,
  maskedErrors: false,
});
const ours: Side = { name: 'ours', ask: ownServer(store), asked: (one) => one.ours };
const theirs: Side = {
  name: '@neo4j/graphql',
  ask: asker((url, init) => peer.fetch(url, init)),
  asked: (one) => one.theirs,
};
const light: Side = { name: 'ours, SQLite', ask: ownServer(embedded), asked: (one) => one.ours };
const SIDES = [ours, theirs, light];

const variables = await variablesOf(embedded, 20);
const taken = await countStatements(driver);

/** Answers in a second by so many clients, each of whom asks again once it has an answer. */
async function rate(
  { ask, asked }: Side,
  one: Operation,
  atOnce: number,
  ms: number,
): Promise<number> {
  const start = performance.now();
  let answers = 0;
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() - start < ms) {
        await ask(asked(one), variables[next++ % variables.length] ?? {});
        answers++;
      }
    }),
  );
  return (answers * 1000) / (performance.now() - start);
}

/** Statements of each side for one operation, the most of all variables; throws where answers differ. */
async function compare(one: Operation): Promise<number[]> {
  const most = SIDES.map(() => 0);
  let isFound = false;
  for (const set of variables) {
    const answers: unknown[] = [];
    for (const [index, side] of SIDES.entries()) {
      taken();
      const asked = side.asked(one);
      answers.push(asked.shape(await side.ask(asked, set), set));
      const texts = taken();
      most[index] = Math.max(most[index] ?? 0, texts.length);
      if (process.env['STATEMENTS'] === one.name && set === variables[0])
        console.error(`${side.name}\n${[...new Set(texts)].join('\n')}\n`);
    }
    isFound ||= !isDeepStrictEqual(answers[0], []);
    if (!answers.every((answer) => isDeepStrictEqual(answer, answers[0])))
      throw new Error(
        `${one.name}: ${JSON.stringify(set)}\n${answers.map((answer) => JSON.stringify(answer)).join('\n')}`,
      );
  }
  if (!isFound) throw new Error(`${one.name}: nothing to be found`);
  return most;
}

// What it asks of the server itself, once.
await theirs.ask(theirs.asked(OPERATIONS[0] as Operation), variables[0] ?? {});
const statements = new Map<Operation, number[]>();
for (const one of OPERATIONS) statements.set(one, await compare(one));
console.error(`equal answers at ${new Date().toISOString()}`);

for (const atOnce of clients.split(',').map(Number)) {
  const table = new Table({
    style: { head: [], border: [] },
    head: [
      `${String(total)} events, ${String(atOnce)} at once`,
      'statements: ours',
      'theirs',
      'answers/s: ours',
      'theirs',
      'ours of theirs',
      'SQLite',
      'SQLite of theirs',
    ],
  });
  for (const one of OPERATIONS) {
    for (const side of SIDES) await rate(side, one, atOnce, WARM_UP_MS);
    const rates = SIDES.map((): number[] => []);
    for (let round = 0; round < ROUNDS; round++)
      for (let turn = 0; turn < SIDES.length; turn++) {
        const index = (round + turn) % SIDES.length;
        const side = SIDES[index];
        if (side !== undefined) rates[index]?.push(await rate(side, one, atOnce, ROUND_MS));
      }
    const [own = [], other = [], small = []] = rates;
    const ratio = (values: readonly number[]): string =>
      median(values.map((value, round) => value / (other[round] ?? 1))).toFixed(2);
    const [count = 0, counted = 0] = statements.get(one) ?? [];
    const row = [
      one.name,
      count,
      counted,
      median(own).toFixed(1),
      median(other).toFixed(1),
      ratio(own),
      median(small).toFixed(1),
      ratio(small),
    ];
    console.error(row.join(' '));
    table.push(row);
  }
  console.log(table.toString());
}
await driver.close();
await store.close();
await embedded.close();
await server?.stop();
