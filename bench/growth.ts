/**
 * What one more article costs as the graph grows: `npx tsx bench/growth.ts [sqlite|neo4j://…] [events,events,…]`.
 * Made news (bench/corpus) goes in until the store holds so many events; then 200 more articles are timed one by one,
 * and withdrawn again. Rows that the resolve step reads for candidates are counted beside.
 */
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import { openNeo4jStore } from '../src/store/neo4j/store.js';
import type { Store } from '../src/store/port.js';
import { openSqliteStore } from '../src/store/sqlite/store.js';
import { withdraw } from '../src/pipeline.js';
import { fill } from './corpus/fill.js';
import { generateCorpus, type MadeArticle, noiseOf } from './corpus/generate.js';

const [, , where = 'sqlite', sizes = '1000,10000,100000'] = process.argv;
const TIMED = 200;

const path = join(mkdtempSync(join(tmpdir(), 'wiregraph-growth-')), 'graph.db');
const store: Store =
  where === 'sqlite' ? await openSqliteStore({ path }) : openNeo4jStore({ uri: where });
await store.migrate();

/** Claims read as candidates, counted at the port. */
let candidates = 0;
let most = 0;
const counted: Store = {
  ...store,
  write: (work) =>
    store.write((unit) =>
      work({
        ...unit,
        async claimsByBlock(keys, limit) {
          const found = await unit.claimsByBlock(keys, limit);
          candidates += found.length;
          most = Math.max(most, found.length);
          return found;
        },
      }),
    ),
};

// As many stories a day however large the graph: the world does not get denser with time.
const source = generateCorpus({ seed: 11, stories: 1e9, noise: noiseOf(1), days: 3650 });
function* take(count: number): Generator<MadeArticle> {
  for (let at = 0; at < count; at++) {
    const next = source.next();
    if (next.done === true) return;
    yield next.value;
  }
}

const table = new Table({
  style: { head: [], border: [] },
  head: [
    'events',
    'articles',
    'fill, articles/s',
    'one article, ms: p50',
    'p95',
    'candidates, mean',
    'most',
    'MB',
  ],
});
for (const size of sizes.split(',').map(Number)) {
  const started = performance.now();
  let filled = 0;
  for (
    let events = (await store.stats()).Event;
    events < size;
    events = (await store.stats()).Event
  ) {
    // A story has about four tellings an event.
    const report = await fill(store, take(Math.max(20, Math.ceil((size - events) / 1.2))));
    if (report.failed.length > 0) throw new Error(report.failed[0]?.message);
    filled += report.written;
  }
  const rate = filled / ((performance.now() - started) / 1000);
  const { Event: events, Article: articles } = await store.stats();
  [candidates, most] = [0, 0];
  const times: number[] = [];
  const added: string[] = [];
  for (const made of take(TIMED)) {
    const start = performance.now();
    await fill(counted, [made]);
    times.push(performance.now() - start);
    added.push(made.article.id);
  }
  for (const id of added) await withdraw(store, id, { runId: 'made' });
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * times.length)] ?? 0).toFixed(1);
  const bytes = where === 'sqlite' ? (statSync(path).size / 1e6).toFixed(0) : '';
  table.push([
    events,
    articles,
    rate.toFixed(0),
    at(0.5),
    at(0.95),
    (candidates / TIMED).toFixed(0),
    most,
    bytes,
  ]);
  console.log(table.toString());
}
await store.close();
