import { userError } from '../errors.js';
import { demand } from '../http/auth.js';
import type { Context } from '../context.js';
import { endable } from '../endable.js';
import { type FollowedEvent, followEvents } from '../event-changes.js';
import { eventCondition } from '../lists/filters.js';
import type { EventChangeResolvers, SubscriptionResolvers } from '../generated/resolvers.js';

/** The number of the change in a cursor. */
function seqOf(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor))
    throw userError('BAD_CURSOR', `"${cursor}" is no cursor: give one as an answer had it, or "0"`);
  return Number(cursor);
}

async function* shown(
  context: Context,
  changes: AsyncIterable<FollowedEvent>,
): AsyncGenerator<{ eventChanges: FollowedEvent }> {
  for await (const eventChanges of changes) {
    // What was read for the change before may be old by now.
    context.refresh();
    yield { eventChanges };
  }
}

export const subscriptionFields: SubscriptionResolvers = {
  eventChanges: {
    async subscribe(_, { where, after }, context) {
      const { store, feed, closing, caller } = context;
      demand(caller, 'read');
      // Before the subscription stands: whatever is written from then on is told.
      const since = after == null ? await store.lastChange() : seqOf(after);
      const condition = eventCondition(where);
      return endable(closing, (signal) =>
        shown(context, followEvents({ store, feed, since, where: condition, signal })),
      );
    },
  },
};

export const eventChangeFields: EventChangeResolvers = {
  cursor: ({ change }) => String(change.seq),
  at: ({ change }) => change.at,
  kind: ({ change: { operation } }) =>
    operation === 'created' ? 'CREATED' : operation === 'deleted' ? 'DELETED' : 'UPDATED',
  id: ({ change }) => change.id,
  event: ({ event }) => event,
};
