import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type GraphQLSchema, parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Subgraph } from '../gateways.js';
import { productsSubgraph, sdlOf, type Shop, subgraphOf } from './products.js';

/** The maker as the users' service knows them; products overrides the name. */
const AS_USER = { name: 'not this name', totalProductsCreated: 12, yearsOfEmployment: 4 };

export const SHOP: Shop = {
  products: [
    {
      id: 'lantern',
      sku: 'LN-1',
      package: 'boxed',
      variation: { id: 'brass' },
      dimensions: { size: 'small', weight: 2, unit: 'kg' },
      notes: 'burns oil',
      research: [
        { study: { caseNumber: 'c-7', description: 'Burns nine hours' }, outcome: 'kept' },
      ],
    },
    {
      id: 'tent',
      sku: 'TN-4',
      package: 'rolled',
      variation: { id: 'four' },
      dimensions: { size: 'large', weight: 9, unit: 'kg' },
      notes: null,
      research: [],
    },
  ],
  deprecated: [{ sku: 'CN-1', package: 'loose', reason: 'Candles drip' }],
  maker: { email: 'ada@shop.example', name: 'Ada Maker', totalProductsCreated: 12 },
  inventory: 'shelf-3',
};

function schemas(shop: Shop): Readonly<Record<string, GraphQLSchema>> {
  const { maker, inventory, products } = shop;
  const shelf = {
    __typename: 'Shelf',
    id: inventory,
    products: products.map(({ id }) => ({ id })),
  };
  return {
    products: productsSubgraph(shop),
    users: subgraphOf(sdlOf('users'), ['User'], {}, ({ email }) =>
      email === maker.email ? { ...AS_USER, email } : null,
    ),
    inventory: subgraphOf(
      sdlOf('inventory'),
      ['Shelf', 'Product'],
      {
        Query: {
          inventory: (_: unknown, { id }: { id: string }) => (id === inventory ? shelf : null),
        },
        Inventory: { __resolveType: () => 'Shelf' },
        Product: {
          parcel: ({ dimensions }: { dimensions: { size: string; weight: number } }) =>
            `${dimensions.size}, ${String(dimensions.weight)}`,
        },
      },
      (reference) => (reference['__typename'] === 'Shelf' ? shelf : reference),
    ),
  };
}

/** The shop's three subgraphs over HTTP. */
export async function openShop(): Promise<{
  readonly subgraphs: readonly Subgraph[];
  readonly close: () => void;
}> {
  const servers: Server[] = [];
  const subgraphs: Subgraph[] = [];
  for (const [name, schema] of Object.entries(schemas(SHOP))) {
    const sdl = sdlOf(name);
    const yoga = createYoga({ schema, context: { sdl }, logging: false, graphiql: false });
    const server = createServer((request, response) => {
      void yoga(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/graphql`;
    subgraphs.push({ name, url, typeDefs: parse(sdl) });
  }
  return {
    subgraphs,
    close: () => {
      for (const server of servers) server.close();
    },
  };
}
