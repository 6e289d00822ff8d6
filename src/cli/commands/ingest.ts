import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import Table from 'cli-table3';
import { Command } from 'commander';
import { createExtractor, openStore } from '../../compose.js';
import type { Config } from '../../config.js';
import { ingest, type IngestReport, type Progress } from '../../pipeline.js';
import { readInputs } from '../../read/read-inputs.js';
import type { Stats } from '../../store/port.js';
import { isoDay, type StoreChoice, withStore } from '../options.js';

interface Options extends StoreChoice {
  readonly publishedAt?: string;
  readonly again?: boolean;
  readonly json?: boolean;
}

export function ingestCommand(config: Config): Command {
  const command = new Command('ingest')
    .description('Read articles into the graph. The same article twice changes nothing.')
    .argument('<path...>', 'files, folders, or - for standard input: seed files, plain text, JSONL')
    .option('--published-at <date>', 'publication date of articles whose file has none', isoDay)
    .option('--again', 'read in articles again that were withdrawn')
    .option('--json', 'print one JSON object at the end, nothing else')
    .addHelpText(
      'after',
      '\nExamples:\n  $ wiregraph ingest seeds/ --store ./data/graph.db\n  $ cat article.txt | wiregraph ingest - --published-at 2016-09-24\n\nExit status: 0 all in, 1 an article failed, 2 wrong usage.',
    );
  return withStore(command, config).action(async (paths: string[], options: Options) => {
    const store = await openStore(options.store, config, { database: options.database ?? null });
    const threads = Math.min(4, availableParallelism());
    const extractor = await createExtractor(threads);
    const stop = new AbortController();
    const onInterrupt = (): void => {
      stop.abort();
    };
    process.once('SIGINT', onInterrupt);
    try {
      const before = await store.stats();
      const runId = randomUUID();
      const report = await ingest({
        inputs: readInputs(paths, {
          publishedAt: options.publishedAt ?? null,
          stdin: process.stdin,
        }),
        extractor,
        store,
        runId,
        concurrency: 4 * threads,
        again: options.again === true,
        signal: stop.signal,
        onProgress: options.json === true ? () => undefined : progressPrinter(),
      });
      const after = await store.stats();
      if (options.json === true)
        console.log(
          JSON.stringify({
            ...report,
            runId,
            store: store.location,
            graph: totals(after),
            added: difference(before, after),
          }),
        );
      else {
        printReport(report, before, after);
        console.log(`run ${runId}: \`wiregraph diff\` shows what it changed`);
      }
      process.exitCode = report.failed.length > 0 ? 1 : report.stopped ? 130 : 0;
    } finally {
      process.removeListener('SIGINT', onInterrupt);
      await extractor.close();
      await store.close();
    }
  });
}

/** A line that moves on a terminal; plain lines elsewhere. */
function progressPrinter(): (progress: Progress) => void {
  let count = 0;
  return ({ outcome, file, line, notices }) => {
    count++;
    const place = line > 1 ? `${file}:${String(line)}` : file;
    const remark = notices.length === 0 ? '' : ` (${notices.join('; ')})`;
    if (outcome === 'failed') {
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
      console.error(`failed: ${notices.join('; ')}`);
    } else if (process.stderr.isTTY)
      process.stderr.write(`\r\u001b[K${String(count)} articles · ${outcome} ${place}${remark}`);
    else console.log(`${outcome} ${place}${remark}`);
  };
}

const ACTORS = ['Person', 'Organization', 'Group', 'Country', 'UnnamedSource'] as const;

function totals(stats: Stats): Record<string, number> {
  return {
    articles: stats.Article,
    actors: ACTORS.reduce((sum, kind) => sum + stats[kind], 0),
    places: stats.Place,
    events: stats.Event,
    claims: stats.liveClaims,
  };
}

function difference(before: Stats, after: Stats): Record<string, number> {
  const [old, now] = [totals(before), totals(after)];
  return Object.fromEntries(
    Object.entries(now).map(([key, value]) => [key, value - (old[key] ?? 0)]),
  );
}

function printReport(report: IngestReport, before: Stats, after: Stats): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  const table = new Table({
    head: ['', 'this run', 'in the graph'],
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'right'],
  });
  const [now, added] = [totals(after), difference(before, after)];
  table.push(
    ['articles read', report.written, now['articles'] ?? 0],
    ['unchanged', report.unchanged, ''],
    ['failed', report.failed.length, ''],
  );
  if (report.withdrawn > 0) table.push(['withdrawn before (use --again)', report.withdrawn, '']);
  for (const key of ['actors', 'places', 'events', 'claims'])
    table.push([key, added[key] ?? 0, now[key] ?? 0]);
  table.push(['seconds', report.seconds.toFixed(1), '']);
  console.log(table.toString());
  if (report.stopped) console.log('Stopped before the end: run it again to go on.');
}
