// What each part of the extractor brings: scores articles that a model has not seen with one part after another
// switched off in a copy of dist/. Usage: npm run build && node training/ablate.mjs MODEL_FOLDER FOLD [OWN.jsonl]
// MODEL_FOLDER holds a model trained with `--test-fold FOLD`.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleOf, scorePairs } from '../scripts/scorer.mjs';
import { heldOut, shared } from './held-out.mjs';

const [, , modelDir, fold, own] = process.argv;
if (modelDir === undefined || fold === undefined) {
  console.error('Usage: node training/ablate.mjs MODEL_FOLDER FOLD [OWN.jsonl]');
  process.exit(2);
}
/** [what is switched off, file, function, what it gives instead] */
const PARTS = [
  ['nothing'],
  ['the lexicon of verbs and nouns', 'events/lexicon.js', 'lexiconEvent', 'undefined'],
  ['pronouns', 'entities/pronouns.js', 'resolvePronoun', 'undefined'],
  ['whom only the model sees', 'entities/described.js', 'resolveDescribed', 'undefined'],
  ['nominals ("the army", "rebels")', 'entities/nominals.js', 'resolveNominal', 'undefined'],
  ['the table of bodies', 'knowledge/bodies.js', 'bodyByName', 'undefined'],
  ['"both sides"', 'entities/pairs.js', 'bothAt', '[]'],
  ['"we"', 'entities/first-person.js', 'firstPerson', 'undefined'],
  ['joining tellings', 'events/merge.js', 'isRetelling', 'false'],
  ['one time for coordinated clauses', 'events/attach.js', 'shares', 'false'],
  ['states of office-holders', 'entities/home-state.js', 'inferHomeStates', ''],
  ['offices', 'entities/offices.js', 'findOffices', ''],
];
const root = fileURLToPath(new URL('..', import.meta.url));
const golds = heldOut(Number(fold), own);
const folder = mkdtempSync(join(tmpdir(), 'wiregraph-ablate-'));
for (const name of ['data', 'models', 'node_modules', 'package.json'])
  symlinkSync(join(root, name), join(folder, name));

async function figures([, file, name, instead], copy) {
  cpSync(join(root, 'dist'), copy, { recursive: true });
  if (file !== undefined) {
    const path = join(copy, 'extract', file);
    const source = readFileSync(path, 'utf8');
    const head = new RegExp(`(function ${name}\\([^)]*\\) \\{)`);
    if (!head.test(source)) throw new Error(`${file} has no function ${name}`);
    writeFileSync(path, source.replace(head, `$1 return ${instead};`));
  }
  const { createAnalyzer } = await import(join(copy, 'analyze/analyzer.js'));
  const { createOfflineExtractor } = await import(join(copy, 'extract/offline.js'));
  const extractor = createOfflineExtractor(await createAnalyzer({ modelDir }));
  const pairs = [];
  for (const { gold, line } of golds) {
    const pair = ['gold', 'extraction'].map((kind) => join(folder, `${gold.id}.${kind}.json`));
    const { body, publishedAt } = gold.article;
    writeFileSync(pair[0], line);
    const extraction = await extractor.extract(articleOf(gold, body, publishedAt ?? null));
    writeFileSync(pair[1], JSON.stringify(extraction));
    pairs.push(pair);
  }
  await extractor.close();
  const { graphScore, macro } = scorePairs(shared, pairs);
  const { events, claims, actors } = macro.figures;
  return [graphScore, events.f1, claims.f1, actors.f1];
}

console.log('| without | graph score | events F1 | claims F1 | actors F1 |\n|---|---|---|---|---|');
let whole;
for (const [at, part] of PARTS.entries()) {
  const copy = join(folder, `dist${String(at)}`);
  const values = await figures(part, copy);
  whole ??= values;
  const shown = values.map((value, n) => (100 * (at === 0 ? value : value - whole[n])).toFixed(1));
  console.log(`| ${part[0]} | ${shown.join(' | ')} |`);
}
rmSync(folder, { recursive: true });
