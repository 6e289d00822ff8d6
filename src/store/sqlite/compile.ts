import type { Family } from '../../domain/graph.js';
import { fieldType } from '../fields.js';
import { type Condition, type Order, RELATIONS } from '../port.js';
import type { SqlValue } from './driver.js';
import type { NamedEnd } from '../named-end.js';
import { kindOf } from './schema.js';

/** SQL text with its parameters, in order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** True of the rows of a family. Whatever statement looks at many of them stops at its time limit. */
export function isOfFamily(family: Family, alias: string): string {
  return `${alias}.${kindOf(family)} AND ${isInTime(alias)}`;
}

/** Always true, or an error: one row in 64 looks at the clock, since a call from SQLite takes a microsecond. */
export function isInTime(alias: string): string {
  return `(${alias}.rowid & 63 OR in_time())`;
}

/** `id` and `kind` are columns, all else stands in the JSON. Field names come from a closed list. */
function column(family: Family, alias: string, field: string): string {
  fieldType(family, field);
  return field === 'id' || field === 'kind' ? `${alias}.${field}` : `${alias}.data ->> '${field}'`;
}

/** Conditions across links of which there are so few that one had better begin with them, and whom they name. */
export type Few = ReadonlyMap<Condition, NamedEnd>;

/** @param few where to go from the links to the nodes, instead of from every node to its links */
export function compileCondition(
  family: Family,
  condition: Condition,
  alias: string,
  few: Few = new Map(),
): Sql {
  const named = few.get(condition);
  if (named !== undefined) {
    const { text, values } = linksOfNamed(named);
    return { text: `${alias}.rowid IN (SELECT near ${text})`, values };
  }
  if ('all' in condition) return join(condition.all, 'AND', '1', { family, alias, few });
  if ('any' in condition) return join(condition.any, 'OR', '0', { family, alias, few });
  if ('differ' in condition)
    return {
      text: `(${condition.differ.map((field) => column(family, alias, field)).join(' <> ')})`,
      values: [],
    };
  if ('not' in condition) {
    const inner = compileCondition(family, condition.not, alias);
    return { text: `NOT ifnull(${inner.text}, 0)`, values: inner.values };
  }
  if ('near' in condition) {
    const { lat, lon, km } = condition.near;
    const [y, x] = [column(family, alias, 'lat'), column(family, alias, 'lon')];
    return { text: `(distance_km(${y}, ${x}, ?, ?) <= ?)`, values: [lat, lon, km] };
  }
  if ('some' in condition) {
    const { link, direction, target } = RELATIONS[condition.some];
    const depth = `${alias}_`;
    const [near, far] = direction === 'out' ? ['src', 'dst'] : ['dst', 'src'];
    const where =
      condition.where === undefined ? null : compileCondition(target, condition.where, depth);
    // A cross join keeps the order: from the links of the node to the few nodes behind them. The planner, which knows
    // nothing of how many there are, would else begin with all nodes of the kind.
    const text =
      `EXISTS (SELECT 1 FROM link l${depth} CROSS JOIN node ${depth} ON ${depth}.rowid = l${depth}.${far} ` +
      `WHERE l${depth}.${near} = ${alias}.rowid AND l${depth}.type = '${link}' AND ${isOfFamily(target, depth)}` +
      `${where === null ? '' : ` AND ${where.text}`})`;
    return { text, values: where?.values ?? [] };
  }
  const name = column(family, alias, condition.field);
  const value = (one: string | number | boolean): SqlValue =>
    typeof one === 'boolean' ? Number(one) : one;
  switch (condition.op) {
    case 'isNull':
      // Whatever is there is more than the least number: to the planner that is a range, and an index has ranges.
      if (!condition.value) return { text: `(${name} > -9e999)`, values: [] };
      // Where one begins with a few links, the plus keeps the planner off all those without a value.
      return { text: `(${few.size > 0 ? '+' : ''}${name} IS NULL)`, values: [] };
    case 'in':
      if (condition.value.length === 0) return { text: '0', values: [] };
      return {
        text: `(${name} IN (${condition.value.map(() => '?').join(', ')}))`,
        values: condition.value,
      };
    case 'contains':
      return { text: `(instr(fold(${name}), ?) > 0)`, values: [condition.value.toLowerCase()] };
    case 'startsWith': {
      const folded = condition.value.toLowerCase();
      return {
        text: `(substr(fold(${name}), 1, ?) = ?)`,
        values: [Array.from(folded).length, folded],
      };
    }
    case 'has':
      return {
        text: `EXISTS (SELECT 1 FROM json_each(${alias}.data, '$.${condition.field}') WHERE value = ?)`,
        values: [condition.value],
      };
    default: {
      const sign = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' }[condition.op];
      return { text: `(${name} ${sign} ?)`, values: [value(condition.value)] };
    }
  }
}

/** `FROM` what links the named, the row at its near end as `near`; the ids at the far end are whole families: their kind is known. */
export function linksOfNamed({ relation, ids }: NamedEnd): Sql {
  const { link, direction } = RELATIONS[relation];
  const [near, far] = direction === 'out' ? ['src', 'dst'] : ['dst', 'src'];
  return {
    text: `FROM (SELECT l.${near} AS near FROM json_each(?) w CROSS JOIN node e ON e.id = w.value CROSS JOIN link l ON l.${far} = e.rowid AND l.type = '${link}')`,
    values: [JSON.stringify(ids)],
  };
}

function join(
  parts: readonly Condition[],
  word: string,
  empty: string,
  { family, alias, few }: { family: Family; alias: string; few: Few },
): Sql {
  if (parts.length === 0) return { text: empty, values: [] };
  const compiled = parts.map((part) => compileCondition(family, part, alias, few));
  return {
    text: `(${compiled.map((part) => part.text).join(` ${word} `)})`,
    values: compiled.flatMap((part) => part.values),
  };
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
    ...orders.map((order) => {
      const name = column(family, alias, order.field);
      const falls = (order.direction === 'desc') !== fromEnd;
      const nulls = order.isSet === true ? '' : `(${name}) IS NULL${turned}, `;
      return `${nulls}${name} ${falls ? 'DESC' : 'ASC'}`;
    }),
    `${alias}.id${turned}`,
  ].join(', ');
}
