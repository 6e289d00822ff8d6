// Scores the whole extractor on training articles that a model has not seen: what to tune thresholds and rules on.
// Usage: npm run build && node training/score-fold.mjs MODEL_FOLDER FOLD [OWN.jsonl]
// MODEL_FOLDER holds a model trained with `--test-fold FOLD`.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnalyzer } from '../dist/analyze/analyzer.js';
import { createOfflineExtractor } from '../dist/extract/offline.js';
import { articleOf, scorePairs } from '../scripts/scorer.mjs';
import { heldOut, shared } from './held-out.mjs';

const [, , modelDir, fold, own] = process.argv;
if (modelDir === undefined || fold === undefined) {
  console.error('Usage: node training/score-fold.mjs MODEL_FOLDER FOLD [OWN.jsonl]');
  process.exit(2);
}
const extractor = createOfflineExtractor(await createAnalyzer({ modelDir }));
const folder = mkdtempSync(join(tmpdir(), 'wiregraph-fold-'));
const golds = heldOut(Number(fold), own);
for (const name of new Set(golds.map(({ set }) => set))) {
  const pairs = [];
  for (const { set, gold, line } of golds) {
    if (set !== name) continue;
    const { body, publishedAt } = gold.article;
    const article = articleOf(gold, body, publishedAt ?? null);
    const [goldFile, file] = ['gold', 'extraction'].map((kind) =>
      join(folder, `${name}-${gold.id}.${kind}.json`),
    );
    writeFileSync(goldFile, line);
    writeFileSync(file, JSON.stringify(await extractor.extract(article)));
    pairs.push([goldFile, file]);
  }
  const report = scorePairs(shared, pairs);
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(report));
  const { graphScore, macro } = report;
  console.log(`${name}: ${String(pairs.length)} articles, graph score ${graphScore.toFixed(3)}`);
  for (const [family, { mustRecall, precision, f1 }] of Object.entries(macro.figures))
    if (f1 !== null && f1 !== undefined && precision !== null)
      console.log(
        `  ${family.padEnd(12)} must-recall ${mustRecall.toFixed(2)} precision ${precision.toFixed(2)} f1 ${f1.toFixed(2)}`,
      );
  const accuracies = Object.entries(macro.accuracy ?? {}).map(
    ([part, { ofFound }]) => `${part} ${ofFound?.toFixed(2) ?? '–'}`,
  );
  console.log(`  of found: ${accuracies.join(', ')}`);
}
await extractor.close();
console.log(`reports: ${folder}`);
