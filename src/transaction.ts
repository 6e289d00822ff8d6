/**
 * What one write transaction does: read what a change can touch, resolve, and say what to write. Reading and resolving
 * alternate here, since what to read next follows from what tellings are like.
 */
import type { ArticleNode, ChangeSet, ClaimNode, CorrectionNode } from './domain/graph.js';
import { asParted, asRead, renamed } from './resolve/actor-splits.js';
import { withOrigin } from './resolve/claims.js';
import { copiesAfter, type CopyOf, type Original } from './resolve/copies.js';
import { anchorsOf, forcedBy, reanchored, type Said, withVerdicts } from './resolve/corrections.js';
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
  loadArticle,
  type LoadedArticle,
  type LoadedState,
  loadNeighbours,
  loadState,
  RELATION_TYPES,
} from './store/load-state.js';
import type { WriteUnit } from './store/port.js';

/** Puts an article in, or in place of what it said before. @param read with its actors as they were read */
export async function changeByArticle(
  unit: WriteUnit,
  own: LoadedArticle,
  read: Incoming,
  occasion: Occasion,
): Promise<ChangeSet> {
  const { article, bands } = read;
  const { id, publishedAt, body } = article;
  const corrections = new Corrections(unit, id, read);
  await corrections.load([id]);
  const incoming = renamed(read, asParted(corrections.after, id));
  const { mentions } = incoming;
  const claims = claimsAfter(incoming, own.claims, occasion);
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
export async function applyCorrection(
  unit: WriteUnit,
  correction: CorrectionNode,
  occasion: Occasion,
): Promise<void> {
  const articles = [...new Set(anchorsOf(correction).map(({ articleId }) => articleId))];
  const isOfActor = correction.action === 'split_actor';
  const claims = isOfActor ? [] : await unit.claimsOfArticles(articles);
  await unit.apply(await changeByCorrection(unit, correction, articles, claims, occasion));
  if (!isOfActor) return;
  // Whoever takes part, speaks or is mentioned is another now: each article is put in once more, as it was read.
  for (const id of articles) {
    const own = await loadArticle(unit, id);
    const stored = await incomingOfStored(unit, own);
    if (stored !== null) await unit.apply(await changeByArticle(unit, own, stored, occasion));
  }
}

async function changeByCorrection(
  unit: WriteUnit,
  correction: CorrectionNode,
  articles: readonly string[],
  claims: readonly ClaimNode[],
  occasion: Occasion,
): Promise<ChangeSet> {
  const corrections = new Corrections(unit, null, null);
  await corrections.load(articles);
  corrections.put(correction);
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

/** What an article said when it was last put in, with its actors as they were read; null for one that is not there. */
async function incomingOfStored(unit: WriteUnit, own: LoadedArticle): Promise<Incoming | null> {
  const { article, versions, claims } = own;
  const version = versions.find(({ id }) => id === article?.versionId);
  if (article === null || version === undefined) return null;
  const links = await unit.links([article.id], 'out', ['MENTIONS', 'PUBLISHED_BY']);
  const mentions = links.filter(({ type }) => type === 'MENTIONS');
  const supported = new Set(article.relationIds);
  const holders = mentions.map(({ to }) => to);
  const relations = (await unit.links(holders, 'out', RELATION_TYPES))
    .filter(({ id }) => supported.has(id))
    .map((link) => ({ ...link, properties: { ...link.properties, articleCount: 1 } }));
  const incoming: Incoming = {
    article: { ...article, body: version.body, encoding: version.encoding },
    claims: claims.filter(({ retractedAt }) => retractedAt === null),
    mentions,
    relations,
    versionId: article.versionId,
    extractor: article.extractor,
    bands: article.bands,
    agencyId: links.find(({ type }) => type === 'PUBLISHED_BY')?.to ?? null,
  };
  return renamed(incoming, asRead(await unit.correctionsOf([article.id]), article.id));
}

/** The corrections that a change meets, as stored and as they will be. */
class Corrections {
  readonly #asked = new Set<string>();
  readonly #stored = new Map<string, CorrectionNode>();
  readonly #after = new Map<string, CorrectionNode>();

  /** @param articleId the article that changes; @param read what it will say, null when it goes */
  constructor(
    private readonly unit: WriteUnit,
    private readonly articleId: string | null,
    private readonly read: Incoming | null,
  ) {}

  async load(articleIds: readonly string[]): Promise<void> {
    const missing = articleIds.filter((id) => !this.#asked.has(id));
    if (missing.length === 0) return;
    for (const id of missing) this.#asked.add(id);
    const found = await this.unit.correctionsOf(missing);
    const said = this.#said(found);
    for (const correction of found) {
      if (this.#stored.has(correction.id)) continue;
      this.#stored.set(correction.id, correction);
      const after =
        this.articleId === null ? correction : reanchored(correction, this.articleId, said);
      if (after !== null) this.#after.set(correction.id, after);
    }
  }

  #said(corrections: readonly CorrectionNode[]): Said | null {
    if (this.articleId === null || this.read === null) return null;
    const { claims, mentions } = this.read;
    const mentioned = new Set(mentions.map(({ to }) => to));
    return { claims, mentioned, asRead: asRead(corrections, this.articleId) };
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
