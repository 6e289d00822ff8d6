// Composes Wiregraph and this service into one supergraph, for any Federation 2 gateway.
// Usage: node examples/country-facts/compose.mjs [WIREGRAPH_URL] [FACTS_URL] > supergraph.graphql
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { typeDefs } from './service.mjs';

const [, , wiregraph = 'http://127.0.0.1:4000', facts = 'http://127.0.0.1:4001'] = process.argv;
const schema = await (await fetch(`${wiregraph}/schema.graphql`)).text();
const { supergraphSdl, errors } = composeServices([
  { name: 'wiregraph', url: `${wiregraph}/graphql`, typeDefs: parse(schema) },
  { name: 'facts', url: `${facts}/graphql`, typeDefs: parse(typeDefs) },
]);
for (const { message } of errors ?? []) console.error(message);
if (supergraphSdl === undefined) process.exit(1);
console.log(supergraphSdl);
