import { describe, expect, it } from 'vitest';
import type * as Pool from '../../src/analyze/pool.js';
import { newFolder } from '../support/folder.js';

// The worker is a file of its own, which only the build makes.
const { createAnalyzerPool } = (await import(
  new URL('../../dist/analyze/pool.js', import.meta.url).href
)) as typeof Pool;

const SENTENCES = [
  'Rebels attacked a convoy near Goma on Friday.',
  'The army denied that it had bombed the town, a spokesman said.',
  'Nobody was hurt.',
];
/** Bodies of different lengths, the longest of many batches. */
const BODIES = [1, 40, 2, 7, 0].map((count) =>
  Array<string[]>(count).fill(SENTENCES).flat().join(' '),
);

describe('analysis by several threads', () => {
  it('is what one thread gives, whatever the order in which articles come', async () => {
    const [one, three] = [await createAnalyzerPool(1), await createAnalyzerPool(3)];
    try {
      expect(three.model).toBe(one.model);
      const together = await Promise.all(BODIES.map((body) => three.analyze(body)));
      for (const [at, body] of BODIES.entries())
        expect(together[at]).toEqual(await one.analyze(body));
    } finally {
      await one.close();
      await three.close();
    }
  });

  it('says what is wrong where the model is missing', async () => {
    const modelDir = newFolder();
    await expect(createAnalyzerPool(2, { modelDir })).rejects.toThrow(
      'Cannot load the language model from',
    );
  });
});
