import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { actor, article, changes, event, link, place } from '../contract/fixtures.js';
import { asker } from '../support/named-queries.js';

interface Drawn {
  nodes: { id: string }[];
  edges: { type: string; from: string; to: string }[];
  isComplete: boolean;
}
const DRAWN = '{ nodes { id } edges { type from to } isComplete }';

async function graphOf(pairs: readonly (readonly [number, number, string])[]): Promise<Store> {
  const store = await openSqliteStore({ path: ':memory:' });
  const names = Array.from({ length: 6 }, (_, index) => String(index));
  await store.write((unit) =>
    unit.apply(
      changes(
        [
          ...names.map((name) => actor(`a${name}`)),
          ...names.map((name) => event(`e${name}`)),
          place('town'),
          article('news'),
        ],
        pairs.map(([from, to, type]) =>
          type === 'AT'
            ? link('AT', `e${String(to)}`, 'town')
            : link(type, `a${String(from)}`, `e${String(to)}`),
        ),
      ),
    ),
  );
  return store;
}

/** Distances by plain breadth-first search. */
function distances(
  start: string,
  pairs: readonly (readonly [number, number, string])[],
): Map<string, number> {
  const joined = pairs.map(([from, to, type]): [string, string] => [
    type === 'AT' ? 'town' : `a${String(from)}`,
    `e${String(to)}`,
  ]);
  const out = new Map([[start, 0]]);
  for (const [at, distance] of out)
    for (const [x, y] of joined) {
      const next = x === at ? y : y === at ? x : undefined;
      if (next !== undefined && !out.has(next)) out.set(next, distance + 1);
    }
  return out;
}

const graphs = fc.uniqueArray(
  fc.tuple(
    fc.nat({ max: 5 }),
    fc.nat({ max: 5 }),
    fc.constantFrom('ACTOR_IN', 'RECIPIENT_IN', 'AT'),
  ),
  {
    maxLength: 14,
    selector: ([from, to, type]) =>
      type === 'AT' ? `AT${String(to)}` : `${type}${String(from)}-${String(to)}`,
  },
);

describe('walks over the graph', () => {
  it('neighbourhoods and paths are those of a plain search', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.integer({ min: 1, max: 4 }), async (pairs, depth) => {
        const store = await graphOf(pairs);
        const { data, errors } = await asker(store)(
          `{ neighbourhood(id: "a0", depth: ${String(depth)}) ${DRAWN}
             paths(from: "a0", to: "a1", maxDepth: ${String(depth * 2)}) { length subgraph ${DRAWN} } }`,
        );
        await store.close();
        expect(errors).toBeUndefined();
        const { neighbourhood, paths } = data as {
          neighbourhood: Drawn;
          paths: { length: number | null; subgraph: Drawn };
        };
        const away = distances('a0', pairs);
        const near = [...away].filter(([, distance]) => distance <= depth);
        expect(neighbourhood.nodes.map(({ id }) => id).sort()).toEqual(
          near.map(([id]) => id).sort(),
        );
        expect(neighbourhood.isComplete).toBe(true);
        const known = new Set(neighbourhood.nodes.map(({ id }) => id));
        for (const { from, to } of neighbourhood.edges)
          expect(known.has(from) && known.has(to)).toBe(true);
        const walked = pairs.filter(([from, to, type]) => {
          const other = away.get(type === 'AT' ? 'town' : `a${String(from)}`);
          return Math.min(other ?? 9, away.get(`e${String(to)}`) ?? 9) < depth;
        });
        expect(neighbourhood.edges).toHaveLength(walked.length);

        const length = away.get('a1') ?? null;
        expect(paths.length).toBe(length !== null && length <= depth * 2 ? length : null);
        const back = distances('a1', pairs);
        const onPath = [...away].filter(
          ([id, distance]) => distance + (back.get(id) ?? 99) === paths.length,
        );
        expect(paths.subgraph.nodes.map(({ id }) => id).sort()).toEqual(
          onPath.map(([id]) => id).sort(),
        );
        for (const { from, to } of paths.subgraph.edges)
          expect(Math.abs((away.get(from) ?? 99) - (away.get(to) ?? 99))).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  describe('their bounds', () => {
    let store: Store;
    beforeAll(async () => {
      store = await graphOf([0, 1, 2, 3].map((to) => [0, to, 'ACTOR_IN'] as const));
    });
    afterAll(() => store.close());
    const ask = async (query: string): Promise<unknown> => {
      const { data, errors } = await asker(store)(query);
      return errors?.[0]?.extensions?.code ?? data;
    };

    it('say when they left something out', async () => {
      for (const bound of ['fanOut: 2', 'limit: 3']) {
        const answer = (await ask(`{ neighbourhood(id: "a0", ${bound}) ${DRAWN} }`)) as {
          neighbourhood: Drawn;
        };
        expect(answer.neighbourhood.isComplete).toBe(false);
        expect(answer.neighbourhood.nodes).toHaveLength(3);
      }
    });

    it('follow only the types that are asked for', async () => {
      const answer = await ask(`{ neighbourhood(id: "a0", types: [AT]) ${DRAWN} }`);
      expect(answer).toEqual({
        neighbourhood: { nodes: [{ id: 'a0' }], edges: [], isComplete: true },
      });
    });

    it('a node is a path of no steps to itself', async () => {
      expect(
        await ask('{ paths(from: "a0", to: "a0") { length subgraph { nodes { id } } } }'),
      ).toEqual({ paths: { length: 0, subgraph: { nodes: [{ id: 'a0' }] } } });
    });

    it('unknown ids are null; what cannot be walked from, and bounds too large, are mistakes', async () => {
      expect(await ask('{ neighbourhood(id: "none") { isComplete } }')).toEqual({
        neighbourhood: null,
      });
      expect(await ask('{ paths(from: "a0", to: "none") { length } }')).toEqual({ paths: null });
      expect(await ask('{ neighbourhood(id: "news") { isComplete } }')).toBe('BAD_ID');
      expect(await ask('{ neighbourhood(id: "a0", depth: 5) { isComplete } }')).toBe(
        'BAD_USER_INPUT',
      );
      expect(await ask('{ paths(from: "a0", to: "a1", maxDepth: 0) { length } }')).toBe(
        'BAD_USER_INPUT',
      );
    });
  });
});
