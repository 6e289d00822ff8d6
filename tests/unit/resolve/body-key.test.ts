import { describe, expect, it } from 'vitest';
import { graphIds } from '../../../src/resolve/graph-ids.js';
import { actor, article, extraction } from './make.js';

/** The graph id that an article of the name gives to a body. */
function id(name: string, country: string | null = null, from = 'alpha', aliases: string[] = []) {
  const made = article(from);
  const body = actor('a', { name, country, aliases });
  return graphIds(extraction(made, { actors: [body] })).get('a');
}

describe('bodies of several articles', () => {
  it.each([
    [id('U.S. Navy', 'USA'), id('United States Navy')],
    [id('US government'), id('American government', 'USA')],
    [id('Syrian army', 'SYR'), id('army', 'SYR', 'bravo')],
    [id('government of Syria'), id('Syrian government', 'SYR')],
    [id('Supreme Court', null, 'alpha', ['US Supreme Court']), id('U.S. Supreme Court', 'USA')],
    [id('U.S. Geological Survey', 'USA'), id('United States Geological Survey')],
    [id('Reuters', null, 'alpha'), id('Reuters', null, 'bravo')],
  ])('are one by state and what they are', (a, b) => {
    expect(a).toBe(b);
  });

  it.each([
    [id('Parliament', null, 'alpha'), id('Parliament', null, 'bravo')],
    [id('Navy', null, 'alpha'), id('Navy', null, 'bravo')],
    [id('North Korean army', 'PRK'), id('South Korean army', 'KOR')],
    [id('Sudanese army', 'SDN'), id('South Sudanese army', 'SSD')],
    [id('French Foreign Legion', 'FRA'), id('Foreign Legion')],
    [id('American Airlines', 'USA'), id('Airlines', 'USA')],
  ])('stay two otherwise', (a, b) => {
    expect(a).not.toBe(b);
  });
});
