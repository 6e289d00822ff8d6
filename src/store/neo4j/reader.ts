import neo4j from 'neo4j-driver';
import {
  type Change,
  FAMILIES,
  type Family,
  type GraphLink,
  type GraphNode,
  type NodeKind,
} from '../../domain/graph.js';
import { checkCondition, checkOrder, searchWords } from '../fields.js';
import { pageOf } from '../page.js';
import { FUZZY_LEAST } from '../../support/words.js';
import {
  type Condition,
  type LinkedNode,
  type Page,
  type PageRequest,
  type RelationName,
  RELATIONS,
  type SearchHit,
  type SearchPage,
  type Selection,
  type Stats,
} from '../port.js';
import { compileCondition, compileOrder, matchNodes, Parameters } from './compile.js';
import { pageCondition } from '../zones.js';
import { checkLinkType, linkFrom, nodeFrom } from './mapping.js';

export type Row = Readonly<Record<string, unknown>>;
/** Runs one statement; rows are plain objects. */
export type Run = (
  text: string,
  parameters?: Readonly<Record<string, unknown>>,
) => Promise<readonly Row[]>;

const propertiesOf = (row: Row, key = 'node'): Row => row[key] as Row;

export async function getNodes(run: Run, ids: readonly string[]): Promise<Map<string, GraphNode>> {
  const out = new Map<string, GraphNode>();
  if (ids.length === 0) return out;
  for (const row of await run(
    'UNWIND $ids AS wanted MATCH (n:Wiregraph {id: wanted}) RETURN wanted, properties(n) AS node',
    { ids },
  ))
    out.set(String(row['wanted']), nodeFrom(propertiesOf(row)));
  const missing = [...new Set(ids)].filter((id) => !out.has(id));
  if (missing.length === 0) return out;
  const renamed = await run(
    'UNWIND $ids AS wanted MATCH (p:WiregraphPrevious {old: wanted})-[:NOW]->(n:Wiregraph) RETURN wanted, properties(n) AS node ORDER BY n.id',
    { ids: missing },
  );
  for (const row of renamed)
    if (!out.has(String(row['wanted'])))
      out.set(String(row['wanted']), nodeFrom(propertiesOf(row)));
  return out;
}

const LINK_RETURN =
  'properties(l) AS link, type(l) AS type, startNode(l).id AS src, endNode(l).id AS dst';

export async function getLinks(
  run: Run,
  ids: readonly string[],
  direction: 'in' | 'out',
  types?: readonly string[],
): Promise<GraphLink[]> {
  if (ids.length === 0) return [];
  const arrow = direction === 'out' ? '-[l]->' : '<-[l]-';
  const filter = types === undefined ? '' : ' WHERE type(l) IN $types';
  const rows = await run(
    `UNWIND $ids AS wanted MATCH (n:Wiregraph {id: wanted})${arrow}(:Wiregraph)${filter} RETURN DISTINCT ${LINK_RETURN} ORDER BY link.id`,
    { ids: [...new Set(ids)], types: types ?? [] },
  );
  return rows.map(linkFrom);
}

/** Direct edges by the event that they were drawn for; only the types named are looked through. */
export async function edgesOfEvents(
  run: Run,
  ids: readonly string[],
  types: readonly string[],
): Promise<GraphLink[]> {
  if (ids.length === 0) return [];
  const links: GraphLink[] = [];
  for (const type of types) {
    const rows = await run(
      `UNWIND $ids AS id MATCH ()-[l:${checkLinkType(type)} {eventId: id}]->() RETURN ${LINK_RETURN}`,
      { ids },
    );
    links.push(...rows.map(linkFrom));
  }
  return links;
}

export async function findNodes(run: Run, selection: Selection): Promise<Page<GraphNode>> {
  const { family, where, first, orderBy = [], fromEnd } = selection;
  checkOrder(family, orderBy);
  const parameters = new Parameters();
  if (where !== undefined) checkCondition(family, where);
  const rows = await run(
    `${matchNodes(family, pageCondition(selection), parameters)} WITH n ORDER BY ${compileOrder(family, orderBy, 'n', fromEnd)} LIMIT $limit RETURN properties(n) AS node`,
    { ...parameters.values, limit: neo4j.int(first + 1) },
  );
  return pageOf(
    rows.map((row) => nodeFrom(propertiesOf(row))),
    selection,
  );
}

export async function countNodes(run: Run, family: Family, where?: Condition): Promise<number> {
  const parameters = new Parameters();
  if (where !== undefined) checkCondition(family, where);
  const [row] = await run(
    `${matchNodes(family, where, parameters)} RETURN count(n) AS total`,
    parameters.values,
  );
  return Number(row?.['total'] ?? 0);
}

export async function linkedNodes(
  run: Run,
  ids: readonly string[],
  relation: RelationName,
  page: PageRequest & { readonly where?: Condition },
): Promise<Map<string, Page<LinkedNode>>> {
  const { link, direction, target } = RELATIONS[relation];
  const { where, first, orderBy = [], fromEnd } = page;
  checkOrder(target, orderBy);
  const parameters = new Parameters();
  if (where !== undefined) checkCondition(target, where);
  const filter = compileCondition(target, pageCondition(page), 'n', parameters);
  const arrow = direction === 'out' ? `-[l:${link}]->` : `<-[l:${link}]-`;
  const rows = await run(
    `UNWIND $ids AS wanted MATCH (s:Wiregraph {id: wanted}) CALL (s) { MATCH (s)${arrow}(n:Wiregraph:${target}) WHERE ${filter} RETURN n, l ORDER BY ${compileOrder(target, orderBy, 'n', fromEnd)}, l.id LIMIT $limit } RETURN wanted, properties(n) AS node, ${LINK_RETURN}`,
    { ...parameters.values, ids: [...new Set(ids)], limit: neo4j.int(first + 1) },
  );
  const found = new Map<string, LinkedNode[]>(ids.map((id) => [id, []]));
  for (const row of rows)
    found
      .get(String(row['wanted']))
      ?.push({ node: nodeFrom(propertiesOf(row)), link: linkFrom(row) });
  return new Map([...found].map(([id, list]) => [id, pageOf(list, page)]));
}

