import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { messageOf, WiregraphError } from '../../support/errors.js';
import { type Database, loadDriver, type SqlValue, type Statement } from './driver.js';
import { distanceKm } from '../distance.js';
import { timedOut } from '../time-limit.js';
import { SCHEMA, SCHEMA_VERSION, SETTINGS, STATISTICS } from './schema.js';

/** Null where a coordinate is not known. */
function distance(lat: unknown, lon: unknown, otherLat: unknown, otherLon: unknown): number | null {
  return typeof lat === 'number' &&
    typeof lon === 'number' &&
    typeof otherLat === 'number' &&
    typeof otherLon === 'number'
    ? distanceKm(lat, lon, otherLat, otherLon)
    : null;
}

/** What `in_time()` throws; the driver keeps the message. */
const OUT_OF_TIME = 'wiregraph: out of time';

/** One connection with its prepared statements. */
export class Connection {
  readonly #statements = new Map<string, Statement>();
  /** Being read from. */
  readonly #iterated = new Set<Statement>();

  /** When the statement that runs must be done, by `performance.now()`. */
  #deadline = Infinity;

  private constructor(
    private readonly database: Database,
    private readonly timeoutMs: number,
  ) {}

  /** @param timeoutMs how long a statement with `in_time()` may take */
  static async open(path: string, readOnly: boolean, timeoutMs = Infinity): Promise<Connection> {
    const Driver = await loadDriver();
    try {
      if (path !== ':memory:' && !readOnly) mkdirSync(dirname(path), { recursive: true });
      const database = new Driver(path, { readOnly });
      database.exec(readOnly ? 'PRAGMA busy_timeout = 5000' : SETTINGS);
      database.function('fold', { deterministic: true }, (text) =>
        typeof text === 'string' ? text.toLowerCase() : null,
      );
      database.function('distance_km', { deterministic: true }, distance);
      const connection = new Connection(database, timeoutMs);
      database.function('in_time', { deterministic: false }, () => {
        if (performance.now() > connection.#deadline) throw new Error(OUT_OF_TIME);
        return 1;
      });
      return connection;
    } catch (cause) {
      if (isBusy(cause)) throw busy(cause);
      throw new WiregraphError(
        'store',
        'STORE_UNAVAILABLE',
        `Cannot open the store "${path}": ${messageOf(cause)}`,
        { cause },
      );
    }
  }

  /** Throws where the store is of another format than this version reads. */
  checkFormat(): void {
    this.#refuseOther(this.#version());
  }

  /** A store that is there gets what it lacks; a new one is made in one transaction, since several may open it at once. */
  migrate(): void {
    const version = this.#version();
    if (version === SCHEMA_VERSION && this.#hasStatistics()) {
      this.exec(SCHEMA);
      return;
    }
    this.exec('BEGIN IMMEDIATE');
    try {
      this.checkFormat();
      this.exec(SCHEMA);
      if (!this.#hasStatistics()) this.exec(STATISTICS);
      this.exec('COMMIT');
    } catch (error) {
      this.exec('ROLLBACK');
      throw error;
    }
  }

  /** Format of the store; null for an empty file. */
  #version(): number | null {
    const known = this.all("SELECT name FROM sqlite_master WHERE name = 'meta'", []).length > 0;
    return known
      ? Number(this.get("SELECT value FROM meta WHERE key = 'version'", [])?.['value'] ?? 0)
      : null;
  }

  #refuseOther(version: number | null): void {
    if (version === null || version === SCHEMA_VERSION) return;
    if (version > SCHEMA_VERSION)
      throw new WiregraphError(
        'store',
        'STORE_NEWER_VERSION',
        `The store was written by a newer Wiregraph (format ${String(version)}, this one knows ${String(SCHEMA_VERSION)}): update Wiregraph`,
      );
    throw new WiregraphError(
      'store',
      'STORE_OLDER_VERSION',
      `The store was written by an older Wiregraph (format ${String(version)}, this one writes ${String(SCHEMA_VERSION)}): ingest its articles into a new store, and delete this one`,
    );
  }

  #hasStatistics(): boolean {
    const made = this.all("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'", []);
    return made.length > 0 && this.all('SELECT 1 FROM sqlite_stat1 LIMIT 1', []).length > 0;
  }

  exec(sql: string): void {
    this.#guard(() => {
      this.database.exec(sql);
    });
  }

  run(sql: string, values: readonly SqlValue[]): void {
    this.#guard(() => this.#prepare(sql).run(...values));
  }

  get(sql: string, values: readonly SqlValue[]): Record<string, unknown> | undefined {
    return this.#guard(() => this.#prepare(sql).get(...values));
  }

  all(sql: string, values: readonly SqlValue[]): Record<string, unknown>[] {
    return this.#guard(() => this.#prepare(sql).all(...values));
  }

  /** Not cached: an iteration that is still going on must not be reset by another. */
  *iterate(sql: string): Generator<Record<string, unknown>> {
    const statement = this.database.prepare(sql);
    // Rows do not hold their statement: without a hold it is collected in the middle, and they end with an error.
    this.#iterated.add(statement);
    try {
      yield* statement.iterate();
    } finally {
      this.#iterated.delete(statement);
    }
  }

  close(): void {
    this.#statements.clear();
    this.database.close();
  }

  #prepare(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    if (this.#statements.size > 500) this.#statements.clear();
    const statement = this.database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #guard<T>(work: () => T): T {
    this.#deadline = performance.now() + this.timeoutMs;
    try {
      return work();
    } catch (cause) {
      const message = messageOf(cause);
      if (message.includes(OUT_OF_TIME)) throw timedOut(cause);
      if (isBusy(cause)) throw busy(cause);
      if (/readonly/i.test(message))
        throw new WiregraphError(
          'store',
          'STORE_READ_ONLY',
          'The store was opened for reading only',
          { cause },
        );
      if (/no such table/i.test(message))
        throw new WiregraphError(
          'store',
          'STORE_EMPTY',
          'The store holds no graph yet: ingest something first',
          { cause },
        );
      throw new WiregraphError('store', 'STORE_FAILED', `The store failed: ${message}`, { cause });
    }
  }
}

function isBusy(cause: unknown): boolean {
  return /locked|busy/i.test(messageOf(cause));
}

function busy(cause: unknown): WiregraphError {
  return new WiregraphError(
    'store',
    'STORE_BUSY',
    'Another process is writing to the store: try again',
    { cause, retriable: true },
  );
}
