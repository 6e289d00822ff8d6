import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { expectRightTotals } from '../support/groupings.js';
import { describeStore } from './describe-store.js';
import { wipeBy } from './wipe.js';
import { newFolder } from '../support/folder.js';

describeStore('SQLite', async () => {
  const path = join(newFolder(), 'graph.db');
  const store = await openSqliteStore({ path });
  // Whatever a test has left there: totals are what counting gives.
  const wipe = async (): Promise<void> => {
    await expectRightTotals(store);
    await wipeBy(store);
  };
  return { store, wipe, again: () => openSqliteStore({ path }) };
});
