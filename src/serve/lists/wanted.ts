import type { GraphQLResolveInfo } from 'graphql';
import { FAMILIES, type Family } from '../../domain/graph.js';
import { FIELDS } from '../../store/fields.js';
import type { Order, Wanted } from '../../store/port.js';
import { type SelectedField, selectedFields, selectionsAt } from '../selected-fields.js';

const OVER_LINKS: readonly string[] = [];

/**
 * Which stored properties a field of the API is made from, where they are not one of its own name. What comes over links
 * needs the id alone.
 */
const MADE_FROM: Readonly<Record<Family, Readonly<Record<string, readonly string[]>>>> = {
  Article: {
    outlet: ['host'],
    ...overLinks('copies', 'agency', 'events', 'claims', 'actors', 'places'),
  },
  Actor: overLinks('acted', 'received', 'claims', 'articles', 'affiliations'),
  Place: overLinks('eventsAt'),
  Event: {
    eventType: ['cameo'],
    code: ['cameo'],
    date: ['edtf', 'dateMin', 'dateMax'],
    tolls: ['tollsJson'],
    joins: ['joinsJson'],
    corrections: ['correctionIds'],
    ...overLinks('actors', 'recipients', 'places', 'claims', 'articles', 'outlets'),
    ...overLinks('partOf', 'parts', 'follows', 'followedBy', 'about', 'subjectOf'),
  },
  Claim: {
    speaker: ['speakerId'],
    context: ['versionId', 'quote', 'start', 'end'],
    article: ['articleId'],
    code: ['cameo'],
    date: ['edtf', 'dateMin', 'dateMax'],
    tolls: ['payloadJson'],
    ...overLinks('event'),
  },
  Correction: {
    value: ['action', 'valueJson'],
    actor: ['action', 'revokedAt', 'valueJson'],
    claims: ['anchorsJson'],
    placed: ['placedCount'],
  },
};

function overLinks(...names: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, OVER_LINKS]));
}

/** Families of the interfaces; a state is a location, too. */
const BEHIND: Readonly<Record<string, readonly Family[]>> = {
  Actor: ['Actor'],
  Location: ['Place', 'Actor'],
};

/** Families whose nodes stand behind a type; without one it is no node, or has nothing but the id. */
function familiesOf(type: string): readonly Family[] {
  const all = Object.keys(FAMILIES) as Family[];
  return BEHIND[type] ?? all.filter((family) => FAMILIES[family].some((kind) => kind === type));
}

/** The stored properties that an answer needs of the nodes that a field gives, or of those at paths below it. */
export function propertiesWanted(
  info: GraphQLResolveInfo,
  paths: readonly (readonly string[])[] = [[]],
): Wanted {
  const selected = paths.flatMap((path) => selectionsAt(info, path));
  const wanted = selected.map(madeFrom);
  return wanted.includes(null)
    ? {}
    : { fields: [...new Set(wanted.flatMap((names) => names ?? []))].sort() };
}

/** … of the nodes of a list, with what its cursors are made of; null where it needs none of them. */
export function listWanted(info: GraphQLResolveInfo, orderBy: readonly Order[]): Wanted | null {
  const asked = selectedFields(info);
  if (!['nodes', 'edges', 'pageInfo'].some((field) => asked.has(field))) return null;
  const { fields } = propertiesWanted(info, [['nodes'], ['edges', 'node']]);
  return fields === undefined ? {} : { fields: [...fields, ...orderBy.map(({ field }) => field)] };
}

function madeFrom({ type, name }: SelectedField): readonly string[] | null {
  const families = familiesOf(type);
  if (families.length === 0 || name.startsWith('__')) return [];
  for (const family of families) {
    const made = MADE_FROM[family];
    if (Object.hasOwn(made, name)) return made[name] ?? null;
    if (Object.hasOwn(FIELDS[family], name)) return [name];
  }
  return null;
}
