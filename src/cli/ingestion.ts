import { randomUUID } from 'node:crypto';
import { createExtractor, type OfflineExtractor } from '../compose.js';
import type { ReadResult } from '../domain/read-result.js';
import { ingest, withdraw } from '../pipeline.js';
import { isoDate, makeArticle } from '../read/article.js';
import type { Ingestion, SentArticle, Taken } from '../serve/ingestion.js';
import type { Store } from '../store/port.js';
import { messageOf, WiregraphError } from '../support/errors.js';

/** Threads beside the one that answers. */
const THREADS = 2;

/** Takes articles in and out while the server runs. The model is loaded with the first article. */
export function openIngestion(
  store: Store,
  load: () => Promise<OfflineExtractor> = () => createExtractor(THREADS),
): Ingestion & { close(): Promise<void> } {
  let extractor: Promise<OfflineExtractor> | null = null;
  return {
    async ingest(articles, again) {
      extractor ??= load();
      const taken: Taken[] = [];
      await ingest({
        inputs: readAll(articles),
        extractor: await extractor,
        store,
        runId: randomUUID(),
        again,
        concurrency: 2 * THREADS,
        onProgress({ outcome, articleId, failure }) {
          if (outcome === 'failed' || articleId === null)
            taken.push(failure ?? { code: 'INTERNAL', message: 'The article could not be read' });
          else taken.push({ outcome, articleId });
        },
      });
      return taken;
    },
    withdraw: (idOrUrl, reason) => withdraw(store, idOrUrl, { runId: randomUUID(), reason }),
    async close() {
      await (await extractor)?.close();
    },
  };
}

async function* readAll(articles: readonly SentArticle[]): AsyncGenerator<ReadResult> {
  for (const [index, sent] of articles.entries()) yield await Promise.resolve(read(sent, index));
}

function read({ text, url, title, publishedAt }: SentArticle, index: number): ReadResult {
  const place = { file: `articles[${String(index)}]`, line: 1 };
  try {
    const date = publishedAt === null ? null : isoDate(publishedAt);
    if (publishedAt !== null && date === null)
      throw new WiregraphError(
        'read',
        'DATE_UNFIT',
        `publishedAt is "${publishedAt}": give an ISO 8601 date or time such as 2016-09-24`,
      );
    const article = makeArticle(
      {
        url,
        title,
        publishedAt: date,
        body: text,
        gdeltEventCode: null,
        gdeltRootCode: null,
        encoding: null,
      },
      null,
    );
    return { ok: true, ...place, article, notices: [] };
  } catch (error) {
    const code = error instanceof WiregraphError ? error.code : 'INTERNAL';
    return { ok: false, ...place, code, message: `${place.file}: ${messageOf(error)}` };
  }
}
