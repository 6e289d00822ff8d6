import type { GraphNode } from '../domain/graph.js';
import type { Condition, Order, RelationName } from '../store/port.js';
import type { Family } from '../domain/graph.js';
import { type Connection, connection, type PageArguments, pageRequest } from './connection.js';
import type { Context } from './context.js';

interface ListOptions<T extends GraphNode> {
  readonly isOne: (node: GraphNode) => node is T;
  readonly page: PageArguments;
  readonly orderBy: readonly Order[];
  readonly where?: Condition | undefined;
}

/** A page of a whole family. */
export async function listFamily<T extends GraphNode>(
  context: Context,
  family: Family,
  { isOne, page, orderBy, where }: ListOptions<T>,
): Promise<Connection<T>> {
  const request = pageRequest(page, orderBy);
  const condition = where === undefined ? {} : { where };
  const found = await context.store.find({ family, ...request, ...condition });
  return connection(found, isOne, request, () => context.store.count(family, where));
}

/** A page across a relation; pages of many parents are one store call. */
export async function listLinked<T extends GraphNode>(
  context: Context,
  id: string,
  relation: RelationName,
  { isOne, page, orderBy, where }: ListOptions<T>,
): Promise<Connection<T>> {
  const request = pageRequest(page, orderBy);
  const found = await context.linked(
    id,
    relation,
    where === undefined ? request : { ...request, where },
  );
  const nodes = { items: found.items.map(({ node }) => node), hasMore: found.hasMore };
  return connection(nodes, isOne, request, () => context.countLinked(id, relation, where));
}
