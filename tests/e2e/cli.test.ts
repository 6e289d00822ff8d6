import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, it } from 'vitest';
import { openNeo4jStore } from '../../src/store/neo4j/store.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { wipeBy } from '../contract/wipe.js';
import { newFolder } from '../support/folder.js';
import { BIN, wiregraph } from '../support/process.js';
import { dump, SEEDS } from '../support/seeds.js';

const store = (): string => join(newFolder(), 'graph.db');

/** A dump without what differs from run to run. */
async function lasting(opened: Store): Promise<unknown[]> {
  const all = await dump(opened);
  return all.map((one) =>
    Object.fromEntries(
      Object.entries(one).filter(
        ([key]) => !['ingestedAt', 'readAt', 'runId', 'previousIds'].includes(key),
      ),
    ),
  );
}

describe('wiregraph, as a process', () => {
  it('is built', () => {
    expect(
      existsSync(BIN.replace('bin/wiregraph.js', 'dist/cli/main.js')),
      'run `npm run build` first',
    ).toBe(true);
  });

  it('ends without a word where nobody reads on', async () => {
    const child = spawn(process.execPath, [BIN, 'correct', '--help']);
    child.stdout.destroy();
    let told = '';
    child.stderr.on('data', (chunk) => (told += String(chunk)));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, told }).toEqual({ code: 0, told: '' });
  });

  it('explains a sentence, and says which there are', async () => {
    const file = join(newFolder(), 'note.txt');
    writeFileSync(file, 'Rebels attacked a convoy near Goma. Nobody was hurt.');
    const one = await wiregraph(['explain', file, '--sentence', '1']);
    expect(one.code).toBe(0);
    expect(one.out).toMatch(/^S1 Rebels attacked/);
    expect(one.out).not.toMatch(/S2/);
    const none = await wiregraph(['explain', file, '--sentence', '7']);
    expect(none.code).toBe(1);
    expect(none.err).toMatch(/no sentence 7; give 1 to 2/);
    expect((await wiregraph(['explain', file, '--sentence', '0'])).code).toBe(2);
  });

  it('marks an article up as a page, from a file and from the store', async () => {
    const path = store();
    await wiregraph(['ingest', SEEDS, '--store', path, '--json']);
    const url = 'https://herald.example/world/harun-raid-toll';
    const stored = await wiregraph(['show', url, '--html', '--store', path]);
    const file = await wiregraph(['show', '--html', join(SEEDS, '002_harun_market_second.txt')]);
    expect(stored.code).toBe(0);
    expect(stored.out).toMatch(/^<!doctype html>/);
    expect(stored.out).toMatch(/class="trigger" title="195 Attacks from the air"/);
    expect(file.out).toBe(stored.out);
    const missing = await wiregraph(['show', '--html', '/nowhere/at/all.txt', '--store', path]);
    expect(missing.code).toBe(1);
    expect(missing.err).toMatch(/No article/);
  });

  it('lets two ingesters make one new store at once', async () => {
    const [path, alone] = [store(), store()];
    const args = ['ingest', SEEDS, '--json', '--store'];
    const both = await Promise.all([wiregraph([...args, path]), wiregraph([...args, path])]);
    expect(both.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    await wiregraph([...args, alone]);
    const [together, single] = await Promise.all(
      [path, alone].map((at) => openSqliteStore({ path: at })),
    );
    if (together === undefined || single === undefined) throw new Error('no store');
    expect(await lasting(together)).toEqual(await lasting(single));
    await Promise.all([together.close(), single.close()]);
  });

  it('takes in what is good, names what is bad, and exits 1', async () => {
    const input = newFolder();
    cpSync(SEEDS, input, { recursive: true });
    writeFileSync(join(input, 'z-bad.txt'), 'https://n.example/a\n999\n99\nText.');
    const path = store();
    const first = await wiregraph(['ingest', input, '--store', path]);
    expect(first.code).toBe(1);
    expect(first.err).toMatch(/z-bad\.txt:2.*no CAMEO code/);
    expect(first.out).toMatch(/articles read +│ +9 /);
    const again = await wiregraph(['ingest', SEEDS, '--store', path, '--json']);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject({ written: 0, unchanged: 9, failed: [] });
    const shown = await wiregraph([
      'show',
      'https://herald.example/world/harun-raid-toll',
      '--store',
      path,
    ]);
    expect(shown.out).toMatch(/says who +rebel officials/);
    const withdrawn = await wiregraph([
      'withdraw',
      'https://herald.example/world/harun-raid-toll',
      '--store',
      path,
    ]);
    expect(withdrawn).toMatchObject({ code: 0 });
    expect((await wiregraph(['stats', '--store', path, '--json'])).out).toMatch(/"Article":8/);
  });

  it('prints extractions that the contract accepts, the same bytes every time', async () => {
    const file = join(SEEDS, '001_harun_market_first.txt');
    const [one, two] = [await wiregraph(['extract', file]), await wiregraph(['extract', file])];
    expect(one.out).toBe(two.out);
    const schema = JSON.parse(
      readFileSync(new URL('../../src/domain/extraction.schema.json', import.meta.url), 'utf8'),
    ) as object;
    expect(new Ajv2020({ strict: false }).validate(schema, JSON.parse(one.out))).toBe(true);
  });

  it.each([
    [['ingest'], 2],
    [['ingset', 'x'], 2],
    [['ingest', 'x', '--published-at', 'soon'], 2],
    [['ingest', SEEDS, '--store', 'mysql://x/y'], 2],
    [['show', 'https://nowhere.example/x', '--store', store()], 1],
    [['--help'], 0],
  ])('%j ends with %i and says why', async (args, code) => {
    const ended = await wiregraph(args);
    expect(ended.code).toBe(code);
    expect(`${ended.out}${ended.err}`.trim().length).toBeGreaterThan(20);
  });

  it('serves over HTTP, keeps bodies bounded, and stops on a signal', async () => {
    const path = store();
    await wiregraph(['ingest', SEEDS, '--store', path]);
    const server = spawn(process.execPath, [BIN, 'serve', '--store', path, '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((resolve) => {
      server.stdout.on('data', (chunk: Buffer) => {
        const found = /(http:\/\/127\.0\.0\.1:\d+)\/graphql/.exec(chunk.toString());
        if (found?.[1] !== undefined) resolve(found[1]);
      });
    });
    expect((await fetch(`${url}/live`)).status).toBe(200);
    expect(await (await fetch(`${url}/schema.graphql`)).text()).toContain('type Country');
    const page = await (await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })).text();
    expect(page).toContain('WhoDidWhat');
    expect(page).not.toMatch(/unpkg\.com|cdn\./);
    const ask = (body: string): Promise<Response> =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    const answer: unknown = await (
      await ask(
        JSON.stringify({
          query:
            '{ _entities(representations: [{__typename: "Country", iso3: "YEM"}]) { ... on Country { name } } }',
        }),
      )
    ).json();
    expect(answer).toEqual({
      data: { _entities: [{ name: 'Yemen' }] },
      extensions: { cost: { requested: 1, limit: 100_000 } },
    });
    expect(
      (await ask(JSON.stringify({ query: `{ __typename }${' '.repeat(300_000)}` }))).status,
    ).toBe(413);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('refuses to listen beyond loopback without an API key', async () => {
    const path = store();
    await wiregraph(['ingest', join(SEEDS, '001_harun_market_first.txt'), '--store', path]);
    const ended = await wiregraph(['serve', '--store', path, '--host', '0.0.0.0', '--port', '0']);
    expect(ended).toMatchObject({ code: 2 });
    expect(ended.err).toMatch(/WIREGRAPH_API_KEY/);
  });
});

