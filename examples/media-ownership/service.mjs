// A third subgraph: who owns an outlet, joined to Wiregraph's by its host. A few facts, for the example only.
// Usage: node examples/media-ownership/service.mjs [PORT]
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve, subgraph } from '../subgraph.mjs';

const OUTLETS = [
  ['aljazeera.com', 'Al Jazeera', 'Al Jazeera Media Network', 'QAT'],
  ['bbc.co.uk', 'BBC', 'British Broadcasting Corporation', 'GBR'],
  ['dw.com', 'DW', 'Deutsche Welle', 'DEU'],
  ['france24.com', 'France 24', 'France Médias Monde', 'FRA'],
  ['nytimes.com', 'The New York Times', 'The New York Times Company', 'USA'],
  ['presstv.ir', 'Press TV', 'Islamic Republic of Iran Broadcasting', 'IRN'],
  ['reuters.com', 'Reuters', 'Thomson Reuters', 'CAN'],
  ['theguardian.com', 'The Guardian', 'Scott Trust', 'GBR'],
  ['washingtonpost.com', 'The Washington Post', 'Nash Holdings', 'USA'],
].map(([host, title, owner, iso3]) => ({ host, title, owner, ownedIn: { iso3 } }));
const byHost = new Map(OUTLETS.map((outlet) => [outlet.host, outlet]));

export const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');

export const service = subgraph({
  typeDefs,
  resolvers: {
    Query: {
      outletsOwnedIn: (_, { iso3 }) => OUTLETS.filter(({ ownedIn }) => ownedIn.iso3 === iso3),
    },
  },
  entities: { Outlet: ({ host }) => byHost.get(host) },
});

if (process.argv[1] === fileURLToPath(import.meta.url)) serve(service, process.argv[2] ?? 4002);
