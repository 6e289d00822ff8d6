import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { Store } from '../../store/port.js';
import type { Logger } from '../../support/logger.js';
import { ANYBODY, type AuthOptions, type Caller, isOpenTo, OPEN } from './auth.js';
import { changeFeed } from '../change-feed.js';
import { createContext, type Context } from '../context.js';
import { EXAMPLES } from '../examples.js';
import type { Ingestion } from '../ingestion.js';
import { limitPlugin } from '../limits/limit-plugin.js';
import { CACHE_BYTES, DEFAULT_LIMITS, type Limits } from '../limits/limit-values.js';
import { maskError } from '../mask-error.js';
import type { Metrics } from './metrics.js';
import { persistedQueries } from './persisted-queries.js';
import { responseCache } from './response-cache.js';
import { buildSchema, subgraphSdl } from '../schema.js';
import { traced, tracing } from './tracing.js';

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
  /** Operations that callers may name by `documentId`. */
  readonly documents?: ReadonlyMap<string, string>;
  /** Answers these operations and no others. */
  readonly documentsOnly?: boolean;
  /** Bytes of answers that are kept while the graph stays as it is. */
  readonly cacheBytes?: number;
  /** Ends subscriptions when it fires. */
  readonly closing?: AbortSignal;
}

/** What the server around it knows of a request. */
interface ServerContext {
  readonly caller: Caller;
}

/** The whole API without a port: `app.fetch(request)` in tests. */
export function createApp({
  store: plain,
  logger,
  limits = DEFAULT_LIMITS,
  auth = OPEN,
  ingestion = null,
  metrics = null,
  documents = new Map(),
  documentsOnly = false,
  cacheBytes = CACHE_BYTES,
  closing = new AbortController().signal,
}: ServeOptions): YogaServerInstance<Partial<ServerContext>, Context> {
  const store = traced(plain);
  const feed = changeFeed(store);
  const sdl = subgraphSdl();
  return createYoga<Partial<ServerContext>, Context>({
    schema: buildSchema(),
    context: ({ caller = ANYBODY }) =>
      createContext({ store, feed, sdl, closing, caller, ingestion }),
    plugins: [
      tracing(),
      persistedQueries(documents, documentsOnly),
      limitPlugin(limits),
      responseCache(store, cacheBytes),
      ...(metrics === null ? [] : [metrics.plugin()]),
    ],
    renderGraphiQL,
    graphiql: {
      title: 'Wiregraph',
      defaultQuery: EXAMPLES,
      ...(isOpenTo(auth) ? {} : { headers: '{ "Authorization": "Bearer " }' }),
    },
    extraParamNames: ['documentId'],
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
