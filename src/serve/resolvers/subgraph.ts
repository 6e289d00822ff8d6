import type { GraphNode } from '../../domain/graph.js';
import type { Context } from '../context.js';
import { userError } from '../errors.js';
import type {
  LinkType,
  QueryResolvers,
  SubgraphEdgeResolvers,
  SubgraphResolvers,
} from '../generated/resolvers.js';
import { isActor, isEvent, isLocation } from '../kinds.js';
import { neighbourhood, shortestPaths } from '../subgraph.js';

/** Most nodes that each end of a search for paths reaches. */
const REACHED_MAX = 2000;

function within(name: string, value: number, most: number): number {
  if (value < 1 || value > most)
    throw userError(
      'BAD_USER_INPUT',
      `${name} is ${String(value)}, and may be 1 to ${String(most)}`,
    );
  return value;
}

/** Null for an unknown id; an article, claim or correction is no node to walk from. */
async function walkable(context: Context, id: string): Promise<GraphNode | null> {
  const node = await context.node(id);
  if (node === undefined) return null;
  if (isActor(node) || isEvent(node) || isLocation(node)) return node;
  throw userError(
    'BAD_ID',
    `"${id}" is of type ${node.kind}: give the id of an actor, a place or an event`,
  );
}

export const subgraphQueries: Pick<QueryResolvers, 'neighbourhood' | 'paths'> = {
  async neighbourhood(_, { id, depth, types, fanOut, limit }, context) {
    const bounds = {
      types: types ?? null,
      fanOut: within('fanOut', fanOut, 100),
      nodes: within('limit', limit, 1000),
    };
    const steps = within('depth', depth, 4);
    const centre = await walkable(context, id);
    return centre === null ? null : neighbourhood(context, centre, steps, bounds);
  },
  async paths(_, { from, to, maxDepth, types, fanOut }, context) {
    const bounds = {
      types: types ?? null,
      fanOut: within('fanOut', fanOut, 100),
      nodes: REACHED_MAX,
    };
    const steps = within('maxDepth', maxDepth, 8);
    const [start, end] = await Promise.all([walkable(context, from), walkable(context, to)]);
    if (start === null || end === null) return null;
    const { length, ...subgraph } = await shortestPaths(context, [start, end], steps, bounds);
    return { length, subgraph };
  },
};

export const subgraphEdgeFields: SubgraphEdgeResolvers = {
  type: ({ type }) => type as LinkType,
};

export const subgraphFields: SubgraphResolvers = {
  nodes: ({ nodes }) => [...nodes],
  edges: ({ edges }) => [...edges],
};
