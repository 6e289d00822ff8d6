import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { describeStore } from './describe-store.js';
import { wipeBy } from './wipe.js';

describeStore('SQLite', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'wiregraph-')), 'graph.db');
  const store = await openSqliteStore({ path });
  return { store, wipe: () => wipeBy(store), again: () => openSqliteStore({ path }) };
});
