import type { GraphQLResolveInfo } from 'graphql';
import { eventType } from '../../domain/cameo.js';
import type { EventType } from '../../domain/cameo.js';
import { type ActorNode, emptyActor, type Family, type GraphNode } from '../../domain/graph.js';
import { stateByIso2, stateByIso3 } from '../../domain/states.js';
import { articleId, canonicalUrl } from '../../support/ids.js';
import type { Context } from '../context.js';
import type { Reference } from '../federation.js';
import { propertiesWanted } from '../lists/wanted.js';
import { isShown, type OutletRow, type ShownNode } from '../mappers.js';

type Key = 'iso2' | 'wikidata' | 'geonamesId';

/** How a reference is looked up: by id, by a public key, by what articles share, or in the static table. */
type Wanted =
  | { readonly by: 'id'; readonly id: string }
  | { readonly by: Key; readonly family: Family; readonly value: string | number }
  | { readonly by: 'host'; readonly host: string }
  | { readonly by: 'code'; readonly code: string };

type Entity = ShownNode | OutletRow | (EventType & { readonly __typename: 'EventType' });

/** References of a gateway, in order; unknown ones are null. One store call for each kind of key. */
export async function resolveEntities(
  representations: readonly Reference[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<(Entity | null)[]> {
  const wanted = representations.map(wantedOf);
  const ids = wanted.flatMap((one) => (one?.by === 'id' ? [one.id] : []));
  const byId =
    ids.length === 0
      ? new Map<string, GraphNode>()
      : await context.store.get([...new Set(ids)], propertiesWanted(info));
  const byKey = new Map<string, ReadonlyMap<string | number, GraphNode>>();
  for (const key of ['iso2', 'wikidata', 'geonamesId'] as const) {
    const values = new Map<Family, (string | number)[]>();
    for (const one of wanted)
      if (one?.by === key) values.set(one.family, [...(values.get(one.family) ?? []), one.value]);
    for (const [family, list] of values)
      byKey.set(`${key}|${family}`, await context.store.lookup(family, key, [...new Set(list)]));
  }
  const hosts = wanted.flatMap((one) => (one?.by === 'host' ? [one.host] : []));
  const outlets =
    hosts.length === 0 ? new Set<string>() : await context.store.outlets([...new Set(hosts)]);
  return wanted.map((one, index): Entity | null => {
    const typename = representations[index]?.['__typename'];
    if (one === null) return null;
    if (one.by === 'code') {
      const type = eventType(one.code);
      return type === undefined ? null : { ...type, __typename: 'EventType' };
    }
    if (one.by === 'host') return outlets.has(one.host) ? { host: one.host } : null;
    const node =
      one.by === 'id' ? byId.get(one.id) : byKey.get(`${one.by}|${one.family}`)?.get(one.value);
    if (node === undefined && typename === 'Country') return unmentioned(one);
    if (node === undefined || node.kind !== typename) return null;
    return isShown(node) ? node : null;
  });
}

/**
 * A state that no article mentions yet: it is there for services that know all states, with nothing told of it. Null
 * where the key is of no state.
 */
function unmentioned(wanted: Exclude<Wanted, { by: 'code' | 'host' }>): ActorNode | null {
  const state =
    wanted.by === 'id'
      ? stateByIso3(/^iso3:([A-Z]{3})$/.exec(wanted.id)?.[1] ?? '')
      : wanted.by === 'iso2'
        ? stateByIso2(String(wanted.value))
        : undefined;
  if (state === undefined) return null;
  const { iso3, iso2, name, wikidata } = state;
  const id = `iso3:${iso3}`;
  return {
    ...emptyActor({ id, kind: 'Country', name }),
    iso3,
    iso2,
    cameoActor: iso3,
    wikidata,
    within: [id],
  };
}

function wantedOf(reference: Reference): Wanted | null {
  const { __typename: typename, id, url, iso3, iso2, wikidata, geonamesId, code, host } = reference;
  if (typename === 'EventType')
    return typeof code === 'string' && (reference['scheme'] ?? 'CAMEO') === 'CAMEO'
      ? { by: 'code', code }
      : null;
  if (typename === 'Outlet') {
    const canonical = typeof host === 'string' ? canonicalUrl(`//${host}`) : null;
    return canonical === null ? null : { by: 'host', host: canonical };
  }
  if (typeof id === 'string') return { by: 'id', id };
  if (typename === 'Article' && typeof url === 'string') {
    const canonical = canonicalUrl(url);
    return canonical === null ? null : { by: 'id', id: articleId(canonical, '') };
  }
  if (typeof iso3 === 'string') return { by: 'id', id: `iso3:${iso3}` };
  if (typeof iso2 === 'string') return { by: 'iso2', family: 'Actor', value: iso2 };
  if (typeof wikidata === 'string') return { by: 'wikidata', family: 'Actor', value: wikidata };
  if (typeof geonamesId === 'number')
    return { by: 'geonamesId', family: 'Place', value: geonamesId };
  return null;
}
