import type {
  Assertion,
  ExtractedClaim,
  ExtractedEvent,
  Extraction,
  Range,
} from '../domain/extraction.js';
import type { ClaimNode, ClaimPayload, PayloadQuantity, TellingLink } from '../domain/graph.js';
import { rootOf } from '../domain/cameo.js';
import { edtfRange } from '../support/edtf.js';
import { hashId } from '../support/ids.js';
import type { Draft } from './drafts.js';
import { blocksOf, type Profile, profileOf } from './profile.js';

export interface ClaimContext {
  readonly extraction: Extraction;
  readonly ids: ReadonlyMap<string, string>;
  /** This article's view of its actors, by graph id. */
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly versionId: string;
  readonly extractor: string;
  readonly runId: string;
  readonly now: string;
}

/** Every claim of an extraction: one for each speaker and event, the article's own voice where nobody is quoted. */
export function buildClaims(context: ClaimContext): ClaimNode[] {
  const { extraction } = context;
  const events = new Map(extraction.events.map((event) => [event.id, event]));
  const ranks = triggerRanks(extraction.events);
  const profiles = profilesOf(context);
  const tellings = new Map(
    extraction.events.map((event) => [
      event.id,
      tellingKeyOf(extraction.article.id, event, ranks.get(event.id) ?? 0),
    ]),
  );
  const links = linksOf(extraction.events, tellings);
  const out = new Map<string, ClaimNode>();
  const add = (claim: ExtractedClaim, event: ExtractedEvent | null): void => {
    const told =
      event === null
        ? null
        : {
            event,
            rank: ranks.get(event.id) ?? 0,
            profile: profiles.get(event.id) ?? null,
            tellingKey: tellings.get(event.id) ?? null,
            links: links.get(event.id) ?? NO_LINKS,
          };
    const node = claimNode(context, claim, told);
    out.set(node.id, node);
  };
  for (const claim of extraction.claims) {
    const asserted = claim.events.flatMap((id) => events.get(id) ?? []);
    if (asserted.length === 0) add(claim, null);
    for (const event of asserted) {
      const own = claim.assertions?.find((assertion) => assertion.event === event.id);
      add(claim, own === undefined ? event : overlay(event, own));
    }
  }
  for (const event of extraction.events) {
    const own = toldByArticle(event, extraction.claims);
    if (own !== null) add(narrator(own), own);
  }
  return [...out.values()];
}

/** Which of the events that share a trigger each is, from 0: one word may tell of several, in slots of their own. */
function triggerRanks(events: readonly ExtractedEvent[]): ReadonlyMap<string, number> {
  const seen = new Map<number, number>();
  return new Map(
    events.map(({ id, trigger }) => {
      const rank = seen.get(trigger.start) ?? 0;
      seen.set(trigger.start, rank + 1);
      return [id, rank];
    }),
  );
}

function tellingKeyOf(articleId: string, { trigger, cameo }: ExtractedEvent, rank: number): string {
  return hashId('telling', articleId, String(trigger.start), rootOf(cameo), String(rank));
}

/** How an article links one of its tellings with others. */
interface Links {
  readonly out: readonly TellingLink[];
  /** Keys of the tellings at the other end, whichever side says so. */
  readonly both: readonly string[];
}

const NO_LINKS: Links = { out: [], both: [] };

function linksOf(
  events: readonly ExtractedEvent[],
  tellings: ReadonlyMap<string, string>,
): ReadonlyMap<string, Links> {
  const out = new Map<string, { out: TellingLink[]; both: Set<string> }>();
  const at = (id: string): { out: TellingLink[]; both: Set<string> } => {
    const known = out.get(id) ?? { out: [], both: new Set() };
    out.set(id, known);
    return known;
  };
  for (const { id, links } of events)
    for (const { type, to } of links) {
      const [here, there] = [tellings.get(id), tellings.get(to)];
      if (here === undefined || there === undefined || here === there) continue;
      at(id).out.push({ type, to: there });
      at(id).both.add(there);
      at(to).both.add(here);
    }
  return new Map(
    [...out].map(([id, links]) => [id, { out: links.out, both: [...links.both].sort() }]),
  );
}

