import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import type { Store } from '../../src/store/port.js';
import { asker } from '../support/named-queries.js';
import { ingestSeeds } from '../support/seeds.js';

const PAGE = readFileSync(new URL('../../docs/questions.md', import.meta.url), 'utf8');
const questions = [...PAGE.matchAll(/^## \d+\. (.*)$[\s\S]*?```graphql\n([\s\S]*?)```/gm)].map(
  ([, title = '', query = '']) => [title, query] as const,
);

/** Does an answer hold anything: a value in some list or object that is not empty? */
function holdsSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsSomething);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).some(([key, one]) =>
      key === 'totalCount' || key === 'isComplete' || key === 'isCorrected'
        ? false
        : holdsSomething(one),
    );
  return value !== null && value !== undefined;
}

describe('the page of questions', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openSqliteStore({ path: ':memory:' });
    await ingestSeeds(store);
  });
  afterAll(() => store.close());

  it('has twenty', () => {
    expect(questions).toHaveLength(20);
  });

  it.each(questions)('%s', async (_, query) => {
    const { data, errors } = await asker(store)(query);
    expect(errors).toBeUndefined();
    for (const [field, answer] of Object.entries(data ?? {}))
      expect(holdsSomething(answer), `${field}: ${JSON.stringify(answer)}`).toBe(true);
  });
});
