import {
  type Anchor,
  type ClaimNode,
  type CorrectionNode,
  type GraphLink,
  isCounted,
  type MentionProperties,
} from '../domain/graph.js';
import { hashId } from '../support/ids.js';
import { payloadOfClaim } from './claims.js';
import type { Draft } from './drafts.js';
import type { Forced } from './partition.js';
import type { Told } from './told.js';

export function anchorsOf({ anchorsJson }: CorrectionNode): Anchor[] {
  return JSON.parse(anchorsJson) as Anchor[];
}

/** What a correction says of the claim if it is to be found again. @param claim as it was read */
export function anchorOf(claim: ClaimNode, group: Anchor['group']): Anchor {
  const { articleId, slot, tellingKey, quote, speakerId } = claim;
  const trigger = payloadOfClaim(claim)?.trigger.text ?? null;
  const isOf = { articleId, slot, tellingKey, quote, trigger, speakerId };
  return { ...isOf, group, actorId: null, isPlaced: true };
}

/** What a correction says of an actor that an article means. @param actorId as it was read; @param quote as printed */
export function actorAnchor(articleId: string, actorId: string, quote: string): Anchor {
  const slot = hashId('slot', articleId, actorId);
  const noClaim = { tellingKey: null, trigger: null, speakerId: null, group: 0 } as const;
  return { articleId, slot, actorId, quote, ...noClaim, isPlaced: true };
}

/** What an article says, with actors as they were read. */
export interface Said {
  readonly claims: readonly ClaimNode[];
  readonly mentions: readonly GraphLink[];
}

/**
 * The correction with its anchors where an article's claims and actors now stand: claims by slot, else by quote,
 * trigger and speaker; actors by id, else by name. An anchor that finds nothing keeps what it had, and is not placed.
 * @param articleId the article that changed; @param said what it says now; null when it goes, and its anchors with it
 */
export function reanchored(
  correction: CorrectionNode,
  articleId: string,
  said: Said | null,
): CorrectionNode | null {
  if (correction.action === 'merge_actors') return correction;
  const anchors = anchorsOf(correction).flatMap((anchor): Anchor[] => {
    if (anchor.articleId !== articleId) return [anchor];
    if (said === null) return [];
    if (correction.action === 'split_actor') return [actorReanchored(anchor, said)];
    const found = findAgain(anchor, said);
    if (found === undefined) return [{ ...anchor, isPlaced: false }];
    return [{ ...anchor, slot: found.slot, tellingKey: found.tellingKey, isPlaced: true }];
  });
  if (anchors.length === 0) return null;
  const placedCount = anchors.filter(({ isPlaced }) => isPlaced).length;
  return { ...correction, anchorsJson: JSON.stringify(anchors), placedCount };
}

/** The one actor, no state, that the article prints as it printed the one of the anchor; unplaced where it is not one. */
function actorReanchored(anchor: Anchor, { mentions }: Said): Anchor {
  if (mentions.some(({ to }) => to === anchor.actorId)) return { ...anchor, isPlaced: true };
  const [found, ...more] = mentions.filter(({ properties }) => {
    const { texts, draftJson } = properties as unknown as MentionProperties;
    const { kind } = JSON.parse(draftJson) as Draft;
    return kind !== 'Place' && kind !== 'Country' && texts.includes(anchor.quote);
  });
  if (found === undefined || more.length > 0) return { ...anchor, isPlaced: false };
  return actorAnchor(anchor.articleId, found.to, anchor.quote);
}

function findAgain(anchor: Anchor, { claims }: Said): ClaimNode | undefined {
  const live = claims
    .filter(({ retractedAt }) => retractedAt === null)
    .sort((a, b) => (a.slot < b.slot ? -1 : 1));
  const agreeing = (claim: ClaimNode): number =>
    sharedWords(claim.quote, anchor.quote) +
    Number((payloadOfClaim(claim)?.trigger.text ?? null) === anchor.trigger) +
    Number(claim.speakerId === anchor.speakerId);
  const ranked = live
    .map((claim) => ({ claim, agreeing: claim.slot === anchor.slot ? 4 : agreeing(claim) }))
    .filter(
      ({ claim, agreeing: points }) =>
        points >= AGREEING_MIN && (claim.tellingKey === null) === (anchor.tellingKey === null),
    )
    .sort((a, b) => b.agreeing - a.agreeing);
  return ranked[0]?.claim;
}

/** Trigger and speaker, and at least half of the quote's words. */
const AGREEING_MIN = 2.5;

/** Share of words that two quotes have in common, 0 to 1. */
function sharedWords(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  const both = [...(left ?? [])].filter((word) => right?.has(word)).length;
  return both / Math.max(1, (left?.size ?? 0) + (right?.size ?? 0) - both);
}

/** Corrections that hold, first said first. */
export function inForce(corrections: Iterable<CorrectionNode>): CorrectionNode[] {
  return [...corrections]
    .filter(({ revokedAt }) => revokedAt === null)
    .sort((a, b) => (`${a.at}|${a.id}` < `${b.at}|${b.id}` ? -1 : 1));
}

/** Corrections as they held at an instant. */
export function correctionsAt(
  corrections: Iterable<CorrectionNode>,
  instant: string,
): CorrectionNode[] {
  return [...corrections].flatMap((one) => {
    if (one.at > instant) return [];
    const isRevoked = one.revokedAt !== null && one.revokedAt <= instant;
    return [{ ...one, revokedAt: isRevoked ? one.revokedAt : null }];
  });
}

