import type { ChangeSet, EventNode, GraphLink, GraphNode } from '../../domain/graph.js';
import {
  type Branch,
  BRANCHES,
  DATE_LENGTH,
  type Figure,
  FIGURES,
  figuresOf,
  GROUP_KEYS,
  type KeySource,
} from '../groups.js';
import { needed } from '../named-end.js';
import type { EventGroups } from '../port.js';
import type { Connection } from './connection.js';
import { getLinks, LINK_COLUMNS, linkOf } from './reader.js';
import { TOTAL_COLUMNS } from './schema.js';

/**
 * Every event counted and summed by each key alone, kept beside the graph: grouping them all follows every link. What
 * an event adds to its groups is taken away before a change and added after it, in the same transaction. The store
 * notes up to which change its totals are right: one that was written without them is counted anew.
 */

/** Groups of all events by one key or none, from totals; null where they have to be counted. */
export function totalled(connection: Connection, request: EventGroups): string | null {
  const { by, where, sums } = request;
  const [key] = by;
  if (by.length > 1 || needed(where).length > 0 || !areRight(connection)) return null;
  const names = figuresOf(sums).map(({ name }) => name);
  // Each event is in exactly one group of its class.
  return key === undefined
    ? `SELECT ${['count', ...names].map((name) => `total(${name}) AS ${name}`).join(', ')} FROM total WHERE key = 'quadClass'`
    : `SELECT ${["nullif(value, '') AS k0", 'count', ...names].join(', ')} FROM total WHERE key = '${key}'`;
}

function areRight(connection: Connection): boolean {
  const sql =
    "SELECT (SELECT value FROM meta WHERE key = 'totals') = (SELECT CAST(ifnull(max(seq), 0) AS TEXT) FROM change) AS isRight";
  return connection.get(sql, [])?.['isRight'] === 1;
}

function noteRight(connection: Connection): void {
  connection.run(
    "INSERT INTO meta SELECT 'totals', CAST(ifnull(max(seq), 0) AS TEXT) FROM change WHERE true ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    [],
  );
}

/** Makes a change inside the open transaction, and keeps the totals right if they were. */
export function withTotals(connection: Connection, changes: ChangeSet, apply: () => void): void {
  if (!areRight(connection)) {
    apply();
    return;
  }
  const touched = touchedEvents(connection, changes);
  const differences: Differences = new Map();
  addEvents(connection, touched, -1, differences);
  apply();
  addEvents(connection, touched, 1, differences);
  writeDifferences(connection, differences);
  noteRight(connection);
}

const BATCH = 1000;

/** Counts everything where that was never done, or where somebody wrote who knows nothing of totals. */
export function fillTotals(connection: Connection): void {
  if (areRight(connection)) return;
  connection.exec('BEGIN IMMEDIATE');
  try {
    connection.run('DELETE FROM total', []);
    const differences: Differences = new Map();
    for (let after = '', more = true; more;) {
      const rows = connection.all(
        "SELECT id FROM node WHERE kind = 'Event' AND id > ? ORDER BY id LIMIT ?",
        [after, BATCH],
      );
      const ids = rows.map((row) => String(row['id']));
      addEvents(connection, ids, 1, differences);
      after = ids.at(-1) ?? '';
      more = ids.length === BATCH;
    }
    writeDifferences(connection, differences);
    noteRight(connection);
    connection.exec('COMMIT');
  } catch (error) {
    connection.exec('ROLLBACK');
    throw error;
  }
}

type Value = string | number | null;

/** By how much a group changes: its number of events, then the figures. */
interface Difference {
  readonly key: string;
  readonly value: Value;
  readonly amounts: number[];
}
type Differences = Map<string, Difference>;

/** A node that an event's links lead to. */
interface Participant {
  readonly branch: Branch;
  readonly id: string;
  /** State of an actor or place, host of a claim. */
  readonly origin: string | null;
}

/** What is there of the events goes into their groups, or with -1 out of them. */
function addEvents(
  connection: Connection,
  ids: readonly string[],
  sign: 1 | -1,
  differences: Differences,
): void {
  if (ids.length === 0) return;
  const list = JSON.stringify(ids);
  const participants = new Map<string, Participant[]>();
  for (const row of connection.all(PARTICIPANTS, [list])) {
    const event = String(row['event']);
    const known = participants.get(event);
    if (known === undefined) participants.set(event, [row as unknown as Participant]);
    else known.push(row as unknown as Participant);
  }
  for (const { data } of connection.all(EVENTS, [list])) {
    const event = JSON.parse(String(data)) as EventNode;
    const amounts = [1, ...FIGURES.map((figure) => amountOf(event, figure))];
    for (const [key, source] of Object.entries(GROUP_KEYS))
      for (const value of valuesOf(source, event, participants.get(event.id) ?? [])) {
        const name = JSON.stringify([key, value]);
        const known = differences.get(name)?.amounts ?? amounts.map(() => 0);
        differences.set(name, {
          key,
          value,
          amounts: known.map((amount, at) => amount + sign * (amounts[at] ?? 0)),
        });
      }
  }
}

const EVENTS =
  "SELECT n.data FROM json_each(?) w CROSS JOIN node n ON n.id = w.value WHERE n.kind = 'Event'";

