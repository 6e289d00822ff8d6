import { buildSchema, graphql, type GraphQLResolveInfo } from 'graphql';
import { expect, it } from 'vitest';
import { selectedFields } from '../../../src/serve/selected-fields.js';

const schema = buildSchema(`
  type Query { page: Page }
  type Page { nodes: [Thing], next: String }
  type Thing { a: Int, b: Int, c: Int, d: Thing }
`);

async function asked(
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<[string[], string[]]> {
  let found: [string[], string[]] = [[], []];
  const page = (_: unknown, __: unknown, info: GraphQLResolveInfo): null => {
    const sorted = (...path: string[]): string[] => [...selectedFields(info, ...path)].sort();
    found = [sorted(), sorted('nodes')];
    return null;
  };
  const { errors } = await graphql({ schema, source, variableValues, rootValue: { page } });
  expect(errors).toBeUndefined();
  return found;
}

it('fields are found under any alias, in fragments, and wherever a field is asked for twice', async () => {
  const query = `
    query { page { next nodes { first: a ...Rest } } page { items: nodes { ... { c } } } }
    fragment Rest on Thing { ... on Thing { b } }
  `;
  expect(await asked(query)).toEqual([
    ['next', 'nodes'],
    ['a', 'b', 'c'],
  ]);
});

it('what @skip and @include leave out is not asked for', async () => {
  const query = `
    query ($on: Boolean!) {
      page { nodes { a @include(if: $on) b @skip(if: $on) ... @skip(if: true) { c } ...Deep @include(if: $on) } }
    }
    fragment Deep on Thing { d { c } }
  `;
  expect((await asked(query, { on: true }))[1]).toEqual(['a', 'd']);
  expect((await asked(query, { on: false }))[1]).toEqual(['b']);
});
