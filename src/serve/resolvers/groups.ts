import type { EventStatus as Status } from '../../domain/extraction.js';
import type { GraphNode } from '../../domain/graph.js';
import { type EventGroupRow, GROUP_KEYS_MAX, type GroupKey } from '../../store/port.js';
import type { Context } from '../context.js';
import { offsetCursor, offsetOf } from '../lists/cursor.js';
import { userError } from '../errors.js';
import { eventCondition } from '../lists/filters.js';
import type {
  EventFilter,
  EventGroupKey,
  EventGroupResolvers,
  QueryResolvers,
} from '../generated/resolvers.js';
import { isActor, isLocation } from '../kinds.js';
import { upper } from './event.js';

const GROUPS_MAX = 1000;

/** QUAD_CLASS → quadClass: enum values are the port's keys, written as GraphQL writes enums. */
const keyOf = (key: EventGroupKey): GroupKey =>
  key.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) as GroupKey;

export const groupsOf: NonNullable<QueryResolvers['eventGroups']> = async (
  _,
  { where, by, orderBy, first, after },
  context,
) => {
  const count = first;
  if (count < 1 || count > GROUPS_MAX)
    throw userError(
      'PAGE_TOO_LARGE',
      `first is ${String(count)}, and a page holds 1 to ${String(GROUPS_MAX)} groups: take several pages with "after"`,
    );
  if (by.length > GROUP_KEYS_MAX || new Set(by).size < by.length)
    throw userError(
      'BAD_USER_INPUT',
      `by has ${by.join(', ')}: give at most ${String(GROUP_KEYS_MAX)} keys, each once`,
    );
  const offset = offsetOf('groups', after);
  const page = await context.store.groupEvents({
    by: by.map(keyOf),
    ...(where == null ? {} : { where: eventCondition(where) }),
    orderBy: orderBy === 'KEYS' ? 'keys' : 'count',
    first: count,
    offset,
  });
  return {
    nodes: [...page.items],
    next: page.hasMore ? offsetCursor('groups', offset + page.items.length) : null,
  };
};

/** Groups by one step of time, of the events of whom and where it is asked. */
export const timelineOf: NonNullable<QueryResolvers['timeline']> = async (
  parent,
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
  const asked = { where: filter, by: [by], orderBy: 'KEYS' as const, first, after: after ?? null };
  return groupsOf(parent, asked, context, info);
};

const text =
  (key: GroupKey) =>
  ({ keys }: EventGroupRow): string | null =>
    keys[key] == null ? null : String(keys[key]);

async function nodeOfKey<T extends GraphNode>(
  context: Context,
  id: string | number | null | undefined,
  isOne: (node: GraphNode) => node is T,
): Promise<T | null> {
  const node = id == null ? undefined : await context.node(String(id));
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
  actor: ({ keys }, _, context) => nodeOfKey(context, keys.actor, isActor),
  recipient: ({ keys }, _, context) => nodeOfKey(context, keys.recipient, isActor),
  place: ({ keys }, _, context) => nodeOfKey(context, keys.place, isLocation),
  reportCount: ({ reports }) => reports,
};
