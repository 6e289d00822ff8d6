// How long whole articles take here, beside our language model alone and two libraries that only tag them.
// Usage: npm run build && node bench/peers.mjs [articles.jsonl] [count]
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import compromise from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { createAnalyzer } from '../dist/analyze/analyzer.js';
import { createOfflineExtractor } from '../dist/extract/offline.js';
import { makeArticle } from '../dist/read/article.js';
import { readJsonLine } from '../dist/read/formats.js';

const [
  ,
  ,
  file = fileURLToPath(new URL('../../shared/data/articles.jsonl', import.meta.url)),
  limit = '60',
] = process.argv;
if (!existsSync(file)) {
  console.error(`NOT MEASURED: no articles at ${file}; give a JSONL file.`);
  process.exit(2);
}
const articles = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .slice(0, Number(limit))
  .map((line) => makeArticle(readJsonLine(line), null));
const analyzer = await createAnalyzer();
const extractor = createOfflineExtractor(analyzer);
const wink = winkNlp(winkModel);

/** What each makes of an article: the two libraries are asked for all that they offer of ours. */
const READERS = {
  'Wiregraph, whole': (article) => extractor.extract(article),
  'its model alone': ({ body }) => analyzer.analyze(body),
  'compromise: tags, people, places, organisations': ({ body }) => {
    const doc = compromise(body);
    return [doc.people(), doc.places(), doc.organizations()].map((found) => found.out('array'));
  },
  'wink-nlp: sentences, tags, entities': ({ body }) => {
    const doc = wink.readDoc(body);
    return [doc.sentences().out(), doc.tokens().out(wink.its.pos), doc.entities().out()];
  },
};

const took = Object.fromEntries(Object.keys(READERS).map((name) => [name, Infinity]));
for (const read of Object.values(READERS)) await read(articles[0]);
// The best of three rounds, the readers in turn, so that whatever else runs disturbs all of them alike.
for (let round = 0; round < 3; round++)
  for (const [name, read] of Object.entries(READERS)) {
    const start = performance.now();
    for (const article of articles) await read(article);
    took[name] = Math.min(took[name], performance.now() - start);
  }
const whole = took['Wiregraph, whole'];
for (const [name, ms] of Object.entries(took))
  console.log(
    `${name.padEnd(50)} ${(ms / articles.length).toFixed(1).padStart(7)} ms an article, ${(ms / whole).toFixed(3)} of the whole`,
  );
await extractor.close();
