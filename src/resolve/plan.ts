import type { Article } from '../domain/article.js';
import type { Extraction } from '../domain/extraction.js';
import type {
  ArticleNode,
  ArticleVersionNode,
  Change,
  ChangeSet,
  ClaimNode,
  GraphLink,
  GraphNode,
  TombstoneNode,
} from '../domain/graph.js';
import { hashId } from '../support/ids.js';
import { buildClaims } from './claims.js';
import { type Draft, foldNode, mentionLinks } from './drafts.js';
import { foldEvent } from './fold-event.js';
import { graphIds } from './graph-ids.js';

/** What the store holds of everything that a change of one article can touch, read in the same transaction. */
export interface GraphState {
  readonly article: ArticleNode | null;
  readonly versions: readonly ArticleVersionNode[];
  /** Every claim of the article, live and retracted. */
  readonly claims: readonly ClaimNode[];
  /** Every claim of the touched clusters. */
  readonly clusterClaims: readonly ClaimNode[];
  /** Touched actors, places and events, and whatever stands at the ends of `links`. */
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** Every link of the article and of the touched actors, places and events, in both directions. */
  readonly links: readonly GraphLink[];
}

export interface Occasion {
  readonly runId: string;
  /** ISO 8601 instant. */
  readonly now: string;
}

/** What one article will say in the graph, before the store is asked. */
export interface Incoming {
  readonly article: Article;
  readonly claims: readonly ClaimNode[];
  readonly mentions: readonly GraphLink[];
  readonly relations: readonly GraphLink[];
  readonly versionId: string;
  readonly extractor: string;
}

export function extractorOf(extraction: { readonly extractor: Extraction['extractor'] }): string {
  return `${extraction.extractor.name} ${extraction.extractor.version}`;
}

export function versionIdOf(articleId: string, bodyHash: string): string {
  return hashId('version', articleId, bodyHash);
}

/** Article-level nouns become graph-level ones; pure, and needs nothing from the store. */
export function incomingOf(article: Article, extraction: Extraction, occasion: Occasion): Incoming {
  const ids = graphIds(extraction);
  const versionId = versionIdOf(article.id, article.bodyHash);
  const mentions = mentionLinks(extraction, ids, versionId);
  const drafts = new Map(
    mentions.map((link) => [link.to, JSON.parse(String(link.properties['draftJson'])) as Draft]),
  );
  const extractor = extractorOf(extraction);
  const claims = buildClaims({ extraction, ids, drafts, versionId, extractor, ...occasion });
  return {
    article,
    claims,
    mentions,
    relations: relationLinks(extraction, ids, drafts),
    versionId,
    extractor,
  };
}

function relationLinks(
  extraction: Extraction,
  ids: ReadonlyMap<string, string>,
  drafts: ReadonlyMap<string, Draft>,
): GraphLink[] {
  const out = new Map<string, GraphLink>();
  const add = (
    type: string,
    from: string,
    to: string,
    role: string | null,
    edtf: string | null,
  ): void => {
    if (from === to) return;
    const id = hashId(type, from, to, role ?? '');
    out.set(id, {
      id,
      type,
      from,
      to,
      properties: { role, edtf, articles: [extraction.article.id] },
    });
  };
  for (const relation of extraction.relations) {
    const [from, to] = [ids.get(relation.from), ids.get(relation.to)];
    if (from !== undefined && to !== undefined)
      add(relation.type, from, to, relation.role, relation.edtf);
  }
  for (const [id, draft] of drafts)
    if (draft.parentId !== null) add('LOCATED_IN', id, draft.parentId, null, null);
  return [...out.values()];
}

/** True where ingesting would change nothing: same body, same metadata, same extractor. */
export function isUnchanged(stored: ArticleNode, article: Article, extractor: string): boolean {
  return (
    stored.bodyHash === article.bodyHash &&
    stored.extractor === extractor &&
    stored.publishedAt === article.publishedAt &&
    stored.title === article.title &&
    stored.gdeltEventCode === article.gdeltEventCode
  );
}

