/** `tsx bench/corpus/ingest.ts STORE STORIES`: reads the made corpus of seed 5 into a store; a process of its own, so that it can be killed. */
import { openNeo4jStore } from '../../src/store/neo4j/store.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { fill } from './fill.js';
import { generateCorpus, noiseOf } from './generate.js';

const [, , where = '', stories = '10'] = process.argv;
const store = where.includes('://')
  ? openNeo4jStore({ uri: where })
  : await openSqliteStore({ path: where });
await store.migrate();
console.log('begun');
const report = await fill(
  store,
  generateCorpus({ seed: 5, stories: Number(stories), noise: noiseOf(1), days: 5 }),
);
await store.close();
console.log(JSON.stringify({ written: report.written, failed: report.failed }));
process.exitCode = report.failed.length === 0 ? 0 : 1;
