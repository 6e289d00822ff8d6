import { EVENT_LINK_TYPES, type EventLink } from '../domain/extraction.js';
import type { ActorNode, EventNode, GraphNode, PlaceNode } from '../domain/graph.js';
import type { Condition, LinkedNode, Page, Position, RelationName, Store } from '../store/port.js';

/** Events of one page: one store call for them, three for who took part and where, three for what they are linked with. */
const PAGE = 500;
const TAKING_PART = { first: 1000, orderBy: [{ field: 'name', direction: 'asc' }] } as const;

const RELATION = {
  PART_OF: 'event.partOf',
  FOLLOWS: 'event.follows',
  ABOUT: 'event.about',
} as const satisfies Readonly<Record<EventLink['type'], RelationName>>;

export type Participant = ActorNode | PlaceNode;

/** An event with who took part and where, each by name. */
export interface ToldEvent {
  readonly event: EventNode;
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly places: readonly Participant[];
  /** How it hangs together with others of the selection, by their ids. */
  readonly links: readonly EventLink[];
}

/** Events by date, undated ones last. */
export async function* toldEvents(store: Store, where: Condition): AsyncGenerator<ToldEvent> {
  for await (const page of toldPages(store, where)) yield* page;
}

/** The same in pages, each of a few store calls; one page is held at a time. */
export async function* toldPages(store: Store, where: Condition): AsyncGenerator<ToldEvent[]> {
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
    const [actors, recipients, places, ...linked] = await Promise.all([
      store.linked(ids, 'event.actors', TAKING_PART),
      store.linked(ids, 'event.recipients', TAKING_PART),
      store.linked(ids, 'event.places', TAKING_PART),
      ...EVENT_LINK_TYPES.map((type) => store.linked(ids, RELATION[type], { first: 1000, where })),
    ]);
    yield events.map((event) => ({
      event,
      links: EVENT_LINK_TYPES.flatMap((type, index) =>
        (linked[index]?.get(event.id)?.items ?? []).map(({ node }) => ({ type, to: node.id })),
      ),
      actors: nodesOf(actors.get(event.id)),
      recipients: nodesOf(recipients.get(event.id)),
      places: nodesOf(places.get(event.id)),
    }));
    const last = events.at(-1);
    if (last !== undefined) after = { values: [last.dateMin], id: last.id };
    more = page.hasMore;
  }
}

function nodesOf(page: Page<LinkedNode> | undefined): Participant[] {
  return (page?.items ?? []).flatMap(({ node }) => ('tallyJson' in node ? [node] : []));
}
