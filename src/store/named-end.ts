import type { Condition, RelationName } from './port.js';

/** A condition on the node at the other end that names it by id. */
export interface NamedEnd {
  readonly relation: RelationName;
  readonly ids: readonly string[];
}

/** Whom `some` names at the other end, where it does that and no more. */
export function namedEnd(condition: Condition): NamedEnd | null {
  if (!('some' in condition) || condition.where === undefined) return null;
  let where: Condition = condition.where;
  while ('all' in where && where.all.length === 1 && where.all[0] !== undefined)
    where = where.all[0];
  if (!('field' in where) || where.field !== 'id') return null;
  if (where.op === 'eq') return { relation: condition.some, ids: [String(where.value)] };
  return where.op === 'in' ? { relation: condition.some, ids: where.value.map(String) } : null;
}

/** The conditions that must hold, one by one. */
export function needed(where: Condition | undefined): readonly Condition[] {
  if (where === undefined) return [];
  return 'all' in where ? where.all.flatMap(needed) : [where];
}
