import type { GraphQLResolveInfo } from 'graphql';
import type { GraphLink, GraphNode } from '../../domain/graph.js';
import {
  type Condition,
  inverseOf,
  type Order,
  type Position,
  type RelationName,
} from '../../store/port.js';
import type { Family } from '../../domain/graph.js';
import { type Connection, connection, type PageArguments, pageRequest } from './connection.js';
import type { Context } from '../context.js';
import { selectedFields } from '../selected-fields.js';
import { listWanted } from './wanted.js';

interface ListOptions<T extends GraphNode> {
  readonly isOne: (node: GraphNode) => node is T;
  readonly page: PageArguments;
  readonly orderBy: readonly Order[];
  readonly where?: Condition | undefined;
  /** What is asked of the list. */
  readonly info: GraphQLResolveInfo;
}

const NOTHING = { items: [], hasMore: false };

/** Asks for the number of nodes together with the page: one statement may answer both. */
function countAhead(info: GraphQLResolveInfo, total: () => Promise<number>): void {
  // An error is told where the number itself is asked for.
  if (selectedFields(info).has('totalCount')) total().catch(() => undefined);
}

/** A page of a whole family. */
export async function listFamily<T extends GraphNode>(
  context: Context,
  family: Family,
  { isOne, page, orderBy, where, info }: ListOptions<T>,
): Promise<Connection<T>> {
  const request = pageRequest(page, orderBy);
  const condition = where === undefined ? {} : { where };
  const wanted = listWanted(info, orderBy);
  const total = (): Promise<number> => context.count(family, where);
  countAhead(info, total);
  const found =
    wanted === null ? NOTHING : await context.find({ family, ...request, ...condition, ...wanted });
  return connection(found, isOne, request, {
    total,
    condition: () => where ?? null,
  });
}

/** A page across a relation, with the link to each node; pages of many parents are one store call. */
export async function listLinked<T extends GraphNode>(
  context: Context,
  id: string,
  relation: RelationName,
  { isOne, page, orderBy, where, info }: ListOptions<T>,
): Promise<Connection<T> & { readonly links: readonly GraphLink[] }> {
  const request = pageRequest(page, orderBy);
  const condition = where === undefined ? {} : { where };
  const wanted = listWanted(info, orderBy);
  const links = selectedFields(info, 'edges').has('articles');
  const total = (): Promise<number> => context.countLinked(id, relation, where);
  countAhead(info, total);
  const found =
    wanted === null
      ? NOTHING
      : await context.linked(id, relation, { ...request, ...condition, ...wanted, links });
  const nodes = { items: found.items.map(({ node }) => node), hasMore: found.hasMore };
  return {
    ...connection(nodes, isOne, request, {
      total,
      condition: () => both(where, { some: inverseOf(relation), where: isNode([id]) }),
    }),
    links: found.items.flatMap(({ node, link }) => (isOne(node) ? [link] : [])),
  };
}

/** A page of nodes that are all at hand, in the order that a store would give them. */
export async function listOf<T extends GraphNode>(
  context: Context,
  family: Family,
  nodes: readonly GraphNode[],
  { isOne, page, orderBy, where }: Omit<ListOptions<T>, 'info'>,
): Promise<Connection<T>> {
  const request = pageRequest(page, orderBy);
  const { after, before, first, fromEnd = false } = request;
  const all = [...new Map(nodes.filter(isOne).map((node) => [node.id, node])).values()];
  const holds = await Promise.all(
    where === undefined ? [] : all.map(({ id }) => context.holds(family, id, where)),
  );
  const sorted = all
    .filter((_, index) => where === undefined || holds[index])
    .map((node) => ({ node, at: positionOf(node, orderBy) }))
    .sort((a, b) => compare(a.at, b.at, orderBy));
  const between = sorted.filter(
    ({ at }) =>
      (after === undefined || compare(at, after, orderBy) > 0) &&
      (before === undefined || compare(at, before, orderBy) < 0),
  );
  const shown = fromEnd ? between.slice(-first) : between.slice(0, first);
  const items = shown.map(({ node }) => node);
  return connection({ items, hasMore: between.length > first }, isOne, request, {
    total: () => Promise.resolve(sorted.length),
    condition: () => isNode(sorted.map(({ node }) => node.id)),
  });
}

const isNode = (ids: readonly string[]): Condition => ({ field: 'id', op: 'in', value: ids });
const both = (where: Condition | undefined, other: Condition): Condition =>
  where === undefined ? other : { all: [where, other] };

function positionOf(node: GraphNode, orderBy: readonly Order[]): Position {
  const fields = new Map<string, unknown>(Object.entries(node));
  const values = orderBy.map(({ field }) => {
    const value = fields.get(field);
    return typeof value === 'string' || typeof value === 'number' ? value : null;
  });
  return { values, id: node.id };
}

/** Nulls last in both directions, ties by id: as the port says. */
function compare(a: Position, b: Position, orderBy: readonly Order[]): number {
  for (const [index, { direction }] of orderBy.entries()) {
    const [left, right] = [a.values[index] ?? null, b.values[index] ?? null];
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right === (direction === 'asc') ? -1 : 1;
  }
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
