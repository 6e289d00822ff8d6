import { existsSync } from 'node:fs';
import { Command } from 'commander';
import type { Config } from '../../config.js';
import { eventType } from '../../domain/cameo.js';
import type { Article } from '../../domain/article.js';
import type { ReadResult } from '../../domain/read-result.js';
import type { ClaimNode, ClaimPayload, GraphNode } from '../../domain/graph.js';
import { findArticleId } from '../../pipeline.js';
import { LIVE, type Store } from '../../store/port.js';
import { readInputs } from '../../read/read-inputs.js';
import { eachArticle } from '../each-article.js';
import { toHtml } from '../html.js';
import { isoDay, onStore, type StoreChoice, withStore } from '../options.js';

export function showCommand(config: Config): Command {
  const command = new Command('show')
    .description(
      "Show an article's events: who did what to whom, where, when, and who says so, with the sentence that proves it.",
    )
    .argument('<url|id|file>', "any spelling of the article's URL, its id, or with --html a file")
    .option(
      '--html',
      'print a page: the article marked up with what was found, arrows to participants',
    )
    .option('--ids', 'with the ids of events, claims and actors, for `wiregraph correct`')
    .option('--published-at <date>', 'publication date of a file that has none', isoDay)
    .addHelpText(
      'after',
      '\nExamples:\n  $ wiregraph show https://news.example/some-article\n  $ wiregraph show --html article.txt > article.html',
    );
  return withStore(command, config).action(async (wanted: string, options: ShowOptions) => {
    if (options.html === true && existsSync(wanted)) {
      await printPages(readInputs([wanted], { publishedAt: options.publishedAt ?? null }));
      return;
    }
    await onStore(config, options, { readOnly: true }, async (store) => {
      const id = await findArticleId(store, wanted);
      if (options.html === true) await printPages([await storedArticle(store, id)]);
      else
        await show(store, id, {
          color: config.color && process.stdout.isTTY,
          withIds: options.ids === true,
        });
    });
  });
}

interface ShowOptions extends StoreChoice {
  readonly html?: true;
  readonly ids?: true;
  readonly publishedAt?: string;
}

/** An article as it was when its live version was read. */
async function storedArticle(store: Store, id: string): Promise<ReadResult> {
  const article = (await store.get([id])).get(id);
  const versionId = article?.kind === 'Article' ? article.versionId : '';
  const version = (await store.get([versionId])).get(versionId);
  if (article?.kind !== 'Article' || version?.kind !== 'ArticleVersion')
    return {
      ok: false,
      file: id,
      line: 0,
      code: 'BODY_MISSING',
      message: `${id}: no body is stored`,
    };
  const { url, canonicalUrl, host, title, publishedAt, publishedAtSource, language } = article;
  const { gdeltEventCode, gdeltRootCode } = article;
  const { body, bodyHash, encoding } = version;
  const origin = { id, url, canonicalUrl, host, title, language, gdeltEventCode, gdeltRootCode };
  const read: Article = { ...origin, publishedAt, publishedAtSource, body, bodyHash, encoding };
  return { ok: true, file: id, line: 1, article: read, notices: [] };
}

/** Reads articles anew and prints a page for each. */
async function printPages(inputs: AsyncIterable<ReadResult> | Iterable<ReadResult>): Promise<void> {
  await eachArticle(inputs, async (article, extractor) => {
    console.log(toHtml(await extractor.extract(article)));
  });
}

interface Look {
  readonly color: boolean;
  readonly withIds: boolean;
}

