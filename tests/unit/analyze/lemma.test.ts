import { describe, expect, it } from 'vitest';
import { lemmaOf } from '../../../src/analyze/lemma.js';

describe('lemmas', () => {
  it.each([
    ['leaves', 'VERB', 'leave'],
    ['leaves', 'NOUN', 'leaf'],
    ['lives', 'VERB', 'live'],
    ['lives', 'NOUN', 'life'],
    ['killed', 'VERB', 'kill'],
    ['bombing', 'VERB', 'bomb'],
    ['negotiating', 'VERB', 'negotiate'],
    ['seized', 'VERB', 'seize'],
    ['fled', 'VERB', 'flee'],
    ['stopped', 'VERB', 'stop'],
    ['denies', 'VERB', 'deny'],
    ['attacks', 'NOUN', 'attack'],
    ['cities', 'NOUN', 'city'],
    ['talks', 'NOUN', 'talks'],
    ['was', 'AUX', 'be'],
    ['n’t', 'PART', 'not'],
    ['Kerry', 'PROPN', 'kerry'],
  ])('of %s as %s is %s', (word, upos, lemma) => {
    expect(lemmaOf(word, upos)).toBe(lemma);
  });
});
