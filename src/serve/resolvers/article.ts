import type { ArticleResolvers } from '../generated/resolvers.js';
import { BY_NAME, BY_POSITION, LIVE } from '../filters.js';
import { isActor, isClaim, isLocation } from '../kinds.js';
import { listLinked } from '../lists.js';

export const articleFields: ArticleResolvers = {
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
