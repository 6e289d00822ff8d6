import { createReadStream } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ReadResult } from '../domain/read-result.js';
import { messageOf, WiregraphError } from '../support/errors.js';
import { makeArticle } from './article.js';
import { decode } from './decode.js';
import { FORMATS, readJsonLine } from './formats.js';

export interface ReadOptions {
  /** ISO 8601 date for articles whose file gives none. */
  readonly publishedAt?: string | null;
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** Largest plain file, and largest line of a JSONL file, in bytes. */
const BYTES_MAX = 20_000_000;

/**
 * Articles of files, folders (below them too, in order of name) and `-`. What cannot be read is a result too, with the
 * file, the line and the remedy; the rest goes on.
 */
export async function* readInputs(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  for (const path of paths) {
    if (path === '-') yield* readText('-', await collect(options.stdin), options);
    else yield* readPath(path, options, new Set());
  }
}

async function* readPath(
  path: string,
  options: ReadOptions,
  above: ReadonlySet<string>,
): AsyncGenerator<ReadResult> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) {
      const real = await realpath(path);
      if (above.has(real)) {
        yield failure(
          path,
          0,
          new WiregraphError(
            'read',
            'FOLDER_LOOP',
            'the folder leads back to one above it: remove the link',
          ),
        );
        return;
      }
      const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
      for (const name of names)
        yield* readPath(join(path, name), options, new Set([...above, real]));
      return;
    }
    if (!info.isFile())
      throw new WiregraphError('read', 'FILE_NOT_READABLE', 'it is neither a file nor a folder');
    if (/\.(?:jsonl|ndjson)$/i.test(path)) {
      yield* readLines(path, options);
      return;
    }
    if (info.size > BYTES_MAX)
      throw new WiregraphError(
        'read',
        'FILE_TOO_LARGE',
        `it has ${String(info.size)} bytes, and one article may have ${String(BYTES_MAX)}: split it, or write it as JSONL`,
      );
    yield* readText(path, await readFile(path), options);
  } catch (error) {
    yield failure(path, 0, describe(error));
  }
}

function describe(error: unknown): unknown {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (error instanceof WiregraphError) return error;
  if (code === 'ENOENT')
    return new WiregraphError('read', 'PATH_NOT_FOUND', 'there is no such file or folder', {
      cause: error,
    });
  if (code === 'ELOOP')
    return new WiregraphError('read', 'FOLDER_LOOP', 'its links go round in a circle: remove one', {
      cause: error,
    });
  if (code === 'EACCES' || code === 'EPERM')
    return new WiregraphError(
      'read',
      'FILE_NOT_READABLE',
      'permission is denied: change it with chmod',
      { cause: error },
    );
  return error;
}

function failure(file: string, line: number, error: unknown): ReadResult {
  const code = error instanceof WiregraphError ? error.code : 'FILE_NOT_READABLE';
  const inner = error instanceof WiregraphError ? Number(error.details['line'] ?? line) : line;
  const place = inner > 0 ? `${file}:${String(inner)}` : file;
  return {
    ok: false,
    file,
    line: inner,
    code,
    message: `Cannot read "${place}": ${messageOf(error)}`,
  };
}

function* readText(file: string, bytes: Buffer, options: ReadOptions): Generator<ReadResult> {
  try {
    if (bytes.length === 0)
      throw new WiregraphError(
        'read',
        'ARTICLE_EMPTY',
        'it is empty: put an article in, or remove it',
      );
    const decoded = decode(bytes);
    if (decoded === null)
      throw new WiregraphError(
        'read',
        'FILE_BINARY',
        'it is no text: give plain text, a seed file or JSONL',
      );
    const { text, encoding } = decoded;
    if (file === '-' && /^\s*\{/.test(text)) {
      for (const [index, line] of text.split('\n').entries())
        if (line.trim() !== '') yield readOneLine(file, index + 1, line, options);
      return;
    }
    const format = FORMATS.find((one) => one.accepts(text));
    if (format === undefined) return;
    const article = makeArticle(format.read(text, encoding), options.publishedAt ?? null);
    yield {
      ok: true,
      file,
      line: 1,
      article,
      notices: encoding === null ? [] : [`read as ${encoding}`],
    };
  } catch (error) {
    yield failure(file, 0, error);
  }
}

function readOneLine(file: string, line: number, text: string, options: ReadOptions): ReadResult {
  try {
    if (text.length > BYTES_MAX)
      throw new WiregraphError(
        'read',
        'FILE_TOO_LARGE',
        `the line is longer than ${String(BYTES_MAX)} characters`,
      );
    return {
      ok: true,
      file,
      line,
      article: makeArticle(readJsonLine(text), options.publishedAt ?? null),
      notices: [],
    };
  } catch (error) {
    return failure(file, line, error);
  }
}

async function* readLines(file: string, options: ReadOptions): AsyncGenerator<ReadResult> {
  let number = 0;
  let articles = 0;
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Infinity,
  })) {
    number++;
    if (line.trim() === '') continue;
    articles++;
    yield readOneLine(file, number, line, options);
  }
  if (articles === 0)
    yield failure(
      file,
      0,
      new WiregraphError('read', 'ARTICLE_EMPTY', 'it has no line with an article'),
    );
}

async function collect(stream: AsyncIterable<Uint8Array> | undefined): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  if (stream !== undefined) for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
