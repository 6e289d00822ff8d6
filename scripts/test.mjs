// The whole gate. Every part runs, also when an earlier one failed; the last line counts the tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'wiregraph-test-'));
const report = join(folder, 'report.json');
const PARTS = [
  ['lint', ['npm', 'run', '--silent', 'lint']],
  ['format', ['npm', 'run', '--silent', 'format:check']],
  ['generated code', ['npm', 'run', '--silent', 'codegen:check']],
  ['types', ['npm', 'run', '--silent', 'typecheck']],
  ['build', ['npm', 'run', '--silent', 'build']],
  [
    'tests',
    [
      'npx',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
  ],
];
const failed = [];
for (const [name, [command, ...args]] of PARTS) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0)
    failed.push(
      `${name} (alone: ${[command, ...args].filter((one) => !one.includes(report)).join(' ')})`,
    );
}
let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
try {
  counts = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  failed.push('no test report was written');
}
rmSync(folder, { recursive: true, force: true });
if (process.env.CI === 'true' && counts.numPendingTests > 0)
  failed.push(`${counts.numPendingTests} tests were skipped, and with CI=true none may be`);
for (const part of failed) console.log(`FAILED: ${part}`);
const skipped = counts.numPendingTests > 0 ? `, ${counts.numPendingTests} skipped` : '';
const broken = Math.max(counts.numFailedTests, failed.length > 0 ? 1 : 0);
console.log(`${counts.numPassedTests} passed, ${broken} failed${skipped}`);
process.exit(failed.length > 0 || counts.numFailedTests > 0 ? 1 : 0);
