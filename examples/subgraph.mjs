// What a library such as @apollo/subgraph adds to a schema, spelled out: enough for a service of a few entities.
import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';

/**
 * A Federation 2 subgraph over HTTP. `entities` says for each type with a key what a reference
 * stands for; nothing, or null, where the service does not know it.
 */
export function subgraph({ typeDefs, resolvers, entities }) {
  const machinery = `
    directive @link(url: String!, import: [String]) repeatable on SCHEMA
    directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT
    scalar _Any
    union _Entity = ${Object.keys(entities).join(' | ')}
    type _Service { sdl: String }
    extend type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }`;
  const schema = createSchema({
    typeDefs: [typeDefs, machinery],
    resolvers: {
      ...resolvers,
      Query: {
        ...resolvers.Query,
        _service: () => ({ sdl: typeDefs }),
        _entities: (_, { representations }) =>
          representations.map((reference) => {
            const found = entities[reference.__typename]?.(reference) ?? null;
            return found && { ...found, __typename: reference.__typename };
          }),
      },
    },
  });
  return createYoga({ schema, logging: false, graphiql: false, landingPage: false });
}

/** Listens on this machine and prints where. */
export function serve(service, port) {
  createServer(service).listen(port, '127.0.0.1', () => {
    console.log(`http://127.0.0.1:${String(port)}/graphql`);
  });
}
