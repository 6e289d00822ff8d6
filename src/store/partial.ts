import type { GraphLink, GraphNode } from '../domain/graph.js';

/** What language and libraries ask any object for. */
const ASKED_OF_ALL: ReadonlySet<PropertyKey> = new Set([
  'then',
  'toJSON',
  '__typename',
  'constructor',
]);

/** Stands behind what was read in part: whatever else is asked for was forgotten where the reading was ordered. */
const NOT_READ = new Proxy(Object.freeze({}), {
  get(_, name): undefined {
    if (typeof name === 'symbol' || ASKED_OF_ALL.has(name)) return undefined;
    throw new Error(`"${name}" was not read from the store: name it among the fields`);
  },
});

/** Properties that are read of nodes of which only these fields are wanted. */
export function fieldsRead(fields: readonly string[]): readonly string[] {
  for (const field of fields)
    // Names go into statements as they are.
    if (!/^\w+$/.test(field)) throw new Error(`"${field}" is no name of a property`);
  return [...new Set(['id', 'kind', ...fields])];
}

/** A node with these properties, from their values in the same order; what is missing is null. */
export function partialNode(fields: readonly string[], values: readonly unknown[]): GraphNode {
  const node = Object.create(NOT_READ) as Record<string, unknown>;
  for (const [at, field] of fields.entries()) node[field] = values[at] ?? null;
  return node as unknown as GraphNode;
}

/** The link of a page that was read without. */
export const LINK_NOT_READ = Object.create(NOT_READ) as GraphLink;
