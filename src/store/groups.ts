import { WiregraphError } from '../support/errors.js';
import {
  type EventGroupRow,
  type EventGroups,
  type EventSum,
  GROUP_KEYS_MAX,
  type GroupKey,
  type Page,
} from './port.js';

/** What a group key is read from: a field of the event, its date, or a node across a link. */
export type KeySource =
  | { readonly field: string }
  /** First characters of an ISO day, or the Monday of its week; null where the date may lie in several. */
  | { readonly date: 'day' | 'week' | 'month' | 'year' }
  | { readonly over: Branch; readonly read: 'id' | 'iso3' | 'host' };

/** A link of the event that groups may follow. */
export type Branch = 'actor' | 'recipient' | 'place' | 'claim';

export const BRANCHES: Readonly<
  Record<Branch, { readonly link: string; readonly direction: 'in' | 'out' }>
> = {
  actor: { link: 'ACTOR_IN', direction: 'in' },
  recipient: { link: 'RECIPIENT_IN', direction: 'in' },
  place: { link: 'AT', direction: 'out' },
  claim: { link: 'ASSERTS', direction: 'in' },
};

export const GROUP_KEYS: Readonly<Record<GroupKey, KeySource>> = {
  code: { field: 'cameo' },
  root: { field: 'cameoRoot' },
  quadClass: { field: 'quadClass' },
  ploverType: { field: 'ploverType' },
  status: { field: 'status' },
  day: { date: 'day' },
  week: { date: 'week' },
  month: { date: 'month' },
  year: { date: 'year' },
  actor: { over: 'actor', read: 'id' },
  actorState: { over: 'actor', read: 'iso3' },
  recipient: { over: 'recipient', read: 'id' },
  recipientState: { over: 'recipient', read: 'iso3' },
  place: { over: 'place', read: 'id' },
  placeState: { over: 'place', read: 'iso3' },
  outlet: { over: 'claim', read: 'host' },
};

/** Characters of an ISO day that name the day, month or year. */
export const DATE_LENGTH = { day: 10, month: 7, year: 4 } as const;

/** Throws VALUE_UNFIT where the keys repeat or are too many. */
export function checkGroups({ by }: EventGroups): void {
  if (by.length > GROUP_KEYS_MAX || new Set(by).size < by.length)
    throw new WiregraphError(
      'store',
      'VALUE_UNFIT',
      `Group by at most ${String(GROUP_KEYS_MAX)} different keys`,
    );
}

/** The links that the keys follow, each once. */
export function branchesOf(by: readonly GroupKey[]): readonly Branch[] {
  const sources = by.map((key) => GROUP_KEYS[key]);
  return [...new Set(sources.flatMap((source) => ('over' in source ? source.over : [])))];
}

/** Columns that hold the keys: `k0`, `k1` … */
export function keyColumns({ by }: EventGroups): string[] {
  return by.map((_, at) => `k${String(at)}`);
}

/** What groups are sorted by, in words that SQL and Cypher share. */
export function groupOrder(request: EventGroups): string[] {
  const sorted = keyColumns(request).flatMap((key) => [`${key} IS NULL`, key]);
  return request.orderBy === 'count' ? ['count DESC', ...sorted] : sorted;
}

/** The page of groups from rows, of which there is one more than asked for where more follow. */
export function pageOfGroups(
  rows: readonly Readonly<Record<string, unknown>>[],
  request: EventGroups,
): Page<EventGroupRow> {
  const groups = rows.map((row) => groupOf(row, request));
  return { items: groups.slice(0, request.first), hasMore: groups.length > request.first };
}

type Figures = (name: string) => number;

function groupOf(
  row: Readonly<Record<string, unknown>>,
  { by, sums = [] }: EventGroups,
): EventGroupRow {
  const figures: Figures = (name) => Number(row[name]);
  return {
    keys: Object.fromEntries(
      by.map((key, at) => [key, (row[`k${String(at)}`] ?? null) as string | number | null]),
    ),
    count: figures('count'),
    ...Object.fromEntries(sums.map((sum) => [sum, SUMS[sum].of(figures)])),
  };
}

/**
 * A number of an event that is added up: the field's value, nothing where it has none; one where it has the field,
 * or has it and lacks another.
 */
export interface Figure {
  readonly name: string;
  readonly add: 'value' | 'presence';
  readonly field: string;
  readonly lacking?: string;
}

interface Sum {
  readonly figures: readonly Figure[];
  /** From the figures of a group, added up. */
  readonly of: (figures: Figures) => number | null;
}

const value = (field: string): Figure => ({ name: field, add: 'value', field });
const known = (field: string): Figure => ({ name: `${field}Known`, add: 'presence', field });

function least(field: string): Sum {
  return {
    figures: [value(field), known(field)],
    of: (figures) => (figures(`${field}Known`) === 0 ? null : figures(field)),
  };
}

/** One event with an open upper end ("dozens") leaves the sum open. */
function most(field: string, min: string): Sum {
  const open = `${field}Open`;
  return {
    figures: [
      value(field),
      known(field),
      { name: open, add: 'presence', field: min, lacking: field },
    ],
    of: (figures) => (figures(`${field}Known`) === 0 || figures(open) > 0 ? null : figures(field)),
  };
}

/** What each sum of a group is made of. */
const SUMS: Readonly<Record<EventSum, Sum>> = {
  reports: { figures: [value('reportCount')], of: (figures) => figures('reportCount') },
  killedMin: least('killedMin'),
  killedMax: most('killedMax', 'killedMin'),
  woundedMin: least('woundedMin'),
  woundedMax: most('woundedMax', 'woundedMin'),
  goldstein: {
    figures: [value('goldstein'), known('goldstein')],
    of(figures) {
      const number = figures('goldsteinKnown');
      // Scores are tenths: what adding them lost is put right, so that no store rounds another way.
      const tenths = Math.round(figures('goldstein') * 10);
      return number === 0 ? null : Math.round((tenths * 10) / number) / 100;
    },
  },
};

/** What has to be added up for the sums, each figure once. */
export function figuresOf(sums: readonly EventSum[] = []): readonly Figure[] {
  const all = sums.flatMap((sum) => SUMS[sum].figures);
  return [...new Map(all.map((figure) => [figure.name, figure])).values()];
}

export const FIGURES = figuresOf(Object.keys(SUMS) as EventSum[]);
