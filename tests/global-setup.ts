import { startNeo4j } from '../scripts/neo4j/server.mjs';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a real Neo4j that tests may fill and wipe; null where none can be had. */
    neo4jUri: string | null;
    /** Where the same server shows Neo4j Browser; null where that is not known. */
    neo4jHttp: string | null;
  }
}

/** A real Neo4j for the tests: NEO4J_URI, else Docker, else Java with Maven; else a loud word, and with CI=true an error. */
export default async function setup(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['NEO4J_URI'];
  if (given !== undefined && given !== '') {
    project.provide('neo4jUri', given);
    project.provide('neo4jHttp', process.env['NEO4J_HTTP'] ?? null);
    return undefined;
  }
  const server = await startNeo4j();
  project.provide('neo4jUri', server?.uri ?? null);
  project.provide('neo4jHttp', server?.http ?? null);
  if (server !== null) return () => server.stop();
  const message =
    'SKIPPED: every test of the Neo4j store. Set NEO4J_URI, or install Docker, or Java 17 with Maven.';
  if (process.env['CI'] === 'true')
    throw new Error(`With CI=true nothing may be skipped. ${message}`);
  console.error(`\n!!! ${message}\n`);
  return undefined;
}
