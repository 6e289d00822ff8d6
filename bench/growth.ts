/**
 * What one more article costs as the graph grows: `npx tsx bench/growth.ts [sqlite|neo4j://…] [events,events,…]`.
 * Made news (bench/corpus) goes in until the store holds so many events. The embedded store is copied at each size, and
 * 200 more articles then go into all copies in turn, one by one: whatever else the machine does meets all sizes alike.
 * On Neo4j each size is timed when it is reached. Rows that the resolve step reads for candidates are counted beside.
 */
import { copyFileSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import { openNeo4jStore } from '../src/store/neo4j/store.js';
import type { Store } from '../src/store/port.js';
import { openSqliteStore } from '../src/store/sqlite/store.js';
import { fill } from './corpus/fill.js';
import { generateCorpus, type MadeArticle, noiseOf } from './corpus/generate.js';

const [, , where = 'sqlite', list = '1000,10000,100000'] = process.argv;
const sizes = list.split(',').map(Number);
const TIMED = 200;

const folder = mkdtempSync(join(tmpdir(), 'wiregraph-growth-'));
const path = join(folder, 'graph.db');

// As many stories a day however large the graph: the world does not get denser with time.
const source = generateCorpus({ seed: 11, stories: 1e9, noise: noiseOf(1), days: 3650 });
function* take(count: number): Generator<MadeArticle> {
  for (let at = 0; at < count; at++) {
    const next = source.next();
    if (next.done === true) return;
    yield next.value;
  }
}

/** A store of some size with what adding articles to it costs. */
interface Grown {
  readonly store: Store;
  readonly events: number;
  readonly articles: number;
  /** Articles a second while it was filled. */
  readonly rate: number;
  readonly bytes: number | null;
  readonly times: number[];
  /** Claims read as candidates, counted at the port: all, and most at once. */
  readonly read: { sum: number; most: number };
}

async function grow(store: Store, size: number): Promise<Omit<Grown, 'store' | 'bytes'>> {
  const started = performance.now();
  let filled = 0;
  for (let { Event: events } = await store.stats(); events < size;) {
    // A story has about four tellings an event.
    const report = await fill(store, take(Math.max(20, Math.ceil((size - events) / 1.2))));
    if (report.failed.length > 0) throw new Error(report.failed[0]?.message);
    filled += report.written;
    ({ Event: events } = await store.stats());
  }
  const rate = filled / ((performance.now() - started) / 1000);
  const { Event: events, Article: articles } = await store.stats();
  return { events, articles, rate, times: [], read: { sum: 0, most: 0 } };
}

function counted({ store, read }: Grown): Store {
  return {
    ...store,
    write: (work) =>
      store.write((unit) =>
        work({
          ...unit,
          async claimsByBlock(keys, limit) {
            const found = await unit.claimsByBlock(keys, limit);
            read.sum += found.length;
            read.most = Math.max(read.most, found.length);
            return found;
          },
        }),
      ),
  };
}

async function time(grown: readonly Grown[]): Promise<void> {
  for (const made of take(TIMED))
    for (const one of grown) {
      const start = performance.now();
      await fill(counted(one), [made]);
      one.times.push(performance.now() - start);
    }
}

function print(grown: readonly Grown[]): void {
  const table = new Table({
    style: { head: [], border: [] },
    head: [
      'events',
      'articles',
      'fill, articles/s',
      'one article, ms: p50',
      'p95',
      'of the smallest, p50',
      'candidates, mean',
      'most',
      'MB',
    ],
  });
  const at = ({ times }: Grown, share: number): number =>
    [...times].sort((a, b) => a - b)[Math.floor(share * times.length)] ?? 0;
  const [smallest] = grown;
  for (const one of grown)
    table.push([
      one.events,
      one.articles,
      one.rate.toFixed(0),
      at(one, 0.5).toFixed(1),
      at(one, 0.95).toFixed(1),
      smallest === undefined ? '' : (at(one, 0.5) / at(smallest, 0.5)).toFixed(2),
      (one.read.sum / TIMED).toFixed(0),
      one.read.most,
      one.bytes === null ? '' : (one.bytes / 1e6).toFixed(0),
    ]);
  console.log(table.toString());
}

const grown: Grown[] = [];
if (where === 'sqlite') {
  for (const size of sizes) {
    const store = await openSqliteStore({ path });
    const reached = await grow(store, size);
    await store.close();
    const copy = join(folder, `${String(size)}.db`);
    copyFileSync(path, copy);
    console.error(`${String(reached.events)} events at ${new Date().toISOString()}`);
    grown.push({
      ...reached,
      store: await openSqliteStore({ path: copy }),
      bytes: statSync(copy).size,
    });
  }
  await time(grown);
  for (const { store } of grown) await store.close();
} else {
  const store = openNeo4jStore({ uri: where });
  await store.migrate();
  for (const size of sizes) {
    const one: Grown = { ...(await grow(store, size)), store, bytes: null };
    grown.push(one);
    await time([one]);
  }
  await store.close();
}
print(grown);
