/**
 * Which nodes an article's mentions and claims stand on once people have parted and merged actors. What was read of
 * them is kept beside, wherever it is something else.
 */
import {
  ACTOR_FIELDS,
  type ClaimAsRead,
  type ClaimNode,
  type ClaimPayload,
  type CorrectionNode,
  type GraphLink,
  type MentionProperties,
  mergeOf,
} from '../domain/graph.js';
import { groupBy } from '../support/group-by.js';
import { hashId, splitActorId } from '../support/ids.js';
import { anchorsOf, inForce } from './corrections.js';
import type { Incoming } from './incoming.js';
import { blocksOf, type Profile } from './profile.js';
import { relationId } from './relations.js';

/**
 * The ids that an actor has one after another, the last that of its node: first as it was read in an article, or as it
 * was parted from that; then as it was merged. Whatever no correction names has its own id alone.
 */
export type Renaming = (id: string) => readonly string[];

/** The id of the node. */
export function nodeIdOf(path: readonly string[]): string {
  return path.at(-1) ?? '';
}

/** True for an actor that no correction names: one that was parted and merged again has come a way to its own node. */
function isOwn(id: string, path: Renaming): boolean {
  return path(id)[0] === id && path(id).length === 1;
}

/** What corrections in force make of the actors of one article: splits first, then merges; the later wins. */
export function renamingOf(corrections: Iterable<CorrectionNode>, articleId: string): Renaming {
  const standing = inForce(corrections);
  const parted = new Map<string, string>();
  for (const correction of standing) {
    if (correction.action !== 'split_actor') continue;
    for (const anchor of anchorsOf(correction))
      if (anchor.articleId === articleId && anchor.actorId !== null)
        parted.set(anchor.actorId, splitActorId(correction.id));
  }
  const merged = mergesOf(standing);
  return (id) => {
    const path = [parted.get(id) ?? id];
    for (let next = merged.get(nodeIdOf(path)); next !== undefined && !path.includes(next);) {
      path.push(next);
      next = merged.get(next);
    }
    return path;
  };
}

/** From actors that merges in force took away to those that they went into. */
function mergesOf(standing: readonly CorrectionNode[]): ReadonlyMap<string, string> {
  return new Map(
    standing.flatMap((correction) => {
      const merge = mergeOf(correction);
      return merge === null ? [] : [[merge.from.id, merge.into.id] as const];
    }),
  );
}

/** Actors that a correction leads to: what others say of these follows. */
export function actorsLedTo(correction: CorrectionNode): readonly string[] {
  const merge = mergeOf(correction);
  if (merge !== null) return [merge.into.id];
  return correction.action === 'split_actor'
    ? [splitActorId(correction.id)]
    : replacingActors(correction);
}

/** Actors that a replacement names. */
function replacingActors({ field, valueJson }: CorrectionNode): readonly string[] {
  return ACTOR_FIELDS.some((one) => one === field) ? (JSON.parse(valueJson) as string[]) : [];
}

/** Ids of the nodes that replacements name, as they are merged. */
export function replacingNodes(corrections: readonly CorrectionNode[]): readonly string[] {
  const path = renamingOf(corrections, '');
  return inForce(corrections).flatMap((one) =>
    replacingActors(one).map((id) => nodeIdOf(path(id))),
  );
}

/**
 * The corrections with replacements that name the actors that theirs are merged into.
 * @param isKnown false for an actor that is no more: nobody takes part in its place
 */
export function withMergedValues(
  corrections: readonly CorrectionNode[],
  isKnown: (id: string) => boolean = () => true,
): CorrectionNode[] {
  const path = renamingOf(corrections, '');
  return corrections.map((one) => {
    const ids = replacingActors(one);
    const now = unique(ids.map((id) => nodeIdOf(path(id)))).filter(isKnown);
    return ids.length === 0 ? one : { ...one, valueJson: JSON.stringify(now) };
  });
}

/** What an article says with its actors on the nodes that they have. @param read as it was read */
export function renamed(read: Incoming, path: Renaming): Incoming {
  const { claims, mentions, agencyId } = read;
  const now = (id: string): string => nodeIdOf(path(id));
  const relations = uniqueRelations(read.relations.map((one) => renamedRelation(one, now)));
  const sorted = [...read.relations].sort((a, b) => (a.id < b.id ? -1 : 1));
  const named = [agencyId ?? '', ...sorted.flatMap(({ from, to }) => [from, to])];
  const isAsRead = named.every((id) => now(id) === id);
  return {
    ...read,
    claims: claims.map((claim) => renamedClaim(claim, path)),
    mentions: renamedMentions(mentions, path),
    relations,
    agencyId: agencyId === null ? null : now(agencyId),
    ...(isAsRead ? {} : { asReadJson: JSON.stringify({ relations: sorted, agencyId }) }),
  };
}

/** Whom a claim names, as it does. */
export function actorsOfClaim({ speakerId, payloadJson }: ClaimNode): string[] {
  const payload = JSON.parse(payloadJson) as ClaimPayload | null;
  const { actors = [], recipients = [] } = payload ?? {};
  return [...actors, ...recipients, ...(speakerId === null ? [] : [speakerId])];
}

/** The claim as it was read. */
export function claimAsRead(claim: ClaimNode): ClaimNode {
  const { asReadJson, ...rest } = claim;
  if (asReadJson === undefined) return claim;
  const { speakerId, payloadJson, profileJson } = JSON.parse(asReadJson) as ClaimAsRead;
  const profile = JSON.parse(profileJson) as Profile | null;
  const blocks = profile === null ? {} : blocksOf(profile);
  return { ...rest, speakerId, payloadJson, profileJson, ...blocks };
}

