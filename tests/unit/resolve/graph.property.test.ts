import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correct, revoke } from '../../../src/corrections.js';
import { EVENT_LINK_TYPES } from '../../../src/domain/extraction.js';
import type { ClaimNode, GraphLink, GraphNode, TellingLink } from '../../../src/domain/graph.js';
import { incomingOf } from '../../../src/resolve/incoming.js';
import { loadArticle } from '../../../src/store/load-state.js';
import type { Store } from '../../../src/store/port.js';
import { changeByArticle } from '../../../src/transaction.js';
import { openSqliteStore } from '../../../src/store/sqlite/store.js';
import { actorsOf, correcting, correctSome, history, play, someMention } from './history.js';
import { dump, erase, isNode, NOW, tell, type Telling, tellings } from './world.js';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 60) };

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openSqliteStore({ path: ':memory:' });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

const onePerArticle = fc.uniqueArray(tellings(1), {
  selector: ({ article }) => article.id,
  maxLength: 4,
});

/** An event's earlier ids are history, and history differs with the order of arrival. */
function timeless(items: readonly (GraphNode | GraphLink)[]): (GraphNode | GraphLink)[] {
  return items
    .filter((item) => !isNode(item) || item.kind !== 'Tombstone')
    .map((item) => (isNode(item) && item.kind === 'Event' ? { ...item, previousIds: [] } : item));
}

/** What the live claims hold up, without what history keeps: retracted claims, old editions, their speakers. */
function living(items: readonly (GraphNode | GraphLink)[]): (GraphNode | GraphLink)[] {
  const nodes = items.filter(isNode);
  const old = new Set<string>();
  const current = new Set(nodes.flatMap((node) => (node.kind === 'Article' ? node.versionId : [])));
  for (const node of nodes)
    if (
      (node.kind === 'Claim' && node.retractedAt !== null) ||
      (node.kind === 'ArticleVersion' && !current.has(node.id))
    )
      old.add(node.id);
  const links = items.filter(
    (item): item is GraphLink => !isNode(item) && !old.has(item.from) && !old.has(item.to),
  );
  const mentioned = new Set(links.filter(({ type }) => type === 'MENTIONS').map(({ to }) => to));
  const folds = new Set(['Person', 'Organization', 'Group', 'Country', 'UnnamedSource', 'Place']);
  return timeless([
    ...nodes.filter(({ id, kind }) => !old.has(id) && (!folds.has(kind) || mentioned.has(id))),
    ...links,
  ]).map((item) => (isNode(item) && item.kind === 'Claim' ? { ...item, extractor: '' } : item));
}

