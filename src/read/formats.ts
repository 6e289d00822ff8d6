import { isCameo, rootOf } from '../domain/cameo.js';
import { WiregraphError } from '../support/errors.js';
import { canonicalUrl } from '../support/ids.js';
import { isoDate, type RawArticle } from './article.js';

/** A reader of one format for a whole file of text. */
export interface Format {
  readonly name: 'seed' | 'plain';
  accepts(text: string): boolean;
  read(text: string, encoding: string | null): RawArticle;
}

const lineOf = (text: string, number: number): string =>
  text.split('\n', number)[number - 1]?.replace(/\r$/, '') ?? '';

/** URL, CAMEO code, root code, one a line, then the article, kept exactly. */
const seed: Format = {
  name: 'seed',
  accepts: (text) =>
    /^\s*(?:https?:)?\/\/\S+\s*$/i.test(lineOf(text, 1)) ||
    (/^\d{2,4}\s*$/.test(lineOf(text, 2)) && /^\d{2}\s*$/.test(lineOf(text, 3))),
  read(text, encoding) {
    const [url, code, root] = [1, 2, 3].map((number) => lineOf(text, number).trim());
    if (url === undefined || url === '' || canonicalUrl(url) === null)
      throw new WiregraphError(
        'read',
        'SEED_URL_MISSING',
        `line 1 is "${url ?? ''}", and a seed file begins with the article's URL: add it as the first line`,
        { details: { line: 1 } },
      );
    if (code === undefined || !isCameo(code))
      throw new WiregraphError(
        'read',
        'SEED_CODE_UNKNOWN',
        `line 2 is "${code ?? ''}", which is no CAMEO code such as 190: correct it`,
        { details: { line: 2 } },
      );
    if (root === undefined || root !== rootOf(code))
      throw new WiregraphError(
        'read',
        'SEED_CODES_DISAGREE',
        `line 3 is "${root ?? ''}", but the root of code ${code} is ${rootOf(code)}: correct one of them`,
        { details: { line: 3 } },
      );
    const body = text.split('\n').slice(3).join('\n');
    return {
      url,
      title: null,
      publishedAt: null,
      body,
      gdeltEventCode: code,
      gdeltRootCode: root,
      encoding,
    };
  },
};

const plain: Format = {
  name: 'plain',
  accepts: () => true,
  read: (text, encoding) => ({
    url: null,
    title: null,
    publishedAt: null,
    body: text,
    gdeltEventCode: null,
    gdeltRootCode: null,
    encoding,
  }),
};

/** The first that accepts a file reads it: the format with a header before the one without. */
export const FORMATS: readonly Format[] = [seed, plain];

/** One line of a JSONL file: `url`, `title`, `publishedAt` or `date`, `text` (or `body`). */
export function readJsonLine(line: string): RawArticle {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (cause) {
    throw new WiregraphError(
      'read',
      'JSONL_INVALID',
      `the line is no JSON (${cause instanceof Error ? cause.message : ''}): is it cut off?`,
      { cause },
    );
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new WiregraphError(
      'read',
      'JSONL_INVALID',
      'the line is no JSON object with url, title, date, text',
    );
  const fields = new Map(Object.entries(parsed));
  const text = (...names: string[]): string | null => {
    for (const name of names) {
      const value: unknown = fields.get(name);
      if (typeof value === 'string' && value !== '') return value;
    }
    return null;
  };
  const date = text('publishedAt', 'date');
  const publishedAt = date === null ? null : isoDate(date);
  if (date !== null && publishedAt === null)
    throw new WiregraphError(
      'read',
      'DATE_INVALID',
      `publishedAt "${date}" is no ISO 8601 date such as 2016-09-24`,
    );
  return {
    url: text('url'),
    title: text('title'),
    publishedAt,
    body: text('text', 'body') ?? '',
    gdeltEventCode: text('gdeltEventCode'),
    gdeltRootCode: text('gdeltRootCode'),
    encoding: null,
  };
}
