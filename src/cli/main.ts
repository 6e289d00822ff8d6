import { Command, CommanderError } from 'commander';
import { messageOf, WiregraphError } from '../support/errors.js';
import { readConfig } from '../config.js';
import { VERSION } from '../support/version.js';
import { correctCommand } from './commands/correct.js';
import { explainCommand } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { extractCommand } from './commands/extract.js';
import { ingestCommand } from './commands/ingest.js';
import { diffCommand, runsCommand } from './commands/runs.js';
import { serveCommand, startCommand } from './commands/serve.js';
import { showCommand } from './commands/show.js';
import { releaseCommand } from './commands/release.js';
import { statsCommand, withdrawCommand } from './commands/stats.js';

// Whoever closes the pipe early (`| head`) has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const config = readConfig();
const program = new Command('wiregraph')
  .description('Reads news into a graph of who did what to whom, where, when, and who says so.')
  .version(VERSION)
  .showSuggestionAfterError()
  .showHelpAfterError('(add --help for usage and examples)')
  .exitOverride()
  .addHelpText(
    'after',
    '\nExamples:\n  $ wiregraph ingest seeds/\n  $ wiregraph show https://news.example/some-article\n  $ wiregraph serve --store neo4j://localhost:7687\n',
  );
for (const make of [
  ingestCommand,
  extractCommand,
  explainCommand,
  serveCommand,
  startCommand,
  statsCommand,
  showCommand,
  withdrawCommand,
  correctCommand,
  runsCommand,
  diffCommand,
  exportCommand,
  releaseCommand,
]) {
  const command = make(config);
  command.exitOverride();
  command.showHelpAfterError('(add --help for usage and examples)');
  program.addCommand(command);
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    console.error(`Error: ${messageOf(error)}`);
    process.exitCode = error instanceof WiregraphError && error.stage === 'config' ? 2 : 1;
  }
}
