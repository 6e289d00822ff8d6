import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { openNeo4jStore } from '../../src/store/neo4j/store.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { wipeNeo4j } from '../support/neo4j.js';
import { correcting, correctSome, history, type Step } from '../unit/resolve/history.js';
import { dump, erase, isNode, tell } from '../unit/resolve/world.js';

const uri = inject('neo4jUri');
const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 6), endOnFailure: true };

type Act = Step | { readonly correct: typeof correcting extends fc.Arbitrary<infer T> ? T : never };

/** Plays one step on a store; what it touches is chosen by what the store holds, so equal stores stay equal. */
async function act(store: Store, step: Act, hour: number): Promise<void> {
  if ('telling' in step) await tell(store, step.telling);
  else if ('correct' in step) await correctSome(store, step.correct, hour);
  else {
    const articles = (await dump(store)).filter(isNode).filter(({ kind }) => kind === 'Article');
    const chosen = articles[step.erase % Math.max(1, articles.length)];
    if (chosen !== undefined) await erase(store, chosen.id);
  }
}

describe.skipIf(uri === null)('SQLite and Neo4j', () => {
  it('hold the same graph after every step of any history of reading, correcting and withdrawing', async () => {
    const address = uri ?? '';
    const neo4j = openNeo4jStore({ uri: address });
    await neo4j.migrate();
    const steps = fc
      .tuple(history, fc.array(fc.record({ correct: correcting }), { maxLength: 2 }), history)
      .map(([first, middle, last]): Act[] => [...first, ...middle, ...last].slice(0, 8));
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        await wipeNeo4j(address);
        const sqlite = await openSqliteStore({ path: ':memory:' });
        for (const [hour, step] of all.entries()) {
          await act(sqlite, step, hour);
          await act(neo4j, step, hour);
          expect(await dump(neo4j)).toEqual(await dump(sqlite));
        }
        await sqlite.close();
      }),
      RUNS,
    );
    await neo4j.close();
  });
});