/** Kills an ingest in its middle, runs it again, and compares with an undisturbed run. */
async function killInTheMiddle(location: string, open: () => Promise<Store>): Promise<void> {
  const input = newFolder();
  mkdirSync(join(input, 'more'));
  cpSync(SEEDS, input, { recursive: true });
  for (const waitMs of [900, 1400]) {
    const run = spawn(process.execPath, [BIN, 'ingest', input, '--store', location], {
      stdio: 'ignore',
    });
    await sleep(waitMs);
    run.kill('SIGKILL');
    if (run.exitCode === null && run.signalCode === null)
      await new Promise((resolve) => run.once('exit', resolve));
    const opened = await open();
    const all = await dump(opened);
    const articles = all.filter((one) => 'kind' in one && one.kind === 'Article');
    const versions = all.filter((one) => 'kind' in one && one.kind === 'ArticleVersion');
    expect(versions).toHaveLength(articles.length);
    await opened.close();
  }
  expect((await wiregraph(['ingest', input, '--store', location, '--json'])).code).toBe(0);
  const undisturbed = store();
  await wiregraph(['ingest', input, '--store', undisturbed]);
  const [one, two] = [await open(), await openSqliteStore({ path: undisturbed })];
  expect(await lasting(one)).toEqual(await lasting(two));
  await one.close();
  await two.close();
}

describe('kill -9 in the middle of an ingest', () => {
  it('leaves no half article in SQLite, and running it again completes it', async () => {
    const path = store();
    await killInTheMiddle(path, () => openSqliteStore({ path }));
  });

  it.skipIf(inject('neo4jUri') === null)(
    'leaves no half article in Neo4j, and running it again completes it',
    async () => {
      const uri = inject('neo4jUri') ?? '';
      const open = async (): Promise<Store> => {
        const opened = openNeo4jStore({ uri });
        await opened.migrate();
        return opened;
      };
      const before = await open();
      await wipeBy(before);
      await before.close();
      await killInTheMiddle(uri, open);
    },
    300_000,
  );
});
