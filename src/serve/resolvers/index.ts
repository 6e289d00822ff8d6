import type { GraphNode } from '../../domain/graph.js';
import { demand, type Scope } from '../http/auth.js';
import { connectionResolvers } from '../lists/connection.js';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/resolvers.js';
import type { LocationNode } from '../mappers.js';
import { actorFields, actorType, countryFields } from './actor.js';
import { articleFields, outletFields } from './article.js';
import { correctionFields, correctionResult, mutationFields } from './correction.js';
import { eventChangeFields, subscriptionFields } from './changes.js';
import {
  claimFields,
  eventFields,
  eventStateFields,
  rejectedEventFields,
  joinFields,
  linkedEventEdgeFields,
  linkedEventFields,
  tollFields,
} from './event.js';
import { groupFields, groupsOfList } from './groups.js';
import { articleTakenFields, ingestMutations, ingestResult, withdrawResult } from './ingest.js';
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

/** Root fields that ask for a scope before anything else. */
function needing<T extends object>(scope: Scope, fields: T): T {
  const guarded = Object.entries(fields).map(([name, resolve]): [string, unknown] => [
    name,
    (parent: unknown, args: unknown, context: Context, info: unknown): unknown => {
      demand(context.caller, scope);
      return (resolve as (...all: unknown[]) => unknown)(parent, args, context, info);
    },
  ]);
  return Object.fromEntries(guarded) as T;
}

export const resolvers: Resolvers = {
  Query: needing('read', queryFields),
  Mutation: { ...needing('correct', mutationFields), ...ingestMutations },
  Subscription: subscriptionFields,
  ArticleTaken: articleTakenFields,
  IngestResult: ingestResult,
  WithdrawResult: withdrawResult,
  EventChange: eventChangeFields,
  Node: { __resolveType: kindOf },
  SearchResult: { __resolveType: foundKind },
  _Entity: {
    __resolveType: (entity) =>
      'scheme' in entity ? 'EventType' : 'kind' in entity ? kindOf(entity) : 'Outlet',
  },
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
  Outlet: outletFields,
  Event: eventFields,
  Toll: tollFields,
  Join: joinFields,
  EventState: eventStateFields,
  RejectedEvent: rejectedEventFields,
  EventGroup: groupFields,
  Subgraph: subgraphFields,
  SubgraphEdge: subgraphEdgeFields,
  Correction: correctionFields,
  CorrectionResult: correctionResult,
  Claim: claimFields,
  ArticleConnection: connectionResolvers(),
  ActorConnection: connectionResolvers(),
  PlaceConnection: connectionResolvers(),
  EventConnection: { ...connectionResolvers(), groups: groupsOfList },
  LinkedEventConnection: linkedEventFields,
  LinkedEventEdge: linkedEventEdgeFields,
  ClaimConnection: connectionResolvers(),
  CorrectionConnection: connectionResolvers(),
};
