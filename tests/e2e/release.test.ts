import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleRows } from '../../src/export/sample.js';
import { release, type ReleaseOptions } from '../../src/release.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { actor, changes, event, link } from '../contract/fixtures.js';
import { newFolder } from '../support/folder.js';
import { ingestSeeds } from '../support/seeds.js';

const folder = newFolder();
const options: ReleaseOptions = {
  folder: join(folder, 'one'),
  title: 'Dispatches | trial',
  version: '1.0',
  sample: 5,
  seed: '1',
  withQuotes: true,
  software: '9.9.9',
};
type Row = Record<string, string>;
const table = (path: string, from = options.folder): Row[] =>
  parse(readFileSync(join(from, path)), { columns: true });

describe('a release', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openSqliteStore({ path: ':memory:' });
    await ingestSeeds(store);
    await release(store, options);
  });
  afterAll(() => store.close());

  it('holds every file that it lists, with its checksum', () => {
    const sums = readFileSync(join(options.folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
    const listed = sums.map((line) => line.split('  ')[1] ?? '');
    const there = readdirSync(options.folder, { recursive: true }).map(String);
    expect(there.filter((path) => !['sample', 'SHA256SUMS'].includes(path)).sort()).toEqual(
      listed.sort(),
    );
    for (const line of sums) {
      const [hash, path = ''] = line.split('  ');
      const bytes = readFileSync(join(options.folder, path));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    }
    const described = JSON.parse(
      readFileSync(join(options.folder, 'datapackage.json'), 'utf8'),
    ) as {
      resources: {
        path: string;
        bytes: number;
        hash: string;
        schema?: { fields: { name: string }[] };
      }[];
    };
    for (const { path, bytes, hash, schema } of described.resources) {
      const file = readFileSync(join(options.folder, path));
      expect(bytes).toBe(file.length);
      expect(sums).toContain(`${hash.replace('sha256:', '')}  ${path}`);
      if (schema !== undefined)
        expect(file.toString().split('\n')[0]).toBe(schema.fields.map(({ name }) => name).join());
    }
  });

  it('counts as the store counts, and its tables lead to one another', async () => {
    const stats = await store.stats();
    const [events, claims, articles] = ['events.csv', 'claims.csv', 'articles.csv'].map((path) =>
      table(path),
    ) as [Row[], Row[], Row[]];
    const eventIds = new Set(events.map((row) => row['event_id']));
    expect([eventIds.size, claims.length, articles.length]).toEqual([
      stats.Event,
      stats.liveClaims,
      stats.Article,
    ]);
    const articleIds = new Set(articles.map((row) => row['article_id']));
    for (const { article_id, event_id } of claims) {
      expect(articleIds.has(article_id)).toBe(true);
      if (event_id !== '') expect(eventIds.has(event_id)).toBe(true);
    }
    const book = readFileSync(join(options.folder, 'codebook.md'), 'utf8');
    expect(book).toContain(`${String(stats.Event)} events by ${String(stats.liveClaims)} claims`);
    for (const row of [events[0], claims[0], articles[0]])
      for (const column of Object.keys(row ?? {})) expect(book).toContain(`| \`${column}\` |`);
  });

  it('is the same, byte for byte, when it is made again', async () => {
    const again = join(folder, 'two');
    await release(store, { ...options, folder: again });
    const sums = (of: string): string => readFileSync(join(of, 'SHA256SUMS'), 'utf8');
    expect(sums(again)).toBe(sums(options.folder));
  });

  it('leaves out every quote where it is told to', async () => {
    const without = join(folder, 'three');
    await release(store, { ...options, folder: without, withQuotes: false });
    const claims = table('claims.csv', without);
    expect(claims.map((row) => row['quote']).filter((quote) => quote !== '')).toEqual([]);
    const quotes = table('claims.csv').map((row) => row['quote'] ?? '');
    expect(quotes.every((quote) => quote.length > 10)).toBe(true);
    for (const path of readdirSync(without, { recursive: true }).map(String)) {
      if (!/\.\w+$/.test(path)) continue;
      const text = readFileSync(join(without, path), 'utf8');
      expect([path, quotes.filter((quote) => text.includes(quote))]).toEqual([path, []]);
    }
  });

  it('is never written over, and nothing is left of one that fails', async () => {
    await expect(release(store, options)).rejects.toMatchObject({ code: 'RELEASE_EXISTS' });
    const meddled: Store = {
      ...store,
      count: async (family) => {
        await store.write((unit) => unit.apply(changes([event('new', {})], [])));
        return store.count(family);
      },
    };
    const target = join(folder, 'four');
    await expect(release(meddled, { ...options, folder: target })).rejects.toMatchObject({
      code: 'RELEASE_CHANGED',
    });
    expect(readdirSync(folder).filter((name) => name.startsWith('four'))).toEqual([]);
    expect(existsSync(options.folder)).toBe(true);
  });
});

describe('the sample for coders', () => {
  it('is drawn by the seed, and stays when the graph grows', async () => {
    const store = await openSqliteStore({ path: ':memory:' });
    const put = (from: number, to: number): Promise<void> =>
      store.write((unit) =>
        unit.apply(
          changes(
            Array.from({ length: to - from }, (_, at) => event(`e${String(from + at)}`, {})),
            [],
          ),
        ),
      );
    const ids = async (size: number, seed: string): Promise<string[]> =>
      (await sampleRows(store, size, seed)).map((row) => String(row.event_id));
    await put(0, 800);
    const first = await ids(50, '1');
    expect(new Set(first).size).toBe(50);
    expect(await ids(50, '1')).toEqual(first);
    expect(await ids(20, '1')).toEqual(first.slice(0, 20));
    const other = await ids(50, '2');
    expect(other.filter((id) => first.includes(id)).length).toBeLessThan(15);
    await put(800, 840);
    const grown = await ids(50, '1');
    expect(grown.filter((id) => first.includes(id)).length).toBeGreaterThan(40);
    await store.close();
  });
});

describe('one a day', () => {
  it('has what happened on a known day once for each actor, recipient and code', async () => {
    const store = await openSqliteStore({ path: ':memory:' });
    const on = (day: string, own: object = {}): object => ({ dateMin: day, dateMax: day, ...own });
    await store.write((unit) =>
      unit.apply(
        changes(
          [
            actor('army', {}),
            actor('town', {}),
            event('a', on('2030-01-01')),
            event('same', on('2030-01-01')),
            event('next', on('2030-01-02')),
            event('other', on('2030-01-02', { cameo: '190' })),
            event('planned', on('2030-01-02', { status: 'planned', cameo: '046' })),
            event('vague', { dateMin: '2030-01-01', dateMax: '2030-01-31' }),
            event('undated', {}),
          ],
          ['a', 'same', 'next', 'other', 'planned', 'vague', 'undated'].flatMap((id) => [
            link('ACTOR_IN', 'army', id),
            link('RECIPIENT_IN', 'town', id),
          ]),
        ),
      ),
    );
    const target = join(folder, 'daily');
    await release(store, { ...options, folder: target });
    expect(
      table('events-one-a-day.csv', target).map(({ date_min, actor_id, recipient_id, cameo }) => [
        date_min,
        actor_id,
        recipient_id,
        cameo,
      ]),
    ).toEqual([
      ['2030-01-01', 'army', 'town', '195'],
      ['2030-01-02', 'army', 'town', '195'],
      ['2030-01-02', 'army', 'town', '190'],
    ]);
    expect(table('events.csv', target)).toHaveLength(7);
    await store.close();
  });
});