export function planArticle(incoming: Incoming, state: GraphState, occasion: Occasion): ChangeSet {
  const { article, versionId, extractor } = incoming;
  const node: ArticleNode = {
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
    ingestedAt: state.article?.ingestedAt ?? occasion.now,
    versionId,
    bodyHash: article.bodyHash,
    extractor,
  };
  const version: ArticleVersionNode = state.versions.find(({ id }) => id === versionId) ?? {
    kind: 'ArticleVersion',
    id: versionId,
    caption: article.bodyHash.slice(0, 15),
    articleId: article.id,
    body: article.body,
    bodyHash: article.bodyHash,
    readAt: occasion.now,
    encoding: article.encoding,
  };
  const known = new Map(state.claims.map((claim) => [claim.id, claim]));
  const claims = new Map<string, ClaimNode>();
  for (const claim of incoming.claims) {
    const stored = known.get(claim.id);
    claims.set(
      claim.id,
      stored === undefined
        ? claim
        : { ...claim, ingestedAt: stored.ingestedAt, runId: stored.runId },
    );
  }
  for (const stored of state.claims) {
    if (claims.has(stored.id)) continue;
    const reason = stored.versionId === versionId ? 'extractor' : 'superseded';
    claims.set(
      stored.id,
      stored.retractedAt === null ? { ...stored, retractedAt: occasion.now, reason } : stored,
    );
  }
  const links: GraphLink[] = [
    {
      id: hashId('VERSION_OF', versionId, article.id),
      type: 'VERSION_OF',
      from: versionId,
      to: article.id,
      properties: {},
    },
    ...incoming.mentions,
    ...[...claims.values()].flatMap(claimLinks),
  ];
  return plan(
    state,
    occasion,
    article.id,
    [node, version, ...claims.values()],
    links,
    incoming.relations,
    [],
  );
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
  const gone = [article, ...state.versions, ...state.claims].map(({ id }) => id);
  return plan(state, occasion, article.id, [tombstone], [], [], gone);
}

export function tombstoneId(articleId: string): string {
  return `tombstone:${articleId}`;
}

function claimLinks(claim: ClaimNode): GraphLink[] {
  const out: GraphLink[] = [
    {
      id: hashId('IN', claim.id, claim.articleId),
      type: 'IN',
      from: claim.id,
      to: claim.articleId,
      properties: {},
    },
  ];
  if (claim.speakerId !== null)
    out.push({
      id: hashId('SAID', claim.speakerId, claim.id),
      type: 'SAID',
      from: claim.speakerId,
      to: claim.id,
      properties: { cue: claim.cue },
    });
  return out;
}

const RELATIONS = new Set([
  'AFFILIATED_WITH',
  'BASED_IN',
  'CONTROLS',
  'OPERATES',
  'LOCATED_IN',
  'SOURCE_LOCATED_IN',
]);

