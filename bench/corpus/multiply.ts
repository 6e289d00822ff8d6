/**
 * Makes a large graph of a small one, table by table, where filling would take hours: copies of its articles, claims
 * and events, each ten years later than the one before. Actors and places stay one, and gather the links of all
 * copies. Ids keep their length and are as scattered as hashes; rows come in the order in which they came first.
 */
import type { Database, SqlValue } from '../../src/store/sqlite/driver.js';
import { loadDriver } from '../../src/store/sqlite/driver.js';

const YEARS = 10;
/** Last two characters of copied ids; no hash ends in one of the last, since the 26th stands for three bits. */
const FIRST = 'abcdefghijklmnopqrstuvwxyz234567';
const LAST = 'bcdfghjklnoprstv';
/** What one copy of the graph is made of; the rest is shared. */
const COPIED = "('Article', 'ArticleVersion', 'Claim', 'Event')";
/** What differs from copy to copy: ids, dates and addresses. */
const MOVED = /\b[a-z2-7]{26}\b|\b20[3-9]\d-\d\d(?:-29)?|\.example\/(?=\w)/g;

/** A text in pieces: every second one differs from copy to copy. */
type Pieces = readonly string[];

/**
 * @param path an embedded store that nobody else has open
 * @param copies how many to add, at most 511
 * @param onCopy is told after each
 */
export async function multiply(
  path: string,
  copies: number,
  onCopy: (copy: number) => void,
): Promise<void> {
  const Driver = await loadDriver();
  const database = new Driver(path, { readOnly: false });
  // One transaction, and no log beside the file: it will be renamed.
  database.exec(
    'PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA cache_size = -4000000; BEGIN',
  );
  const shared = new Set(
    rows(database, ['id'], `FROM node WHERE kind NOT IN ${COPIED}`).map(({ id }) => String(id)),
  );
  const sharedRows = new Set(
    rows(database, ['rowid'], `FROM node WHERE kind NOT IN ${COPIED}`).map((row) => row.rowid),
  );
  const span = Number(rows(database, ['max(rowid)'], 'FROM node')[0]?.['max(rowid)']);
  const cut = (text: SqlValue): Pieces => piecesOf(String(text), shared);
  const relations = "('LOCATED_IN', 'AFFILIATED_WITH', 'BASED_IN', 'CONTROLS', 'OPERATES')";
  const nodes = rows(
    database,
    ['node.rowid', 'id', 'kind', 'data', 'content'],
    `FROM node LEFT JOIN text ON text.rowid = node.rowid WHERE kind IN ${COPIED} ORDER BY node.rowid`,
  ).map((row) => ({ ...row, id: cut(row.id), data: cut(row.data) }));
  const links = rows(
    database,
    ['id', 'type', 'src', 'dst', 'src_id', 'dst_id', 'data'],
    `FROM link WHERE type NOT IN ${relations} ORDER BY rowid`,
  ).map((row) => ({
    ...row,
    id: cut(row.id),
    src_id: cut(row.src_id),
    dst_id: cut(row.dst_id),
    data: cut(row.data),
  }));
  const keyed = rows(database, ['key', 'node'], 'FROM keyed ORDER BY node, key').map((row) => ({
    ...row,
    key: cut(row.key),
  }));
  const previous = rows(database, ['old', 'id'], 'FROM previous');
  const changes = rows(
    database,
    ['at', 'run', 'operation', 'kind', 'node'],
    'FROM change ORDER BY seq',
  );

  const putNode = database.prepare('INSERT INTO node (rowid, id, kind, data) VALUES (?, ?, ?, ?)');
  const putText = database.prepare('INSERT INTO text (rowid, content) VALUES (?, ?)');
  const putLink = database.prepare(
    'INSERT INTO link (id, type, src, dst, src_id, dst_id, data) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const putKey = database.prepare('INSERT INTO keyed (key, node) VALUES (?, ?)');
  const putPrevious = database.prepare('INSERT INTO previous (old, id) VALUES (?, ?)');
  const putChange = database.prepare(
    'INSERT INTO change (at, run, operation, kind, node) VALUES (?, ?, ?, ?, ?)',
  );
  for (let copy = 1; copy <= copies; copy++) {
    const moved = (pieces: Pieces): string =>
      pieces.map((piece, at) => (at % 2 === 0 ? piece : movedPiece(piece, copy))).join('');
    const row = (rowid: SqlValue): SqlValue =>
      sharedRows.has(rowid) ? rowid : Number(rowid) + span * copy;
    for (const { rowid, id, kind, data, content } of nodes) {
      putNode.run(row(rowid), moved(id), kind, moved(data));
      if (content !== null) putText.run(row(rowid), content);
    }
    for (const { id, type, src, dst, src_id, dst_id, data } of links)
      putLink.run(moved(id), type, row(src), row(dst), moved(src_id), moved(dst_id), moved(data));
    for (const { key, node } of keyed) putKey.run(moved(key), row(node));
    for (const { old, id } of previous) putPrevious.run(moved(cut(old)), moved(cut(id)));
    for (const { at, run, operation, kind, node } of changes)
      putChange.run(at, run, operation, kind, moved(cut(node)));
    onCopy(copy);
  }
  database.exec(`
    UPDATE node SET data = json_set(data, '$.articleCount', (data ->> 'articleCount') * ${String(copies + 1)})
    WHERE rowid <= ${String(span)} AND kind NOT IN ${COPIED} AND data ->> 'articleCount' IS NOT NULL;
    COMMIT;
  `);
  database.close();
}

function piecesOf(text: string, shared: ReadonlySet<string>): Pieces {
  const out: string[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(MOVED)) {
    if (shared.has(found)) continue;
    out.push(text.slice(end, index), found);
    end = index + found.length;
  }
  return [...out, text.slice(end)];
}

function movedPiece(piece: string, copy: number): string {
  if (piece.startsWith('.')) return `${piece}c${String(copy)}-`;
  if (piece.length === 26)
    return piece.slice(0, 24) + FIRST.charAt(copy >> 4) + LAST.charAt(copy & 15);
  const year = String(Number(piece.slice(0, 4)) + YEARS * copy);
  // Not every year has the day.
  return `${year}${piece.slice(4, 7)}${piece.length > 7 ? '-28' : ''}`;
}

function rows<Column extends string>(
  database: Database,
  columns: readonly Column[],
  rest: string,
): Record<Column extends `node.${infer Name}` ? Name : Column, SqlValue>[] {
  return database.prepare(`SELECT ${columns.join(', ')} ${rest}`).all() as Record<
    Column extends `node.${infer Name}` ? Name : Column,
    SqlValue
  >[];
}
