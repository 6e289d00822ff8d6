import { EDGE_TYPES } from '../../domain/edge-types.js';
import {
  ACTOR_KINDS,
  type GraphLink,
  type GraphNode,
  type NodeKind,
  type PropertyValue,
  STRUCTURAL_LINKS,
} from '../../domain/graph.js';
import { WiregraphError } from '../../support/errors.js';
import { nodeKeys, nodeText, searchWords } from '../fields.js';

/** Every node of ours carries this label, every statement asks for it: other graphs in the database stay untouched. */
export const MARKER = 'Wiregraph';

const ACTORS: ReadonlySet<string> = new Set(ACTOR_KINDS);

/** Labels that an analyst sees: Actor and Place are families, a Country is both. */
export function labelsOf(kind: NodeKind): string[] {
  if (kind === 'Country') return [MARKER, 'Country', 'Actor', 'Place'];
  return ACTORS.has(kind) ? [MARKER, kind, 'Actor'] : [MARKER, kind];
}

const LINK_TYPES: ReadonlySet<string> = new Set([...STRUCTURAL_LINKS, ...EDGE_TYPES]);

/** Relationship types come from closed lists only. */
export function checkLinkType(type: string): string {
  if (!LINK_TYPES.has(type))
    throw new WiregraphError('store', 'LINK_TYPE_UNKNOWN', `"${type}" is no type of link`);
  return type;
}

/** Properties that Neo4j Browser and full text need beside our own. */
const DERIVED = new Set(['searchText', 'location', 'nullsJson']);

/**
 * Neo4j drops nulls and cannot tell an empty list of strings from one of numbers: which of them a node has is kept in
 * two short lists, so that what is read is what was written.
 */
export function nodeProperties(node: GraphNode): Record<string, PropertyValue> {
  const keys = Object.fromEntries(nodeKeys(node).map((key, at) => [`key${String(at)}`, key]));
  const searchText = searchWords(nodeText(node).join('\n')).join(' ');
  // Neo4j Browser writes `name` or `title` on a node, whatever else it has, until our style is loaded.
  const name = 'name' in node || node.kind === 'Event' ? {} : { name: node.caption };
  return { ...withNulls(node), ...keys, ...name, searchText };
}

export function linkProperties(link: GraphLink): Record<string, PropertyValue> {
  return { ...withNulls(link.properties), id: link.id };
}

function withNulls(properties: object): Record<string, PropertyValue> {
  const entries = Object.entries(properties) as [string, PropertyValue][];
  const nulls = entries.filter(([, value]) => value === null).map(([key]) => key);
  return {
    ...Object.fromEntries(entries.filter(([, value]) => value !== null)),
    nullsJson: JSON.stringify([entries.map(([key]) => key), nulls]),
  };
}

export function plainProperties(
  stored: Readonly<Record<string, unknown>>,
): Record<string, PropertyValue> {
  const [order, nulls] = JSON.parse(textOf(stored['nullsJson']) ?? '[[],[]]') as [
    string[],
    string[],
  ];
  const missing = new Set(nulls);
  return Object.fromEntries(
    order
      .filter((key) => !DERIVED.has(key))
      .map((key) => [key, missing.has(key) ? null : (stored[key] as PropertyValue)]),
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function nodeFrom(stored: Readonly<Record<string, unknown>>): GraphNode {
  return plainProperties(stored) as unknown as GraphNode;
}

/** A row with `link`, `type`, `src`, `dst`. */
export function linkFrom(row: Readonly<Record<string, unknown>>): GraphLink {
  const stored = row['link'] as Record<string, unknown>;
  return {
    id: String(stored['id']),
    type: String(row['type']),
    from: String(row['src']),
    to: String(row['dst']),
    properties: plainProperties(stored),
  };
}
