import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../support/errors.js';
import { type AnalyzerOptions, createAnalyzer } from './analyzer.js';
import type { Answer, Task } from './pool.js';

/** One thread with a model of its own; tasks are answered in their order. */
const analyzer = createAnalyzer(workerData as AnalyzerOptions);
let queue: Promise<unknown> = analyzer;

parentPort?.on('message', ({ id, body }: Task) => {
  queue = queue.then(async () => {
    let answer: Answer;
    try {
      answer = { id, analysis: await (await analyzer).analyze(body) };
    } catch (error) {
      answer = { id, error: messageOf(error) };
    }
    parentPort?.postMessage(answer);
  });
});
