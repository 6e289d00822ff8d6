import type { ClaimNode, EventNode } from '../domain/graph.js';
import { LIVE, type Store } from '../store/port.js';
import type { Columns, RowOf } from './columns.js';
import { everyNode } from '../store/every-node.js';

/** Columns of the table of claims, in order. */
export const CLAIM_COLUMNS = {
  claim_id: { type: 'string', says: 'id in the graph' },
  event_id: {
    type: 'string',
    says: 'the event that it affirms or denies; empty where it tells of none',
  },
  article_id: { type: 'string', says: 'id of its article' },
  outlet: { type: 'string', says: 'domain of its article' },
  published: { type: 'string', says: 'publication date of its article' },
  speaker_id: { type: 'string', says: 'who says it; empty for the article itself' },
  speaker: { type: 'string', says: 'the name most used of whoever says it' },
  type: { type: 'string', says: 'how it is said: direct quotation, indirect speech, narrator …' },
  polarity: { type: 'string', says: 'affirmed or negated' },
  certainty: { type: 'string', says: 'certain, probable, possible or hedged' },
  cameo: { type: 'string', says: 'CAMEO 1.1b3 code that it gives; leading zeros count' },
  status: { type: 'string', says: 'how real it makes the event' },
  date: { type: 'string', says: 'when by its word, ISO 8601-2 (EDTF)' },
  start: { type: 'integer', says: 'first UTF-16 unit of its evidence in the body' },
  end: { type: 'integer', says: 'the unit behind the last' },
  quote: {
    type: 'string',
    says: 'the evidence as printed; empty where the release leaves texts out',
  },
  confidence: { type: 'number', says: 'how likely it is right, 0 to 1' },
  verdict: { type: 'string', says: 'accepted or rejected by a person; empty where nobody looked' },
  extractor: { type: 'string', says: 'what read it: name and version' },
} as const satisfies Columns;
export type ClaimRow = RowOf<typeof CLAIM_COLUMNS>;

/** Every claim that stands, by id, with whoever says it and what it tells of. */
export async function* claimRows(store: Store, withQuotes: boolean): AsyncGenerator<ClaimRow> {
  for await (const page of everyNode(store, 'Claim', LIVE)) {
    const claims = page.filter((node): node is ClaimNode => node.kind === 'Claim');
    const speakers = await store.get([
      ...new Set(claims.flatMap(({ speakerId }) => speakerId ?? [])),
    ]);
    const asserted = await store.links(
      claims.map(({ id }) => id),
      'out',
      ['ASSERTS'],
    );
    const eventOf = new Map(asserted.map(({ from, to }) => [from, to]));
    for (const claim of claims)
      yield rowOf(claim, {
        eventId: eventOf.get(claim.id) ?? null,
        speaker: speakers.get(claim.speakerId ?? '')?.caption ?? null,
        withQuotes,
      });
  }
}

/** The first published of the live claims of each event. */
export async function firstClaims(
  store: Store,
  events: readonly EventNode[],
): Promise<ReadonlyMap<string, ClaimNode>> {
  const pages = await store.linked(
    events.map(({ id }) => id),
    'event.claims',
    { first: 1, where: LIVE, orderBy: [{ field: 'publishedAt', direction: 'asc' }] },
  );
  const out = new Map<string, ClaimNode>();
  for (const [id, { items }] of pages)
    for (const { node } of items) if (node.kind === 'Claim') out.set(id, node);
  return out;
}

function rowOf(
  claim: ClaimNode,
  {
    eventId,
    speaker,
    withQuotes,
  }: { eventId: string | null; speaker: string | null; withQuotes: boolean },
): ClaimRow {
  return {
    claim_id: claim.id,
    event_id: eventId,
    article_id: claim.articleId,
    outlet: claim.host,
    published: claim.publishedAt,
    speaker_id: claim.speakerId,
    speaker,
    type: claim.type,
    polarity: claim.polarity,
    certainty: claim.certainty,
    cameo: claim.cameo,
    status: claim.status,
    date: claim.edtf,
    start: claim.start,
    end: claim.end,
    quote: withQuotes ? claim.quote : null,
    confidence: claim.confidence,
    verdict: claim.verdict,
    extractor: claim.extractor,
  };
}
