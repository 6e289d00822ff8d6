import type { IncomingMessage, ServerResponse } from 'node:http';

export const typeDefs: string;
export function service(request: IncomingMessage, response: ServerResponse): unknown;
