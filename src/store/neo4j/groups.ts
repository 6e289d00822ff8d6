import neo4j from 'neo4j-driver';
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
import { matchNodes, Parameters } from './compile.js';
import type { Run } from './reader.js';

function expression(source: KeySource): string {
  if ('field' in source) return `n.\`${source.field}\``;
  if ('over' in source) return `${source.over}.\`${source.read}\``;
  const { date } = source;
  const cut = (field: string): string =>
    date === 'week'
      ? `CASE WHEN n.${field} IS NOT NULL THEN toString(date.truncate('week', date(n.${field}))) END`
      : `left(n.${field}, ${String(DATE_LENGTH[date])})`;
  return `CASE WHEN ${cut('dateMin')} = ${cut('dateMax')} THEN ${cut('dateMin')} END`;
}

function added({ add, field, lacking }: Figure): string {
  if (add === 'value') return `sum(n.${field})`;
  return lacking === undefined
    ? `count(n.${field})`
    : `count(CASE WHEN n.${lacking} IS NULL THEN n.${field} END)`;
}

/** Events by group. Distinct rows first: two actors of one state are one row of that state. */
export async function groupEvents(run: Run, request: EventGroups): Promise<Page<EventGroupRow>> {
  checkGroups(request);
  const { by, where, top, first, offset } = request;
  const figures = figuresOf(request.sums);
  if (where !== undefined) checkCondition('Event', where);
  const parameters = new Parameters();
  const match = matchNodes('Event', where, parameters);
  const joins = branchesOf(by).map((branch) => {
    const { link, direction } = BRANCHES[branch];
    const arrow = direction === 'out' ? `-[:${link}]->` : `<-[:${link}]-`;
    return ` OPTIONAL MATCH (n)${arrow}(${branch}:Wiregraph)`;
  });
  const columns = by.map((key, at) => `${expression(GROUP_KEYS[key])} AS k${String(at)}`);
  const keys = keyColumns(request);
  const order = groupOrder(request);
  const last = keys.at(-1);
  const names = [...keys, 'count', ...figures.map(({ name }) => name)];
  const cut =
    top === undefined || last === undefined
      ? ''
      : ` ORDER BY count DESC, ${last} IS NULL, ${last} ` +
        `WITH ${[...keys.slice(0, -1), `collect({${names.map((name) => `${name}: ${name}`).join(', ')}})[..$top] AS rows`].join(', ')} ` +
        `UNWIND rows AS row WITH ${names.map((name) => `row.${name} AS ${name}`).join(', ')}`;
  const text =
    `${match}${joins.join('')} WITH ${joins.length === 0 ? '' : 'DISTINCT '}${['n', ...columns].join(', ')} ` +
    `WITH ${[...keys, 'count(n) AS count', ...figures.map((one) => `${added(one)} AS ${one.name}`)].join(', ')}` +
    `${cut} RETURN ${names.join(', ')}` +
    (order.length === 0 ? '' : ` ORDER BY ${order.join(', ')}`) +
    ' SKIP $offset LIMIT $limit';
  const rows = await run(text, {
    ...parameters.values,
    ...(top === undefined ? {} : { top: neo4j.int(top) }),
    offset: neo4j.int(offset),
    limit: neo4j.int(first + 1),
  });
  return pageOfGroups(rows, request);
}
