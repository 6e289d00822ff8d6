import { randomUUID } from 'node:crypto';
import Table from 'cli-table3';
import { Command } from 'commander';
import type { Config } from '../../config.js';
import { withdraw } from '../../pipeline.js';
import { onStore, type StoreChoice, withStore } from '../options.js';

export function statsCommand(config: Config): Command {
  const command = new Command('stats')
    .description('Count what the graph holds.')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  $ wiregraph stats --json');
  return withStore(command, config).action(async (options: StoreChoice & { json?: boolean }) => {
    await onStore(config, options, { readOnly: true }, async (store) => {
      const stats = await store.stats();
      if (options.json === true) {
        console.log(JSON.stringify({ store: store.location, ...stats }));
        return;
      }
      const table = new Table({ style: { head: [], border: [] }, colAligns: ['left', 'right'] });
      for (const [kind, total] of Object.entries(stats))
        table.push([kind === 'liveClaims' ? 'live claims' : kind, total]);
      console.log(`${store.location}\n${table.toString()}`);
    });
  });
}

export function withdrawCommand(config: Config): Command {
  const command = new Command('withdraw')
    .description(
      'Erase an article, its history, and what only it held up. A tombstone stays, so that it is not read in again by accident.',
    )
    .argument('<url|id>', "any spelling of the article's URL, or its id")
    .option('--reason <text>', 'kept on the tombstone')
    .addHelpText(
      'after',
      '\nExample:\n  $ wiregraph withdraw https://news.example/some-article --reason "retracted by the outlet"',
    );
  return withStore(command, config).action(
    async (idOrUrl: string, options: StoreChoice & { reason?: string }) => {
      await onStore(config, options, { readOnly: false }, async (store) => {
        const id = await withdraw(store, idOrUrl, {
          runId: randomUUID(),
          reason: options.reason ?? null,
        });
        console.log(`withdrawn ${id}`);
      });
    },
  );
}
