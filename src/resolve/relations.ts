import type { GraphLink } from '../domain/graph.js';
import { hashId } from '../support/ids.js';

/** Id of a standing relation: what makes it one, whatever articles say so. */
export function relationId({ type, from, to, properties }: Omit<GraphLink, 'id'>): string {
  const { role, edtf } = properties;
  return hashId(type, from, to, text(role), text(edtf));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * Makes `relations` what an article supports, where it supported `before`; each standing relation counts the articles
 * that support it, and goes with the last.
 */
export function mergeRelations(
  links: Map<string, GraphLink>,
  relations: readonly GraphLink[],
  before: readonly string[],
): void {
  const known = new Set(before);
  const wanted = new Map(relations.map((link) => [link.id, link]));
  for (const id of before) if (!wanted.has(id)) count(links, links.get(id), -1);
  for (const [id, link] of wanted)
    if (!known.has(id)) count(links, links.get(id) ?? link, links.has(id) ? 1 : 0);
}

function count(links: Map<string, GraphLink>, link: GraphLink | undefined, change: number): void {
  if (link === undefined) return;
  const articleCount = Number(link.properties['articleCount']) + change;
  if (articleCount === 0) links.delete(link.id);
  else links.set(link.id, { ...link, properties: { ...link.properties, articleCount } });
}
