import type { GraphNode } from '../../domain/graph.js';
import { connectionResolvers } from '../connection.js';
import type { Resolvers } from '../generated/resolvers.js';
import type { LocationNode } from '../mappers.js';
import { actorFields, actorType, countryFields } from './actor.js';
import { articleFields } from './article.js';
import { correctionFields, correctionResult, mutationFields } from './correction.js';
import { eventChangeFields, subscriptionFields } from './changes.js';
import { claimFields, eventFields, eventStateFields, joinFields, tollFields } from './event.js';
import { groupFields } from './groups.js';
import { placeFields } from './place.js';
import { queryFields } from './query.js';
import { subgraphEdgeFields, subgraphFields } from './subgraph.js';

type Shown =
  | 'Article'
  | 'Person'
  | 'Organization'
  | 'Group'
  | 'Country'
  | 'UnnamedSource'
  | 'Place'
  | 'Event'
  | 'Claim'
  | 'Correction';

/** Kinds carry the names of their GraphQL types. */
const kindOf = (node: GraphNode): Shown => node.kind as Shown;
const foundKind = (node: GraphNode): Exclude<Shown, 'Correction'> =>
  node.kind as Exclude<Shown, 'Correction'>;

export const resolvers: Resolvers = {
  Query: queryFields,
  Mutation: mutationFields,
  Subscription: subscriptionFields,
  EventChange: eventChangeFields,
  Node: { __resolveType: kindOf },
  SearchResult: { __resolveType: foundKind },
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
  EventState: eventStateFields,
  EventGroup: groupFields,
  Subgraph: subgraphFields,
  SubgraphEdge: subgraphEdgeFields,
  Correction: correctionFields,
  CorrectionResult: correctionResult,
  Claim: claimFields,
  ArticleConnection: connectionResolvers(),
  ActorConnection: connectionResolvers(),
  PlaceConnection: connectionResolvers(),
  EventConnection: connectionResolvers(),
  ClaimConnection: connectionResolvers(),
  CorrectionConnection: connectionResolvers(),
};
