import { edgeType } from '../domain/edge-types.js';
import {
  type ArticleNode,
  type ArticleVersionNode,
  type ClaimNode,
  type CorrectionNode,
  type EventNode,
  type GraphLink,
  type GraphNode,
  isCounted,
  participantsOf,
  type TombstoneNode,
} from '../domain/graph.js';
import { tombstoneId } from '../support/ids.js';
import type { WriteUnit } from './port.js';

/** Rows that one look for tellings alike, or for copies, reads at most. */
export const CANDIDATES_MAX = 2000;
const COPIES_MAX = 200;

export interface LoadedArticle {
  readonly article: ArticleNode | null;
  readonly tombstone: TombstoneNode | null;
  readonly versions: readonly ArticleVersionNode[];
  /** Live and retracted. */
  readonly claims: readonly ClaimNode[];
}

/** An article as the store holds it, with all its versions and claims. */
export async function loadArticle(unit: WriteUnit, articleId: string): Promise<LoadedArticle> {
  const own = await unit.get([articleId, tombstoneId(articleId)]);
  const article = own.get(articleId);
  const tombstone = own.get(tombstoneId(articleId));
  const versionLinks = await unit.links([articleId], 'in', ['VERSION_OF']);
  const versions = [...(await unit.get(versionLinks.map(({ from }) => from))).values()];
  return {
    article: article?.kind === 'Article' ? article : null,
    tombstone: tombstone?.kind === 'Tombstone' ? tombstone : null,
    versions: versions.filter((node) => node.kind === 'ArticleVersion'),
    claims: await unit.claimsOfArticles([articleId]),
  };
}

/** Articles that share a band with the given ones, and those that share one with these, each with its live body. */
export async function loadNeighbours(
  unit: WriteUnit,
  bands: readonly string[],
): Promise<ReadonlyMap<string, { readonly node: ArticleNode; readonly body: string }>> {
  const first = bands.length === 0 ? [] : await unit.articlesByBands(bands, COPIES_MAX);
  const further = first.flatMap((node) => node.bands).filter((band) => !bands.includes(band));
  const second = further.length === 0 ? [] : await unit.articlesByBands(further, COPIES_MAX);
  const nodes = new Map([...first, ...second].map((node) => [node.id, node]));
  const versions = await unit.get([...nodes.values()].map(({ versionId }) => versionId));
  return new Map(
    [...nodes].map(([id, node]) => {
      const version = versions.get(node.versionId);
      return [id, { node, body: version?.kind === 'ArticleVersion' ? version.body : '' }];
    }),
  );
}

export interface LoadedState extends LoadedArticle {
  readonly clusterClaims: readonly ClaimNode[];
  readonly linkedClaims: readonly ClaimNode[];
  readonly linkedEvents: readonly EventNode[];
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly links: readonly GraphLink[];
  readonly copies: readonly ArticleNode[];
  readonly corrections: readonly CorrectionNode[];
}

/** What of the graph a change of one article touches. */
export interface Touched {
  /** The article itself; none where only corrections change. */
  readonly articleIds: readonly string[];
  readonly clusterKeys: readonly string[];
  /** All claims of the clusters and of the copies, live and retracted. */
  readonly clusterClaims: readonly ClaimNode[];
  /** Claims of the articles that change, as they will be. */
  readonly newClaims: readonly ClaimNode[];
  /** Actors and places that the article mentions, and speakers of its claims, from now on. */
  readonly nodeIds: readonly string[];
  /** Articles that take another original with it. */
  readonly copies: readonly ArticleNode[];
  /** Corrections that name claims of the clusters. */
  readonly corrections: readonly CorrectionNode[];
  /** Actors whom these put in the place of others. */
  readonly replacing: readonly string[];
}

/**
 * Everything that a change of one article can touch, in a fixed number of statements: the clusters and copies named,
 * the article's mentions, and its actors and places of before and of now. Whatever has many links is read without them.
 */
