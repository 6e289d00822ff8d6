import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { createExtractor, openStore } from '../../compose.js';
import { type Config, DEFAULT_STORE } from '../../config.js';
import { ingest } from '../../pipeline.js';
import { readInputs } from '../../read/read-inputs.js';
import type { RunningServer } from '../../serve/http/server.js';
import type { Store } from '../../store/port.js';
import { messageOf, WiregraphError } from '../../support/errors.js';
import { openIngestion } from '../ingestion.js';
import { consoleLogger } from '../logger.js';
import type { AuthOptions } from '../../serve/http/auth.js';
import { CACHE_BYTES, DEFAULT_LIMITS } from '../../serve/limits/limit-values.js';
import { portNumber, positive, type StoreChoice, wholeNumber, withStore } from '../options.js';

interface Options extends StoreChoice {
  readonly port: number;
  readonly host: string;
  readonly readOnly?: boolean;
  readonly costMax: number;
  readonly timeout?: number;
  readonly perMinute?: number;
  readonly cacheMb: number;
  readonly documents?: string;
  readonly documentsOnly?: boolean;
}

/** Whoever asks would rather hear that the store is away. */
const SERVED_PATIENCE_MS = 1000;

/** The embedded store answers nobody else while a statement runs. */
const EMBEDDED_TIMEOUT_S = 5;

function withAddress(command: Command): Command {
  return command
    .option('--port <number>', 'port to listen on', portNumber, 4000)
    .option(
      '--host <address>',
      'address to listen on; beyond loopback callers must say who they are: WIREGRAPH_API_KEY, WIREGRAPH_API_KEYS (a file with names and scopes) or WIREGRAPH_JWKS_URL',
      '127.0.0.1',
    )
    .option(
      '--cost-max <number>',
      'what one query may cost, about the number of things that it may fetch',
      positive,
      DEFAULT_LIMITS.cost,
    )
    .option(
      '--timeout <seconds>',
      'how long one statement of the store may take; default: 30 on Neo4j, 5 embedded, where nobody else is answered meanwhile',
      positive,
    )
    .option(
      '--cache-mb <number>',
      'megabytes of answers that are kept while the graph stays as it is; 0: none',
      wholeNumber,
      CACHE_BYTES / 1024 / 1024,
    )
    .option(
      '--documents <file>',
      'operations that callers may name by documentId: JSON, id to text',
    )
    .option('--documents-only', 'answer the operations of --documents and no others')
    .option('--per-minute <number>', 'requests of one caller in a minute; default: any', positive);
}

function openServed(config: Config, options: Options): Promise<Store> {
  const { store, database = null, readOnly = false } = options;
  const { timeout = store.includes('://') ? 30 : EMBEDDED_TIMEOUT_S } = options;
  return openStore(store, config, {
    database,
    readOnly,
    patienceMs: SERVED_PATIENCE_MS,
    timeoutMs: timeout * 1000,
  });
}

export function serveCommand(config: Config): Command {
  const command = new Command('serve')
    .description('Serve the graph as GraphQL.')
    .option('--read-only', 'never write, not even constraints and indexes')
    .addHelpText(
      'after',
      '\nExamples:\n  $ wiregraph serve --port 4000\n  $ NEO4J_USERNAME=neo4j NEO4J_PASSWORD=… wiregraph serve --store neo4j://localhost:7687',
    );
  return withAddress(withStore(command, config)).action(async (options: Options) => {
    const store = await openServed(config, options);
    await run(store, options, config);
  });
}

/** What `npm start` runs: the shipped dispatches go into the default store when it is empty. */
export function startCommand(config: Config): Command {
  const command = new Command('start')
    .description('Read the shipped seeds into the embedded store when it is empty, then serve.')
    .addHelpText('after', '\nExample:\n  $ wiregraph start --port 4000');
  return withAddress(withStore(command, config)).action(async (options: Options) => {
    const store = await openServed(config, options);
    const stats = await store.stats();
    if (options.store === DEFAULT_STORE && stats.Article === 0 && stats.Tombstone === 0) {
      console.log('The store is empty: reading the seeds …');
      const extractor = await createExtractor();
      const seeds = fileURLToPath(new URL('../../../seeds/', import.meta.url));
      const report = await ingest({
        inputs: readInputs([seeds]),
        extractor,
        store,
        runId: randomUUID(),
      });
      await extractor.close();
      for (const failure of report.failed) console.error(failure.message);
      console.log(`${String(report.written)} articles read in ${report.seconds.toFixed(1)} s.`);
    }
    await run(store, options, config);
  });
}

/** Who may ask: the one key of the environment, which may do all, keys of a file, tokens. */
async function authOptions(config: Config): Promise<AuthOptions> {
  const { parseApiKeys } = await import('../../serve/http/auth.js');
  const { apiKey, apiKeysFile, jwksUrl, jwtIssuer, jwtAudience } = config;
  return {
    keys: [
      ...(apiKey === null
        ? []
        : [{ name: 'WIREGRAPH_API_KEY', key: apiKey, scopes: ['admin'] as const }]),
      ...(apiKeysFile === null ? [] : parseApiKeys(readKeys(apiKeysFile), apiKeysFile)),
    ],
    tokens: jwksUrl === null ? null : { jwksUrl, issuer: jwtIssuer, audience: jwtAudience },
  };
}

function readGiven(path: string, what: string, code: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new WiregraphError('config', code, `Cannot read ${what}: ${messageOf(cause)}`, { cause });
  }
}

const readKeys = (path: string): string =>
  readGiven(path, 'the keys that WIREGRAPH_API_KEYS names', 'API_KEYS_UNFIT');

async function documentsOf({ documents: path, documentsOnly = false }: Options): Promise<{
  readonly documents: ReadonlyMap<string, string>;
  readonly documentsOnly: boolean;
}> {
  if (path === undefined && documentsOnly)
    throw new WiregraphError(
      'config',
      'DOCUMENTS_UNFIT',
      '--documents-only needs --documents: a JSON file with the operations',
    );
  if (path === undefined) return { documents: new Map(), documentsOnly };
  const { parseDocuments } = await import('../../serve/http/persisted-queries.js');
  const text = readGiven(path, 'the operations that --documents names', 'DOCUMENTS_UNFIT');
  return { documents: parseDocuments(text, path), documentsOnly };
}

async function run(store: Store, options: Options, config: Config): Promise<void> {
  let server: RunningServer;
  const ingestion = options.readOnly === true ? null : openIngestion(store);
  try {
    // Loaded only where it is used: other commands start faster without it.
    const { listen } = await import('../../serve/http/server.js');
    server = await listen({
      store,
      logger: consoleLogger,
      port: options.port,
      host: options.host,
      auth: await authOptions(config),
      ...(options.perMinute === undefined ? {} : { perMinute: options.perMinute }),
      ingestion,
      limits: { ...DEFAULT_LIMITS, cost: options.costMax },
      cacheBytes: options.cacheMb * 1024 * 1024,
      ...(await documentsOf(options)),
    });
  } catch (error) {
    await store.close();
    throw error;
  }
  console.log(`\nWiregraph serves ${store.location}`);
  console.log(`  ask it          ${server.url}/graphql   (opens with example queries)`);
  console.log(`  schema          ${server.url}/schema.graphql`);
  console.log(`  is it alive?    ${server.url}/live`);
  console.log('Stop it with Ctrl+C.');
  const stop = (): void => {
    void server
      .close()
      .then(() => ingestion?.close())
      .then(() => store.close());
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
