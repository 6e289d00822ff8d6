import { PERSON_NOUNS } from '../knowledge/nouns.js';
import { firstPerson } from './first-person.js';
import type { EntityNode } from './node.js';
import type { Registry } from './registry.js';

/** The antecedent of a pronoun that fills a role; a relative one stands for the noun that its clause describes. */
export function resolvePronoun(
  registry: Registry,
  sentence: number,
  token: number,
  resolveHead: (token: number) => EntityNode | undefined,
): EntityNode | undefined {
  const tree = registry.trees[sentence];
  const word = tree?.token(token)?.text.toLowerCase() ?? '';
  const relative = /^(?:who|which|that|whom|whose)$/.test(word);
  if (relative && tree !== undefined) {
    for (let node = tree.token(token)?.head ?? -1, steps = 0; node >= 0 && steps < 8; steps++) {
      const current = tree.token(node);
      if (current?.deprel === 'acl:relcl' || current?.deprel === 'acl')
        return current.head >= 0 && current.head !== token ? resolveHead(current.head) : undefined;
      node = current?.head ?? -1;
    }
    return undefined;
  }
  if (/^(?:i|we|us|me|our|my)$/.test(word)) {
    const voice = firstPerson(registry, sentence);
    if (voice !== undefined) registry.place(sentence, token, token, voice.key, 'pronoun');
    return voice;
  }
  const fits = PRONOUNS[word];
  if (fits === undefined) return undefined;
  if (/^(?:he|she|him|her)$/.test(word)) resolveSubjects(registry, sentence, token, resolveHead);
  let best: EntityNode | undefined;
  let bestScore = 0;
  for (const node of registry.nodes.values()) {
    if (!fits(node)) continue;
    for (const head of node.heads) {
      const distance = sentence - head.sentence;
      if (distance < 0 || distance > 3 || (distance === 0 && head.token >= token)) continue;
      const deprel = relationOf(registry, head.sentence, head.token);
      const subject = /^nsubj/.test(deprel) ? 3 : /^(?:obj|iobj)$/.test(deprel) ? 1 : 0.5;
      const known = node.named || node.type === 'Group' ? 1 : 0.6;
      const score =
        (known * subject) / (1 + distance) + (distance === 0 ? 0.5 : 0) + head.token / 1000;
      if (score > bestScore) [best, bestScore] = [node, score];
    }
  }
  if (best !== undefined) registry.place(sentence, token, token, best.key, 'pronoun');
  return best;
}

/** "The governor turned it down: the state, he said": a subject that is only described is an antecedent too. */
function resolveSubjects(
  registry: Registry,
  sentence: number,
  before: number,
  resolveHead: (token: number) => EntityNode | undefined,
): void {
  const tree = registry.trees[sentence];
  registry.analysis.sentences[sentence]?.tokens.slice(0, before).forEach((word, at) => {
    if (
      /^nsubj/.test(word.deprel) &&
      word.upos === 'NOUN' &&
      registry.free(sentence, at, at) &&
      PERSON_NOUNS.has(tree?.lemma(at) ?? '') &&
      word.text.toLowerCase() === tree?.lemma(at)
    )
      resolveHead(at);
  });
}

/** Relation of the phrase that a mention heads or, as "Smith" in "Minister Smith", names. */
function relationOf(registry: Registry, sentence: number, token: number): string {
  const tree = registry.trees[sentence];
  const placed = registry.placedAt(sentence, token);
  let at = token;
  for (let steps = 0; steps < 12; steps++) {
    const word = tree?.token(at);
    if (word === undefined || word.head < 0) break;
    const inside = placed !== undefined && placed.first <= word.head && word.head <= placed.last;
    if (!inside && !/^(?:flat|appos|compound|nmod:desc)$/.test(word.deprel)) break;
    at = word.head;
  }
  return tree?.token(at)?.deprel ?? '';
}

const PRONOUNS: Readonly<Record<string, (node: EntityNode) => boolean>> = {
  he: (node) => node.type === 'Person' || isOneSource(node),
  she: (node) => node.type === 'Person' || isOneSource(node),
  him: (node) => node.type === 'Person',
  her: (node) => node.type === 'Person',
  they: (node) =>
    node.type === 'Group' || (node.type === 'UnnamedSource' && node.name.endsWith('s')),
  them: (node) => node.type === 'Group',
  it: (node) => node.type === 'Organization' || node.type === 'Country',
};

/** A source without a name that is one person: "a witness", not "officials". */
function isOneSource(node: EntityNode): boolean {
  return node.type === 'UnnamedSource' && !/s$/.test(node.name);
}
