import { FAMILIES, type GraphLink, type GraphNode } from '../../src/domain/graph.js';
import { distanceKm } from '../../src/store/distance.js';
import { type Condition, type Order, RELATIONS, type Selection } from '../../src/store/port.js';

/** A plain in-memory reading of the port: what both adapters must agree with. */
export class Model {
  constructor(
    readonly nodes: readonly GraphNode[],
    readonly links: readonly GraphLink[],
  ) {}

  find(selection: Selection): string[] {
    const kinds: readonly string[] = FAMILIES[selection.family];
    return this.nodes
      .filter(
        (node) =>
          kinds.includes(node.kind) &&
          (selection.where === undefined || this.#holds(selection.where, node)),
      )
      .sort((a, b) => compare(a, b, selection.orderBy ?? []))
      .map(({ id }) => id);
  }

  #holds(condition: Condition, node: GraphNode): boolean {
    if ('all' in condition) return condition.all.every((part) => this.#holds(part, node));
    if ('any' in condition) return condition.any.some((part) => this.#holds(part, node));
    if ('not' in condition) return !this.#holds(condition.not, node);
    if ('near' in condition) {
      const { lat, lon, km } = condition.near;
      const [y, x] = [fieldOf(node, 'lat'), fieldOf(node, 'lon')];
      return typeof y === 'number' && typeof x === 'number' && distanceKm(y, x, lat, lon) <= km;
    }
    if ('differ' in condition) {
      const [a, b] = condition.differ.map((field) => fieldOf(node, field));
      return a != null && b != null && a !== b;
    }
    if ('some' in condition) {
      const { link, direction, target } = RELATIONS[condition.some];
      const kinds: readonly string[] = FAMILIES[target];
      return this.links.some((one) => {
        const [near, far] = direction === 'out' ? [one.from, one.to] : [one.to, one.from];
        const other =
          one.type === link && near === node.id
            ? this.nodes.find(({ id }) => id === far)
            : undefined;
        return (
          other !== undefined &&
          kinds.includes(other.kind) &&
          (condition.where === undefined || this.#holds(condition.where, other))
        );
      });
    }
    const value = fieldOf(node, condition.field);
    if (condition.op === 'isNull')
      return (value === null || value === undefined) === condition.value;
    if (value === null || value === undefined) return false;
    switch (condition.op) {
      case 'in':
        return condition.value.some((one) => one === value);
      case 'has':
        return Array.isArray(value) && value.includes(condition.value);
      case 'contains':
        return (
          typeof value === 'string' && value.toLowerCase().includes(condition.value.toLowerCase())
        );
      case 'startsWith':
        return (
          typeof value === 'string' && value.toLowerCase().startsWith(condition.value.toLowerCase())
        );
      case 'eq':
        return value === condition.value;
      case 'lt':
        return below(value, condition.value);
      case 'gt':
        return below(condition.value, value);
      case 'lte':
        return value === condition.value || below(value, condition.value);
      case 'gte':
        return value === condition.value || below(condition.value, value);
    }
  }
}

function below(a: unknown, b: unknown): boolean {
  return typeof a === 'number' && typeof b === 'number'
    ? a < b
    : typeof a === 'string' && typeof b === 'string' && a < b;
}

function fieldOf(node: GraphNode, field: string): unknown {
  return new Map<string, unknown>(Object.entries(node)).get(field);
}

function compare(a: GraphNode, b: GraphNode, orders: readonly Order[]): number {
  for (const { field, direction } of orders) {
    const [x, y] = [fieldOf(a, field) ?? null, fieldOf(b, field) ?? null];
    if (x === y) continue;
    if (x === null) return 1;
    if (y === null) return -1;
    return below(x, y) === (direction === 'asc') ? -1 : 1;
  }
  return a.id < b.id ? -1 : 1;
}
