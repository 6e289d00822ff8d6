import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { createApp } from '../../src/serve/http/app.js';
import type { Store } from '../../src/store/port.js';
import { silentLogger } from '../../src/support/logger.js';

const TEXT = readFileSync(new URL('../e2e/queries.graphql', import.meta.url), 'utf8');

export const QUERY_NAMES: readonly string[] = parse(TEXT).definitions.flatMap((one) =>
  one.kind === Kind.OPERATION_DEFINITION && one.name !== undefined ? [one.name.value] : [],
);

export interface Answer {
  readonly extensions?: Record<string, unknown>;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

/** Asks the whole server, without a port. */
export function asker(
  store: Store,
): (query: string, variables?: object, operationName?: string) => Promise<Answer> {
  const app = createApp({ store, logger: silentLogger });
  return async (query, variables = {}, operationName) => {
    const response = await app.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables, operationName }),
    });
    return (await response.json()) as Answer;
  };
}

/** Answers of the twenty queries, by name. */
export async function runNamedQueries(store: Store): Promise<Map<string, Answer>> {
  const ask = asker(store);
  const out = new Map<string, Answer>();
  for (const name of QUERY_NAMES) out.set(name, await ask(TEXT, {}, name));
  return out;
}
