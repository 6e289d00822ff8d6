import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analyze/analyzer.js';
import { createOfflineExtractor, type OfflineExtractor } from '../../src/extract/offline.js';
import { makeArticle } from '../../src/read/article.js';

let extractor: OfflineExtractor;
beforeAll(async () => {
  extractor = createOfflineExtractor(await createAnalyzer());
});
afterAll(() => extractor.close());

/** Name of the agency that is credited. */
async function credited(body: string): Promise<string | null> {
  const head = { url: 'https://n.example/a', title: null, publishedAt: '2030-05-10' };
  const codes = { gdeltEventCode: null, gdeltRootCode: null, encoding: null };
  const { article, actors } = await extractor.extract(
    makeArticle({ ...head, ...codes, body }, null),
  );
  return actors.find(({ id }) => id === article.agency)?.name ?? null;
}

const NEWS = 'Police in Ankara arrested twelve protesters on Friday, the governor said.';

describe('the agency of an article', () => {
  it.each([
    [`ANKARA (Reuters) - ${NEWS}`, 'Reuters'],
    [`ANKARA, May 9 (AFP) — ${NEWS}`, 'Agence France-Presse'],
    [`By Associated Press\n\n${NEWS}`, 'Associated Press'],
    [`${NEWS}\n\n© 2030 AFP`, 'Agence France-Presse'],
    [`${NEWS}\n\n— Xinhua`, 'Xinhua'],
  ])('is read from its credit: %s', async (body, name) => {
    expect(await credited(body)).toBe(name);
  });

  it.each([
    `${NEWS} "They were calm", a witness told Reuters.`,
    `AFP reported that ${NEWS}`,
    `${NEWS}\n\nReuters saw twelve people being led away.`,
  ])('is not whoever is merely quoted: %s', async (body) => {
    expect(await credited(body)).toBeNull();
  });
});
