import type { ClaimNode, CorrectionNode, EventNode, TellingJoin } from '../domain/graph.js';
import { groupBy } from '../support/group-by.js';
import { replacementsFor } from './corrections.js';
import { foldEvent, type FoldedEvent } from './fold-event.js';

/**
 * The events of the touched clusters, folded anew from their claims. Whatever id an event had before, it keeps as
 * `previousIds`: by its cluster, by its own id, or, where its cluster is no more, by where its claims went.
 * @param stored events that stood for the clusters
 * @param before claims of the clusters as stored
 * @param after claims of the clusters as they will be
 * @param corrections those that name claims of the clusters
 * @param joins why the clusters' tellings are together, by cluster
 */
export function refoldEvents(
  stored: readonly EventNode[],
  before: readonly ClaimNode[],
  after: readonly ClaimNode[],
  joins: ReadonlyMap<string, readonly TellingJoin[]>,
  corrections: readonly CorrectionNode[],
): readonly FoldedEvent[] {
  const folded = [...byCluster(after)].flatMap(
    ([key, claims]) =>
      foldEvent(key, claims, joins.get(key), replacementsFor(claims, corrections)) ?? [],
  );
  const ids = new Set(folded.map(({ event }) => event.id));
  const moved = successors(stored, before, after, folded);
  return folded.map(({ event, links }) => {
    const forebears = stored.filter(
      ({ id, clusterKey }) =>
        id === event.id || clusterKey === event.clusterKey || moved.get(id) === event.id,
    );
    const previous = forebears.flatMap(({ id, previousIds }) => [id, ...previousIds]);
    const previousIds = [...new Set(previous)].filter((id) => !ids.has(id)).sort();
    return { event: { ...event, previousIds }, links };
  });
}

function byCluster(claims: readonly ClaimNode[]): ReadonlyMap<string, readonly ClaimNode[]> {
  const told = claims.filter(({ clusterKey }) => clusterKey !== null);
  return groupBy(told, ({ clusterKey }) => clusterKey ?? '');
}

/** For events whose cluster is no more: the event that now holds the first of the slots that they had. */
function successors(
  stored: readonly EventNode[],
  before: readonly ClaimNode[],
  after: readonly ClaimNode[],
  folded: readonly FoldedEvent[],
): ReadonlyMap<string, string> {
  const eventOf = new Map(folded.map(({ event }) => [event.clusterKey, event.id]));
  const home = new Map<string, string>();
  for (const { clusterKey, slot, retractedAt } of after) {
    const id = eventOf.get(clusterKey ?? '');
    if (id !== undefined && retractedAt === null) home.set(slot, id);
  }
  const out = new Map<string, string>();
  for (const { id, clusterKey } of stored) {
    if (eventOf.has(clusterKey)) continue;
    const slots = before.filter((claim) => claim.clusterKey === clusterKey).map(({ slot }) => slot);
    const next = slots.sort().flatMap((slot) => home.get(slot) ?? [])[0];
    if (next !== undefined) out.set(id, next);
  }
  return out;
}
