/**
 * What questions cost as the graph grows: `npx tsx bench/queries.ts [folder] [events,events]`. The named queries of
 * bench/queries.graphql on embedded stores of made news of both sizes, in turn, through the whole server without a port
 * and without kept answers. What is asked about is alike in both: an actor of about 300 events, a word of about 200
 * hits. The last query groups all events, and has no goal.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import { Kind, parse } from 'graphql';
import { createApp } from '../src/serve/http/app.js';
import { silentLogger } from '../src/support/logger.js';
import { searchWords } from '../src/store/fields.js';
import type { Store } from '../src/store/port.js';
import { openSqliteStore } from '../src/store/sqlite/store.js';
import { storesOf } from './corpus/stores.js';

const [, , folder = mkdtempSync(join(tmpdir(), 'wiregraph-queries-')), list = '10000,1000000'] =
  process.argv;
const TIMED = 31;
const TEXT = readFileSync(new URL('queries.graphql', import.meta.url), 'utf8');
const NAMES = parse(TEXT).definitions.flatMap((one) =>
  one.kind === Kind.OPERATION_DEFINITION && one.name !== undefined ? [one.name.value] : [],
);

type Ask = (query: string, variables?: object, operationName?: string) => Promise<unknown>;

function asker(store: Store): Ask {
  const app = createApp({ store, logger: silentLogger, cacheBytes: 0 });
  return async (query, variables = {}, operationName) => {
    const response = await app.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables, operationName }),
    });
    const answer = (await response.json()) as { errors?: { message: string }[] };
    if (answer.errors !== undefined)
      throw new Error(`${operationName ?? ''}: ${answer.errors[0]?.message ?? ''}`);
    return answer;
  };
}

/** The ids whose number of events is nearest to the one wanted. */
async function actorsOf(store: Store, events: number): Promise<string[]> {
  const { items } = await store.find({ family: 'Actor', first: 1000 });
  const counts = await store.countLinked(
    items.map(({ id }) => id),
    'actor.acted',
  );
  const away = (id: string): number => Math.abs((counts.get(id) ?? 0) - events);
  return items.map(({ id }) => id).sort((a, b) => away(a) - away(b));
}

/** A word of quotes that about so many texts have. */
async function wordOf(store: Store, hits: number): Promise<string> {
  const { items } = await store.find({ family: 'Claim', first: 40 });
  const words = new Set(
    items.flatMap((node) => (node.kind === 'Claim' ? searchWords(node.quote) : [])),
  );
  let best = { word: '', away: Infinity };
  for (const word of words) {
    if (word.length < 4) continue;
    const { items: found } = await store.search(word, { first: hits * 2, offset: 0 });
    const away = Math.abs(found.length - hits);
    if (away < best.away) best = { word, away };
  }
  return best.word;
}

async function variablesOf(store: Store): Promise<object> {
  const first = await store.find({ family: 'Event', first: 200 });
  const ids = first.items.map(({ id }) => id);
  const [actor, other] = await actorsOf(store, 300);
  const answer = (await asker(store)(
    '{ events(first: 1, orderBy: DATE_DESC, where: { date: { to: "2036-01-01" } }) { pageInfo { endCursor } } }',
  )) as { data: { events: { pageInfo: { endCursor: string } } } };
  return {
    event: ids[0],
    actor,
    other,
    cursor: answer.data.events.pageInfo.endCursor,
    from: '2035-06-01',
    to: '2035-06-10',
    text: await wordOf(store, 200),
    references: ids.map((id) => ({ __typename: 'Event', id })),
  };
}

const sizes = list.split(',').map(Number);
const stores = [];
for (const [index, path] of (await storesOf(folder, sizes)).entries()) {
  const store = await openSqliteStore({ path });
  const variables = await variablesOf(store);
  console.error(`${String(sizes[index])}: ${JSON.stringify({ ...variables, references: '200' })}`);
  stores.push({ store, variables, ask: asker(store), times: new Map<string, number[]>() });
}
for (const name of NAMES) {
  const rounds = name === 'WholeByCode' ? 3 : TIMED;
  for (let round = -2; round < rounds; round++)
    for (const { ask, variables, times } of stores) {
      const start = performance.now();
      await ask(TEXT, variables, name);
      if (round >= 0) times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
    }
}
const table = new Table({
  style: { head: [], border: [] },
  head: ['query', ...sizes.map((size) => `${size.toLocaleString('en')}: p50, ms`), 'times'],
});
for (const name of NAMES) {
  const medians = stores.map(({ times }) => {
    const sorted = [...(times.get(name) ?? [])].sort((a, b) => a - b);
    return sorted[sorted.length >> 1] ?? 0;
  });
  table.push([
    name,
    ...medians.map((ms) => ms.toFixed(1)),
    ((medians.at(-1) ?? 0) / (medians[0] ?? 1)).toFixed(2),
  ]);
}
console.log(table.toString());
for (const { store } of stores) await store.close();
