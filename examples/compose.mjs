// Composes Wiregraph and the two services beside this file into one supergraph, for any Federation 2 gateway.
// Usage: node examples/compose.mjs [WIREGRAPH_URL] [FACTS_URL] [OWNERSHIP_URL] > supergraph.graphql
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { typeDefs as factsSdl } from './country-facts/service.mjs';
import { typeDefs as ownershipSdl } from './media-ownership/service.mjs';

const [
  ,
  ,
  wiregraph = 'http://127.0.0.1:4000',
  facts = 'http://127.0.0.1:4001',
  ownership = 'http://127.0.0.1:4002',
] = process.argv;
const schema = await (await fetch(`${wiregraph}/schema.graphql`)).text();
const { supergraphSdl, errors } = composeServices([
  { name: 'wiregraph', url: `${wiregraph}/graphql`, typeDefs: parse(schema) },
  { name: 'facts', url: `${facts}/graphql`, typeDefs: parse(factsSdl) },
  { name: 'ownership', url: `${ownership}/graphql`, typeDefs: parse(ownershipSdl) },
]);
for (const { message } of errors ?? []) console.error(message);
if (supergraphSdl === undefined) process.exit(1);
console.log(supergraphSdl);
