import {
  type Change,
  FAMILIES,
  type Family,
  type GraphLink,
  type GraphNode,
  type NodeKind,
  type PropertyValue,
} from '../../domain/graph.js';
import { checkCondition, checkOrder, searchWords } from '../fields.js';
import { pageOf } from '../page.js';
import { fieldsRead, LINK_NOT_READ, partialNode } from '../partial.js';
import { FUZZY_LEAST, isOneTypoApart } from '../../support/words.js';
import {
  type Condition,
  type LinkedNode,
  type LinkedRequest,
  type Page,
  type RelationName,
  RELATIONS,
  type SearchHit,
  type SearchPage,
  type Selection,
  type Stats,
  type Wanted,
} from '../port.js';
import {
  compileCondition,
  compileOrder,
  type Few,
  isInTime,
  isOfFamily,
  linksOfNamed,
  type Sql,
} from './compile.js';
import { type NamedEnd, namedEnd, needed } from '../named-end.js';
import { pageCondition } from '../zones.js';
import type { Connection } from './connection.js';
import type { SqlValue } from './driver.js';

type Row = Record<string, unknown>;

export function nodeOf(row: Row): GraphNode {
  return JSON.parse(String(row['data'])) as GraphNode;
}

/** How a row becomes a node of which only some properties are wanted. */
function nodeReader({ fields }: Wanted = {}): (row: Row) => GraphNode {
  if (fields === undefined) return nodeOf;
  const names = fieldsRead(fields);
  return (row) => {
    const all = new Map<string, unknown>(Object.entries(nodeOf(row)));
    return partialNode(
      names,
      names.map((name) => all.get(name)),
    );
  };
}

export function linkOf(row: Row): GraphLink {
  return {
    id: String(row['link']),
    type: String(row['type']),
    from: String(row['src']),
    to: String(row['dst']),
    properties: JSON.parse(String(row['properties'])) as Record<string, PropertyValue>,
  };
}

export const LINK_COLUMNS =
  'l.id AS link, l.type, l.src_id AS src, l.dst_id AS dst, l.data AS properties';

export function getNodes(
  connection: Connection,
  ids: readonly string[],
  wanted?: Wanted,
): Map<string, GraphNode> {
  const out = new Map<string, GraphNode>();
  if (ids.length === 0) return out;
  const nodeFrom = nodeReader(wanted);
  const list = JSON.stringify(ids);
  const direct =
    'SELECT w.value AS wanted, n.data FROM json_each(?) w JOIN node n ON n.id = w.value';
  for (const row of connection.all(direct, [list])) out.set(String(row['wanted']), nodeFrom(row));
  if (out.size < new Set(ids).size) {
    const renamed =
      'SELECT w.value AS wanted, n.data FROM json_each(?) w JOIN previous p ON p.old = w.value JOIN node n ON n.id = p.id ORDER BY n.id';
    for (const row of connection.all(renamed, [list])) {
      const id = String(row['wanted']);
      if (!out.has(id)) out.set(id, nodeFrom(row));
    }
  }
  return out;
}

export function getLinks(
  connection: Connection,
  ids: readonly string[],
  direction: 'in' | 'out',
  types?: readonly string[],
): GraphLink[] {
  if (ids.length === 0) return [];
  const near = direction === 'out' ? 'src' : 'dst';
  const values: SqlValue[] = [JSON.stringify([...new Set(ids)])];
  let filter = '';
  if (types !== undefined) {
    filter = ' WHERE l.type IN (SELECT value FROM json_each(?))';
    values.push(JSON.stringify(types));
  }
  const sql = `SELECT ${LINK_COLUMNS} FROM json_each(?) w CROSS JOIN node e ON e.id = w.value CROSS JOIN link l ON l.${near} = e.rowid${filter} ORDER BY l.id`;
  return connection.all(sql, values).map(linkOf);
}

/** Links from which a page begins at most; where there are more, a page is soon full that begins with its order. */
const FEW_LINKS = 5000;

/**
 * The conditions that must hold and name whom the node is linked with, where at most so many links lead there: one
 * begins with these. For a count or a sum that is right however many there are.
 */
export function fewLinks(connection: Connection, where: Condition, most: number): Few {
  const out = new Map<Condition, NamedEnd>();
  const fewOf = (condition: Condition): NamedEnd | null => {
    const named = namedEnd(condition);
    if (named === null || most === Infinity) return named;
    const { text, values } = linksOfNamed(named);
    const sql = `SELECT count(*) AS links FROM (SELECT 1 ${text} LIMIT ?)`;
    return Number(connection.get(sql, [...values, most + 1])?.['links']) <= most ? named : null;
  };
  for (const part of needed(where)) {
    // An alternative that is not among them takes a look at every node all the same.
    const alternatives = 'any' in part ? part.any : [part];
    const found = alternatives.map((one) => [one, fewOf(one)] as const);
    if (found.every(([, named]) => named !== null))
      for (const [one, named] of found) if (named !== null) out.set(one, named);
  }
  return out;
}

