import type { Article } from './domain/article.js';
import type { ReadResult } from './domain/read-result.js';
import type { Extractor } from './extract/extractor.js';
import {
  incomingOf,
  isUnchanged,
  planArticle,
  planWithdrawal,
  tombstoneId,
} from './resolve/plan.js';
import { loadState } from './store/load-state.js';
import type { Store } from './store/port.js';
import { messageOf, WiregraphError } from './support/errors.js';
import { articleId, canonicalUrl } from './support/ids.js';

export type Outcome = 'written' | 'unchanged' | 'withdrawn' | 'failed';

export interface Progress {
  readonly outcome: Outcome;
  readonly file: string;
  readonly line: number;
  readonly articleId: string | null;
  /** Encoding and other remarks of reading; why it failed. */
  readonly notices: readonly string[];
}

export interface Failure {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

export interface IngestReport {
  readonly written: number;
  readonly unchanged: number;
  /** Articles skipped because they were withdrawn before. */
  readonly withdrawn: number;
  readonly failed: readonly Failure[];
  /** True where a signal stopped it before the end. */
  readonly stopped: boolean;
  readonly seconds: number;
}

export interface IngestOptions {
  readonly inputs: AsyncIterable<ReadResult>;
  readonly extractor: Extractor;
  readonly store: Store;
  readonly runId: string;
  readonly now?: () => Date;
  /** Read articles in again that were withdrawn. Default false. */
  readonly again?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** Stops after the article in hand. */
  readonly signal?: AbortSignal;
}

/** read → analyze → extract → resolve → store, one article and one transaction after the other. */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const { inputs, onProgress } = options;
  const started = performance.now();
  const failed: Failure[] = [];
  const counts = { written: 0, unchanged: 0, withdrawn: 0, failed: 0 };
  let stopped = false;
  for await (const input of inputs) {
    let outcome: Outcome = 'failed';
    let notices: readonly string[] = [];
    if (input.ok) {
      notices = input.notices;
      try {
        outcome = await ingestOne(input.article, options);
      } catch (error) {
        if (error instanceof WiregraphError && error.code === 'STORE_UNAVAILABLE') throw error;
        failed.push(failureOf(input, error));
      }
    } else failed.push(input);
    counts[outcome]++;
    if (outcome === 'failed') notices = [failed.at(-1)?.message ?? 'failed'];
    onProgress?.({
      outcome,
      file: input.file,
      line: input.line,
      articleId: input.ok ? input.article.id : null,
      notices,
    });
    if (options.signal?.aborted === true) {
      stopped = true;
      break;
    }
  }
  const { written, unchanged, withdrawn } = counts;
  return {
    written,
    unchanged,
    withdrawn,
    failed,
    stopped,
    seconds: (performance.now() - started) / 1000,
  };
}

function failureOf({ file, line }: { file: string; line: number }, error: unknown): Failure {
  const code = error instanceof WiregraphError ? error.code : 'INTERNAL';
  return { file, line, code, message: messageOf(error) };
}

async function ingestOne(
  article: Article,
  { extractor, store, runId, again = false, now = () => new Date() }: IngestOptions,
): Promise<Outcome> {
  const extractorName = `${extractor.name} ${extractor.version}`;
  const tombstone = tombstoneId(article.id);
  const known = await store.get([article.id, tombstone]);
  const stored = known.get(article.id);
  if (stored?.kind === 'Article' && isUnchanged(stored, article, extractorName)) return 'unchanged';
  if (known.has(tombstone) && !again) return 'withdrawn';
  const extraction = await extractor.extract(article);
  const occasion = { runId, now: now().toISOString() };
  const incoming = incomingOf(article, extraction, occasion);
  const clusterKeys = incoming.claims.flatMap(({ clusterKey }) => clusterKey ?? []);
  const nodeIds = incoming.mentions.map(({ to }) => to);
  await store.write(async (unit) => {
    const state = await loadState(unit, article.id, clusterKeys, nodeIds);
    const changes = planArticle(incoming, state, occasion);
    await unit.apply(
      known.has(tombstone)
        ? { ...changes, deleteNodes: [...changes.deleteNodes, tombstone] }
        : changes,
    );
  });
  return 'written';
}

export interface WithdrawOptions {
  readonly runId: string;
  readonly reason?: string | null;
  readonly now?: () => Date;
}

/** Erases an article, named by its id or by any spelling of its URL, and what only it held up. Gives its id. */
export async function withdraw(
  store: Store,
  idOrUrl: string,
  options: WithdrawOptions,
): Promise<string> {
  const id = await findArticleId(store, idOrUrl);
  const occasion = {
    runId: options.runId,
    now: (options.now ?? (() => new Date()))().toISOString(),
    reason: options.reason ?? null,
  };
  await store.write(async (unit) => {
    const state = await loadState(unit, id, [], []);
    if (state.article === null) throw notFound(idOrUrl);
    await unit.apply(planWithdrawal(state.article, state, occasion));
  });
  return id;
}

/** The id of a stored article, by id or by any spelling of its URL. */
export async function findArticleId(store: Store, idOrUrl: string): Promise<string> {
  const canonical = canonicalUrl(idOrUrl);
  const id = canonical === null ? idOrUrl : articleId(canonical, '');
  const node = (await store.get([id])).get(id);
  if (node?.kind !== 'Article') throw notFound(idOrUrl);
  return id;
}

function notFound(idOrUrl: string): WiregraphError {
  return new WiregraphError(
    'store',
    'ARTICLE_NOT_FOUND',
    `No article "${idOrUrl}" in the store: give its URL or its id as \`wiregraph stats\` and the API show them`,
  );
}
