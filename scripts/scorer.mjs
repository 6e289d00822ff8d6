// What `npm run score` and training/score-fold.mjs share: articles of gold annotations, and the contract's scorer.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { contentHash } from '../dist/support/ids.js';

/** The article of a gold annotation as the reader would give it. */
export function articleOf(gold, body, publishedAt) {
  const { url, host, title } = gold.article;
  return {
    id: 'article',
    url,
    canonicalUrl: url,
    host,
    title: title ?? null,
    body,
    bodyHash: contentHash(body),
    publishedAt,
    publishedAtSource: publishedAt === null ? null : 'option',
    language: 'en',
    gdeltEventCode: null,
    gdeltRootCode: null,
    encoding: null,
  };
}

/** The scorer's report on pairs [gold file, extraction file]; `shared` is the folder that holds score/. */
export function scorePairs(shared, pairs) {
  const args = [
    join(shared, 'score', 'score.mjs'),
    ...pairs.flatMap((pair) => ['--pair', ...pair]),
    '--json',
  ];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.stdout === '') throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}
