import { type Condition, LIVE } from '../../store/port.js';
import type { ArticleResolvers, OutletResolvers } from '../generated/resolvers.js';
import {
  actorCondition,
  articleCondition,
  claimCondition,
  eventCondition,
  placeCondition,
} from '../lists/filters.js';
import { actorOrder, articleOrder, claimOrder, eventOrder, placeOrder } from '../lists/orders.js';
import { isActor, isArticle, isClaim, isEvent, isLocation } from '../kinds.js';
import { listFamily, listLinked, listOf } from '../lists/lists.js';

export const outletFields: OutletResolvers = {
  articles: ({ host }, { where, orderBy, ...page }, context, info) => {
    const ofHost: Condition = { field: 'host', op: 'eq', value: host };
    const wanted = articleCondition(where);
    return listFamily(context, 'Article', {
      isOne: isArticle,
      page,
      info,
      orderBy: articleOrder(orderBy),
      where: wanted === undefined ? ofHost : { all: [ofHost, wanted] },
    });
  },
};

export const articleFields: ArticleResolvers = {
  outlet: ({ host }) => (host === null ? null : { host }),
  async events(article, { where, orderBy, ...page }, context) {
    const claims = await context.allLinked(article.id, 'article.claims', {
      all: [LIVE, { field: 'clusterKey', op: 'isNull', value: false }],
    });
    const found = await Promise.all(
      claims.map((claim) => context.linked(claim.id, 'claim.event', { first: 1 })),
    );
    const events = found.flatMap(({ items }) => items.map(({ node }) => node));
    return listOf(context, 'Event', events, {
      isOne: isEvent,
      page,
      orderBy: eventOrder(orderBy),
      where: eventCondition(where),
    });
  },
  copyOf: async ({ copyOf }, _, context) => {
    const node = copyOf === null ? undefined : await context.node(copyOf);
    return node !== undefined && isArticle(node) ? node : null;
  },
  copies: (article, { where, orderBy, ...page }, context, info) =>
    listLinked(context, article.id, 'article.copies', {
      isOne: isArticle,
      page,
      info,
      orderBy: articleOrder(orderBy),
      where: articleCondition(where),
    }),
  agency: async (article, _, context) => {
    const { items } = await context.linked(article.id, 'article.agency', { first: 1 });
    const node = items[0]?.node;
    return node !== undefined && isActor(node) ? node : null;
  },
  claims: (article, { where, orderBy, ...page }, context, info) =>
    listLinked(context, article.id, 'article.claims', {
      isOne: isClaim,
      page,
      info,
      orderBy: claimOrder(orderBy, 'PUBLISHED_ASC'),
      where: claimCondition(where),
    }),
  actors: (article, { where, orderBy, ...page }, context, info) =>
    listLinked(context, article.id, 'article.actors', {
      isOne: isActor,
      page,
      info,
      orderBy: actorOrder(orderBy),
      where: actorCondition(where),
    }),
  places: (article, { where, orderBy, ...page }, context, info) =>
    listLinked(context, article.id, 'article.places', {
      isOne: isLocation,
      page,
      info,
      orderBy: placeOrder(orderBy),
      where: placeCondition(where),
    }),
};
