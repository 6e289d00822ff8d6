import type { Change, ChangeSet, GraphLink, GraphNode } from '../domain/graph.js';
import type { Occasion } from './incoming.js';

/** A part of the graph: as it stands, or as it will stand. */
export interface Part {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly links: ReadonlyMap<string, GraphLink>;
}

/** What must be written to make `before` into `after`. What is equal in both is not touched. */
export function difference(before: Part, after: Part, { now, runId }: Occasion): ChangeSet {
  function change(operation: Change['operation'], { kind, id }: GraphNode): Omit<Change, 'seq'> {
    return { at: now, runId, operation, kind, id };
  }
  const deleted = [...before.nodes.values()].filter(({ id }) => !after.nodes.has(id)).sort(byId);
  const putNodes = [...after.nodes.values()]
    .filter((node) => !isSame(before.nodes.get(node.id), node))
    .sort(byId);
  return {
    deleteNodes: deleted.map(({ id }) => id),
    deleteLinks: [...before.links.values()]
      .filter(({ id }) => !after.links.has(id))
      .map(({ id, type }) => ({ id, type }))
      .sort(byId),
    putNodes,
    newLinks: [...after.links.values()].filter(({ id }) => !before.links.has(id)).sort(byId),
    changedLinks: [...after.links.values()]
      .filter((link) => before.links.has(link.id) && !isSame(before.links.get(link.id), link))
      .sort(byId),
    changes: [
      ...deleted.map((node) => change('deleted', node)),
      ...putNodes.map((node) => change(operationOf(before.nodes.get(node.id), node), node)),
    ],
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function operationOf(before: GraphNode | undefined, node: GraphNode): Change['operation'] {
  if (before === undefined) return 'created';
  const isRetracted =
    node.kind === 'Claim' &&
    node.retractedAt !== null &&
    before.kind === 'Claim' &&
    before.retractedAt === null;
  return isRetracted ? 'retracted' : 'updated';
}

function isSame(before: unknown, after: unknown): boolean {
  return before === after || (before !== undefined && canonical(before) === canonical(after));
}

/** JSON with sorted keys: stores give properties back in orders of their own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
