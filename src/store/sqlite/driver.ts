/** The few methods of a SQLite driver that the adapter uses: `node:sqlite` and `@photostructure/sqlite` have both. */
export interface Statement {
  run(...values: SqlValue[]): unknown;
  get(...values: SqlValue[]): Record<string, unknown> | undefined;
  all(...values: SqlValue[]): Record<string, unknown>[];
  iterate(...values: SqlValue[]): Iterable<Record<string, unknown>>;
}

export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  function(
    name: string,
    options: { deterministic: boolean },
    fn: (...values: unknown[]) => SqlValue,
  ): void;
  close(): void;
}

export type SqlValue = string | number | null;

type DatabaseClass = new (path: string, options?: { readOnly?: boolean }) => Database;

/** Node's own SQLite where there is one (22 and newer), else the package with the same interface. */
export async function loadDriver(): Promise<DatabaseClass> {
  const name = 'node:sqlite';
  try {
    const own = (await import(name)) as { DatabaseSync: DatabaseClass };
    return own.DatabaseSync;
  } catch {
    const { DatabaseSync } = await import('@photostructure/sqlite');
    return DatabaseSync;
  }
}
