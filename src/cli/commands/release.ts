import { Command } from 'commander';
import type { Config } from '../../config.js';
import { release } from '../../release.js';
import { onStore, positive, type StoreChoice, withStore } from '../options.js';
import { VERSION } from '../../support/version.js';

interface Options extends StoreChoice {
  readonly title: string;
  readonly releaseVersion?: string;
  readonly sample: number;
  readonly seed: string;
  readonly quotes: boolean;
}

export function releaseCommand(config: Config): Command {
  const command = new Command('release')
    .description(
      'Freeze the graph into a folder that can be cited: tables, graph, codebook, counts, versions, checksums, and a sample for coders.',
    )
    .argument('<folder>', 'must not be there yet')
    .option('--title <text>', 'what the data are called', 'Events coded from news')
    .option('--release-version <text>', 'version of the data (default: day of the last change)')
    .option('--sample <events>', "events in the coder's sheet", positive, 100)
    .option('--seed <text>', 'what draws the sample: another seed, another sample', '1')
    .option('--no-quotes', "leave out the articles' words, where you may not pass them on")
    .addHelpText(
      'after',
      '\nExample:\n  $ wiregraph release aleppo-2016 --title "Events around Aleppo, 2016" --release-version 1.0\n  $ cd aleppo-2016 && sha256sum -c SHA256SUMS',
    );
  return withStore(command, config).action(async (folder: string, options: Options) => {
    await onStore(config, options, { readOnly: true }, async (store) => {
      const written = await release(store, {
        folder,
        title: options.title,
        version: options.releaseVersion ?? null,
        sample: options.sample,
        seed: options.seed,
        withQuotes: options.quotes,
        software: VERSION,
        onFile: (path, bytes) => {
          console.error(`${String(bytes).padStart(12)} bytes  ${path}`);
        },
      });
      console.log(`${folder}: ${String(written.length + 1)} files. Begin with codebook.md.`);
    });
  });
}
