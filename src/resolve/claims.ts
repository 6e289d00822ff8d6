import type {
  Assertion,
  ExtractedClaim,
  ExtractedEvent,
  Extraction,
  Range,
} from '../domain/extraction.js';
import type { ClaimNode, ClaimPayload, GraphNode, PayloadQuantity } from '../domain/graph.js';
import { rootOf } from '../domain/cameo.js';
import { edtfRange } from '../support/edtf.js';
import { hashId } from '../support/ids.js';
import type { Draft } from './drafts.js';

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
  const clusters = clusterKeys(context);
  const out = new Map<string, ClaimNode>();
  const add = (claim: ClaimNode): void => void out.set(claim.id, claim);
  for (const claim of extraction.claims) {
    const asserted = claim.events.flatMap((id) => events.get(id) ?? []);
    if (asserted.length === 0) add(claimNode(context, claim, null, null));
    for (const event of asserted) {
      const own = claim.assertions?.find((assertion) => assertion.event === event.id);
      add(
        claimNode(
          context,
          claim,
          own === undefined ? event : overlay(event, own),
          clusters.get(event.id) ?? null,
        ),
      );
    }
  }
  for (const event of extraction.events) {
    const own = toldByArticle(event, extraction.claims);
    if (own !== null) add(claimNode(context, narrator(own), own, clusters.get(event.id) ?? null));
  }
  return [...out.values()];
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

function overlay(event: ExtractedEvent, own: Assertion): ExtractedEvent {
  return {
    ...event,
    polarity: own.polarity ?? event.polarity,
    status: own.status ?? event.status,
    actors: own.actors ?? event.actors,
    recipients: own.recipients ?? event.recipients,
    places: own.places?.map((id) => ({ id, role: 'occurrence' })) ?? event.places,
    date: own.date ?? event.date,
    quantities: own.quantities ?? event.quantities,
  };
}

function claimNode(
  context: ClaimContext,
  claim: ExtractedClaim,
  event: ExtractedEvent | null,
  clusterKey: string | null,
): ClaimNode {
  const { extraction, ids, versionId } = context;
  const { article } = extraction;
  const graphId = (local: string): string => ids.get(local) ?? local;
  const speakerId = claim.source === null ? null : graphId(claim.source);
  const { start, end } = claim.evidence;
  const position = event?.trigger.start ?? claim.cue?.start ?? start;
  const slot = hashId(
    'slot',
    versionId,
    String(start),
    String(end),
    speakerId ?? 'narrator',
    String(position),
  );
  const payloadJson = event === null ? 'null' : JSON.stringify(payloadOf(event, graphId));
  const range =
    event?.date?.edtf === undefined || event.date.edtf === null ? null : edtfRange(event.date.edtf);
  const negated = claim.polarity === 'negated' || event?.polarity === 'negated';
  const quote = article.body.slice(start, end);
  return {
    kind: 'Claim',
    id: hashId('claim', slot, payloadJson, claim.type, negated ? 'negated' : 'affirmed'),
    caption: caption(quote),
    slot,
    articleId: article.id,
    versionId,
    speakerId,
    start,
    end,
    quote,
    cue: claim.cue?.text ?? null,
    type: claim.type,
    polarity: negated ? 'negated' : 'affirmed',
    certainty: claim.certainty,
    confidence: event === null ? claim.confidence : Math.min(claim.confidence, event.confidence),
    extractor: context.extractor,
    runId: context.runId,
    ingestedAt: context.now,
    retractedAt: null,
    reason: null,
    clusterKey,
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
    actors: event.actors.map(graphId),
    recipients: event.recipients.map(graphId),
    places: event.places.map(({ id, role }) => ({ id: graphId(id), role })),
    inferred: event.inferred.map(graphId),
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

export function payloadOfClaim(claim: ClaimNode): ClaimPayload | null {
  return JSON.parse(claim.payloadJson) as ClaimPayload | null;
}

/** Roots whose acts one reporter calls an attack and another a battle. */
const FIGHTING = new Set(['18', '19', '20']);

/**
 * What brings claims of different articles together: family of codes, place, exact day, actors by state. Whatever
 * misses one of these stays in its article; so does every event after the first with the same key, since an extractor
 * that tells two raids apart is right.
 */
function clusterKeys({ extraction, ids, drafts }: ClaimContext): Map<string, string> {
  const out = new Map<string, string>();
  const taken = new Set<string>();
  const sorted = [...extraction.events].sort((a, b) => a.trigger.start - b.trigger.start);
  for (const event of sorted) {
    const shared = sharedKey(event, ids, drafts);
    const own = hashId(
      'cluster',
      extraction.article.id,
      String(event.trigger.start),
      rootOf(event.cameo),
      event.id,
    );
    const key = shared === null || taken.has(shared) ? own : shared;
    taken.add(key);
    out.set(event.id, key);
  }
  return out;
}

function sharedKey(
  event: ExtractedEvent,
  ids: ReadonlyMap<string, string>,
  drafts: ReadonlyMap<string, Draft>,
): string | null {
  const place = event.places.find(({ role }) => role === 'occurrence')?.id;
  const range =
    event.date?.edtf === undefined || event.date.edtf === null ? null : edtfRange(event.date.edtf);
  if (place === undefined || range === null || range.min !== range.max) return null;
  const families = event.actors.map((local) => {
    const id = ids.get(local) ?? local;
    const draft = drafts.get(id);
    return draft?.iso3 ?? (draft?.named === true ? id : (draft?.name.toLowerCase() ?? id));
  });
  if (families.length === 0) return null;
  const root = rootOf(event.cameo);
  const family = FIGHTING.has(root) ? 'fighting' : root;
  return hashId(
    'cluster',
    family,
    ids.get(place) ?? place,
    range.min,
    ...[...new Set(families)].sort(),
  );
}

export function isClaim(node: GraphNode): node is ClaimNode {
  return node.kind === 'Claim';
}
