import { Worker } from 'node:worker_threads';
import type { Analysis } from '../domain/analysis.js';
import { WiregraphError } from '../support/errors.js';
import { type Analyzer, type AnalyzerOptions, createAnalyzer } from './analyzer.js';

export interface Task {
  readonly id: number;
  readonly body: string;
}

export type Answer =
  | { readonly id: number; readonly analysis: Analysis }
  | { readonly id: number; readonly error: string };

interface Waiting {
  readonly thread: number;
  resolve(analysis: Analysis): void;
  reject(error: Error): void;
}

/**
 * An analyzer that keeps several cores busy: the model holds its thread while it runs, so every further core gets a
 * worker thread with a model of its own. Results do not depend on the number of threads.
 */
export async function createAnalyzerPool(
  threads: number,
  options: AnalyzerOptions = {},
): Promise<Analyzer> {
  const own = await createAnalyzer(options);
  if (threads < 2) return own;
  const waiting = new Map<number, Waiting>();
  const busy = new Array<number>(threads).fill(0);
  const workers = busy.map((_, thread) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: options });
    const failAll = (cause: unknown): void => {
      for (const [id, one] of waiting) {
        if (one.thread !== thread) continue;
        waiting.delete(id);
        one.reject(
          new WiregraphError('analyze', 'WORKER_FAILED', 'An analysis thread ended', { cause }),
        );
      }
    };
    worker.on('message', (answer: Answer) => {
      const one = waiting.get(answer.id);
      if (one === undefined) return;
      waiting.delete(answer.id);
      busy[thread] = (busy[thread] ?? 1) - 1;
      if ('analysis' in answer) one.resolve(answer.analysis);
      else one.reject(new WiregraphError('analyze', 'ANALYSIS_FAILED', answer.error));
    });
    worker.on('error', failAll);
    worker.on('exit', failAll);
    worker.unref();
    return worker;
  });
  let next = 0;
  return {
    model: own.model,
    analyze: (body) =>
      new Promise((resolve, reject) => {
        const thread = busy.indexOf(Math.min(...busy));
        busy[thread] = (busy[thread] ?? 0) + 1;
        const id = next++;
        waiting.set(id, { thread, resolve, reject });
        workers[thread]?.ref();
        workers[thread]?.postMessage({ id, body } satisfies Task);
      }),
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
      await own.close();
    },
  };
}
