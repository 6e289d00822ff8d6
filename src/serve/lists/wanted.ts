import {
  type FieldNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Family } from '../../domain/graph.js';
import { FIELDS } from '../../store/fields.js';
import type { Order, Wanted } from '../../store/port.js';

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

/** Families whose nodes stand behind a type; without one it is no node, or has nothing but the id. */
const FAMILIES_OF: Readonly<Record<string, readonly Family[]>> = {
  Article: ['Article'],
  Actor: ['Actor'],
  Person: ['Actor'],
  Organization: ['Actor'],
  Group: ['Actor'],
  UnnamedSource: ['Actor'],
  Country: ['Actor', 'Place'],
  Place: ['Place'],
  // A state is one, too.
  Location: ['Place', 'Actor'],
  Event: ['Event'],
  Claim: ['Claim'],
  Correction: ['Correction'],
};

/**
 * The stored properties that an answer needs of the nodes that a field gives, or of those at paths below it. Directives
 * are not looked at, so it may be too many, never too few.
 */
export function propertiesWanted(
  info: GraphQLResolveInfo,
  paths: readonly (readonly string[])[] = [[]],
): Wanted {
  const selected = paths.flatMap((path) => selectedAt(info, path));
  const wanted = selected.map(([type, field]) => madeFrom(type, field));
  return wanted.includes(null)
    ? {}
    : { fields: [...new Set(wanted.flatMap((names) => names ?? []))].sort() };
}

/** … of the nodes of a list, with what its cursors are made of; null where it needs none of them. */
export function listWanted(info: GraphQLResolveInfo, orderBy: readonly Order[]): Wanted | null {
  const asked = new Set(selectedAt(info, []).map(([, field]) => field));
  if (!['nodes', 'edges', 'pageInfo'].some((field) => asked.has(field))) return null;
  const { fields } = propertiesWanted(info, [['nodes'], ['edges', 'node']]);
  return fields === undefined ? {} : { fields: [...fields, ...orderBy.map(({ field }) => field)] };
}

function madeFrom(type: string, field: string): readonly string[] | null {
  const families = FAMILIES_OF[type];
  if (families === undefined || field.startsWith('__')) return [];
  for (const family of families) {
    const made = MADE_FROM[family];
    if (Object.hasOwn(made, field)) return made[field] ?? null;
    if (Object.hasOwn(FIELDS[family], field)) return [field];
  }
  return null;
}

/** Is the field asked for at the path? */
export function isWanted(
  info: GraphQLResolveInfo,
  path: readonly string[],
  field: string,
): boolean {
  return selectedAt(info, path).some(([, name]) => name === field);
}

type Selected = readonly (readonly [type: string, field: string])[];

/** For one document each list is looked at once, however many parents it has. */
const known = new WeakMap<readonly FieldNode[], Map<string, Selected>>();

/** The fields that are selected at a path below the field, each with the type on which; fragments are followed. */
function selectedAt(info: GraphQLResolveInfo, path: readonly string[]): Selected {
  const found = known.get(info.fieldNodes) ?? new Map<string, Selected>();
  known.set(info.fieldNodes, found);
  const name = path.join('.');
  const before = found.get(name);
  if (before !== undefined) return before;
  let level = info.fieldNodes.flatMap(({ selectionSet }) =>
    fieldsOf(info, getNamedType(info.returnType), selectionSet),
  );
  for (const step of path)
    level = level
      .filter(({ node }) => node.name.value === step)
      .flatMap(({ type, node }) => fieldsOf(info, typeOfField(type, step), node.selectionSet));
  const selected = level.map(({ type, node }) => [type.name, node.name.value] as const);
  found.set(name, selected);
  return selected;
}

interface OnType {
  readonly type: GraphQLNamedType;
  readonly node: FieldNode;
}

/** Each fragment counts once, as in execution: fragments that spread fragments are soon very many. */
function fieldsOf(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType | undefined,
  set: SelectionSetNode | undefined,
  seen = new Set<string>(),
): OnType[] {
  if (type === undefined || set === undefined) return [];
  return set.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [{ type, node }];
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      if (seen.has(node.name.value)) return [];
      seen.add(node.name.value);
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
    const condition = fragment?.typeCondition?.name.value;
    const narrowed = condition === undefined ? type : info.schema.getType(condition);
    return isCompositeType(narrowed) ? fieldsOf(info, narrowed, fragment?.selectionSet, seen) : [];
  });
}

function typeOfField(type: GraphQLNamedType, name: string): GraphQLNamedType | undefined {
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[name];
  return field === undefined ? undefined : getNamedType(field.type);
}
