import { eventType } from '../domain/cameo.js';
import type { Store } from '../store/port.js';
import { hashId } from '../support/ids.js';
import { firstClaims } from './claims.js';
import type { Columns, RowOf } from './columns.js';
import { type Participant, toldPages, type ToldEvent } from './told-events.js';

/** Columns of a coder's sheet: what was found, then what the coder fills in. */
export const SAMPLE_COLUMNS = {
  event_id: { type: 'string', says: 'id in the graph' },
  url: { type: 'string', says: 'the article to read' },
  quote: { type: 'string', says: 'the sentence that is its evidence' },
  cameo: { type: 'string', says: 'CAMEO 1.1b3 code' },
  label: { type: 'string', says: 'what the code means' },
  actors: { type: 'string', says: 'who did it' },
  recipients: { type: 'string', says: 'to whom' },
  places: { type: 'string', says: 'where' },
  date: { type: 'string', says: 'when, ISO 8601-2 (EDTF)' },
  status: { type: 'string', says: 'how real it is' },
  killed: { type: 'string', says: 'dead, lowest to highest count' },
  coder: { type: 'string', says: 'fill in: who you are' },
  is_event: { type: 'string', says: 'fill in y or n: the sentence tells of such an event' },
  code_right: { type: 'string', says: 'fill in y, n, or the right code' },
  actors_right: { type: 'string', says: 'fill in y, n, or who it was' },
  recipients_right: { type: 'string', says: 'fill in y, n, or who it was' },
  places_right: { type: 'string', says: 'fill in y, n, or where it was' },
  date_right: { type: 'string', says: 'fill in y, n, or when it was' },
  status_right: { type: 'string', says: 'fill in y, n, or how real it is' },
  notes: { type: 'string', says: 'fill in whatever is odd' },
} as const satisfies Columns;
export type SampleRow = RowOf<typeof SAMPLE_COLUMNS>;

/**
 * A random sample of events for coders to judge: those whose hash with the seed is smallest, so that the same graph and
 * seed give the same sample, and a grown graph keeps most of it. In that order, which is random too.
 */
export async function sampleRows(store: Store, size: number, seed: string): Promise<SampleRow[]> {
  let chosen: { readonly rank: string; readonly told: ToldEvent }[] = [];
  for await (const page of toldPages(store, { all: [] })) {
    chosen.push(...page.map((told) => ({ rank: hashId('sample', seed, told.event.id), told })));
    chosen.sort((a, b) => (a.rank < b.rank ? -1 : 1));
    chosen = chosen.slice(0, size);
  }
  const events = chosen.map(({ told }) => told.event);
  const claims = await firstClaims(store, events);
  const articles = await store.get([
    ...new Set([...claims.values()].map(({ articleId }) => articleId)),
  ]);
  return chosen.map(({ told: { event, actors, recipients, places } }): SampleRow => {
    const claim = claims.get(event.id);
    const article = articles.get(claim?.articleId ?? '');
    return {
      event_id: event.id,
      url: article?.kind === 'Article' ? article.url : null,
      quote: claim?.quote ?? null,
      cameo: event.cameo,
      label: eventType(event.cameo)?.label ?? null,
      actors: names(actors),
      recipients: names(recipients),
      places: names(places),
      date: event.edtf,
      status: event.status,
      killed: range(event.killedMin, event.killedMax),
      coder: null,
      is_event: null,
      code_right: null,
      actors_right: null,
      recipients_right: null,
      places_right: null,
      date_right: null,
      status_right: null,
      notes: null,
    };
  });
}

const names = (nodes: readonly Participant[]): string => nodes.map(({ name }) => name).join('; ');

function range(min: number | null, max: number | null): string | null {
  if (min === null) return null;
  if (max === null) return `${String(min)} or more`;
  return min === max ? String(min) : `${String(min)} to ${String(max)}`;
}
