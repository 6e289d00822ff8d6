import { PERSON_NOUNS } from '../knowledge/nouns.js';
import { resolveDescribed } from './described.js';
import type { EntityNode } from './node.js';
import { resolveNominal } from './nominals.js';
import { resolvePronoun } from './pronouns.js';
import type { Registry } from './registry.js';

/**
 * Who a token stands for when it fills a role or speaks: the name that covers it, else a nominal or pronoun, which
 * becomes a mention of its antecedent or of a node of its own.
 */
export function resolve(
  registry: Registry,
  sentence: number,
  token: number,
  speaks = false,
): EntityNode | undefined {
  const covering = registry.at(sentence, token);
  if (covering !== undefined) return covering;
  const tree = registry.trees[sentence];
  const word = tree?.token(token);
  if (tree === undefined || word === undefined) return undefined;
  if (word.upos === 'PRON' || word.upos === 'DET')
    return resolvePronoun(registry, sentence, token, (head) =>
      resolve(registry, sentence, head, speaks),
    );
  for (const child of tree.children(token, 'appos', 'flat', 'nmod:desc', 'compound', 'nmod')) {
    const named = registry.at(sentence, child);
    if (
      named?.type === 'Person' &&
      (Math.abs(child - token) < 3 || tree.token(child)?.deprel === 'appos') &&
      PERSON_NOUNS.has(word.lemma)
    )
      return named;
  }
  // "the mine's owner, Lumwani Resources".
  for (const child of tree.children(token, 'appos')) {
    const named = registry.at(sentence, child);
    if (named?.type === 'Organization' && named.named && word.upos === 'NOUN') return named;
  }
  if (/^members$/i.test(word.text)) {
    const [body] = tree.oblique(token, 'of');
    const whole = body === undefined ? undefined : registry.at(sentence, body);
    if (whole?.type === 'Organization' && whole.named) return whole;
  }
  const known =
    word.upos === 'NOUN' || word.upos === 'ADJ' || word.upos === 'PROPN'
      ? resolveNominal(registry, sentence, token, speaks)
      : undefined;
  return known ?? resolveDescribed(registry, sentence, token, speaks);
}
