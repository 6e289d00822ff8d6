/** An article as callers send it. */
export interface SentArticle {
  readonly text: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly publishedAt: string | null;
}

export interface TakenArticle {
  readonly outcome: 'written' | 'unchanged' | 'withdrawn';
  readonly articleId: string;
}

/** What became of one, or why it could not be read. */
export type Taken = TakenArticle | { readonly code: string; readonly message: string };

/** Takes articles in and out: what the server is given, since reading is no part of serving. */
export interface Ingestion {
  /** One result for each article, in order. */
  ingest(articles: readonly SentArticle[], again: boolean): Promise<readonly Taken[]>;
  /** Gives the id; throws ARTICLE_NOT_FOUND. */
  withdraw(idOrUrl: string, reason: string | null): Promise<string>;
}