/** What of each event other articles are compared with: of the event itself, whoever says otherwise. */
function profilesOf({ extraction, ids, drafts }: ClaimContext): ReadonlyMap<string, Profile> {
  const turns = new Map<string, number>();
  const out = new Map<string, Profile>();
  const { publishedAt } = extraction.article;
  const sorted = [...extraction.events].sort((a, b) => a.trigger.start - b.trigger.start);
  for (const event of sorted) {
    const wording = `${event.trigger.text.toLowerCase()}|${event.cameo}`;
    const turn = turns.get(wording) ?? 0;
    turns.set(wording, turn + 1);
    const nth = `${wording}|${String(turn)}`;
    out.set(event.id, profileOf(event, { ids, drafts, publishedAt, wording: nth }));
  }
  return out;
}

/** What of an event the article tells in its own voice: the sentences that no speaker's claim covers. */
function toldByArticle(
  event: ExtractedEvent,
  claims: readonly ExtractedClaim[],
): ExtractedEvent | null {
  const covered = claims
    .filter(({ events }) => events.includes(event.id))
    .flatMap(({ evidence, moreEvidence }) => [evidence, ...moreEvidence]);
  const within = (start: number, ranges: readonly Range[]): boolean =>
    ranges.some((range) => range.start <= start && start < range.end);
  const evidence = event.evidence.filter(({ start }) => !within(start, covered));
  if (evidence.length === 0) return covered.length === 0 ? event : null;
  if (evidence.length === event.evidence.length) return event;
  const quantities = event.quantities.filter(({ start }) => within(start, evidence));
  return { ...event, evidence, quantities };
}

function narrator(event: ExtractedEvent): ExtractedClaim {
  const evidence = event.evidence[0] ?? { start: event.trigger.start, end: event.trigger.end };
  return {
    id: `narrator:${event.id}`,
    events: [event.id],
    source: null,
    cue: null,
    speaker: null,
    type: 'narrator',
    polarity: event.polarity,
    certainty: 'certain',
    evidence,
    moreEvidence: event.evidence.slice(1),
    quote: null,
    confidence: event.confidence,
    via: [],
  };
}

/** What a speaker says of an event where it differs from what the event holds; a date of null says that there is none. */
function overlay(event: ExtractedEvent, own: Assertion): ExtractedEvent {
  const roleOf = new Map(event.places.map(({ id, role }) => [id, role]));
  return {
    ...event,
    polarity: own.polarity ?? event.polarity,
    status: own.status ?? event.status,
    actors: own.actors ?? event.actors,
    recipients: own.recipients ?? event.recipients,
    places: own.places?.map((id) => ({ id, role: roleOf.get(id) ?? 'occurrence' })) ?? event.places,
    date: own.date === undefined ? event.date : own.date,
    quantities: own.quantities ?? event.quantities,
  };
}

interface Told {
  readonly event: ExtractedEvent;
  readonly rank: number;
  readonly profile: Profile | null;
  readonly tellingKey: string | null;
  readonly links: Links;
}

