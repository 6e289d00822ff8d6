import { readFileSync } from 'node:fs';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { FAMILIES } from '../../src/domain/graph.js';
import { openEmptyNeo4j } from '../support/neo4j.js';
import { ingestSeeds } from '../support/seeds.js';

const read = (path: string): string =>
  readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8');
const queries = [...read('neo4j-browser.md').matchAll(/```cypher\n([\s\S]*?)```/g)].map(
  (match) => match[1] ?? '',
);
/** Asks for what the shipped dispatches do not have, and says so. */
const EMPTY = /retractedAt IS NOT NULL/;

describe('the style for Neo4j Browser', () => {
  it('knows every kind of node, and writes captions on it', () => {
    const style = read('neo4j/style.grass');
    for (const kind of [...new Set(Object.values(FAMILIES).flat()), 'ArticleVersion', 'Tombstone'])
      expect(style).toMatch(new RegExp(`node\\.${kind} \\{[^}]*caption: "\\{caption\\}"`));
  });
});

describe('the guide to Neo4j Browser', () => {
  it('has sixteen queries', () => {
    expect(queries).toHaveLength(16);
  });

  const uri = inject('neo4jUri');
  describe.skipIf(uri === null)('on a real server with the shipped dispatches', () => {
    let driver: Driver;
    beforeAll(async () => {
      const address = uri ?? '';
      const store = await openEmptyNeo4j(address);
      await ingestSeeds(store);
      await store.close();
      driver = neo4j.driver(address);
    });
    afterAll(() => driver.close());

    it.each(queries.map((query, index) => [index + 1, query] as const))(
      'answers query %i',
      async (_, query) => {
        const { records } = await driver.executeQuery(query, {}, { routing: neo4j.routing.READ });
        if (EMPTY.test(query)) expect(records).toEqual([]);
        else expect(records.length).toBeGreaterThan(0);
        expect(records.length).toBeLessThanOrEqual(100);
      },
    );
  });
});
