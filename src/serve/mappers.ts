import type { EventType } from '../domain/cameo.js';
import type {
  ActorNode,
  ArticleVersionNode,
  GraphNode,
  PlaceNode,
  TombstoneNode,
} from '../domain/graph.js';

/** A place, or a state as one. */
export type LocationNode = PlaceNode | ActorNode;

/** No node of the store: what articles of one host share. */
export interface OutletRow {
  readonly host: string;
}

export type EventTypeRow = EventType;

export function isShown(node: GraphNode): node is ShownNode {
  return node.kind !== 'ArticleVersion' && node.kind !== 'Tombstone';
}

/** What the API shows; versions and tombstones stay inside. */
export type ShownNode = Exclude<GraphNode, ArticleVersionNode | TombstoneNode>;
