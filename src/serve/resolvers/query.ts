import { EVENT_TYPES } from '../../domain/cameo.js';
import { rejectedEvent } from '../../history.js';
import { articleId, canonicalUrl } from '../../support/ids.js';
import { userError } from '../errors.js';
import { federationFields } from '../federation.js';
import {
  actorCondition,
  articleCondition,
  claimCondition,
  correctionCondition,
  eventCondition,
  placeCondition,
} from '../lists/filters.js';
import { actorOrder, articleOrder, claimOrder, eventOrder, placeOrder } from '../lists/orders.js';
import type { QueryResolvers } from '../generated/resolvers.js';
import { isActor, isArticle, isClaim, isCorrection, isEvent, isLocation } from '../kinds.js';
import { highlight } from '../highlight.js';
import { isShown } from '../mappers.js';
import { listFamily } from '../lists/lists.js';
import { propertiesWanted } from '../lists/wanted.js';
import { resolveEntities } from './entities.js';
import { pageSize } from '../lists/connection.js';
import { offsetCursor, offsetOf } from '../lists/cursor.js';
import { eventGroups, timelineOf } from './groups.js';
import { subgraphQueries } from './subgraph.js';

/** Exactly one of the keys must be given. */
function oneOf(keys: Readonly<Record<string, unknown>>): void {
  const given = Object.entries(keys).filter(([, value]) => value != null);
  if (given.length !== 1)
    throw userError('BAD_ID', `Give exactly one of ${Object.keys(keys).join(', ')}`);
}

export function urlToId(url: string): string {
  const canonical = canonicalUrl(url);
  if (canonical === null)
    throw userError('BAD_ID', `url is "${url}", which is no http or https address`);
  return articleId(canonical, '');
}

export const queryFields: QueryResolvers = {
  async article(_, { id, url }, context, info) {
    oneOf({ id, url });
    const node = await context.node(id ?? urlToId(url ?? ''), propertiesWanted(info));
    return node !== undefined && isArticle(node) ? node : null;
  },
  async actor(_, { id, iso3, wikidata }, context, info) {
    oneOf({ id, iso3, wikidata });
    const key =
      iso3 != null
        ? (['iso3', iso3] as const)
        : wikidata != null
          ? (['wikidata', wikidata] as const)
          : null;
    const node =
      key === null
        ? await context.node(id ?? '', propertiesWanted(info))
        : (await context.store.lookup('Actor', key[0], [key[1]])).get(key[1]);
    return node !== undefined && isActor(node) ? node : null;
  },
  async place(_, { id, iso3, geonamesId }, context, info) {
    oneOf({ id, iso3, geonamesId });
    const wanted = propertiesWanted(info);
    const node =
      iso3 != null
        ? await context.node(`iso3:${iso3}`, wanted)
        : geonamesId != null
          ? (await context.store.lookup('Place', 'geonamesId', [geonamesId])).get(geonamesId)
          : await context.node(id ?? '', wanted);
    return node !== undefined && isLocation(node) ? node : null;
  },
  async event(_, { id }, context, info) {
    const node = await context.node(id, propertiesWanted(info));
    return node !== undefined && isEvent(node) ? node : null;
  },
  async rejectedEvent(_, { id }, context) {
    const node = await context.node(id);
    return node === undefined ? rejectedEvent(context.store, id) : null;
  },
  async node(_, { id }, context, info) {
    const node = await context.node(id, propertiesWanted(info));
    return node === undefined || !isShown(node) ? null : node;
  },
  articles: (_, { where, orderBy, ...page }, context, info) =>
    listFamily(context, 'Article', {
      isOne: isArticle,
      page,
      info,
      orderBy: articleOrder(orderBy),
      where: articleCondition(where),
    }),
  actors: (_, { where, orderBy, ...page }, context, info) =>
    listFamily(context, 'Actor', {
      isOne: isActor,
      page,
      info,
      orderBy: actorOrder(orderBy),
      where: actorCondition(where),
    }),
  places: (_, { where, orderBy, ...page }, context, info) =>
    listFamily(context, 'Place', {
      isOne: isLocation,
      page,
      info,
      orderBy: placeOrder(orderBy),
      where: placeCondition(where),
    }),
  events: (_, { where, orderBy, ...page }, context, info) =>
    listFamily(context, 'Event', {
      isOne: isEvent,
      page,
      info,
      orderBy: eventOrder(orderBy),
      where: eventCondition(where),
    }),
  claims: (_, { where, orderBy, ...page }, context, info) =>
    listFamily(context, 'Claim', {
      isOne: isClaim,
      page,
      info,
      orderBy: claimOrder(orderBy, 'PUBLISHED_ASC'),
      where: claimCondition(where),
    }),
  corrections: (_, { where, ...page }, context, info) =>
    listFamily(context, 'Correction', {
      isOne: isCorrection,
      page,
      info,
      orderBy: [{ field: 'at', direction: 'desc' }],
      where: correctionCondition(where),
    }),
  eventGroups,
  timeline: timelineOf,
  ...subgraphQueries,
  async search(_, { text, typos, first, after }, context) {
    if (text.length > SEARCH_MAX)
      throw userError(
        'BAD_USER_INPUT',
        `text has ${String(text.length)} characters, and ${String(SEARCH_MAX)} are the limit`,
      );
    const offset = offsetOf('search', after);
    const count = pageSize(first, 'first');
    const { store } = context;
    let page = await store.search(text, { first: count, offset });
    // A page behind the last of exact hits is empty too: only where there are none at all are typos looked for.
    const isCorrected =
      typos &&
      page.items.length === 0 &&
      (offset === 0 || (await store.search(text, { first: 1, offset: 0 })).items.length === 0);
    if (isCorrected) page = await store.search(text, { first: count, offset, fuzzy: true });
    const edges = page.items.map(({ node, score }, index) => ({
      cursor: offsetCursor('search', offset + index + 1),
      score,
      node,
      highlight: highlight(node, text),
    }));
    return {
      edges,
      isCorrected,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage: page.hasMore,
        hasPreviousPage: offset > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  },
  eventTypes: (_, { root }) => EVENT_TYPES.filter((type) => root == null || type.root === root),
  ...federationFields(resolveEntities),
};

/** Longest text that is searched for, in UTF-16 units. */
const SEARCH_MAX = 300;
