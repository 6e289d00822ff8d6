import { FAMILIES, type Family, type GraphLink, type GraphNode } from '../domain/graph.js';
import { type RelationName, RELATIONS } from '../store/port.js';
import type { Context } from './context.js';
import { BY_NAME, eventOrder } from './lists/orders.js';

/** Where a walk may go from a node of each family: to who takes part, where, whose officer somebody is, and how events hang together. */
const STEPS: Readonly<Partial<Record<Family, readonly RelationName[]>>> = {
  Actor: ['actor.acted', 'actor.received', 'actor.affiliations', 'actor.members'],
  Place: ['place.events'],
  Event: [
    'event.actors',
    'event.recipients',
    'event.places',
    'event.partOf',
    'event.parts',
    'event.follows',
    'event.followedBy',
    'event.about',
    'event.subjectOf',
  ],
};

export interface Bounds {
  /** Types of links that may be walked; null: all. */
  readonly types: readonly string[] | null;
  /** Most nodes that one node leads to over one relation. */
  readonly fanOut: number;
  /** Most nodes in all. */
  readonly nodes: number;
}

/** Nodes and links ready to draw; both ends of every link are among the nodes. */
export interface Walked {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphLink[];
  /** False where a bound left something out. */
  readonly isComplete: boolean;
}

/** One step of a walk, from a node that is known to a neighbour. */
interface Step {
  readonly from: string;
  readonly to: GraphNode;
  readonly link: GraphLink;
}

/** Everything one step away from the nodes: one store call for each relation, however many nodes. */
async function stepsFrom(
  context: Context,
  nodes: readonly GraphNode[],
  { types, fanOut }: Bounds,
): Promise<{ readonly steps: readonly Step[]; readonly isComplete: boolean }> {
  const walks = Object.entries(STEPS).flatMap(([family, relations]) =>
    relations
      .filter((name) => types?.includes(RELATIONS[name].link) ?? true)
      .flatMap((relation) =>
        nodes
          .filter(({ kind }) => FAMILIES[family as Family].some((one) => one === kind))
          .map((node) => ({ node, relation })),
      ),
  );
  const pages = await Promise.all(
    walks.map(async ({ node, relation }) => {
      const orderBy = RELATIONS[relation].target === 'Event' ? eventOrder('DATE_DESC') : BY_NAME;
      const page = await context.linked(node.id, relation, { first: fanOut, orderBy });
      return { from: node.id, page };
    }),
  );
  return {
    steps: pages.flatMap(({ from, page }) =>
      page.items.map((item): Step => ({ from, to: item.node, link: item.link })),
    ),
    isComplete: pages.every(({ page }) => !page.hasMore),
  };
}

/** Everything up to `depth` steps around a node, nearest first. An actor and another of the same event are two steps apart. */
export async function neighbourhood(
  context: Context,
  centre: GraphNode,
  depth: number,
  bounds: Bounds,
): Promise<Walked> {
  const nodes = new Map([[centre.id, centre]]);
  const edges = new Map<string, GraphLink>();
  let isComplete = true;
  let frontier = [centre];
  for (let level = 0; level < depth && frontier.length > 0; level++) {
    const found = await stepsFrom(context, frontier, bounds);
    isComplete &&= found.isComplete;
    frontier = [];
    for (const { to, link } of found.steps) {
      if (!nodes.has(to.id)) {
        if (nodes.size >= bounds.nodes) {
          isComplete = false;
          continue;
        }
        nodes.set(to.id, to);
        frontier.push(to);
      }
      edges.set(link.id, link);
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], isComplete };
}

/** One side of a search for paths: what was reached, how far away, and over which steps. */
class Side {
  readonly distance = new Map<string, number>();
  readonly #nodes = new Map<string, GraphNode>();
  readonly #back = new Map<string, Step[]>();
  #level = 0;
  isComplete = true;
  frontier: GraphNode[];

  constructor(start: GraphNode) {
    this.frontier = [start];
    this.distance.set(start.id, 0);
    this.#nodes.set(start.id, start);
  }

  async advance(context: Context, bounds: Bounds): Promise<void> {
    const { steps, isComplete } = await stepsFrom(context, this.frontier, bounds);
    this.isComplete &&= isComplete;
    this.#level++;
    this.frontier = [];
    for (const step of steps) {
      const { id } = step.to;
      if (!this.distance.has(id)) {
        if (this.distance.size >= bounds.nodes) {
          this.isComplete = false;
          continue;
        }
        this.distance.set(id, this.#level);
        this.#nodes.set(id, step.to);
        this.frontier.push(step.to);
      }
      if (this.distance.get(id) === this.#level)
        this.#back.set(id, [...(this.#back.get(id) ?? []), step]);
    }
  }

  /** Adds every shortest way from the start to the node. */
  collect(id: string, nodes: Map<string, GraphNode>, edges: Map<string, GraphLink>): void {
    const open = [id];
    const seen = new Set(open);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const node = this.#nodes.get(at);
      if (node !== undefined) nodes.set(at, node);
      for (const { from, link } of this.#back.get(at) ?? []) {
        edges.set(link.id, link);
        if (!seen.has(from)) open.push(from);
        seen.add(from);
      }
    }
  }
}

/**
 * All shortest paths of at most `maxDepth` steps between two nodes, searched from both ends; length null where there is
 * none within the bounds.
 */
export async function shortestPaths(
  context: Context,
  ends: readonly [GraphNode, GraphNode],
  maxDepth: number,
  bounds: Bounds,
): Promise<Walked & { readonly length: number | null }> {
  const sides = [new Side(ends[0]), new Side(ends[1])] as const;
  const [near, far] = sides;
  const meetings = (): { id: string; length: number }[] =>
    [...near.distance].flatMap(([id, distance]) => {
      const rest = far.distance.get(id);
      return rest === undefined ? [] : [{ id, length: distance + rest }];
    });
  let met = meetings();
  for (let depth = 0; depth < maxDepth && met.length === 0; depth++) {
    if (sides.some(({ frontier }) => frontier.length === 0)) break;
    const smaller = near.frontier.length <= far.frontier.length ? near : far;
    await smaller.advance(context, bounds);
    met = meetings();
  }
  const length = met.length === 0 ? null : Math.min(...met.map((one) => one.length));
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphLink>();
  for (const one of met)
    if (one.length === length) for (const side of sides) side.collect(one.id, nodes, edges);
  const isComplete = sides.every((side) => side.isComplete);
  return { length, nodes: [...nodes.values()], edges: [...edges.values()], isComplete };
}
