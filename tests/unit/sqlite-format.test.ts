import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Connection } from '../../src/store/sqlite/connection.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { newFolder } from '../support/folder.js';

it.each([
  ['3', 'STORE_OLDER_VERSION', 'ingest its articles into a new store'],
  ['99', 'STORE_NEWER_VERSION', 'update Wiregraph'],
])(
  'a store of format %s is refused with %s, for reading as for writing',
  async (format, code, remedy) => {
    const path = join(newFolder(), 'graph.db');
    await (await openSqliteStore({ path })).close();
    const connection = await Connection.open(path, false);
    connection.run("UPDATE meta SET value = ? WHERE key = 'version'", [format]);
    connection.close();
    for (const readOnly of [false, true]) {
      const opened = openSqliteStore({ path, readOnly });
      await expect(opened).rejects.toMatchObject({ code });
      await expect(opened).rejects.toThrow(remedy);
    }
  },
);
