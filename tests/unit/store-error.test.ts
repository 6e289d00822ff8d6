import { describe, expect, it } from 'vitest';
import { storeError } from '../../src/store/neo4j/errors.js';

const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ServiceUnavailable' });

describe('a Neo4j that does not answer', () => {
  it.each([
    ['bolt+s://db:7687', 'NODE_EXTRA_CA_CERTS'],
    ['neo4j+s://db:7687', '+ssc for a self-signed one'],
    ['bolt://db:7687', 'wants +s or +ssc'],
  ])('at %s is asked about encryption too', (location, hint) => {
    expect(storeError(refused, location).message).toContain(hint);
  });

  it('is told nothing of certificates where any is taken', () => {
    expect(storeError(refused, 'bolt+ssc://db:7687').message).not.toContain('certificate');
  });
});
