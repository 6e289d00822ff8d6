import { eld } from 'eld/small';
import type { Article } from '../domain/article.js';
import { WiregraphError } from '../support/errors.js';
import { articleId, canonicalUrl, contentHash } from '../support/ids.js';

export interface RawArticle {
  readonly url: string | null;
  readonly title: string | null;
  /** ISO 8601, from the file's own data. */
  readonly publishedAt: string | null;
  readonly body: string;
  readonly gdeltEventCode: string | null;
  readonly gdeltRootCode: string | null;
  readonly encoding: string | null;
}

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const LONG_DATE = new RegExp(
  `\\b(${MONTHS}|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?) (\\d{1,2}),? ((?:19|20)\\d\\d)\\b`,
);
const DAY_FIRST = new RegExp(`\\b(\\d{1,2}) (${MONTHS}) ((?:19|20)\\d\\d)\\b`);

/** The date of a dateline in the first three lines of a body; null where there is none. */
export function datelineOf(body: string): string | null {
  const lines = body
    .split('\n', 6)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 3);
  for (const line of lines) {
    const head =
      line.length <= 60 ? line : /^[\p{Lu}][\p{Lu} .,'’-]{2,40}[^–—]{0,40}[–—-] /u.exec(line)?.[0];
    if (head === undefined) continue;
    const long = LONG_DATE.exec(head);
    const short = DAY_FIRST.exec(head);
    const [month, day, year] =
      long !== null
        ? [long[1], long[2], long[3]]
        : short !== null
          ? [short[2], short[1], short[3]]
          : [];
    if (month === undefined || day === undefined || year === undefined) continue;
    const number =
      MONTHS.split('|').findIndex((name) =>
        name.toLowerCase().startsWith(month.toLowerCase().slice(0, 3)),
      ) + 1;
    return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return null;
}

/** An article with its ids, hash, language and date; `publishedAt` of the options stands where the file has none. */
export function makeArticle(raw: RawArticle, optionDate: string | null): Article {
  if (raw.body.trim() === '')
    throw new WiregraphError(
      'read',
      'ARTICLE_EMPTY',
      'the article has no text: add it after the header, or remove the file',
    );
  if (!raw.body.isWellFormed())
    throw new WiregraphError(
      'read',
      'TEXT_LONE_SURROGATES',
      'the text holds lone surrogates (broken UTF-16): save it again as UTF-8',
    );
  const canonical = raw.url === null ? null : canonicalUrl(raw.url);
  const bodyHash = contentHash(raw.body);
  const dateline = raw.publishedAt === null ? datelineOf(raw.body) : null;
  const publishedAt = raw.publishedAt ?? dateline ?? optionDate;
  const guess = eld.detect(raw.body.slice(0, 3000));
  return {
    id: articleId(canonical, bodyHash),
    url: raw.url,
    canonicalUrl: canonical,
    host: canonical?.split(/[/?]/)[0] ?? null,
    title: raw.title,
    body: raw.body,
    bodyHash,
    publishedAt,
    publishedAtSource:
      raw.publishedAt !== null
        ? 'metadata'
        : dateline !== null
          ? 'dateline'
          : publishedAt === null
            ? null
            : 'option',
    language: guess.isReliable() ? guess.language : null,
    gdeltEventCode: raw.gdeltEventCode,
    gdeltRootCode: raw.gdeltRootCode,
    encoding: raw.encoding,
  };
}

/** ISO 8601 day or instant; null for what is none. */
export function isoDate(text: string): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(T.*)?$/.exec(text.trim());
  if (match === null) return null;
  const day = text.trim().slice(0, 10);
  const parsed = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== day
    ? null
    : text.trim();
}
