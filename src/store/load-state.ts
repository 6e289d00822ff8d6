import { edgeType } from '../domain/edge-types.js';
import type {
  ArticleNode,
  ArticleVersionNode,
  ClaimNode,
  EventNode,
  GraphLink,
  GraphNode,
  TombstoneNode,
} from '../domain/graph.js';
import { tombstoneId } from '../support/ids.js';
import type { WriteUnit } from './port.js';

export interface LoadedState {
  readonly article: ArticleNode | null;
  readonly tombstone: TombstoneNode | null;
  readonly versions: readonly ArticleVersionNode[];
  readonly claims: readonly ClaimNode[];
  readonly clusterClaims: readonly ClaimNode[];
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly links: readonly GraphLink[];
}

/**
 * Everything that a change of one article can touch, in a fixed number of statements: the article with its versions,
 * claims and mentions; the clusters its old and new claims belong to; actors and places of both with their mentions.
 * `clusterKeys` and `nodeIds` are what the article is about to say.
 */
export async function loadState(
  unit: WriteUnit,
  articleId: string,
  clusterKeys: readonly string[],
  nodeIds: readonly string[],
): Promise<LoadedState> {
  const own = await unit.get([articleId, tombstoneId(articleId)]);
  const claims = await unit.claimsOfArticle(articleId);
  const mentions = await unit.links([articleId], 'out', ['MENTIONS']);
  const versionLinks = await unit.links([articleId], 'in', ['VERSION_OF']);
  const versions = [...(await unit.get(versionLinks.map(({ from }) => from))).values()];

  const oldKeys = claims.flatMap(({ clusterKey }) => clusterKey ?? []);
  const keys = [...new Set([...clusterKeys, ...oldKeys])];
  const clusterClaims = await unit.claimsByCluster(keys);
  const events = await unit.eventsByCluster(keys);
  const eventIds = events.map(({ id }) => id);
  const eventLinks = [
    ...(await unit.links(eventIds, 'in')),
    ...(await unit.links(eventIds, 'out')),
  ];

  const old = [
    ...mentions.map(({ to }) => to),
    ...claims.flatMap(({ speakerId }) => speakerId ?? []),
  ];
  const touched = [...new Set([...nodeIds, ...old])];
  const kept = new Set(nodeIds);
  // Whether something else holds up a node that the article drops takes all of the node's links to tell.
  const lost = touched.filter((id) => !kept.has(id));
  const claimIds = claims.map(({ id }) => id);
  const links = [
    ...mentions,
    ...versionLinks,
    ...eventLinks,
    ...(await directEdges(unit, events, eventLinks)),
    ...(await unit.links(touched, 'in', ['MENTIONS'])),
    ...(await unit.links(touched, 'out', RELATION_TYPES)),
    ...(await unit.links(claimIds, 'out')),
    ...(await unit.links(claimIds, 'in')),
    ...(await unit.links(lost, 'out')),
    ...(await unit.links(lost, 'in')),
  ];
  const nodes = new Map(await unit.get(touched));
  for (const event of events) nodes.set(event.id, event);
  const article = own.get(articleId);
  const tombstone = own.get(tombstoneId(articleId));
  return {
    article: article?.kind === 'Article' ? article : null,
    tombstone: tombstone?.kind === 'Tombstone' ? tombstone : null,
    versions: versions.filter((node) => node.kind === 'ArticleVersion'),
    claims,
    clusterClaims,
    nodes,
    links: [...new Map(links.map((link) => [link.id, link])).values()],
  };
}

const RELATION_TYPES = [
  'AFFILIATED_WITH',
  'BASED_IN',
  'CONTROLS',
  'OPERATES',
  'LOCATED_IN',
  'SOURCE_LOCATED_IN',
];

/** Edges between participants that were drawn for one of the events; only types that these events draw are read. */
async function directEdges(
  unit: WriteUnit,
  events: readonly EventNode[],
  eventLinks: readonly GraphLink[],
): Promise<GraphLink[]> {
  const ids = new Set(events.map(({ id }) => id));
  const types = new Set(events.flatMap(({ cameo }) => edgeType(cameo, 'actor') ?? []));
  const actors = new Set(
    eventLinks.flatMap(({ type, from }) => (type === 'ACTOR_IN' ? [from] : [])),
  );
  if (types.size === 0 || actors.size === 0) return [];
  const links = await unit.links([...actors], 'out', [...types]);
  return links.filter(
    ({ properties: { eventId } }) => typeof eventId === 'string' && ids.has(eventId),
  );
}
