import type { GraphLink, GraphNode } from '../../src/domain/graph.js';
import type { Store } from '../../src/store/port.js';

const BATCH = 2000;

/** Writes all nodes and links of one store into another, which has none; not the sequence of changes. */
export async function copyGraph(from: Store, to: Store): Promise<void> {
  let nodes: GraphNode[] = [];
  let links: GraphLink[] = [];
  const flush = async (): Promise<void> => {
    const [putNodes, newLinks] = [nodes, links];
    [nodes, links] = [[], []];
    await to.write((unit) =>
      unit.apply({
        deleteNodes: [],
        deleteLinks: [],
        putNodes,
        newLinks,
        changedLinks: [],
        changes: [],
      }),
    );
  };
  for await (const one of from.dump()) {
    // Both ends of a link are there first: a dump has nodes before links.
    if ('from' in one) links.push(one);
    else nodes.push(one);
    if (nodes.length + links.length === BATCH) await flush();
  }
  await flush();
}
