import {
  ACTOR_KINDS,
  type ActorNode,
  type ArticleNode,
  type ClaimNode,
  type CorrectionNode,
  type EventNode,
  type GraphNode,
} from '../domain/graph.js';
import type { LocationNode } from './mappers.js';

const ACTORS: ReadonlySet<string> = new Set(ACTOR_KINDS);

export const isActor = (node: GraphNode): node is ActorNode => ACTORS.has(node.kind);
export const isLocation = (node: GraphNode): node is LocationNode =>
  node.kind === 'Place' || node.kind === 'Country';
export const isArticle = (node: GraphNode): node is ArticleNode => node.kind === 'Article';
export const isEvent = (node: GraphNode): node is EventNode => node.kind === 'Event';
export const isCorrection = (node: GraphNode): node is CorrectionNode => node.kind === 'Correction';
export const isClaim = (node: GraphNode): node is ClaimNode => node.kind === 'Claim';