/** Ids that the claim's speaker had before it was merged into the one that it is. */
export function speakerVia({ asReadJson }: ClaimNode): readonly string[] {
  return asReadJson === undefined ? [] : (JSON.parse(asReadJson) as ClaimAsRead).speakerVia;
}

/** The claim with its actors on the nodes that they have. @param claim as read or as renamed before */
export function renamedClaim(claim: ClaimNode, path: Renaming): ClaimNode {
  const read = claimAsRead(claim);
  const now = (id: string): string => nodeIdOf(path(id));
  if (actorsOfClaim(read).every((id) => isOwn(id, path))) return read;
  const { speakerId, payloadJson, profileJson } = read;
  const via = speakerId === null ? [] : path(speakerId).slice(0, -1);
  const asRead: ClaimAsRead = { speakerId, payloadJson, profileJson, speakerVia: via };
  return {
    ...read,
    speakerId: speakerId === null ? null : now(speakerId),
    ...renamedContent(read, now),
    asReadJson: JSON.stringify(asRead),
  };
}

function renamedContent(
  { payloadJson, profileJson }: ClaimNode,
  now: (id: string) => string,
): Partial<ClaimNode> {
  const payload = JSON.parse(payloadJson) as ClaimPayload | null;
  const profile = JSON.parse(profileJson) as Profile | null;
  if (payload === null || profile === null) return {};
  const all = (list: readonly string[]): string[] => unique(list.map(now));
  const sorted = (list: readonly string[]): string[] => all(list).sort();
  const other: Profile = {
    ...profile,
    actors: sorted(profile.actors),
    recipients: sorted(profile.recipients),
    actorSides: sorted(profile.actorSides),
    recipientSides: sorted(profile.recipientSides),
  };
  return {
    payloadJson: JSON.stringify({
      ...payload,
      actors: all(payload.actors),
      recipients: all(payload.recipients),
      inferred: all(payload.inferred),
    }),
    profileJson: JSON.stringify(other),
    ...blocksOf(other),
  };
}

/** One of those whom an article means by one node. */
export interface MentionPart {
  /** As it was read. */
  readonly actorId: string;
  /** Ids by which it came to the node, the node's own left out. */
  readonly via: readonly string[];
  /** True where it was parted from what was read. */
  readonly isParted: boolean;
  readonly properties: MentionProperties;
}

/** What an article says of one node, apart for each actor that it was read as. */
export function partsOf({ to, properties }: GraphLink): readonly MentionPart[] {
  const own = properties as unknown as MentionProperties;
  return own.asReadJson === undefined
    ? [{ actorId: to, via: [], isParted: false, properties: own }]
    : (JSON.parse(own.asReadJson) as MentionPart[]);
}

/** The mentions as they were read. */
export function mentionsAsRead(mention: GraphLink): GraphLink[] {
  const { from, type } = mention;
  return partsOf(mention).map(({ actorId: to, properties }) => ({
    id: hashId(type, from, to),
    type,
    from,
    to,
    properties: { ...properties },
  }));
}

function renamedMentions(mentions: readonly GraphLink[], path: Renaming): GraphLink[] {
  const byNode = groupBy(mentions, ({ to }) => nodeIdOf(path(to)));
  return [...byNode].flatMap(([to, parts]) =>
    parts.every((part) => isOwn(part.to, path)) ? parts : [mentionOfNode(to, parts, path)],
  );
}

function mentionOfNode(to: string, mentions: readonly GraphLink[], path: Renaming): GraphLink {
  const parts = mentions
    .map(({ to: actorId, properties }): MentionPart => {
      const ids = path(actorId);
      const isParted = ids[0] !== actorId;
      const own = properties as unknown as MentionProperties;
      return { actorId, via: ids.slice(0, -1), isParted, properties: own };
    })
    .sort((a, b) => a.via.length - b.via.length || (a.actorId < b.actorId ? -1 : 1));
  const spans = parts
    .flatMap(({ properties: { starts, ends, texts, kinds } }) =>
      starts.map((start, at) => ({ start, end: ends[at], text: texts[at], kind: kinds[at] })),
    )
    .sort((a, b) => a.start - b.start);
  const [{ from, type, properties } = {} as GraphLink] = mentions;
  return {
    id: hashId(type, from, to),
    type,
    from,
    to,
    properties: {
      ...properties,
      count: spans.length,
      starts: spans.map(({ start }) => start),
      ends: spans.flatMap(({ end }) => end ?? []),
      texts: spans.flatMap(({ text }) => text ?? []),
      kinds: spans.flatMap(({ kind }) => kind ?? []),
      reasons: reasonsOf(parts),
      draftJson: parts[0]?.properties.draftJson ?? '',
      asReadJson: JSON.stringify(parts),
    },
  };
}

/** As `MENTIONS.reasons` has it. */
function reasonsOf(parts: readonly MentionPart[]): string[] {
  const byHand = parts.flatMap(({ via, isParted }) => [
    ...(isParted ? ['parted by hand'] : []),
    ...(via.length > 0 ? ['merged by hand'] : []),
  ]);
  return unique([...parts.flatMap(({ properties }) => properties.reasons), ...byHand]).sort();
}

function renamedRelation(relation: GraphLink, now: (id: string) => string): GraphLink {
  const other = { ...relation, from: now(relation.from), to: now(relation.to) };
  return { ...other, id: relationId(other) };
}

/** Nobody stands in a relation to itself, and two relations may have become one. */
function uniqueRelations(relations: readonly GraphLink[]): GraphLink[] {
  return [...groupBy(relations, ({ id }) => id).values()]
    .flatMap(([first]) => first ?? [])
    .filter(({ from, to }) => from !== to);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