export function findNodes(connection: Connection, selection: Selection): Page<GraphNode> {
  const { text, values } = pageStatement(connection, selection);
  return pageOf(connection.all(text, values).map(nodeReader(selection)), selection);
}

/** What reads one page, and one row more. */
export function pageStatement(connection: Connection, selection: Selection): Sql {
  const { family, where, first, orderBy = [], fromEnd } = selection;
  checkOrder(family, orderBy);
  if (where !== undefined) checkCondition(family, where);
  const few = where === undefined ? undefined : fewLinks(connection, where, FEW_LINKS);
  const filter = compileCondition(family, pageCondition(selection), 'n', few);
  return {
    text: `SELECT n.data FROM node n WHERE ${isOfFamily(family, 'n')} AND ${filter.text} ORDER BY ${compileOrder(family, orderBy, 'n', fromEnd)} LIMIT ?`,
    values: [...filter.values, first + 1],
  };
}

export function countNodes(connection: Connection, family: Family, where?: Condition): number {
  if (where !== undefined) checkCondition(family, where);
  const compiled =
    where === undefined
      ? { text: '1', values: [] }
      : compileCondition(family, where, 'n', fewLinks(connection, where, Infinity));
  const sql = `SELECT count(*) AS total FROM node n WHERE ${isOfFamily(family, 'n')} AND ${compiled.text}`;
  return Number(connection.get(sql, compiled.values)?.['total']);
}

export function linkedNodes(
  connection: Connection,
  ids: readonly string[],
  relation: RelationName,
  page: LinkedRequest,
): Map<string, Page<LinkedNode>> {
  const { link, direction, target } = RELATIONS[relation];
  const { where, first, orderBy = [], fromEnd, links = true } = page;
  checkOrder(target, orderBy);
  const [near, far] = direction === 'out' ? ['src', 'dst'] : ['dst', 'src'];
  if (where !== undefined) checkCondition(target, where);
  const filter = compileCondition(target, pageCondition(page), 'n');
  const sql =
    `SELECT * FROM (SELECT w.value AS source, n.data, ${links ? `${LINK_COLUMNS}, ` : ''}` +
    `row_number() OVER (PARTITION BY w.value ORDER BY ${compileOrder(target, orderBy, 'n', fromEnd)}, l.id) AS rank ` +
    `FROM json_each(?) w CROSS JOIN node e ON e.id = w.value CROSS JOIN link l ON l.${near} = e.rowid AND l.type = '${link}' CROSS JOIN node n ON n.rowid = l.${far} ` +
    `WHERE ${isOfFamily(target, 'n')} AND ${filter.text}) WHERE rank <= ? ORDER BY source, rank`;
  const found = new Map<string, LinkedNode[]>(ids.map((id) => [id, []]));
  const wanted = JSON.stringify([...new Set(ids)]);
  const nodeFrom = nodeReader(page);
  for (const row of connection.all(sql, [wanted, ...filter.values, first + 1]))
    found
      .get(String(row['source']))
      ?.push({ node: nodeFrom(row), link: links ? linkOf(row) : LINK_NOT_READ });
  return new Map([...found].map(([id, rows]) => [id, pageOf(rows, page)]));
}

export function countLinkedNodes(
  connection: Connection,
  ids: readonly string[],
  relation: RelationName,
  where?: Condition,
): Map<string, number> {
  const { link, direction, target } = RELATIONS[relation];
  const [near, far] = direction === 'out' ? ['src', 'dst'] : ['dst', 'src'];
  if (where !== undefined) checkCondition(target, where);
  const filter =
    where === undefined ? { text: '1', values: [] } : compileCondition(target, where, 'n');
  const sql =
    `SELECT w.value AS source, count(*) AS total FROM json_each(?) w ` +
    `CROSS JOIN node e ON e.id = w.value CROSS JOIN link l ON l.${near} = e.rowid AND l.type = '${link}' CROSS JOIN node n ON n.rowid = l.${far} ` +
    `WHERE ${isOfFamily(target, 'n')} AND ${filter.text} GROUP BY w.value`;
  const found = new Map<string, number>(ids.map((id) => [id, 0]));
  for (const row of connection.all(sql, [JSON.stringify([...new Set(ids)]), ...filter.values]))
    found.set(String(row['source']), Number(row['total']));
  return found;
}

