import { needed } from './named-end.js';
import type { Condition, Order, Page, PageRequest, Position, Selection } from './port.js';

type Find<T> = (part: Selection) => Page<T> | Promise<Page<T>>;

/**
 * Reads a sorted page from rows that have the first order's value, then from those that have none, since nulls come
 * last: each part is one range of one index, however deep the page lies, where one statement over both would sort
 * everything. @param find reads one part; its order has no nulls, and its bounds are conditions
 */
export async function findInZones<T>(selection: Selection, find: Find<T>): Promise<Page<T>> {
  const { orderBy = [], first, fromEnd = false } = selection;
  const [leading, ...others] = orderBy;
  if (leading === undefined || leading.field === 'id') return find(selection);
  const set = setZone(selection, leading, others);
  const none = leading.isSet === true ? null : nullZone(selection, leading, others);
  const zones = [
    ...(set === null ? [] : byReach(set, leading)),
    ...(none === null ? [] : [[none]]),
  ];
  let items: readonly T[] = [];
  for (const zone of fromEnd ? zones.reverse() : zones) {
    const missing = first - items.length;
    const page = await findAtOnce(zone, Math.max(1, missing), find);
    if (missing === 0) return { items, hasMore: page.items.length > 0 };
    items = fromEnd ? [...page.items, ...items] : [...items, ...page.items];
    if (page.hasMore) return { items, hasMore: true };
  }
  return { items, hasMore: false };
}

/** A page from parts that follow one another, asked for at once: a store may answer them together. */
async function findAtOnce<T>(
  parts: readonly Selection[],
  first: number,
  find: Find<T>,
): Promise<Page<T>> {
  const pages = await Promise.all(parts.map(async (part) => find({ ...part, first })));
  const isFromEnd = parts.some(({ fromEnd }) => fromEnd);
  const all = pages.flatMap(({ items }) => items);
  return {
    items: isFromEnd ? all.slice(-first) : all.slice(0, first),
    hasMore: all.length > first || pages.some(({ hasMore }) => hasMore),
  };
}

/**
 * Of rows that must reach a day (`dateMax` from it on) and are sorted by when they begin: those that begin on it or
 * later, and the vague ones that begin before it, of which there are few. Where these are read first, both are read at
 * once; else often nobody needs them.
 */
function byReach(zone: Selection, { field, direction }: Order): Selection[][] {
  const from = field === 'dateMin' ? needed(zone.where).find(reaches) : undefined;
  if (from === undefined) return [[zone]];
  const where = { all: needed(zone.where).filter((part) => !isSet(part, field)) };
  const later = { ...zone, where: both(where, [{ field, op: 'gte', value: from.value }]) };
  const vague = {
    ...zone,
    where: both(zone.where, [
      { field, op: 'lt', value: from.value },
      { differ: ['dateMin', 'dateMax'] },
    ]),
  };
  const falls = direction === 'desc';
  const parts = falls ? [later, vague] : [vague, later];
  return falls === (zone.fromEnd ?? false) ? [parts] : parts.map((part) => [part]);
}

const isSet = (part: Condition, field: string): boolean =>
  'field' in part && part.field === field && part.op === 'isNull' && !part.value;

/** … and the field is there, which a lower bound says too: of two lower bounds an index takes the first. */
function bounded(
  field: string,
  where: Condition | undefined,
  parts: readonly Condition[],
): Condition {
  const all = [...parts, ...needed(where)];
  const isBounded = all.some(
    (part) => 'field' in part && part.field === field && /^(?:gte?|eq|in)$/.test(part.op),
  );
  return { all: isBounded ? all : [{ field, op: 'isNull', value: false }, ...all] };
}

interface Reach {
  readonly field: string;
  readonly op: 'gte';
  readonly value: string | number | boolean;
}

function reaches(condition: Condition): condition is Reach {
  return 'field' in condition && condition.field === 'dateMax' && condition.op === 'gte';
}

/** Rows with the value; null where the page begins behind them. */
function setZone(
  { after, before, where, ...rest }: Selection,
  leading: Order,
  others: readonly Order[],
): Selection | null {
  const orders = [{ ...leading, isSet: true }, ...others];
  const start = after?.values[0];
  const end = before?.values[0];
  if (after !== undefined && start == null) return null;
  const falls = leading.direction === 'desc';
  return {
    ...rest,
    orderBy: orders,
    where: bounded(leading.field, where, [
      ...(after === undefined || start == null
        ? []
        : [
            { field: leading.field, op: falls ? 'lte' : 'gte', value: start } as const,
            // Negated twice: to Neo4j an alternative is two searches and a sort.
            { not: { not: behind(orders, after) } },
          ]),
      ...(before === undefined || end == null
        ? []
        : [
            { field: leading.field, op: falls ? 'gte' : 'lte', value: end } as const,
            ...ahead(orders, before),
          ]),
    ]),
  };
}

/** Rows without the value; null where the page ends before them. */
function nullZone(
  { after, before, where, ...rest }: Selection,
  leading: Order,
  others: readonly Order[],
): Selection | null {
  const inside = (position: Position): Position => ({
    values: position.values.slice(1),
    id: position.id,
  });
  if (before !== undefined && before.values[0] != null) return null;
  // Dates come in pairs: what has no first day has no last.
  const dated = leading.field === 'dateMin' ? ['dateMin', 'dateMax'] : [leading.field];
  const isAsked = (part: Condition): boolean =>
    'field' in part && part.op !== 'isNull' && dated.includes(part.field);
  if (needed(where).some(isAsked)) return null;
  return {
    ...rest,
    orderBy: others,
    where: both(where, [
      { field: leading.field, op: 'isNull', value: true },
      ...(after === undefined || after.values[0] != null ? [] : [behind(others, inside(after))]),
      ...(before === undefined ? [] : ahead(others, inside(before))),
    ]),
  };
}

const both = (where: Condition | undefined, parts: readonly Condition[]): Condition => ({
  all: [...(where === undefined ? [] : [where]), ...parts],
});

/** What the rows of a page must fulfil: its filter, and to lie between its positions. */
export function pageCondition({
  where,
  orderBy = [],
  after,
  before,
}: PageRequest & { readonly where?: Condition }): Condition {
  return both(where, [
    ...(after === undefined ? [] : [behind(orderBy, after)]),
    ...(before === undefined ? [] : ahead(orderBy, before)),
  ]);
}

/** Rows after the position: lexicographic over the orders, nulls last, then the id. */
function behind([order, ...others]: readonly Order[], { values, id }: Position): Condition {
  if (order === undefined) return { field: 'id', op: 'gt', value: id };
  const [value = null, ...further] = values;
  const { field } = order;
  const rest = behind(others, { values: further, id });
  if (value === null) return { all: [{ field, op: 'isNull', value: true }, rest] };
  const op = order.direction === 'desc' ? 'lt' : 'gt';
  return {
    any: [
      { field, op, value },
      ...(order.isSet === true ? [] : [{ field, op: 'isNull', value: true } as const]),
      { all: [{ field, op: 'eq', value }, rest] },
    ],
  };
}

/** Rows before the position. */
function ahead(orders: readonly Order[], position: Position): Condition[] {
  return [
    { not: behind(orders, position) },
    { not: { field: 'id', op: 'eq', value: position.id } },
  ];
}
