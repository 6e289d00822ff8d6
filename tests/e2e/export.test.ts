import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { parquetReadObjects } from 'hyparquet';
import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { describe, expect, inject, it } from 'vitest';
import { DYAD_COLUMNS, dyads, type DyadRow } from '../../src/export/dyads.js';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../../src/export/formats.js';
import { eventCondition } from '../../src/serve/lists/filters.js';
import type { EventFilter } from '../../src/serve/generated/resolvers.js';
import { listen } from '../../src/serve/http/server.js';
import { WiregraphError } from '../../src/support/errors.js';
import { silentLogger } from '../../src/support/logger.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { actor, changes, claim, event, link, place } from '../contract/fixtures.js';
import { newFolder } from '../support/folder.js';
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

async function all(store: Store, filter: EventFilter = {}): Promise<DyadRow[]> {
  const out: DyadRow[] = [];
  for await (const row of dyads(store, eventCondition(filter))) out.push(row);
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

    const fights = await all(store, {
      code: { under: ['19'] },
      date: { from: '2030-01-08', to: '2030-01-08' },
    });
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
    expect(await all(store, { date: { from: '2030-02-01' } })).toEqual([]);
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

/** One raid with a quote that needs escaping in every format. */
async function fillRaid(store: Store): Promise<void> {
  await store.write((unit) =>
    unit.apply(
      changes(
        [
          event('raid', {
            title: 'Army "Blue" <raided> A&B\u0001',
            edtf: '2030-01-05/..',
            dateMin: '2030-01-05',
            dateMax: '9999-12-31',
            killedMin: 3,
          }),
          actor('army', { name: 'Army of Orlo', wikidata: 'Q1', iso3: 'YEM' }),
          place('town', { name: 'Órlo', lat: 1.5, lon: -2, geonamesId: 9 }),
          claim('says', {
            articleId: 'news',
            host: 'wire.example',
            speakerId: 'army',
            quote: 'He said "no"\n\\ twice',
          }),
          claim('gone', { articleId: 'news', retractedAt: '2030-01-06T00:00:00.000Z' }),
        ],
        [
          link('ACTOR_IN', 'army', 'raid'),
          link('RECIPIENT_IN', 'army', 'raid'),
          link('AT', 'raid', 'town'),
          link('ASSERTS', 'says', 'raid'),
          link('ASSERTS', 'gone', 'raid'),
        ],
      ),
    ),
  );
}

async function written(store: Store, format: FormatName): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of FORMATS[format].write(store, { all: [] })) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

const quads = (text: string): string[] =>
  new Parser({ format: 'N-Quads' })
    .parse(text)
    .map(({ subject, predicate, object, graph }: Quad) =>
      [subject, predicate, object, graph].map((term) => JSON.stringify(term)).join(' '),
    )
    .sort();

