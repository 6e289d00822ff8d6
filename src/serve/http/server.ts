import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { messageOf, WiregraphError } from '../../support/errors.js';
import type { Logger } from '../../support/logger.js';
import { publicMessage } from '../errors.js';
import { createApp, type ServeOptions } from './app.js';
import { authenticator, OPEN } from './auth.js';
import { admit, BODY_MAX, isLoopback, type Refusal, TOO_LARGE } from './gate.js';
import { Metrics } from './metrics.js';
import { refuse } from './reply.js';
import { answerRoute } from './routes.js';
import { exportSender } from './send-export.js';

export interface ListenOptions extends ServeOptions {
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** Requests that one caller may make in a minute; default: any number. */
  readonly perMinute?: number;
}

export interface RunningServer {
  /** Such as http://127.0.0.1:4000. */
  readonly url: string;
  close(): Promise<void>;
}

/** Listens; beyond loopback only where callers must say who they are. */
export async function listen(options: ListenOptions): Promise<RunningServer> {
  const { store, host, port, logger, auth = OPEN, perMinute } = options;
  const authenticate = authenticator(auth, logger);
  if (!isLoopback(host) && authenticate === null)
    throw new WiregraphError(
      'config',
      'API_KEY_MISSING',
      `Cannot listen on ${host} without an API key: set WIREGRAPH_API_KEY, or listen on 127.0.0.1`,
    );
  const closing = new AbortController();
  // Any number of subscriptions listen to it.
  setMaxListeners(0, closing.signal);
  const metrics = new Metrics();
  const sendExport = exportSender(store);
  const app = createApp({ ...options, metrics, closing: closing.signal });
  const limiter =
    perMinute === undefined ? null : new RateLimiterMemory({ points: perMinute, duration: 60 });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const caller = await admit(request, { authenticate, limiter });
    if ('status' in caller) {
      metrics.refused(caller.status);
      drain(request);
      refuse(response, caller);
      return;
    }
    await compressed(request, response);
    if (await answerRoute({ request, response, caller, store, metrics, sendExport })) return;
    boundBody(request, response);
    await app.handle(request, response, { caller });
  };
  const server = createHttpServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof WiregraphError && !response.headersSent)
        refuse(response, failure(error, logger));
      else {
        logger.error('request.broken', { message: messageOf(error) });
        response.destroy();
      }
    });
  });
  await start(server, port, host);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${String(taken)}`,
    close: () => {
      closing.abort();
      return stop(server);
    },
  };
}

/** What is said of a store that does not answer, and logged. */
function failure(error: WiregraphError, logger: Logger): Refusal {
  const id = randomUUID();
  const { code, message } = error;
  logger.warn('request.failed', { id, code, message });
  return { status: 503, code, message: publicMessage(error), id };
}

const compress = compression({
  filter(request, response) {
    const type = String(response.getHeader('content-type'));
    // Events must not wait for one another, and a range is one of plain bytes; nobody has told the library of N-Quads.
    if (type.startsWith('text/event-stream') || response.getHeader('accept-ranges') === 'bytes')
      return false;
    return type.startsWith('application/n-quads') || compression.filter(request, response);
  },
});

/** Compresses what is answered, where the caller takes it and it is worth it. */
function compressed(request: IncomingMessage, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    compress(request as never, response as never, () => {
      resolve();
    });
  });
}

/** Bytes of a refused body that are read and thrown away, so that its sender can hear the refusal. */
const DRAIN_MAX = 4 * 1024 * 1024;

function drain(request: IncomingMessage): void {
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > DRAIN_MAX) request.destroy();
  });
}

/** A body of unknown length is cut off where it grows too large. */
function boundBody(request: IncomingMessage, response: ServerResponse): void {
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= BODY_MAX || response.headersSent) return;
    response.once('finish', () => {
      request.destroy();
    });
    refuse(response, TOO_LARGE);
  });
  request.pause();
}

/** Milliseconds that running requests get to end when the server stops. */
const STOP_MAX_MS = 10_000;

/** Takes no more requests, lets those that run end, and closes what is left after a while. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const deadline = Date.now() + STOP_MAX_MS;
    // A connection that falls idle later is not closed by itself: its client may keep it.
    const sweep = setInterval(() => {
      if (Date.now() < deadline) server.closeIdleConnections();
      else server.closeAllConnections();
    }, 50);
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function start(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const message =
        cause.code === 'EADDRINUSE'
          ? `Port ${String(port)} is taken: choose another with --port`
          : `Cannot listen on ${host}:${String(port)}: ${cause.message}`;
      reject(new WiregraphError('config', 'LISTEN_FAILED', message, { cause }));
    });
    server.listen(port, host, () => {
      resolve();
    });
  });
}
