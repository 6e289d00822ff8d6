/**
 * What one more article costs as the graph grows: `npx tsx bench/growth.ts [folder] [events,events,…]`. Embedded stores
 * of made news (bench/corpus/stores.ts; kept in the folder) are copied, and 200 more articles go into all copies in
 * turn, one by one: whatever else the machine does meets all sizes alike. Rows that the resolve step reads for
 * candidates are counted beside. Up to FILLED_MAX events the graph grows denser, beyond it older.
 */
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import type { Store } from '../src/store/port.js';
import { openSqliteStore } from '../src/store/sqlite/store.js';
import { fill } from './corpus/fill.js';
import { FILLED_MAX, madeNews, storesOf } from './corpus/stores.js';

const [, , given, list = '1000,10000,31250,1000000'] = process.argv;
const sizes = list.split(',').map(Number);
const TIMED = 200;
const scratch = mkdtempSync(join(tmpdir(), 'wiregraph-growth-'));

/** A store of some size with what adding articles to it costs. */
interface Grown {
  readonly store: Store;
  readonly events: number;
  readonly articles: number;
  readonly bytes: number;
  readonly times: number[];
  /** Claims read as candidates, counted at the port: all, and most at once. */
  readonly read: { sum: number; most: number };
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

const grown: Grown[] = [];
for (const [index, path] of (await storesOf(given ?? scratch, sizes)).entries()) {
  const copy = join(scratch, `copy-${String(index)}.db`);
  copyFileSync(path, copy);
  const store = await openSqliteStore({ path: copy });
  const { Event: events, Article: articles } = await store.stats();
  const bytes = statSync(copy).size;
  grown.push({ store, events, articles, bytes, times: [], read: { sum: 0, most: 0 } });
  console.error(`${String(events)} events at ${new Date().toISOString()}`);
}
const take = madeNews();
const used = Math.max(
  ...grown.map(({ articles }, index) => {
    const copies = Math.max(1, Math.round((sizes[index] ?? 0) / FILLED_MAX));
    return Math.ceil(articles / copies);
  }),
);
// What the stores hold does not come again.
Array.from(take(used));
for (const made of take(TIMED))
  for (const one of grown) {
    const start = performance.now();
    const { written } = await fill(counted(one), [made]);
    if (written !== 1) throw new Error(`${made.article.id} was in ${one.store.location} before`);
    one.times.push(performance.now() - start);
  }

const table = new Table({
  style: { head: [], border: [] },
  head: [
    'events',
    'articles',
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
    at(one, 0.5).toFixed(1),
    at(one, 0.95).toFixed(1),
    smallest === undefined ? '' : (at(one, 0.5) / at(smallest, 0.5)).toFixed(2),
    (one.read.sum / TIMED).toFixed(0),
    one.read.most,
    (one.bytes / 1e6).toFixed(0),
  ]);
console.log(table.toString());
for (const { store } of grown) await store.close();
rmSync(scratch, { recursive: true });
