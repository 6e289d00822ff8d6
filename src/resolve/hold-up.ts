import { ACTOR_KINDS, type GraphLink, type GraphNode } from '../domain/graph.js';
import { counted, foldNode, NOTHING, parseTally, type Tally, tallyJson } from './tally.js';

const FOLDED: ReadonlySet<string> = new Set([...ACTOR_KINDS, 'Place']);

/**
 * Folds actors and places anew from what articles mention, and takes away those that nothing holds up any more, with
 * their links. A node without mentions stays while a claim, an event or a relation of another node needs it.
 * @param before mentions of the one article that changed, as stored; @param after as they will be
 */
export function refoldNodes(
  before: readonly GraphLink[],
  after: readonly GraphLink[],
  nodes: Map<string, GraphNode>,
  links: Map<string, GraphLink>,
  others: ReadonlySet<string>,
): void {
  const tallies = new Map<string, Tally>();
  const change = (mention: GraphLink, sign: 1 | -1): void => {
    const { to } = mention;
    tallies.set(to, counted(tallies.get(to) ?? tallyOf(nodes.get(to)), mention, sign));
  };
  for (const mention of before) change(mention, -1);
  for (const mention of after) change(mention, 1);
  let unmentioned: string[] = [];
  for (const id of new Set([...tallies.keys(), ...others])) {
    const stored = nodes.get(id);
    const tally = tallies.get(id) ?? tallyOf(stored);
    const folded = foldNode(id, tally);
    if (folded !== null) nodes.set(id, folded);
    else if (stored !== undefined && FOLDED.has(stored.kind)) {
      const empty = { articleCount: 0, tallyJson: tallyJson(NOTHING), previousIds: [] };
      nodes.set(id, { ...stored, ...empty });
      unmentioned.push(id);
    }
  }
  const ids = new Set(unmentioned);
  // A place that goes may have been the last to hold up the place around it.
  for (let count = -1; count !== unmentioned.length;) {
    count = unmentioned.length;
    const held = heldUp(links.values());
    for (const id of unmentioned) if (!held.has(id)) nodes.delete(id);
    unmentioned = unmentioned.filter((id) => held.has(id));
    dropDangling(ids, nodes, links);
  }
}

function tallyOf(node: GraphNode | undefined): Tally {
  return node !== undefined && 'tallyJson' in node ? parseTally(node.tallyJson) : NOTHING;
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
