import type { ChangeSet, GraphNode } from '../../domain/graph.js';
import { nodeKeys, nodeText } from '../fields.js';
import type { Connection } from './connection.js';

/** Writes one change set inside the open transaction: deletes, then nodes, then links, then the change sequence. */
export function applyChanges(connection: Connection, changes: ChangeSet): void {
  for (const { id } of changes.deleteLinks) connection.run('DELETE FROM link WHERE id = ?', [id]);
  for (const id of changes.deleteNodes) {
    connection.run('DELETE FROM text WHERE rowid = (SELECT rowid FROM node WHERE id = ?)', [id]);
    connection.run('DELETE FROM link WHERE src = ?', [id]);
    connection.run('DELETE FROM link WHERE dst = ?', [id]);
    connection.run('DELETE FROM previous WHERE id = ?', [id]);
    connection.run('DELETE FROM keyed WHERE node = ?', [id]);
    connection.run('DELETE FROM node WHERE id = ?', [id]);
  }
  for (const node of changes.putNodes) putNode(connection, node);
  for (const link of [...changes.newLinks, ...changes.changedLinks]) {
    connection.run(
      'INSERT INTO link (id, type, src, dst, data) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET type = excluded.type, src = excluded.src, dst = excluded.dst, data = excluded.data',
      [link.id, link.type, link.from, link.to, JSON.stringify(link.properties)],
    );
  }
  for (const change of changes.changes) {
    connection.run(
      'INSERT INTO change (seq, at, run, operation, kind, node) VALUES ((SELECT ifnull(max(seq), 0) + 1 FROM change), ?, ?, ?, ?, ?)',
      [change.at, change.runId, change.operation, change.kind, change.id],
    );
  }
}

function putNode(connection: Connection, node: GraphNode): void {
  const row = connection.get(
    'INSERT INTO node (id, kind, data) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, data = excluded.data RETURNING rowid',
    [node.id, node.kind, JSON.stringify(node)],
  );
  const rowid = Number(row?.['rowid']);
  connection.run('DELETE FROM text WHERE rowid = ?', [rowid]);
  const text = nodeText(node).join('\n');
  if (text !== '') connection.run('INSERT INTO text (rowid, content) VALUES (?, ?)', [rowid, text]);
  if (node.kind === 'Claim' || node.kind === 'Article') {
    connection.run('DELETE FROM keyed WHERE node = ?', [node.id]);
    for (const key of nodeKeys(node))
      connection.run('INSERT INTO keyed (key, node) VALUES (?, ?)', [key, node.id]);
  }
  if ('previousIds' in node) {
    connection.run('DELETE FROM previous WHERE id = ?', [node.id]);
    for (const old of node.previousIds)
      connection.run('INSERT OR IGNORE INTO previous (old, id) VALUES (?, ?)', [old, node.id]);
  }
}
