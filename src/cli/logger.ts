import type { Logger } from '../support/logger.js';

const line =
  (level: string) =>
  (event: string, fields: Readonly<Record<string, unknown>> = {}): void => {
    console.error(JSON.stringify({ level, event, ...fields }));
  };

/** One JSON line an event on standard error; debug is silent. */
export const consoleLogger: Logger = {
  debug: () => undefined,
  info: line('info'),
  warn: line('warn'),
  error: line('error'),
};
