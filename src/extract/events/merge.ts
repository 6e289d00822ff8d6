import type { EntityNode } from '../entities/node.js';
import type { FoundEvent } from './find-events.js';

/** A happening with every sentence that tells it. */
export interface MergedEvent extends FoundEvent {
  readonly tellings: FoundEvent[];
}

/** One event for each happening: a later telling with the same code by the same people joins the first. */
export function mergeRetellings(found: readonly FoundEvent[]): MergedEvent[] {
  const out: MergedEvent[] = [];
  for (const event of found) {
    const host =
      out.find((known) => isRetelling(known, event)) ??
      out.findLast((known) => isTollOf(known, event));
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
  const pairs = PARTS.map((part) => ({ a: nodesOf(known, part), b: nodesOf(event, part) }));
  const joined =
    known.sentence === event.sentence ||
    pairs.some(({ a, b }) => share(a, b)) ||
    pairs.every(({ b }) => b.length === 0);
  return (
    known.code === event.code &&
    sameView(known, event) &&
    joined &&
    pairs.every(({ a, b }) => meet(a, b))
  );
}

/** "bombed the town, killing 22": the toll of an act of force in the same sentence. */
function isTollOf(known: FoundEvent, event: FoundEvent): boolean {
  return (
    event.isToll &&
    !known.isToll &&
    FORCE.test(event.code) &&
    FORCE.test(known.code) &&
    known.sentence === event.sentence &&
    sameView(known, event) &&
    meet(nodesOf(known, 'actors'), nodesOf(event, 'actors')) &&
    meet(nodesOf(known, 'places'), nodesOf(event, 'places'))
  );
}

const FORCE = /^(?:175|18|19|20)/;
const PARTS = ['actors', 'recipients', 'places'] as const;

function nodesOf(event: FoundEvent, part: (typeof PARTS)[number]): readonly EntityNode[] {
  return part === 'places' ? event.places : event[part].map(({ node }) => node);
}

function sameView(a: FoundEvent, b: FoundEvent): boolean {
  return a.polarity === b.polarity && a.status === b.status;
}

function share(a: readonly EntityNode[], b: readonly EntityNode[]): boolean {
  return a.some((node) => b.includes(node));
}

/** Do they not contradict each other: one is empty, or somebody is in both? */
function meet(a: readonly EntityNode[], b: readonly EntityNode[]): boolean {
  return a.length === 0 || b.length === 0 || share(a, b);
}
