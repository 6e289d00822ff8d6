import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchema as ours, subgraphSdl } from '../../../src/serve/schema.js';

const PUBLISHED = new URL('../../../docs/schema.graphql', import.meta.url);
/** What the server has beside it. */
const MACHINERY = ['federation', 'entities'].map(
  (name) => new URL(`../../../schema/${name}.graphql`, import.meta.url),
);

describe('the published schema', () => {
  const published = readFileSync(PUBLISHED, 'utf8');

  it('breaks nobody who asks by it: else take the change back, deprecate first, or say it in CHANGELOG.md and run `npx vitest run published-schema -u`', async () => {
    const machinery = MACHINERY.map((file) => readFileSync(file, 'utf8'));
    const sdl = [published, ...machinery].join('\n');
    const changes = await diff(buildSchema(sdl), ours());
    const breaking = changes.filter(
      ({ criticality }) => criticality.level === CriticalityLevel.Breaking,
    );
    expect(breaking.map(({ message }) => message)).toEqual([]);
  });

  it('is the one that the server gives: else run `npx vitest run published-schema -u`', async () => {
    await expect(subgraphSdl()).toMatchFileSnapshot(PUBLISHED.pathname);
  });

  it('says of whatever is deprecated since when, and what to ask instead', () => {
    const reasons = [...published.matchAll(/@deprecated(?:\(reason: "([^"]*)"\))?/g)];
    for (const [, reason = ''] of reasons) expect(reason).toMatch(/^\d{4}-\d\d-\d\d: use \S/);
  });
});
