import { LIVE, type RelationName } from '../../store/port.js';
import { eventType } from '../../domain/cameo.js';
import type { EventStatus as Status } from '../../domain/extraction.js';
import type {
  ClaimPayload,
  EventNode,
  GraphNode,
  TellingJoin,
  TollFold,
} from '../../domain/graph.js';
import type {
  ClaimResolvers,
  EventResolvers,
  EventStateResolvers,
  EventStatus,
  LinkedEventConnectionResolvers,
  LinkedEventEdgeResolvers,
  JoinResolvers,
  RejectedEventResolvers,
  TollKind,
  TollResolvers,
  Verdict,
} from '../generated/resolvers.js';
import { type Belief, eventAt, eventHistory } from '../../history.js';
import {
  actorCondition,
  articleCondition,
  claimCondition,
  eventCondition,
  placeCondition,
} from '../lists/filters.js';
import { actorOrder, articleOrder, claimOrder, eventOrder, placeOrder } from '../lists/orders.js';
import { isActor, isArticle, isClaim, isEvent, isLocation } from '../kinds.js';
import type { Context } from '../context.js';
import { userError } from '../errors.js';
import { connectionResolvers } from '../lists/connection.js';
import { listLinked, listOf } from '../lists/lists.js';
import { listWanted, propertiesWanted } from '../lists/wanted.js';
import { correctionsById } from './correction.js';
import { quoteContext } from '../quote-context.js';

export const upper = (status: Status): EventStatus => status.toUpperCase() as EventStatus;

interface Dated {
  readonly edtf: string | null;
  readonly dateMin: string | null;
  readonly dateMax: string | null;
}

const dateOf = ({
  edtf,
  dateMin,
  dateMax,
}: Dated): { edtf: string | null; min: string | null; max: string | null } | null =>
  edtf === null && dateMin === null ? null : { edtf, min: dateMin, max: dateMax };

/** Events at the other end of a relation between events. */
function linkedEvents(relation: RelationName): NonNullable<EventResolvers['parts']> {
  return (event, { where, orderBy, ...page }, context, info) =>
    listLinked(context, event.id, relation, {
      isOne: isEvent,
      page,
      info,
      orderBy: eventOrder(orderBy),
      where: eventCondition(where),
    });
}

export const linkedEventFields: LinkedEventConnectionResolvers = {
  ...connectionResolvers<EventNode>(),
  edges: (page) =>
    connectionResolvers<EventNode>()
      .edges(page)
      .flatMap((edge, index) => {
        const link = page.links[index];
        return link === undefined ? [] : [{ ...edge, link }];
      }),
};

export const linkedEventEdgeFields: LinkedEventEdgeResolvers = {
  articles: async ({ link }, _, context) => {
    const ids = link.properties['articles'];
    return (await context.nodes(Array.isArray(ids) ? ids.map(String) : [])).filter(isArticle);
  },
};

export const eventFields: EventResolvers = {
  eventType: (event) => {
    const type = eventType(event.cameo);
    if (type === undefined) throw new Error(`no event type ${event.cameo}`);
    return type;
  },
  code: (event) => event.cameo,
  status: (event) => upper(event.status),
  date: dateOf,
  actors: (event, { where, orderBy, ...page }, context, info) =>
    listLinked(context, event.id, 'event.actors', {
      isOne: isActor,
      page,
      info,
      orderBy: actorOrder(orderBy),
      where: actorCondition(where),
    }),
  recipients: (event, { where, orderBy, ...page }, context, info) =>
    listLinked(context, event.id, 'event.recipients', {
      isOne: isActor,
      page,
      info,
      orderBy: actorOrder(orderBy),
      where: actorCondition(where),
    }),
  places: (event, { where, orderBy, ...page }, context, info) =>
    listLinked(context, event.id, 'event.places', {
      isOne: isLocation,
      page,
      info,
      orderBy: placeOrder(orderBy),
      where: placeCondition(where),
    }),
  claims: (event, { where, orderBy, ...page }, context, info) =>
    listLinked(context, event.id, 'event.claims', {
      isOne: isClaim,
      page,
      info,
      orderBy: claimOrder(orderBy, 'PUBLISHED_ASC'),
      where: claimCondition(where),
    }),
  partOf: linkedEvents('event.partOf'),
  parts: linkedEvents('event.parts'),
  follows: linkedEvents('event.follows'),
  followedBy: linkedEvents('event.followedBy'),
  about: linkedEvents('event.about'),
  subjectOf: linkedEvents('event.subjectOf'),
  async articles(event, { where, orderBy: asked, ...page }, context, info) {
    const fields = ['articleId'];
    const claims = await context.allLinked(event.id, 'event.claims', LIVE, { fields });
    const ids = claims.filter(isClaim).map(({ articleId }) => articleId);
    const orderBy = articleOrder(asked);
    const wanted = listWanted(info, orderBy) ?? { fields: orderBy.map(({ field }) => field) };
    const articles = await context.nodes([...new Set(ids)], wanted);
    return listOf(context, 'Article', articles, {
      isOne: isArticle,
      page,
      orderBy,
      where: articleCondition(where),
    });
  },
  async outlets(event, _, context) {
    const claims = await context.allLinked(event.id, 'event.claims', LIVE, { fields: ['host'] });
    const hosts = claims.filter(isClaim).flatMap(({ host }) => (host === null ? [] : [host]));
    return [...new Set(hosts)].sort();
  },
  tolls: (event) => JSON.parse(event.tollsJson) as TollFold[],
  corrections: (event, _, context) => correctionsById(event.correctionIds, context),
  asOf: (event, { at }, context) => eventAt(context.store, event, instant(at)),
  history: (event, _, context) => eventHistory(context.store, event),
  joins: (event) => JSON.parse(event.joinsJson) as TellingJoin[],
  previousIds: (event) => [...event.previousIds],
};

