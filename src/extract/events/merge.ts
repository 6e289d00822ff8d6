import type { EntityNode } from '../entities/node.js';
import { type FoundEvent, sameFamily } from './find-events.js';

/** A happening with every sentence that tells it. */
export interface MergedEvent extends FoundEvent {
  readonly tellings: FoundEvent[];
}

/** One event for each happening: a later telling of the same kind by the same people joins the first. */
export function mergeRetellings(found: readonly FoundEvent[]): MergedEvent[] {
  const out: MergedEvent[] = [];
  for (const event of found) {
    const host = out.find((known) => isRetelling(known, event));
    if (host === undefined) {
      out.push({ ...event, tellings: [event] });
      continue;
    }
    host.tellings.push(event);
    if (host.actors.length === 0) host.actors = event.actors;
    if (host.recipients.length === 0) host.recipients = event.recipients;
    if (host.places.length === 0 && host.sentence === event.sentence) host.places = event.places;
  }
  return out;
}

function isRetelling(known: FoundEvent, event: FoundEvent): boolean {
  if (
    !sameFamily(known.code, event.code) ||
    known.polarity !== event.polarity ||
    known.status !== event.status
  )
    return false;
  const keys = (fillers: readonly { node: EntityNode }[]): Set<string> =>
    new Set(fillers.map(({ node }) => node.key));
  const compatible = (a: Set<string>, b: Set<string>): boolean =>
    a.size === 0 || b.size === 0 || [...a].some((key) => b.has(key));
  const places = (one: FoundEvent): Set<string> => new Set(one.places.map(({ key }) => key));
  const shared =
    known.sentence === event.sentence ||
    [...keys(known.actors)].some((key) => keys(event.actors).has(key)) ||
    [...keys(known.recipients)].some((key) => keys(event.recipients).has(key)) ||
    [...places(known)].some((key) => places(event).has(key)) ||
    (event.actors.length === 0 && event.recipients.length === 0 && event.places.length === 0);
  return (
    shared &&
    compatible(keys(known.actors), keys(event.actors)) &&
    compatible(keys(known.recipients), keys(event.recipients)) &&
    compatible(places(known), places(event))
  );
}
