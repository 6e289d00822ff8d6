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
import { fieldsRead, LINK_NOT_READ, partialNode } from '../partial.js';
import { FUZZY_LEAST } from '../../support/words.js';
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

/** `text` binds what the expressions are made of; `wanted` is the id of a node from which many are read at once. */
interface Reading {
  readonly text: string;
  readonly wanted: 'wanted' | 'null';
  readonly value: string;
  readonly link: string;
}

/** Sends a reading; its rows have `wanted`, `value` and `link`. */
export type Ask = (write: (parameters: Parameters) => Reading) => Promise<readonly Row[]>;

/**
 * Readings that are asked for in one turn of the event loop, such as all lists of one level of an answer, go as one
 * statement: on a busy machine the way there and back costs more than most of them.
 */
export function inOneStatement(run: Run): Ask {
  interface Asked {
    readonly write: (parameters: Parameters) => Reading;
    readonly resolve: (rows: readonly Row[]) => void;
    readonly reject: (error: unknown) => void;
  }
  let waiting: Asked[] = [];
  async function send(): Promise<void> {
    const sent = waiting;
    waiting = [];
    try {
      const parameters = new Parameters();
      const texts = sent.map(({ write }, part) => {
        const { text, wanted, value, link } = write(parameters);
        return `${text} RETURN ${String(part)} AS part, ${wanted} AS wanted, ${value} AS value, ${link} AS link`;
      });
      const rows = await run(texts.join(' UNION ALL '), parameters.values);
      const parts = sent.map((): Row[] => []);
      for (const row of rows) parts[Number(row['part'])]?.push(row);
      for (const [part, { resolve }] of sent.entries()) resolve(parts[part] ?? []);
    } catch (error) {
      for (const { reject } of sent) reject(error);
    }
  }
  return (write) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) process.nextTick(() => void send());
      waiting.push({ write, resolve, reject });
    });
}

/** How nodes travel: what stands for one in Cypher, and what becomes of its value. */
interface NodeForm {
  readonly text: string;
  readonly node: (value: unknown) => GraphNode;
}

/** The form of `n`: all properties by name, or the values of those that are wanted. */
function nodeForm({ fields }: Wanted = {}): NodeForm {
  if (fields === undefined)
    return { text: 'properties(n)', node: (value) => nodeFrom(value as Row) };
  const names = fieldsRead(fields);
  return {
    text: `[${names.map((name) => `n.${name}`).join(', ')}]`,
    node: (value) => partialNode(names, value as readonly unknown[]),
  };
}

export async function getNodes(
  run: Run,
  ids: readonly string[],
  wanted?: Wanted,
): Promise<Map<string, GraphNode>> {
  const out = new Map<string, GraphNode>();
  if (ids.length === 0) return out;
  const form = nodeForm(wanted);
  for (const row of await run(
    `UNWIND $ids AS wanted MATCH (n:Wiregraph {id: wanted}) RETURN wanted, ${form.text} AS node`,
    { ids },
  ))
    out.set(String(row['wanted']), form.node(row['node']));
  const missing = [...new Set(ids)].filter((id) => !out.has(id));
  if (missing.length === 0) return out;
  const renamed = await run(
    `UNWIND $ids AS wanted MATCH (p:WiregraphPrevious {old: wanted})-[:NOW]->(n:Wiregraph) RETURN wanted, ${form.text} AS node ORDER BY n.id`,
    { ids: missing },
  );
  for (const row of renamed)
    if (!out.has(String(row['wanted']))) out.set(String(row['wanted']), form.node(row['node']));
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

export async function findNodes(ask: Ask, selection: Selection): Promise<Page<GraphNode>> {
  const { family, where, first, orderBy = [], fromEnd } = selection;
  checkOrder(family, orderBy);
  if (where !== undefined) checkCondition(family, where);
  const form = nodeForm(selection);
  const rows = await ask((parameters) => ({
    text: `${matchNodes(family, pageCondition(selection), parameters)} WITH n ORDER BY ${compileOrder(family, orderBy, 'n', fromEnd)} LIMIT ${parameters.add(neo4j.int(first + 1))}`,
    wanted: 'null',
    value: form.text,
    link: 'null',
  }));
  return pageOf(
    rows.map((row) => form.node(row['value'])),
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
  ask: Ask,
  ids: readonly string[],
  relation: RelationName,
  page: LinkedRequest,
): Promise<Map<string, Page<LinkedNode>>> {
  const { target } = RELATIONS[relation];
  const { where, first, orderBy = [], fromEnd, links = true } = page;
  checkOrder(target, orderBy);
  if (where !== undefined) checkCondition(target, where);
  const form = nodeForm(page);
  const link = links
    ? '{link: properties(l), type: type(l), src: startNode(l).id, dst: endNode(l).id}'
    : 'null';
  const rows = await ask((parameters) => {
    const filter = compileCondition(target, pageCondition(page), 'n', parameters);
    const order = compileOrder(target, orderBy, 'n', fromEnd);
    return {
      text: `${startingAt(ids, parameters)} CALL (s) { MATCH ${across(relation)} WHERE ${filter} RETURN n, l ORDER BY ${order}, l.id LIMIT ${parameters.add(neo4j.int(first + 1))} }`,
      wanted: 'wanted',
      value: form.text,
      link,
    };
  });
  const found = new Map<string, LinkedNode[]>(ids.map((id) => [id, []]));
  for (const row of rows)
    found.get(String(row['wanted']))?.push({
      node: form.node(row['value']),
      link: links ? linkFrom(row['link'] as Row) : LINK_NOT_READ,
    });
  return new Map([...found].map(([id, list]) => [id, pageOf(list, page)]));
}

export async function countLinkedNodes(
  ask: Ask,
  ids: readonly string[],
  relation: RelationName,
  where?: Condition,
): Promise<Map<string, number>> {
  const { target } = RELATIONS[relation];
  if (where !== undefined) checkCondition(target, where);
  const rows = await ask((parameters) => {
    const filter =
      where === undefined ? '' : ` WHERE ${compileCondition(target, where, 'n', parameters)}`;
    return {
      text: `${startingAt(ids, parameters)} CALL (s) { MATCH ${across(relation)}${filter} RETURN count(l) AS total }`,
      wanted: 'wanted',
      value: 'total',
      link: 'null',
    };
  });
  const found = new Map<string, number>(ids.map((id) => [id, 0]));
  for (const row of rows) found.set(String(row['wanted']), Number(row['value']));
  return found;
}

const startingAt = (ids: readonly string[], parameters: Parameters): string =>
  `UNWIND ${parameters.add([...new Set(ids)])} AS wanted MATCH (s:Wiregraph {id: wanted})`;

/** From `s` over the links `l` to the nodes `n`. */
function across(relation: RelationName): string {
  const { link, direction, target } = RELATIONS[relation];
  const arrow = direction === 'out' ? `-[l:${link}]->` : `<-[l:${link}]-`;
  return `(s)${arrow}(n:Wiregraph:${target})`;
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