export const tollFields: TollResolvers = {
  kind: (toll) => toll.kind.toUpperCase() as TollKind,
  claims: async (toll, _, context) => (await context.nodes(toll.claims)).filter(isClaim),
};

/** A day means its end. */
function instant(text: string): string {
  const date = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T23:59:59.999Z` : text);
  if (Number.isNaN(date.getTime()))
    throw userError('BAD_DATE', `"${text}" is no ISO 8601 date or instant such as 2016-09-24`);
  return date.toISOString();
}

/** Nodes of today; two that are one by now are there once. */
async function nodesThen(
  { links }: Belief,
  type: string,
  end: 'from' | 'to',
  context: Context,
): Promise<GraphNode[]> {
  const ids = links.flatMap((link) => (link.type === type ? [link[end]] : []));
  const nodes = await context.nodes(ids);
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}

export const eventStateFields: EventStateResolvers = {
  title: ({ event }) => event.title,
  code: ({ event }) => event.cameo,
  status: ({ event }) => upper(event.status),
  disputed: ({ event }) => event.disputed,
  date: ({ event }) => dateOf(event),
  actors: async (state, _, context) =>
    (await nodesThen(state, 'ACTOR_IN', 'from', context)).filter(isActor),
  recipients: async (state, _, context) =>
    (await nodesThen(state, 'RECIPIENT_IN', 'from', context)).filter(isActor),
  places: async (state, _, context) =>
    (await nodesThen(state, 'AT', 'to', context)).filter(isLocation),
  tolls: ({ event }) => JSON.parse(event.tollsJson) as TollFold[],
  reportCount: ({ event }) => event.reportCount,
  denialCount: ({ event }) => event.denialCount,
  independentOutletCount: ({ event }) => event.independentOutletCount,
  claims: ({ claims }) => [...claims],
};

export const rejectedEventFields: RejectedEventResolvers = {
  history: ({ history }) => [...history],
  corrections: ({ corrections }) => [...corrections],
};

export const joinFields: JoinResolvers = {
  articles: async (join, _, context) => (await context.nodes(join.articles)).filter(isArticle),
  reasons: ({ reasons }) => [...reasons],
};

export const claimFields: ClaimResolvers = {
  speaker: async ({ speakerId }, _, context, info) => {
    const node =
      speakerId === null ? undefined : await context.node(speakerId, propertiesWanted(info));
    return node !== undefined && isActor(node) ? node : null;
  },
  async context(claim, { characters }, context) {
    if (characters < 0 || characters > 1000)
      throw userError('BAD_USER_INPUT', `characters is ${String(characters)}: give 0 to 1000`);
    const version = await context.node(claim.versionId, { fields: ['body'] });
    return version?.kind === 'ArticleVersion'
      ? quoteContext(version.body, claim, characters)
      : null;
  },
  verdict: ({ verdict }) => (verdict === null ? null : (verdict.toUpperCase() as Verdict)),
  polarity: (claim) => (claim.polarity === 'negated' ? 'NEGATED' : 'AFFIRMED'),
  article: async (claim, _, context, info) => {
    const node = await context.node(claim.articleId, propertiesWanted(info));
    if (node === undefined || !isArticle(node))
      throw new Error(`claim ${claim.id} without article`);
    return node;
  },
  event: async (claim, _, context, info) => {
    const page = await context.linked(claim.id, 'claim.event', {
      first: 1,
      links: false,
      ...propertiesWanted(info),
    });
    const node = page.items[0]?.node;
    return node !== undefined && isEvent(node) ? node : null;
  },
  code: (claim) => claim.cameo,
  status: (claim) => (claim.status === null ? null : upper(claim.status)),
  date: dateOf,
  tolls: (claim) => {
    const payload = JSON.parse(claim.payloadJson) as ClaimPayload | null;
    return (payload?.quantities ?? []).map(({ kind, value, min, max, approximate, text }) => ({
      kind: kind.toUpperCase() as TollKind,
      value,
      min,
      max,
      approximate,
      text,
    }));
  },
};
