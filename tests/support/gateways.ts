import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloGateway, IntrospectAndCompose } from '@apollo/gateway';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { composeServices as composeByGuild } from '@theguild/federation-composition';
import { type DocumentNode, parse } from 'graphql';

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
}
export type Ask = (query: string) => Promise<Answer>;

export interface Subgraph {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: DocumentNode;
}

interface Gateway {
  readonly ask: Ask;
  readonly stop: () => Promise<void>;
}

/** Apollo's gateway over running subgraphs. */
export async function openApollo(subgraphs: readonly Subgraph[]): Promise<Gateway> {
  const gateway = new ApolloGateway({
    supergraphSdl: new IntrospectAndCompose({ subgraphs: [...subgraphs] }),
    logger: { debug: () => 0, info: () => 0, warn: () => 0, error: () => 0 },
  });
  const { executor } = await gateway.load();
  const ask: Ask = async (query) =>
    (await executor({
      request: { query },
      document: parse(query),
      operationName: null,
      queryHash: query,
      metrics: {},
      overallCachePolicy: {},
      context: {},
      logger: console,
      cache: undefined,
      schema: undefined,
      source: query,
    } as never)) as unknown as Answer;
  return { ask, stop: () => gateway.stop() };
}

/** Hive's gateway over running subgraphs, as docs/serving.md says; it listens, so that who subscribes can go away. */
export async function openHive(
  subgraphs: readonly Subgraph[],
): Promise<Gateway & { readonly url: string }> {
  const { supergraphSdl } = composeByGuild([...subgraphs]);
  const gateway = createGatewayRuntime({
    supergraph: supergraphSdl ?? '',
    propagateHeaders: {
      fromClientToSubgraphs: ({ request }) => ({
        authorization: request.headers.get('authorization') ?? undefined,
      }),
    },
    logging: false,
    maskedErrors: false,
  });
  const server = createServer((request, response) => {
    void gateway(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/graphql`;
  const ask: Ask = async (query) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as Answer;
  };
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await gateway[Symbol.asyncDispose]();
  };
  return { url, ask, stop };
}

/** Real gateways. */
export const GATEWAYS: readonly (readonly [
  name: string,
  open: (subgraphs: readonly Subgraph[]) => Promise<Gateway>,
])[] = [
  ['Apollo', openApollo],
  ['Hive', openHive],
];
