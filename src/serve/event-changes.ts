import type { Change, EventNode } from '../domain/graph.js';
import type { Condition, Store } from '../store/port.js';
import { type ChangeFeed, patiently } from './change-feed.js';
import { isEvent } from './kinds.js';

/** A change of an event with the event as it stands now; null where it is gone. */
export interface FollowedEvent {
  readonly change: Change;
  readonly event: EventNode | null;
}

export interface FollowOptions {
  readonly store: Store;
  readonly feed: ChangeFeed;
  /** Number of the last change that is known. */
  readonly since: number;
  /** Which events; deletions are told in any case. */
  readonly where?: Condition | undefined;
  /** Ends the walk. */
  readonly signal: AbortSignal;
}

/** Events as they change, oldest change first; of several changes of one event in a batch only the last. */
export async function* followEvents({
  store,
  feed,
  since,
  where,
  signal,
}: FollowOptions): AsyncGenerator<FollowedEvent> {
  for await (const changes of feed.follow(since, signal))
    yield* await patiently(() => settled(store, changes, where), { signal });
}

async function settled(
  store: Store,
  changes: readonly Change[],
  where: Condition | undefined,
): Promise<FollowedEvent[]> {
  const last = new Map<string, Change>();
  for (const change of changes)
    if (change.kind === 'Event') {
      last.delete(change.id);
      last.set(change.id, change);
    }
  if (last.size === 0) return [];
  const ids = [...last].flatMap(([id, { operation }]) => (operation === 'deleted' ? [] : [id]));
  const among: Condition = { field: 'id', op: 'in', value: ids };
  const { items } = await store.find({
    family: 'Event',
    first: changes.length,
    where: where === undefined ? among : { all: [among, where] },
  });
  const events = new Map(items.filter(isEvent).map((event) => [event.id, event]));
  return [...last.values()].flatMap((change): FollowedEvent[] => {
    const event = events.get(change.id) ?? null;
    return event === null && change.operation !== 'deleted' ? [] : [{ change, event }];
  });
}
