import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { subgraphSdl } from '../../src/serve/schema.js';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external"])';

it('composes with subgraphs that add to its entities by each of their public keys', () => {
  const facts = `${LINK}
    type Country @key(fields: "iso3") { iso3: String population: Int }
    type Place @key(fields: "geonamesId") { geonamesId: Int elevation: Int }
    type EventType @key(fields: "scheme code") { scheme: String! code: String! codebookUrl: String }
    type Query { facts: [Country!]! }`;
  const outlets = `${LINK}
    type Article @key(fields: "url") { url: String owner: String }
    type Person @key(fields: "wikidata") { wikidata: ID born: String }
    type Query { owners: [Article!]! }`;
  const result = composeServices([
    { name: 'wiregraph', typeDefs: parse(subgraphSdl()) },
    { name: 'facts', typeDefs: parse(facts) },
    { name: 'outlets', typeDefs: parse(outlets) },
  ]);
  expect(result.errors ?? []).toEqual([]);
  for (const field of ['population', 'elevation', 'codebookUrl', 'owner', 'born'])
    expect(result.supergraphSdl).toMatch(new RegExp(`\\b${field}: `));
});

it('is refused by the composer when another subgraph gives a field another type', () => {
  const result = composeServices([
    { name: 'wiregraph', typeDefs: parse(subgraphSdl()) },
    {
      name: 'wrong',
      typeDefs: parse(
        `${LINK} type Country @key(fields: "iso3") { iso3: [Int] } type Query { a: Int }`,
      ),
    },
  ]);
  expect(result.errors?.length).toBeGreaterThan(0);
});
