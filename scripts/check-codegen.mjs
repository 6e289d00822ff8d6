// Fails when src/serve/generated differs from what the schema gives.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'src/serve/generated/resolvers.ts';
const before = readFileSync(FILE, 'utf8');
execFileSync('npx', ['graphql-codegen', '--config', 'codegen.yml'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const after = readFileSync(FILE, 'utf8');
if (before !== after) {
  writeFileSync(FILE, before);
  console.error(`${FILE} is out of date: run \`npm run codegen\` and commit it.`);
  process.exit(1);
}
console.log('Generated code is up to date.');
