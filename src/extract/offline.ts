import type { Analysis } from '../domain/analysis.js';
import type { Article } from '../domain/article.js';
import { explainSentence } from './explain.js';
import type { Extractor } from './extractor.js';
import { readAnalysis, type Reading } from './reading.js';
import { toExtraction } from './to-extraction.js';

/** Rules' version: changes with everything that may change an extraction. */
const RULES_VERSION = '0.7.0';

/** What the extractor needs of an analyzer. */
export interface AnalysisSource {
  readonly model: string;
  analyze(body: string): Promise<Analysis>;
  close(): Promise<void>;
}

/** An extractor that can also show how it came to its results. */
export interface OfflineExtractor extends Extractor {
  /** How each sentence was read and why, as text for people. */
  explain(article: Article): Promise<string[]>;
}

/** The default extractor: no network, no language model but the small one in `models/`; same input, same bytes. */
export function createOfflineExtractor(analyzer: AnalysisSource): OfflineExtractor {
  const name = 'wiregraph-offline';
  const version = `${RULES_VERSION}+${analyzer.model}`;
  const read = async (article: Article): Promise<Reading> =>
    readAnalysis(article, await analyzer.analyze(article.body));
  return {
    name,
    version,
    async explain(article) {
      const reading = await read(article);
      return reading.analysis.sentences.map((sentence) => explainSentence(reading, sentence));
    },
    async extract(article) {
      return {
        format: 'wiregraph-extraction/1',
        extractor: { name, version },
        ...toExtraction(await read(article)),
      };
    },
    close: () => analyzer.close(),
  };
}
