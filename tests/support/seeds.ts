import { fileURLToPath } from 'node:url';
import { createAnalyzer } from '../../src/analyze/analyzer.js';
import type { GraphLink, GraphNode } from '../../src/domain/graph.js';
import { createOfflineExtractor } from '../../src/extract/offline.js';
import { ingest, type IngestReport } from '../../src/pipeline.js';
import { readInputs } from '../../src/read/read-inputs.js';
import type { Store } from '../../src/store/port.js';

export const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));
export const NOW = (): Date => new Date('2031-05-01T12:00:00.000Z');

/** Reads the shipped dispatches into a store at a fixed time. */
export async function ingestSeeds(
  store: Store,
  paths: readonly string[] = [SEEDS],
  now: () => Date = NOW,
): Promise<IngestReport> {
  const extractor = createOfflineExtractor(await createAnalyzer());
  try {
    return await ingest({ inputs: readInputs(paths), extractor, store, runId: 'test', now });
  } finally {
    await extractor.close();
  }
}

export async function dump(store: Store): Promise<(GraphNode | GraphLink)[]> {
  const out: (GraphNode | GraphLink)[] = [];
  for await (const one of store.dump()) out.push(one);
  return out;
}
