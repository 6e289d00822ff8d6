import type { Article } from './article.js';

/** One article that was read, or why it could not be; the rest of the batch goes on either way. */
export type ReadResult =
  | {
      readonly ok: true;
      readonly file: string;
      readonly line: number;
      readonly article: Article;
      readonly notices: readonly string[];
    }
  | {
      readonly ok: false;
      readonly file: string;
      readonly line: number;
      readonly code: string;
      readonly message: string;
    };