/** The difference between the graph that stands and the graph that will stand, both derived from what articles say. */
function plan(
  state: GraphState,
  occasion: Occasion,
  articleId: string,
  ownNodes: readonly GraphNode[],
  ownLinks: readonly GraphLink[],
  relations: readonly GraphLink[],
  goneIds: readonly string[],
): ChangeSet {
  const gone = new Set(goneIds);
  const nodes = new Map<string, GraphNode>(ownNodes.map((node) => [node.id, node]));
  const links = new Map<string, GraphLink>(ownLinks.map((link) => [link.id, link]));
  const dropped = new Set<string>();

  // Mentions and relations that this article no longer makes.
  for (const link of state.links) {
    if (link.type === 'MENTIONS' && link.from === articleId && !links.has(link.id))
      dropped.add(link.id);
    if (gone.has(link.from) || gone.has(link.to)) dropped.add(link.id);
  }
  const wanted = new Map(relations.map((link) => [link.id, link]));
  for (const stored of state.links.filter(({ type }) => RELATIONS.has(type))) {
    const others = listOf(stored.properties['articles']).filter((id) => id !== articleId);
    const again = wanted.get(stored.id);
    if (again !== undefined) {
      wanted.set(stored.id, {
        ...again,
        properties: { ...again.properties, articles: [...others, articleId].sort() },
      });
    } else if (others.length === 0) dropped.add(stored.id);
    else if (others.length < listOf(stored.properties['articles']).length)
      wanted.set(stored.id, { ...stored, properties: { ...stored.properties, articles: others } });
  }
  for (const [id, link] of wanted) links.set(id, link);

  // Events of every touched cluster, folded anew.
  const claims = new Map(state.clusterClaims.map((claim) => [claim.id, claim]));
  for (const id of gone) claims.delete(id);
  for (const node of ownNodes) if (node.kind === 'Claim') claims.set(node.id, node);
  const byCluster = new Map<string, ClaimNode[]>();
  for (const claim of claims.values())
    if (claim.clusterKey !== null)
      byCluster.set(claim.clusterKey, [...(byCluster.get(claim.clusterKey) ?? []), claim]);
  const storedEvents = [...state.nodes.values()].filter((node) => node.kind === 'Event');
  const liveEvents = new Set<string>();
  for (const [key, members] of byCluster) {
    const stored = storedEvents.filter((event) => event.clusterKey === key);
    const previous = [
      ...new Set(stored.flatMap((event) => [event.id, ...event.previousIds])),
    ].sort();
    const folded = foldEvent(key, members, previous);
    if (folded === null) continue;
    liveEvents.add(folded.event.id);
    nodes.set(folded.event.id, folded.event);
    for (const link of folded.links) links.set(link.id, link);
  }
  const storedEventIds = new Set(storedEvents.map(({ id }) => id));
  for (const event of storedEvents) if (!liveEvents.has(event.id)) gone.add(event.id);
  for (const link of state.links) {
    const eventId = link.properties['eventId'];
    const ofEvent =
      storedEventIds.has(link.from) ||
      storedEventIds.has(link.to) ||
      (typeof eventId === 'string' && storedEventIds.has(eventId));
    if (ofEvent && !links.has(link.id)) dropped.add(link.id);
  }

  // Actors and places: folds over every article's mentions; what nothing holds up goes.
  const standing = new Map(
    state.links.filter(({ id }) => !dropped.has(id)).map((link) => [link.id, link]),
  );
  for (const link of links.values()) standing.set(link.id, link);
  const touched = new Set(
    [...state.links, ...links.values()]
      .filter(({ type }) => type === 'MENTIONS')
      .map(({ to }) => to),
  );
  const unheld = new Set<string>();
  for (const id of touched) {
    const mentions = [...standing.values()].filter(
      (link) => link.type === 'MENTIONS' && link.to === id,
    );
    const folded = foldNode(id, mentions);
    if (folded !== null) nodes.set(id, folded);
    else unheld.add(id);
  }
  // A place that goes may have been the last to hold up the place around it.
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    for (const id of unheld) if (!isHeld(id, standing.values(), gone)) gone.add(id);
  }

  return difference(state, occasion, nodes, links, gone, dropped);
}

/** A node without mentions stays while a claim, an event or another node's relation needs it. */
function isHeld(id: string, links: Iterable<GraphLink>, gone: ReadonlySet<string>): boolean {
  for (const link of links) {
    if (link.to === id && !gone.has(link.from)) return true;
    if (link.from === id && !gone.has(link.to) && link.type !== 'LOCATED_IN') return true;
  }
  return false;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function difference(
  state: GraphState,
  occasion: Occasion,
  nodes: ReadonlyMap<string, GraphNode>,
  links: ReadonlyMap<string, GraphLink>,
  gone: ReadonlySet<string>,
  dropped: ReadonlySet<string>,
): ChangeSet {
  const stored = new Map<string, GraphNode>(state.nodes);
  if (state.article !== null) stored.set(state.article.id, state.article);
  for (const node of [...state.versions, ...state.claims, ...state.clusterClaims])
    stored.set(node.id, node);
  const storedLinks = new Map(state.links.map((link) => [link.id, link]));
  const putNodes = [...nodes.values()].filter(
    (node) => !gone.has(node.id) && !same(stored.get(node.id), node),
  );
  const putLinks = [...links.values()].filter(
    (link) => !gone.has(link.from) && !gone.has(link.to) && !same(storedLinks.get(link.id), link),
  );
  const change = (operation: Change['operation'], node: GraphNode): Omit<Change, 'seq'> => ({
    at: occasion.now,
    runId: occasion.runId,
    operation,
    kind: node.kind,
    id: node.id,
  });
  const deleted = [...gone].flatMap((id) => stored.get(id) ?? []);
  return {
    deleteNodes: deleted.map(({ id }) => id).sort(),
    deleteLinks: [...dropped].filter((id) => !links.has(id)).sort(),
    putNodes,
    putLinks,
    changes: [
      ...deleted.map((node) => change('deleted', node)),
      ...putNodes.map((node) => {
        const before = stored.get(node.id);
        if (before === undefined) return change('created', node);
        const retracted =
          node.kind === 'Claim' &&
          node.retractedAt !== null &&
          before.kind === 'Claim' &&
          before.retractedAt === null;
        return change(retracted ? 'retracted' : 'updated', node);
      }),
    ],
  };
}

function same(stored: unknown, next: unknown): boolean {
  return stored !== undefined && canonical(stored) === canonical(next);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
