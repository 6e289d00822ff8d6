import DataLoader from 'dataloader';
import type { GraphNode } from '../domain/graph.js';
import type { LinkedNode, Page, PageRequest, RelationName, Store } from '../store/port.js';
import type { Condition } from '../store/port.js';

type LinkedRequest = PageRequest & { readonly where?: Condition };

/** What one request shares: the store, and loaders that make one store call of many. */
export interface Context {
  readonly store: Store;
  /** The SDL of the subgraph. */
  readonly sdl: string;
  node(id: string): Promise<GraphNode | undefined>;
  nodes(ids: readonly string[]): Promise<GraphNode[]>;
  linked(id: string, relation: RelationName, request: LinkedRequest): Promise<Page<LinkedNode>>;
  countLinked(id: string, relation: RelationName, where: Condition | undefined): Promise<number>;
}

export function createContext(store: Store, sdl: string): Context {
  const byId = new DataLoader<string, GraphNode | undefined>(async (ids) => {
    const found = await store.get(ids);
    return ids.map((id) => found.get(id));
  });
  const pages = new Map<string, DataLoader<string, Page<LinkedNode>>>();
  const loaderFor = (
    relation: RelationName,
    request: LinkedRequest,
  ): DataLoader<string, Page<LinkedNode>> => {
    const key = JSON.stringify([relation, request]);
    const known = pages.get(key);
    if (known !== undefined) return known;
    const loader = new DataLoader<string, Page<LinkedNode>>(async (ids) => {
      const found = await store.linked(ids, relation, request);
      return ids.map((id) => found.get(id) ?? { items: [], hasMore: false });
    });
    pages.set(key, loader);
    return loader;
  };
  return {
    store,
    sdl,
    node: (id) => byId.load(id),
    nodes: async (ids) =>
      (await byId.loadMany(ids)).flatMap((node) =>
        node === undefined || node instanceof Error ? [] : [node],
      ),
    linked: (id, relation, request) => loaderFor(relation, request).load(id),
    async countLinked(id, relation, where) {
      const page = await loaderFor(relation, {
        first: 1000,
        ...(where === undefined ? {} : { where }),
      }).load(id);
      return page.items.length;
    },
  };
}
