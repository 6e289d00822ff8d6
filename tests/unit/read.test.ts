import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../src/domain/read-result.js';
import { readInputs } from '../../src/read/read-inputs.js';
import { newFolder } from '../support/folder.js';

async function read(path: string, publishedAt: string | null = null): Promise<ReadResult[]> {
  const out: ReadResult[] = [];
  for await (const one of readInputs([path], { publishedAt })) out.push(one);
  return out;
}

async function readText(
  name: string,
  content: string | Buffer,
  publishedAt: string | null = null,
): Promise<ReadResult[]> {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return read(path, publishedAt);
}

describe('reading a seed file', () => {
  it('keeps the body exactly, with the codes beside it and the dateline as its date', async () => {
    const body = 'Friday, October 4, 2019\n\n  The  town fell.\r\n\nNEXT STEPS\n';
    const [one] = await readText('a.txt', `https://News.example/a/?utm_source=x\n190\n19\n${body}`);
    expect(one).toMatchObject({
      ok: true,
      article: {
        body,
        host: 'news.example',
        canonicalUrl: 'news.example/a',
        gdeltEventCode: '190',
        gdeltRootCode: '19',
        publishedAt: '2019-10-04',
        publishedAtSource: 'dateline',
      },
    });
  });

  it.each([
    ['', 'ARTICLE_EMPTY'],
    ['190\n190\n19\nText.', 'SEED_URL_MISSING'],
    ['https://n.example/a\n999\n99\nText.', 'SEED_CODE_UNKNOWN'],
    ['https://n.example/a\n190\n18\nText.', 'SEED_CODES_DISAGREE'],
    ['https://n.example/a\n190\n19\n', 'ARTICLE_EMPTY'],
    ['\u0000\u0001\u0002', 'FILE_BINARY'],
  ])('refuses %j with %s, the file and a remedy', async (content, code) => {
    const [one] = await readText('bad.txt', content);
    expect(one).toMatchObject({ ok: false, code });
    expect(one?.ok === false && one.message).toMatch(/bad\.txt.*: .+/);
  });
});

describe('reading JSONL', () => {
  it('reads good lines, names the bad ones by number, and goes on', async () => {
    const lines = [
      '{"url":"https://n.example/1","title":"One","date":"2020-01-02","text":"The army left."}',
      '{"url":"https://n.example/2","te',
      '{"text":"\\ud800 broken"}',
      '{"text":"x","date":"2020-13-40"}',
      '{"text":"Fine."}',
    ];
    const found = await readText('many.jsonl', lines.join('\n'));
    expect(
      found.map((one) => (one.ok ? one.article.title : `${String(one.line)} ${one.code}`)),
    ).toEqual(['One', '2 JSONL_INVALID', '3 TEXT_LONE_SURROGATES', '4 DATE_INVALID', null]);
    expect(found[0]).toMatchObject({
      article: { publishedAt: '2020-01-02', publishedAtSource: 'metadata' },
    });
  });
});

describe('reading text', () => {
  it('detects another encoding than UTF-8 and says so', async () => {
    const text =
      'L’armée a quitté la ville hier, a déclaré le général. “Ça suffit”, a-t-il ajouté à la fin de la journée.';
    const [one] = await readText('latin.txt', iconv.encode(text, 'windows-1252'));
    expect(one).toMatchObject({
      ok: true,
      article: { body: text, encoding: 'windows-1252' },
      notices: ['read as windows-1252'],
    });
  });

  it('takes the date of the option only where the file has none', async () => {
    expect((await readText('a.txt', 'The army left.', '2016-09-24'))[0]).toMatchObject({
      article: { publishedAt: '2016-09-24', publishedAtSource: 'option' },
    });
    expect((await readText('a.txt', 'May 3, 2010\nThe army left.', '2016-09-24'))[0]).toMatchObject(
      { article: { publishedAt: '2010-05-03' } },
    );
  });

  it('refuses a file that is too large for one article', async () => {
    expect((await readText('big.txt', 'x'.repeat(20_000_001)))[0]).toMatchObject({
      ok: false,
      code: 'FILE_TOO_LARGE',
    });
  });
});

describe('reading folders', () => {
  it('goes down in order of name, past a loop and hidden files', async () => {
    const root = newFolder();
    mkdirSync(join(root, 'b'));
    writeFileSync(join(root, 'b', 'two.txt'), 'Two.');
    writeFileSync(join(root, 'a.txt'), 'One.');
    writeFileSync(join(root, '.hidden'), 'No.');
    symlinkSync(root, join(root, 'b', 'up'));
    const found = await read(root);
    expect(found.map((one) => (one.ok ? one.article.body : one.code))).toEqual([
      'One.',
      'Two.',
      'FOLDER_LOOP',
    ]);
  });

  it('says which path does not exist', async () => {
    expect((await read('/nowhere/at/all.txt'))[0]).toMatchObject({
      ok: false,
      code: 'PATH_NOT_FOUND',
    });
  });
});
