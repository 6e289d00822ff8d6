import { type Command, InvalidArgumentError } from 'commander';
import { openStore } from '../compose.js';
import type { Config } from '../config.js';
import { isCameo } from '../domain/cameo.js';
import type { Store } from '../store/port.js';

export interface StoreChoice {
  readonly store: string;
  readonly database?: string;
}

/** `--store` and `--database`, the same in every command that touches the graph. */
export function withStore(command: Command, config: Config): Command {
  return command
    .option(
      '--store <path|uri>',
      'a file, or neo4j://host:7687; user and password by NEO4J_USERNAME, NEO4J_PASSWORD',
      config.store,
    )
    .option('--database <name>', "Neo4j database (default: the server's own)");
}

/** Opens the store that the options name, and closes it whatever happens. */
export async function onStore<T>(
  config: Config,
  options: StoreChoice,
  { readOnly }: { readonly readOnly: boolean },
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const database = options.database ?? null;
  const store = await openStore(options.store, config, { readOnly, database });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

export function isoDay(text: string): string {
  const parsed = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  if (
    !/^\d{4}-\d\d-\d\d/.test(text) ||
    Number.isNaN(parsed.getTime()) ||
    parsed.toISOString().slice(0, 10) !== text.slice(0, 10)
  )
    throw new InvalidArgumentError('Give an ISO 8601 date such as 2016-09-24.');
  return text;
}

export function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('Give a whole number from 1.');
  return number;
}

export function wholeNumber(text: string): number {
  return text === '0' ? 0 : positive(text);
}

export function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new InvalidArgumentError('Give a number from 0 to 65535.');
  return port;
}

export function cameoCode(text: string): string {
  if (!isCameo(text)) throw new InvalidArgumentError('Give a CAMEO code such as 19 or 195.');
  return text;
}
