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
import { compileCondition } from './compile.js';
import type { Connection } from './connection.js';
import { fewLinks } from './reader.js';

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

/** Events by group. Distinct rows first: two actors of one state are one row of that state. */
export function groupEvents(connection: Connection, request: EventGroups): Page<EventGroupRow> {
  checkGroups(request);
  const { by, where, top, first, offset } = request;
  if (where !== undefined) checkCondition('Event', where);
  const filter =
    where === undefined
      ? { text: '1', values: [] }
      : compileCondition('Event', where, 'n', fewLinks(connection, where, Infinity));
  const joins = branchesOf(by).map((branch) => {
    const { link, direction } = BRANCHES[branch];
    const [near, far] = direction === 'out' ? ['src', 'dst'] : ['dst', 'src'];
    return (
      ` LEFT JOIN link l_${branch} ON l_${branch}.${near} = n.id AND l_${branch}.type = '${link}'` +
      ` LEFT JOIN node ${branch} ON ${branch}.id = l_${branch}.${far}`
    );
  });
  const columns = by.map((key, at) => `${expression(GROUP_KEYS[key])} AS k${String(at)}`);
  const keys = keyColumns(request);
  const order = groupOrder(request);
  // One event with an open upper end ("dozens") leaves the sum open.
  const sums = SUMMED.flatMap(({ min, max }) => [
    `sum(data ->> '${min}') AS ${min}`,
    `CASE WHEN total(data ->> '${min}' IS NOT NULL AND data ->> '${max}' IS NULL) = 0 THEN sum(data ->> '${max}') END AS ${max}`,
  ]);
  const grouped =
    `SELECT ${[...keys, 'count(*) AS count', ...sums, "sum(data ->> 'reportCount') AS reports", "avg(data ->> 'goldstein') AS goldstein"].join(', ')} ` +
    `FROM (SELECT DISTINCT ${['n.id', 'n.data', ...columns].join(', ')} FROM node n${joins.join('')} ` +
    `WHERE n.kind = 'Event' AND ${filter.text})` +
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
