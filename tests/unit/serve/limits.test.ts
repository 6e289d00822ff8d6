import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkVariables, limitRule, parseBounded } from '../../../src/serve/limits/limits.js';
import { DEFAULT_LIMITS } from '../../../src/serve/limits/limit-values.js';

const schema = buildSchema(
  'input F { not: F } type Node { name: String to(where: F): Node } type Query { node(where: F): Node }',
);
const codes = (query: string, limits = DEFAULT_LIMITS): unknown[] =>
  validate(schema, parse(query), [...specifiedRules, limitRule(limits)]).map(
    ({ extensions, message }) => extensions['code'] ?? message,
  );
const nested = (depth: number): string =>
  `${'{ to '.repeat(depth - 2)}{ name }${' }'.repeat(depth - 2)}`;

describe('limits of a document', () => {
  it('let a query of just the depth pass, and no deeper one', () => {
    expect(codes(`{ node ${nested(14)} }`)).toEqual([]);
    expect(codes(`{ node ${nested(15)} }`)).toEqual(['QUERY_TOO_DEEP']);
  });

  it('count through fragments, named and inline', () => {
    const inner = nested(10).slice(1, -1);
    const query = `{ node { to { to { to { to { ...F } } } } } } fragment F on Node { ... on Node { to { ${inner} } } }`;
    expect(codes(query)).toEqual(['QUERY_TOO_DEEP']);
    expect(codes(query, { ...DEFAULT_LIMITS, depth: 20 })).toEqual([]);
  });

  it('do not take longer for chains of fragments that double at every step', () => {
    const chain = Array.from(
      { length: 40 },
      (_, index) =>
        `fragment F${String(index)} on Node { ...F${String(index + 1)} ...F${String(index + 1)} }`,
    );
    const start = Date.now();
    expect(codes(`{ node { ...F0 } } ${chain.join(' ')} fragment F40 on Node { a: name }`)[0]).toBe(
      'TOO_MANY_ALIASES',
    );
    expect(Date.now() - start).toBeLessThan(2000);
  });

  it('do not hang on a fragment that spreads itself', () => {
    expect(codes('{ node { ...F } } fragment F on Node { name ...F }').join()).toMatch(/itself/);
  });

  it('leave introspection alone', () => {
    const query =
      '{ __schema { types { fields { args { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } } } } }';
    expect(codes(query)).toEqual([]);
  });

  it('bound the number of aliases', () => {
    const aliases = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, index) => `a${String(index)}: __typename`).join(' ')} }`;
    const named = (count: number): string =>
      aliases(count).replaceAll('__typename', 'node { name }');
    expect(codes(named(50))).toEqual([]);
    expect(codes(named(51))).toEqual(['TOO_MANY_ALIASES']);
  });

  it('bound how deep arguments nest, in the text and in variables', () => {
    const filter = (depth: number): string => `${'{not: '.repeat(depth)}{}${'}'.repeat(depth)}`;
    expect(codes(`{ node(where: ${filter(31)}) { name } }`)).toEqual([]);
    expect(codes(`{ node(where: ${filter(40)}) { name } }`)).toEqual(['ARGUMENTS_TOO_DEEP']);
    const variables = (depth: number): unknown =>
      JSON.parse(`${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}`);
    expect(() => {
      checkVariables(variables(30), DEFAULT_LIMITS);
    }).not.toThrow();
    expect(() => {
      checkVariables(variables(5000), DEFAULT_LIMITS);
    }).toThrow(/nest deeper than 32/);
  });

  it('bound the length', () => {
    const fields = 'name '.repeat(5001);
    expect(() => parseBounded(`{ node { ${fields} } }`, undefined, DEFAULT_LIMITS)).toThrow(
      /more than 5000/,
    );
    expect(() => parseBounded('{ node {', undefined, DEFAULT_LIMITS)).toThrow(/Syntax Error/);
  });
});
