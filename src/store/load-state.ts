import type {
  ArticleNode,
  ArticleVersionNode,
  ClaimNode,
  GraphLink,
  GraphNode,
} from '../domain/graph.js';
import type { WriteUnit } from './port.js';

export interface LoadedState {
  readonly article: ArticleNode | null;
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
  const [own, claims, mentions, versionLinks] = [
    await unit.get([articleId]),
    await unit.claimsOfArticle(articleId),
    await unit.links([articleId], 'out', ['MENTIONS']),
    await unit.links([articleId], 'in', ['VERSION_OF']),
  ];
  const stored = own.get(articleId);
  const article = stored?.kind === 'Article' ? stored : null;
  const keys = [
    ...new Set([...clusterKeys, ...claims.flatMap(({ clusterKey }) => clusterKey ?? [])]),
  ];
  const clusterClaims = await unit.claimsByCluster(keys);
  const events = await unit.eventsByCluster(keys);
  const eventIds = events.map(({ id }) => id);
  const claimIds = claims.map(({ id }) => id);
  const old = mentions.map(({ to }) => to);
  const lost = old.filter((id) => !nodeIds.includes(id));
  const eventLinksIn = await unit.links(eventIds, 'in');
  const eventLinksOut = await unit.links(eventIds, 'out');
  const participants = [
    ...eventLinksIn.map(({ from }) => from),
    ...eventLinksOut.map(({ to }) => to),
  ];
  const touched = [...new Set([...nodeIds, ...old, ...participants])];
  const links: GraphLink[] = [
    ...mentions,
    ...versionLinks,
    ...eventLinksIn,
    ...eventLinksOut,
    ...(await unit.links([...nodeIds, ...old], 'in', ['MENTIONS'])),
    ...(await unit.links([...nodeIds, ...old], 'out', RELATION_TYPES)),
    ...(await unit.links(claimIds, 'out')),
    ...(await unit.links(claimIds, 'in')),
    ...(await unit.links(lost, 'out')),
    ...(await unit.links(lost, 'in')),
    ...(await directEdges(unit, participants, new Set(eventIds))),
  ];
  const unique = new Map(links.map((link) => [link.id, link]));
  const versions = [...(await unit.get(versionLinks.map(({ from }) => from))).values()];
  const nodes = new Map(await unit.get(touched));
  for (const event of events) nodes.set(event.id, event);
  return {
    article,
    versions: versions.filter((node) => node.kind === 'ArticleVersion'),
    claims,
    clusterClaims,
    nodes,
    links: [...unique.values()],
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

/** Edges between participants that were drawn for one of the events. */
async function directEdges(
  unit: WriteUnit,
  participants: readonly string[],
  events: ReadonlySet<string>,
): Promise<GraphLink[]> {
  if (events.size === 0) return [];
  const links = await unit.links(participants, 'out');
  return links.filter(
    ({ properties }) =>
      typeof properties['eventId'] === 'string' && events.has(properties['eventId']),
  );
}
