import type { ServerResponse } from 'node:http';
import type { Refusal } from './gate.js';

/** An answer in the shape of GraphQL's errors. */
export function refuse(
  response: ServerResponse,
  { status, code, message, retryAfter, id }: Refusal,
): void {
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  const body = JSON.stringify({ errors: [{ message, extensions: { code, id } }] });
  reply(response, status, 'application/json', body);
}

export function reply(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' })
    .end(body);
}
