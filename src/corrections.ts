/** Corrections by people: checked, stored beside what was extracted, and applied to it. */
import { eventType } from './domain/cameo.js';
import { EVENT_STATUSES } from './domain/extraction.js';
import {
  ACTOR_KINDS,
  type ActorMerge,
  type ActorNode,
  type Anchor,
  type ClaimNode,
  CORRECTION_FIELDS,
  type CorrectionField,
  type CorrectionNode,
  FAMILIES,
  type GraphNode,
  mergeOf,
} from './domain/graph.js';
import { actorAnchor, anchorOf, anchorsOf, contradicting } from './resolve/corrections.js';
import { claimAsRead, partsOf } from './resolve/renaming.js';
import type { Store, WriteUnit } from './store/port.js';
import { edtfRange } from './support/edtf.js';
import { WiregraphError } from './support/errors.js';
import { hashId, splitBy } from './support/ids.js';
import { applyCorrection, correctionsLedTo } from './transaction.js';

/** What is to be corrected. Events are named by any id that they have or had. */
export type CorrectionRequest =
  /** Of one claim, or of all live claims of an event. */
  | { readonly action: 'accept' | 'reject'; readonly claimIds: readonly string[] }
  | { readonly action: 'accept' | 'reject'; readonly eventId: string }
  | {
      readonly action: 'replace';
      readonly eventId: string;
      readonly field: CorrectionField;
      /** A code, a status, an EDTF date, a number, or a list of ids; null: the event has none. */
      readonly value: unknown;
    }
  | { readonly action: 'merge'; readonly eventIds: readonly string[] }
  /** The claims, with all that their articles say of the same event, become an event of their own. */
  | { readonly action: 'split'; readonly eventId: string; readonly claimIds: readonly string[] }
  /** What the articles say of the actor is of another, on a node of its own. */
  | {
      readonly action: 'split_actor';
      readonly actorId: string;
      readonly articleIds: readonly string[];
    }
  /** Whatever any article says of the one is of the other: the names of both are names of one. */
  | { readonly action: 'merge_actors'; readonly actorId: string; readonly intoId: string };

export interface Occasion {
  readonly author: string;
  readonly reason: string | null;
  readonly runId: string;
  readonly now?: () => Date;
}

export interface Corrected {
  readonly correction: CorrectionNode;
  /** Corrections in force that say something else of the same matter; the new one wins. */
  readonly contradicts: readonly CorrectionNode[];
}

/** Checks a correction, stores it and applies it, in one transaction. */
export async function correct(
  store: Store,
  request: CorrectionRequest,
  occasion: Occasion,
): Promise<Corrected> {
  const { author, reason, runId, now = () => new Date() } = occasion;
  if (author.trim() === '') throw unfit('A correction needs its author: give a name');
  const value = await valueFor(store, request);
  const field = request.action === 'replace' ? request.field : null;
  const anchors = await anchorsFor(store, request);
  const at = now().toISOString();
  const anchorsJson = JSON.stringify(anchors);
  const valueJson = JSON.stringify(value);
  const correction: CorrectionNode = {
    kind: 'Correction',
    id: hashId('correction', request.action, field ?? '', valueJson, anchorsJson, author, at),
    caption: field === null ? request.action.replace('_', ' ') : `replace ${field}`,
    action: request.action,
    field,
    valueJson,
    author,
    reason,
    at,
    revokedAt: null,
    revokedBy: null,
    anchorsJson,
    placedCount: request.action === 'merge_actors' ? 1 : anchors.length,
  };
  return store.write(async (unit) => {
    const others = await onTheSameMatter(unit, correction);
    await applyCorrection(unit, correction, { runId, now: at });
    return { correction, contradicts: contradicting(correction, others) };
  });
}

/** Corrections that may contradict one. */
async function onTheSameMatter(
  unit: WriteUnit,
  correction: CorrectionNode,
): Promise<readonly CorrectionNode[]> {
  const merge = mergeOf(correction);
  if (merge !== null) return splitsBetween(unit, merge);
  const anchors = anchorsOf(correction);
  const named = await unit.correctionsOf([...new Set(anchors.map((one) => one.articleId))], []);
  if (correction.action !== 'split_actor') return named;
  const actors = anchors.flatMap(({ actorId }) => actorId ?? []);
  const merges = await correctionsLedTo(unit, actors);
  return [...new Map([...named, ...merges].map((one) => [one.id, one])).values()];
}

