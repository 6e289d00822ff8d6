import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.js';
import type { Extraction } from '../../src/domain/extraction.js';
import type { ReadResult } from '../../src/domain/read-result.js';
import type { Extractor } from '../../src/extract/extractor.js';
import {
  findArticleId,
  ingest,
  type IngestOptions,
  type IngestReport,
  type Progress,
  withdraw,
} from '../../src/pipeline.js';
import type { Store, WriteUnit } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { WiregraphError } from '../../src/support/errors.js';
import { actor, article, event, extraction } from './resolve/make.js';

const open = (): Promise<Store> => openSqliteStore({ path: ':memory:' });
const NAMES = ['alpha', 'bravo', 'charlie', 'delta'];

interface Counting extends Extractor {
  /** Ids in the order in which extraction began. */
  readonly begun: string[];
  readonly mostAtOnce: () => number;
}

/** One event for each article, after a turn of the event loop. */
function extractorOf(
  say: (article: Article) => Extraction | Error = (read) =>
    extraction(read, { actors: [actor('x')], events: [event('e0', { sentence: 0 })] }),
  version = '1',
): Counting {
  const begun: string[] = [];
  let running = 0;
  let most = 0;
  return {
    name: 'made',
    version,
    begun,
    mostAtOnce: () => most,
    close: () => Promise.resolve(),
    async extract(read) {
      begun.push(read.id);
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running--;
      const said = say(read);
      if (said instanceof Error) throw said;
      return { ...said, extractor: { name: 'made', version } };
    },
  };
}

async function* inputs(...all: readonly (Article | ReadResult)[]): AsyncGenerator<ReadResult> {
  for (const [index, one] of all.entries()) {
    await Promise.resolve();
    yield 'ok' in one
      ? one
      : { ok: true, file: `${String(index)}.txt`, line: 1, article: one, notices: [] };
  }
}

function take(
  store: Store,
  all: readonly (Article | ReadResult)[],
  own: Partial<IngestOptions> = {},
): Promise<IngestReport> {
  return ingest({ inputs: inputs(...all), extractor: extractorOf(), store, runId: 'run', ...own });
}

