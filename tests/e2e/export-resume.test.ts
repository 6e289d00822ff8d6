import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/export/formats.js';
import { listen, type RunningServer } from '../../src/serve/http/server.js';
import type { Store } from '../../src/store/port.js';
import { silentLogger } from '../../src/support/logger.js';
import { changes, event } from '../contract/fixtures.js';
import { fillFixtureGraph } from '../support/fixture-graph.js';
import { newFolder } from '../support/folder.js';
import { emptyStores } from '../support/neo4j.js';

/** More events than a page of an export holds. */
const EVENTS = Array.from({ length: 700 }, (_, index) =>
  event(`e${String(index)}`, { title: `Órlo ${String(index)}`, dateMin: '2030-01-05' }),
);
const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const bytesOf = async (response: Response): Promise<Buffer> =>
  Buffer.from(await response.arrayBuffer());

/** Runs curl to its end, which has a code. */
function curl(...args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    execFile('curl', args).on('exit', (code) => {
      resolve(code ?? -1);
    });
  });
}

/** The first bytes of an answer; then the line breaks. */
function broken(url: string, count: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const asking = request(url, (response) => {
      let got = Buffer.alloc(0);
      response.on('data', (chunk: Buffer) => {
        got = Buffer.concat([got, chunk]);
        if (got.length < count) return;
        resolve(got.subarray(0, count));
        asking.destroy();
      });
      response.on('error', () => undefined);
    });
    asking.on('error', reject).end();
  });
}

