import type {
  ActorNode,
  ArticleNode,
  ClaimNode,
  CorrectionNode,
  EventNode,
  GraphLink,
  GraphNode,
} from '../../domain/graph.js';
import type { Condition, Order, Page, PageRequest } from '../../store/port.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { userError } from '../errors.js';
import type { LocationNode } from '../mappers.js';

/** A page of nodes with what is needed to go on and to count. Whether something lies on the side that was not read is told by its cursor alone. */
export interface Connection<T extends GraphNode> {
  readonly nodes: readonly T[];
  readonly hasMore: boolean;
  readonly hasBefore: boolean;
  readonly orderBy: readonly Order[];
  readonly total: () => Promise<number>;
  /** What the nodes of all pages fulfil, and no others do; null: every node of the family. */
  readonly condition: () => Condition | null;
}
export type ArticlePage = Connection<ArticleNode>;
export type ActorPage = Connection<ActorNode>;
export type PlacePage = Connection<LocationNode>;
export type EventPage = Connection<EventNode>;
/** … with the link to each, in the order of the nodes. */
export type LinkedEventPage = EventPage & { readonly links: readonly GraphLink[] };
export interface LinkedEvent {
  readonly cursor: string;
  readonly node: EventNode;
  readonly link: GraphLink;
}
export type ClaimPage = Connection<ClaimNode>;
export type CorrectionPage = Connection<CorrectionNode>;

export const PAGE_MAX = 100;

/** As Relay has them: `first` from the start or `last` from the end, between two cursors. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

const PAGE_DEFAULT = 20;

/** Checks the arguments; a page holds 1 to 100. */
export function pageRequest(
  { first, after, last, before }: PageArguments,
  orderBy: readonly Order[],
): PageRequest {
  if (first != null && last != null)
    throw userError('BAD_USER_INPUT', 'Give "first" or "last", not both');
  const fromEnd = last != null;
  return {
    first: pageSize(last ?? first, fromEnd ? 'last' : 'first'),
    orderBy,
    ...(fromEnd ? { fromEnd } : {}),
    ...(after == null ? {} : { after: decodeCursor(after, orderBy) }),
    ...(before == null ? {} : { before: decodeCursor(before, orderBy) }),
  };
}

/** How many a page holds, checked; the error names the argument. */
export function pageSize(count: number | null | undefined, name: 'first' | 'last'): number {
  const size = count ?? PAGE_DEFAULT;
  if (size < 1 || size > PAGE_MAX)
    throw userError(
      'PAGE_TOO_LARGE',
      `${name} is ${String(size)}, and a page holds 1 to ${String(PAGE_MAX)}: take several pages with "after" or "before"`,
    );
  return size;
}

export function connection<T extends GraphNode>(
  page: Page<GraphNode>,
  isOne: (node: GraphNode) => node is T,
  request: PageRequest,
  { total, condition }: Pick<Connection<T>, 'total' | 'condition'>,
): Connection<T> {
  return {
    nodes: page.items.filter(isOne),
    hasBefore: request.fromEnd === true ? page.hasMore : request.after !== undefined,
    hasMore: request.fromEnd === true ? request.before !== undefined : page.hasMore,
    orderBy: request.orderBy ?? [],
    total,
    condition,
  };
}

interface ShownEdge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** Resolvers that every connection type shares. */
export function connectionResolvers<T extends GraphNode>(): {
  edges: (page: Connection<T>) => ShownEdge<T>[];
  nodes: (page: Connection<T>) => T[];
  pageInfo: (page: Connection<T>) => {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: (page: Connection<T>) => Promise<number>;
} {
  const cursor = (page: Connection<T>, node: T): string =>
    encodeCursor(node, node.id, page.orderBy);
  return {
    edges: (page) => page.nodes.map((node: T) => ({ cursor: cursor(page, node), node })),
    nodes: (page) => [...page.nodes],
    pageInfo: (page) => {
      const first: T | undefined = page.nodes[0];
      const last: T | undefined = page.nodes.at(-1);
      return {
        hasNextPage: page.hasMore,
        hasPreviousPage: page.hasBefore,
        startCursor: first === undefined ? null : cursor(page, first),
        endCursor: last === undefined ? null : cursor(page, last),
      };
    },
    totalCount: (page) => page.total(),
  };
}
