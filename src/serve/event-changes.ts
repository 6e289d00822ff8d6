import { setTimeout as sleep } from 'node:timers/promises';
import type { Change, EventNode } from '../domain/graph.js';
import type { Condition, Store } from '../store/port.js';
import { isEvent } from './kinds.js';

/** A change of an event with the event as it stands now; null where it is gone. */
export interface FollowedEvent {
  readonly change: Change;
  readonly event: EventNode | null;
}

export interface FollowOptions {
  /** Number of the last change that is known. */
  readonly since: number;
  /** Which events; deletions are told in any case. */
  readonly where?: Condition | undefined;
  /** Ends the walk. */
  readonly signal: AbortSignal;
  /** Milliseconds between two looks at a store that has nothing new. */
  readonly pause?: number;
}

/** Changes that one look at the store brings. */
const BATCH = 500;

/**
 * Events as they change, oldest change first; of several changes of one event in a batch only the last. The change
 * sequence of the store is read again and again: so changes of other processes are seen, and no database has to push.
 */
export async function* followEvents(
  store: Store,
  { since, where, signal, pause = 1000 }: FollowOptions,
): AsyncGenerator<FollowedEvent> {
  let seen = since;
  while (!signal.aborted) {
    const changes = await store.changes(seen, BATCH);
    yield* await settled(store, changes, where);
    seen = changes.at(-1)?.seq ?? seen;
    if (changes.length < BATCH) await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
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
  const ids = [...last].flatMap(([id, { operation }]) => (operation === 'deleted' ? [] : [id]));
  if (last.size === 0) return [];
  const among: Condition = { field: 'id', op: 'in', value: ids };
  const { items } = await store.find({
    family: 'Event',
    first: BATCH,
    where: where === undefined ? among : { all: [among, where] },
  });
  const events = new Map(items.filter(isEvent).map((event) => [event.id, event]));
  return [...last.values()].flatMap((change): FollowedEvent[] => {
    const event = events.get(change.id) ?? null;
    return event === null && change.operation !== 'deleted' ? [] : [{ change, event }];
  });
}
