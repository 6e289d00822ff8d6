import type { TypedDocumentString } from './generated/graphql.js';

/** Asks a Wiregraph server; answer and variables have the types of the operation. Throws with the code of an error. */
export async function ask<Result, Variables>(
  url: string,
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: operation.toString(), variables }),
  });
  const { data, errors } = (await response.json()) as {
    readonly data?: Result | null;
    readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
  };
  const [error] = errors ?? [];
  if (error !== undefined)
    throw new Error(`${error.extensions?.code ?? 'ERROR'}: ${error.message}`);
  if (data == null) throw new Error(`no answer from ${url}`);
  return data;
}
