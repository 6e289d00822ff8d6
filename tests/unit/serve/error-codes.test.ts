import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../../src/', import.meta.url));
const PAGE = readFileSync(new URL('../../../docs/serving.md', import.meta.url), 'utf8');

/** Codes as errors are made with them. */
const MADE = /(?:userError|limitError|refused)\(\s*'([A-Z_]+)'|code: '([A-Z]+(?:_[A-Z]+)*)'/g;

it('every code that the server gives is on the page of errors', () => {
  const codes = (readdirSync(join(SRC, 'serve'), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts') && !name.startsWith('generated'))
    .flatMap((name) => [...readFileSync(join(SRC, 'serve', name), 'utf8').matchAll(MADE)])
    .map((match) => match[1] ?? match[2] ?? '');
  expect(codes.length).toBeGreaterThan(15);
  expect([...new Set(codes)].filter((code) => !PAGE.includes(`\`${code}\``))).toEqual([]);
});
