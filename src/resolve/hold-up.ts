import { ACTOR_KINDS, type GraphLink, type GraphNode } from '../domain/graph.js';
import { foldNode } from './drafts.js';

const FOLDED: ReadonlySet<string> = new Set([...ACTOR_KINDS, 'Place']);

/**
 * Folds actors and places anew from what articles mention, and takes away those that nothing holds up any more, with
 * their links. A node without mentions stays while a claim, an event or a relation of another node needs it.
 */
export function refoldNodes(
  ids: ReadonlySet<string>,
  nodes: Map<string, GraphNode>,
  links: Map<string, GraphLink>,
): void {
  const mentions = new Map<string, GraphLink[]>();
  for (const link of links.values())
    if (link.type === 'MENTIONS' && ids.has(link.to))
      mentions.set(link.to, [...(mentions.get(link.to) ?? []), link]);
  let unmentioned: string[] = [];
  for (const id of ids) {
    const folded = foldNode(id, mentions.get(id) ?? []);
    if (folded !== null) nodes.set(id, folded);
    else if (FOLDED.has(nodes.get(id)?.kind ?? '')) unmentioned.push(id);
  }
  // A place that goes may have been the last to hold up the place around it.
  for (let before = -1; before !== unmentioned.length;) {
    before = unmentioned.length;
    const held = heldUp(links.values());
    for (const id of unmentioned) if (!held.has(id)) nodes.delete(id);
    unmentioned = unmentioned.filter((id) => held.has(id));
    dropDangling(ids, nodes, links);
  }
}

/** A place does not hold up itself by lying in another. */
function heldUp(links: Iterable<GraphLink>): ReadonlySet<string> {
  const held = new Set<string>();
  for (const { type, from, to } of links) {
    held.add(to);
    if (type !== 'LOCATED_IN') held.add(from);
  }
  return held;
}

/** Takes away the links of those of `ids` that are no more. */
export function dropDangling(
  ids: ReadonlySet<string>,
  nodes: ReadonlyMap<string, GraphNode>,
  links: Map<string, GraphLink>,
): void {
  for (const { id, from, to } of links.values())
    if ((ids.has(from) && !nodes.has(from)) || (ids.has(to) && !nodes.has(to))) links.delete(id);
}
