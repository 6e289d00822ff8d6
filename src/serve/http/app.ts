import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { Store } from '../../store/port.js';
import type { Logger } from '../../support/logger.js';
import { ANYBODY, type AuthOptions, type Caller, isOpenTo, OPEN } from './auth.js';
import { createContext, type Context } from '../context.js';
import { EXAMPLES } from '../examples.js';
import type { Ingestion } from '../ingestion.js';
import { limitPlugin } from '../limits/limit-plugin.js';
import { DEFAULT_LIMITS, type Limits } from '../limits/limit-values.js';
import { maskError } from '../mask-error.js';
import type { Metrics } from './metrics.js';
import { persistedQueries } from './persisted-queries.js';
import { buildSchema, subgraphSdl } from '../schema.js';

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

/** What the server around it knows of a request. */
interface ServerContext {
  readonly caller: Caller;
}

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
