import type {
  ArticleNode,
  ArticleVersionNode,
  ChangeSet,
  ClaimNode,
  EventNode,
  GraphLink,
  GraphNode,
  TombstoneNode,
} from '../domain/graph.js';
import { hashId, tombstoneId } from '../support/ids.js';
import { difference, type Part } from './difference.js';
import { dropDangling, refoldNodes } from './hold-up.js';
import type { Incoming, Occasion } from './incoming.js';
import { refoldEvents } from './refold.js';
import { mergeRelations } from './relations.js';

/** What the store holds of everything that a change of one article can touch, read in the same transaction. */
export interface GraphState {
  readonly article: ArticleNode | null;
  readonly tombstone: TombstoneNode | null;
  readonly versions: readonly ArticleVersionNode[];
  /** Every claim of the article, live and retracted. */
  readonly claims: readonly ClaimNode[];
  /** Every claim of the touched clusters. */
  readonly clusterClaims: readonly ClaimNode[];
  /** Touched actors, places and events. */
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** Every link of the article, its claims and the touched events; mentions and relations of touched nodes. */
  readonly links: readonly GraphLink[];
}

/** What one article contributes: the rest of the graph follows from it. */
interface Contribution {
  readonly articleId: string;
  readonly nodes: readonly GraphNode[];
  readonly claims: readonly ClaimNode[];
  readonly links: readonly GraphLink[];
  readonly relations: readonly GraphLink[];
}

/**
 * Puts an article in, or in place of what it said before. Claims that it no longer makes are retracted: `superseded`
 * with an older body, `extractor` where the same body is read otherwise.
 */
export function planArticle(incoming: Incoming, state: GraphState, occasion: Occasion): ChangeSet {
  const { article, versionId } = incoming;
  const claims = [...claimsAfter(incoming, state.claims, occasion)];
  const links: GraphLink[] = [
    link('VERSION_OF', versionId, article.id),
    ...incoming.mentions,
    ...claims.flatMap(claimLinks),
  ];
  const version =
    state.versions.find(({ id }) => id === versionId) ?? versionOf(incoming, occasion);
  const others = state.versions.filter(({ id }) => id !== versionId);
  return plan(state, occasion, {
    articleId: article.id,
    nodes: [articleNode(incoming, state.article?.ingestedAt ?? occasion.now), version, ...others],
    claims,
    links: [...others.map(({ id }) => link('VERSION_OF', id, article.id)), ...links],
    relations: incoming.relations,
  });
}

/** Erases an article with its history and what only it held up; a tombstone stays. */
export function planWithdrawal(
  article: ArticleNode,
  state: GraphState,
  occasion: Occasion & { readonly reason: string | null },
): ChangeSet {
  const tombstone: TombstoneNode = {
    kind: 'Tombstone',
    id: tombstoneId(article.id),
    caption: 'withdrawn',
    articleId: article.id,
    withdrawnAt: occasion.now,
    reason: occasion.reason,
  };
  const nothing = { claims: [], links: [], relations: [] };
  return plan(state, occasion, { articleId: article.id, nodes: [tombstone], ...nothing });
}

/** Claims that the article made before stay as they are; those that it no longer makes are marked. */
function claimsAfter(
  { claims, versionId }: Incoming,
  stored: readonly ClaimNode[],
  { now }: Occasion,
): Iterable<ClaimNode> {
  const known = new Map(stored.map((claim) => [claim.id, claim]));
  const after = new Map<string, ClaimNode>();
  for (const claim of claims) {
    const { ingestedAt, runId, extractor } = known.get(claim.id) ?? claim;
    after.set(claim.id, { ...claim, ingestedAt, runId, extractor });
  }
  for (const claim of stored) {
    if (after.has(claim.id)) continue;
    const reason = claim.versionId === versionId ? 'extractor' : 'superseded';
    after.set(
      claim.id,
      claim.retractedAt === null ? { ...claim, retractedAt: now, reason } : claim,
    );
  }
  return after.values();
}

