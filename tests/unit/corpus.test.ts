import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { generateCorpus, noiseOf } from '../../bench/corpus/generate.js';
import { bCubed, pairwise } from '../../bench/corpus/measures.js';

const corpus = () => [
  ...generateCorpus({ seed: 7, stories: 12, noise: noiseOf(1), copyRate: 0.3 }),
];

describe('the made corpus', () => {
  it('is the same for a seed, and another for another', () => {
    expect(corpus()).toEqual(corpus());
    const [first] = generateCorpus({ seed: 8, stories: 1, noise: noiseOf(1) });
    expect(first).not.toEqual(corpus()[0]);
  });

  it('fulfils the contract, slices what it names, and knows the truth of every event', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../src/domain/extraction.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const isValid = ajv.compile(schema);
    const copies = new Map<string, number>();
    for (const { article, extraction, truth } of corpus()) {
      expect(isValid(extraction), JSON.stringify(isValid.errors)).toBe(true);
      for (const { start, end, text } of [
        ...extraction.events.flatMap(({ trigger, quantities }) => [trigger, ...quantities]),
        ...extraction.actors.flatMap(({ mentions }) => mentions),
      ])
        expect(article.body.slice(start, end)).toBe(text);
      expect([...truth.keys()]).toEqual(extraction.events.map(({ id }) => id));
      copies.set(article.bodyHash, (copies.get(article.bodyHash) ?? 0) + 1);
    }
    expect([...copies.values()].some((count) => count > 1)).toBe(true);
  });
});

describe('measures of clusters', () => {
  const of = (text: string) => new Map(Array.from(text, (cluster, at) => [String(at), cluster]));

  it('are those of the hand: three and two against two and three', () => {
    const [predicted, truth] = [of('aaabb'), of('xxyyy')];
    // Pairs: 4 predicted, 4 true, 2 in both.
    expect(pairwise(predicted, truth)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    // Items: 2/3 twice, 1/3, 1, 1 for precision; 1 twice, 1/3, 2/3 twice for recall.
    expect(bCubed(predicted, truth).precision).toBeCloseTo(11 / 15, 10);
    expect(bCubed(predicted, truth).recall).toBeCloseTo(11 / 15, 10);
  });

  it('are 1 for the truth, and give a partition into single items its due', () => {
    expect(bCubed(of('aab'), of('xxy'))).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(pairwise(of('abc'), of('xxy'))).toMatchObject({ precision: 1, recall: 0 });
  });
});
