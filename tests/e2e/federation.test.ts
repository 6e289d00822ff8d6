import { composeServices as composeByApollo } from '@apollo/composition';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { typeDefs as factsSdl } from '../../examples/country-facts/service.mjs';
import { typeDefs as ownershipSdl } from '../../examples/media-ownership/service.mjs';
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

it.each([
  ['Apollo’s composer', composeByApollo],
  ['the Guild’s composer', composeServices],
])('composes with both example services by %s', (_, compose) => {
  const result = compose(
    Object.entries({ wiregraph: subgraphSdl(), facts: factsSdl, ownership: ownershipSdl }).map(
      ([name, sdl]) => ({ name, url: `http://${name}/graphql`, typeDefs: parse(sdl) }),
    ),
  );
  expect(result.errors ?? []).toEqual([]);
  // Joined by host, and each field from the service that has it.
  const [, outlet = ''] = /type Outlet\b([^}]*)\}/.exec(result.supergraphSdl ?? '') ?? [];
  for (const graph of ['WIREGRAPH', 'OWNERSHIP'])
    expect(outlet).toContain(`@join__type(graph: ${graph}, key: "host")`);
  expect(outlet).toMatch(/articles\b[^@]*@join__field\(graph: WIREGRAPH\)/);
  expect(outlet).toMatch(/owner: String @join__field\(graph: OWNERSHIP\)/);
});
