import type { Family } from '../../domain/graph.js';
import { EARTH_KM } from '../distance.js';
import { fieldType } from '../fields.js';
import { namedEnd, needed } from '../named-end.js';
import { type Condition, type Order, RELATIONS } from '../port.js';

/** Collects parameters: the text of a statement never depends on values. */
export class Parameters {
  readonly values: Record<string, unknown> = {};
  #next = 0;

  add(value: unknown): string {
    const name = `p${String(this.#next++)}`;
    this.values[name] = value;
    return `$${name}`;
  }
}

function property(family: Family, alias: string, field: string): string {
  fieldType(family, field);
  return `${alias}.\`${field}\``;
}

/**
 * Nodes of a family that fulfil a condition, as `n`. Whoever must be named at the other end of a link is where the
 * search begins; else it is the family's own label, by which there are indexes of what lists are sorted by.
 */
export function matchNodes(
  family: Family,
  where: Condition | undefined,
  parameters: Parameters,
): string {
  const parts = needed(where);
  const anchor = parts.find((part) => namedEnd(part) !== null);
  const named = anchor === undefined ? null : namedEnd(anchor);
  const filter = parts
    .filter((part) => part !== anchor)
    .map((part) => compileCondition(family, part, 'n', parameters));
  const rest = ['n:Wiregraph', ...filter].join(' AND ');
  if (named === null) return `MATCH (n:${family}) WHERE ${rest}`;
  const { link, direction } = RELATIONS[named.relation];
  const arrow = direction === 'out' ? `<-[:${link}]-` : `-[:${link}]->`;
  return `MATCH (named:Wiregraph) WHERE named.id IN ${parameters.add(named.ids)} MATCH (named)${arrow}(n:${family}) WITH DISTINCT n WHERE ${rest}`;
}

export function compileCondition(
  family: Family,
  condition: Condition,
  alias: string,
  parameters: Parameters,
): string {
  if ('all' in condition) return join(condition.all, 'AND', 'true', family, alias, parameters);
  if ('any' in condition) return join(condition.any, 'OR', 'false', family, alias, parameters);
  if ('not' in condition)
    return `NOT coalesce(${compileCondition(family, condition.not, alias, parameters)}, false)`;
  if ('near' in condition) {
    const { lat, lon, km } = condition.near;
    const [y, x] = [property(family, alias, 'lat'), property(family, alias, 'lon')];
    const [toY, toX] = [parameters.add(lat), parameters.add(lon)];
    const chord = `haversin(radians(${toY} - ${y})) + cos(radians(${y})) * cos(radians(${toY})) * haversin(radians(${toX} - ${x}))`;
    return `2 * ${String(EARTH_KM)} * asin(sqrt(${chord})) <= ${parameters.add(km)}`;
  }
  if ('differ' in condition)
    return condition.differ.map((field) => property(family, alias, field)).join(' <> ');
  if ('some' in condition) {
    const { link, direction, target } = RELATIONS[condition.some];
    const far = `${alias}_`;
    const arrow = direction === 'out' ? `(${alias})-[:${link}]->` : `(${alias})<-[:${link}]-`;
    const where =
      condition.where === undefined
        ? ''
        : ` WHERE ${compileCondition(target, condition.where, far, parameters)}`;
    return `EXISTS { MATCH ${arrow}(${far}:Wiregraph:${target})${where} }`;
  }
  const name = property(family, alias, condition.field);
  switch (condition.op) {
    case 'isNull':
      return `${name} IS ${condition.value ? '' : 'NOT '}NULL`;
    case 'in':
      return `${name} IN ${parameters.add(condition.value)}`;
    case 'contains':
      return `toLower(${name}) CONTAINS ${parameters.add(condition.value.toLowerCase())}`;
    case 'startsWith':
      return `toLower(${name}) STARTS WITH ${parameters.add(condition.value.toLowerCase())}`;
    case 'has':
      return `${parameters.add(condition.value)} IN ${name}`;
    default: {
      const sign = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' }[condition.op];
      return `${name} ${sign} ${parameters.add(condition.value)}`;
    }
  }
}

function join(
  parts: readonly Condition[],
  word: string,
  empty: string,
  family: Family,
  alias: string,
  parameters: Parameters,
): string {
  return parts.length === 0
    ? empty
    : `(${parts.map((part) => compileCondition(family, part, alias, parameters)).join(` ${word} `)})`;
}

/** Nulls last in both directions, ties by id; `fromEnd`: all of it the other way round. */
export function compileOrder(
  family: Family,
  orders: readonly Order[],
  alias: string,
  fromEnd = false,
): string {
  const turned = fromEnd ? ' DESC' : '';
  return [
    ...orders.flatMap((order) => {
      const name = property(family, alias, order.field);
      const falls = (order.direction === 'desc') !== fromEnd;
      const nulls = order.isSet === true ? [] : [`${name} IS NULL${turned}`];
      return [...nulls, `${name} ${falls ? 'DESC' : 'ASC'}`];
    }),
    `${alias}.id${turned}`,
  ].join(', ');
}