/** The claims with what corrections say of each: the later word wins. */
export function withVerdicts(
  claims: readonly ClaimNode[],
  corrections: Iterable<CorrectionNode>,
): ClaimNode[] {
  const verdicts = new Map<string, ClaimNode['verdict']>();
  for (const correction of inForce(corrections)) {
    if (correction.action !== 'accept' && correction.action !== 'reject') continue;
    const verdict = correction.action === 'accept' ? 'accepted' : 'rejected';
    for (const { slot, isPlaced } of anchorsOf(correction))
      if (isPlaced) verdicts.set(slot, verdict);
  }
  return claims.map((claim) => {
    const verdict = claim.retractedAt === null ? (verdicts.get(claim.slot) ?? null) : null;
    return verdict === claim.verdict ? claim : { ...claim, verdict };
  });
}

/** Tellings that corrections join and part; of two that contradict each other the later wins. */
export function forcedBy(corrections: Iterable<CorrectionNode>): Forced {
  const pairs = new Map<string, { pair: [string, string]; isTogether: boolean }>();
  for (const correction of inForce(corrections)) {
    if (correction.action !== 'merge' && correction.action !== 'split') continue;
    const isTogether = correction.action === 'merge';
    const anchors = anchorsOf(correction).filter(({ isPlaced }) => isPlaced);
    for (const a of anchors)
      for (const b of anchors) {
        const [one, other] = [a.tellingKey, b.tellingKey];
        if (one === null || other === null || one >= other) continue;
        if (!isTogether && a.group === b.group) continue;
        pairs.set(`${one}|${other}`, { pair: [one, other], isTogether });
      }
  }
  const of = (isTogether: boolean): [string, string][] =>
    [...pairs.values()].filter((one) => one.isTogether === isTogether).map(({ pair }) => pair);
  return { together: of(true), apart: of(false) };
}

/** What replaces parts of one event: every correction that names one of its claims. */
export function replacementsFor(
  claims: readonly ClaimNode[],
  corrections: Iterable<CorrectionNode>,
): CorrectionNode[] {
  const slots = new Set(claims.filter(isCounted).map(({ slot }) => slot));
  return inForce(corrections).filter(
    (correction) =>
      correction.action === 'replace' &&
      anchorsOf(correction).some(({ slot, isPlaced }) => isPlaced && slots.has(slot)),
  );
}

/** What a speaker is taken to say once parts of the event are replaced; the claim itself stays as it was read. */
export function overlaid(told: Told, replacements: readonly CorrectionNode[]): Told {
  let { payload } = told;
  for (const { field, valueJson } of replacements) {
    const value: unknown = JSON.parse(valueJson);
    if (field !== null) payload = { ...payload, ...REPLACE[field](payload, value as never) };
  }
  return payload === told.payload ? told : { ...told, payload };
}

type Payload = Told['payload'];
type Replace<T> = (payload: Payload, value: T) => Partial<Payload>;

const REPLACE: {
  readonly code: Replace<string>;
  readonly status: Replace<Payload['status']>;
  readonly date: Replace<string | null>;
  readonly actors: Replace<string[]>;
  readonly recipients: Replace<string[]>;
  readonly places: Replace<string[]>;
  readonly killed: Replace<number | null>;
  readonly wounded: Replace<number | null>;
} = {
  code: (_, cameo) => ({ cameo }),
  status: (_, status) => ({ status }),
  date: (_, edtf) => ({
    date: edtf === null ? null : { text: null, edtf, anchor: null, inferred: false },
  }),
  actors: (payload, actors) => ({ actors, inferred: without(payload.inferred, actors) }),
  recipients: (payload, recipients) => ({
    recipients,
    inferred: without(payload.inferred, recipients),
  }),
  places: (payload, ids) => ({
    places: ids.map((id) => ({ id, role: 'occurrence' as const })),
    inferred: without(payload.inferred, ids),
  }),
  killed: (payload, value) => ({ quantities: counting(payload, 'killed', value) }),
  wounded: (payload, value) => ({ quantities: counting(payload, 'wounded', value) }),
};

function without(ids: readonly string[], stated: readonly string[]): string[] {
  return ids.filter((id) => !stated.includes(id));
}

function counting(
  payload: Payload,
  kind: 'killed' | 'wounded',
  value: number | null,
): Payload['quantities'] {
  const others = payload.quantities.filter((one) => one.kind !== kind || one.cumulative);
  if (value === null) return others;
  const { start, end } = payload.trigger;
  const figures = { value, min: value, max: value, approximate: false, cumulative: false };
  return [...others, { kind, ...figures, text: String(value), start, end }];
}

/** Corrections in force that say something else about the same matter. */
export function contradicting(
  correction: CorrectionNode,
  others: Iterable<CorrectionNode>,
): CorrectionNode[] {
  const slots = new Set(anchorsOf(correction).map(({ slot }) => slot));
  const shared = (other: CorrectionNode): number =>
    anchorsOf(other).filter(({ slot }) => slots.has(slot)).length;
  return inForce(others).filter((other) => {
    if (other.id === correction.id) return false;
    switch (correction.action) {
      case 'replace':
        return (
          other.action === 'replace' &&
          other.field === correction.field &&
          other.valueJson !== correction.valueJson &&
          shared(other) > 0
        );
      case 'accept':
        return other.action === 'reject' && shared(other) > 0;
      case 'reject':
        return other.action === 'accept' && shared(other) > 0;
      case 'merge':
        return other.action === 'split' && shared(other) > 1;
      case 'split':
        return other.action === 'merge' && shared(other) > 1;
      case 'split_actor':
        return (
          other.action === 'merge_actors' || (other.action === 'split_actor' && shared(other) > 0)
        );
      case 'merge_actors':
        return other.action === 'split_actor';
    }
  });
}
