import { createExtractor, type OfflineExtractor } from '../compose.js';
import type { Article } from '../domain/article.js';
import type { ReadResult } from '../domain/read-result.js';

/**
 * Reads each article that could be read with the default extractor. What could not be read goes to standard error
 * and makes the exit code 1; the others go on.
 */
export async function eachArticle(
  inputs: AsyncIterable<ReadResult> | Iterable<ReadResult>,
  handle: (article: Article, extractor: OfflineExtractor, file: string) => Promise<void>,
): Promise<void> {
  const extractor = await createExtractor();
  try {
    for await (const input of inputs) {
      if (input.ok) await handle(input.article, extractor, input.file);
      else {
        console.error(input.message);
        process.exitCode = 1;
      }
    }
  } finally {
    await extractor.close();
  }
}
