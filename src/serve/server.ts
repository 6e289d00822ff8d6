import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { GraphQLError } from 'graphql';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { Store } from '../store/port.js';
import { messageOf, WiregraphError } from '../support/errors.js';
import type { Logger } from '../support/logger.js';
import { ANYBODY, authenticator, type AuthOptions, type Caller, demand } from './auth.js';
import { createContext, type Context } from './context.js';
import { EXAMPLES } from './examples.js';
import { type ExportRequest, exportRequest, sendExport } from './export-request.js';
import { admit, BODY_MAX, isLoopback, type Refusal, targetOf, TOO_LARGE } from './gate.js';
import { persistedQueries } from './persisted-queries.js';
import { Metrics } from './metrics.js';
import type { Ingestion } from './ingestion.js';
import { limitPlugin } from './limit-plugin.js';
import { DEFAULT_LIMITS, type Limits } from './limit-values.js';
import { maskError } from './mask-error.js';
import { buildSchema, subgraphSdl } from './schema.js';

export interface ServeOptions {
  readonly store: Store;
  readonly logger: Logger;
  /** Who may do what; without keys and tokens nobody is asked, and only this machine is answered. */
  readonly auth?: AuthOptions;
  readonly limits?: Limits;
  /** Takes articles in and out; null: the server only reads. */
  readonly ingestion?: Ingestion | null;
  /** Counts what is asked. */
  readonly metrics?: Metrics | null;
  /** Ends subscriptions when it fires. */
  readonly closing?: AbortSignal;
}

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

/** What the server around it knows of a request. */
interface ServerContext {
  readonly caller: Caller;
}

const OPEN: AuthOptions = { keys: [], tokens: null };
const isOpenTo = ({ keys, tokens }: AuthOptions): boolean => keys.length === 0 && tokens === null;

/** The whole API without a port: `app.fetch(request)` in tests. */
export function createApp({
  store,
  logger,
  limits = DEFAULT_LIMITS,
  auth = OPEN,
  ingestion = null,
  metrics = null,
  closing = new AbortController().signal,
}: ServeOptions): YogaServerInstance<Partial<ServerContext>, Context> {
  const sdl = subgraphSdl();
  return createYoga<Partial<ServerContext>, Context>({
    schema: buildSchema(),
    context: ({ caller = ANYBODY }) => createContext({ store, sdl, closing, caller, ingestion }),
    plugins: [
      persistedQueries(),
      limitPlugin(limits),
      ...(metrics === null ? [] : [metrics.plugin()]),
    ],
    renderGraphiQL,
    graphiql: {
      title: 'Wiregraph',
      defaultQuery: EXAMPLES,
      ...(isOpenTo(auth) ? {} : { headers: '{ "Authorization": "Bearer " }' }),
    },
    landingPage: false,
    cors: false,
    batching: false,
    multipart: false,
    healthCheckEndpoint: '/live',
    logging: false,
    maskedErrors: {
      errorMessage: 'Internal error',
      maskError: (error, message) => maskError(error, message, logger),
    },
  });
}

/** Listens; beyond loopback only where callers must say who they are. */
export async function listen(options: ListenOptions): Promise<RunningServer> {
  const { host, port, logger, auth = OPEN, perMinute } = options;
  const authenticate = authenticator(auth, logger);
  if (!isLoopback(host) && authenticate === null)
    throw new WiregraphError(
      'config',
      'API_KEY_MISSING',
      `Cannot listen on ${host} without an API key: set WIREGRAPH_API_KEY, or listen on 127.0.0.1`,
    );
  const closing = new AbortController();
  const metrics = new Metrics();
  const app = createApp({ ...options, metrics, closing: closing.signal });
  const sdl = subgraphSdl();
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
    const { path, query } = targetOf(request);
    if (path === '/' && request.method === 'GET') {
      response.writeHead(302, { location: '/graphql' }).end();
      return;
    }
    if (path === '/schema.graphql' && request.method === 'GET') {
      reply(response, 200, 'text/plain; charset=utf-8', sdl);
      return;
    }
    if (path === '/export' && request.method === 'GET') {
      await exportTo(response, options.store, new URLSearchParams(query), caller);
      return;
    }
    if (path === '/metrics' && request.method === 'GET') {
      if (mayRead(caller, response))
        reply(response, 200, metrics.registry.contentType, await metrics.registry.metrics());
      return;
    }
    if (path === '/ready' && request.method === 'GET') {
      void ready(options.store, response);
      return;
    }
    boundBody(request, response);
    await app.handle(request, response, { caller });
  };
  const server = createHttpServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      logger.error('request.broken', { message: messageOf(error) });
      response.destroy();
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

const badRequest = ({ extensions, message }: GraphQLError, status: number): Refusal => ({
  status,
  code: String(extensions['code']),
  message,
});

/** Answers 403 where the caller may not read. */
function mayRead(caller: Caller, response: ServerResponse): boolean {
  try {
    demand(caller, 'read');
    return true;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    refuse(response, badRequest(error, 403));
    return false;
  }
}

async function exportTo(
  response: ServerResponse,
  store: Store,
  query: URLSearchParams,
  caller: Caller,
): Promise<void> {
  if (!mayRead(caller, response)) return;
  let wanted: ExportRequest;
  try {
    wanted = exportRequest(query, buildSchema());
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    refuse(response, badRequest(error, 400));
    return;
  }
  await sendExport(store, wanted, response);
}

/** 200 where the store answers, 503 with the reason's code where it does not. */
async function ready(store: Store, response: ServerResponse): Promise<void> {
  try {
    await store.ping();
    reply(response, 200, 'application/json', '{"status":"ready"}');
  } catch (error) {
    const code = error instanceof WiregraphError ? error.code : 'INTERNAL';
    reply(response, 503, 'application/json', JSON.stringify({ status: 'unavailable', code }));
  }
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

function refuse(response: ServerResponse, { status, code, message, retryAfter }: Refusal): void {
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  reply(response, status, 'application/json', body);
}

function reply(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' })
    .end(body);
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