async function show(store: Store, articleId: string, { color, withIds }: Look): Promise<void> {
  const bold = (text: string): string => (color ? `\u001b[1m${text}\u001b[0m` : text);
  const dim = (text: string): string => (color ? `\u001b[2m${text}\u001b[0m` : text);
  const article = (await store.get([articleId])).get(articleId);
  if (article?.kind !== 'Article') return;
  console.log(bold(article.title ?? article.url ?? article.id));
  console.log(
    dim(
      [
        article.url,
        article.publishedAt === null
          ? 'no publication date'
          : `published ${article.publishedAt} (${article.publishedAtSource ?? ''})`,
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  );
  const claims: ClaimNode[] = [];
  for (let after: { values: (string | number)[]; id: string } | undefined, more = true; more;) {
    const page = (
      await store.linked([articleId], 'article.claims', {
        first: 200,
        orderBy: [{ field: 'start', direction: 'asc' }],
        where: LIVE,
        ...(after === undefined ? {} : { after }),
      })
    ).get(articleId);
    const found = (page?.items ?? []).flatMap(({ node }) => (node.kind === 'Claim' ? [node] : []));
    claims.push(...found);
    const last = found.at(-1);
    more = page?.hasMore === true && last !== undefined;
    if (last !== undefined) after = { values: [last.start], id: last.id };
  }
  // In one sentence by the word that says what happened.
  const told = claims
    .map((claim) => ({ claim, payload: JSON.parse(claim.payloadJson) as ClaimPayload | null }))
    .sort(
      (a, b) =>
        a.claim.start - b.claim.start ||
        (a.payload?.trigger.start ?? 0) - (b.payload?.trigger.start ?? 0),
    );
  const payloads = told.map(({ payload }) => payload);
  const ids = payloads.flatMap((payload) =>
    payload === null
      ? []
      : [...payload.actors, ...payload.recipients, ...payload.places.map(({ id }) => id)],
  );
  const nodes = await store.get([
    ...new Set([...ids, ...claims.flatMap(({ speakerId }) => speakerId ?? [])]),
  ]);
  const name = (id: string): string => nameOf(nodes.get(id));
  const claimIds = withIds ? claims.map(({ id }) => id) : [];
  const asserted = await store.links(claimIds, 'out', ['ASSERTS']);
  const eventOf = new Map(asserted.map(({ from, to }) => [from, to]));
  for (const { claim, payload } of told) {
    const speaker = claim.speakerId === null ? 'the article itself' : name(claim.speakerId);
    console.log('');
    if (payload === null) {
      console.log(`${bold(speaker)} ${claim.cue ?? 'says'}`);
    } else {
      const list = (members: readonly string[]): string => members.map(name).join(', ');
      const label = eventType(payload.cameo)?.label ?? payload.cameo;
      const [who, whom, where] = [
        list(payload.actors),
        list(payload.recipients),
        list(payload.places.map(({ id }) => id)),
      ];
      console.log(
        bold(`${payload.cameo} ${label}`) +
          (claim.polarity === 'negated' ? ' — DENIED' : '') +
          (payload.status === 'occurred' ? '' : ` (${payload.status})`),
      );
      const facts: [string, string][] = [
        ['who', who],
        ['to whom', whom],
        ['where', where],
        [
          'when',
          payload.date === null
            ? ''
            : `${payload.date.edtf ?? 'unknown'} ("${payload.date.text ?? ''}")`,
        ],
        ['numbers', payload.quantities.map((one) => `${one.text} ${one.kind}`).join(', ')],
        ['says who', `${speaker}${claim.cue === null ? '' : ` (${claim.cue})`}`],
      ];
      for (const [key, value] of facts)
        if (value !== '') console.log(`  ${key.padEnd(8)} ${value}`);
    }
    if (withIds) {
      const event = eventOf.get(claim.id);
      if (event !== undefined) console.log(`  event    ${event}`);
      console.log(`  claim    ${claim.id}${claim.verdict === null ? '' : ` (${claim.verdict})`}`);
      const { actors = [], recipients = [] } = payload ?? {};
      for (const id of new Set([...actors, ...recipients, claim.speakerId ?? []].flat()))
        console.log(`  actor    ${id}  ${name(id)}`);
    }
    console.log(
      dim(
        wrap(
          `“${claim.quote.replace(/\s+/g, ' ')}”`,
          Math.max(40, process.stdout.columns || 80),
          '  ',
        ),
      ),
    );
  }
  if (claims.length === 0) console.log('\nNo events or claims were found in this article.');
}

function nameOf(node: GraphNode | undefined): string {
  return node === undefined ? '?' : node.caption;
}

function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > width && line.trim() !== '') {
      lines.push(line);
      line = indent;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}
