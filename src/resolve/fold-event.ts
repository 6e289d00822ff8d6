import { eventType, rootOf } from '../domain/cameo.js';
import { edgeType } from '../domain/edge-types.js';
import type { EventStatus, QuantityKind } from '../domain/extraction.js';
import type {
  ClaimNode,
  ClaimPayload,
  EventNode,
  GraphLink,
  PropertyValue,
  TollFold,
} from '../domain/graph.js';
import { edtfRange } from '../support/edtf.js';
import { hashId } from '../support/ids.js';
import { payloadOfClaim } from './claims.js';

export interface FoldedEvent {
  readonly event: EventNode;
  readonly links: readonly GraphLink[];
}

interface Told {
  readonly claim: ClaimNode;
  readonly payload: ClaimPayload;
}

/** What orders claims: publication, article, position; equal inputs give equal folds in any order of arrival. */
function order(a: Told, b: Told): number {
  const key = ({ claim }: Told): string =>
    `${claim.publishedAt ?? '9999'}|${claim.articleId}|${String(claim.start).padStart(9, '0')}|${claim.slot}|${claim.id}`;
  const [left, right] = [key(a), key(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

const outlet = (claim: ClaimNode): string => claim.host ?? claim.articleId;

/**
 * The event of one cluster: a deterministic fold over its live claims. Null where nobody affirms it.
 * `names` gives captions of participants for nothing but the links' readability.
 */
export function foldEvent(
  clusterKey: string,
  claims: readonly ClaimNode[],
  previousIds: readonly string[],
): FoldedEvent | null {
  const told = claims
    .filter((claim) => claim.retractedAt === null && claim.clusterKey === clusterKey)
    .flatMap((claim): Told[] => {
      const payload = payloadOfClaim(claim);
      return payload === null ? [] : [{ claim, payload }];
    })
    .sort(order);
  const affirming = told.filter(({ claim }) => claim.polarity === 'affirmed');
  const denying = told.filter(({ claim }) => claim.polarity === 'negated');
  const [first] = affirming;
  if (first === undefined) return null;

  const id = hashId('event', first.claim.slot);
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
    independentOutletCount: new Set(affirming.map(({ claim }) => outlet(claim))).size,
    clusterKey,
    previousIds: previousIds.filter((old) => old !== id),
  };
  return { event, links: [...roleLinks(event, told, affirming), ...directEdges(event, affirming)] };
}

/** Most outlets, then confidence, then the code's order. */
function mostTold(affirming: readonly Told[]): string {
  const votes = new Map<string, { outlets: Set<string>; confidence: number }>();
  for (const { claim, payload } of affirming) {
    const vote = votes.get(payload.cameo) ?? { outlets: new Set(), confidence: 0 };
    vote.outlets.add(outlet(claim));
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

interface DateFold {
  readonly edtf: string | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly disputed: boolean;
}

/** The days on which all agree; where they do not, all days of all, and disputed. */
function foldDate(affirming: readonly Told[]): DateFold {
  const ranges = affirming.flatMap(({ payload }) => {
    const edtf = payload.date?.edtf ?? null;
    const range = edtf === null ? null : edtfRange(edtf);
    return range === null || edtf === null ? [] : [{ edtf, ...range }];
  });
  const partial =
    affirming.find(({ payload }) => (payload.date?.edtf ?? null) !== null)?.payload.date?.edtf ??
    null;
  if (ranges.length === 0) return { edtf: partial, min: null, max: null, disputed: false };
  const low = ranges.reduce((max, range) => (range.min > max ? range.min : max), '');
  const high = ranges.reduce((min, range) => (range.max < min ? range.max : min), '9999-12-31');
  const agreed = low <= high;
  const min = agreed
    ? low
    : ranges.reduce((least, range) => (range.min < least ? range.min : least), '9999-12-31');
  const max = agreed
    ? high
    : ranges.reduce((most, range) => (range.max > most ? range.max : most), '');
  const exact = ranges.find((range) => range.min === min && range.max === max);
  return {
    edtf: exact?.edtf ?? (min === max ? min : `${min}/${max}`),
    min,
    max,
    disputed: !agreed,
  };
}

/** Per kind the range over affirming claims; running totals apart. */
function foldTolls(affirming: readonly Told[]): TollFold[] {
  const folds = new Map<
    string,
    {
      kind: QuantityKind;
      cumulative: boolean;
      lows: number[];
      highs: number[];
      open: boolean;
      claims: Set<string>;
    }
  >();
  for (const { claim, payload } of affirming) {
    for (const quantity of payload.quantities) {
      const low = quantity.min ?? (quantity.max === null ? quantity.value : null);
      const high = quantity.max ?? (quantity.min === null ? quantity.value : null);
      const key = `${quantity.kind}|${String(quantity.cumulative)}`;
      const fold = folds.get(key) ?? {
        kind: quantity.kind,
        cumulative: quantity.cumulative,
        lows: [],
        highs: [],
        open: false,
        claims: new Set<string>(),
      };
      const value = quantity.value;
      if (low !== null) fold.lows.push(low);
      else if (value !== null) fold.lows.push(value);
      if (high !== null) fold.highs.push(high);
      else if (value !== null) fold.highs.push(value);
      else fold.open = true;
      fold.claims.add(claim.id);
      folds.set(key, fold);
    }
  }
  return [...folds.values()]
    .map((fold) => ({
      kind: fold.kind,
      min: fold.lows.length === 0 ? null : Math.min(...fold.lows),
      max: fold.open || fold.highs.length === 0 ? null : Math.max(...fold.highs),
      cumulative: fold.cumulative,
      claims: [...fold.claims].sort(),
    }))
    .sort((a, b) =>
      `${a.kind}${String(a.cumulative)}` < `${b.kind}${String(b.cumulative)}` ? -1 : 1,
    );
}

function link(
  type: string,
  from: string,
  to: string,
  discriminator: string,
  properties: Record<string, PropertyValue>,
): GraphLink {
  return { id: hashId(type, from, to, discriminator), type, from, to, properties };
}

function roleLinks(
  event: EventNode,
  told: readonly Told[],
  affirming: readonly Told[],
): GraphLink[] {
  const out = told.map(({ claim }) =>
    link('ASSERTS', claim.id, event.id, '', { polarity: claim.polarity }),
  );
  const gather = (pick: (payload: ClaimPayload) => readonly string[]): Map<string, Told[]> => {
    const map = new Map<string, Told[]>();
    for (const one of affirming)
      for (const id of pick(one.payload)) map.set(id, [...(map.get(id) ?? []), one]);
    return map;
  };
  const carried = (id: string, carriers: readonly Told[]): Record<string, PropertyValue> => ({
    inferred: carriers.every(({ payload }) => payload.inferred.includes(id)),
    claims: [...new Set(carriers.map(({ claim }) => claim.id))].sort(),
  });
  for (const [id, carriers] of gather((payload) => payload.actors))
    out.push(link('ACTOR_IN', id, event.id, '', carried(id, carriers)));
  for (const [id, carriers] of gather((payload) => payload.recipients))
    out.push(link('RECIPIENT_IN', id, event.id, '', carried(id, carriers)));
  for (const [id, carriers] of gather((payload) => payload.places.map((place) => place.id))) {
    const roles = carriers.flatMap(({ payload }) =>
      payload.places.filter((place) => place.id === id).map(({ role }) => role),
    );
    out.push(
      link('AT', event.id, id, '', { ...carried(id, carriers), roles: [...new Set(roles)].sort() }),
    );
  }
  const speakers = new Map<string, Told[]>();
  for (const one of affirming)
    if (one.claim.speakerId !== null)
      speakers.set(one.claim.speakerId, [...(speakers.get(one.claim.speakerId) ?? []), one]);
  for (const [speaker, carriers] of speakers)
    out.push(link('REPORTED', speaker, event.id, '', evidenceOf(event, carriers)));
  return out;
}

function evidenceOf(event: EventNode, carriers: readonly Told[]): Record<string, PropertyValue> {
  const claims = carriers.map(({ claim }) => claim);
  return {
    eventId: event.id,
    cameo: event.cameo,
    edtf: event.edtf,
    claims: [...new Set(claims.map((claim) => claim.id))].sort(),
    articles: [...new Set(claims.map((claim) => claim.articleId))].sort(),
    attributedTo: [...new Set(claims.flatMap((claim) => claim.speakerId ?? []))].sort(),
    quote: claims[0]?.quote ?? null,
    outlet: claims[0]?.host ?? null,
  };
}

/** One edge for each actor and recipient that some claim names together; only for what occurred or goes on. */
function directEdges(event: EventNode, affirming: readonly Told[]): GraphLink[] {
  if (event.status !== 'occurred' && event.status !== 'ongoing') return [];
  const pairs = new Map<
    string,
    { from: string; to: string; type: string; carriers: Told[]; inferred: boolean }
  >();
  for (const one of affirming) {
    const { payload } = one;
    if (payload.status !== 'occurred' && payload.status !== 'ongoing') continue;
    for (const { from, to, target } of pairsOf(payload)) {
      const type = edgeType(event.cameo, target);
      if (type === null) continue;
      const key = `${type}|${from}|${to}`;
      const pair = pairs.get(key) ?? { from, to, type, carriers: [], inferred: true };
      pair.carriers.push(one);
      pair.inferred &&= payload.inferred.includes(from) || payload.inferred.includes(to);
      pairs.set(key, pair);
    }
  }
  return [...pairs.values()].map(({ from, to, type, carriers, inferred }) =>
    link(type, from, to, event.id, { ...evidenceOf(event, carriers), inferred }),
  );
}

function pairsOf(payload: ClaimPayload): { from: string; to: string; target: 'actor' | 'place' }[] {
  if (payload.reciprocal && payload.recipients.length === 0) {
    const actors = [...payload.actors].sort();
    return actors.flatMap((from, index) =>
      actors.slice(index + 1).map((to) => ({ from, to, target: 'actor' as const })),
    );
  }
  const places = payload.places.filter(({ role }) => role === 'occurrence').map(({ id }) => id);
  return payload.actors.flatMap((from) => [
    ...payload.recipients
      .filter((to) => to !== from)
      .map((to) => ({ from, to, target: 'actor' as const })),
    ...places
      .filter((to) => to !== from && !payload.recipients.includes(to))
      .map((to) => ({ from, to, target: 'place' as const })),
  ]);
}
