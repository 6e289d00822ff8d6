import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Largest request body in bytes. */
export const BODY_MAX = 256 * 1024;

/** Why a request is turned away before GraphQL sees it. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
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

/**
 * Who may come in. With a key, whoever sends it; the page of GraphiQL, which holds no data, /live and /ready are open.
 * Without one, whoever names this machine as its own: a page of another site that had its name point here is refused.
 */
export function refusalOf(request: IncomingMessage, apiKey: string | null): Refusal | null {
  if (Number(request.headers['content-length'] ?? 0) > BODY_MAX) return TOO_LARGE;
  const { path, query } = targetOf(request);
  if (path === '/live' || path === '/ready') return null;
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
  if (apiKey === null) {
    const host = request.headers.host?.replace(/:\d+$/, '') ?? 'localhost';
    if (isLoopback(host)) return null;
    return {
      status: 403,
      code: 'HOST_NOT_ALLOWED',
      message: `Without an API key only this machine is answered, not "${host}": set WIREGRAPH_API_KEY`,
    };
  }
  const page =
    request.method === 'GET' &&
    (path === '/' || (path === '/graphql' && query === '')) &&
    (request.headers.accept ?? '').includes('text/html');
  if (page || isKey(request.headers.authorization, apiKey)) return null;
  return {
    status: 401,
    code: 'UNAUTHENTICATED',
    message: 'Send the API key as Authorization: Bearer …',
  };
}

/** Path and query of a request, as they were sent. */
export function targetOf(request: IncomingMessage): {
  readonly path: string;
  readonly query: string;
} {
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
  return { path, query };
}

function isKey(header: string | undefined, apiKey: string): boolean {
  const [given, wanted] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${apiKey}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
