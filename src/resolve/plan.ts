import {
  type ActorMerge,
  type ArticleNode,
  type ArticleVersionNode,
  type ChangeSet,
  type ClaimNode,
  type CorrectionNode,
  type EventNode,
  type GraphLink,
  type GraphNode,
  participantsOf,
  type TombstoneNode,
  emptyActor,
  mergeOf,
} from '../domain/graph.js';
import { hashId, tombstoneId } from '../support/ids.js';
import { withOrigin } from './claims.js';
import type { CopyOf } from './copies.js';
import { anchorsOf, inForce, withVerdicts } from './corrections.js';
import { linksBetween } from './event-links.js';
import { difference, type Part } from './difference.js';
import { dropDangling, refoldNodes } from './hold-up.js';
import type { Incoming, Occasion } from './incoming.js';
import type { Cluster } from './partition.js';
import { refoldEvents } from './refold.js';
import { mergeRelations } from './relations.js';
import {
  claimAsRead,
  nodeIdOf,
  renamingOf,
  replacingNodes,
  speakerVia,
  withMergedValues,
} from './renaming.js';

/** What the store holds of everything that a change of one article can touch, read in the same transaction. */
export interface GraphState {
  readonly article: ArticleNode | null;
  readonly tombstone: TombstoneNode | null;
  readonly versions: readonly ArticleVersionNode[];
  /** Every claim of the article, live and retracted. */
  readonly claims: readonly ClaimNode[];
  /** Every claim of the touched clusters. */
  readonly clusterClaims: readonly ClaimNode[];
  /** Claims of tellings outside the clusters that articles link with tellings inside, and the events of these. */
  readonly linkedClaims: readonly ClaimNode[];
  readonly linkedEvents: readonly EventNode[];
  /** Touched actors, places and events. */
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** Every link of the article, its claims and the touched events; relations of touched nodes; all of what may go. */
  readonly links: readonly GraphLink[];
  /** Articles whose original changes with this one. */
  readonly copies: readonly ArticleNode[];
  /** Those that name claims of the clusters, as stored. */
  readonly corrections: readonly CorrectionNode[];
}

/** Where the article's tellings, and others with them, stand from now on. */
export interface Standing {
  readonly clusters: readonly Cluster[];
  /** What the article, and others with it, are copies of from now on. */
  readonly copies: ReadonlyMap<string, CopyOf | null>;
  /** Corrections as they will be, those that name claims of the clusters at least. */
  readonly corrections: readonly CorrectionNode[];
}

/** What one article contributes: the rest of the graph follows from it. */
interface Contribution {
  /** Null where no article changes. */
  readonly articleId: string | null;
  readonly nodes: readonly GraphNode[];
  readonly claims: readonly ClaimNode[];
  readonly links: readonly GraphLink[];
  readonly mentions: readonly GraphLink[];
  readonly relations: readonly GraphLink[];
}

/** Puts an article in, or in place of what it said before. @param incoming with `claimsAfter` as its claims */
export function planArticle(
  incoming: Incoming,
  state: GraphState,
  standing: Standing,
  occasion: Occasion,
): ChangeSet {
  const { article, claims, versionId } = incoming;
  const links: GraphLink[] = [
    link('VERSION_OF', versionId, article.id),
    ...claims.flatMap(claimLinks),
    ...publisherLinks(incoming),
  ];
  const version =
    state.versions.find(({ id }) => id === versionId) ?? versionOf(incoming, occasion);
  const others = state.versions.filter(({ id }) => id !== versionId);
  return plan(state, standing, occasion, {
    articleId: article.id,
    nodes: [articleNode(incoming, state.article?.ingestedAt ?? occasion.now), version, ...others],
    claims,
    links: [...others.map(({ id }) => link('VERSION_OF', id, article.id)), ...links],
    mentions: incoming.mentions,
    relations: incoming.relations,
  });
}

/** Erases an article with its history and what only it held up; a tombstone stays. */
export function planWithdrawal(
  article: ArticleNode,
  state: GraphState,
  standing: Standing,
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
  const nothing = { claims: [], links: [], mentions: [], relations: [] };
  return plan(state, standing, occasion, { articleId: article.id, nodes: [tombstone], ...nothing });
}

/** Applies corrections that were made or revoked; no article says anything else than before. */
export function planCorrections(
  state: GraphState,
  standing: Standing,
  occasion: Occasion,
): ChangeSet {
  const nothing = { nodes: [], claims: [], links: [], mentions: [], relations: [] };
  return plan(state, standing, occasion, { articleId: null, ...nothing });
}

/**
 * All claims of an article, as they were read. Those that it made before stay as they are; those that it no longer
 * makes are retracted: `superseded` with an older body, `extractor` where the same body is read otherwise.
 */
