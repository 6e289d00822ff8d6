import { readFileSync } from 'node:fs';
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { createSchema } from 'graphql-yoga';
import { userError } from './errors.js';

/** `__typename` and the fields of one key, as a gateway sends it. */
export type Reference = Readonly<Record<string, unknown>>;

/** More than a gateway has reason to ask for at once. */
const REFERENCES_MAX = 2000;

/** `_service` and `_entities`. `resolve` gives what the references stand for, in their order; null for unknown ones. */
export function federationFields<C extends { readonly sdl: string }, Entity>(
  resolve: (
    references: readonly Reference[],
    context: C,
    info: GraphQLResolveInfo,
  ) => Promise<(Entity | null)[]>,
): {
  _service: (root: unknown, args: unknown, context: C) => { sdl: string };
  _entities: (
    root: unknown,
    args: { representations: readonly Reference[] },
    context: C,
    info: GraphQLResolveInfo,
  ) => Promise<(Entity | null)[]>;
} {
  return {
    _service: (_, __, { sdl }) => ({ sdl }),
    _entities: (_, { representations }, context, info) => {
      if (representations.length > REFERENCES_MAX)
        throw userError(
          'BAD_USER_INPUT',
          `_entities has ${String(representations.length)} representations, and ${String(REFERENCES_MAX)} are the limit`,
        );
      return resolve(representations, context, info);
    },
  };
}

type Schema<C> = Parameters<typeof createSchema<C>>[0];

/** The parts in which one subgraph differs from another. */
export interface SubgraphParts<C> {
  /** As gateways get it: with directives, without their definitions. */
  readonly sdl: string;
  /** `union _Entity` and `Query._entities`. */
  readonly entities: string;
  /** With those of `federationFields`. */
  readonly resolvers: NonNullable<Schema<C>['resolvers']>;
}

/** A subgraph of Apollo Federation 2: its own schema with federation's definitions. */
export function createSubgraph<C>({ sdl, entities, resolvers }: SubgraphParts<C>): GraphQLSchema {
  const federation = readFileSync(
    new URL('../../schema/federation.graphql', import.meta.url),
    'utf8',
  );
  return createSchema<C>({ typeDefs: [sdl, entities, federation], resolvers });
}
