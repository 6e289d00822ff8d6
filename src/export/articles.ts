import type { Store } from '../store/port.js';
import type { Columns, RowOf } from './columns.js';
import { everyNode } from '../store/every-node.js';

/** Columns of the table of articles, in order. Bodies are not in it: they are others'. */
export const ARTICLE_COLUMNS = {
  article_id: { type: 'string', says: 'id in the graph' },
  url: { type: 'string', says: 'where it was published' },
  outlet: { type: 'string', says: 'its domain' },
  title: { type: 'string', says: 'its headline' },
  published: { type: 'string', says: 'publication date' },
  published_from: {
    type: 'string',
    says: 'where that date comes from: metadata, dateline or option',
  },
  language: { type: 'string', says: 'ISO 639-1 code' },
  copy_of: { type: 'string', says: 'id of the article whose words it prints' },
  body_hash: {
    type: 'string',
    says: 'SHA-256 of the body that was read: whoever has the text can check',
  },
  ingested: { type: 'string', says: 'ISO 8601 instant of the first reading' },
  extractor: { type: 'string', says: 'what read it: name and version' },
} as const satisfies Columns;
export type ArticleRow = RowOf<typeof ARTICLE_COLUMNS>;

/** Every article, by id. */
export async function* articleRows(store: Store): AsyncGenerator<ArticleRow> {
  for await (const page of everyNode(store, 'Article'))
    for (const node of page)
      if (node.kind === 'Article')
        yield {
          article_id: node.id,
          url: node.url,
          outlet: node.host,
          title: node.title,
          published: node.publishedAt,
          published_from: node.publishedAtSource,
          language: node.language,
          copy_of: node.copyOf,
          body_hash: node.bodyHash,
          ingested: node.ingestedAt,
          extractor: node.extractor,
        };
}
