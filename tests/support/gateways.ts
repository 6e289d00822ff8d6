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

type Open = (
  subgraphs: readonly Subgraph[],
) => Promise<{ readonly ask: Ask; readonly stop: () => Promise<void> }>;

/** Real gateways over running subgraphs. */
export const GATEWAYS: readonly (readonly [name: string, open: Open])[] = [
  [
    'Apollo',
    async (subgraphs) => {
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
    },
  ],
  [
    'Hive',
    async (subgraphs) => {
      const { supergraphSdl } = composeByGuild([...subgraphs]);
      const gateway = createGatewayRuntime({
        supergraph: supergraphSdl ?? '',
        logging: false,
        maskedErrors: false,
      });
      const ask: Ask = async (query) => {
        const response = await gateway.fetch('http://gateway/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        });
        return (await response.json()) as Answer;
      };
      return Promise.resolve({ ask, stop: async () => gateway[Symbol.asyncDispose]() });
    },
  ],
];
