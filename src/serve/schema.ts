import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GraphQLSchema } from 'graphql';
import type { Context } from './context.js';
import { createSubgraph } from './federation.js';
import { resolvers } from './resolvers/index.js';

const FOLDER = fileURLToPath(new URL('../../schema/', import.meta.url));

const ENTITIES = 'entities.graphql';
const MACHINERY = ['federation.graphql', ENTITIES];

/** The subgraph's SDL as gateways want it: without the machinery of federation itself. */
export function subgraphSdl(): string {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql') && !MACHINERY.includes(name))
    .sort()
    .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
    .join('\n');
}

let built: GraphQLSchema | undefined;

/** Built once. */
export function buildSchema(): GraphQLSchema {
  built ??= createSubgraph<Context>({
    sdl: subgraphSdl(),
    entities: readFileSync(join(FOLDER, ENTITIES), 'utf8'),
    resolvers,
  });
  return built;
}
