import type { Condition, Store } from '../store/port.js';
import type { DyadRows } from './dyads.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { jsonld, nquads } from './rdf.js';
import { csv, parquet } from './tables.js';

/** How events can be written; docs/export.md says what each holds. */
export interface Format {
  readonly mediaType: string;
  /** Streams the events that fulfil the condition: a page of them is held at a time. */
  readonly write: (
    store: Store,
    where: Condition,
    rows?: DyadRows,
  ) => AsyncIterable<string | Uint8Array>;
  /** True for a table of rows, which may be others than all dyads. */
  readonly isTable?: true;
}

export const FORMATS = {
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', write: csv, isTable: true },
  parquet: { mediaType: 'application/vnd.apache.parquet', write: parquet, isTable: true },
  graphml: { mediaType: 'application/graphml+xml; charset=utf-8', write: graphml },
  gexf: { mediaType: 'application/gexf+xml; charset=utf-8', write: gexf },
  jsonld: { mediaType: 'application/ld+json', write: jsonld },
  nq: { mediaType: 'application/n-quads', write: nquads },
} as const satisfies Readonly<Record<string, Format>>;

/** Also the ending of its files. */
export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}

/** Formats that can be written one row a day. */
export const TABLE_NAMES = FORMAT_NAMES.filter((name) => 'isTable' in FORMATS[name]);
