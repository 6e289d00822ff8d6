import { createHash } from 'node:crypto';
import type {
  IncomingHttpHeaders,
  IncomingMessage,
  OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LRUCache } from 'lru-cache';
import { dyads, oneADay } from '../../export/dyads.js';
import { FORMATS } from '../../export/formats.js';
import type { Store } from '../../store/port.js';
import { VERSION } from '../../support/version.js';
import { type Chunks, lengthOf, onlyWhile, sliceOf } from './chunks.js';
import type { ExportRequest } from './export-request.js';
import type { Refusal } from './gate.js';
import { type ByteRange, wantedBy } from './preconditions.js';
import { refuse } from './reply.js';

/** A file as one state of the graph gives it: whenever it is written, the same tag means the same bytes. */
interface ExportFile {
  readonly tag: string;
  readonly headers: OutgoingHttpHeaders;
  readonly write: () => Chunks;
  /** Is the graph still in that state? */
  readonly stands: () => Promise<boolean>;
}

export type SendExport = (
  asked: ExportRequest,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

const GRAPH_CHANGED: Refusal = {
  status: 412,
  code: 'GRAPH_CHANGED',
  message: 'The graph is no longer the one that If-Match names: begin the download anew',
};
const RANGE_UNFIT: Refusal = {
  status: 416,
  code: 'RANGE_UNFIT',
  message: 'The file has no bytes there',
};

/** Files whose length is remembered. */
const LENGTHS_MAX = 1000;

/**
 * Streams files, whole or from a byte on. For the rest of a file it is written once more without what the caller has;
 * and once before that for its length, which `Content-Range` must tell.
 */
export function exportSender(store: Store): SendExport {
  const lengths = new LRUCache<string, Promise<number>>({ max: LENGTHS_MAX });
  // Whoever asks again meanwhile waits for the same count.
  const counted = ({ tag, write, stands }: ExportFile): Promise<number> => {
    const known = lengths.get(tag);
    if (known !== undefined) return known;
    const length = lengthOf(onlyWhile(stands, write()));
    lengths.set(tag, length);
    length.catch(() => lengths.delete(tag));
    return length;
  };

  const sendRange = async (
    file: ExportFile,
    asked: ByteRange,
    response: ServerResponse,
  ): Promise<void> => {
    const length = await counted(file);
    if (asked.first >= length) {
      response.setHeader('content-range', `bytes */${String(length)}`);
      refuse(response, RANGE_UNFIT);
      return;
    }
    const range = { first: asked.first, last: Math.min(asked.last, length - 1) };
    response.writeHead(206, {
      ...file.headers,
      'content-range': `bytes ${String(range.first)}-${String(range.last)}/${String(length)}`,
      'content-length': range.last + 1 - range.first,
    });
    await stream(onlyWhile(file.stands, sliceOf(file.write(), range)), response);
  };

  return async (asked, request, response) => {
    const file = await fileOf(store, asked);
    const wanted = wantedBy(request.headers, file.tag);
    const isPlain = takesPlainBytes(request.headers);
    response.setHeader('etag', isPlain ? file.tag : `W/${file.tag}`);
    response.setHeader('accept-ranges', isPlain ? 'bytes' : 'none');
    response.setHeader('cache-control', 'private, no-cache');
    if (wanted === 'changed') refuse(response, GRAPH_CHANGED);
    else if (wanted === 'unchanged') response.writeHead(304).end();
    else if (request.method === 'HEAD') response.writeHead(200, file.headers).end();
    else if (wanted === 'whole') {
      const isBound = request.headers['if-match'] !== undefined;
      response.writeHead(200, file.headers);
      await stream(isBound ? onlyWhile(file.stands, file.write()) : file.write(), response);
    } else await sendRange(file, wanted, response);
  };
}

async function fileOf(
  store: Store,
  { format, where, isOneADay }: ExportRequest,
): Promise<ExportFile> {
  const tagNow = async (): Promise<string> => {
    // Time and run of the last change too: another store may have come to the same number.
    const [last = null] = await store.changes((await store.lastChange()) - 1, 1);
    const parts = [VERSION, last, format, where, isOneADay];
    return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}"`;
  };
  const tag = await tagNow();
  const { mediaType, write } = FORMATS[format];
  return {
    tag,
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="events.${format}"`,
      'x-content-type-options': 'nosniff',
    },
    write: () => write(store, where, isOneADay ? oneADay : dyads),
    stands: async () => (await tagNow()) === tag,
  };
}

/** Compressed bytes are others each time a compressor changes: whoever speaks of states and ranges gets plain ones. */
function takesPlainBytes({ range, ...headers }: IncomingHttpHeaders): boolean {
  return (
    [range, headers['if-range'], headers['if-match']].some((one) => one !== undefined) ||
    (headers['accept-encoding'] ?? 'identity') === 'identity'
  );
}

/** Whoever goes away early ends it. */
async function stream(chunks: Chunks, response: ServerResponse): Promise<void> {
  try {
    await pipeline(Readable.from(chunks), response);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
