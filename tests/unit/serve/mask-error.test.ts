import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { maskError } from '../../../src/serve/mask-error.js';
import { WiregraphError } from '../../../src/support/errors.js';
import { type Logger, silentLogger } from '../../../src/support/logger.js';

function masked(error: unknown): { readonly shown: GraphQLError; readonly logged: unknown[] } {
  const logged: unknown[] = [];
  const logger: Logger = {
    ...silentLogger,
    warn: (_, fields) => logged.push(fields),
    error: (_, fields) => logged.push(fields),
  };
  return { shown: maskError(error, 'Internal error', logger) as GraphQLError, logged };
}
const at = (originalError: Error): GraphQLError =>
  new GraphQLError(originalError.message, { originalError, path: ['events'] });

describe('an error on its way to the caller', () => {
  it('is masked when it is none of ours, and logged once under the id that the caller gets', () => {
    for (const error of [at(new Error('secret')), new Error('secret'), 'secret', null]) {
      const { shown, logged } = masked(error);
      expect(shown.message).toBe('Internal error');
      expect(shown.extensions['code']).toBe('INTERNAL');
      expect(logged).toMatchObject([{ id: shown.extensions['id'] }]);
    }
  });

  it('keeps code and words of our own, but for what the database said', () => {
    const away = masked(at(new WiregraphError('store', 'STORE_UNAVAILABLE', 'The store is away')));
    expect(away.shown).toMatchObject({
      message: 'The store is away',
      extensions: { code: 'STORE_UNAVAILABLE' },
      path: ['events'],
    });
    expect(away.logged).toHaveLength(1);
    const failed = masked(at(new WiregraphError('store', 'STORE_FAILED', 'near "SELEC": syntax')));
    expect(failed.shown.message).toBe('The store failed');
    expect(failed.logged).toMatchObject([{ message: 'near "SELEC": syntax' }]);
  });

  it('has a code and its words when it is the caller’s, and is not logged', () => {
    const { shown, logged } = masked(new GraphQLError('Variable "$first" got invalid value'));
    expect(shown).toMatchObject({
      message: 'Variable "$first" got invalid value',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(logged).toEqual([]);
  });

  it('is ours when the schema cannot show what a resolver gave', () => {
    const wrong = new GraphQLError('Enum "TollKind" cannot represent value: "X"', {
      path: ['events'],
    });
    expect(masked(wrong).shown.extensions['code']).toBe('INTERNAL');
  });
});
