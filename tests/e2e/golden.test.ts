import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/folder.js';
import { wiregraph as run } from '../support/process.js';
import { SEEDS } from '../support/seeds.js';

const SEED = join(SEEDS, '001_harun_market_first.txt');

async function wiregraph(...args: string[]): Promise<string> {
  const { code, out, err } = await run(args);
  if (code !== 0) throw new Error(err);
  return out;
}

/** Probabilities differ in their last digits between processors, and with the runtime the extractor's version. */
function lasting(json: string): string {
  const parsed: unknown = JSON.parse(json, (key, value: unknown) =>
    key === 'confidence' || key === 'extractor' ? undefined : value,
  );
  return `${JSON.stringify(parsed, null, 1)}\n`;
}

// After a change of model or rules: look at the difference, then `npx vitest run tests/e2e/golden.test.ts -u`.
describe('what people read', () => {
  it('is as the golden extraction', async () => {
    await expect(lasting(await wiregraph('extract', SEED))).toMatchFileSnapshot(
      '../golden/001.extraction.json',
    );
  });

  it('is as the golden list of events', async () => {
    const store = join(newFolder(), 'graph.db');
    await wiregraph('ingest', SEED, '--store', store);
    const shown = await wiregraph(
      'show',
      'https://wire.example/2031/04/12/harun-market',
      '--store',
      store,
    );
    await expect(shown).toMatchFileSnapshot('../golden/001.show.txt');
  });
});
