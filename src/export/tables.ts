import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { ByteWriter, parquetWriteRows } from 'hyparquet-writer';
import type { Condition, Store } from '../store/port.js';
import { DYAD_COLUMNS, dyads } from './dyads.js';

/** RFC 4180, UTF-8, with a header. */
export function csv(store: Store, where: Condition): AsyncIterable<string> {
  return Readable.from(dyads(store, where)).pipe(
    stringify({
      header: true,
      columns: [...DYAD_COLUMNS],
      cast: { boolean: String },
      encoding: 'utf8',
    }),
  ) as AsyncIterable<string>;
}

type Column = (typeof DYAD_COLUMNS)[number];

const NUMBERS: ReadonlySet<Column> = new Set(['goldstein', 'lat', 'lon']);
const WHOLE: ReadonlySet<Column> = new Set([
  'quad_class',
  'geonames',
  'geo_precision',
  'killed_min',
  'killed_max',
  'wounded_min',
  'wounded_max',
  'reports',
  'denials',
  'outlets',
]);

const typeOf = (name: Column): 'BOOLEAN' | 'DOUBLE' | 'INT32' | 'STRING' =>
  name === 'disputed'
    ? 'BOOLEAN'
    : NUMBERS.has(name)
      ? 'DOUBLE'
      : WHOLE.has(name)
        ? 'INT32'
        : 'STRING';

/** Apache Parquet: the same table with its types. A group of rows is held at a time. */
export async function* parquet(store: Store, where: Condition): AsyncGenerator<Uint8Array> {
  const out = new TransformStream<Uint8Array, Uint8Array>();
  const sink = out.writable.getWriter();
  const writer = new ByteWriter();
  const flush = async (): Promise<void> => {
    const bytes = new Uint8Array(writer.buffer.slice(0, writer.index));
    writer.index = 0;
    await sink.write(bytes);
  };
  const written = Promise.resolve(
    parquetWriteRows({
      writer: Object.assign(writer, { flush }),
      rows: dyads(store, where),
      columns: DYAD_COLUMNS.map((name) => ({ name, type: typeOf(name) })),
      rowGroupSize: 10_000,
    }),
  )
    .then(flush)
    .then(() => sink.close());
  written.catch((error: unknown) => sink.abort(error));
  yield* out.readable;
  await written;
}
