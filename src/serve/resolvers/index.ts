import type { GraphNode } from '../../domain/graph.js';
import { connectionResolvers } from '../connection.js';
import type { Resolvers } from '../generated/resolvers.js';
import type { LocationNode } from '../mappers.js';
import { actorFields, actorType, countryFields } from './actor.js';
import { articleFields } from './article.js';
import { claimFields, eventFields, joinFields, tollFields } from './event.js';
import { placeFields } from './place.js';
import { queryFields } from './query.js';

type Shown =
  | 'Article'
  | 'Person'
  | 'Organization'
  | 'Group'
  | 'Country'
  | 'UnnamedSource'
  | 'Place'
  | 'Event'
  | 'Claim';

/** Kinds carry the names of their GraphQL types. */
const kindOf = (node: GraphNode): Shown => node.kind as Shown;

export const resolvers: Resolvers = {
  Query: queryFields,
  Node: { __resolveType: kindOf },
  SearchResult: { __resolveType: kindOf },
  _Entity: { __resolveType: (entity) => ('scheme' in entity ? 'EventType' : kindOf(entity)) },
  Actor: actorType,
  Location: {
    __resolveType: (place: LocationNode) => (place.kind === 'Country' ? 'Country' : 'Place'),
  },
  Person: actorFields,
  Organization: actorFields,
  Group: actorFields,
  UnnamedSource: actorFields,
  Country: countryFields,
  Place: placeFields,
  Article: articleFields,
  Event: eventFields,
  Toll: tollFields,
  Join: joinFields,
  Claim: claimFields,
  ArticleConnection: connectionResolvers(),
  ActorConnection: connectionResolvers(),
  PlaceConnection: connectionResolvers(),
  EventConnection: connectionResolvers(),
  ClaimConnection: connectionResolvers(),
};