export function lookupNodes(
  connection: Connection,
  family: Family,
  field: string,
  values: readonly (string | number)[],
): Map<string | number, GraphNode> {
  const out = new Map<string | number, GraphNode>();
  if (values.length === 0) return out;
  // Written so that the partial index on the field is used; the planner would walk all nodes of the kind instead.
  const sql =
    `SELECT w.value AS wanted, n.data FROM json_each(?) w CROSS JOIN node n WHERE n.data ->> '${field}' = w.value ` +
    `AND n.data ->> '${field}' IS NOT NULL AND ${isOfFamily(family, 'n')} ORDER BY n.kind = 'Country' DESC, n.id`;
  const kinds = family === 'Actor' && (field === 'iso3' || field === 'iso2') ? 'Country' : null;
  for (const row of connection.all(sql, [JSON.stringify(values)])) {
    const wanted = row['wanted'] as string | number;
    const node = nodeOf(row);
    if ((kinds === null || node.kind === kinds) && !out.has(wanted)) out.set(wanted, node);
  }
  return out;
}

export function outletsAmong(connection: Connection, hosts: readonly string[]): Set<string> {
  const sql =
    'SELECT w.value AS host FROM json_each(?) w ' +
    "WHERE EXISTS (SELECT 1 FROM node n WHERE n.kind = 'Article' AND n.data ->> 'host' = w.value)";
  return new Set(connection.all(sql, [JSON.stringify(hosts)]).map((row) => String(row['host'])));
}

export function searchNodes(
  connection: Connection,
  text: string,
  page: SearchPage,
): Page<SearchHit> {
  const words = searchWords(text);
  if (words.length === 0) return { items: [], hasMore: false };
  const query = words
    .map((word, index) =>
      page.fuzzy === true
        ? `(${likeWords(connection, word)
            .map((one) => `"${one}"`)
            .join(' OR ')})`
        : `"${word}"${index === words.length - 1 ? '*' : ''}`,
    )
    .join(' AND ');
  const sql =
    'SELECT n.data, -bm25(text) AS score FROM text JOIN node n ON n.rowid = text.rowid ' +
    `WHERE text MATCH ? AND ${isInTime('text')} ORDER BY score DESC, n.id LIMIT ? OFFSET ?`;
  const rows = connection.all(sql, [query, page.first + 1, page.offset]);
  return pageOf(
    rows.map((row) => ({ node: nodeOf(row), score: Number(row['score']) })),
    page,
  );
}

/** Words of the index that are the word but for a typo; the word itself first. */
function likeWords(connection: Connection, word: string): string[] {
  if (word.length < FUZZY_LEAST) return [word];
  connection.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab('main', 'text', 'row')",
  );
  const rows = connection.all('SELECT term FROM temp.words WHERE length(term) BETWEEN ? AND ?', [
    word.length - 1,
    word.length + 1,
  ]);
  const alike = rows.map((row) => String(row['term'])).filter((term) => isOneTypoApart(word, term));
  return [word, ...alike.slice(0, ALIKE_MAX)];
}

/** Words that one word of a search may stand for. */
const ALIKE_MAX = 50;

export function readStats(connection: Connection): Stats {
  const kinds: NodeKind[] = [
    ...new Set<NodeKind>([...Object.values(FAMILIES).flat(), 'ArticleVersion', 'Tombstone']),
  ];
  const stats: Record<string, number> = Object.fromEntries(kinds.map((kind) => [kind, 0]));
  for (const row of connection.all('SELECT kind, count(*) AS total FROM node GROUP BY kind', []))
    stats[String(row['kind'])] = Number(row['total']);
  stats['links'] = Number(connection.get('SELECT count(*) AS total FROM link', [])?.['total']);
  stats['liveClaims'] = Number(
    connection.get(
      "SELECT count(*) AS total FROM node WHERE kind = 'Claim' AND data ->> 'retractedAt' IS NULL",
      [],
    )?.['total'],
  );
  return stats as Stats;
}

export function readLastChange(connection: Connection): number {
  return Number(connection.get('SELECT ifnull(max(seq), 0) AS last FROM change', [])?.['last']);
}

export function readChanges(connection: Connection, since: number, first: number): Change[] {
  return connection
    .all('SELECT * FROM change WHERE seq > ? ORDER BY seq LIMIT ?', [since, first])
    .map((row) => ({
      seq: Number(row['seq']),
      at: String(row['at']),
      runId: String(row['run']),
      operation: row['operation'] as Change['operation'],
      kind: row['kind'] as NodeKind,
      id: String(row['node']),
    }));
}
