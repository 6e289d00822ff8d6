import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { subgraphSdl } from '../../src/serve/schema.js';

it('composes with another subgraph that adds to a state', () => {
  const facts =
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"]) type Country @key(fields: "iso3") { iso3: String population: Int } type Query { facts: [Country!]! }';
  const result = composeServices([
    { name: 'wiregraph', typeDefs: parse(subgraphSdl()) },
    { name: 'facts', typeDefs: parse(facts) },
  ]);
  expect(result.errors ?? []).toEqual([]);
  expect(result.supergraphSdl).toContain('population');
});
