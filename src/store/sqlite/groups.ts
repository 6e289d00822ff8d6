import { checkCondition } from '../fields.js';
import {
  BRANCHES,
  branchesOf,
  checkGroups,
  DATE_LENGTH,
  GROUP_KEYS,
  groupOrder,
  keyColumns,
  type KeySource,
  pageOfGroups,
  SUMMED,
} from '../groups.js';
import type { EventGroupRow, EventGroups, Page } from '../port.js';
import { compileCondition, type Few, isOfFamily } from './compile.js';
import type { Connection } from './connection.js';
import { fewLinks } from './reader.js';
import { FACTS_INDEX } from './schema.js';

const FIGURES = [...SUMMED.flatMap(({ min, max }) => [min, max]), 'reportCount', 'goldstein'];
const NONE: Few = new Map();

function expression(source: KeySource): string {
  if ('field' in source) return `n.data ->> '${source.field}'`;
  if ('over' in source)
    return source.read === 'id' ? `${source.over}.id` : `${source.over}.data ->> '${source.read}'`;
  const { date } = source;
  const cut = (field: string): string =>
    date === 'week'
      ? `date(n.data ->> '${field}', 'weekday 0', '-6 days')`
      : `substr(n.data ->> '${field}', 1, ${String(DATE_LENGTH[date])})`;
  return `CASE WHEN ${cut('dateMin')} = ${cut('dateMax')} THEN ${cut('dateMin')} END`;
}

/**
 * Events by group. Of each only what is summed is read, and from an index that has it, unless the filter begins with a
 * few links. Where links are followed rows are made distinct first: two actors of one state are one row of that state.
 */
export function groupEvents(connection: Connection, request: EventGroups): Page<EventGroupRow> {
  checkGroups(request);
  const { by, where, top, first, offset } = request;
  if (where !== undefined) checkCondition('Event', where);
  const few = where === undefined ? NONE : fewLinks(connection, where, Infinity);
  const filter =
    where === undefined ? { text: '1', values: [] } : compileCondition('Event', where, 'n', few);
  const joins = branchesOf(by).map((branch) => {
    const { link, direction } = BRANCHES[branch];
    const [near, far] = direction === 'out' ? ['src', 'dst'] : ['dst', 'src'];
    return (
      ` LEFT JOIN link l_${branch} ON l_${branch}.${near} = n.rowid AND l_${branch}.type = '${link}'` +
      ` LEFT JOIN node ${branch} ON ${branch}.rowid = l_${branch}.${far}`
    );
  });
  const keys = keyColumns(request);
  const order = groupOrder(request);
  const columns = [
    ...by.map((key, at) => `${expression(GROUP_KEYS[key])} AS k${String(at)}`),
    ...FIGURES.map((field) => `n.data ->> '${field}' AS ${field}`),
  ];
  // One event with an open upper end ("dozens") leaves the sum open.
  const sums = SUMMED.flatMap(({ min, max }) => [
    `sum(${min}) AS ${min}`,
    `CASE WHEN total(${min} IS NOT NULL AND ${max} IS NULL) = 0 THEN sum(${max}) END AS ${max}`,
  ]);
  const rowsOfEvents =
    `SELECT ${joins.length === 0 ? '' : 'DISTINCT n.id, '}${columns.join(', ')} ` +
    `FROM node n${few.size === 0 ? ` INDEXED BY ${FACTS_INDEX}` : ''}${joins.join('')} ` +
    // Without the limit SQLite would make one statement of the two, and read whole events for it.
    `WHERE ${isOfFamily('Event', 'n')} AND ${filter.text} LIMIT -1`;
  const grouped =
    `SELECT ${[...keys, 'count(*) AS count', ...sums, 'sum(reportCount) AS reports', 'avg(goldstein) AS goldstein'].join(', ')} ` +
    `FROM (${rowsOfEvents})` +
    (keys.length === 0 ? '' : ` GROUP BY ${keys.join(', ')}`);
  const last = keys.at(-1);
  const within = keys.length < 2 ? '' : `PARTITION BY ${keys.slice(0, -1).join(', ')} `;
  const sql =
    (top === undefined || last === undefined
      ? grouped
      : `SELECT * FROM (SELECT *, row_number() OVER (${within}ORDER BY count DESC, ${last} IS NULL, ${last}) AS place FROM (${grouped})) WHERE place <= ?`) +
    (order.length === 0 ? '' : ` ORDER BY ${order.join(', ')}`) +
    ' LIMIT ? OFFSET ?';
  const most = top === undefined || last === undefined ? [] : [top];
  const rows = connection.all(sql, [...filter.values, ...most, first + 1, offset]);
  return pageOfGroups(rows, request);
}
