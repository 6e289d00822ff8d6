import type { Extractor } from '../../src/extract/extractor.js';
import { ingest, type IngestReport } from '../../src/pipeline.js';
import type { Store } from '../../src/store/port.js';
import type { MadeArticle } from './generate.js';

/** Reads made articles into a store through the pipeline, with an extractor that says what is told. */
export async function fill(store: Store, articles: Iterable<MadeArticle>): Promise<IngestReport> {
  const known = new Map<string, MadeArticle>();
  const extractor: Extractor = {
    name: 'made',
    version: '1',
    extract: ({ id }) => {
      const made = known.get(id);
      known.delete(id);
      return made === undefined
        ? Promise.reject(new Error(`no article ${id}`))
        : Promise.resolve(made.extraction);
    },
    close: () => Promise.resolve(),
  };
  async function* inputs() {
    for (const made of articles) {
      known.set(made.article.id, made);
      yield {
        ok: true as const,
        file: made.article.url ?? '',
        line: 1,
        article: made.article,
        notices: [],
      };
      await Promise.resolve();
    }
  }
  return ingest({ inputs: inputs(), extractor, store, runId: 'made' });
}
