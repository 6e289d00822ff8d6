import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Connection } from '../../src/store/sqlite/connection.js';

it('rows come to their end whatever is collected while they are read', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const connection = await Connection.open(':memory:', false);
  const seen: unknown[] = [];
  for (const { n } of connection.iterate('SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3')) {
    seen.push(n);
    collect();
    await setImmediate();
  }
  expect(seen).toEqual([1, 2, 3]);
  connection.close();
});
