import { EDGE_TYPES } from '../../domain/edge-types.js';
import { STRUCTURAL_LINKS } from '../../domain/graph.js';
import { KEYS_MAX } from '../fields.js';

/** Format of what is stored: another one cannot be written to. */
export const SCHEMA_VERSION = 3;

/** What lists are sorted by: a page is a range of one of these. */
const SORTED: readonly (readonly [label: string, field: string])[] = [
  ...[
    'dateMin',
    'reportCount',
    'denialCount',
    'independentOutletCount',
    'killedMax',
    'woundedMax',
    'goldstein',
  ].map((field) => ['Event', field] as const),
  ['Article', 'publishedAt'],
  ['Article', 'title'],
  ['Claim', 'publishedAt'],
  ['Claim', 'confidence'],
  ['Actor', 'name'],
  ['Actor', 'articleCount'],
  ['Place', 'name'],
  ['Place', 'articleCount'],
];

/** Constraints and indexes; each statement changes nothing the second time. Uniqueness only: Community has no more. */
export const MIGRATION: readonly string[] = [
  'CREATE CONSTRAINT wiregraph_id IF NOT EXISTS FOR (n:Wiregraph) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT wiregraph_url IF NOT EXISTS FOR (n:Wiregraph) REQUIRE n.canonicalUrl IS UNIQUE',
  'CREATE CONSTRAINT wiregraph_meta IF NOT EXISTS FOR (n:WiregraphMeta) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT wiregraph_change IF NOT EXISTS FOR (n:WiregraphChange) REQUIRE n.seq IS UNIQUE',
  'CREATE INDEX wiregraph_iso3 IF NOT EXISTS FOR (n:Wiregraph) ON (n.iso3)',
  'CREATE INDEX wiregraph_wikidata IF NOT EXISTS FOR (n:Wiregraph) ON (n.wikidata)',
  'CREATE INDEX wiregraph_geonames IF NOT EXISTS FOR (n:Wiregraph) ON (n.geonamesId)',
  'CREATE INDEX wiregraph_cluster IF NOT EXISTS FOR (n:Wiregraph) ON (n.clusterKey)',
  'CREATE INDEX wiregraph_article IF NOT EXISTS FOR (n:Wiregraph) ON (n.articleId)',
  'CREATE INDEX wiregraph_previous IF NOT EXISTS FOR (n:WiregraphPrevious) ON (n.old)',
  'CREATE INDEX wiregraph_article_host IF NOT EXISTS FOR (n:Article) ON (n.host)',
  'CREATE INDEX wiregraph_event_cameo IF NOT EXISTS FOR (n:Event) ON (n.cameo)',
  ...SORTED.map(
    ([label, field]) =>
      `CREATE INDEX wiregraph_${label.toLowerCase()}_${field.toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (n.${field})`,
  ),
  "CREATE FULLTEXT INDEX wiregraph_text IF NOT EXISTS FOR (n:Wiregraph) ON EACH [n.searchText] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
  ...Array.from(
    { length: KEYS_MAX },
    (_, at) =>
      `CREATE INDEX wiregraph_key${String(at)} IF NOT EXISTS FOR (n:Wiregraph) ON (n.key${String(at)})`,
  ),
  // A link between two nodes with very many links is found by its id, not by walking along either.
  ...[...STRUCTURAL_LINKS, ...EDGE_TYPES].map(
    (type) =>
      `CREATE INDEX wiregraph_link_${type.toLowerCase()} IF NOT EXISTS FOR ()-[l:${type}]-() ON (l.id)`,
  ),
  ...EDGE_TYPES.map(
    (type) =>
      `CREATE INDEX wiregraph_event_${type.toLowerCase()} IF NOT EXISTS FOR ()-[l:${type}]-() ON (l.eventId)`,
  ),
  'CREATE POINT INDEX wiregraph_location IF NOT EXISTS FOR (n:Place) ON (n.location)',
];