/** Those that parted one of the two from the other. */
async function splitsBetween(unit: WriteUnit, merge: ActorMerge): Promise<CorrectionNode[]> {
  const ids = [merge.from.id, merge.into.id];
  const nodes = await unit.get(ids);
  const [from = [], into = []] = ids.map((id) => {
    const node = nodes.get(id);
    return [id, ...(node !== undefined && 'previousIds' in node ? node.previousIds : [])];
  });
  const others = new Map([
    ...from.map((id) => [splitBy(id), into] as const),
    ...into.map((id) => [splitBy(id), from] as const),
  ]);
  const splits = await unit.get([...others.keys()].flatMap((id) => id ?? []));
  return [...splits.values()].filter(
    (node): node is CorrectionNode =>
      node.kind === 'Correction' &&
      anchorsOf(node).some(({ actorId }) => others.get(node.id)?.includes(actorId ?? '') === true),
  );
}

/** Takes a correction back: what was read stands again. */
export async function revoke(
  store: Store,
  id: string,
  { author, runId, now = () => new Date() }: Omit<Occasion, 'reason'>,
): Promise<CorrectionNode> {
  const at = now().toISOString();
  return store.write(async (unit) => {
    const node = (await unit.get([id])).get(id);
    if (node?.kind !== 'Correction')
      throw new WiregraphError(
        'store',
        'CORRECTION_NOT_FOUND',
        `No correction "${id}": \`wiregraph correct list\` shows all`,
      );
    if (node.revokedAt !== null)
      throw unfit(
        `The correction "${id}" was revoked by ${node.revokedBy ?? '?'} at ${node.revokedAt}`,
      );
    const revoked: CorrectionNode = { ...node, revokedAt: at, revokedBy: author };
    await applyCorrection(unit, revoked, { runId, now: at });
    return revoked;
  });
}

/** All corrections, oldest first; those that find no claim any more have a `placedCount` of 0. */
export async function listCorrections(store: Store): Promise<readonly CorrectionNode[]> {
  const { items } = await store.find({
    family: 'Correction',
    first: 1000,
    orderBy: [{ field: 'at', direction: 'asc' }],
  });
  return items.filter((node) => node.kind === 'Correction');
}

function unfit(message: string): WiregraphError {
  return new WiregraphError('resolve', 'CORRECTION_UNFIT', message);
}

async function anchorsFor(store: Store, request: CorrectionRequest): Promise<Anchor[]> {
  switch (request.action) {
    case 'accept':
    case 'reject': {
      const claims =
        'eventId' in request
          ? await claimsOf(store, request.eventId)
          : await liveClaims(store, request.claimIds);
      return claims.map((claim) => anchorOf(claimAsRead(claim), 0));
    }
    case 'replace':
      return (await claimsOf(store, request.eventId)).map((claim) =>
        anchorOf(claimAsRead(claim), 0),
      );
    case 'merge': {
      const events = new Set<string>();
      for (const id of request.eventIds) events.add((await eventOf(store, id)).id);
      if (events.size < 2) throw unfit('Merging takes two events or more');
      const claims: ClaimNode[] = [];
      for (const id of events) claims.push(...(await claimsOf(store, id)));
      return claims.map((claim) => anchorOf(claimAsRead(claim), 0));
    }
    case 'split': {
      const claims = await claimsOf(store, request.eventId);
      const leaving = new Set(
        (await liveClaims(store, request.claimIds)).map(({ tellingKey }) => tellingKey),
      );
      const anchors = claims.map((claim) =>
        anchorOf(claimAsRead(claim), leaving.has(claim.tellingKey) ? 0 : 1),
      );
      const groups = new Set(anchors.map(({ group }) => group));
      if (groups.size < 2)
        throw unfit(
          'A split leaves something on both sides: name some, not all, of the event’s claims. Claims of one article about one event stay together',
        );
      return anchors;
    }
    case 'split_actor':
      return actorAnchors(store, request);
    case 'merge_actors':
      return [];
  }
}

async function valueFor(store: Store, request: CorrectionRequest): Promise<unknown> {
  if (request.action === 'replace') return checkedValue(store, request);
  return request.action === 'merge_actors' ? checkedMerge(store, request) : null;
}

async function checkedMerge(
  store: Store,
  { actorId, intoId }: Extract<CorrectionRequest, { action: 'merge_actors' }>,
): Promise<ActorMerge> {
  const [from, into] = [await actorOf(store, actorId), await actorOf(store, intoId)];
  const state = [from, into].find(({ kind }) => kind === 'Country');
  if (state !== undefined)
    throw unfit(
      `${state.caption} is a state, one node by its code, and nobody can be merged with it: where an article means it by another name, replace the actors or recipients of the event`,
    );
  if (from.id === into.id)
    throw unfit(
      `"${actorId}" and "${intoId}" are one actor, ${into.caption}: \`wiregraph correct split-actor\` parts what was brought together`,
    );
  const brief = ({ id, kind, name }: ActorNode): ActorMerge['from'] => ({ id, kind, name });
  return { from: brief(from), into: brief(into) };
}