export function claimsAfter(
  { claims, versionId }: Incoming,
  stored: readonly ClaimNode[],
  { now }: Occasion,
): ClaimNode[] {
  const before = stored.map(claimAsRead);
  const known = new Map(before.map((claim) => [claim.id, claim]));
  const after = new Map<string, ClaimNode>();
  for (const claim of claims) {
    const { ingestedAt, runId, extractor } = known.get(claim.id) ?? claim;
    after.set(claim.id, { ...claim, ingestedAt, runId, extractor });
  }
  for (const claim of before) {
    if (after.has(claim.id)) continue;
    const reason = claim.versionId === versionId ? 'extractor' : 'superseded';
    after.set(
      claim.id,
      claim.retractedAt === null ? { ...claim, retractedAt: now, reason } : claim,
    );
  }
  return [...after.values()];
}

function articleNode(
  { article, versionId, extractor, bands, relations, asReadJson }: Incoming,
  ingestedAt: string,
): ArticleNode {
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
    copyOf: null,
    bands,
    relationIds: relations.map(({ id }) => id).sort(),
    ...(asReadJson === undefined ? {} : { asReadJson }),
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

/** The agency that the text credits. */
function publisherLinks({ article, agencyId }: Incoming): GraphLink[] {
  return agencyId === null ? [] : [link('PUBLISHED_BY', article.id, agencyId, { role: 'agency' })];
}

function claimLinks(claim: ClaimNode): GraphLink[] {
  const { id, articleId, speakerId, cue } = claim;
  const within = link('IN', id, articleId);
  const via = speakerVia(claim);
  const said = via.length === 0 ? { cue } : { cue, via };
  return speakerId === null ? [within] : [within, link('SAID', speakerId, id, said)];
}

/** The difference between the graph that stands and the graph that will stand, both derived from what articles say. */
function plan(
  state: GraphState,
  standing: Standing,
  occasion: Occasion,
  own: Contribution,
): ChangeSet {
  const before = partOf(state);
  const nodes = new Map(before.nodes);
  const links = new Map(before.links);

  // What the article itself says: its old nodes and links go, its new ones come.
  const old = [state.article, state.tombstone, ...state.versions, ...state.claims];
  const oldIds = new Set(old.flatMap((node) => node?.id ?? []));
  for (const id of oldIds) nodes.delete(id);
  for (const { id, from, to } of before.links.values())
    if (oldIds.has(from) || oldIds.has(to)) links.delete(id);
  for (const node of own.nodes) nodes.set(node.id, node);
  for (const one of [...own.links, ...own.mentions]) links.set(one.id, one);
  mergeRelations(links, own.relations, state.article?.relationIds ?? []);
  redirectCopies(standing.copies, nodes, links);
  for (const { id } of state.corrections) nodes.delete(id);
  for (const correction of standing.corrections) putCorrection(correction, nodes, links);

  // Events of every touched cluster.
  const events = [...before.nodes.values()].filter((node) => node.kind === 'Event');
  const claims = new Map(state.clusterClaims.map((claim) => [claim.id, claim]));
  for (const id of oldIds) claims.delete(id);
  for (const claim of own.claims) claims.set(claim.id, claim);
  const placed = withVerdicts(placeClaims(claims.values(), standing, nodes), standing.corrections);
  for (const claim of placed) nodes.set(claim.id, claim);
  const joins = new Map(standing.clusters.map((cluster) => [cluster.key, cluster.joins]));
  const merged = actorsMerged(standing.corrections);
  const here = new Set([...before.nodes.keys(), ...own.mentions.map(({ to }) => to)]);
  const isKnown = (id: string): boolean => here.has(id) || merged.has(id);
  const said = withMergedValues(standing.corrections, isKnown);
  const folded = refoldEvents(events, state.clusterClaims, placed, joins, said);
  dropEvents(events, nodes, links);
  for (const { event, links: drawn } of folded) {
    nodes.set(event.id, event);
    for (const one of drawn) links.set(one.id, one);
  }
  const standingEvents = [...folded.map(({ event }) => event), ...state.linkedEvents];
  for (const one of linksBetween([...state.linkedClaims, ...placed], standingEvents))
    if (nodes.has(one.from) || nodes.has(one.to)) links.set(one.id, one);

  // Actors and places of the article, of before and of now, and who spoke in it.
  const mentioned = state.links.filter(
    ({ type, from }) => type === 'MENTIONS' && from === own.articleId,
  );
  const speakers = state.links.filter(({ type, to }) => type === 'SAID' && oldIds.has(to));
  const others = new Set([...speakers.map(({ from }) => from), ...participantsOf(state.links)]);
  const drawn = new Set(participantsOf(folded.flatMap((one) => one.links)));
  const replacing = replacingNodes(standing.corrections).filter((id) => drawn.has(id));
  putBack(replacing, merged, nodes);
  const speaking = speakersNow(state, own.claims);
  putBack(speaking.keys(), new Map([...speaking, ...merged]), nodes);
  dropDangling(new Set([...oldIds, ...state.corrections.map(({ id }) => id)]), nodes, links);
  refoldNodes(mentioned, own.mentions, nodes, links, others);
  placeMerges(standing.corrections, before.nodes, nodes);
  return difference(before, { nodes, links }, occasion);
}

function putCorrection(
  correction: CorrectionNode,
  nodes: Map<string, GraphNode>,
  links: Map<string, GraphLink>,
): void {
  nodes.set(correction.id, correction);
  for (const { articleId } of anchorsOf(correction)) {
    const one = link('CORRECTS', correction.id, articleId);
    links.set(one.id, one);
  }
}

type Brief = ActorMerge['from'];

/** Actors that people merged into others, also where it was taken back, as they were then. */
function actorsMerged(corrections: readonly CorrectionNode[]): ReadonlyMap<string, Brief> {
  const merges = corrections.flatMap((correction) => mergeOf(correction) ?? []);
  return new Map(merges.map(({ from }) => [from.id, from]));
}

/** Speakers of the article's claims, by the ids that they have from now on, as whom they stood for before. */
function speakersNow(
  { claims, nodes }: GraphState,
  after: readonly ClaimNode[],
): ReadonlyMap<string, Brief> {
  const before = new Map(claims.map(({ id, speakerId }) => [id, speakerId]));
  const out = new Map<string, Brief>();
  for (const { id: claim, speakerId: id } of after) {
    const node = nodes.get(before.get(claim) ?? '');
    if (id !== null && node !== undefined && 'named' in node)
      out.set(id, { id, kind: node.kind, name: node.name });
  }
  return out;
}

/** Claims that are made no more, and replacements, name their actors still, though no article holds up the nodes. */
function putBack(
  ids: Iterable<string>,
  known: ReadonlyMap<string, Brief>,
  nodes: Map<string, GraphNode>,
): void {
  for (const id of ids) {
    const actor = known.get(id);
    if (actor !== undefined && !nodes.has(id)) nodes.set(id, emptyActor(actor));
  }
}

/** A merge of actors waits where no article means the one that goes. */
function placeMerges(
  corrections: readonly CorrectionNode[],
  before: ReadonlyMap<string, GraphNode>,
  nodes: Map<string, GraphNode>,
): void {
  const path = renamingOf(corrections, '');
  for (const correction of inForce(corrections)) {
    const merge = mergeOf(correction);
    const id = merge === null ? '' : nodeIdOf(path(merge.from.id));
    const node = nodes.get(id);
    if (merge === null || (node === undefined && !before.has(id))) continue;
    const isMeant =
      node !== undefined && 'previousIds' in node && node.previousIds.includes(merge.from.id);
    nodes.set(correction.id, { ...correction, placedCount: Number(isMeant) });
  }
}

/** Claims with the clusters and originals that they have from now on. */
function placeClaims(
  claims: Iterable<ClaimNode>,
  { clusters, copies }: Standing,
  nodes: ReadonlyMap<string, GraphNode>,
): ClaimNode[] {
  const clusterOf = new Map(
    clusters.flatMap(({ key, tellings }) => tellings.map((telling) => [telling, key] as const)),
  );
  return [...claims].map((claim) => {
    const { articleId, host, tellingKey, retractedAt } = claim;
    const isLive = retractedAt === null && tellingKey !== null;
    const clusterKey = isLive ? (clusterOf.get(tellingKey) ?? claim.clusterKey) : claim.clusterKey;
    const copy = copies.get(articleId);
    if (copy === undefined) return { ...claim, clusterKey };
    const original = copy === null ? undefined : nodes.get(copy.original);
    const originHost = original?.kind === 'Article' ? original.host : host;
    return { ...withOrigin(claim, copy?.original ?? articleId), originHost, clusterKey };
  });
}

/** Articles that have another original, or none, from now on. */
function redirectCopies(
  copies: Standing['copies'],
  nodes: Map<string, GraphNode>,
  links: Map<string, GraphLink>,
): void {
  for (const [id, copy] of copies) {
    const node = nodes.get(id);
    if (node?.kind !== 'Article') continue;
    nodes.set(id, { ...node, copyOf: copy?.original ?? null });
    for (const { id: old, type, from } of links.values())
      if (type === 'COPY_OF' && from === id) links.delete(old);
    if (copy === null) continue;
    const one = link('COPY_OF', id, copy.original, { similarity: copy.similarity });
    links.set(one.id, one);
  }
}

function partOf(state: GraphState): Part {
  const nodes = new Map(state.nodes);
  const { article, tombstone, versions, claims, clusterClaims, copies, corrections } = state;
  for (const node of [
    article,
    tombstone,
    ...versions,
    ...claims,
    ...clusterClaims,
    ...copies,
    ...corrections,
  ])
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
