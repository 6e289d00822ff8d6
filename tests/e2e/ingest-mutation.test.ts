import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openIngestion } from '../../src/cli/ingestion.js';
import { createExtractor } from '../../src/compose.js';
import { createApp } from '../../src/serve/http/app.js';
import type { Ingestion } from '../../src/serve/ingestion.js';
import type { Store } from '../../src/store/port.js';
import { silentLogger } from '../../src/support/logger.js';
import { emptyStores } from '../support/neo4j.js';

type Rows = Record<string, unknown>[];

const INGEST = `mutation ($articles: [ArticleInput!]!, $again: Boolean) {
  ingest(articles: $articles, again: $again) {
    __typename
    ... on ArticleTaken { outcome article { url events { nodes { code actors { nodes { name } } } } } }
    ... on ArticleRefused { code message }
  }
}`;
const RAID = {
  url: 'https://wire.example/raid',
  title: 'Raid on Leeds',
  publishedAt: '2030-05-10',
  text: 'Gunmen killed 17 farmers in the village of Vogan on Sunday, police said.',
};

describe.each(emptyStores(inject('neo4jUri')))('articles through GraphQL on %s', (_, open) => {
  let store: Store;
  let ingestion: Ingestion & { close(): Promise<void> };
  let ask: (
    query: string,
    variables?: object,
  ) => Promise<{ data?: Record<string, Rows>; errors?: Rows }>;
  beforeAll(async () => {
    store = await open();
    ingestion = openIngestion(store, () => createExtractor());
    const app = createApp({ store, logger: silentLogger, ingestion });
    ask = async (query, variables = {}) => {
      const response = await app.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Awaited<ReturnType<typeof ask>>;
    };
  });
  afterAll(async () => {
    await ingestion.close();
    await store.close();
  });

  it('are read, each with what became of it, in their order', async () => {
    const articles = [
      RAID,
      { text: '   ', url: 'https://wire.example/empty' },
      { ...RAID, url: 'https://wire.example/dated', publishedAt: 'yesterday' },
      { text: 'The minister met the envoy in Oslo.' },
    ];
    const { data, errors } = await ask(INGEST, { articles });
    expect(errors).toBeUndefined();
    expect(data?.['ingest']).toMatchObject([
      {
        outcome: 'WRITTEN',
        article: {
          url: RAID.url,
          events: { nodes: [{ actors: { nodes: [{ name: 'Gunmen' }] } }] },
        },
      },
      { __typename: 'ArticleRefused', code: 'ARTICLE_EMPTY' },
      { __typename: 'ArticleRefused', code: 'DATE_UNFIT' },
      { outcome: 'WRITTEN' },
    ]);
  });

  it('change nothing the second time, stay withdrawn, and come back when asked', async () => {
    const outcome = async (again = false): Promise<unknown> =>
      (await ask(INGEST, { articles: [RAID], again })).data?.['ingest']?.[0]?.['outcome'];
    expect(await outcome()).toBe('UNCHANGED');
    const gone = await ask(
      'mutation { withdraw(article: "http://www.wire.example/raid?utm_source=x", reason: "a hoax") { __typename } }',
    );
    expect(gone.data?.['withdraw']).toEqual({ __typename: 'ArticleWithdrawn' });
    expect(await outcome()).toBe('WITHDRAWN');
    expect(await outcome(true)).toBe('WRITTEN');
    const none = await ask(
      'mutation { withdraw(article: "https://nowhere.example/x") { ... on ArticleRefused { code } } }',
    );
    expect(none.data?.['withdraw']).toEqual({ code: 'ARTICLE_NOT_FOUND' });
  });

  it('are bounded in number', async () => {
    const { errors } = await ask(INGEST, { articles: Array(51).fill(RAID) });
    expect(errors?.[0]?.['extensions']).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
