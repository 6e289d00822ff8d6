import { Command } from 'commander';
import { readInputs } from '../../read/read-inputs.js';
import { eachArticle } from '../each-article.js';
import { isoDay, positive } from '../options.js';

export function explainCommand(): Command {
  return new Command('explain')
    .description(
      'Show how sentences were read: words, tree, names, possible triggers, and why each event, role and code came out.',
    )
    .argument('<file>', 'a seed file, plain text, JSONL, or - for standard input')
    .option('--sentence <n>', 'only this sentence, from 1', positive)
    .option('--published-at <date>', 'publication date where the file has none', isoDay)
    .addHelpText(
      'after',
      '\nExamples:\n  $ wiregraph explain article.txt\n  $ echo "Russian warplanes bombed Aleppo." | wiregraph explain - --sentence 1\n',
    )
    .action(async (file: string, options: { sentence?: number; publishedAt?: string }) => {
      const { sentence } = options;
      const inputs = readInputs([file], {
        publishedAt: options.publishedAt ?? null,
        stdin: process.stdin,
      });
      await eachArticle(inputs, async (article, extractor, name) => {
        const sentences = await extractor.explain(article);
        const wanted = sentence === undefined ? sentences : sentences.slice(sentence - 1, sentence);
        if (wanted.length > 0) console.log(wanted.join('\n'));
        else {
          console.error(
            sentence === undefined
              ? `${name}: no English sentence to explain`
              : `${name}: no sentence ${String(sentence)}; give 1 to ${String(sentences.length)}`,
          );
          process.exitCode = 1;
        }
      });
    });
}
