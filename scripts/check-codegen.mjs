// Fails when generated code differs from what the schema gives.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const CLIENT = 'examples/typed-client';
const GENERATED = {
  'codegen.yml': ['src/serve/generated/resolvers.ts'],
  [`${CLIENT}/codegen.yml`]: ['gql.ts', 'graphql.ts', 'persisted-documents.json'].map(
    (name) => `${CLIENT}/generated/${name}`,
  ),
};
let isStale = false;
for (const [config, files] of Object.entries(GENERATED)) {
  const before = files.map((file) => readFileSync(file, 'utf8'));
  execFileSync('npx', ['graphql-codegen', '--config', config], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const [index, file] of files.entries()) {
    if (readFileSync(file, 'utf8') === before[index]) continue;
    writeFileSync(file, before[index]);
    console.error(`${file} is out of date: run \`npm run codegen\` and commit it.`);
    isStale = true;
  }
}
if (isStale) process.exit(1);
console.log('Generated code is up to date.');
