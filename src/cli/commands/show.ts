import { Command } from 'commander';
import { openStore } from '../../compose.js';
import type { Config } from '../../config.js';
import { eventType } from '../../domain/cameo.js';
import type { ClaimNode, ClaimPayload, GraphNode } from '../../domain/graph.js';
import { findArticleId } from '../../pipeline.js';
import type { Store } from '../../store/port.js';
import { type StoreChoice, withStore } from '../options.js';

export function showCommand(config: Config): Command {
  const command = new Command('show')
    .description(
      "Show an article's events: who did what to whom, where, when, and who says so, with the sentence that proves it.",
    )
    .argument('<url|id>', "any spelling of the article's URL, or its id")
    .addHelpText('after', '\nExample:\n  $ wiregraph show https://news.example/some-article');
  return withStore(command, config).action(async (idOrUrl: string, options: StoreChoice) => {
    const store = await openStore(options.store, config, {
      readOnly: true,
      database: options.database ?? null,
    });
    try {
      await show(store, await findArticleId(store, idOrUrl), config.color && process.stdout.isTTY);
    } finally {
      await store.close();
    }
  });
}

async function show(store: Store, articleId: string, color: boolean): Promise<void> {
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
        where: { field: 'retractedAt', op: 'isNull', value: true },
        ...(after === undefined ? {} : { after }),
      })
    ).get(articleId);
    const found = (page?.items ?? []).flatMap(({ node }) => (node.kind === 'Claim' ? [node] : []));
    claims.push(...found);
    const last = found.at(-1);
    more = page?.hasMore === true && last !== undefined;
    if (last !== undefined) after = { values: [last.start], id: last.id };
  }
  const payloads = claims.map((claim) => JSON.parse(claim.payloadJson) as ClaimPayload | null);
  const ids = payloads.flatMap((payload) =>
    payload === null
      ? []
      : [...payload.actors, ...payload.recipients, ...payload.places.map(({ id }) => id)],
  );
  const nodes = await store.get([
    ...new Set([...ids, ...claims.flatMap(({ speakerId }) => speakerId ?? [])]),
  ]);
  const name = (id: string): string => nameOf(nodes.get(id));
  claims.forEach((claim, index) => {
    const payload = payloads[index] ?? null;
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
    console.log(
      dim(
        wrap(
          `“${claim.quote.replace(/\s+/g, ' ')}”`,
          Math.max(40, process.stdout.columns || 80),
          '  ',
        ),
      ),
    );
  });
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