function articleNode({ article, versionId, extractor }: Incoming, ingestedAt: string): ArticleNode {
  return {
    kind: 'Article',
    id: article.id,
    caption: article.title ?? article.host ?? article.id,
    url: article.url,
    canonicalUrl: article.canonicalUrl,
    host: article.host,
    title: article.title,
    publishedAt: article.publishedAt,
    publishedAtSource: article.publishedAtSource,
    language: article.language,
    gdeltEventCode: article.gdeltEventCode,
    gdeltRootCode: article.gdeltRootCode,
    ingestedAt,
    versionId,
    bodyHash: article.bodyHash,
    extractor,
  };
}

function versionOf({ article, versionId }: Incoming, { now }: Occasion): ArticleVersionNode {
  return {
    kind: 'ArticleVersion',
    id: versionId,
    caption: article.bodyHash.slice(0, 15),
    articleId: article.id,
    body: article.body,
    bodyHash: article.bodyHash,
    readAt: now,
    encoding: article.encoding,
  };
}

function link(
  type: string,
  from: string,
  to: string,
  properties: GraphLink['properties'] = {},
): GraphLink {
  return { id: hashId(type, from, to), type, from, to, properties };
}

function claimLinks({ id, articleId, speakerId, cue }: ClaimNode): GraphLink[] {
  const within = link('IN', id, articleId);
  return speakerId === null ? [within] : [within, link('SAID', speakerId, id, { cue })];
}

/** The difference between the graph that stands and the graph that will stand, both derived from what articles say. */
function plan(state: GraphState, occasion: Occasion, own: Contribution): ChangeSet {
  const before = partOf(state);
  const nodes = new Map(before.nodes);
  const links = new Map(before.links);

  // What the article itself says: its old nodes and links go, its new ones come.
  const old = [state.article, state.tombstone, ...state.versions, ...state.claims];
  const oldIds = new Set(old.flatMap((node) => node?.id ?? []));
  for (const id of oldIds) nodes.delete(id);
  for (const { id, from, to } of before.links.values())
    if (oldIds.has(from) || oldIds.has(to)) links.delete(id);
  for (const node of [...own.nodes, ...own.claims]) nodes.set(node.id, node);
  for (const one of own.links) links.set(one.id, one);
  mergeRelations(links, own.relations, own.articleId);

  // Events of every touched cluster.
  const events = [...before.nodes.values()].filter((node) => node.kind === 'Event');
  const claims = new Map(state.clusterClaims.map((claim) => [claim.id, claim]));
  for (const id of oldIds) claims.delete(id);
  for (const claim of own.claims) claims.set(claim.id, claim);
  const folded = refoldEvents(events, state.clusterClaims, [...claims.values()]);
  dropEvents(events, nodes, links);
  for (const { event, links: drawn } of folded) {
    nodes.set(event.id, event);
    for (const one of drawn) links.set(one.id, one);
  }

  // Actors and places of the article, of before and of now, and who spoke in it.
  const touched = new Set(own.links.flatMap(({ type, to }) => (type === 'MENTIONS' ? [to] : [])));
  for (const { type, from, to } of state.links) {
    if (type === 'MENTIONS' && from === own.articleId) touched.add(to);
    if (type === 'SAID' && oldIds.has(to)) touched.add(from);
  }
  dropDangling(oldIds, nodes, links);
  refoldNodes(touched, nodes, links);
  return difference(before, { nodes, links }, occasion);
}

function partOf(state: GraphState): Part {
  const nodes = new Map(state.nodes);
  const { article, tombstone, versions, claims, clusterClaims } = state;
  for (const node of [article, tombstone, ...versions, ...claims, ...clusterClaims])
    if (node !== null) nodes.set(node.id, node);
  return { nodes, links: new Map(state.links.map((one) => [one.id, one])) };
}

function dropEvents(
  events: readonly EventNode[],
  nodes: Map<string, GraphNode>,
  links: Map<string, GraphLink>,
): void {
  const ids = new Set(events.map(({ id }) => id));
  for (const id of ids) nodes.delete(id);
  for (const { id, from, to, properties } of links.values()) {
    const drawnFor = properties['eventId'];
    if (ids.has(from) || ids.has(to) || (typeof drawnFor === 'string' && ids.has(drawnFor)))
      links.delete(id);
  }
}