describe('the graph of made articles', () => {
  it('is the same in whatever order they arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        onePerArticle.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        async ([all, shuffled]) => {
          await withStore(async (first) => {
            await withStore(async (second) => {
              await tell(first, ...all);
              await tell(second, ...shuffled);
              expect(timeless(await dump(second))).toEqual(timeless(await dump(first)));
            });
          });
        },
      ),
      RUNS,
    );
  });

  it('needs no write when an article that stands is planned once more', async () => {
    await fc.assert(
      fc.asyncProperty(onePerArticle, async (all) => {
        await withStore(async (store) => {
          await tell(store, ...all);
          const occasion = { runId: 'later', now: '2032-01-01T00:00:00.000Z' };
          for (const { article, extraction } of all) {
            const incoming = incomingOf(article, extraction, occasion);
            const plan = await store.write(async (unit) =>
              changeByArticle(unit, await loadArticle(unit, article.id), incoming, occasion),
            );
            expect(plan).toEqual({
              deleteNodes: [],
              deleteLinks: [],
              putNodes: [],
              newLinks: [],
              changedLinks: [],
              changes: [],
            });
          }
        });
      }),
      RUNS,
    );
  });

  it('is, after any history, what the last tellings alone would have made', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        await withStore(async (lived) => {
          await withStore(async (fresh) => {
            const last = await play(lived, steps);
            await tell(fresh, ...last);
            expect(living(await dump(lived))).toEqual(living(await dump(fresh)));
          });
        });
      }),
      RUNS,
    );
  });

  it('holds nothing but tombstones when every article is withdrawn, after any history', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        await withStore(async (store) => {
          for (const { article } of await play(store, steps)) await erase(store, article.id);
          const left = (await dump(store)).filter(
            (item) => !isNode(item) || item.kind !== 'Tombstone',
          );
          expect(left).toEqual([]);
        });
      }),
      RUNS,
    );
  });

  it('never has a link without both ends, and every id an event had while articles came in resolves', async () => {
    await fc.assert(
      fc.asyncProperty(onePerArticle, async (all) => {
        await withStore(async (store) => {
          const seen = new Set<string>();
          for (const telling of all) {
            await tell(store, telling);
            const items = await dump(store);
            const ids = new Set(items.filter(isNode).map(({ id }) => id));
            for (const item of items) {
              if (isNode(item)) {
                if (item.kind === 'Event') seen.add(item.id);
              } else expect([ids.has(item.from), ids.has(item.to)]).toEqual([true, true]);
            }
          }
          const found = await store.get([...seen]);
          expect([...seen].filter((id) => found.get(id)?.kind !== 'Event')).toEqual([]);
        });
      }),
      RUNS,
    );
  });
});

describe('corrections', () => {
  it('leave no trace once they are all taken back, whatever came between', async () => {
    await fc.assert(
      fc.asyncProperty(
        onePerArticle,
        fc.array(correcting, { minLength: 1, maxLength: 4 }),
        onePerArticle,
        async (before, sketches, after) => {
          await withStore(async (corrected) => {
            await withStore(async (plain) => {
              await tell(corrected, ...before);
              await tell(plain, ...before);
              const made: string[] = [];
              for (const [hour, sketch] of sketches.entries())
                made.push((await correctSome(corrected, sketch, hour)) ?? '');
              await tell(corrected, ...after);
              await tell(plain, ...after);
              for (const id of made.filter((one) => one !== ''))
                await revoke(corrected, id, { author: 'Mara', runId: 'by hand', now: NOW });
              const left = (await dump(corrected)).filter((item) =>
                isNode(item) ? item.kind !== 'Correction' : item.type !== 'CORRECTS',
              );
              const untouched = await dump(plain);
              expect(living(left)).toEqual(living(untouched));
              const ids = (items: readonly (GraphNode | GraphLink)[]): string[] =>
                items.filter(isNode).map(({ id }) => id);
              expect(ids(left)).toEqual(ids(untouched));
            });
          });
        },
      ),
      RUNS,
    );
  });

  it('hold whatever order the articles that they do not name come in', async () => {
    await fc.assert(
      fc.asyncProperty(
        onePerArticle,
        fc.array(correcting, { minLength: 1, maxLength: 3 }),
        async (all, sketches) => {
          const [first, ...later] = all;
          if (first === undefined) return;
          await withStore(async (one) => {
            await withStore(async (two) => {
              for (const [store, order] of [
                [one, later],
                [two, [...later].reverse()],
              ] as const) {
                await tell(store, first);
                for (const [hour, sketch] of sketches.entries())
                  await correctSome(store, sketch, hour);
                await tell(store, ...order);
              }
              expect(timeless(await dump(two))).toEqual(timeless(await dump(one)));
            });
          });
        },
      ),
      RUNS,
    );
  });
});

