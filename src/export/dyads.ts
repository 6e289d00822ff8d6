import type { EventNode } from '../domain/graph.js';
import type { Condition, Store } from '../store/port.js';
import type { Columns, RowOf } from './columns.js';
import { type Participant, toldEvents } from './told-events.js';

/** Columns of the table of dyads, in order. */
export const DYAD_COLUMNS = {
  event_id: { type: 'string', says: 'id in the graph: every claim and quote is under it' },
  date: { type: 'string', says: 'when, ISO 8601-2 (EDTF), as exact as the text is' },
  date_min: { type: 'string', says: 'first ISO day that the date may mean; 0000-01-01 is open' },
  date_max: { type: 'string', says: 'last ISO day that the date may mean; 9999-12-31 is open' },
  actor: { type: 'string', says: 'who did it: the name most used' },
  actor_id: { type: 'string', says: 'id of the actor in the graph' },
  actor_type: { type: 'string', says: 'Person, Organization, Group, Country or UnnamedSource' },
  actor_cameo: { type: 'string', says: 'CAMEO actor code, such as SYRMIL' },
  actor_iso3: { type: 'string', says: 'ISO 3166-1 alpha-3 of the state it belongs to' },
  recipient: { type: 'string', says: 'to whom it was done: the name most used' },
  recipient_id: { type: 'string', says: 'id of the recipient in the graph' },
  recipient_type: { type: 'string', says: 'Person, Organization, Group, Country or UnnamedSource' },
  recipient_cameo: { type: 'string', says: 'CAMEO actor code, such as SYRMIL' },
  recipient_iso3: { type: 'string', says: 'ISO 3166-1 alpha-3 of the state it belongs to' },
  cameo: { type: 'string', says: 'CAMEO 1.1b3 code; leading zeros count' },
  cameo_root: { type: 'string', says: 'its root' },
  quad_class: {
    type: 'integer',
    says: '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict',
  },
  goldstein: { type: 'number', says: 'Goldstein score of the code, -10 to 10' },
  plover: { type: 'string', says: 'PLOVER type' },
  status: {
    type: 'string',
    says: 'occurred, ongoing, planned, commitment, considered or hypothetical',
  },
  disputed: { type: 'boolean', says: 'somebody denies it, or dates exclude one another' },
  place: { type: 'string', says: 'where: of several places the most exact' },
  place_id: { type: 'string', says: 'id of the place in the graph' },
  place_iso3: { type: 'string', says: 'ISO 3166-1 alpha-3 of the state in which it lies' },
  geonames: { type: 'integer', says: 'GeoNames id of the place' },
  lat: { type: 'number', says: 'degrees, WGS 84' },
  lon: { type: 'number', says: 'degrees, WGS 84' },
  geo_precision: {
    type: 'integer',
    says: '1 country, 2 first-level division, 3 district, 4 town, 5 place within a town',
  },
  killed_min: { type: 'integer', says: 'fewest dead that somebody gives' },
  killed_max: { type: 'integer', says: 'most dead; empty where somebody leaves it open' },
  wounded_min: { type: 'integer', says: 'fewest injured that somebody gives' },
  wounded_max: { type: 'integer', says: 'most injured; empty where somebody leaves it open' },
  reports: { type: 'integer', says: 'live claims that affirm it' },
  denials: { type: 'integer', says: 'live claims that deny it' },
  outlets: { type: 'integer', says: 'independent outlets among those that affirm it' },
  title: { type: 'string', says: 'in a few words' },
} as const satisfies Columns;
export type DyadRow = RowOf<typeof DYAD_COLUMNS>;

/** Rows of a table of events. */
export type DyadRows = (store: Store, where: Condition) => AsyncGenerator<DyadRow>;

/**
 * One row for each event, actor and recipient, as event data are commonly kept; an end that is not told is empty.
 * Events by date, undated ones last. Of several places the most exact one stands in the row.
 */
export async function* dyads(store: Store, where: Condition): AsyncGenerator<DyadRow> {
  for await (const { event, actors, recipients, places } of toldEvents(store, where)) {
    const place = mostExact(places);
    for (const actor of orNone(actors))
      for (const recipient of orNone(recipients)) yield rowOf(event, actor, recipient, place);
  }
}

/**
 * The older convention of event data: what has happened, on one known day, once for each actor, recipient and code of
 * that day, however many events that were. An actor or recipient that nobody names is nobody in particular.
 */
export async function* oneADay(store: Store, where: Condition): AsyncGenerator<DyadRow> {
  let day: DyadRow['date_min'] = null;
  const seen = new Set<string>();
  for await (const row of dyads(store, where)) {
    const { date_min, date_max, actor_id, recipient_id, cameo, status } = row;
    if (date_min === null || date_min !== date_max) continue;
    if (status !== 'occurred' && status !== 'ongoing') continue;
    if (day !== date_min) seen.clear();
    day = date_min;
    const key = JSON.stringify([actor_id, recipient_id, cameo]);
    if (seen.has(key)) continue;
    seen.add(key);
    yield row;
  }
}

function orNone<T>(list: readonly T[]): readonly (T | null)[] {
  return list.length === 0 ? [null] : list;
}

function mostExact(places: readonly Participant[]): Participant | null {
  const [first] = [...places].sort((a, b) => (b.precision ?? 0) - (a.precision ?? 0));
  return first ?? null;
}

function rowOf(
  event: EventNode,
  actor: Participant | null,
  recipient: Participant | null,
  place: Participant | null,
): DyadRow {
  const cameo = (node: Participant | null): string | null =>
    node !== null && 'cameoActor' in node ? node.cameoActor : null;
  return {
    event_id: event.id,
    date: event.edtf,
    date_min: event.dateMin,
    date_max: event.dateMax,
    actor: actor?.name ?? null,
    actor_id: actor?.id ?? null,
    actor_type: actor?.kind ?? null,
    actor_cameo: cameo(actor),
    actor_iso3: actor?.iso3 ?? null,
    recipient: recipient?.name ?? null,
    recipient_id: recipient?.id ?? null,
    recipient_type: recipient?.kind ?? null,
    recipient_cameo: cameo(recipient),
    recipient_iso3: recipient?.iso3 ?? null,
    cameo: event.cameo,
    cameo_root: event.cameoRoot,
    quad_class: event.quadClass,
    goldstein: event.goldstein,
    plover: event.ploverType,
    status: event.status,
    disputed: event.disputed,
    place: place?.name ?? null,
    place_id: place?.id ?? null,
    place_iso3: place?.iso3 ?? null,
    geonames: place?.geonamesId ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    geo_precision: place?.precision ?? null,
    killed_min: event.killedMin,
    killed_max: event.killedMax,
    wounded_min: event.woundedMin,
    wounded_max: event.woundedMax,
    reports: event.reportCount,
    denials: event.denialCount,
    outlets: event.independentOutletCount,
    title: event.title,
  };
}