describe('ingesting', () => {
  it('goes on after an article that fails, and says file, line, code and why', async () => {
    const store = await open();
    const failing = article('bravo');
    const extractor = extractorOf((read) =>
      read.id === failing.id ? new Error('no such word') : extraction(read, {}),
    );
    const unread: ReadResult = {
      ok: false,
      file: 'bad.txt',
      line: 7,
      code: 'ARTICLE_EMPTY',
      message: 'Cannot read "bad.txt:7": it is empty',
    };
    const progress: Progress[] = [];
    const report = await take(store, [article('alpha'), failing, unread, article('charlie')], {
      extractor,
      onProgress: (one) => progress.push(one),
    });
    expect(report).toMatchObject({ written: 2, unchanged: 0, stopped: false });
    expect(report.failed).toEqual([
      {
        file: '1.txt',
        line: 1,
        code: 'INTERNAL',
        message: 'Cannot take in "1.txt:1": no such word',
      },
      { file: 'bad.txt', line: 7, code: unread.code, message: unread.message },
    ]);
    expect(progress.map(({ outcome }) => outcome)).toEqual([
      'written',
      'failed',
      'failed',
      'written',
    ]);
    await store.close();
  });

  it('reads ahead for so many articles and writes them in their order', async () => {
    const store = await open();
    const extractor = extractorOf();
    const all = NAMES.map((name) => article(name));
    const written: (string | null)[] = [];
    await take(store, all, {
      extractor,
      concurrency: 3,
      onProgress: ({ articleId }) => written.push(articleId),
    });
    expect(extractor.mostAtOnce()).toBe(3);
    expect(written).toEqual(all.map(({ id }) => id));
    const changes = await store.changes(0, 1000);
    expect(changes.filter(({ kind }) => kind === 'Article').map(({ id }) => id)).toEqual(written);
    await store.close();
  });

  it('does not extract again what is unchanged, and does so for a new title or extractor', async () => {
    const store = await open();
    const read = article('alpha');
    await take(store, [read]);
    const [again, other] = [extractorOf(), extractorOf(undefined, '2')];
    expect(await take(store, [read], { extractor: again })).toMatchObject({
      unchanged: 1,
      written: 0,
    });
    expect(again.begun).toEqual([]);
    expect(await take(store, [{ ...read, title: 'New' }], { extractor: again })).toMatchObject({
      written: 1,
    });
    expect(await take(store, [{ ...read, title: 'New' }], { extractor: other })).toMatchObject({
      written: 1,
    });
    await store.close();
  });

  it('takes an article once that comes twice in one batch', async () => {
    const store = await open();
    const read = article('alpha');
    expect(await take(store, [read, read], { concurrency: 2 })).toMatchObject({
      written: 1,
      unchanged: 1,
    });
    await store.close();
  });

  it('leaves withdrawn articles out unless told otherwise', async () => {
    const store = await open();
    const read = article('alpha');
    await take(store, [read]);
    await withdraw(store, 'http://www.alpha.example/story/#top', { runId: 'run' });
    const extractor = extractorOf();
    expect(await take(store, [read], { extractor })).toMatchObject({ withdrawn: 1, written: 0 });
    expect(extractor.begun).toEqual([]);
    expect(await take(store, [read], { again: true })).toMatchObject({ withdrawn: 0, written: 1 });
    expect(await store.stats()).toMatchObject({ Article: 1, Tombstone: 0 });
    await store.close();
  });

  it('leaves out an article that is withdrawn while it is being read', async () => {
    const store = await open();
    const read = article('alpha');
    await take(store, [read]);
    const extractor = extractorOf(undefined, '2');
    const extract = extractor.extract.bind(extractor);
    const slow: Extractor = {
      ...extractor,
      async extract(one) {
        await withdraw(store, read.id, { runId: 'other' });
        return extract(one);
      },
    };
    expect(await take(store, [read], { extractor: slow })).toMatchObject({
      withdrawn: 1,
      written: 0,
    });
    expect(await store.stats()).toMatchObject({ Article: 0, Claim: 0, Event: 0, Tombstone: 1 });
    await store.close();
  });

  it('stops at a signal after the articles in hand', async () => {
    const store = await open();
    const stop = new AbortController();
    const report = await take(
      store,
      NAMES.map((name) => article(name)),
      {
        signal: stop.signal,
        concurrency: 1,
        onProgress: () => {
          stop.abort();
        },
      },
    );
    expect(report).toMatchObject({ written: 1, stopped: true });
    await store.close();
  });

  it('gives up where the store does not answer', async () => {
    const store = await open();
    const gone: Store = {
      ...store,
      write: () => Promise.reject(new WiregraphError('store', 'STORE_UNAVAILABLE', 'gone')),
    };
    await expect(take(gone, [article('alpha'), article('bravo')])).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    await store.close();
  });

  it('asks the store as often for a long article as for a short one', async () => {
    const store = await open();
    const asked = async (name: string, count: number): Promise<number> => {
      let calls = 0;
      const numbers = Array.from({ length: count }, (_, index) => index);
      const counted: Store = {
        ...store,
        write: (work) =>
          store.write((unit) =>
            work(
              new Proxy<WriteUnit>(unit, {
                get(target, key, receiver) {
                  calls++;
                  return Reflect.get(target, key, receiver) as unknown;
                },
              }),
            ),
          ),
      };
      await take(counted, [article(name)], {
        extractor: extractorOf((read) =>
          extraction(read, {
            actors: numbers.map((index) => actor(`x${String(index)}`)),
            events: numbers.map((index) =>
              event(`e${String(index)}`, {
                sentence: index,
                actors: [`x${String(index)}`],
                recipients: ['x0'],
              }),
            ),
          }),
        ),
      });
      return calls;
    };
    const short = await asked('alpha', 2);
    expect(await asked('bravo', 12)).toBe(short);
    expect(short).toBeLessThan(25);
    await store.close();
  });
});

describe('withdrawing', () => {
  it('finds an article by its id and by any spelling of its URL', async () => {
    const store = await open();
    const { id } = article('alpha');
    await take(store, [article('alpha')]);
    for (const spelling of [
      id,
      'alpha.example/story',
      'HTTPS://WWW.Alpha.example/story/?utm_source=x',
    ])
      expect(await findArticleId(store, spelling)).toBe(id);
    await store.close();
  });

  it('refuses what is not in the store', async () => {
    const store = await open();
    await expect(
      withdraw(store, 'https://nowhere.example/', { runId: 'run' }),
    ).rejects.toMatchObject({
      code: 'ARTICLE_NOT_FOUND',
      stage: 'store',
    });
    await store.close();
  });

  it('keeps time and reason, and tells the change sequence what went', async () => {
    const store = await open();
    const { id } = article('alpha');
    await take(store, [article('alpha')]);
    const since = (await store.changes(0, 1000)).length;
    await withdraw(store, id, {
      runId: 'second',
      reason: 'on request',
      now: () => new Date('2031-06-01T00:00:00.000Z'),
    });
    const tombstone = (await store.get([`tombstone:${id}`])).get(`tombstone:${id}`);
    expect(tombstone).toMatchObject({
      articleId: id,
      reason: 'on request',
      withdrawnAt: '2031-06-01T00:00:00.000Z',
    });
    const changes = await store.changes(since, 1000);
    expect(changes.every(({ runId }) => runId === 'second')).toBe(true);
    expect(
      changes
        .filter(({ operation }) => operation === 'deleted')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['Article', 'ArticleVersion', 'Claim', 'Event', 'Organization']);
    await store.close();
  });
});
