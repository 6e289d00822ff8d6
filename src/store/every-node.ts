import type { Family, GraphNode } from '../domain/graph.js';
import type { Condition, Page, Position, Store } from './port.js';

const PAGE = 500;

/** All nodes of a family that fulfil the condition, by id, a page at a time. */
export async function* everyNode(
  store: Store,
  family: Family,
  where?: Condition,
): AsyncGenerator<readonly GraphNode[]> {
  for (let after: Position | undefined, more = true; more;) {
    const page: Page<GraphNode> = await store.find({
      family,
      first: PAGE,
      ...(where === undefined ? {} : { where }),
      ...(after === undefined ? {} : { after }),
    });
    yield page.items;
    const last = page.items.at(-1);
    if (last !== undefined) after = { values: [], id: last.id };
    more = page.hasMore;
  }
}
