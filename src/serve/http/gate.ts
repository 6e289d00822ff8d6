import type { IncomingMessage } from 'node:http';
import { type RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ANYBODY, type Authenticate, type Caller, NOBODY } from './auth.js';

/** Largest request body in bytes. */
export const BODY_MAX = 256 * 1024;

/** Why a request gets no answer, where GraphQL does not say it. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** Seconds after which to ask again. */
  readonly retryAfter?: number;
  /** Under which the log has more. */
  readonly id?: string;
}

export const TOO_LARGE: Refusal = {
  status: 413,
  code: 'BODY_TOO_LARGE',
  message: `The body is larger than ${String(BODY_MAX)} bytes`,
};

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost|::1|\[::1\])$/;

export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** What is wrong with a request, whoever sends it; null: nothing. */
function refusalOf(request: IncomingMessage): Refusal | null {
  if (Number(request.headers['content-length'] ?? 0) > BODY_MAX) return TOO_LARGE;
  // A form of another site's page can send all but this type without being asked first.
  if (
    request.method === 'POST' &&
    !/^application\/(?:graphql\+)?json\b/i.test(request.headers['content-type'] ?? '')
  )
    return {
      status: 415,
      code: 'CONTENT_TYPE_UNFIT',
      message: 'Send the query as JSON, with content-type: application/json',
    };
  return null;
}

export interface Gate {
  /** Null where nobody is asked who he is. */
  readonly authenticate: Authenticate | null;
  /** Counts requests by caller; null: any number. */
  readonly limiter: RateLimiterMemory | null;
}

/** Who asks, or why there is no answer. */
export async function admit(request: IncomingMessage, gate: Gate): Promise<Caller | Refusal> {
  const refusal = refusalOf(request);
  if (refusal !== null) return refusal;
  if (isOpen(request)) return NOBODY;
  const caller = await identify(request, gate.authenticate);
  if ('status' in caller || gate.limiter === null) return caller;
  try {
    await gate.limiter.consume(caller.name);
    return caller;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.ceil(error.msBeforeNext / 1000);
    return {
      status: 429,
      code: 'TOO_MANY_REQUESTS',
      message: `"${caller.name}" may ask ${String(gate.limiter.points)} times a minute: wait ${String(seconds)} s`,
      retryAfter: seconds,
    };
  }
}

/** Is it open to all: /live, /ready, and the page of GraphiQL, which holds no data? */
function isOpen(request: IncomingMessage): boolean {
  const { path, query } = targetOf(request);
  return (
    path === '/live' ||
    path === '/ready' ||
    (request.method === 'GET' &&
      (path === '/' || (path === '/graphql' && query === '')) &&
      (request.headers.accept ?? '').includes('text/html'))
  );
}

/**
 * Where nobody has to say who he is, only this machine is answered: a page of another site that had its name point
 * here is refused.
 */
async function identify(
  request: IncomingMessage,
  authenticate: Authenticate | null,
): Promise<Caller | Refusal> {
  if (authenticate !== null)
    return (await authenticate(request.headers.authorization)) ?? UNAUTHENTICATED;
  const host = request.headers.host?.replace(/:\d+$/, '') ?? 'localhost';
  if (isLoopback(host)) return ANYBODY;
  return {
    status: 403,
    code: 'HOST_NOT_ALLOWED',
    message: `Without an API key only this machine is answered, not "${host}": set WIREGRAPH_API_KEY`,
  };
}

const UNAUTHENTICATED: Refusal = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: 'Send the API key or token as Authorization: Bearer …',
};

/** Path and query of a request, as they were sent. */
export function targetOf(request: IncomingMessage): {
  readonly path: string;
  readonly query: string;
} {
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
  return { path, query };
}
