import type { Article } from '../domain/article.js';
import type { Extraction } from '../domain/extraction.js';

/** Reads one article into an extraction. Same article, same version: same bytes. */
export interface Extractor {
  readonly name: string;
  /** Names the rules' version, the model's hash and the runtime. */
  readonly version: string;
  extract(article: Article): Promise<Extraction>;
  close(): Promise<void>;
}
