/**
 * One event in many real articles: `npx tsx bench/ecbplus.ts [ecbplus-dev.jsonl]`. How many of the annotated event
 * mentions our reading covers at all, and B³ of the clusters over those that it covers. These articles have no
 * publication date, and without one "Thursday" is no day: so almost nothing can meet here, by design. Measure only.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createAnalyzer } from '../src/analyze/analyzer.js';
import type { ClaimNode, ClaimPayload } from '../src/domain/graph.js';
import { createOfflineExtractor } from '../src/extract/offline.js';
import { ingest } from '../src/pipeline.js';
import { makeArticle } from '../src/read/article.js';
import { openSqliteStore } from '../src/store/sqlite/store.js';
import { bCubed, pairwise } from './corpus/measures.js';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly string[];
  readonly validated_sentences: readonly number[];
  readonly mentions: readonly {
    readonly m_id: string;
    readonly kind: string;
    readonly start: number;
    readonly end: number;
    readonly sent: number;
    readonly cluster: string | null;
  }[];
}

const [
  ,
  ,
  file = fileURLToPath(new URL('../../shared/data/dev/ecbplus-dev.jsonl', import.meta.url)),
] = process.argv;
if (!existsSync(file)) {
  console.error(`NOT MEASURED: no annotated articles at ${file}`);
  process.exit(2);
}
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

/** Where each token begins and ends in the text. */
function offsets({ text, tokens }: Row): [number, number][] {
  let at = 0;
  return tokens.map((token) => {
    const found = text.indexOf(token, at);
    const start = found < 0 ? at : found;
    at = found < 0 ? at : found + token.length;
    return [start, start + token.length];
  });
}

const extractor = createOfflineExtractor(await createAnalyzer());
const store = await openSqliteStore({ path: ':memory:' });
const articles = rows.map((row) =>
  makeArticle(
    {
      url: `https://ecb.example/${row.id}`,
      title: null,
      publishedAt: null,
      body: row.text,
      gdeltEventCode: null,
      gdeltRootCode: null,
      encoding: null,
    },
    null,
  ),
);
async function* inputs() {
  for (const article of articles) {
    await Promise.resolve();
    yield { ok: true as const, file: article.url ?? '', line: 1, article, notices: [] };
  }
}
const report = await ingest({ inputs: inputs(), extractor, store, runId: 'ecb' });
await extractor.close();
const claims = new Map<string, { claim: ClaimNode; payload: ClaimPayload }[]>();
for await (const item of store.dump())
  if ('kind' in item && item.kind === 'Claim' && item.clusterKey !== null) {
    const payload = JSON.parse(item.payloadJson) as ClaimPayload;
    claims.set(item.articleId, [...(claims.get(item.articleId) ?? []), { claim: item, payload }]);
  }
await store.close();

let total = 0;
const truth = new Map<string, string>();
const predicted = new Map<string, string>();
const articlesOf = new Map<string, Set<string>>();
rows.forEach((row, index) => {
  const spans = offsets(row);
  const article = articles[index];
  if (article === undefined) return;
  for (const { m_id: id, kind, start, end, sent, cluster } of row.mentions) {
    if (kind !== 'event' || !row.validated_sentences.includes(sent)) continue;
    total++;
    const [from, to] = [spans[start]?.[0] ?? 0, spans[end - 1]?.[1] ?? 0];
    const told = (claims.get(article.id) ?? []).find(
      ({ payload: { trigger } }) => trigger.start < to && trigger.end > from,
    );
    if (told === undefined) continue;
    const item = `${row.id}|${id}`;
    truth.set(item, cluster ?? item);
    const key = told.claim.clusterKey ?? item;
    predicted.set(item, key);
    articlesOf.set(key, (articlesOf.get(key) ?? new Set()).add(row.id));
  }
});
const percent = ({ precision, recall, f1 }: ReturnType<typeof bCubed>): string =>
  `precision ${(100 * precision).toFixed(1)}, recall ${(100 * recall).toFixed(1)}, F1 ${(100 * f1).toFixed(1)}`;
const across = [...articlesOf.values()].filter(({ size }) => size > 1).length;
console.log(`${String(rows.length)} articles, ${String(report.failed.length)} failures`);
console.log(
  `covered: ${String(truth.size)} of ${String(total)} event mentions (${((100 * truth.size) / total).toFixed(1)} %)`,
);
console.log(`events of several articles among them: ${String(across)}`);
console.log(`B³ of the covered: ${percent(bCubed(predicted, truth))}`);
console.log(`pairs of the covered: ${percent(pairwise(predicted, truth))}`);
const apart = new Map([...truth.keys()].map((item) => [item, item]));
console.log(`B³ of the covered, everything apart: ${percent(bCubed(apart, truth))}`);
