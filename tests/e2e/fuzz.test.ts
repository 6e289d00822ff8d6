import { expect, inject, it } from 'vitest';
import { buildSchema } from '../../src/serve/schema.js';
import type { Store } from '../../src/store/port.js';
import { fillFixtureGraph } from '../support/fixture-graph.js';
import { asker, type Answer } from '../support/named-queries.js';
import { emptyStores } from '../support/neo4j.js';
import { randomQuery } from '../support/random-query.js';

/** Queries in the gate; `FUZZ=10000 npx vitest run tests/e2e/fuzz.test.ts` for more. */
const RUNS = Number(process.env['FUZZ'] ?? 300);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

/** Mulberry32: the same numbers for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * What must be alike: data, and codes of errors. Where an error leaves no data at all, the others that it met depend on
 * which came first.
 */
const alike = ({ data, errors = [] }: Answer): unknown =>
  data == null
    ? { data: null, isRefused: errors.length > 0 }
    : { data, errors: errors.map(({ extensions }) => extensions?.code).sort() };

it('whatever is asked is answered or refused with a reason, by both stores alike', async () => {
  const stores: [string, Store][] = [];
  for (const [name, open] of emptyStores(inject('neo4jUri'))) {
    const store = await open();
    await fillFixtureGraph(store, 12);
    stores.push([name, store]);
  }
  const options = {
    schema: buildSchema(),
    random: generator(SEED),
    ids: ['army', 'shared', 'a1', 'own3', 'a2-shared', 'doctora4', 'iso3:YEM'],
    // Scores are the store's own; the schema's text is long.
    without: new Set(['search', '_service', '_entities']),
  };
  let answered = 0;
  for (let run = 0; run < RUNS; run++) {
    const query = randomQuery(options);
    const answers: unknown[] = [];
    for (const [name, store] of stores) {
      const answer = await asker(store)(query);
      for (const { message, extensions } of answer.errors ?? []) {
        const where = `${name}, seed ${String(SEED)}, run ${String(run)}: ${query}`;
        expect(extensions?.code, where).toBeDefined();
        expect(extensions?.code, where).not.toMatch(/^(?:INTERNAL|STORE_)/);
        expect(message, where).not.toBe('Internal error');
      }
      if (answer.errors === undefined) answered++;
      answers.push(alike(answer));
    }
    for (const other of answers.slice(1))
      expect(other, `run ${String(run)}: ${query}`).toEqual(answers[0]);
  }
  // A generator that makes nothing but mistakes would find nothing.
  expect(answered).toBeGreaterThan((RUNS * stores.length) / 4);
  for (const [, store] of stores) await store.close();
});
