import type { ReadResult } from './domain/read-result.js';
import type { Extractor } from './extract/extractor.js';
import {
  extractorOf,
  type Incoming,
  incomingOf,
  isUnchanged,
  type Occasion,
} from './resolve/incoming.js';
import { loadArticle } from './store/load-state.js';
import type { Store } from './store/port.js';
import { messageOf, WiregraphError } from './support/errors.js';
import { articleId, canonicalUrl, tombstoneId } from './support/ids.js';
import { changeByArticle, changeByWithdrawal } from './transaction.js';

export type Outcome = 'written' | 'unchanged' | 'withdrawn' | 'failed';

export interface Progress {
  readonly outcome: Outcome;
  readonly file: string;
  readonly line: number;
  readonly articleId: string | null;
  /** Encoding and other remarks of reading; why it failed. */
  readonly notices: readonly string[];
  /** Null but where it failed. */
  readonly failure: Failure | null;
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
  /** Articles that are read at once; they are written one by one, in their order. Default 2. */
  readonly concurrency?: number;
}

/** read → analyze → extract run ahead for a few articles; resolve → store take them one by one, in their order. */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const { inputs, onProgress, signal, concurrency = 2 } = options;
  const started = performance.now();
  const failed: Failure[] = [];
  const counts = { written: 0, unchanged: 0, withdrawn: 0, failed: 0 };
  const ahead: { readonly input: ReadResult; readonly prepared: Promise<Prepared> }[] = [];

  async function finishFirst(): Promise<void> {
    const first = ahead.shift();
    if (first === undefined) return;
    const { input, prepared } = first;
    let outcome: Outcome = 'failed';
    let notices: readonly string[] = input.ok ? input.notices : [];
    let failure: Failure | null = null;
    try {
      const ready = await prepared;
      outcome = typeof ready === 'string' ? ready : await writeOne(ready, options);
    } catch (error) {
      if (error instanceof WiregraphError && error.code === 'STORE_UNAVAILABLE') throw error;
      failure = failureOf(input, error);
      failed.push(failure);
      notices = [failure.message];
    }
    counts[outcome]++;
    const { file, line } = input;
    const articleId = input.ok ? input.article.id : null;
    onProgress?.({ outcome, file, line, articleId, notices, failure });
  }

  for await (const input of inputs) {
    const prepared = prepareOne(input, options);
    // It is awaited when its turn comes; until then a failure must not count as unhandled.
    prepared.catch(() => undefined);
    ahead.push({ input, prepared });
    if (ahead.length >= concurrency) await finishFirst();
    if (signal?.aborted === true) break;
  }
  const stopped = signal?.aborted === true;
  while (ahead.length > 0) await finishFirst();
  const { written, unchanged, withdrawn } = counts;
  const seconds = (performance.now() - started) / 1000;
  return { written, unchanged, withdrawn, failed, stopped, seconds };
}

function failureOf(input: ReadResult, error: unknown): Failure {
  const { file, line } = input;
  if (!input.ok) return { file, line, code: input.code, message: input.message };
  const code = error instanceof WiregraphError ? error.code : 'INTERNAL';
  return {
    file,
    line,
    code,
    message: `Cannot take in "${file}:${String(line)}": ${messageOf(error)}`,
  };
}

interface Extracted {
  readonly incoming: Incoming;
  readonly occasion: Occasion;
}

type Prepared = Extracted | 'unchanged' | 'withdrawn';

/** Everything that needs no lock. What is unchanged is seen before the costly part. */
async function prepareOne(input: ReadResult, options: IngestOptions): Promise<Prepared> {
  if (!input.ok) throw new WiregraphError('read', input.code, input.message);
  const { extractor, store, runId, again = false, now = () => new Date() } = options;
  const { article } = input;
  const tombstone = tombstoneId(article.id);
  const known = await store.get([article.id, tombstone]);
  const stored = known.get(article.id);
  if (stored?.kind === 'Article' && isUnchanged(stored, article, extractorOf({ extractor })))
    return 'unchanged';
  if (known.has(tombstone) && !again) return 'withdrawn';
  const extraction = await extractor.extract(article);
  const occasion = { runId, now: now().toISOString() };
  return { incoming: incomingOf(article, extraction, occasion), occasion };
}

/** Resolving and writing, alone among all writers; another may have brought or withdrawn the article meanwhile. */
async function writeOne(
  { incoming, occasion }: Extracted,
  { store, again = false }: IngestOptions,
): Promise<Outcome> {
  const { article, extractor } = incoming;
  return store.write(async (unit) => {
    const own = await loadArticle(unit, article.id);
    if (own.article !== null && isUnchanged(own.article, article, extractor)) return 'unchanged';
    if (own.tombstone !== null && !again) return 'withdrawn';
    await unit.apply(await changeByArticle(unit, own, incoming, occasion));
    return 'written';
  });
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
    const own = await loadArticle(unit, id);
    if (own.article === null) throw notFound(idOrUrl);
    await unit.apply(await changeByWithdrawal(unit, own, own.article, occasion));
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
