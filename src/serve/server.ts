import { randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer as createHttpServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Store } from '../store/port.js';
import { messageOf, WiregraphError } from '../support/errors.js';
import type { Logger } from '../support/logger.js';
import { createContext, type Context } from './context.js';
import { EXAMPLES } from './examples.js';
import { DEFAULT_LIMITS, type Limits, limitRule } from './limits.js';
import { buildSchema, subgraphSdl } from './schema.js';

export interface ServeOptions {
  readonly store: Store;
  readonly logger: Logger;
  /** What callers must send as `Authorization: Bearer …`; null: nobody is asked. */
  readonly apiKey?: string | null;
  readonly limits?: Limits;
}

export interface ListenOptions extends ServeOptions {
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
}

export interface RunningServer {
  /** Such as http://127.0.0.1:4000. */
  readonly url: string;
  close(): Promise<void>;
}

/** Largest request body in bytes. */
export const BODY_MAX = 256 * 1024;

/** The whole API without a port: `app.fetch(request)` in tests. */
export function createApp({
  store,
  logger,
  limits = DEFAULT_LIMITS,
}: ServeOptions): YogaServerInstance<object, Context> {
  const sdl = subgraphSdl();
  const limitPlugin: Plugin = {
    onValidate({ addValidationRule }) {
      addValidationRule(limitRule(limits));
    },
  };
  return createYoga<object, Context>({
    schema: buildSchema(),
    context: () => createContext(store, sdl),
    plugins: [limitPlugin],
    renderGraphiQL,
    graphiql: { title: 'Wiregraph', defaultQuery: EXAMPLES },
    landingPage: false,
    cors: false,
    batching: false,
    healthCheckEndpoint: '/live',
    logging: false,
    maskedErrors: {
      errorMessage: 'Internal error',
      maskError: (error, message) => maskError(error, message, logger),
    },
  });
}

/** Our own errors keep their code; the caller's mistakes say why; all else is masked and logged once. */
function maskError(error: unknown, message: string, logger: Logger): Error {
  if (isGraphQLError(error)) {
    const { originalError } = error;
    if (originalError === undefined || isGraphQLError(originalError)) return error;
    if (originalError instanceof WiregraphError) {
      logger.warn('request.failed', { code: originalError.code, message: originalError.message });
      return new GraphQLError(
        originalError.code === 'STORE_FAILED' ? message : originalError.message,
        { ...located(error), extensions: { code: originalError.code } },
      );
    }
  }
  const id = randomUUID();
  logger.error('request.internal', {
    id,
    message: messageOf(error),
    path: isGraphQLError(error) ? error.path : undefined,
  });
  return new GraphQLError(message, {
    ...(isGraphQLError(error) ? located(error) : {}),
    extensions: { code: 'INTERNAL', id },
  });
}

/** By name: a second copy of the graphql package would make another class of the same name. */
function isGraphQLError(error: unknown): error is GraphQLError {
  return error instanceof Error && error.name === 'GraphQLError';
}

function located(error: GraphQLError): Pick<GraphQLErrorOptions, 'nodes' | 'path'> {
  return { nodes: error.nodes ?? null, path: error.path ?? null };
}

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost|::1|\[::1\])$/;

/** Listens; beyond loopback only with an API key. */
export async function listen(options: ListenOptions): Promise<RunningServer> {
  const { host, port, apiKey = null } = options;
  if (!LOOPBACK.test(host) && apiKey === null)
    throw new WiregraphError(
      'config',
      'API_KEY_MISSING',
      `Cannot listen on ${host} without an API key: set WIREGRAPH_API_KEY, or listen on 127.0.0.1`,
    );
  const app = createApp(options);
  const sdl = subgraphSdl();
  const server = createHttpServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    if (Number(request.headers['content-length'] ?? 0) > BODY_MAX) {
      reply(
        response,
        413,
        'application/json',
        JSON.stringify({
          errors: [
            {
              message: `The body is larger than ${String(BODY_MAX)} bytes`,
              extensions: { code: 'BODY_TOO_LARGE' },
            },
          ],
        }),
      );
      return;
    }
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > BODY_MAX) request.destroy();
    });
    request.pause();
    if (path === '/' && request.method === 'GET') {
      response.writeHead(302, { location: '/graphql' }).end();
      return;
    }
    if (apiKey !== null && path !== '/live' && !isKey(request.headers.authorization, apiKey)) {
      reply(
        response,
        401,
        'application/json',
        JSON.stringify({
          errors: [
            {
              message: 'Send the API key as Authorization: Bearer …',
              extensions: { code: 'UNAUTHENTICATED' },
            },
          ],
        }),
      );
      return;
    }
    if (path === '/schema.graphql' && request.method === 'GET') {
      reply(response, 200, 'text/plain; charset=utf-8', sdl);
      return;
    }
    void app(request, response);
  });
  await start(server, port, host);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${String(taken)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function reply(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' })
    .end(body);
}

function isKey(header: string | undefined, apiKey: string): boolean {
  const [given, wanted] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${apiKey}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
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
