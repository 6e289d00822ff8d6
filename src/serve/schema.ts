import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GraphQLSchema } from 'graphql';
import { createSchema } from 'graphql-yoga';
import type { Context } from './context.js';
import { resolvers } from './resolvers/index.js';

const FOLDER = fileURLToPath(new URL('../../schema/', import.meta.url));

function read(without: readonly string[]): string {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql') && !without.includes(name))
    .sort()
    .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
    .join('\n');
}

/** The subgraph's SDL as gateways want it: without the machinery of federation itself. */
export function subgraphSdl(): string {
  return read(['federation.graphql']);
}

let built: GraphQLSchema | undefined;

/** Built once. */
export function buildSchema(): GraphQLSchema {
  built ??= createSchema<Context>({ typeDefs: read([]), resolvers });
  return built;
}
