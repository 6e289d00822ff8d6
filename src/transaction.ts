/**
 * What one write transaction does: read what a change can touch, resolve, and say what to write. Reading and resolving
 * alternate here, since what to read next follows from what tellings are like.
 */
import {
  type ArticleNode,
  type ChangeSet,
  type ClaimNode,
  type CorrectionNode,
  type GraphLink,
  mergeOf,
} from './domain/graph.js';
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
  actorsLedTo,
  actorsOfClaim,
  claimAsRead,
  mentionsAsRead,
  nodeIdOf,
  partsOf,
  renamed,
  renamingOf,
  replacingNodes,
} from './resolve/renaming.js';
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
  const said = { ...read, claims: claimsAfter(read, own.claims, occasion) };
  const corrections = new Corrections(unit, id, read);
  await corrections.load([id], [...actorsOf(said), ...(await actorsSoFar(unit, own))]);
  const incoming = renamed(said, renamingOf(corrections.after, id));
  const { state, standing } = await surroundings(unit, corrections, {
    own,
    articleIds: [id],
    before: own.claims,
    after: incoming.claims,
    original: { id, publishedAt, body },
    bands,
    nodeIds: unique([
      ...incoming.mentions.map(({ to }) => to),
      ...incoming.claims.flatMap(({ speakerId }) => speakerId ?? []),
    ]),
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
  await corrections.load([article.id], await actorsSoFar(unit, own));
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

/** Whom an article means and names, as it was read. */
function actorsOf({ mentions, claims }: Incoming): string[] {
  return [...mentions.map(({ to }) => to), ...claims.flatMap(actorsOfClaim)];
}

/** Actors that were merged into those that the article means as it is stored. */
async function actorsSoFar(unit: WriteUnit, { article }: LoadedArticle): Promise<string[]> {
  if (article === null) return [];
  const mentions = await unit.links([article.id], 'out', ['MENTIONS']);
  return mentions.flatMap((mention) => partsOf(mention).flatMap(({ via }) => via));
}

const NO_ARTICLE: LoadedArticle = { article: null, tombstone: null, versions: [], claims: [] };

/** Applies a correction that is new, or that was revoked. */
export async function applyCorrection(
  unit: WriteUnit,
  correction: CorrectionNode,
  occasion: Occasion,
): Promise<void> {
  const isOfActors = correction.action === 'split_actor' || correction.action === 'merge_actors';
  const { meaning, replacing } = await articlesTouched(unit, correction);
  const claims = isOfActors ? [] : await unit.claimsOfArticles(articlesNamedBy(correction));
  await unit.apply(await changeByCorrection(unit, correction, claims, occasion));
  // Whoever takes part, speaks or is mentioned is another now: each article is put in once more, as it was read.
  for (const id of meaning) {
    const own = await loadArticle(unit, id);
    const stored = await incomingOfStored(unit, own);
    if (stored !== null) await unit.apply(await changeByArticle(unit, own, stored, occasion));
  }
  if (replacing.length === 0) return;
  const replaced = await unit.claimsOfArticles(replacing);
  await unit.apply(await changeByCorrection(unit, null, replaced, occasion));
}

function articlesNamedBy(correction: CorrectionNode): string[] {
  return [...new Set(anchorsOf(correction).map(({ articleId }) => articleId))];
}

interface ArticlesOfActor {
  /** Those that mean, or meant, the actor. */
  readonly meaning: readonly string[];
  /** Those that tell of events in which a correction put the actor in the place of others. */
  readonly replacing: readonly string[];
}

/** Articles that a correction of actors changes. */
async function articlesTouched(
  unit: WriteUnit,
  correction: CorrectionNode,
): Promise<ArticlesOfActor> {
  const merge = mergeOf(correction);
  if (merge === null)
    return {
      meaning: correction.action === 'split_actor' ? articlesNamedBy(correction) : [],
      replacing: [],
    };
  const { id } = merge.from;
  const holder = nodeIdOf(renamingOf(await correctionsLedTo(unit, [id]), '')(id));
  const isBy = (via: readonly string[]): boolean => holder === id || via.includes(id);
  const mentions = (await unit.links([holder], 'in', ['MENTIONS'])).filter((mention) =>
    partsOf(mention).some(({ via }) => isBy(via)),
  );
  // Claims that the articles do not make any more have their speaker still.
  const said = (await unit.links([holder], 'out', ['SAID'])).filter(({ properties }) =>
    isBy((properties['via'] ?? []) as readonly string[]),
  );
  const events = await unit.links([holder], 'out', ['ACTOR_IN', 'RECIPIENT_IN']);
  const corrected = [...(await unit.get(events.map(({ to }) => to))).values()].filter(
    (node) => node.kind === 'Event' && node.correctionIds.length > 0,
  );
  const told = await unit.links(
    corrected.map((event) => event.id),
    'in',
    ['ASSERTS'],
  );
  const articlesOfClaims = async (ids: readonly string[]): Promise<string[]> =>
    [...(await unit.get([...new Set(ids)])).values()].flatMap((node) =>
      node.kind === 'Claim' ? node.articleId : [],
    );
  return {
    meaning: unique([
      ...mentions.map(({ from }) => from),
      ...(await articlesOfClaims(said.map(({ to }) => to))),
    ]),
    replacing: unique(await articlesOfClaims(told.map(({ from }) => from))),
  };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

/** Corrections that say what the actors are, one after another. */
export async function correctionsLedTo(
  unit: WriteUnit,
  actorIds: readonly string[],
): Promise<readonly CorrectionNode[]> {
  const corrections = new Corrections(unit, null, null);
  await corrections.load([], actorIds);
  return corrections.stored;
}

async function changeByCorrection(
  unit: WriteUnit,
  correction: CorrectionNode | null,
  claims: readonly ClaimNode[],
  occasion: Occasion,
): Promise<ChangeSet> {
  const corrections = new Corrections(unit, null, null);
  const articles = unique(claims.map(({ articleId }) => articleId));
  if (correction === null) await corrections.load(articles);
  else {
    const merge = mergeOf(correction);
    const actors = merge === null ? actorsLedTo(correction) : [merge.from.id];
    await corrections.load([...articles, ...articlesNamedBy(correction)], actors);
    corrections.put(correction);
  }
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
  const { asReadJson, ...plain } = article;
  return {
    article: { ...plain, body: version.body, encoding: version.encoding },
    claims: claims.filter(({ retractedAt }) => retractedAt === null).map(claimAsRead),
    mentions: mentions.flatMap(mentionsAsRead),
    versionId: article.versionId,
    extractor: article.extractor,
    bands: article.bands,
    ...(asReadJson === undefined
      ? {
          relations: await relationsOf(unit, article, mentions),
          agencyId: links.find(({ type }) => type === 'PUBLISHED_BY')?.to ?? null,
        }
      : (JSON.parse(asReadJson) as Pick<Incoming, 'relations' | 'agencyId'>)),
  };
}

async function relationsOf(
  unit: WriteUnit,
  article: ArticleNode,
  mentions: readonly GraphLink[],
): Promise<GraphLink[]> {
  const supported = new Set(article.relationIds);
  const holders = mentions.map(({ to }) => to);
  return (await unit.links(holders, 'out', RELATION_TYPES))
    .filter(({ id }) => supported.has(id))
    .map((link) => ({ ...link, properties: { ...link.properties, articleCount: 1 } }));
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

  /** Reads those of articles and actors, and of the actors that these lead to. */
  async load(articleIds: readonly string[], actorIds: readonly string[] = []): Promise<void> {
    let [articles, actors] = [this.#unasked(articleIds), this.#unasked(actorIds)];
    while (articles.length + actors.length > 0) {
      const found = await this.unit.correctionsOf(articles, actors);
      this.#take(found);
      [articles, actors] = [[], this.#unasked(found.flatMap(actorsLedTo))];
    }
  }

  #unasked(ids: readonly string[]): string[] {
    const missing = [...new Set(ids)].filter((id) => !this.#asked.has(id));
    for (const id of missing) this.#asked.add(id);
    return missing;
  }

  #take(found: readonly CorrectionNode[]): void {
    for (const correction of found) {
      if (this.#stored.has(correction.id)) continue;
      this.#stored.set(correction.id, correction);
      const after =
        this.articleId === null ? correction : reanchored(correction, this.articleId, this.read);
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
    replacing: replacingNodes(corrections.after),
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
