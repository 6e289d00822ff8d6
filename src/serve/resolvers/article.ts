import type { ArticleResolvers } from '../generated/resolvers.js';
import { BY_NAME, BY_POSITION, BY_PUBLICATION, eventOrder, LIVE } from '../filters.js';
import { isActor, isArticle, isClaim, isEvent, isLocation } from '../kinds.js';
import { listLinked, listOf } from '../lists.js';

export const articleFields: ArticleResolvers = {
  async events(article, { orderBy, ...page }, context) {
    const claims = await context.allLinked(article.id, 'article.claims', {
      all: [LIVE, { field: 'clusterKey', op: 'isNull', value: false }],
    });
    const found = await Promise.all(
      claims.map((claim) => context.linked(claim.id, 'claim.event', { first: 1 })),
    );
    const events = found.flatMap(({ items }) => items.map(({ node }) => node));
    return listOf(events, { isOne: isEvent, page, orderBy: eventOrder(orderBy) });
  },
  copyOf: async ({ copyOf }, _, context) => {
    const node = copyOf === null ? undefined : await context.node(copyOf);
    return node !== undefined && isArticle(node) ? node : null;
  },
  copies: (article, page, context) =>
    listLinked(context, article.id, 'article.copies', {
      isOne: isArticle,
      page,
      orderBy: BY_PUBLICATION,
    }),
  agency: async (article, _, context) => {
    const { items } = await context.linked(article.id, 'article.agency', { first: 1 });
    const node = items[0]?.node;
    return node !== undefined && isActor(node) ? node : null;
  },
  claims: (article, page, context) =>
    listLinked(context, article.id, 'article.claims', {
      isOne: isClaim,
      page,
      orderBy: BY_POSITION,
      where: LIVE,
    }),
  actors: (article, page, context) =>
    listLinked(context, article.id, 'article.actors', { isOne: isActor, page, orderBy: BY_NAME }),
  places: (article, page, context) =>
    listLinked(context, article.id, 'article.places', {
      isOne: isLocation,
      page,
      orderBy: BY_NAME,
    }),
};
