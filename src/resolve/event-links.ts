import { rootOf } from '../domain/cameo.js';
import { edgeType, type EdgeTarget } from '../domain/edge-types.js';
import {
  type ClaimNode,
  type ClaimPayload,
  type EventNode,
  type GraphLink,
  isCounted,
  type PropertyValue,
  type TellingLink,
} from '../domain/graph.js';
import { hashId } from '../support/ids.js';
import type { Told } from './told.js';

function link(
  type: string,
  from: string,
  to: string,
  discriminator: string,
  properties: Record<string, PropertyValue>,
): GraphLink {
  return { id: hashId(type, from, to, discriminator), type, from, to, properties };
}

/** Claims, participants and places of an event; each role with the claims that carry it. */
export function roleLinks(
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

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly target: EdgeTarget;
}

/**
 * One edge for each actor and recipient that some claim names together; only for what occurred or goes on. Mutual acts
 * are drawn once, whoever the claim names first.
 */
export function directEdges(event: EventNode, affirming: readonly Told[]): GraphLink[] {
  if (!isReal(event.status)) return [];
  const edges = new Map<string, Pair & { type: string; carriers: Told[]; inferred: boolean }>();
  const drawn = affirming.flatMap((one) =>
    isReal(one.payload.status) ? pairsOf(one.payload, event.id).map((pair) => ({ one, pair })) : [],
  );
  for (const { one, pair } of drawn) {
    const { payload } = one;
    const type = edgeType(event.cameo, pair.target);
    if (type === null || (pair.target === 'event' && !isAboutMatter(event.cameo, type))) continue;
    const back = payload.reciprocal ? edges.get(`${type}|${pair.to}|${pair.from}`) : undefined;
    const key = `${type}|${pair.from}|${pair.to}`;
    const edge = back ?? edges.get(key) ?? { ...pair, type, carriers: [], inferred: true };
    if (!edge.carriers.includes(one)) edge.carriers.push(one);
    edge.inferred &&= payload.inferred.includes(pair.from) || payload.inferred.includes(pair.to);
    if (back === undefined) edges.set(key, edge);
  }
  return [...edges.values()].map(({ from, to, type, carriers, inferred }) =>
    link(type, from, to, event.id, { ...evidenceOf(event, carriers), inferred }),
  );
}

/** Acts that have the matter itself as their object where nobody receives them: a ceasefire announced, a plan rejected. */
function isAboutMatter(cameo: string, type: string): boolean {
  return rootOf(cameo) !== '01' && type === edgeType(cameo, 'actor');
}

function isReal(status: ClaimPayload['status']): boolean {
  return status === 'occurred' || status === 'ongoing';
}

function pairsOf(payload: ClaimPayload, eventId: string): Pair[] {
  const { actors, recipients, reciprocal } = payload;
  if (reciprocal && recipients.length === 0) {
    const sorted = [...actors].sort();
    return sorted.flatMap((from, index) =>
      sorted.slice(index + 1).map((to): Pair => ({ from, to, target: 'actor' })),
    );
  }
  const places = payload.places.filter(({ role }) => role === 'occurrence').map(({ id }) => id);
  const objects: readonly Omit<Pair, 'from'>[] = [
    ...recipients.map((to) => ({ to, target: 'actor' as const })),
    ...places
      .filter((to) => !recipients.includes(to))
      .map((to) => ({ to, target: 'place' as const })),
    ...(recipients.length === 0 ? [{ to: eventId, target: 'event' as const }] : []),
  ];
  return actors.flatMap((from) =>
    objects.filter(({ to }) => to !== from).map((object) => ({ from, ...object })),
  );
}

/**
 * How events hang together by what articles say of their own tellings; each link with the articles that say so.
 * @param claims of the events that change, and of every telling that these are linked with
 * @param events those that these claims stand in
 */
export function linksBetween(
  claims: Iterable<ClaimNode>,
  events: readonly EventNode[],
): GraphLink[] {
  const eventOf = new Map(events.map(({ clusterKey, id }) => [clusterKey, id]));
  const at = new Map<string, string>();
  const saying: ClaimNode[] = [];
  for (const claim of claims) {
    const { tellingKey, clusterKey, linkedTellings, polarity } = claim;
    const id = eventOf.get(clusterKey ?? '');
    if (tellingKey === null || id === undefined || !isCounted(claim)) continue;
    at.set(tellingKey, id);
    if (linkedTellings.length > 0 && polarity === 'affirmed') saying.push(claim);
  }
  const out = new Map<string, GraphLink>();
  for (const { tellingKey, articleId, linksJson } of saying)
    for (const { type, to } of JSON.parse(linksJson) as TellingLink[]) {
      const [here, there] = [at.get(tellingKey ?? ''), at.get(to)];
      if (here === undefined || there === undefined || here === there) continue;
      const one = link(type, here, there, '', {});
      const articles = (out.get(one.id)?.properties['articles'] ?? []) as readonly string[];
      const properties = { articles: [...new Set([...articles, articleId])].sort() };
      out.set(one.id, { ...one, properties });
    }
  return [...out.values()];
}
