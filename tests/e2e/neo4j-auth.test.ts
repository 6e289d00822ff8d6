import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNeo4j } from '../../scripts/neo4j/server.mjs';
import { wiregraph as run } from '../support/process.js';
import { SEEDS } from '../support/seeds.js';

const PASSWORD = 'correct-horse-battery';

/** The command with these credentials alone; both streams together. */
async function wiregraph(
  args: readonly string[],
  credentials: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly text: string }> {
  const none = { NEO4J_USERNAME: '', NEO4J_PASSWORD: '' };
  const { code, out, err } = await run(args, { ...none, ...credentials });
  return { code, text: out + err };
}

describe('a Neo4j that asks who is there', () => {
  let server: Awaited<ReturnType<typeof startNeo4j>> = null;
  beforeAll(async () => {
    server = await startNeo4j({ password: PASSWORD });
    if (server === null && process.env['CI'] === 'true')
      throw new Error(
        'With CI=true nothing may be skipped: install Docker, or Java 17 with Maven.',
      );
  });
  afterAll(() => server?.stop());

  it('takes user and password from the environment', async (context) => {
    if (server === null) return context.skip('no Docker, and no Java with Maven');
    const user = { NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: PASSWORD };
    const ingested = await wiregraph(['ingest', SEEDS, '--store', server.uri, '--json'], user);
    expect(ingested.text).not.toContain(PASSWORD);
    expect(ingested.code).toBe(0);
    const stats = await wiregraph(['stats', '--store', server.uri], user);
    expect(stats.code).toBe(0);
    expect(stats.text).toMatch(/Article +│ +9 /);
  });

  it('says which settings are missing or wrong, and never prints a password', async (context) => {
    if (server === null) return context.skip('no Docker, and no Java with Maven');
    for (const user of [{}, { NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: 'not-the-password' }]) {
      const refused = await wiregraph(['stats', '--store', server.uri], user);
      expect(refused.code).toBe(1);
      expect(refused.text).toMatch(/refuses the user: set NEO4J_USERNAME and NEO4J_PASSWORD/);
      expect(refused.text).not.toMatch(/not-the-password|correct-horse/);
    }
  });
});
