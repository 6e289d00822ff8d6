import type { ActorNode, EventNode, GraphNode, PlaceNode } from './domain/graph.js';
import type { Condition, LinkedNode, Page, Position, Store } from './store/port.js';

/** Events of one page: one store call for them, and three for who took part and where. */
const PAGE = 500;
const TAKING_PART = { first: 1000, orderBy: [{ field: 'name', direction: 'asc' }] } as const;

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

export interface DyadFilter {
  /** ISO days that the event's date may touch. */
  readonly from?: string;
  readonly to?: string;
  /** CAMEO code; all below it come too. */
  readonly code?: string;
}

/**
 * One row for each event, actor and recipient, as event data are commonly kept; an end that is not told is empty.
 * Events by date, undated ones last. Of several places the most exact one stands in the row.
 */
export async function* dyads(store: Store, filter: DyadFilter): AsyncGenerator<DyadRow> {
  const where = conditionOf(filter);
  for (let after: Position | undefined, more = true; more;) {
    const page: Page<GraphNode> = await store.find({
      family: 'Event',
      where,
      first: PAGE,
      orderBy: [{ field: 'dateMin', direction: 'asc' }],
      ...(after === undefined ? {} : { after }),
    });
    const events = page.items.filter((node) => node.kind === 'Event');
    const ids = events.map(({ id }) => id);
    const [actors, recipients, places] = await Promise.all([
      store.linked(ids, 'event.actors', TAKING_PART),
      store.linked(ids, 'event.recipients', TAKING_PART),
      store.linked(ids, 'event.places', TAKING_PART),
    ]);
    for (const event of events) {
      const place = mostExact(nodesOf(places.get(event.id)));
      for (const actor of orNone(nodesOf(actors.get(event.id))))
        for (const recipient of orNone(nodesOf(recipients.get(event.id))))
          yield rowOf(event, actor, recipient, place);
    }
    const last = events.at(-1);
    if (last !== undefined) after = { values: [last.dateMin], id: last.id };
    more = page.hasMore;
  }
}

function conditionOf({ from, to, code }: DyadFilter): Condition {
  const all: Condition[] = [];
  if (from !== undefined) all.push({ field: 'dateMax', op: 'gte', value: from });
  if (to !== undefined) all.push({ field: 'dateMin', op: 'lte', value: to });
  if (code !== undefined) all.push({ field: 'cameo', op: 'startsWith', value: code });
  return { all };
}

type Participant = ActorNode | PlaceNode;

function nodesOf(page: Page<LinkedNode> | undefined): Participant[] {
  return (page?.items ?? []).flatMap(({ node }) => ('tallyJson' in node ? [node] : []));
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
