import { eventType, rootOf } from '../domain/cameo.js';
import type { EventStatus, QuantityKind } from '../domain/extraction.js';
import type {
  ClaimNode,
  CorrectionNode,
  EventNode,
  GraphLink,
  TellingJoin,
} from '../domain/graph.js';
import { hashId } from '../support/ids.js';
import { overlaid } from './corrections.js';
import { directEdges, roleLinks } from './event-links.js';
import { foldDate } from './fold-date.js';
import { foldTolls } from './fold-tolls.js';
import { liveTold, outletOf, type Told } from './told.js';

export interface FoldedEvent {
  readonly event: EventNode;
  readonly links: readonly GraphLink[];
}

/** Id of the event whose first claim has the slot. */
export function eventIdOf(slot: string): string {
  return hashId('event', slot);
}

/** The event of one cluster: a deterministic fold over its live claims. Null where nobody affirms it. */
export function foldEvent(
  clusterKey: string,
  claims: readonly ClaimNode[],
  joins: readonly TellingJoin[] = [],
  replacements: readonly CorrectionNode[] = [],
): FoldedEvent | null {
  const told = liveTold(clusterKey, claims).map((one) => overlaid(one, replacements));
  const affirming = told.filter(({ claim }) => claim.polarity === 'affirmed');
  const denying = told.filter(({ claim }) => claim.polarity === 'negated');
  const [first] = affirming;
  if (first === undefined) return null;

  const id = eventIdOf(first.claim.slot);
  const code = mostTold(affirming);
  const type = eventType(code);
  const date = foldDate(affirming);
  const tolls = foldTolls(affirming);
  const toll = (kind: QuantityKind, end: 'min' | 'max'): number | null =>
    tolls.find((one) => one.kind === kind && !one.cumulative)?.[end] ?? null;
  const event: EventNode = {
    kind: 'Event',
    id,
    caption: first.payload.title,
    title: first.payload.title,
    cameo: code,
    cameoRoot: rootOf(code),
    ploverType: type?.ploverType ?? null,
    goldstein: type?.goldstein ?? null,
    quadClass: type?.quadClass ?? 1,
    status: foldStatus(affirming),
    disputed: denying.length > 0 || date.disputed,
    background: affirming.every(({ payload }) => payload.background),
    edtf: date.edtf,
    dateMin: date.min,
    dateMax: date.max,
    killedMin: toll('killed', 'min'),
    killedMax: toll('killed', 'max'),
    woundedMin: toll('wounded', 'min'),
    woundedMax: toll('wounded', 'max'),
    tollsJson: JSON.stringify(tolls),
    reportCount: affirming.length,
    denialCount: denying.length,
    independentOutletCount: new Set(affirming.map(({ claim }) => outletOf(claim))).size,
    clusterKey,
    correctionIds: replacements.map(({ id: correction }) => correction).sort(),
    joinsJson: JSON.stringify(joins),
    previousIds: [],
  };
  return { event, links: [...roleLinks(event, told, affirming), ...directEdges(event, affirming)] };
}

/** Most outlets, then confidence, then the code's order. */
function mostTold(affirming: readonly Told[]): string {
  const votes = new Map<string, { outlets: Set<string>; confidence: number }>();
  for (const { claim, payload } of affirming) {
    const vote = votes.get(payload.cameo) ?? { outlets: new Set(), confidence: 0 };
    vote.outlets.add(outletOf(claim));
    vote.confidence = Math.max(vote.confidence, claim.confidence);
    votes.set(payload.cameo, vote);
  }
  const ranked = [...votes].sort(
    ([a, x], [b, y]) =>
      y.outlets.size - x.outlets.size || y.confidence - x.confidence || (a < b ? -1 : 1),
  );
  return ranked[0]?.[0] ?? '010';
}

const STATUS_RANK: readonly EventStatus[] = [
  'occurred',
  'ongoing',
  'commitment',
  'planned',
  'considered',
  'hypothetical',
];

function foldStatus(affirming: readonly Told[]): EventStatus {
  return (
    STATUS_RANK.find((status) => affirming.some(({ payload }) => payload.status === status)) ??
    'occurred'
  );
}
