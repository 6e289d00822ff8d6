/**
 * What one write transaction does for one article: read what its change can touch, resolve, and say what to write.
 * Reading and resolving alternate here, since what to read next follows from what tellings are like.
 */
import type { ArticleNode, ChangeSet, ClaimNode } from './domain/graph.js';
import { copiesAfter, type CopyOf, type Original } from './resolve/copies.js';
import { withOrigin } from './resolve/claims.js';
import { Gathering } from './resolve/gathering.js';
import type { Incoming, Occasion } from './resolve/incoming.js';
import { claimsAfter, planArticle, planWithdrawal, type Standing } from './resolve/plan.js';
import {
  CANDIDATES_MAX,
  type LoadedArticle,
  type LoadedState,
  loadNeighbours,
  loadState,
} from './store/load-state.js';
import type { WriteUnit } from './store/port.js';

/** Puts an article in, or in place of what it said before. */
export async function changeByArticle(
  unit: WriteUnit,
  own: LoadedArticle,
  incoming: Incoming,
  occasion: Occasion,
): Promise<ChangeSet> {
  const { article, bands, mentions } = incoming;
  const { id, publishedAt, body } = article;
  const after = {
    claims: claimsAfter(incoming, own.claims, occasion),
    original: { id, publishedAt, body },
    bands,
  };
  const nodeIds = mentions.map(({ to }) => to);
  const { state, standing } = await surroundings(unit, own, id, after, nodeIds);
  return planArticle(incoming, state, standing, occasion);
}

/** Takes an article out. */
export async function changeByWithdrawal(
  unit: WriteUnit,
  own: LoadedArticle,
  article: ArticleNode,
  occasion: Occasion & { readonly reason: string | null },
): Promise<ChangeSet> {
  const after = { claims: [], original: null, bands: [] };
  const { state, standing } = await surroundings(unit, own, article.id, after, []);
  return planWithdrawal(article, state, standing, occasion);
}

interface After {
  readonly claims: readonly ClaimNode[];
  readonly original: Original | null;
  readonly bands: readonly string[];
}

async function surroundings(
  unit: WriteUnit,
  own: LoadedArticle,
  articleId: string,
  after: After,
  nodeIds: readonly string[],
): Promise<{ state: LoadedState; standing: Standing }> {
  const bands = [...new Set([...after.bands, ...(own.article?.bands ?? [])])];
  const neighbours = await loadNeighbours(unit, bands);
  const copies = copiesAfter(articleId, after.original, neighbours);
  const others = [...copies.keys()].filter((id) => id !== articleId);
  const copied = others.length === 0 ? [] : await unit.claimsOfArticles(others);

  const gathering = new Gathering(
    [...own.claims, ...copied],
    [...after.claims, ...copied].map((claim) => {
      const copy = copies.get(claim.articleId);
      return copy === undefined ? claim : withOrigin(claim, copy?.original ?? claim.articleId);
    }),
    new Set([articleId, ...others]),
  );
  for (let keys = gathering.next(); keys.length > 0; keys = gathering.next())
    gathering.add(await unit.claimsByBlock(keys, CANDIDATES_MAX));
  const clusters = gathering.clusters();
  const state = await loadState(unit, own, articleId, {
    clusterKeys: gathering.touched(clusters),
    nodeIds,
    copies: articlesOf(copies, neighbours, articleId),
  });
  return { state, standing: { clusters, copies } };
}

/** Stored articles that the change names: those with another original, and originals. */
function articlesOf(
  copies: ReadonlyMap<string, CopyOf | null>,
  neighbours: Awaited<ReturnType<typeof loadNeighbours>>,
  articleId: string,
): ArticleNode[] {
  const ids = new Set(
    [...copies].flatMap(([id, copy]) => [id, ...(copy === null ? [] : [copy.original])]),
  );
  ids.delete(articleId);
  return [...ids].flatMap((id) => neighbours.get(id)?.node ?? []);
}
