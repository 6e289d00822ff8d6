import { WiregraphError } from '../support/errors.js';
import {
  type EventGroupRow,
  type EventGroups,
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

function groupOf(row: Readonly<Record<string, unknown>>, { by }: EventGroups): EventGroupRow {
  const sum = (column: string): number | null =>
    row[column] === null || row[column] === undefined ? null : Number(row[column]);
  const mean = sum('goldstein');
  return {
    keys: Object.fromEntries(
      by.map((key, at) => [key, (row[`k${String(at)}`] ?? null) as string | number | null]),
    ),
    count: Number(row['count']),
    reports: Number(row['reports']),
    killedMin: sum('killedMin'),
    killedMax: sum('killedMax'),
    woundedMin: sum('woundedMin'),
    woundedMax: sum('woundedMax'),
    goldstein: mean === null ? null : Math.round(mean * 100) / 100,
  };
}

/** Fields of an event that every group adds up, as range. */
export const SUMMED = [
  { min: 'killedMin', max: 'killedMax' },
  { min: 'woundedMin', max: 'woundedMax' },
] as const;
