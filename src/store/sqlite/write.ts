import type { ChangeSet, GraphLink, GraphNode } from '../../domain/graph.js';
import { nodeKeys, nodeText } from '../fields.js';
import type { Connection } from './connection.js';

/** Writes one change set inside the open transaction: deletes, then nodes, then links, then the change sequence. */
export function applyChanges(connection: Connection, changes: ChangeSet): void {
  for (const { id } of changes.deleteLinks) connection.run('DELETE FROM link WHERE id = ?', [id]);
  for (const id of changes.deleteNodes) deleteNode(connection, id);
  for (const node of changes.putNodes) putNode(connection, node);
  for (const link of changes.newLinks) addLink(connection, link);
  for (const { id, properties } of changes.changedLinks)
    connection.run('UPDATE link SET data = ? WHERE id = ?', [JSON.stringify(properties), id]);
  for (const change of changes.changes) {
    connection.run(
      'INSERT INTO change (seq, at, run, operation, kind, node) VALUES ((SELECT ifnull(max(seq), 0) + 1 FROM change), ?, ?, ?, ?, ?)',
      [change.at, change.runId, change.operation, change.kind, change.id],
    );
  }
}

/** A node as it stands, and its row. */
interface Standing {
  readonly rowid: number;
  readonly node: GraphNode;
}

function standing(connection: Connection, id: string): Standing | null {
  const row = connection.get('SELECT rowid, data FROM node WHERE id = ?', [id]);
  return row === undefined
    ? null
    : { rowid: Number(row['rowid']), node: JSON.parse(String(row['data'])) as GraphNode };
}

function deleteNode(connection: Connection, id: string): void {
  const old = standing(connection, id);
  if (old === null) return;
  const { rowid } = old;
  connection.run('DELETE FROM link WHERE src = ?', [rowid]);
  connection.run('DELETE FROM link WHERE dst = ?', [rowid]);
  putAside(connection, rowid, old.node, null);
  connection.run('DELETE FROM node WHERE rowid = ?', [rowid]);
}

function putNode(connection: Connection, node: GraphNode): void {
  const old = standing(connection, node.id);
  const data = JSON.stringify(node);
  if (old === null) {
    const row = connection.get(
      'INSERT INTO node (id, kind, data) VALUES (?, ?, ?) RETURNING rowid',
      [node.id, node.kind, data],
    );
    putAside(connection, Number(row?.['rowid']), null, node);
    return;
  }
  const { rowid } = old;
  // Naming a column writes its indexes, even where the value stays.
  if (old.node.kind === node.kind)
    connection.run('UPDATE node SET data = ? WHERE rowid = ?', [data, rowid]);
  else
    connection.run('UPDATE node SET kind = ?, data = ? WHERE rowid = ?', [node.kind, data, rowid]);
  putAside(connection, rowid, old.node, node);
}

/**
 * Text, keys and earlier ids, which stand beside a node. Only what differs is written, and what stood there is told by
 * the node as it stood: whoever derives something else from nodes must change the format of the store.
 */
function putAside(
  connection: Connection,
  rowid: number,
  old: GraphNode | null,
  node: GraphNode | null,
): void {
  const [oldText, text] = [textOf(old), textOf(node)];
  if (oldText !== text) {
    if (oldText !== '') connection.run('DELETE FROM text WHERE rowid = ?', [rowid]);
    if (text !== '')
      connection.run('INSERT INTO text (rowid, content) VALUES (?, ?)', [rowid, text]);
  }
  const [oldKeys, keys] = [keysOf(old), keysOf(node)];
  for (const key of without(oldKeys, keys))
    connection.run('DELETE FROM keyed WHERE key = ? AND node = ?', [key, rowid]);
  for (const key of without(keys, oldKeys))
    connection.run('INSERT INTO keyed (key, node) VALUES (?, ?)', [key, rowid]);
  const [oldIds, ids] = [previousOf(old), previousOf(node)];
  for (const id of without(oldIds, ids))
    connection.run(
      'DELETE FROM previous WHERE old = ? AND id = (SELECT id FROM node WHERE rowid = ?)',
      [id, rowid],
    );
  for (const id of without(ids, oldIds))
    connection.run('INSERT INTO previous (old, id) SELECT ?, id FROM node WHERE rowid = ?', [
      id,
      rowid,
    ]);
}

function textOf(node: GraphNode | null): string {
  return node === null ? '' : nodeText(node).join('\n');
}

function keysOf(node: GraphNode | null): ReadonlySet<string> {
  return new Set(node === null ? [] : nodeKeys(node));
}

function previousOf(node: GraphNode | null): ReadonlySet<string> {
  return new Set(node !== null && 'previousIds' in node ? node.previousIds : []);
}

function without(values: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...values].filter((value) => !others.has(value));
}

function addLink(connection: Connection, { id, type, from, to, properties }: GraphLink): void {
  connection.run(
    'INSERT INTO link (id, type, src, dst, src_id, dst_id, data) VALUES (?1, ?2, (SELECT rowid FROM node WHERE id = ?3), (SELECT rowid FROM node WHERE id = ?4), ?3, ?4, ?5)',
    [id, type, from, to, JSON.stringify(properties)],
  );
}
