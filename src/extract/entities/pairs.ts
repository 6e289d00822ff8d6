import type { EntityNode } from './node.js';
import type { Registry } from './registry.js';

/** Sentences back in which the two may have been named. */
const SENTENCES_MAX = 4;
const STATES = /^(?:countries|governments|nations|states|neighbours|neighbors|capitals|republics)$/;
const PEOPLE = /^(?:leaders|presidents|ministers|men|women|diplomats|officials|envoys|generals)$/;
const SIDES = /^(?:sides|parties|rivals|camps|delegations|armies|allies|foes|enemies)$/;

/** "both sides", "the two countries", "leaders of the two states", "the two": those two who were named last, or none. */
export function bothAt(registry: Registry, sentence: number, token: number): EntityNode[] {
  const tree = registry.trees[sentence];
  const word = tree?.token(token);
  if (
    tree === undefined ||
    word === undefined ||
    registry.placedAt(sentence, token)?.kind === 'name'
  )
    return [];
  const noun = word.text.toLowerCase();
  const counted = tree
    .children(token, 'nummod', 'det', 'det:predet', 'cc:preconj', 'amod')
    .some((child) => /^(?:two|both)$/i.test(tree.token(child)?.text ?? ''));
  const alone = /^(?:both|two)$/.test(noun) && tree.child(token, 'nmod', 'conj') === undefined;
  if (!counted && !alone) {
    const owners = tree.children(token, 'nmod:poss', 'nmod').filter((child) => child !== token);
    const owner = owners.find(
      (child) =>
        tree.token(child)?.deprel === 'nmod:poss' ||
        /^(?:of|from)$/.test(tree.preposition(child) ?? ''),
    );
    return owner !== undefined && (PEOPLE.test(noun) || STATES.test(noun) || SIDES.test(noun))
      ? bothAt(registry, sentence, owner)
      : [];
  }
  const isState = (node: EntityNode): boolean => node.type === 'Country';
  const isPerson = (node: EntityNode): boolean => node.type === 'Person' && node.named;
  const isBody = (node: EntityNode): boolean =>
    isState(node) || (node.type === 'Organization' && node.named) || node.type === 'Group';
  const kinds = STATES.test(noun)
    ? [isState]
    : PEOPLE.test(noun) || alone
      ? [isPerson, isState]
      : SIDES.test(noun)
        ? [isState, isBody]
        : [];
  for (const fits of kinds) {
    const pair = lastTwo(registry, sentence, token, fits);
    if (pair !== undefined) return pair;
  }
  return [];
}

/** The two fitting nodes named last before a token, in text order. */
function lastTwo(
  registry: Registry,
  sentence: number,
  token: number,
  fits: (node: EntityNode) => boolean,
): EntityNode[] | undefined {
  const last = [...registry.nodes.values()].filter(fits).flatMap((node) => {
    const before = node.heads.filter(
      (head) =>
        sentence - head.sentence <= SENTENCES_MAX &&
        (head.sentence < sentence || (head.sentence === sentence && head.token < token)),
    );
    const head = before.at(-1);
    return head === undefined ? [] : [{ node, at: head.sentence * 1000 + head.token }];
  });
  const [second, first] = last.sort((a, b) => b.at - a.at);
  return first === undefined || second === undefined ? undefined : [first.node, second.node];
}
