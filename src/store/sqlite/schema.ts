export const SCHEMA_VERSION = 3;

/** One table of nodes, one of links: relation types are data, so a new edge type needs no migration. */
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
CREATE INDEX IF NOT EXISTS event_date ON node (data ->> 'dateMin' DESC, id) WHERE kind = 'Event';
CREATE INDEX IF NOT EXISTS event_cameo ON node (data ->> 'cameo', id) WHERE kind = 'Event';
CREATE INDEX IF NOT EXISTS article_published ON node (data ->> 'publishedAt' DESC, id) WHERE kind = 'Article';
CREATE TABLE IF NOT EXISTS previous (old TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (old, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS previous_id ON previous (id);
CREATE TABLE IF NOT EXISTS keyed (key TEXT NOT NULL, node TEXT NOT NULL, PRIMARY KEY (key, node)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS keyed_node ON keyed (node);
CREATE TABLE IF NOT EXISTS link (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  src TEXT NOT NULL,
  dst TEXT NOT NULL,
  data TEXT NOT NULL
) WITHOUT ROWID;
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
CREATE VIRTUAL TABLE IF NOT EXISTS text USING fts5 (content, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT OR IGNORE INTO meta VALUES ('version', '${String(SCHEMA_VERSION)}');
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
