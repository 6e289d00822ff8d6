/** Actors parted by hand: which node an article's mentions and claims stand on. What was read of them stays as it is. */
import type { ClaimNode, ClaimPayload, CorrectionNode, GraphLink } from '../domain/graph.js';
import { hashId, isSplitActor, splitActorId } from '../support/ids.js';
import { anchorsOf, inForce } from './corrections.js';
import type { Incoming } from './incoming.js';
import { blocksOf, type Profile } from './profile.js';
import { relationId } from './relations.js';

/** Ids of actors by other ids of theirs; what is not in it keeps its own. */
export type Renaming = ReadonlyMap<string, string>;

/** As `MENTIONS.reasons` has it. */
const PARTED = 'parted by hand';

/** From nodes that splits made, revoked ones too, to the actors that were read in the article. */
export function asRead(corrections: Iterable<CorrectionNode>, articleId: string): Renaming {
  return new Map([...splitsOf(corrections, articleId)].map(({ actorId, node }) => [node, actorId]));
}

/** From actors that were read in the article to the nodes that splits in force made of them: the later wins. */
export function asParted(corrections: Iterable<CorrectionNode>, articleId: string): Renaming {
  return new Map(
    [...splitsOf(inForce(corrections), articleId)].map(({ actorId, node }) => [actorId, node]),
  );
}

function* splitsOf(
  corrections: Iterable<CorrectionNode>,
  articleId: string,
): Generator<{ readonly actorId: string; readonly node: string }> {
  for (const correction of corrections) {
    if (correction.action !== 'split_actor') continue;
    for (const anchor of anchorsOf(correction))
      if (anchor.articleId === articleId && anchor.actorId !== null)
        yield { actorId: anchor.actorId, node: splitActorId(correction.id) };
  }
}

/** What an article says with its actors on other nodes. No two of them become one. */
export function renamed(incoming: Incoming, ids: Renaming): Incoming {
  if (ids.size === 0) return incoming;
  const { claims, mentions, relations, agencyId } = incoming;
  const now = (id: string): string => ids.get(id) ?? id;
  return {
    ...incoming,
    claims: claims.map((claim) => renamedClaim(claim, now)),
    mentions: mentions.map((mention) => renamedMention(mention, now)),
    relations: relations.map((relation) => renamedRelation(relation, now)),
    agencyId: agencyId === null ? null : now(agencyId),
  };
}

type Now = (id: string) => string;

function renamedClaim(claim: ClaimNode, now: Now): ClaimNode {
  const speakerId = claim.speakerId === null ? null : now(claim.speakerId);
  const payload = JSON.parse(claim.payloadJson) as ClaimPayload | null;
  const profile = JSON.parse(claim.profileJson) as Profile | null;
  if (payload === null || profile === null) return { ...claim, speakerId };
  const sorted = (list: readonly string[]): string[] => list.map(now).sort();
  const { actors, recipients, actorSides, recipientSides } = profile;
  const other: Profile = {
    ...profile,
    actors: sorted(actors),
    recipients: sorted(recipients),
    actorSides: sorted(actorSides),
    recipientSides: sorted(recipientSides),
  };
  return {
    ...claim,
    speakerId,
    payloadJson: JSON.stringify({
      ...payload,
      actors: payload.actors.map(now),
      recipients: payload.recipients.map(now),
      inferred: payload.inferred.map(now),
    }),
    profileJson: JSON.stringify(other),
    ...blocksOf(other),
  };
}

function renamedMention(mention: GraphLink, now: Now): GraphLink {
  const { from, to, type, properties } = mention;
  const id = now(to);
  if (id === to) return mention;
  const others = (properties['reasons'] as string[]).filter((reason) => reason !== PARTED);
  const reasons = isSplitActor(id) ? [...others, PARTED].sort() : others;
  return { ...mention, id: hashId(type, from, id), to: id, properties: { ...properties, reasons } };
}

function renamedRelation(relation: GraphLink, now: Now): GraphLink {
  const other = { ...relation, from: now(relation.from), to: now(relation.to) };
  return { ...other, id: relationId(other) };
}
