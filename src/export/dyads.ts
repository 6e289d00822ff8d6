import type { EventNode } from '../domain/graph.js';
import type { Condition, Store } from '../store/port.js';
import { type Participant, toldEvents } from './told-events.js';

/** Columns of the table of dyads, in order; docs/export.md says what each means. */
export const DYAD_COLUMNS = [
  'event_id',
  'date',
  'date_min',
  'date_max',
  'actor',
  'actor_id',
  'actor_type',
  'actor_cameo',
  'actor_iso3',
  'recipient',
  'recipient_id',
  'recipient_type',
  'recipient_cameo',
  'recipient_iso3',
  'cameo',
  'cameo_root',
  'quad_class',
  'goldstein',
  'plover',
  'status',
  'disputed',
  'place',
  'place_id',
  'place_iso3',
  'geonames',
  'lat',
  'lon',
  'geo_precision',
  'killed_min',
  'killed_max',
  'wounded_min',
  'wounded_max',
  'reports',
  'denials',
  'outlets',
  'title',
] as const;
export type DyadRow = Readonly<
  Record<(typeof DYAD_COLUMNS)[number], string | number | boolean | null>
>;

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
