import type { Sentence } from '../../domain/analysis.js';
import { resolvePronoun } from './pronouns.js';
import type { EntityNode } from './node.js';
import type { Registry } from './registry.js';

/** What somebody is who does this to a body. */
const LEADS: Readonly<Record<string, string>> = {
  head: 'head',
  lead: 'leader',
  chair: 'chair',
  found: 'founder',
  'co-found': 'co-founder',
  direct: 'director',
  command: 'commander',
  represent: 'representative',
};

/** "X heads the party", "the party, led by X", "X, who founded the group": an office told by a verb. */
export function findLeaders(registry: Registry, sentence: Sentence): void {
  const tree = registry.trees[sentence.index];
  if (tree === undefined) return;
  sentence.tokens.forEach((token, verb) => {
    const role = LEADS[token.lemma];
    if (role === undefined || token.upos !== 'VERB') return;
    const at = (index: number | undefined): EntityNode | undefined =>
      index === undefined
        ? undefined
        : tree.token(index)?.upos === 'PRON'
          ? resolvePronoun(registry, sentence.index, index, (head) =>
              registry.at(sentence.index, head),
            )
          : registry.at(sentence.index, index);
    const agent = tree.child(verb, 'obl:agent') ?? tree.oblique(verb, 'by')[0];
    const passive = agent !== undefined;
    const person = at(passive ? agent : tree.child(verb, 'nsubj'));
    const object = passive
      ? (tree.child(verb, 'nsubj:pass') ?? (/^acl/.test(token.deprel) ? token.head : undefined))
      : tree.child(verb, 'obj');
    const body = object === undefined ? undefined : registry.at(sentence.index, object);
    if (person?.type !== 'Person' || (body?.type !== 'Organization' && body?.type !== 'Group'))
      return;
    registry.relate({
      type: 'AFFILIATED_WITH',
      from: person.key,
      to: body.key,
      role,
      start: token.start,
      end: token.end,
      inferred: false,
    });
  });
}
