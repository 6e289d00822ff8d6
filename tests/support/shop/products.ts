import { readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import { createSubgraph, federationFields, type Reference } from '../../../src/serve/federation.js';

export interface Product {
  readonly id: string;
  readonly sku: string;
  readonly package: string;
  readonly variation: { readonly id: string };
  readonly dimensions: { readonly size: string; readonly weight: number; readonly unit: string };
  readonly notes: string | null;
  readonly research: readonly Research[];
}
interface Research {
  readonly study: { readonly caseNumber: string; readonly description: string };
  readonly outcome: string | null;
}

/** What the shop has; its maker made all of it. */
export interface Shop {
  readonly products: readonly Product[];
  readonly deprecated: readonly {
    readonly sku: string;
    readonly package: string;
    readonly reason: string;
  }[];
  readonly maker: {
    readonly email: string;
    readonly name: string;
    readonly totalProductsCreated: number;
  };
  /** Id of the inventory in which the deprecated products are. */
  readonly inventory: string;
}

export const sdlOf = (name: string): string =>
  readFileSync(new URL(`${name}.graphql`, import.meta.url), 'utf8');

/** A schema of our own machinery. Its context is `{ sdl }`. */
export function subgraphOf(
  sdl: string,
  types: readonly string[],
  resolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  find: (reference: Reference) => object | null | undefined,
): GraphQLSchema {
  const { Query, ...rest } = resolvers;
  const resolve = (references: readonly Reference[]): Promise<(object | null)[]> =>
    Promise.resolve(
      references.map((reference) => {
        const found = find(reference) ?? null;
        return found === null ? null : { __typename: reference['__typename'], ...found };
      }),
    );
  return createSubgraph<{ readonly sdl: string }>({
    sdl,
    entities: `union _Entity = ${types.join(' | ')}
      ${sdl.includes('type Query') ? 'extend type' : 'type'} Query { _entities(representations: [_Any!]!): [_Entity]! }`,
    resolvers: { ...rest, Query: { ...Query, ...federationFields(resolve) } } as never,
  });
}

const inner = (reference: Reference, field: string, key: string): unknown =>
  (reference[field] as Reference | undefined)?.[key];

/** The subgraph with every directive of federation, over the shop. */
export function productsSubgraph(shop: Shop): GraphQLSchema {
  const product = (reference: Reference): object | undefined => {
    const found = shop.products.find(({ id, sku, package: pack, variation }) =>
      reference['id'] !== undefined
        ? id === reference['id']
        : sku === reference['sku'] &&
          (pack === reference['package'] || variation.id === inner(reference, 'variation', 'id')),
    );
    return found && { ...found, createdBy: shop.maker };
  };
  const deprecated = ({ sku, package: pack }: Reference): object | undefined => {
    const found = shop.deprecated.find((one) => one.sku === sku && one.package === pack);
    return found && { ...found, createdBy: shop.maker };
  };
  const FINDERS: Readonly<Record<string, (reference: Reference) => object | null | undefined>> = {
    Product: product,
    DeprecatedProduct: deprecated,
    ProductResearch: (reference) =>
      shop.products
        .flatMap(({ research }) => research)
        .find(({ study }) => study.caseNumber === inner(reference, 'study', 'caseNumber')),
    // The fields of others that `averageProductsCreatedPerYear` requires come with the reference.
    User: (reference) =>
      reference['email'] === shop.maker.email ? { ...shop.maker, ...reference } : null,
    Inventory: ({ id }) =>
      id === shop.inventory ? { id, deprecatedProducts: shop.deprecated } : null,
  };
  return subgraphOf(
    sdlOf('products'),
    Object.keys(FINDERS),
    {
      Query: {
        product: (_: unknown, reference: Reference) => product(reference),
        deprecatedProduct: (_: unknown, reference: Reference) => deprecated(reference),
      },
      User: {
        averageProductsCreatedPerYear: (user: {
          readonly totalProductsCreated: number;
          readonly yearsOfEmployment: number;
        }) => Math.round(user.totalProductsCreated / user.yearsOfEmployment),
      },
    },
    (reference) => FINDERS[String(reference['__typename'])]?.(reference),
  );
}
