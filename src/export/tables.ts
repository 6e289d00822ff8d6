import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { ByteWriter, parquetWriteRows } from 'hyparquet-writer';
import type { Condition, Store } from '../store/port.js';
import { DYAD_COLUMNS, type DyadRows, dyads } from './dyads.js';

/** RFC 4180, UTF-8, with a header. */
export function csvOf(
  rows: AsyncIterable<object>,
  columns: readonly string[],
): AsyncIterable<string> {
  const text = stringify({
    header: true,
    columns: [...columns],
    cast: { boolean: String },
    encoding: 'utf8',
  });
  // What the rows throw is thrown to whoever reads the text.
  return pipeline(Readable.from(rows), text, () => undefined) as AsyncIterable<string>;
}

const COLUMNS = Object.keys(DYAD_COLUMNS) as (keyof typeof DYAD_COLUMNS)[];

export function csv(store: Store, where: Condition, rows: DyadRows = dyads): AsyncIterable<string> {
  return csvOf(rows(store, where), COLUMNS);
}

const PARQUET_TYPES = {
  string: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const;

/** Apache Parquet: the same table with its types. A group of rows is held at a time. */
export async function* parquet(
  store: Store,
  where: Condition,
  rows: DyadRows = dyads,
): AsyncGenerator<Uint8Array> {
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
      rows: rows(store, where),
      columns: COLUMNS.map((name) => ({ name, type: PARQUET_TYPES[DYAD_COLUMNS[name].type] })),
      rowGroupSize: 10_000,
    }),
  )
    .then(flush)
    .then(() => sink.close());
  written.catch((error: unknown) => sink.abort(error));
  yield* out.readable;
  await written;
}