describe.each(emptyStores(inject('neo4jUri')))('a download from %s', (_, open) => {
  let store: Store;
  let server: RunningServer;
  /** Called before each page of events that is read. */
  let onPage = (): Promise<void> => Promise.resolve();
  beforeAll(async () => {
    store = await open();
    await fillFixtureGraph(store, 5);
    await store.write((unit) => unit.apply(changes(EVENTS)));
    const watched: Store = {
      ...store,
      async find(selection) {
        await onPage();
        return store.find(selection);
      },
    };
    server = await listen({ store: watched, logger: silentLogger, port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });
  const ask = (
    query: string,
    headers: Record<string, string> = {},
    method = 'GET',
  ): Promise<Response> =>
    fetch(`${server.url}/export?${query}`, {
      method,
      headers: { 'accept-encoding': 'identity', ...headers },
    });
  const tagOf = async (query: string): Promise<string> =>
    (await ask(query, {}, 'HEAD')).headers.get('etag') ?? '';
  let added = 0;
  const grow = (): Promise<void> =>
    store.write((unit) => unit.apply(changes([event(`new${String(added++)}`)])));

  it.each(FORMAT_NAMES)('of %s goes on where the line broke, byte for byte', async (format) => {
    const query = `format=${format}&where={"date":{"to":"2040-01-01"}}`;
    const head = await ask(query, {}, 'HEAD');
    const tag = head.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]+"$/);
    expect(head.headers.get('accept-ranges')).toBe('bytes');
    const whole = await bytesOf(await ask(query));
    const third = Math.floor(whole.length / 3);
    let got = await broken(`${server.url}/export?${query}`, third);
    for (const upTo of [2 * third, '']) {
      const range = `bytes=${String(got.length)}-${String(upTo)}`;
      const part = await ask(query, { range, 'if-match': tag });
      expect(part.status).toBe(206);
      const bytes = await bytesOf(part);
      const [from, to] = [got.length, got.length + bytes.length - 1].map(String);
      expect(part.headers.get('content-range')).toBe(
        `bytes ${from ?? ''}-${to ?? ''}/${String(whole.length)}`,
      );
      got = Buffer.concat([got, bytes]);
    }
    expect(sum(got)).toBe(sum(whole));

    const past = await ask(query, { range: `bytes=${String(got.length)}-`, 'if-range': tag });
    expect(past.status).toBe(416);
    expect(past.headers.get('content-range')).toBe(`bytes */${String(whole.length)}`);
  });

  it('has one tag for each question, and another after each change', async () => {
    const queries = [
      'format=csv',
      'format=nq',
      'format=csv&oneADay=true',
      'where={"code":{"eq":"190"}}',
    ];
    const tags = await Promise.all(queries.map(tagOf));
    expect(new Set(tags).size).toBe(queries.length);
    expect(await Promise.all(queries.map(tagOf))).toEqual(tags);
    expect((await ask('format=csv', { 'if-none-match': tags[0] ?? '' })).status).toBe(304);
    await grow();
    expect((await ask('format=csv', { 'if-none-match': tags[0] ?? '' })).status).toBe(200);
    expect(await Promise.all(queries.map(tagOf))).not.toContain(tags[0]);
  });

  it('never puts two states together: it is refused, or begins anew', async () => {
    const tag = await tagOf('format=csv');
    await grow();
    const range = 'bytes=100-';
    const refused = await ask('format=csv', { range, 'if-match': tag });
    expect(refused.status).toBe(412);
    expect(await refused.text()).toContain('GRAPH_CHANGED');
    const whole = await bytesOf(await ask('format=csv'));
    for (const headers of [{ range, 'if-range': tag }, { range }]) {
      const anew = await ask('format=csv', headers);
      expect(anew.status).toBe(200);
      expect(sum(await bytesOf(anew))).toBe(sum(whole));
    }
  });

  it.each([
    ['the rest', { range: 'bytes=100-' }],
    ['a part', { range: 'bytes=100-200' }],
    ['the whole', {}],
  ])('breaks off where the graph changes while %s of a state is sent', async (__, headers) => {
    const tag = await tagOf('format=csv');
    // Its length is known from before.
    await bytesOf(await ask('format=csv', { range: 'bytes=0-0', 'if-match': tag }));
    onPage = () => {
      onPage = () => Promise.resolve();
      return grow();
    };
    const sent = ask('format=csv', { ...headers, 'if-match': tag }).then(bytesOf);
    await expect(sent).rejects.toThrow();
    expect((await ask('format=csv', { ...headers, 'if-match': tag })).status).toBe(412);
  });

  it('is compressed for those who take it, and then cannot be gone on with', async () => {
    const gzip = { 'accept-encoding': 'gzip' };
    const packed = await ask('format=csv', gzip);
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('accept-ranges')).toBe('none');
    const tag = await tagOf('format=csv');
    expect(packed.headers.get('etag')).toBe(`W/${tag}`);
    const plain = await bytesOf(await ask('format=csv'));
    expect(sum(await bytesOf(packed))).toBe(sum(plain));
    const rest = await ask('format=csv', { ...gzip, range: 'bytes=100-', 'if-match': tag });
    expect(rest.headers.get('content-encoding')).toBeNull();
    expect(sum(await bytesOf(rest))).toBe(sum(plain.subarray(100)));
  });

  it.skipIf(spawnSync('curl', ['--version']).error !== undefined)(
    'goes on by curl -C -, as docs/export.md shows it',
    async () => {
      const folder = newFolder();
      const [file, tagFile] = [join(folder, 'events.nq'), join(folder, 'events.etag')];
      const url = `${server.url}/export?format=nq`;
      await curl('-sfI', '--etag-save', tagFile, '-o', join(folder, 'head'), url);
      const goOn = (): Promise<number> =>
        curl(
          '-sfC',
          '-',
          '-H',
          `If-Match: ${readFileSync(tagFile, 'utf8').trim()}`,
          '-o',
          file,
          url,
        );
      const whole = await bytesOf(await ask('format=nq'));
      writeFileSync(file, await broken(url, 20_000));
      expect(await goOn()).toBe(0);
      expect(sum(readFileSync(file))).toBe(sum(whole));
      await grow();
      expect(await goOn()).toBe(22);
    },
  );
});
