import { getNamedType, type GraphQLField, isLeafType, isRequiredArgument } from 'graphql';
import { expect, it } from 'vitest';
import { buildSchema } from '../../src/serve/schema.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { fillFixtureGraph } from '../support/fixture-graph.js';
import { asker } from '../support/named-queries.js';

const schema = buildSchema();

/** Which list has the nodes of a type. */
const LISTS = {
  Article: 'articles',
  Person: 'actors',
  Organization: 'actors',
  Group: 'actors',
  UnnamedSource: 'actors',
  Country: 'actors',
  Place: 'places',
  Event: 'events',
  Claim: 'claims',
  Correction: 'corrections',
} as const;

function asked({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const needed = args.filter(isRequiredArgument).map((one) => `${one.name}: "2040-01-01"`);
  const given = needed.length === 0 ? '' : `(${needed.join(', ')})`;
  return `${name}${given}${isLeafType(getNamedType(type)) ? '' : ' { __typename }'}`;
}

it('each field of a node is the same whether it is asked for alone or with all others', async () => {
  const store = await openSqliteStore({ path: ':memory:' });
  await fillFixtureGraph(store, 12);
  const ask = asker(store);
  for (const [type, list] of Object.entries(LISTS)) {
    const shape = schema.getType(type);
    if (shape === undefined || !('getFields' in shape)) throw new Error(`no type ${type}`);
    const fields = Object.values(shape.getFields()) as GraphQLField<unknown, unknown>[];
    const nodes = async (selection: string): Promise<Record<string, unknown>[]> => {
      const { data, errors } = await ask(
        `{ ${list}(first: 12) { nodes { __typename ... on ${type} { ${selection} } } } }`,
      );
      expect(errors, `${type}: ${selection}`).toBeUndefined();
      const all = (data?.[list] as { nodes: Record<string, unknown>[] }).nodes;
      return all.filter(({ __typename: name }) => name === type);
    };
    const whole = await nodes(fields.map(asked).join(' '));
    for (const field of fields)
      expect(await nodes(asked(field)), `${type}.${field.name}`).toEqual(
        whole.map((node) => ({ __typename: type, [field.name]: node[field.name] })),
      );
  }
  await store.close();
});

it('reads what fragments on interfaces and within fragments ask for', async () => {
  const store = await openSqliteStore({ path: ':memory:' });
  await fillFixtureGraph(store, 3);
  const twice = Array.from(
    { length: 4 },
    (_, at) => `fragment f${String(at)} on Event { ...f${String(at + 1)} ...f${String(at + 1)} }`,
  );
  const { data, errors } = await asker(store)(`
    { events(first: 1) { ...Page edges { node { ...f0 } } } }
    fragment Page on EventConnection { nodes { ... on Node { id ... on Event { status } } when: date { edtf } } }
    ${twice.join('\n')} fragment f4 on Event { actors { nodes { ... on Actor { aliases } } } }`);
  expect(errors).toBeUndefined();
  const { nodes, edges } = data?.['events'] as { nodes: object[]; edges: { node: object }[] };
  expect(Object.keys(nodes[0] ?? {})).toEqual(['id', 'status', 'when']);
  expect(Object.keys(edges[0]?.node ?? {})).toEqual(['actors']);
  await store.close();
});
