import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../support/errors.js';
import { type AnalyzerOptions, MODELS } from './analyzer.js';
import { Encoder } from './encoder.js';
import type { Answer, Task } from './pool.js';

/** One thread with a model of its own; tasks are answered in their order. */
const { modelDir = MODELS, runtime = 'auto' } = workerData as AnalyzerOptions;
const encoder = await Encoder.load(modelDir, runtime);
let queue: Promise<unknown> = Promise.resolve();
const answer = (message: Answer): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ id, sentences }: Task) => {
  queue = queue.then(async () => {
    try {
      answer({ id, tagged: await encoder.tagAll(sentences) });
    } catch (error) {
      answer({ id, error: messageOf(error) });
    }
  });
});
answer({ ready: encoder.id });
