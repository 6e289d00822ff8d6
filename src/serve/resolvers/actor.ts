import type { ActorNode } from '../../domain/graph.js';
import type { ActorResolvers, CountryResolvers, PersonResolvers } from '../generated/resolvers.js';
import {
  actorCondition,
  articleCondition,
  claimCondition,
  eventCondition,
} from '../lists/filters.js';
import { actorOrder, articleOrder, claimOrder, eventOrder } from '../lists/orders.js';
import { isActor, isArticle, isClaim, isEvent } from '../kinds.js';
import { listLinked } from '../lists/lists.js';
import { geoFields } from './place.js';

type Shared = Required<
  Pick<PersonResolvers, 'acted' | 'received' | 'claims' | 'articles' | 'affiliations' | 'aliases'>
>;

/** Fields that every kind of actor has. */
export const actorFields: Shared = {
  aliases: (actor) => [...actor.aliases],
  acted: (actor, { where, orderBy, ...page }, context, info) =>
    listLinked(context, actor.id, 'actor.acted', {
      isOne: isEvent,
      page,
      info,
      orderBy: eventOrder(orderBy),
      where: eventCondition(where),
    }),
  received: (actor, { where, orderBy, ...page }, context, info) =>
    listLinked(context, actor.id, 'actor.received', {
      isOne: isEvent,
      page,
      info,
      orderBy: eventOrder(orderBy),
      where: eventCondition(where),
    }),
  claims: (actor, { where, orderBy, ...page }, context, info) =>
    listLinked(context, actor.id, 'actor.claims', {
      isOne: isClaim,
      page,
      info,
      orderBy: claimOrder(orderBy, 'PUBLISHED_DESC'),
      where: claimCondition(where),
    }),
  articles: (actor, { where, orderBy, ...page }, context, info) =>
    listLinked(context, actor.id, 'actor.articles', {
      isOne: isArticle,
      page,
      info,
      orderBy: articleOrder(orderBy),
      where: articleCondition(where),
    }),
  affiliations: (actor, { where, orderBy, ...page }, context, info) =>
    listLinked(context, actor.id, 'actor.affiliations', {
      isOne: isActor,
      page,
      info,
      orderBy: actorOrder(orderBy),
      where: actorCondition(where),
    }),
};

export const countryFields: CountryResolvers = { ...actorFields, ...geoFields };

export const actorType: ActorResolvers = { __resolveType: (actor: ActorNode) => actor.kind };