function claimNode(context: ClaimContext, claim: ExtractedClaim, told: Told | null): ClaimNode {
  const { extraction, ids, versionId } = context;
  const { article } = extraction;
  const event = told?.event ?? null;
  const graphId = (local: string): string => ids.get(local) ?? local;
  const speakerId = claim.source === null ? null : graphId(claim.source);
  const { start, end } = claim.evidence;
  const position = String(event?.trigger.start ?? claim.cue?.start ?? start);
  const slot = hashId(
    'slot',
    versionId,
    String(start),
    String(end),
    speakerId ?? 'narrator',
    told === null || told.rank === 0 ? position : `${position}#${String(told.rank)}`,
  );
  const payloadJson = event === null ? 'null' : JSON.stringify(payloadOf(event, graphId));
  const range =
    event?.date?.edtf === undefined || event.date.edtf === null ? null : edtfRange(event.date.edtf);
  // Whoever denies has denied: the act that the cue itself tells of is affirmed.
  const isActOfSpeech = event !== null && event.trigger.start === claim.cue?.start;
  const denied = claim.polarity === 'negated' && !isActOfSpeech;
  const polarity = denied || event?.polarity === 'negated' ? 'negated' : 'affirmed';
  const confidence =
    event === null ? claim.confidence : Math.min(claim.confidence, event.confidence);
  const profile = told?.profile ?? null;
  const tellingKey = told?.tellingKey ?? null;
  const cue = claim.cue?.text ?? null;
  const quote = article.body.slice(start, end);
  return {
    kind: 'Claim',
    // Whatever a claim says is in its id, so that a claim never changes.
    id: hashId(
      'claim',
      slot,
      payloadJson,
      claim.type,
      polarity,
      claim.certainty,
      String(confidence),
      cue ?? '',
    ),
    caption: caption(quote),
    slot,
    articleId: article.id,
    versionId,
    speakerId,
    start,
    end,
    quote,
    cue,
    type: claim.type,
    polarity,
    certainty: claim.certainty,
    confidence,
    extractor: context.extractor,
    runId: context.runId,
    ingestedAt: context.now,
    retractedAt: null,
    reason: null,
    verdict: null,
    tellingKey,
    linksJson: JSON.stringify(told?.links.out ?? []),
    linkedTellings: told?.links.both ?? [],
    clusterKey: tellingKey,
    ...(profile === null ? { placeBlock: null, partyBlock: null } : blocksOf(profile)),
    copyBlock: profile === null ? null : copyBlock(article.id, profile),
    profileJson: JSON.stringify(profile),
    originId: article.id,
    originHost: article.host,
    cameo: event?.cameo ?? null,
    cameoRoot: event === null ? null : rootOf(event.cameo),
    status: event?.status ?? null,
    edtf: event?.date?.edtf ?? null,
    dateMin: range?.min ?? null,
    dateMax: range?.max ?? null,
    publishedAt: article.publishedAt,
    host: article.host,
    payloadJson,
  };
}

function caption(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}

function payloadOf(event: ExtractedEvent, graphId: (local: string) => string): ClaimPayload {
  const { date } = event;
  return {
    title: event.title,
    cameo: event.cameo,
    status: event.status,
    actors: unique(event.actors.map(graphId)),
    recipients: unique(event.recipients.map(graphId)),
    places: event.places.map(({ id, role }) => ({ id: graphId(id), role })),
    inferred: unique(event.inferred.map(graphId)),
    date:
      date === null
        ? null
        : { text: date.text, edtf: date.edtf, anchor: date.anchor, inferred: date.inferred },
    quantities: event.quantities.map((quantity): PayloadQuantity => ({
      kind: quantity.kind,
      value: quantity.value,
      min: quantity.min,
      max: quantity.max,
      approximate: quantity.qualifier !== null,
      text: quantity.text,
      start: quantity.start,
      end: quantity.end,
      cumulative: quantity.cumulative,
    })),
    trigger: event.trigger,
    background: event.background,
    reciprocal: event.reciprocal,
  };
}

/** Two actors of a document may turn out to be one node. */
function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** Where copies of one article look for each other's tellings. */
function copyBlock(originId: string, { wording }: Profile): string {
  return hashId('copy-block', originId, wording);
}

/** The claim as one that was first printed in the article of the id. */
export function withOrigin(claim: ClaimNode, originId: string): ClaimNode {
  const profile = JSON.parse(claim.profileJson) as Profile | null;
  return { ...claim, originId, copyBlock: profile === null ? null : copyBlock(originId, profile) };
}

/** What a claim says of its event, in graph ids; null for a claim that tells of no event. */
export function payloadOfClaim(claim: ClaimNode): ClaimPayload | null {
  return JSON.parse(claim.payloadJson) as ClaimPayload | null;
}
