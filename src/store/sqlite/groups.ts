import { checkCondition } from '../fields.js';
import {
  BRANCHES,
  branchesOf,
  checkGroups,
  DATE_LENGTH,
  type Figure,
  figuresOf,
  GROUP_KEYS,
  groupOrder,
  keyColumns,
  type KeySource,
  pageOfGroups,
} from '../groups.js';
import type { EventGroupRow, EventGroups, Page } from '../port.js';
import { compileCondition, type Few, isOfFamily, type Sql } from './compile.js';
import type { Connection } from './connection.js';
import { fewLinks } from './reader.js';
import { FACTS_INDEX } from './schema.js';
import { totalled } from './totals.js';

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

/** What is added up, from columns named after the fields. */
function addend({ add, field, lacking }: Figure): string {
  if (add === 'value') return field;
  return lacking === undefined
    ? `${field} IS NOT NULL`
    : `${field} IS NOT NULL AND ${lacking} IS NULL`;
}

/** Events by group: from totals where these have it. */
export function groupEvents(connection: Connection, request: EventGroups): Page<EventGroupRow> {
  checkGroups(request);
  const { where, top, first, offset } = request;
  if (where !== undefined) checkCondition('Event', where);
  const known = totalled(connection, request);
  const { text: grouped, values } =
    known === null ? counted(connection, request) : { text: known, values: [] };
  const keys = keyColumns(request);
  const order = groupOrder(request);
  const last = keys.at(-1);
  const within = keys.length < 2 ? '' : `PARTITION BY ${keys.slice(0, -1).join(', ')} `;
  const sql =
    (top === undefined || last === undefined
      ? grouped
      : `SELECT * FROM (SELECT *, row_number() OVER (${within}ORDER BY count DESC, ${last} IS NULL, ${last}) AS place FROM (${grouped})) WHERE place <= ?`) +
    (order.length === 0 ? '' : ` ORDER BY ${order.join(', ')}`) +
    ' LIMIT ? OFFSET ?';
  const most = top === undefined || last === undefined ? [] : [top];
  const rows = connection.all(sql, [...values, ...most, first + 1, offset]);
  return pageOfGroups(rows, request);
}

/**
 * Events counted one by one. Of each only what is summed is read, and from an index that has it, unless the filter
 * begins with a few links. Where links are followed rows are made distinct first: two actors of one state are one row
 * of that state.
 */
function counted(connection: Connection, request: EventGroups): Sql {
  const { by, sums, where } = request;
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
  const figures = figuresOf(sums);
  const fields = new Set(figures.flatMap(({ field, lacking = field }) => [field, lacking]));
  const keys = keyColumns(request);
  const columns = [
    ...by.map((key, at) => `${expression(GROUP_KEYS[key])} AS k${String(at)}`),
    ...[...fields].map((field) => `n.data ->> '${field}' AS ${field}`),
  ];
  const rowsOfEvents =
    `SELECT ${joins.length === 0 ? '' : 'DISTINCT '}${['n.id', ...columns].join(', ')} ` +
    `FROM node n${few.size === 0 ? ` INDEXED BY ${FACTS_INDEX}` : ''}${joins.join('')} ` +
    // Without the limit SQLite would make one statement of the two, and read whole events for it.
    `WHERE ${isOfFamily('Event', 'n')} AND ${filter.text} LIMIT -1`;
  const text =
    `SELECT ${[...keys, 'count(*) AS count', ...figures.map((one) => `sum(${addend(one)}) AS ${one.name}`)].join(', ')} ` +
    `FROM (${rowsOfEvents})` +
    (keys.length === 0 ? '' : ` GROUP BY ${keys.join(', ')}`);
  return { text, values: filter.values };
}
