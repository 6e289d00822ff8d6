import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { describeStore } from './describe-store.js';
import { wipeBy } from './wipe.js';
import { newFolder } from '../support/folder.js';

describeStore('SQLite', async () => {
  const path = join(newFolder(), 'graph.db');
  const store = await openSqliteStore({ path });
  return { store, wipe: () => wipeBy(store), again: () => openSqliteStore({ path }) };
});
