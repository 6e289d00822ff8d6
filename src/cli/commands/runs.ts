import Table from 'cli-table3';
import { Command } from 'commander';
import type { Config } from '../../config.js';
import { diffRuns, type EventDifference, listRuns, type RunDifference } from '../../history.js';
import { onStore, type StoreChoice, withStore } from '../options.js';

interface Options extends StoreChoice {
  readonly json?: boolean;
}

export function runsCommand(config: Config): Command {
  const command = new Command('runs')
    .description('List what changed the graph: ingesting, withdrawing, correcting.')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  $ wiregraph runs');
  return withStore(command, config).action((options: Options) =>
    onStore(config, options, { readOnly: true }, async (store) => {
      const runs = await listRuns(store);
      if (options.json === true) {
        console.log(JSON.stringify(runs));
        return;
      }
      const table = new Table({
        style: { head: [], border: [] },
        head: ['run', 'began', 'ended', 'created', 'updated', 'retracted', 'deleted'],
      });
      for (const { id, firstAt, lastAt, changes } of runs) {
        const { created, updated, retracted, deleted } = changes;
        table.push([id, firstAt, lastAt, created, updated, retracted, deleted]);
      }
      console.log(runs.length === 0 ? 'Nothing has changed this graph yet.' : table.toString());
    }),
  );
}

export function diffCommand(config: Config): Command {
  const command = new Command('diff')
    .description(
      'Show which events appeared, vanished and changed from the end of one run to the end of another.',
    )
    .argument('[from]', 'a run, or the beginning of its id', 'previous')
    .argument('[to]', 'another', 'last')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ wiregraph diff                  what the last run changed\n  $ wiregraph diff 1f3a previous\n\nExit status: 0 also where nothing differs, 1 on an error, 2 wrong usage.',
    );
  return withStore(command, config).action((from: string, to: string, options: Options) =>
    onStore(config, options, { readOnly: true }, async (store) => {
      const difference = await diffRuns(store, from, to);
      console.log(options.json === true ? JSON.stringify(difference) : written(difference));
    }),
  );
}

function written({ from, to, events, corrections, erasedClaims }: RunDifference): string {
  const appeared = events.filter(({ before }) => before === null);
  const vanished = events.filter(({ after }) => after === null);
  const changed = events.filter(({ before, after }) => before !== null && after !== null);
  const part = (title: string, all: readonly EventDifference[]): string[] =>
    all.length === 0 ? [] : ['', `${title} (${String(all.length)})`, ...all.flatMap(lines)];
  return [
    `From the end of ${from.id}${from.lastAt === '' ? '' : ` (${from.lastAt})`}`,
    `  to the end of ${to.id} (${to.lastAt})`,
    ...part('Appeared', appeared),
    ...part('Vanished', vanished),
    ...part('Changed', changed),
    ...(corrections.length === 0 ? [] : ['', `Corrections (${String(corrections.length)})`]),
    ...corrections.map(
      ({ caption, author, revokedAt, placedCount }) =>
        `  ${caption} by ${author}${revokedAt === null ? '' : ', revoked'}${placedCount === 0 ? ', unplaced' : ''}`,
    ),
    ...(erasedClaims === 0
      ? []
      : [
          '',
          `${String(erasedClaims)} claims were erased with withdrawn articles: what they said is gone.`,
        ]),
    ...(events.length + corrections.length + erasedClaims === 0 ? ['', 'No event differs.'] : []),
  ].join('\n');
}

function lines({ before, after, fields }: EventDifference): string[] {
  const state = after ?? before;
  if (state === null) return [];
  const { title, cameo, edtf } = state.event;
  return [
    `  ${cameo.padEnd(5)}${title}${edtf === null ? '' : `, ${edtf}`}`,
    ...fields.map((one) => `       ${one.field}: ${shown(one.before)} → ${shown(one.after)}`),
  ];
}

function shown(value: unknown): string {
  return value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value);
}
