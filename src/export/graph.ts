import type { EventLinkType } from '../domain/extraction.js';
import type { EventNode } from '../domain/graph.js';
import type { Condition, Store } from '../store/port.js';
import { type Participant, type ToldEvent, toldEvents } from './told-events.js';

/** Attributes of nodes and edges that drawing programs read, with their types. */
export const NODE_ATTRIBUTES = {
  label: 'string',
  kind: 'string',
  iso3: 'string',
  cameo: 'string',
  status: 'string',
  date: 'string',
  goldstein: 'double',
  quadClass: 'int',
  killedMin: 'int',
  killedMax: 'int',
  reports: 'int',
  lat: 'double',
  lon: 'double',
} as const;
export type AttributeName = keyof typeof NODE_ATTRIBUTES;
export type AttributeType = (typeof NODE_ATTRIBUTES)[AttributeName];

export interface DrawnNode {
  readonly id: string;
  readonly attributes: Readonly<Partial<Record<AttributeName, string | number | null>>>;
}

export interface DrawnEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly type: 'ACTOR_IN' | 'RECIPIENT_IN' | 'AT' | EventLinkType;
}

/** Every event, and each actor and place of theirs once. */
export async function* drawnNodes(store: Store, where: Condition): AsyncGenerator<DrawnNode> {
  const seen = new Set<string>();
  for await (const { event, actors, recipients, places } of toldEvents(store, where)) {
    yield eventNode(event);
    for (const node of [...actors, ...recipients, ...places]) {
      if (seen.has(node.id)) continue;
      seen.add(node.id);
      yield participantNode(node);
    }
  }
}

/** From actors to what they did and what was done to them, from there to where it was, and between events. */
export async function* drawnEdges(store: Store, where: Condition): AsyncGenerator<DrawnEdge> {
  for await (const told of toldEvents(store, where)) yield* edgesOf(told);
}

function edgesOf({ event, actors, recipients, places, links }: ToldEvent): DrawnEdge[] {
  const edge = (type: DrawnEdge['type'], from: string, to: string): DrawnEdge => ({
    id: `${type} ${from} ${to}`,
    from,
    to,
    type,
  });
  return [
    ...actors.map(({ id }) => edge('ACTOR_IN', id, event.id)),
    ...recipients.map(({ id }) => edge('RECIPIENT_IN', id, event.id)),
    ...places.map(({ id }) => edge('AT', event.id, id)),
    ...links.map(({ type, to }) => edge(type, event.id, to)),
  ];
}

function eventNode(event: EventNode): DrawnNode {
  const { id, kind, title, cameo, status, edtf, goldstein, quadClass, killedMin, killedMax } =
    event;
  return {
    id,
    attributes: {
      label: title,
      kind,
      cameo,
      status,
      date: edtf,
      goldstein,
      quadClass,
      killedMin,
      killedMax,
      reports: event.reportCount,
    },
  };
}

function participantNode({ id, name, kind, iso3, lat, lon }: Participant): DrawnNode {
  return { id, attributes: { label: name, kind, iso3, lat, lon } };
}
