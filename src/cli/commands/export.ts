import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { stringify } from 'csv-stringify';
import type { Config } from '../../config.js';
import { DYAD_COLUMNS, dyads } from '../../export.js';
import { cameoCode, isoDay, onStore, type StoreChoice, withStore } from '../options.js';

interface ExportOptions extends StoreChoice {
  readonly from?: string;
  readonly to?: string;
  readonly code?: string;
  readonly out?: string;
}

export function exportCommand(config: Config): Command {
  const command = new Command('export')
    .description(
      'Write events as CSV, a row for each actor and recipient, in the columns of docs/export.md.',
    )
    .option('--from <date>', 'only what may have happened on or after this ISO date', isoDay)
    .option('--to <date>', 'only what may have happened on or before this ISO date', isoDay)
    .option('--code <code>', 'only this CAMEO code and those below it, such as 19', cameoCode)
    .option('--out <file>', 'write there instead of printing; appears when it is whole')
    .addHelpText(
      'after',
      '\nExamples:\n  $ wiregraph export --out events.csv\n  $ wiregraph export --code 19 --from 2016-09-01 --to 2016-09-30 | head',
    );
  return withStore(command, config).action(async (options: ExportOptions) => {
    await onStore(config, options, { readOnly: true }, async (store) => {
      const { from, to, code, out } = options;
      const rows = dyads(store, {
        ...(from === undefined ? {} : { from: from.slice(0, 10) }),
        ...(to === undefined ? {} : { to: to.slice(0, 10) }),
        ...(code === undefined ? {} : { code }),
      });
      const csv = stringify({
        header: true,
        columns: [...DYAD_COLUMNS],
        cast: { boolean: String },
      });
      if (out === undefined) await print(rows, csv);
      else await writeWhole(rows, csv, out);
    });
  });
}

type Csv = ReturnType<typeof stringify>;

/** Whoever closes the pipe early (`| head`) has seen enough. */
async function print(rows: AsyncIterable<unknown>, csv: Csv): Promise<void> {
  try {
    await pipeline(Readable.from(rows), csv, process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

async function writeWhole(rows: AsyncIterable<unknown>, csv: Csv, out: string): Promise<void> {
  const part = `${out}.part`;
  let count = 0;
  const counted = async function* (): AsyncGenerator {
    for await (const row of rows) {
      count++;
      yield row;
    }
  };
  try {
    await pipeline(Readable.from(counted()), csv, createWriteStream(part));
    await rename(part, out);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  console.error(`${String(count)} rows in ${out}`);
}