async function actorOf(store: Store, id: string): Promise<ActorNode> {
  const node = (await store.get([id])).get(id);
  if (node !== undefined && ACTOR_KINDS.some((kind) => kind === node.kind))
    return node as ActorNode;
  throw new WiregraphError('store', 'ACTOR_NOT_FOUND', `No actor "${id}" in the store`);
}

/** Where the articles mean the actor, as it was read in each: it may have been parted or merged before. */
async function actorAnchors(
  store: Store,
  { actorId, articleIds }: Extract<CorrectionRequest, { action: 'split_actor' }>,
): Promise<Anchor[]> {
  const actor = await actorOf(store, actorId);
  if (actor.kind === 'Country')
    throw unfit(
      `${actor.caption} is a state, one node by its code: where an article means another, replace the actors, recipients or places of the event`,
    );
  const leaving = [...new Set(articleIds)];
  const mentions = (await store.links(leaving, 'out', ['MENTIONS'])).filter(
    ({ to }) => to === actor.id,
  );
  const [missing] = leaving.filter((id) => !mentions.some(({ from }) => from === id));
  if (missing !== undefined) throw unfit(`The article "${missing}" does not mention this actor`);
  if (leaving.length === 0 || actor.articleCount <= leaving.length)
    throw unfit('A split leaves something on both sides: name some, not all, of its articles');
  return mentions.flatMap((mention) =>
    partsOf(mention).map(({ actorId: asRead, properties: { kinds, texts } }) =>
      actorAnchor(mention.from, asRead, texts[kinds.indexOf('name')] ?? texts[0] ?? actor.caption),
    ),
  );
}

async function eventOf(store: Store, id: string): Promise<Extract<GraphNode, { kind: 'Event' }>> {
  const node = (await store.get([id])).get(id);
  if (node?.kind === 'Event') return node;
  throw new WiregraphError('store', 'EVENT_NOT_FOUND', `No event "${id}" in the store`);
}

async function claimsOf(store: Store, eventId: string): Promise<ClaimNode[]> {
  const event = await eventOf(store, eventId);
  const links = await store.links([event.id], 'in', ['ASSERTS']);
  const nodes = await store.get(links.map(({ from }) => from));
  return [...nodes.values()]
    .filter((node) => node.kind === 'Claim' && node.retractedAt === null)
    .sort((a, b) => (a.id < b.id ? -1 : 1)) as ClaimNode[];
}

async function liveClaims(store: Store, ids: readonly string[]): Promise<ClaimNode[]> {
  const nodes = await store.get(ids);
  return ids.map((id) => {
    const node = nodes.get(id);
    if (node?.kind === 'Claim' && node.retractedAt === null) return node;
    throw new WiregraphError('store', 'CLAIM_NOT_FOUND', `No live claim "${id}" in the store`);
  });
}

async function checkedValue(
  store: Store,
  { field, value }: Extract<CorrectionRequest, { action: 'replace' }>,
): Promise<unknown> {
  switch (field) {
    case 'code':
      if (typeof value === 'string' && eventType(value) !== undefined) return value;
      throw unfit(`${JSON.stringify(value)} is no CAMEO code: give one such as 190 or 0871`);
    case 'status':
      if (EVENT_STATUSES.some((status) => status === value)) return value;
      throw unfit(
        `${JSON.stringify(value)} is no status: give one of ${EVENT_STATUSES.join(', ')}`,
      );
    case 'date':
      if (value === null || (typeof value === 'string' && edtfRange(value) !== null)) return value;
      throw unfit(
        `${JSON.stringify(value)} is no date: give ISO 8601-2, such as 2016-09-23, 2016-09 or 2016-09-20/2016-09-23`,
      );
    case 'killed':
    case 'wounded':
      if (value === null || (Number.isSafeInteger(value) && Number(value) >= 0)) return value;
      throw unfit(`${JSON.stringify(value)} is no number of people: give a whole number`);
    case 'actors':
    case 'recipients':
      return checkedIds(store, value, FAMILIES.Actor, 'actor');
    case 'places':
      return checkedIds(store, value, FAMILIES.Place, 'place');
    default:
      throw unfit(
        `"${field as string}" cannot be replaced: give one of ${CORRECTION_FIELDS.join(', ')}`,
      );
  }
}

async function checkedIds(
  store: Store,
  value: unknown,
  kinds: readonly string[],
  noun: string,
): Promise<string[]> {
  if (!Array.isArray(value) || value.some((id) => typeof id !== 'string'))
    throw unfit(`Give the ids of every ${noun} that the event has`);
  const nodes = await store.get(value as string[]);
  return (value as string[]).map((id) => {
    const node = nodes.get(id);
    if (node !== undefined && kinds.includes(node.kind)) return node.id;
    throw unfit(`No ${noun} "${id}" in the store: search gives ids`);
  });
}