const PARTICIPANTS = Object.entries(BRANCHES)
  .map(([branch, { link, direction }]) => {
    const [near, far] = direction === 'out' ? ['src', 'dst'] : ['dst', 'src'];
    return (
      `SELECT w.value AS event, '${branch}' AS branch, n.id, n.data ->> '${branch === 'claim' ? 'host' : 'iso3'}' AS origin ` +
      `FROM json_each(?1) w CROSS JOIN node e ON e.id = w.value CROSS JOIN link l ON l.${near} = e.rowid AND l.type = '${link}' CROSS JOIN node n ON n.rowid = l.${far}`
    );
  })
  .join(' UNION ALL ');

const fieldOf = (event: EventNode, field: string): Value =>
  (event as unknown as Record<string, Value | undefined>)[field] ?? null;

function amountOf(event: EventNode, { add, field, lacking }: Figure): number {
  const value = fieldOf(event, field);
  if (add === 'value') return Number(value ?? 0);
  return value !== null && (lacking === undefined || fieldOf(event, lacking) === null) ? 1 : 0;
}

/** The groups of a key that an event is in; the group of null where it has nothing of the kind. */
function valuesOf(
  source: KeySource,
  event: EventNode,
  participants: readonly Participant[],
): ReadonlySet<Value> {
  if ('field' in source) return new Set([fieldOf(event, source.field)]);
  if ('date' in source) {
    const first = stepOf(event.dateMin, source.date);
    return new Set([first === stepOf(event.dateMax, source.date) ? first : null]);
  }
  const { over, read } = source;
  const values = participants
    .filter(({ branch }) => branch === over)
    .map((one) => (read === 'id' ? one.id : one.origin));
  return new Set(values.length === 0 ? [null] : values);
}

function stepOf(day: string | null, step: 'day' | 'week' | 'month' | 'year'): string | null {
  if (day === null) return null;
  if (step !== 'week') return day.slice(0, DATE_LENGTH[step]);
  const monday = new Date(`${day}T00:00:00Z`);
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  return monday.toISOString().slice(0, 10);
}

function writeDifferences(connection: Connection, differences: Differences): void {
  const changed = [...differences.values()].filter(({ amounts }) =>
    amounts.some((one) => one !== 0),
  );
  const rows = changed.map(({ key, value, amounts }) => [key, value ?? '', ...amounts]);
  connection.run(ADD, [JSON.stringify(rows)]);
  const fewer = rows.filter(([, , count]) => Number(count) < 0);
  if (fewer.length > 0) connection.run(DROP_EMPTY, [JSON.stringify(fewer)]);
}

const ADD =
  `INSERT INTO total SELECT ${['key', 'value', ...TOTAL_COLUMNS].map((_, at) => `value ->> ${String(at)}`).join(', ')} FROM json_each(?) WHERE true ` +
  `ON CONFLICT (key, value) DO UPDATE SET ${TOTAL_COLUMNS.map((name) => `${name} = ${name} + excluded.${name}`).join(', ')}`;

const DROP_EMPTY =
  'DELETE FROM total WHERE count = 0 AND (key, value) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))';

const LINK_TYPES: readonly string[] = Object.values(BRANCHES).map(({ link }) => link);

/** Events that come, go or change, or whose participants do; ids of other nodes among them do no harm. */
function touchedEvents(connection: Connection, changes: ChangeSet): string[] {
  const isOurs = ({ type }: Pick<GraphLink, 'type'>): boolean => LINK_TYPES.includes(type);
  const others = [...changes.deleteNodes, ...movedNodes(connection, changes.putNodes)];
  const links = [
    ...changes.newLinks.filter(isOurs),
    ...linksById(connection, changes.deleteLinks.filter(isOurs)),
    ...getLinks(connection, others, 'out', LINK_TYPES),
    ...getLinks(connection, others, 'in', LINK_TYPES),
  ];
  return [
    ...new Set([
      ...changes.putNodes.filter(({ kind }) => kind === 'Event').map(({ id }) => id),
      ...changes.deleteNodes,
      ...links.flatMap(({ from, to }) => [from, to]),
    ]),
  ];
}

function linksById(connection: Connection, links: ChangeSet['deleteLinks']): GraphLink[] {
  if (links.length === 0) return [];
  const sql = `SELECT ${LINK_COLUMNS} FROM json_each(?) w CROSS JOIN link l ON l.id = w.value`;
  return connection.all(sql, [JSON.stringify(links.map(({ id }) => id))]).map(linkOf);
}

/** Nodes that get another origin than they have. */
function movedNodes(connection: Connection, nodes: readonly GraphNode[]): string[] {
  const origins = nodes.flatMap((node): [string, Value][] => {
    if ('iso3' in node) return [[node.id, node.iso3]];
    return node.kind === 'Claim' ? [[node.id, node.host]] : [];
  });
  if (origins.length === 0) return [];
  const now = new Map(origins);
  return connection
    .all(ORIGINS, [JSON.stringify([...now.keys()])])
    .map((row) => ({ id: String(row['id']), was: row['origin'] as Value }))
    .filter(({ id, was }) => now.get(id) !== was)
    .map(({ id }) => id);
}

const ORIGINS =
  "SELECT n.id, ifnull(n.data ->> 'iso3', n.data ->> 'host') AS origin FROM json_each(?) w CROSS JOIN node n ON n.id = w.value";