export async function countLinkedNodes(
  run: Run,
  ids: readonly string[],
  relation: RelationName,
  where?: Condition,
): Promise<Map<string, number>> {
  const { link, direction, target } = RELATIONS[relation];
  const parameters = new Parameters();
  if (where !== undefined) checkCondition(target, where);
  const filter =
    where === undefined ? '' : ` WHERE ${compileCondition(target, where, 'n', parameters)}`;
  const arrow = direction === 'out' ? `-[l:${link}]->` : `<-[l:${link}]-`;
  const rows = await run(
    `UNWIND $ids AS wanted MATCH (s:Wiregraph {id: wanted}) CALL (s) { MATCH (s)${arrow}(n:Wiregraph:${target})${filter} RETURN count(l) AS total } RETURN wanted, total`,
    { ...parameters.values, ids: [...new Set(ids)] },
  );
  const found = new Map<string, number>(ids.map((id) => [id, 0]));
  for (const row of rows) found.set(String(row['wanted']), Number(row['total']));
  return found;
}

export async function lookupNodes(
  run: Run,
  family: Family,
  field: string,
  values: readonly (string | number)[],
): Promise<Map<string | number, GraphNode>> {
  const out = new Map<string | number, GraphNode>();
  if (values.length === 0) return out;
  const label = family === 'Actor' && (field === 'iso3' || field === 'iso2') ? 'Country' : family;
  const rows = await run(
    `UNWIND $values AS wanted MATCH (n:Wiregraph:${label}) WHERE n.\`${field}\` = wanted RETURN wanted, properties(n) AS node ORDER BY n:Country DESC, n.id`,
    { values },
  );
  for (const row of rows) {
    const wanted = row['wanted'] as string | number;
    if (!out.has(wanted)) out.set(wanted, nodeFrom(propertiesOf(row)));
  }
  return out;
}

export async function outletsAmong(run: Run, hosts: readonly string[]): Promise<Set<string>> {
  const rows = await run(
    'UNWIND $hosts AS host WITH host WHERE EXISTS { MATCH (n:Wiregraph:Article) WHERE n.host = host } RETURN host',
    { hosts },
  );
  return new Set(rows.map((row) => String(row['host'])));
}

export async function searchNodes(
  run: Run,
  text: string,
  page: SearchPage,
): Promise<Page<SearchHit>> {
  const words = searchWords(text);
  if (words.length === 0) return { items: [], hasMore: false };
  const query = words
    .map((word, index) =>
      page.fuzzy === true
        ? `+${word}${word.length < FUZZY_LEAST ? '' : '~1'}`
        : `+${word}${index === words.length - 1 ? '*' : ''}`,
    )
    .join(' ');
  const rows = await run(
    "CALL db.index.fulltext.queryNodes('wiregraph_text', $query) YIELD node, score RETURN properties(node) AS node, score ORDER BY score DESC, node.id SKIP $offset LIMIT $limit",
    { query, offset: neo4j.int(page.offset), limit: neo4j.int(page.first + 1) },
  );
  return pageOf(
    rows.map((row) => ({ node: nodeFrom(propertiesOf(row)), score: Number(row['score']) })),
    page,
  );
}

export async function readStats(run: Run): Promise<Stats> {
  const kinds = [
    ...new Set<NodeKind>([...Object.values(FAMILIES).flat(), 'ArticleVersion', 'Tombstone']),
  ];
  const stats: Record<string, number> = Object.fromEntries(kinds.map((kind) => [kind, 0]));
  for (const row of await run('MATCH (n:Wiregraph) RETURN n.kind AS kind, count(n) AS total'))
    stats[String(row['kind'])] = Number(row['total']);
  const [links] = await run('MATCH (:Wiregraph)-[l]->(:Wiregraph) RETURN count(l) AS total');
  const [live] = await run(
    'MATCH (n:Wiregraph:Claim) WHERE n.retractedAt IS NULL RETURN count(n) AS total',
  );
  return {
    ...stats,
    links: Number(links?.['total'] ?? 0),
    liveClaims: Number(live?.['total'] ?? 0),
  } as Stats;
}

export async function readLastChange(run: Run): Promise<number> {
  const [row] = await run("MATCH (m:WiregraphMeta {id: 'writer'}) RETURN m.seq AS last");
  return Number(row?.['last'] ?? 0);
}

export async function readChanges(run: Run, since: number, first: number): Promise<Change[]> {
  const rows = await run(
    'MATCH (c:WiregraphChange) WHERE c.seq > $since RETURN properties(c) AS node ORDER BY c.seq LIMIT $limit',
    { since: neo4j.int(since), limit: neo4j.int(first) },
  );
  return rows.map((row) => {
    const { seq, at, runId, operation, kind, nodeId } = propertiesOf(row);
    return {
      seq: Number(seq),
      at: String(at),
      runId: String(runId),
      operation: operation as Change['operation'],
      kind: kind as NodeKind,
      id: String(nodeId),
    };
  });
}
