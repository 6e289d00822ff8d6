/**
 * Makes a large graph of a small one, table by table, where filling would take hours: copies of its articles, claims
 * and events, each ten years later than the one before. Actors and places stay one, and gather the links of all
 * copies. Ids keep their length and are as scattered as hashes.
 */
import type { Database, SqlValue } from '../../src/store/sqlite/driver.js';
import { loadDriver } from '../../src/store/sqlite/driver.js';

const YEARS = 10;
/** Last two characters of copied ids; no hash ends in one of the last, since the 26th stands for three bits. */
const FIRST = 'abcdefghijklmnopqrstuvwxyz234567';
const LAST = 'bcdfghjklnoprstv';
/** What one copy of the graph is made of; the rest is shared. */
const COPIED = "('Article', 'ArticleVersion', 'Claim', 'Event')";

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
  database.exec(
    'PRAGMA synchronous = OFF; PRAGMA cache_size = -4000000; PRAGMA temp_store = MEMORY;',
  );
  const shared = new Set(
    rows(database, ['id'], `FROM node WHERE kind NOT IN ${COPIED}`).map(({ id }) => String(id)),
  );
  const relations = "('LOCATED_IN', 'AFFILIATED_WITH', 'BASED_IN', 'CONTROLS', 'OPERATES')";
  const nodes = rows(
    database,
    ['id', 'kind', 'data', 'content'],
    `FROM node LEFT JOIN text ON text.rowid = node.rowid WHERE kind IN ${COPIED} ORDER BY id`,
  );
  const links = rows(
    database,
    ['id', 'type', 'src', 'dst', 'data'],
    `FROM link WHERE type NOT IN ${relations} ORDER BY id`,
  );
  const keyed = rows(database, ['key', 'node'], 'FROM keyed ORDER BY key, node');
  const previous = rows(database, ['old', 'id'], 'FROM previous');
  const changes = rows(
    database,
    ['at', 'run', 'operation', 'kind', 'node'],
    'FROM change ORDER BY seq',
  );

  const putNode = database.prepare('INSERT INTO node (id, kind, data) VALUES (?, ?, ?)');
  const putText = database.prepare(
    'INSERT INTO text (rowid, content) VALUES (last_insert_rowid(), ?)',
  );
  const putLink = database.prepare(
    'INSERT INTO link (id, type, src, dst, data) VALUES (?, ?, ?, ?, ?)',
  );
  const putKey = database.prepare('INSERT INTO keyed (key, node) VALUES (?, ?)');
  const putPrevious = database.prepare('INSERT INTO previous (old, id) VALUES (?, ?)');
  const putChange = database.prepare(
    'INSERT INTO change (at, run, operation, kind, node) VALUES (?, ?, ?, ?, ?)',
  );
  for (let copy = 1; copy <= copies; copy++) {
    const suffix = FIRST.charAt(copy >> 4) + LAST.charAt(copy & 15);
    const moved = (text: SqlValue): string =>
      String(text)
        .replace(/\b[a-z2-7]{26}\b/g, (id) => (shared.has(id) ? id : id.slice(0, 24) + suffix))
        .replace(
          /\b(20[3-9]\d)-(\d\d)(-29)?/g,
          (_, year: string, month: string, last?: string) =>
            `${String(Number(year) + YEARS * copy)}-${month}${last === undefined ? '' : '-28'}`,
        )
        .replace(/\.example\/(?=\w)/g, `.example/c${String(copy)}-`);
    database.exec('BEGIN');
    for (const { id, kind, data, content } of nodes) {
      putNode.run(moved(id), kind, moved(data));
      if (content !== null) putText.run(content);
    }
    for (const { id, type, src, dst, data } of links)
      putLink.run(moved(id), type, moved(src), moved(dst), moved(data));
    for (const { key, node } of keyed) putKey.run(moved(key), moved(node));
    for (const { old, id } of previous) putPrevious.run(moved(old), moved(id));
    for (const { at, run, operation, kind, node } of changes)
      putChange.run(at, run, operation, kind, moved(node));
    database.exec('COMMIT');
    onCopy(copy);
  }
  database.exec(`
    UPDATE node SET data = json_set(data, '$.articleCount', (data ->> 'articleCount') * ${String(copies + 1)})
    WHERE kind NOT IN ${COPIED} AND data ->> 'articleCount' IS NOT NULL;
  `);
  // What is in the log beside the file must be in the file: it will be renamed.
  database.exec('PRAGMA journal_mode = DELETE');
  database.close();
}

function rows<Column extends string>(
  database: Database,
  columns: readonly Column[],
  rest: string,
): Record<Column, SqlValue>[] {
  return database.prepare(`SELECT ${columns.join(', ')} ${rest}`).all() as Record<
    Column,
    SqlValue
  >[];
}
