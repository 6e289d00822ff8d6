// `npm run score`: extracts the seed article and the development articles, scores them with the contract's scorer and
// writes docs/quality.md. Needs the folder of gold annotations beside the repository (../shared) and a build.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = process.env.WIREGRAPH_GOLD ?? join(root, '..', 'shared');
if (!existsSync(join(shared, 'score', 'score.mjs'))) {
  console.error(
    `NOT SCORED: no gold annotations at ${shared}. Set WIREGRAPH_GOLD to the folder that holds score/, gold/ and data/.`,
  );
  process.exit(2);
}
if (!process.argv.includes('--no-build'))
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
const { createAnalyzer } = await import('../dist/analyze/analyzer.js');
const { createOfflineExtractor } = await import('../dist/extract/offline.js');
const { articleOf, scorePairs } = await import('./scorer.mjs');
const analyzer = await createAnalyzer();
const extractor = createOfflineExtractor(analyzer);
const out = mkdtempSync(join(tmpdir(), 'wiregraph-score-'));

async function extract(name, gold, body, publishedAt) {
  const file = join(out, `${name}.extraction.json`);
  writeFileSync(file, JSON.stringify(await extractor.extract(articleOf(gold, body, publishedAt))));
  return file;
}

const score = (...pairs) => scorePairs(shared, pairs);

const seedFile = join(shared, 'seeds', readdirSync(join(shared, 'seeds'))[0]);
const seedGoldFile = join(shared, 'gold', 'seed-gold.json');
const seedGold = JSON.parse(readFileSync(seedGoldFile, 'utf8'));
const seedBody = readFileSync(seedFile, 'utf8').split('\n').slice(3).join('\n');
const dated = score([seedGoldFile, await extract('seed', seedGold, seedBody, '2016-09-24')]);
const undated = score([seedGoldFile, await extract('seed-undated', seedGold, seedBody, null)]);

const devFolder = join(shared, 'data', 'dev', 'gold');
const bodies = new Map(
  readFileSync(join(shared, 'data', 'articles.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map((article) => [article.id, article.text]),
);
const pairs = [];
for (const file of readdirSync(devFolder)
  .filter((one) => one.endsWith('.gold.json'))
  .sort()) {
  const gold = JSON.parse(readFileSync(join(devFolder, file), 'utf8'));
  const name = file.replace('.gold.json', '');
  pairs.push([
    join(devFolder, file),
    await extract(
      name,
      gold,
      gold.article.body ?? bodies.get(name),
      gold.article.publishedAt ?? null,
    ),
  ]);
}
const dev = score(...pairs);
/** How often predicted events of a confidence are right in code and every participant. */
function reliability(articles) {
  const events = articles.flatMap(({ extraction, families }) => {
    const wrong = new Set(families.events.spurious.map(({ id }) => id));
    return JSON.parse(readFileSync(extraction, 'utf8')).events.map(({ id, confidence }) => ({
      confidence,
      right: !wrong.has(id),
    }));
  });
  const rows = [0.2, 0.3, 0.4, 0.5, 0.6].flatMap((from) => {
    const inside = events.filter(
      ({ confidence }) => confidence >= from && confidence < (from === 0.6 ? 1.01 : from + 0.1),
    );
    if (inside.length === 0) return [];
    const mean = (of) => (inside.reduce((sum, one) => sum + of(one), 0) / inside.length).toFixed(2);
    return [
      `| ${from.toFixed(1)} and more | ${inside.length} | ${mean(({ confidence }) => confidence)} | ${mean(({ right }) => (right ? 1 : 0))} |`,
    ];
  });
  return `## Reliability of an event's confidence, development articles

| confidence | events | mean confidence | right |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

const { scorePublic } = await import('./score-public.mjs');
const { scoreWhole } = await import('./score-whole.mjs');
const { scoreSyntax } = await import('./score-syntax.mjs');
const sections = [
  reliability(dev.articles),
  await scorePublic(analyzer, shared),
  await scoreWhole(extractor, shared),
  await scoreSyntax(analyzer, join(root, 'models'), shared),
];
await extractor.close();
writeFileSync(join(out, 'report.json'), JSON.stringify({ dated, undated, dev }));
console.log(`reports: ${out}`);
const { report } = await import('./score-report.mjs');
mkdirSync(join(root, 'docs'), { recursive: true });
const version = extractor.version;
const text = report({ dated, undated, dev, version, articles: pairs.length, sections });
writeFileSync(join(root, 'docs', 'quality.md'), text);
console.log(text);
