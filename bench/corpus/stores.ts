/** Embedded stores of made news, one for each size, kept in a folder: what is there already is not made again. */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { fill } from './fill.js';
import { generateCorpus, type MadeArticle, noiseOf } from './generate.js';
import { multiply } from './multiply.js';

/** Events up to which a store is filled article by article; larger ones are copies of that many. */
export const FILLED_MAX = 31_250;

/** Articles of one seed, in one order: what has been taken does not come again. */
export function madeNews(): (count: number) => Iterable<MadeArticle> {
  const source = generateCorpus({ seed: 11, stories: 1e9, noise: noiseOf(1), days: 3650 });
  return function* take(count) {
    for (let at = 0; at < count; at++) {
      const next = source.next();
      if (next.done === true) return;
      yield next.value;
    }
  };
}

/** @returns paths, in the order of `sizes` (events), which must grow */
export async function storesOf(folder: string, sizes: readonly number[]): Promise<string[]> {
  const nameOf = (size: number): string => join(folder, `${String(size)}.db`);
  const filled = [...new Set(sizes.map((size) => Math.min(size, FILLED_MAX)))];
  const growing = join(folder, 'growing.db');
  if (filled.some((size) => !existsSync(nameOf(size)))) {
    rmSync(growing, { force: true });
    const take = madeNews();
    for (const size of filled) {
      const store = await openSqliteStore({ path: growing });
      for (let { Event: events } = await store.stats(); events < size;) {
        // A story has about four tellings an event.
        const report = await fill(store, take(Math.max(20, Math.ceil((size - events) / 1.2))));
        if (report.failed.length > 0) throw new Error(report.failed[0]?.message);
        ({ Event: events } = await store.stats());
        console.error(`${String(events)} events at ${new Date().toISOString()}`);
      }
      await store.close();
      copyFileSync(growing, nameOf(size));
    }
    rmSync(growing);
  }
  for (const size of sizes) {
    if (existsSync(nameOf(size))) continue;
    copyFileSync(nameOf(FILLED_MAX), growing);
    await multiply(growing, Math.round(size / FILLED_MAX) - 1, (copy) => {
      console.error(
        `${String((copy + 1) * FILLED_MAX)} events and more at ${new Date().toISOString()}`,
      );
    });
    renameSync(growing, nameOf(size));
  }
  return sizes.map(nameOf);
}
