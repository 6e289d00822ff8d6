import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** What each part may import beside itself. Change it on purpose, in a commit of its own. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  support: ['domain'],
  read: ['domain', 'support'],
  analyze: ['domain', 'support'],
  extract: ['domain', 'support'],
  resolve: ['domain', 'support'],
  store: ['domain', 'support'],
  serve: [
    'domain',
    'support',
    'store/port',
    'store/fields',
    'serve',
    'corrections',
    'history',
    'export',
  ],
  'pipeline.ts': [
    'domain',
    'support',
    'extract/extractor',
    'resolve',
    'store/port',
    'store/load-state',
    'transaction',
  ],
  'corrections.ts': ['domain', 'support', 'resolve', 'store/port', 'transaction'],
  'history.ts': ['domain', 'support', 'resolve', 'store/port', 'store/every-node'],
  export: ['domain', 'support', 'store/port', 'store/every-node'],
  'release.ts': ['domain', 'support', 'export', 'store/port'],
  'transaction.ts': ['domain', 'support', 'resolve', 'store/port', 'store/load-state'],
  'compose.ts': ['analyze', 'extract', 'store', 'support', 'config'],
  'config.ts': [],
  cli: [
    'domain',
    'support',
    'compose',
    'config',
    'pipeline',
    'corrections',
    'history',
    'export',
    'release',
    'read',
    'serve',
    'store/port',
  ],
};

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
  });
}

const sources = files(SRC).map((path) => ({
  path: relative(SRC, path),
  text: readFileSync(path, 'utf8'),
}));
const partOf = (path: string): string => path.split('/')[0] ?? '';

describe('the architecture', () => {
  it('has imports in the allowed directions only', () => {
    const wrong = sources.flatMap(({ path, text }) => {
      const part = partOf(path);
      const allowed = ALLOWED[part];
      expect(allowed, `"${part}" is in no row of the table`).toBeDefined();
      return [...text.matchAll(/(?:from|import\() ?'(\.{1,2}\/[^']+)'/g)].flatMap((match) => {
        const target = relative(SRC, join(SRC, path, '..', match[1] ?? '')).replace(/\.js$/, '');
        const inside = partOf(target) === part;
        return inside ||
          allowed?.some((one) => target === one || target.startsWith(`${one}/`)) === true
          ? []
          : [`${path} → ${target}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the adapters of the store apart', () => {
    const crossing = sources.filter(
      ({ path, text }) =>
        (path.startsWith('store/sqlite') && text.includes('/neo4j/')) ||
        (path.startsWith('store/neo4j') && text.includes('/sqlite/')),
    );
    expect(crossing.map(({ path }) => path)).toEqual([]);
  });

  it('reads the environment in one file, and prints in the command line only', () => {
    const using = (pattern: RegExp): string[] =>
      sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
    expect(using(/process\.env/)).toEqual(['config.ts']);
    expect(
      using(/console\.|process\.std(?:out|err)\.write/).filter((path) => !path.startsWith('cli/')),
    ).toEqual([]);
  });
});
