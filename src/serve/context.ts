import DataLoader from 'dataloader';
import type { ChangeFeed } from './change-feed.js';
import type { Caller } from './http/auth.js';
import type { Ingestion } from './ingestion.js';
import type { Family, GraphNode } from '../domain/graph.js';
import type {
  Condition,
  LinkedNode,
  LinkedRequest,
  Page,
  Position,
  RelationName,
  Selection,
  Store,
  Wanted,
} from '../store/port.js';

interface WantedNode extends Wanted {
  readonly id: string;
}

/** What one request shares: the store, and loaders that make one store call of many. */
export interface Context {
  readonly store: Store;
  /** What changes in it, read once for all who follow it. */
  readonly feed: ChangeFeed;
  /** The SDL of the subgraph. */
  readonly sdl: string;
  /** Fires when the server stops: what runs on for ever ends then. */
  readonly closing: AbortSignal;
  /** Who asks. */
  readonly caller: Caller;
  /** Takes articles in and out; null where the server only reads. */
  readonly ingestion: Ingestion | null;
  /** Forgets what was read: after a write. */
  refresh(): void;
  node(id: string, wanted?: Wanted): Promise<GraphNode | undefined>;
  nodes(ids: readonly string[], wanted?: Wanted): Promise<GraphNode[]>;
  /** A page of a family; asked for again in the same request it is read once. */
  find(selection: Selection): Promise<Page<GraphNode>>;
  /** How many of a family; asked for again in the same request they are counted once. */
  count(family: Family, where: Condition | undefined): Promise<number>;
  linked(id: string, relation: RelationName, request: LinkedRequest): Promise<Page<LinkedNode>>;
  countLinked(id: string, relation: RelationName, where: Condition | undefined): Promise<number>;
  /** Does the node fulfil the condition? */
  holds(family: Family, id: string, where: Condition): Promise<boolean>;
  /** Every node across a relation, by id; for relations that are short by nature. */
  allLinked(
    id: string,
    relation: RelationName,
    where: Condition,
    wanted?: Wanted,
  ): Promise<GraphNode[]>;
}

/** Nodes that one store call of `allLinked` brings. */
const PAGE_OF_ALL = 1000;

export type Request = Pick<Context, 'store' | 'feed' | 'sdl' | 'closing' | 'caller' | 'ingestion'>;

export function createContext(request: Request): Context {
  const { store } = request;
  const byId = new DataLoader<WantedNode, GraphNode | undefined, string>(
    async (wanted) => {
      const ids = [...new Set(wanted.map(({ id }) => id))];
      const found = await store.get(ids, allFields(wanted));
      return wanted.map(({ id }) => found.get(id));
    },
    { cacheKeyFn: ({ id, fields }) => JSON.stringify([id, fields]) },
  );
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(key: unknown, read: () => Promise<T>): Promise<T> => {
    const name = JSON.stringify(key);
    const found = (kept.get(name) as Promise<T> | undefined) ?? read();
    kept.set(name, found);
    return found;
  };
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
  const counters = new Map<string, DataLoader<string, number>>();
  const counterFor = (
    relation: RelationName,
    where: Condition | undefined,
  ): DataLoader<string, number> => {
    const key = JSON.stringify([relation, where]);
    const known = counters.get(key);
    if (known !== undefined) return known;
    const loader = new DataLoader<string, number>(async (ids) => {
      const found = await store.countLinked(ids, relation, where);
      return ids.map((id) => found.get(id) ?? 0);
    });
    counters.set(key, loader);
    return loader;
  };
  const testers = new Map<string, DataLoader<string, boolean>>();
  const testerFor = (family: Family, where: Condition): DataLoader<string, boolean> => {
    const key = JSON.stringify([family, where]);
    const known = testers.get(key);
    if (known !== undefined) return known;
    const loader = new DataLoader<string, boolean>(
      async (ids) => {
        const among: Condition = { all: [{ field: 'id', op: 'in', value: ids }, where] };
        const { items } = await store.find({
          family,
          where: among,
          first: ids.length,
          fields: [],
        });
        const held = new Set(items.map(({ id }) => id));
        return ids.map((id) => held.has(id));
      },
      { maxBatchSize: PAGE_OF_ALL },
    );
    testers.set(key, loader);
    return loader;
  };
  return {
    ...request,
    refresh() {
      byId.clearAll();
      kept.clear();
      pages.clear();
      counters.clear();
      testers.clear();
    },
    node: (id, wanted = {}) => byId.load({ id, ...wanted }),
    nodes: async (ids, wanted = {}) =>
      (await byId.loadMany(ids.map((id) => ({ id, ...wanted })))).flatMap((node) =>
        node === undefined || node instanceof Error ? [] : [node],
      ),
    find: (selection) => once(selection, () => store.find(selection)),
    count: (family, where) => once([family, where], () => store.count(family, where)),
    linked: (id, relation, request) => loaderFor(relation, request).load(id),
    countLinked: (id, relation, where) => counterFor(relation, where).load(id),
    holds: (family, id, where) => testerFor(family, where).load(id),
    async allLinked(id, relation, where, wanted = {}) {
      const items: LinkedNode[] = [];
      for (let after: Position | undefined, more = true; more;) {
        const page: Page<LinkedNode> = await loaderFor(relation, {
          first: PAGE_OF_ALL,
          where,
          links: false,
          ...wanted,
          ...(after === undefined ? {} : { after }),
        }).load(id);
        items.push(...page.items);
        more = page.hasMore;
        after = { values: [], id: page.items.at(-1)?.node.id ?? '' };
      }
      return items.map(({ node }) => node);
    },
  };
}

/** What one reading must bring for all of them. */
function allFields(wanted: readonly WantedNode[]): Wanted {
  const fields = new Set<string>();
  for (const one of wanted) {
    if (one.fields === undefined) return {};
    for (const field of one.fields) fields.add(field);
  }
  return { fields: [...fields].sort() };
}
