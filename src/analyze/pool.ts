import { Worker } from 'node:worker_threads';
import { WiregraphError } from '../support/errors.js';
import {
  type Analyzer,
  analyzerOf,
  type AnalyzerOptions,
  createAnalyzer,
  MODELS,
} from './analyzer.js';
import { type Tagged, type Tagger, wordPiecesOf } from './encoder.js';

/** A few sentences, as lists of words. */
export interface Task {
  readonly id: number;
  readonly sentences: readonly (readonly string[])[];
}

export type Answer =
  /** The model is loaded. */
  | { readonly ready: string }
  | { readonly id: number; readonly tagged: Tagged[] }
  | { readonly id: number; readonly error: string };

/** Sentences that go to a thread at once: few enough that the last ones do not keep the others waiting. */
const BATCH = 12;
/** Tasks that a thread has in hand: one to work at, one to go on with. */
const IN_HAND = 2;

/**
 * An analyzer that keeps several cores busy: the model holds its thread while it runs, so every core gets a worker
 * thread with a model of its own, and sentences go to whichever is free. Results do not depend on the number of
 * threads.
 */
export async function createAnalyzerPool(
  threads: number,
  options: AnalyzerOptions = {},
): Promise<Analyzer> {
  if (threads < 2) return createAnalyzer(options);
  return analyzerOf(await startThreads(threads, options));
}

interface Waiting {
  readonly task: Task;
  resolve(tagged: Tagged[]): void;
  reject(error: Error): void;
}

async function startThreads(threads: number, options: AnalyzerOptions): Promise<Tagger> {
  const queue: Waiting[] = [];
  const members = Array.from({ length: threads }, () => ({
    worker: new Worker(new URL('./worker.js', import.meta.url), {
      workerData: options,
      // Each sentence leaves short-lived arrays: a larger young generation halves the time of collecting them.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    }),
    inHand: new Map<number, Waiting>(),
  }));
  const giveOut = (): void => {
    for (let round = 1; round <= IN_HAND; round++)
      for (const { worker, inHand } of members) {
        if (inHand.size >= round) continue;
        const next = queue.shift();
        if (next === undefined) return;
        inHand.set(next.task.id, next);
        worker.ref();
        worker.postMessage(next.task);
      }
  };
  const started = members.map(
    ({ worker, inHand }) =>
      new Promise<string>((resolve, reject) => {
        const fail = (cause: unknown): void => {
          const said = cause instanceof Error ? cause.message : 'An analysis thread ended';
          const error = new WiregraphError('analyze', 'WORKER_FAILED', said, { cause });
          reject(error);
          for (const one of inHand.values()) one.reject(error);
          inHand.clear();
        };
        worker.on('message', (answer: Answer) => {
          if ('ready' in answer) {
            resolve(answer.ready);
            return;
          }
          const one = inHand.get(answer.id);
          inHand.delete(answer.id);
          if ('tagged' in answer) one?.resolve(answer.tagged);
          else one?.reject(new WiregraphError('analyze', 'ANALYSIS_FAILED', answer.error));
          giveOut();
          if (inHand.size === 0) worker.unref();
        });
        worker.on('error', fail);
        worker.on('exit', fail);
      }),
  );
  const close = async (): Promise<void> => {
    await Promise.all(members.map(({ worker }) => worker.terminate()));
  };
  const [id = ''] = await Promise.all(started).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  for (const { worker } of members) worker.unref();
  const pieces = wordPiecesOf(options.modelDir ?? MODELS);
  let next = 0;
  return {
    id,
    pieceCount: (words) => pieces.count(words),
    async tagAll(sentences) {
      const parts: Promise<Tagged[]>[] = [];
      for (let from = 0; from < sentences.length; from += BATCH) {
        const task = { id: next++, sentences: sentences.slice(from, from + BATCH) };
        parts.push(
          new Promise((resolve, reject) => {
            queue.push({ task, resolve, reject });
          }),
        );
      }
      giveOut();
      return (await Promise.all(parts)).flat();
    },
    close,
  };
}
