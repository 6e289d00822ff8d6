/**
 * What one write transaction does: read what a change can touch, resolve, and say what to write. Reading and resolving
 * alternate here, since what to read next follows from what tellings are like.
 */
import type { ArticleNode, ChangeSet, ClaimNode, CorrectionNode } from './domain/graph.js';
import { withOrigin } from './resolve/claims.js';
import { copiesAfter, type CopyOf, type Original } from './resolve/copies.js';
import { anchorsOf, forcedBy, reanchored, withVerdicts } from './resolve/corrections.js';
import { Gathering } from './resolve/gathering.js';
import type { Incoming, Occasion } from './resolve/incoming.js';
import {
  claimsAfter,
  planArticle,
  planCorrections,
  planWithdrawal,
  type Standing,
} from './resolve/plan.js';
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
  const claims = claimsAfter(incoming, own.claims, occasion);
  const corrections = new Corrections(unit, id, claims);
  await corrections.load([id]);
  const { state, standing } = await surroundings(unit, corrections, {
    own,
    articleIds: [id],
    before: own.claims,
    after: claims,
    original: { id, publishedAt, body },
    bands,
    nodeIds: mentions.map(({ to }) => to),
  });
  return planArticle(incoming, state, standing, occasion);
}

/** Takes an article out. */
export async function changeByWithdrawal(
  unit: WriteUnit,
  own: LoadedArticle,
  article: ArticleNode,
  occasion: Occasion & { readonly reason: string | null },
): Promise<ChangeSet> {
  const corrections = new Corrections(unit, article.id, null);
  await corrections.load([article.id]);
  const { state, standing } = await surroundings(unit, corrections, {
    own,
    articleIds: [article.id],
    before: own.claims,
    after: [],
    original: null,
    bands: [],
    nodeIds: [],
  });
  return planWithdrawal(article, state, standing, occasion);
}

const NO_ARTICLE: LoadedArticle = { article: null, tombstone: null, versions: [], claims: [] };

/** Applies a correction that is new, or that was revoked. */
export async function changeByCorrection(
  unit: WriteUnit,
  correction: CorrectionNode,
  occasion: Occasion,
): Promise<ChangeSet> {
  const articles = [...new Set(anchorsOf(correction).map(({ articleId }) => articleId))];
  const corrections = new Corrections(unit, null, null);
  await corrections.load(articles);
  corrections.put(correction);
  const claims = await unit.claimsOfArticles(articles);
  const { state, standing } = await surroundings(unit, corrections, {
    own: NO_ARTICLE,
    articleIds: [],
    before: claims,
    after: claims,
    original: null,
    bands: [],
    nodeIds: [],
  });
  return planCorrections(state, standing, occasion);
}

/** The corrections that a change meets, as stored and as they will be. */
class Corrections {
  readonly #asked = new Set<string>();
  readonly #stored = new Map<string, CorrectionNode>();
  readonly #after = new Map<string, CorrectionNode>();

  /** @param articleId the article that changes; @param claims what it will say, null when it goes */
  constructor(
    private readonly unit: WriteUnit,
    private readonly articleId: string | null,
    private readonly claims: readonly ClaimNode[] | null,
  ) {}

  async load(articleIds: readonly string[]): Promise<void> {
    const missing = articleIds.filter((id) => !this.#asked.has(id));
    if (missing.length === 0) return;
    for (const id of missing) this.#asked.add(id);
    for (const correction of await this.unit.correctionsOf(missing)) {
      if (this.#stored.has(correction.id)) continue;
      this.#stored.set(correction.id, correction);
      const after =
        this.articleId === null ? correction : reanchored(correction, this.articleId, this.claims);
      if (after !== null) this.#after.set(correction.id, after);
    }
  }

  put(correction: CorrectionNode): void {
    this.#after.set(correction.id, correction);
  }

  get stored(): readonly CorrectionNode[] {
    return [...this.#stored.values()];
  }

  get after(): readonly CorrectionNode[] {
    return [...this.#after.values()];
  }
}

interface Change {
  readonly own: LoadedArticle;
  readonly articleIds: readonly string[];
  /** Claims of the articles that change, as stored and as they will be. */
  readonly before: readonly ClaimNode[];
  readonly after: readonly ClaimNode[];
  readonly original: Original | null;
  readonly bands: readonly string[];
  readonly nodeIds: readonly string[];
}

async function surroundings(
  unit: WriteUnit,
  corrections: Corrections,
  change: Change,
): Promise<{ state: LoadedState; standing: Standing }> {
  const { own, articleIds, before, after } = change;
  const neighbours = await loadNeighbours(unit, [
    ...new Set([...change.bands, ...(own.article?.bands ?? [])]),
  ]);
  const [changing] = articleIds;
  const copies: ReadonlyMap<string, CopyOf | null> =
    changing === undefined ? new Map() : copiesAfter(changing, change.original, neighbours);
  const others = [...copies.keys()].filter((id) => id !== changing);
  const copied = others.length === 0 ? [] : await unit.claimsOfArticles(others);
  await corrections.load(others);

  const redirected = [...after, ...copied].map((claim) => {
    const copy = copies.get(claim.articleId);
    return copy === undefined ? claim : withOrigin(claim, copy?.original ?? claim.articleId);
  });
  const gathering = new Gathering(
    [...before, ...copied],
    withVerdicts(redirected, corrections.after),
    new Set([...before, ...after, ...copied].map(({ articleId }) => articleId)),
  );
  for (;;) {
    await corrections.load(gathering.articles());
    gathering.force(forcedBy(corrections.after));
    const keys = gathering.next();
    if (keys.length === 0) break;
    gathering.add(await unit.claimsByBlock(keys, CANDIDATES_MAX));
  }
  const clusters = gathering.clusters();
  const clusterKeys = gathering.touched(clusters);
  // Claims that were rejected stand in no cluster that anybody meets.
  const standing = changing === undefined ? before : copied;
  const clusterClaims = [...(await unit.claimsByCluster(clusterKeys)), ...standing];
  await corrections.load(clusterClaims.map(({ articleId }) => articleId));
  const state = await loadState(unit, own, {
    articleIds,
    clusterKeys,
    clusterClaims,
    newClaims: after,
    nodeIds: change.nodeIds,
    copies: articlesOf(copies, neighbours, changing),
    corrections: corrections.stored,
  });
  return { state, standing: { clusters, copies, corrections: corrections.after } };
}

/** Stored articles that the change names: those with another original, and originals. */
function articlesOf(
  copies: ReadonlyMap<string, CopyOf | null>,
  neighbours: Awaited<ReturnType<typeof loadNeighbours>>,
  changing: string | undefined,
): ArticleNode[] {
  const named = [...copies].flatMap(([id, copy]) => [
    id,
    ...(copy === null ? [] : [copy.original]),
  ]);
  return [...new Set(named)].flatMap((id) =>
    id === changing ? [] : (neighbours.get(id)?.node ?? []),
  );
}
