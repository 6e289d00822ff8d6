import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Store } from '../../store/port.js';
import { WiregraphError } from '../../support/errors.js';
import { type Caller, demand } from './auth.js';
import { type ExportRequest, exportRequest } from './export-request.js';
import { type Refusal, targetOf } from './gate.js';
import type { Metrics } from './metrics.js';
import { refuse, reply } from './reply.js';
import type { SendExport } from './send-export.js';
import { buildSchema, subgraphSdl } from '../schema.js';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly caller: Caller;
  readonly store: Store;
  readonly metrics: Metrics;
  readonly sendExport: SendExport;
}

type Route = (exchange: Exchange, query: URLSearchParams) => void | Promise<void>;

/** What is answered beside GraphQL, all of it by GET and HEAD. */
const ROUTES: Readonly<Record<string, Route>> = {
  '/': ({ response }) => {
    response.writeHead(302, { location: '/graphql' }).end();
  },
  '/ready': ready,
  '/schema.graphql': reading(({ response }) => {
    reply(response, 200, 'text/plain; charset=utf-8', subgraphSdl());
  }),
  '/export': reading(exportTo),
  '/metrics': reading(async ({ response, metrics: { registry } }) => {
    reply(response, 200, registry.contentType, await registry.metrics());
  }),
};

/** True where the path was one of these. */
export async function answerRoute(exchange: Exchange): Promise<boolean> {
  const { path, query } = targetOf(exchange.request);
  const { method = '' } = exchange.request;
  const route = ['GET', 'HEAD'].includes(method) ? ROUTES[path] : undefined;
  await route?.(exchange, new URLSearchParams(query));
  return route !== undefined;
}

/** For callers that may read; 403 for others. */
function reading(route: Route): Route {
  return (exchange, query) => {
    try {
      demand(exchange.caller, 'read');
    } catch (error) {
      refuse(exchange.response, refusalOf(error, 403));
      return undefined;
    }
    return route(exchange, query);
  };
}

function refusalOf(error: unknown, status: number): Refusal {
  if (!(error instanceof GraphQLError)) throw error;
  return { status, code: String(error.extensions['code']), message: error.message };
}

async function exportTo(
  { request, response, sendExport }: Exchange,
  query: URLSearchParams,
): Promise<void> {
  let wanted: ExportRequest;
  try {
    wanted = exportRequest(query, buildSchema());
  } catch (error) {
    refuse(response, refusalOf(error, 400));
    return;
  }
  await sendExport(wanted, request, response);
}

/** 200 where the store answers, 503 with the reason's code where it does not. */
async function ready({ response, store }: Exchange): Promise<void> {
  try {
    await store.ping();
    reply(response, 200, 'application/json', '{"status":"ready"}');
  } catch (error) {
    const code = error instanceof WiregraphError ? error.code : 'INTERNAL';
    reply(response, 503, 'application/json', JSON.stringify({ status: 'unavailable', code }));
  }
}