describe.each(['split_actor', 'merge_actors'] as const)('an actor corrected by %s', (action) => {
  const read = fc.record({ before: onePerArticle, later: onePerArticle, again: fc.boolean() });

  it('is the same whether articles come before the correction, after it, or once more', async () => {
    let corrected = 0;
    await fc.assert(
      fc.asyncProperty(read, correcting, async ({ before, later, again }, sketch) => {
        const ids = new Set(before.map(({ article }) => article.id));
        const others = later.filter(({ article }) => !ids.has(article.id));
        await withStore(async (first) => {
          await withStore(async (second) => {
            await tell(first, ...before);
            const nodes = (await dump(first)).filter(isNode);
            const { actorId, articleId } = await someMention(first, nodes, sketch);
            const [intoId] = actorsOf(nodes).filter((id) => id !== actorId);
            if (actorId === '' || intoId === undefined) return;
            corrected++;
            const at = { author: 'Mara', reason: null, runId: 'by hand', now: NOW };
            const request =
              action === 'split_actor'
                ? { action, actorId, articleIds: [articleId] }
                : { action, actorId, intoId };
            await correct(first, request, at);
            await tell(first, ...others);
            if (again) await tell(first, ...before.map((one) => by(one, 'another')), ...before);
            await tell(second, ...others, ...before);
            await correct(second, request, at);
            const [one, two] = [await dump(first), await dump(second)];
            expect(living(one)).toEqual(living(two));
          });
        });
      }),
      RUNS,
    );
    expect(corrected).toBeGreaterThan(0);
  });
});

/** The telling as another version of the extractor has it. */
function by(telling: Telling, version: string): Telling {
  const { extraction } = telling;
  return {
    ...telling,
    extraction: { ...extraction, extractor: { ...extraction.extractor, version } },
  };
}

/** Type, ends and articles of the links that live claims ask for, told from the dump alone. */
function linksAskedFor(nodes: readonly GraphNode[]): string[] {
  const events = new Map(
    nodes.flatMap((node) => (node.kind === 'Event' ? [[node.clusterKey, node.id] as const] : [])),
  );
  const live = nodes.filter(
    (node) => node.kind === 'Claim' && node.retractedAt === null && node.verdict !== 'rejected',
  ) as ClaimNode[];
  const out = new Map<string, Set<string>>();
  for (const from of live)
    for (const { type, to: key } of JSON.parse(from.linksJson) as TellingLink[])
      for (const to of live) {
        const [here, there] = [from, to].map(({ clusterKey }) => events.get(clusterKey ?? ''));
        if (to.tellingKey !== key || here === undefined || there === undefined) continue;
        if (here === there || from.polarity === 'negated') continue;
        const one = `${type} ${here} ${there}`;
        out.set(one, (out.get(one) ?? new Set()).add(from.articleId));
      }
  return [...out].map(([one, articles]) => `${one} ${[...articles].sort().join()}`).sort();
}

describe('links between events', () => {
  it('are those that the live claims of their articles ask for, after any history', async () => {
    let drawn = 0;
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.array(correcting, { maxLength: 2 }),
        onePerArticle,
        async (steps, sketches, after) => {
          await withStore(async (store) => {
            await play(store, steps);
            for (const [hour, sketch] of sketches.entries()) await correctSome(store, sketch, hour);
            await tell(store, ...after);
            const items = await dump(store);
            const links = items
              .filter((item): item is GraphLink => !isNode(item))
              .filter(({ type }) => EVENT_LINK_TYPES.some((one) => one === type))
              .map(({ type, from, to, properties }) => {
                const { articles } = properties;
                return `${type} ${from} ${to} ${(articles as string[]).join()}`;
              });
            expect(links.sort()).toEqual(linksAskedFor(items.filter(isNode)));
            drawn += links.length;
          });
        },
      ),
      RUNS,
    );
    expect(drawn).toBeGreaterThan(0);
  });
});

describe('the change sequence', () => {
  it('tells of every node that came, changed or went', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        await withStore(async (store) => {
          await play(store, steps);
          const alive = new Set<string>();
          for (const { operation, id } of await store.changes(0, 100_000))
            if (operation === 'deleted') alive.delete(id);
            else alive.add(id);
          const nodes = (await dump(store)).filter(isNode).map(({ id }) => id);
          expect([...alive].sort()).toEqual(nodes.sort());
        });
      }),
      RUNS,
    );
  });
});
