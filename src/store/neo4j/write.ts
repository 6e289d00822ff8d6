import neo4j from 'neo4j-driver';
import type { ChangeSet, GraphLink, GraphNode } from '../../domain/graph.js';
import { groupBy } from '../../support/group-by.js';
import { checkLinkType, labelsOf, linkProperties, nodeProperties } from './mapping.js';
import type { Run } from './reader.js';

/** Writes one change set inside the open transaction: one statement for each kind of node and type of link. */
export async function applyChanges(run: Run, changes: ChangeSet): Promise<void> {
  for (const [type, links] of groupBy(changes.deleteLinks, (link) => link.type))
    await run(`UNWIND $ids AS id MATCH ()-[l:${checkLinkType(type)} {id: id}]->() DELETE l`, {
      ids: links.map(({ id }) => id),
    });
  if (changes.deleteNodes.length > 0) {
    await run(
      'UNWIND $ids AS id MATCH (p:WiregraphPrevious)-[:NOW]->(:Wiregraph {id: id}) DETACH DELETE p',
      { ids: changes.deleteNodes },
    );
    await run('UNWIND $ids AS id MATCH (n:Wiregraph {id: id}) DETACH DELETE n', {
      ids: changes.deleteNodes,
    });
  }
  await putNodes(run, changes.putNodes);
  await createLinks(run, changes.newLinks);
  for (const [type, links] of groupBy(changes.changedLinks, (link) => link.type))
    await run(
      `UNWIND $rows AS row MATCH ()-[l:${checkLinkType(type)} {id: row.id}]->() SET l = row.properties`,
      { rows: links.map(linkRow) },
    );
  if (changes.changes.length > 0) {
    const rows = changes.changes.map(({ at, runId, operation, kind, id }, index) => ({
      at,
      runId,
      operation,
      kind,
      nodeId: id,
      index: neo4j.int(index + 1),
    }));
    await run(
      "MATCH (m:WiregraphMeta {id: 'writer'}) WITH m, coalesce(m.seq, 0) AS seq SET m.seq = seq + size($rows) WITH seq UNWIND $rows AS row CREATE (:WiregraphChange {seq: seq + row.index, at: row.at, runId: row.runId, operation: row.operation, kind: row.kind, nodeId: row.nodeId})",
      { rows },
    );
  }
}

async function putNodes(run: Run, nodes: readonly GraphNode[]): Promise<void> {
  for (const [kind, ofKind] of groupBy(nodes, (node) => node.kind)) {
    const labels = labelsOf(kind as GraphNode['kind'])
      .map((label) => `:${label}`)
      .join('');
    await run(
      `UNWIND $rows AS row MERGE (n:Wiregraph {id: row.id}) SET n = row.properties REMOVE n:Person:Organization:Group:UnnamedSource:Country:Actor:Place SET n${labels} SET n.location = CASE WHEN n.lat IS NULL OR n.lon IS NULL THEN null ELSE point({latitude: n.lat, longitude: n.lon}) END`,
      {
        rows: ofKind.map((node) => ({
          id: node.id,
          properties: withTypes(nodeProperties(node)),
        })),
      },
    );
  }
  const rows = nodes.flatMap((node) =>
    'previousIds' in node ? [{ id: node.id, previousIds: node.previousIds }] : [],
  );
  if (rows.length > 0)
    await run(
      'UNWIND $rows AS row MATCH (n:Wiregraph {id: row.id}) CALL (n, row) { MATCH (p:WiregraphPrevious)-[:NOW]->(n) WHERE NOT p.old IN row.previousIds DETACH DELETE p } FOREACH (old IN row.previousIds | MERGE (p:WiregraphPrevious {old: old})-[:NOW]->(n))',
      { rows },
    );
}

async function createLinks(run: Run, links: readonly GraphLink[]): Promise<void> {
  // Not with a type from the row: 5.26 takes that of one row for all.
  for (const [type, ofType] of groupBy(links, (link) => link.type))
    await run(
      `UNWIND $rows AS row MATCH (a:Wiregraph {id: row.from}) MATCH (b:Wiregraph {id: row.to}) CREATE (a)-[l:${checkLinkType(type)}]->(b) SET l = row.properties`,
      { rows: ofType.map(linkRow) },
    );
}

function linkRow(link: GraphLink): Record<string, unknown> {
  const { id, from, to } = link;
  return { id, from, to, properties: withTypes(linkProperties(link)) };
}

/** JavaScript numbers travel as floats; whole ones are integers in the graph. */
function withTypes(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const typed = (value: unknown): unknown =>
    Number.isSafeInteger(value) ? neo4j.int(value as number) : value;
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(typed) : typed(value),
    ]),
  );
}
