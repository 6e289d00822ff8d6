import { isCameo } from '../../domain/cameo.js';
import type { Condition, RelationName } from '../../store/port.js';
import { userError } from '../errors.js';
import type {
  CodeFilter,
  DateFilter,
  FloatFilter,
  IdFilter,
  InputMaybe,
  NearFilter,
  StringFilter,
} from '../generated/resolvers.js';

/** What callers may leave out: absent and null are both no condition. */
export type Maybe<T> = InputMaybe<T> | undefined;

type Value = string | number;

interface Operators<T extends Value> {
  readonly eq?: Maybe<T>;
  readonly ne?: Maybe<T>;
  readonly in?: Maybe<readonly T[]>;
  readonly notIn?: Maybe<readonly T[]>;
  readonly isNull?: Maybe<boolean>;
}

/** All that are given must hold; nothing given holds always. */
function all(parts: readonly (Condition | null)[]): Condition {
  return { all: parts.filter((part) => part !== null) };
}

const given = <T>(value: Maybe<T>, condition: (value: T) => Condition): Condition | null =>
  value == null ? null : condition(value);

function equality<T extends Value>(field: string, filter: Operators<T>): (Condition | null)[] {
  return [
    given(filter.eq, (value) => ({ field, op: 'eq', value })),
    given(filter.ne, (value) => ({ not: { field, op: 'eq', value } })),
    given(filter.in, (value) => ({ field, op: 'in', value })),
    given(filter.notIn, (value) => ({ not: { field, op: 'in', value } })),
    given(filter.isNull, (value) => ({ field, op: 'isNull', value })),
  ];
}

export function text(field: string, filter: Maybe<StringFilter | IdFilter>): Condition | null {
  return given(filter, (one) => {
    const { contains, startsWith } = one as StringFilter;
    return all([
      ...equality(field, one),
      given(contains, (value) => ({ field, op: 'contains', value })),
      given(startsWith, (value) => ({ field, op: 'startsWith', value })),
    ]);
  });
}

/** Of whole numbers and others. */
export function number(field: string, filter: Maybe<FloatFilter>): Condition | null {
  return given(filter, (one) =>
    all([
      ...equality(field, one),
      ...(['lt', 'lte', 'gt', 'gte'] as const).map((op) =>
        given(one[op], (value) => ({ field, op, value })),
      ),
    ]),
  );
}

export function flag(field: string, value: Maybe<boolean>): Condition | null {
  return given(value, (one) => ({ field, op: 'eq', value: one }));
}

/** Of an enumeration, whose values the store spells otherwise. */
export function oneOf<T extends string>(
  field: string,
  filter: Maybe<Omit<Operators<T>, 'isNull'>>,
  stored: (value: T) => string,
): Condition | null {
  return given(filter, ({ eq, ne, in: any, notIn }) =>
    all(
      equality(field, {
        eq: eq == null ? null : stored(eq),
        ne: ne == null ? null : stored(ne),
        in: any?.map(stored) ?? null,
        notIn: notIn?.map(stored) ?? null,
      }),
    ),
  );
}

/** Codes that CAMEO has; below a code stands whatever begins with it. */
export function code(field: string, filter: Maybe<CodeFilter>): Condition | null {
  return given(filter, ({ under, notUnder, ...exact }) => {
    const named = [exact.eq, exact.ne, exact.in, exact.notIn, under, notUnder].flat();
    const unknown = named.find((one) => one != null && !isCameo(one));
    if (unknown != null)
      throw userError(
        'BAD_USER_INPUT',
        `code is "${unknown}", which is no CAMEO code: eventTypes lists them`,
      );
    const below = (codes: readonly string[]): Condition => ({
      any: codes.map((value) => ({ field, op: 'startsWith', value })),
    });
    return all([
      ...equality(field, exact),
      given(under, below),
      given(notUnder, (codes) => ({ not: below(codes) })),
    ]);
  });
}

/** The fields of a date: its first and last day, and one that is null where there is no date. */
export interface DateFields {
  readonly first: string;
  readonly last: string;
  readonly whole: string;
}

/** A vague date matches by every day that it may mean; strictly, all of these days must match. */
export function date(fields: DateFields, filter: Maybe<DateFilter>): Condition | null {
  return given(filter, ({ from, to, strict, isNull }) => {
    const [late, early] =
      strict === true ? [fields.first, fields.last] : [fields.last, fields.first];
    return all([
      given(from, (day) => ({ field: late, op: 'gte', value: isoDay(day, 'from') })),
      // "~" sorts behind every time of the day.
      given(to, (day) => ({ field: early, op: 'lte', value: `${isoDay(day, 'to')}~` })),
      given(isNull, (value) => ({ field: fields.whole, op: 'isNull', value })),
    ]);
  });
}

export function near(filter: Maybe<NearFilter>): Condition | null {
  return given(filter, ({ lat, lon, km }) => {
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180 || !(km > 0))
      throw userError(
        'BAD_USER_INPUT',
        `near is ${String(lat)}, ${String(lon)}, ${String(km)} km: give -90 to 90, -180 to 180 degrees and a radius above 0`,
      );
    return { near: { lat, lon, km } };
  });
}

export interface Quantified<T> {
  readonly some?: Maybe<T>;
  readonly none?: Maybe<T>;
  readonly every?: Maybe<T>;
}

/** Over all that any of the relations reach, of those that `among` holds for. */
export function related<T>(
  relations: readonly RelationName[],
  filter: Maybe<Quantified<T>>,
  compile: (filter: T) => Condition,
  among?: Condition,
): Condition | null {
  const some = (where: Condition): Condition => {
    const inside = among === undefined ? where : { all: [among, where] };
    const [first, ...more] = relations.map((some): Condition => ({ some, where: inside }));
    return first !== undefined && more.length === 0
      ? first
      : { any: [first, ...more].filter(isThere) };
  };
  return given(filter, (one) =>
    all([
      given(one.some, (value) => some(compile(value))),
      given(one.none, (value) => ({ not: some(compile(value)) })),
      given(one.every, (value) => ({ not: some({ not: compile(value) }) })),
    ]),
  );
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

interface Combined<T> {
  readonly and?: Maybe<readonly T[]>;
  readonly or?: Maybe<readonly T[]>;
  readonly not?: Maybe<T>;
}

/** A filter's own conditions with its "and", "or" and "not". */
export function combined<T>(
  filter: Combined<T>,
  own: readonly (Condition | null)[],
  compile: (one: T) => Condition,
): Condition {
  return all([
    ...own,
    ...(filter.and ?? []).map(compile),
    given(filter.or, (any) => ({ any: any.map(compile) })),
    given(filter.not, (one) => ({ not: compile(one) })),
  ]);
}

/** An ISO day; the error names the argument. */
function isoDay(value: string, name: string): string {
  const parsed = new Date(`${value}T00:00:00Z`);
  if (
    !/^\d{4}-\d\d-\d\d$/.test(value) ||
    Number.isNaN(parsed.getTime()) ||
    parsed.toISOString().slice(0, 10) !== value
  )
    throw userError('BAD_DATE', `${name} is "${value}", which is no ISO date such as 2016-09-24`);
  return value;
}
