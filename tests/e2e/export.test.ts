import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { DYAD_COLUMNS, dyads, type DyadRow } from '../../src/export.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { actor, changes, event, link, place } from '../contract/fixtures.js';
import { openEmptyNeo4j } from '../support/neo4j.js';
import { wiregraph } from '../support/process.js';
import { SEEDS } from '../support/seeds.js';

const SIZE = 1203;

/** More events than one page holds, some undated; one with two actors, two recipients and two places. */
async function fill(store: Store): Promise<void> {
  const events = Array.from({ length: SIZE }, (_, index) => {
    const day = `2030-01-${String((index % 28) + 1).padStart(2, '0')}`;
    const date =
      index % 5 === 0 ? { dateMin: null, dateMax: null } : { dateMin: day, dateMax: day };
    return event(`e${String(index)}`, { cameo: index === 7 ? '195' : '046', ...date });
  });
  const nodes = ['a', 'b', 'c'].map((id) =>
    actor(id, { name: id, iso3: 'YEM', cameoActor: 'YEMMIL' }),
  );
  await store.write((unit) =>
    unit.apply(
      changes(
        [
          ...events,
          ...nodes,
          place('state', { precision: 1 }),
          place('town', { precision: 4, geonamesId: 9, lat: 1.5, lon: -2 }),
        ],
        [
          link('ACTOR_IN', 'a', 'e7'),
          link('ACTOR_IN', 'b', 'e7'),
          link('RECIPIENT_IN', 'b', 'e7'),
          link('RECIPIENT_IN', 'c', 'e7'),
          link('AT', 'e7', 'state'),
          link('AT', 'e7', 'town'),
        ],
      ),
    ),
  );
}

async function all(store: Store, filter = {}): Promise<DyadRow[]> {
  const out: DyadRow[] = [];
  for await (const row of dyads(store, filter)) out.push(row);
  return out;
}

describe('the table of dyads', () => {
  it('has every event once for each actor and recipient, by date, undated ones last', async () => {
    const store = await openSqliteStore({ path: ':memory:' });
    await fill(store);
    const rows = await all(store);
    expect(rows).toHaveLength(SIZE + 3);
    expect(new Set(rows.map((row) => row.event_id)).size).toBe(SIZE);
    const days = rows.map((row) => String(row.date_min ?? '~'));
    expect(days).toEqual([...days].sort());

    const fights = await all(store, { code: '19', from: '2030-01-08', to: '2030-01-08' });
    expect(fights.map((row) => [row.actor, row.recipient])).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'b'],
      ['b', 'c'],
    ]);
    expect(fights[0]).toMatchObject({
      actor_cameo: 'YEMMIL',
      recipient_iso3: 'YEM',
      place: 'town',
      geonames: 9,
      lon: -2,
      geo_precision: 4,
      date_max: '2030-01-08',
    });
    expect(await all(store, { from: '2030-02-01' })).toEqual([]);
    await store.close();
  });

  it.skipIf(inject('neo4jUri') === null)('is the same from a real Neo4j', async () => {
    const embedded = await openSqliteStore({ path: ':memory:' });
    const server = await openEmptyNeo4j(inject('neo4jUri') ?? '');
    await fill(embedded);
    await fill(server);
    expect(await all(server)).toEqual(await all(embedded));
    await embedded.close();
    await server.close();
  });
});

describe('wiregraph export', () => {
  it('writes CSV whole, and prints it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wiregraph-export-'));
    const [db, out] = [join(folder, 'graph.db'), join(folder, 'events.csv')];
    await wiregraph(['ingest', SEEDS, '--store', db]);
    const written = await wiregraph(['export', '--store', db, '--out', out]);
    expect(written.code).toBe(0);
    expect(written.err).toMatch(/\d+ rows in .*events\.csv/);
    expect(existsSync(`${out}.part`)).toBe(false);
    const text = readFileSync(out, 'utf8');
    expect(text.split('\n')[0]).toBe(DYAD_COLUMNS.join(','));
    expect(text).toMatch(/,YEM,/);
    expect((await wiregraph(['export', '--store', db])).out).toBe(text);

    const wrong = await wiregraph(['export', '--store', db, '--code', '99']);
    expect(wrong).toMatchObject({
      code: 2,
      err: expect.stringMatching(/CAMEO code such as 19/) as string,
    });
    const nowhere = await wiregraph([
      'export',
      '--store',
      db,
      '--out',
      join(folder, 'no', 'x.csv'),
    ]);
    expect(nowhere.code).toBe(1);
    expect(nowhere.err).toMatch(/no.*x\.csv/);
  });

  it('documents every column', () => {
    const guide = readFileSync(new URL('../../docs/export.md', import.meta.url), 'utf8');
    for (const column of DYAD_COLUMNS) {
      const name = column.replace(/^(?:actor|recipient)_/, '…_');
      expect(guide.includes(`\`${column}\``) || guide.includes(`\`${name}\``), column).toBe(true);
    }
  });
});
