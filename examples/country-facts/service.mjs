// A second subgraph: facts about states, joined to Wiregraph's by their ISO code. Rounded figures, for the example only.
// Usage: node examples/country-facts/service.mjs [PORT]
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createSchema, createYoga } from 'graphql-yoga';

const COUNTRIES = [
  { iso3: 'EGY', continent: 'Africa', capital: 'Cairo', population: 112 },
  { iso3: 'FRA', continent: 'Europe', capital: 'Paris', population: 68 },
  { iso3: 'IRN', continent: 'Asia', capital: 'Tehran', population: 89 },
  { iso3: 'SAU', continent: 'Asia', capital: 'Riyadh', population: 33 },
  { iso3: 'SYR', continent: 'Asia', capital: 'Damascus', population: 23 },
  { iso3: 'YEM', continent: 'Asia', capital: "Sana'a", population: 39 },
];
const byCode = new Map(COUNTRIES.map((country) => [country.iso3, country]));

export const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');

// What a library such as @apollo/subgraph adds to a schema, spelled out.
const MACHINERY = `
  directive @link(url: String!, import: [String]) repeatable on SCHEMA
  directive @key(fields: String!) repeatable on OBJECT
  scalar _Any
  union _Entity = Country
  type _Service { sdl: String }
  extend type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }`;

const schema = createSchema({
  typeDefs: [typeDefs, MACHINERY],
  resolvers: {
    Query: {
      countriesOf: (_, { continent }) => COUNTRIES.filter((one) => one.continent === continent),
      _service: () => ({ sdl: typeDefs }),
      _entities: (_, { representations }) =>
        representations.map(({ iso3 }) => byCode.get(iso3) ?? null),
    },
    _Entity: { __resolveType: () => 'Country' },
  },
});

export const service = createYoga({ schema, logging: false, graphiql: false, landingPage: false });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.argv[2] ?? 4001);
  createServer(service).listen(port, '127.0.0.1', () => {
    console.log(`http://127.0.0.1:${String(port)}/graphql`);
  });
}
