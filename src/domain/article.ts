/** Where an article's publication date comes from. */
export type PublishedAtSource = 'metadata' | 'dateline' | 'option';

/** One news article as read. The body is never edited after reading: every offset of every later stage slices it. */
export interface Article {
  /** Hash of the canonical URL; without a URL, of the content. See `support/ids.ts`. */
  readonly id: string;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly host: string | null;
  readonly title: string | null;
  readonly body: string;
  /** `sha256:` and the hexadecimal SHA-256 of the body as UTF-8. */
  readonly bodyHash: string;
  /** ISO 8601 date or time, or null where nobody gives one. */
  readonly publishedAt: string | null;
  readonly publishedAtSource: PublishedAtSource | null;
  /** BCP 47, such as `en`; null where it could not be told. */
  readonly language: string | null;
  /** CAMEO code in the header of a seed file: metadata, never evidence. */
  readonly gdeltEventCode: string | null;
  readonly gdeltRootCode: string | null;
  /** Encoding the bytes were in where it was not UTF-8, such as `windows-1252`. */
  readonly encoding: string | null;
}