export async function loadState(
  unit: WriteUnit,
  own: LoadedArticle,
  touched: Touched,
): Promise<LoadedState> {
  const { articleIds, clusterKeys, clusterClaims, nodeIds, copies, corrections } = touched;
  const claimIds = own.claims.map(({ id }) => id);
  const mentions = await unit.links(articleIds, 'out', ['MENTIONS', 'COPY_OF', 'PUBLISHED_BY']);
  const versionLinks = await unit.links(articleIds, 'in', ['VERSION_OF', 'COPY_OF', 'CORRECTS']);
  const copyIds = copies.map(({ id }) => id);
  const correctionIds = corrections.map(({ id }) => id);

  const events = await unit.eventsByCluster(clusterKeys);
  const eventIds = events.map(({ id }) => id);
  const types = new Set(events.flatMap(({ cameo }) => edgeTypes(cameo)));
  const eventLinks = [
    ...(await unit.links(eventIds, 'in')),
    ...(await unit.links(eventIds, 'out')),
  ];
  const old = [
    // Only an event may hold up somebody whom a correction names.
    ...participantsOf(eventLinks),
    ...mentions.map(({ to }) => to),
    ...own.claims.flatMap(({ speakerId }) => speakerId ?? []),
  ];
  const holders = [...new Set([...nodeIds, ...touched.replacing, ...old])];
  // One that was merged into another is not there, though its id leads to that.
  const nodes = new Map([...(await unit.get(holders))].filter(([id, node]) => node.id === id));
  // Whether something else holds up a node that no article will mention any more takes all of its links to tell.
  const kept = new Set(nodeIds);
  const lost = holders.filter((id) => {
    const node = nodes.get(id);
    return !kept.has(id) && node !== undefined && 'articleCount' in node && node.articleCount <= 1;
  });
  const links = [
    ...mentions,
    ...versionLinks,
    ...(await unit.links(copyIds, 'out', ['COPY_OF'])),
    ...(await unit.links(correctionIds, 'out', ['CORRECTS'])),
    ...eventLinks,
    ...(await unit.edgesOfEvents(eventIds, [...types])),
    ...(await unit.links(holders, 'out', RELATION_TYPES)),
    ...(await unit.links(claimIds, 'out')),
    ...(await unit.links(claimIds, 'in')),
    ...(await unit.links(lost, 'out')),
    ...(await unit.links(lost, 'in')),
  ];
  for (const event of events) nodes.set(event.id, event);
  return {
    ...own,
    copies,
    corrections,
    clusterClaims,
    ...(await loadLinked(unit, touched)),
    nodes,
    links: [...new Map(links.map((link) => [link.id, link])).values()],
  };
}

/** Tellings outside the clusters that articles link with tellings inside: they are of the same articles. */
async function loadLinked(
  unit: WriteUnit,
  { articleIds, clusterKeys, clusterClaims, newClaims }: Touched,
): Promise<Pick<LoadedState, 'linkedClaims' | 'linkedEvents'>> {
  const touched = new Set<string | null>(clusterKeys);
  const standing = clusterClaims.filter(
    (claim) => isCounted(claim) && touched.has(claim.clusterKey),
  );
  const inside = new Set([...standing, ...newClaims].map(({ tellingKey }) => tellingKey));
  const isOutside = (key: string): boolean => !inside.has(key);
  const linking = standing.filter(
    ({ articleId, linkedTellings }) =>
      !articleIds.includes(articleId) && linkedTellings.some(isOutside),
  );
  if (linking.length === 0) return { linkedClaims: [], linkedEvents: [] };
  const linked = new Set(linking.flatMap(({ linkedTellings }) => linkedTellings.filter(isOutside)));
  const articles = [...new Set(linking.map(({ articleId }) => articleId))];
  const linkedClaims = (await unit.claimsOfArticles(articles)).filter(
    ({ tellingKey }) => tellingKey !== null && linked.has(tellingKey),
  );
  const keys = new Set(linkedClaims.flatMap(({ clusterKey }) => clusterKey ?? []));
  for (const key of clusterKeys) keys.delete(key);
  return { linkedClaims, linkedEvents: await unit.eventsByCluster([...keys]) };
}

/** Types of the standing relations between actors and places. */
export const RELATION_TYPES: readonly string[] = [
  'AFFILIATED_WITH',
  'BASED_IN',
  'CONTROLS',
  'OPERATES',
  'LOCATED_IN',
  'SOURCE_LOCATED_IN',
];

/** Types of the edges between participants that an event of this code draws. */
function edgeTypes(cameo: string): string[] {
  return (['actor', 'place'] as const).flatMap((target) => edgeType(cameo, target) ?? []);
}
