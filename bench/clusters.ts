/**
 * How well tellings of one event come together, on made corpora with known truth: `npx tsx bench/clusters.ts [stories]`.
 * The generator and the points of likeness come from the same hands: read the figures as a check of the machinery and
 * of how it bears noise, not as what real news will give.
 */
import Table from 'cli-table3';
import type { ClaimNode } from '../src/domain/graph.js';
import { rootOf } from '../src/domain/cameo.js';
import { openSqliteStore } from '../src/store/sqlite/store.js';
import { fill } from './corpus/fill.js';
import { generateCorpus, type MadeArticle, noiseOf } from './corpus/generate.js';
import { type Agreement, bCubed, pairwise } from './corpus/measures.js';

const stories = Number(process.argv[2] ?? 150);

/** Where each telling ended up: `article|trigger` to event. */
async function clustered(articles: readonly MadeArticle[]): Promise<Map<string, string>> {
  const store = await openSqliteStore({ path: ':memory:' });
  const report = await fill(store, articles);
  if (report.failed.length > 0) throw new Error(report.failed[0]?.message);
  const claims: ClaimNode[] = [];
  for await (const item of store.dump())
    if ('kind' in item && item.kind === 'Claim') claims.push(item);
  await store.close();
  return new Map(
    claims.flatMap(({ articleId, start, clusterKey }) =>
      clusterKey === null ? [] : [[`${articleId}|${String(start)}`, clusterKey]],
    ),
  );
}

function labelled(
  articles: readonly MadeArticle[],
  label: (made: MadeArticle, event: MadeArticle['extraction']['events'][number]) => string,
): Map<string, string> {
  const out = new Map<string, string>();
  for (const made of articles)
    for (const event of made.extraction.events)
      out.set(`${made.article.id}|${String(event.evidence[0]?.start)}`, label(made, event));
  return out;
}

const percent = ({ precision, recall, f1 }: Agreement): string[] =>
  [precision, recall, f1].map((value) => (100 * value).toFixed(1));

const table = new Table({
  style: { head: [], border: [] },
  head: ['noise', 'seed', 'method', 'tellings', 'pairs P', 'R', 'F1', 'B³ P', 'R', 'F1'],
});
for (const [name, noise] of [
  ['half', noiseOf(0.5)],
  ['plain', noiseOf(1)],
  ['double', noiseOf(2)],
] as const)
  for (const seed of [1, 2]) {
    const articles = [...generateCorpus({ seed, stories, noise })];
    const truth = labelled(articles, ({ truth: ids }, { id }) => ids.get(id) ?? '');
    const methods: [string, Map<string, string>][] = [
      ['ours', await clustered(articles)],
      [
        'root, place and day',
        labelled(articles, (_, event) =>
          [
            rootOf(event.cameo),
            event.places[0]?.id ?? '',
            event.date?.edtf ?? event.id + _.article.id,
          ].join('|'),
        ),
      ],
      ['all apart', labelled(articles, ({ article }, { id }) => `${article.id}|${id}`)],
    ];
    for (const [method, predicted] of methods)
      table.push([
        name,
        seed,
        method,
        truth.size,
        ...percent(pairwise(predicted, truth)),
        ...percent(bCubed(predicted, truth)),
      ]);
  }
console.log(table.toString());
