import type { PlaceResolvers } from '../generated/resolvers.js';
import { eventCondition } from '../lists/filters.js';
import { eventOrder } from '../lists/orders.js';
import { isEvent, isLocation } from '../kinds.js';
import { listLinked } from '../lists/lists.js';
import type { LocationNode } from '../mappers.js';
import type { Context } from '../context.js';

export const geoFields = {
  within: async (place: LocationNode, _: unknown, context: Context): Promise<LocationNode[]> =>
    (await context.nodes(place.within.filter((id) => id !== place.id))).filter(isLocation),
  eventsAt: ((place: LocationNode, { where, orderBy, ...page }, context, info) =>
    listLinked(context, place.id, 'place.events', {
      isOne: isEvent,
      page,
      info,
      orderBy: eventOrder(orderBy),
      where: eventCondition(where),
    })) satisfies PlaceResolvers['eventsAt'],
};

export const placeFields: PlaceResolvers = { ...geoFields, aliases: (place) => [...place.aliases] };
