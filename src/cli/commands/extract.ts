import { Command } from 'commander';
import { readInputs } from '../../read/read-inputs.js';
import { eachArticle } from '../each-article.js';
import { isoDay } from '../options.js';

export function extractCommand(): Command {
  return new Command('extract')
    .description(
      'Print what one file says as wiregraph-extraction/1 JSON, one document a line if it holds several articles.',
    )
    .argument('<file>', 'a seed file, plain text, JSONL, or - for standard input')
    .option('--published-at <date>', 'publication date where the file has none', isoDay)
    .addHelpText(
      'after',
      '\nExample:\n  $ wiregraph extract article.txt --published-at 2016-09-24 > article.extraction.json',
    )
    .action(async (file: string, options: { publishedAt?: string }) => {
      const inputs = readInputs([file], {
        publishedAt: options.publishedAt ?? null,
        stdin: process.stdin,
      });
      await eachArticle(inputs, async (article, extractor) => {
        console.log(JSON.stringify(await extractor.extract(article)));
      });
    });
}
