// How fast whole articles are read, beside the language model alone on the same sentences.
// Usage: npm run build && node bench/articles.mjs [articles.jsonl] [count]
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createAnalyzer } from '../dist/analyze/analyzer.js';
import { createOfflineExtractor } from '../dist/extract/offline.js';
import { makeArticle } from '../dist/read/article.js';
import { readJsonLine } from '../dist/read/formats.js';

const [
  ,
  ,
  file = fileURLToPath(new URL('../../shared/data/articles.jsonl', import.meta.url)),
  limit = '10000',
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
let modelMs = 0;
let sentences = 0;
const timed = {
  model: analyzer.model,
  close: () => analyzer.close(),
  async analyze(body) {
    const start = performance.now();
    const analysis = await analyzer.analyze(body);
    modelMs += performance.now() - start;
    sentences += analysis.sentences.length;
    return analysis;
  },
};
const extractor = createOfflineExtractor(timed);
await extractor.extract(articles[0]);
modelMs = sentences = 0;
const start = performance.now();
let slowest = [0, ''];
for (const article of articles) {
  const one = performance.now();
  await extractor.extract(article);
  const ms = performance.now() - one;
  if (ms > slowest[0]) slowest = [ms, article.url ?? article.id];
}
const totalMs = performance.now() - start;
const characters = articles.reduce((sum, { body }) => sum + body.length, 0);
console.log(
  `${articles.length} articles, ${sentences} sentences, ${characters} characters, one thread`,
);
console.log(
  `whole:  ${(totalMs / 1000).toFixed(1)} s, ${((articles.length * 1000) / totalMs).toFixed(1)} articles/s`,
);
console.log(
  `model:  ${(modelMs / 1000).toFixed(1)} s (${((sentences * 1000) / modelMs).toFixed(0)} sentences/s)`,
);
console.log(
  `ours:   ${((totalMs - modelMs) / 1000).toFixed(1)} s, ${((totalMs - modelMs) / modelMs).toFixed(2)} of the model's time`,
);
console.log(`slowest article: ${slowest[0].toFixed(0)} ms, ${slowest[1]}`);
await extractor.close();
