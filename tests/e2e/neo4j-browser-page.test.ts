import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newFolder } from '../support/folder.js';
import { openEmptyNeo4j } from '../support/neo4j.js';
import { ingestSeeds } from '../support/seeds.js';

const docs = (path: string): string =>
  fileURLToPath(new URL(`../../docs/${path}`, import.meta.url));
const BINARIES = ['chromium', 'chromium-browser', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
);
const binary = process.env['CHROMIUM'] ?? BINARIES.find((path) => existsSync(path));
const [uri, http] = [inject('neo4jUri'), inject('neo4jHttp')];

const canRun = binary !== undefined && uri !== null && http !== null;
if (!canRun) {
  const message =
    'SKIPPED: Neo4j Browser in Chromium. Install Chromium (or set CHROMIUM), and beside NEO4J_URI set NEO4J_HTTP.';
  if (process.env['CI'] === 'true')
    throw new Error(`With CI=true nothing may be skipped. ${message}`);
  console.error(`\n!!! ${message}\n`);
}

/** The picture of the guide: one event with its claims. Made again by `SCREENSHOTS=1 npx vitest run tests/e2e/neo4j-browser-page.test.ts`. */
const QUERY =
  /```cypher\n(MATCH \(e:Event\)\nWITH e ORDER BY[\s\S]*?)```/.exec(
    readFileSync(docs('neo4j-browser.md'), 'utf8'),
  )?.[1] ?? '';

describe.skipIf(!canRun)('Neo4j Browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const store = await openEmptyNeo4j(uri ?? '');
    await ingestSeeds(store);
    await store.close();
    browser = await chromium.launch({ executablePath: binary ?? '', args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1400, height: 720 } });
  });
  afterAll(() => browser.close());

  async function run(text: string): Promise<void> {
    await page.locator('.monaco-editor').first().click();
    await page.keyboard.insertText(text.replace(/\s+/g, ' ').trim());
    await page.keyboard.press('Control+Enter');
  }

  it('takes our style, runs a query of the guide and draws it', async () => {
    expect(QUERY).toContain('ASSERTS');
    const address = encodeURIComponent(uri ?? '');
    await page.goto(`${http ?? ''}/browser/?dbms=${address}&preselectAuthMethod=NO_AUTH`);
    await page.getByText('Connected to Neo4j').waitFor();
    await run(`:style ${readFileSync(docs('neo4j/style.grass'), 'utf8')}`);
    await run(':clear');
    await run(QUERY);
    await page.getByText(/Displaying \d+ nodes/).waitFor();
    // The event, in the colour of our style.
    await page.locator('circle[fill="#D9534F"]').first().waitFor({ state: 'attached' });
    expect(await page.locator('circle[fill="#D9534F"]').count()).toBeGreaterThan(0);
    // The drawing comes to rest.
    await page.waitForTimeout(2500);
    const path =
      process.env['SCREENSHOTS'] === '1'
        ? docs('images/neo4j-browser.png')
        : join(newFolder(), 'browser.png');
    await page.screenshot({ path });
    expect(statSync(path).size).toBeGreaterThan(20_000);
  });
});
