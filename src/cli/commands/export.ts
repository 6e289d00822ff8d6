import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, InvalidArgumentError } from 'commander';
import type { Config } from '../../config.js';
import { dyads, oneADay } from '../../export/dyads.js';
import {
  FORMAT_NAMES,
  FORMATS,
  type FormatName,
  isFormatName,
  TABLE_NAMES,
} from '../../export/formats.js';
import type { Condition } from '../../store/port.js';
import { WiregraphError } from '../../support/errors.js';
import { cameoCode, isoDay, onStore, type StoreChoice, withStore } from '../options.js';

interface ExportOptions extends StoreChoice {
  readonly from?: string;
  readonly to?: string;
  readonly code?: string;
  readonly where?: string;
  readonly format?: FormatName;
  readonly oneADay?: true;
  readonly out?: string;
}

export function exportCommand(config: Config): Command {
  const command = new Command('export')
    .description(
      'Write events as a table, a graph or linked data; docs/export.md says what each holds.',
    )
    .option('--from <date>', 'only what may have happened on or after this ISO date', isoDay)
    .option('--to <date>', 'only what may have happened on or before this ISO date', isoDay)
    .option('--code <code>', 'only this CAMEO code and those below it, such as 19', cameoCode)
    .option('--where <json>', 'an EventFilter of the API as JSON; holds beside the others')
    .option(
      '--format <name>',
      `${FORMAT_NAMES.join(', ')}; default: by the ending of --out, else csv`,
      formatName,
    )
    .option(
      '--one-a-day',
      'tables only: one row for each actor, recipient and code of a day, as older event data have it',
    )
    .option('--out <file>', 'write there instead of printing; appears when it is whole')
    .addHelpText(
      'after',
      '\nExamples:\n  $ wiregraph export --out events.csv\n  $ wiregraph export --code 19 --from 2016-09-01 --to 2016-09-30 | head\n' +
        '  $ wiregraph export --out fighting.graphml --where \'{"code": {"under": ["19"]}, "killedMin": {"gte": 1}}\'',
    );
  return withStore(command, config).action(async (options: ExportOptions) => {
    await onStore(config, options, { readOnly: true }, async (store) => {
      const { out } = options;
      const format = options.format ?? formatOf(out);
      if (options.oneADay === true && !TABLE_NAMES.includes(format))
        throw new WiregraphError(
          'config',
          'OPTION_UNFIT',
          `--one-a-day is for tables: give --format ${TABLE_NAMES.join(' or ')}, not ${format}`,
        );
      const rows = options.oneADay === true ? oneADay : dyads;
      const chunks = FORMATS[format].write(store, await conditionOf(options), rows);
      if (out === undefined) await print(chunks);
      else await writeWhole(chunks, out);
    });
  });
}

function formatName(text: string): FormatName {
  if (isFormatName(text)) return text;
  throw new InvalidArgumentError(`Give ${FORMAT_NAMES.join(', ')}.`);
}

function formatOf(out: string | undefined): FormatName {
  const ending = extname(out ?? '').slice(1);
  return isFormatName(ending) ? ending : 'csv';
}

async function conditionOf({ from, to, code, where }: ExportOptions): Promise<Condition> {
  // Loaded only where it is used: other commands start faster without GraphQL.
  const { eventCondition } = await import('../../serve/lists/filters.js');
  const own = eventCondition({
    date: { from: from?.slice(0, 10) ?? null, to: to?.slice(0, 10) ?? null },
    code: code === undefined ? null : { under: [code] },
  });
  if (where === undefined) return own;
  const { buildSchema } = await import('../../serve/schema.js');
  const { conditionOfText } = await import('../../serve/http/export-request.js');
  return { all: [own, conditionOfText(where, buildSchema())] };
}

type Chunks = AsyncIterable<string | Uint8Array>;

function print(chunks: Chunks): Promise<void> {
  return pipeline(Readable.from(chunks), process.stdout, { end: false });
}

async function writeWhole(chunks: Chunks, out: string): Promise<void> {
  const part = `${out}.part`;
  try {
    const file = createWriteStream(part);
    await pipeline(Readable.from(chunks), file);
    await rename(part, out);
    console.error(`${String(file.bytesWritten)} bytes in ${out}`);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
