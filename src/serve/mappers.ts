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

export type EventTypeRow = EventType;

/** What the API shows; versions and tombstones stay inside. */
export type ShownNode = Exclude<GraphNode, ArticleVersionNode | TombstoneNode>;