describe('every format', () => {
  it.each(['graphml', 'gexf'] as const)(
    '%s is sound XML with each node once and every edge',
    async (format) => {
      const store = await openSqliteStore({ path: ':memory:' });
      await fill(store);
      await fillRaid(store);
      const text = (await written(store, format)).toString('utf8');
      type Elements = Record<string, unknown>[];
      interface Graph {
        readonly node: Elements;
        readonly edge: Elements;
        readonly nodes: { readonly node: Elements };
        readonly edges: { readonly edge: Elements };
      }
      expect(SyntaxValidator.validate(text)).toBe(true);
      const root = new XMLParser({ ignoreAttributes: false }).parse(text) as Record<
        string,
        { readonly graph: Graph } | undefined
      >;
      const graph = root[format]?.graph;
      const [nodes, edges] =
        format === 'graphml'
          ? [graph?.node ?? [], graph?.edge ?? []]
          : [graph?.nodes.node ?? [], graph?.edges.edge ?? []];
      const ids = nodes.map((node) => node['@_id']);
      expect(new Set(ids).size).toBe(ids.length);
      // Events, three actors and two places; then the raid, its army and its town.
      expect(ids).toHaveLength(SIZE + 3 + 2 + 3 - 1);
      expect(edges).toHaveLength(6 + 3);
      for (const edge of edges) {
        expect(ids).toContain(edge['@_source']);
        expect(ids).toContain(edge['@_target']);
      }
      expect(text).toContain('Army &quot;Blue&quot; &lt;raided&gt; A&amp;B');
      await store.close();
    },
  );

  it('N-Quads and JSON-LD say the same, claims in the graphs of their articles', async () => {
    const store = await openSqliteStore({ path: ':memory:' });
    await fillRaid(store);
    const lines = quads((await written(store, 'nq')).toString('utf8'));
    const document = JSON.parse((await written(store, 'jsonld')).toString('utf8')) as object;
    const same: unknown = await jsonld.toRDF(document, { format: 'application/n-quads' });
    expect(lines).toEqual(quads(same as string));
    const has = (...parts: string[]): boolean =>
      lines.some((line) => parts.every((part) => line.includes(part)));
    expect(has('node:raid', 'wgs84', 'x')).toBe(false);
    expect(has('node:raid', 'sem/hasActor', 'node:army')).toBe(true);
    expect(has('node:says', 'ns:asserts', 'node:raid', 'node:news')).toBe(true);
    expect(has('wikidata.org/entity/Q1')).toBe(true);
    expect(has('hasEndTimeStamp')).toBe(false);
    expect(has('node:gone')).toBe(false);
    await store.close();
  });

  it('Parquet holds the rows of the table, with types', async () => {
    const store = await openSqliteStore({ path: ':memory:' });
    await fill(store);
    await fillRaid(store);
    const file = await written(store, 'parquet');
    const bytes = file.buffer.slice(
      file.byteOffset,
      file.byteOffset + file.byteLength,
    ) as ArrayBuffer;
    const rows = await parquetReadObjects({ file: bytes });
    const plain = (await all(store)).map((row) => ({ ...row }));
    expect(rows.map((row) => ({ ...row }))).toEqual(plain);
    await store.close();
  });

  it.each([
    ['STORE_UNAVAILABLE', 'The store is away', 'The store is away'],
    ['STORE_FAILED', 'disk I/O error', 'The store failed'],
  ])('is refused by /export with %s where the store says so', async (code, said, message) => {
    const store = await openSqliteStore({ path: ':memory:' });
    const fails = (): Promise<never> => Promise.reject(new WiregraphError('store', code, said));
    const refusal = {
      errors: [{ message, extensions: { code, id: expect.any(String) as string } }],
    };
    const options = { logger: silentLogger, port: 0, host: '127.0.0.1' };
    const away = await listen({ ...options, store: { ...store, lastChange: fails } });
    const response = await fetch(`${away.url}/export`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual(refusal);
    expect((await fetch(`${away.url}/export`, { method: 'HEAD' })).status).toBe(503);
    await away.close();
    const going = await listen({ ...options, store: { ...store, find: fails } });
    const plain = { 'accept-encoding': 'identity' };
    const { headers } = await fetch(`${going.url}/export`, { method: 'HEAD', headers: plain });
    // The length of the file is counted first.
    const rest = { ...plain, range: 'bytes=9-', 'if-match': headers.get('etag') ?? '' };
    const range = await fetch(`${going.url}/export`, { headers: rest });
    expect(range.status).toBe(503);
    expect(await range.json()).toEqual(refusal);
    await going.close();
    await store.close();
  });

  it.each(FORMAT_NAMES)(
    'as %s breaks off where the store goes away, and the server stays',
    async (format) => {
      const store = await openSqliteStore({ path: ':memory:' });
      const find = (): Promise<never> =>
        Promise.reject(new WiregraphError('store', 'STORE_UNAVAILABLE', 'The store is away'));
      const options = { logger: silentLogger, port: 0, host: '127.0.0.1' };
      const server = await listen({ ...options, store: { ...store, find } });
      const file = fetch(`${server.url}/export?format=${format}`).then((response) =>
        response.text(),
      );
      await expect(file).rejects.toThrow();
      expect((await fetch(`${server.url}/live`)).status).toBe(200);
      await server.close();
      await store.close();
    },
  );

  it('comes from /export too, by the filter of the API; what is wrong is said', async () => {
    const store = await openSqliteStore({ path: ':memory:' });
    await fillRaid(store);
    const server = await listen({ store, logger: silentLogger, port: 0, host: '127.0.0.1' });
    for (const format of FORMAT_NAMES) {
      const response = await fetch(`${server.url}/export?format=${format}`);
      expect(response.headers.get('content-type')).toBe(FORMATS[format].mediaType);
      expect(response.headers.get('content-disposition')).toContain(`events.${format}`);
      expect(Buffer.from(await response.arrayBuffer())).toEqual(await written(store, format));
    }
    const none = await fetch(`${server.url}/export?where={"killedMin":{"gte":4}}`);
    expect((await none.text()).trim().split('\n')).toHaveLength(1);
    for (const wrong of [
      'format=doc',
      'where=x',
      'where={"nonsense":1}',
      'where={"code":{"eq":"999"}}',
    ]) {
      const response = await fetch(`${server.url}/export?${wrong}`);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('BAD_USER_INPUT');
    }
    await server.close();
    await store.close();
  });
});

describe('wiregraph export', () => {
  it('writes CSV whole, and prints it', async () => {
    const folder = newFolder();
    const [db, out] = [join(folder, 'graph.db'), join(folder, 'events.csv')];
    await wiregraph(['ingest', SEEDS, '--store', db]);
    const written = await wiregraph(['export', '--store', db, '--out', out]);
    expect(written.code).toBe(0);
    expect(written.err).toMatch(/\d+ bytes in .*events\.csv/);
    expect(existsSync(`${out}.part`)).toBe(false);
    const text = readFileSync(out, 'utf8');
    expect(text.split('\n')[0]).toBe(Object.keys(DYAD_COLUMNS).join(','));
    expect(text).toMatch(/,YEM,/);
    expect((await wiregraph(['export', '--store', db])).out).toBe(text);

    const wrong = await wiregraph(['export', '--store', db, '--code', '99']);
    expect(wrong).toMatchObject({
      code: 2,
      err: expect.stringMatching(/CAMEO code such as 19/) as string,
    });
    const filtered = await wiregraph([
      'export',
      '--store',
      db,
      '--where',
      '{"code": {"under": ["19"]}}',
    ]);
    expect(filtered.out.split('\n').length).toBeLessThan(text.split('\n').length);
    const unfit = await wiregraph(['export', '--store', db, '--where', '{"codes": 3}']);
    expect(unfit.code).not.toBe(0);
    expect(unfit.err).toMatch(/codes/);
    const graph = join(folder, 'events.graphml');
    await wiregraph(['export', '--store', db, '--out', graph]);
    expect(readFileSync(graph, 'utf8')).toMatch(/^<\?xml[\s\S]*<\/graphml>\n$/);

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
    for (const column of Object.keys(DYAD_COLUMNS) as (keyof typeof DYAD_COLUMNS)[]) {
      const name = column.replace(/^(?:actor|recipient)_/, '…_');
      expect(guide.includes(`\`${column}\``) || guide.includes(`\`${name}\``), column).toBe(true);
    }
  });
});
