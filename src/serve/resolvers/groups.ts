import type { GraphQLResolveInfo } from 'graphql';
import type { EventStatus as Status } from '../../domain/extraction.js';
import type { GraphNode } from '../../domain/graph.js';
import {
  type Condition,
  type EventGroupRow,
  type EventSum,
  GROUP_KEYS_MAX,
  type GroupKey,
} from '../../store/port.js';
import type { Context } from '../context.js';
import { offsetCursor, offsetOf } from '../lists/cursor.js';
import { userError } from '../errors.js';
import { eventCondition } from '../lists/filters.js';
import type {
  EventConnectionResolvers,
  EventFilter,
  EventGroupKey,
  EventGroupOrder,
  EventGroupResolvers,
  QueryResolvers,
} from '../generated/resolvers.js';
import { isActor, isLocation } from '../kinds.js';
import { propertiesWanted } from '../lists/wanted.js';
import { selectedFields } from '../selected-fields.js';
import { upper } from './event.js';

const GROUPS_MAX = 1000;
const TOP_MAX = 100;

/** QUAD_CLASS → quadClass: enum values are the port's keys, written as GraphQL writes enums. */
const keyOf = (key: EventGroupKey): GroupKey =>
  key.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) as GroupKey;

/** The sums behind the fields of a group: others are not computed. */
const SUM_OF_FIELD: Readonly<Record<string, EventSum>> = {
  reportCount: 'reports',
  killedMin: 'killedMin',
  killedMax: 'killedMax',
  woundedMin: 'woundedMin',
  woundedMax: 'woundedMax',
  goldstein: 'goldstein',
};

function sumsAskedFor(info: GraphQLResolveInfo): EventSum[] {
  const fields = selectedFields(info, 'nodes');
  return Object.entries(SUM_OF_FIELD).flatMap(([field, sum]) => (fields.has(field) ? sum : []));
}

interface GroupArguments {
  readonly by: readonly EventGroupKey[];
  readonly top?: number | null | undefined;
  readonly orderBy: EventGroupOrder;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** Groups of the events that fulfil the condition; null: of all. */
async function groupsOf(
  context: Context,
  where: Condition | null,
  { by, top, orderBy, first, after }: GroupArguments,
  info: GraphQLResolveInfo,
): Promise<{ nodes: EventGroupRow[]; next: string | null }> {
  if (first < 1 || first > GROUPS_MAX)
    throw userError(
      'PAGE_TOO_LARGE',
      `first is ${String(first)}, and a page holds 1 to ${String(GROUPS_MAX)} groups: take several pages with "after"`,
    );
  if (by.length > GROUP_KEYS_MAX || new Set(by).size < by.length)
    throw userError(
      'BAD_USER_INPUT',
      `by has ${by.join(', ')}: give at most ${String(GROUP_KEYS_MAX)} keys, each once`,
    );
  if (top != null && (top < 1 || top > TOP_MAX))
    throw userError('BAD_USER_INPUT', `top is ${String(top)}, and may be 1 to ${String(TOP_MAX)}`);
  const offset = offsetOf('groups', after);
  const page = await context.store.groupEvents({
    by: by.map(keyOf),
    sums: sumsAskedFor(info),
    ...(where === null ? {} : { where }),
    ...(top == null ? {} : { top }),
    orderBy: orderBy === 'KEYS' ? 'keys' : 'count',
    first,
    offset,
  });
  return {
    nodes: [...page.items],
    next: page.hasMore ? offsetCursor('groups', offset + page.items.length) : null,
  };
}

export const eventGroups: NonNullable<QueryResolvers['eventGroups']> = (
  _,
  { where, ...asked },
  context,
  info,
) => groupsOf(context, where == null ? null : eventCondition(where), asked, info);

/** Groups of what all pages of a list of events hold. */
export const groupsOfList: NonNullable<EventConnectionResolvers['groups']> = (
  page,
  asked,
  context,
  info,
) => groupsOf(context, page.condition(), asked, info);

/** Groups by one step of time, of the events of whom and where it is asked. */
export const timelineOf: NonNullable<QueryResolvers['timeline']> = async (
  _,
  { actor, with: other, place, where, by, first, after },
  context,
  info,
) => {
  const among: EventFilter[] = [actor, other].flatMap((id) =>
    id == null ? [] : [{ participants: { some: { id: { eq: id } } } }],
  );
  if (place != null) among.push({ places: { some: { within: place } } });
  if (among.length === 0)
    throw userError('BAD_USER_INPUT', 'Give actor, actor and with, or place: whose timeline it is');
  const filter = { and: [...among, ...(where == null ? [] : [where])] };
  const asked = { by: [by], orderBy: 'KEYS', first, after } as const;
  return groupsOf(context, eventCondition(filter), asked, info);
};

const text =
  (key: GroupKey) =>
  ({ keys }: EventGroupRow): string | null =>
    keys[key] == null ? null : String(keys[key]);

async function nodeOfKey<T extends GraphNode>(
  context: Context,
  info: GraphQLResolveInfo,
  id: string | number | null | undefined,
  isOne: (node: GraphNode) => node is T,
): Promise<T | null> {
  const node = id == null ? undefined : await context.node(String(id), propertiesWanted(info));
  return node !== undefined && isOne(node) ? node : null;
}

export const groupFields: EventGroupResolvers = {
  code: text('code'),
  root: text('root'),
  quadClass: ({ keys }) => (keys.quadClass == null ? null : Number(keys.quadClass)),
  ploverType: text('ploverType'),
  status: ({ keys }) => (keys.status == null ? null : upper(keys.status as Status)),
  day: text('day'),
  week: text('week'),
  month: text('month'),
  year: text('year'),
  actorState: text('actorState'),
  recipientState: text('recipientState'),
  placeState: text('placeState'),
  outlet: text('outlet'),
  actor: ({ keys }, _, context, info) => nodeOfKey(context, info, keys.actor, isActor),
  recipient: ({ keys }, _, context, info) => nodeOfKey(context, info, keys.recipient, isActor),
  place: ({ keys }, _, context, info) => nodeOfKey(context, info, keys.place, isLocation),
  reportCount: ({ reports = 0 }) => reports,
};
