import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { costOf } from '../../../src/serve/limits/cost.js';
import { buildSchema } from '../../../src/serve/schema.js';

const schema = buildSchema();
const cost = (query: string, variables: Record<string, unknown> = {}): number | undefined =>
  costOf(schema, parse(query), variables)?.cost;

describe('what a query costs', () => {
  it('is one for each object that it may fetch', () => {
    expect(cost('{ event(id: "e") { title date { min } } }')).toBe(2);
    expect(cost('{ events(first: 3) { nodes { title } } }')).toBe(1 + 3);
    expect(cost('{ events(last: 3) { edges { node { title } } } }')).toBe(1 + 3 * 2);
    expect(cost('{ events { nodes { title } pageInfo { endCursor } } }')).toBe(1 + 20 + 1);
  });

  it('multiplies through lists in lists', () => {
    const query =
      '{ events(first: 10) { nodes { claims(first: 5) { nodes { speaker { name } } } } } }';
    expect(cost(query)).toBe(1 + 10 * (1 + 1 + 5 * 2));
  });

  it('counts what asks the store for more', () => {
    expect(cost('{ events(first: 1) { totalCount } }')).toBe(1 + 1);
    expect(cost('{ eventGroups(by: [ROOT], first: 7) { nodes { count } } }')).toBe(50 + 1 + 7);
    expect(cost('{ neighbourhood(id: "a", limit: 30) { nodes { id } } }')).toBe(50 + 1 + 30);
    expect(cost('mutation { revokeCorrection(id: "c", author: "a") { __typename } }')).toBe(10 + 1);
  });

  it('reads variables, with their defaults, and fragments', () => {
    const query = `query ($n: Int = 4) { events(first: $n) { ...Page } }
      fragment Page on EventConnection { nodes { ...Title } }
      fragment Title on Event { title date { edtf } }`;
    expect(cost(query)).toBe(1 + 4 * 2);
    expect(cost(query, { n: 7 })).toBe(1 + 7 * 2);
    expect(costOf(schema, parse(query), { n: 'seven' })).toBeNull();
  });

  it('takes the references of a gateway for a list of their number', () => {
    const query =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Event { title } } }';
    expect(cost(query, { r: [{}, {}, {}] })).toBe(3);
  });

  it('names the fields that cost most, and measures chains of fragments at once', () => {
    const query =
      '{ actors(first: 1) { totalCount } events(first: 9) { nodes { claims { nodes { id } } } } }';
    expect(costOf(schema, parse(query), {})?.dearest).toEqual([
      'events',
      'nodes',
      'claims',
      'nodes',
    ]);
    const chain = Array.from(
      { length: 60 },
      (_, at) => `fragment F${String(at)} on Event { ...F${String(at + 1)} ...F${String(at + 1)} }`,
    );
    const doubled = `{ event(id: "e") { ...F0 } } ${chain.join(' ')} fragment F60 on Event { date { min } }`;
    expect(cost(doubled)).toBeGreaterThan(2 ** 59);
  });
});
