import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer } from '../../../src/analyze/analyzer.js';

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer();
});
afterAll(() => analyzer.close());

describe('the analyzer', () => {
  it.each([
    ['emoji and joiners', 'Rescuers 👩🏽‍🚒 found 3 people 🙏. They said “thanks”.'],
    ['right-to-left text', 'The paper الحياة quoted מר כהן on Monday.'],
    ['combining marks', 'Zoe\u0308 met Jose\u0301 in Sa\u0303o Paulo.'],
    ['control characters', 'A\u0000 soldier\u200b left\ufeff the base.\r\nHe returned.'],
    ['nothing', ''],
    ['blank lines', '\n \n\t\n'],
    ['lone punctuation', '?!… — “”'],
  ])('gives exact offsets for %s', async (_, body) => {
    const { sentences } = await analyzer.analyze(body);
    for (const { tokens, names, start, end } of sentences) {
      for (const token of tokens) {
        expect(body.slice(token.start, token.end)).toBe(token.text);
        expect(token.start).toBeGreaterThanOrEqual(start);
        expect(token.end).toBeLessThanOrEqual(end);
        expect(token.head).toBeLessThan(tokens.length);
      }
      for (const { first, last } of names) expect(first).toBeLessThanOrEqual(last);
      expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
    }
  });

  it('cuts a sentence that is longer than the model reads, and loses no word', async () => {
    const body = `${'The army shelled the village, '.repeat(120)}officials said.`;
    const { sentences } = await analyzer.analyze(body);
    expect(sentences.length).toBeGreaterThan(1);
    expect(sentences.flatMap(({ tokens }) => tokens.map(({ text }) => text)).join('')).toBe(
      body.replaceAll(' ', ''),
    );
  });

  it('takes a word of ten thousand letters', async () => {
    const body = `The ${'x'.repeat(10_000)} left.`;
    const { sentences } = await analyzer.analyze(body);
    expect(sentences[0]?.tokens.at(-1)?.text).toBe('.');
  });

  it('reads each sentence by itself: its neighbours change nothing', async () => {
    const body = 'Police arrested two men in Nairobi on Monday.';
    const alone = (await analyzer.analyze(body)).sentences[0]?.tokens;
    const after = (await analyzer.analyze(`Rain fell all night. ${body}`)).sentences[1]?.tokens;
    const shape = (tokens: typeof alone): unknown =>
      tokens?.map(({ text, upos, head, deprel }) => [text, upos, head, deprel]);
    expect(shape(after)).toEqual(shape(alone));
  });

  it('says the same through WebAssembly, in words and trees of a plain text', async () => {
    const wasm = await createAnalyzer({ runtime: 'wasm' });
    const body =
      'Rebels shelled the port city of Tartus on Sunday. The Russian army denied any part in it.';
    const native = await analyzer.analyze(body);
    const other = await wasm.analyze(body);
    await wasm.close();
    const words = ({ sentences }: typeof native): unknown =>
      sentences.map(({ tokens, names }) => ({ tokens, names }));
    expect(words(other)).toEqual(words(native));
    expect(other.model).not.toBe(native.model);
    expect(other.model).toContain('wasm');
  });

  it('says where it looked for a model that is not there', async () => {
    await expect(createAnalyzer({ modelDir: '/nowhere/at/all' })).rejects.toThrow(
      /\/nowhere\/at\/all/,
    );
  });
});
