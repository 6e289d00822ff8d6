// A second subgraph: facts about states, joined to Wiregraph's by their ISO code. Rounded figures, for the example only.
// Usage: node examples/country-facts/service.mjs [PORT]
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve, subgraph } from '../subgraph.mjs';

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

export const service = subgraph({
  typeDefs,
  resolvers: {
    Query: {
      countriesOf: (_, { continent }) => COUNTRIES.filter((one) => one.continent === continent),
    },
  },
  entities: { Country: ({ iso3 }) => byCode.get(iso3) },
});

if (process.argv[1] === fileURLToPath(import.meta.url)) serve(service, process.argv[2] ?? 4001);
