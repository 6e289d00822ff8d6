import { FAMILIES, type Family } from '../../domain/graph.js';
import { FIGURES } from '../groups.js';

export const SCHEMA_VERSION = 4;

/** Rows of a family, in the words of its indexes and of every statement: only then are they one to the planner. */
export function kindOf(family: Family): string {
  const kinds = FAMILIES[family].map((kind) => `'${kind}'`);
  return kinds.length === 1 ? `kind = ${kinds.join('')}` : `kind IN (${kinds.join(', ')})`;
}

/** What lists are sorted by: a page is a range of one of these, however deep it lies. Ties by id, always rising. */
const SORTED: readonly (readonly [Family, ...(readonly string[])])[] = [
  ['Event', 'dateMin DESC'],
  ['Event', 'dateMin'],
  ['Event', 'reportCount DESC'],
  ['Event', 'denialCount DESC'],
  ['Event', 'independentOutletCount DESC'],
  ['Event', 'killedMax DESC'],
  ['Event', 'woundedMax DESC'],
  ['Event', 'goldstein'],
  ['Event', 'goldstein DESC'],
  ['Article', 'publishedAt DESC'],
  ['Article', 'publishedAt'],
  ['Article', 'title'],
  ['Article', 'host', 'publishedAt DESC'],
  ['Article', 'host', 'publishedAt'],
  ['Claim', 'publishedAt', 'articleId', 'start'],
  ['Claim', 'publishedAt DESC', 'articleId', 'start'],
  ['Claim', 'confidence DESC'],
  ['Actor', 'name'],
  ['Actor', 'name DESC'],
  ['Actor', 'articleCount DESC'],
  ['Place', 'name'],
  ['Place', 'name DESC'],
  ['Place', 'articleCount DESC'],
];

/** Events whose date may mean several days: those that began before a day and may reach it. */
const VAGUE_INDEXES = ['DESC', 'ASC']
  .map(
    (direction) =>
      `CREATE INDEX IF NOT EXISTS vague_event_${direction.toLowerCase()} ON node (data ->> 'dateMin' ${direction}, id) WHERE ${kindOf('Event')} AND data ->> 'dateMin' <> data ->> 'dateMax';`,
  )
  .join('\n');

/** All that events are grouped by and summed, so that counting reads no event whole. By day first, for spans. */
export const FACTS_INDEX = 'event_facts';
const FACTS = [
  'dateMin',
  'dateMax',
  'cameoRoot',
  'cameo',
  'quadClass',
  'ploverType',
  'status',
  'killedMin',
  'killedMax',
  'woundedMin',
  'woundedMax',
  'reportCount',
  'goldstein',
];
const FACTS_COLUMNS = FACTS.map((field) => `data ->> '${field}'`).join(', ');

const SORTED_INDEXES = SORTED.map(([family, ...orders]) => {
  const name = [family, ...orders].join('_').replaceAll(' ', '_').toLowerCase();
  const columns = orders.map((order) => {
    const [field = '', direction = 'ASC'] = order.split(' ');
    return `data ->> '${field}' ${direction}`;
  });
  return `CREATE INDEX IF NOT EXISTS sorted_${name} ON node (${[...columns, 'id'].join(', ')}) WHERE ${kindOf(family)};`;
}).join('\n');

/** What is known of each group of all events by one key (totals.ts). */
export const TOTAL_COLUMNS = ['count', ...FIGURES.map(({ name }) => name)];

/**
 * One table of nodes, one of links: relation types are data, so a new edge type needs no migration. Inside, nodes are
 * known by row: ids are hashes, and an index of them has a page of its own for every row that an article adds, while
 * rows written together have numbers that lie together.
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS node (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS node_kind ON node (kind, id);
CREATE UNIQUE INDEX IF NOT EXISTS node_url ON node (data ->> 'canonicalUrl') WHERE kind = 'Article' AND data ->> 'canonicalUrl' IS NOT NULL;
CREATE INDEX IF NOT EXISTS node_iso3 ON node (data ->> 'iso3', kind);
CREATE INDEX IF NOT EXISTS node_wikidata ON node (data ->> 'wikidata') WHERE data ->> 'wikidata' IS NOT NULL;
CREATE INDEX IF NOT EXISTS node_geonames ON node (data ->> 'geonamesId') WHERE data ->> 'geonamesId' IS NOT NULL;
CREATE INDEX IF NOT EXISTS node_cluster ON node (data ->> 'clusterKey', kind) WHERE data ->> 'clusterKey' IS NOT NULL;
CREATE INDEX IF NOT EXISTS node_article ON node (data ->> 'articleId', kind) WHERE data ->> 'articleId' IS NOT NULL;
CREATE INDEX IF NOT EXISTS event_cameo ON node (data ->> 'cameo', id) WHERE kind = 'Event';
${SORTED_INDEXES}
${VAGUE_INDEXES}
CREATE INDEX IF NOT EXISTS ${FACTS_INDEX} ON node (${FACTS_COLUMNS}, id, kind) WHERE ${kindOf('Event')};
CREATE TABLE IF NOT EXISTS previous (old TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (old, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS keyed (key TEXT NOT NULL, node INTEGER NOT NULL, PRIMARY KEY (key, node)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS link (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  src INTEGER NOT NULL,
  dst INTEGER NOT NULL,
  src_id TEXT NOT NULL,
  dst_id TEXT NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS link_src ON link (src, type, dst);
CREATE INDEX IF NOT EXISTS link_dst ON link (dst, type, src);
CREATE INDEX IF NOT EXISTS link_event ON link (data ->> 'eventId') WHERE data ->> 'eventId' IS NOT NULL;
CREATE TABLE IF NOT EXISTS change (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  run TEXT NOT NULL,
  operation TEXT NOT NULL,
  kind TEXT NOT NULL,
  node TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS total (
  key TEXT NOT NULL,
  value NOT NULL, -- '' where the events have none
  ${TOTAL_COLUMNS.map((name) => `${name} NUMERIC NOT NULL`).join(',\n  ')},
  PRIMARY KEY (key, value)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS text USING fts5 (content, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT OR IGNORE INTO meta VALUES ('version', '${String(SCHEMA_VERSION)}');
`;

/**
 * What the planner is told of a large graph, whatever the size of this one: else it takes a kind for a handful of rows
 * and sorts all of them. Its own statistics would make plans differ from store to store.
 */
export const STATISTICS = `
ANALYZE sqlite_schema;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('node', 'node_kind', '1000000 200000 1'), ('node', 'event_cameo', '200000 5000 1');
ANALYZE sqlite_schema;
`;

export const SETTINGS = `
PRAGMA busy_timeout = 50;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA cache_size = -16384;
PRAGMA wal_autocheckpoint = 16384;
PRAGMA temp_store = MEMORY;
`;
