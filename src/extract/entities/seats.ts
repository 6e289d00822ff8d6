import type { Sentence } from '../../domain/analysis.js';
import { divisionByName } from '../knowledge/divisions.js';
import type { Tree } from '../syntax.js';
import type { EntityNode, Placed } from './node.js';
import type { Registry } from './registry.js';

const DWELLS = /^(?:base|headquarter|live|reside|dwell|settle|station)$/;
const HOLDER = new Set(['Organization', 'Person', 'Group']);

/** Where bodies and people have their seat: "Yemen-based", "based in Paris", "lives in London", "X of Allen, Texas". */
export function findSeats(registry: Registry, sentence: Sentence): void {
  const { tokens, index } = sentence;
  const tree = registry.trees[index];
  if (tree === undefined) return;
  tokens.forEach((token, at) => {
    if (/^based$/i.test(token.text) && tokens[at - 1]?.text === '-') {
      const seat = registry.placedAt(index, at - 2);
      const holder = describedBy(registry, tree, index, at);
      if (seat !== undefined && holder !== undefined) settle(registry, sentence, holder, seat);
    } else if (DWELLS.test(token.lemma) && token.upos !== 'NOUN') {
      for (const place of tree.oblique(at, 'in', 'at')) {
        const seat = registry.placedAt(index, place);
        const holder = dweller(registry, tree, index, at);
        if (seat !== undefined && holder !== undefined) settle(registry, sentence, holder, seat);
      }
    }
  });
  for (let at = 0; at < tokens.length; at++) {
    const placed = registry.placedAt(index, at);
    if (placed?.first !== at) continue;
    const seat = seatAfter(registry, sentence, placed);
    if (seat !== undefined) settle(registry, sentence, registry.nodes.get(placed.key), seat);
    at = placed.last;
  }
}

function settle(
  registry: Registry,
  { tokens }: Sentence,
  holder: EntityNode | undefined,
  seat: Placed,
): void {
  const place = registry.nodes.get(seat.key);
  if (holder === undefined || place === undefined || !HOLDER.has(holder.type)) return;
  if (place.type !== 'Place' && place.type !== 'Country') return;
  if (seat.kind === 'demonym' || seat.kind === 'metonym') return;
  place.located = true;
  registry.relate({
    type: 'BASED_IN',
    from: holder.key,
    to: place.key,
    role: null,
    start: tokens[seat.first]?.start ?? 0,
    end: tokens[seat.last]?.end ?? 0,
    inferred: false,
  });
}

/** The noun that "X-based" describes, or whom that noun describes in turn. */
function describedBy(
  registry: Registry,
  tree: Tree,
  sentence: number,
  based: number,
): EntityNode | undefined {
  for (let node = based, steps = 0; node >= 0 && steps < 5; steps++) {
    const named = node === based ? undefined : registry.at(sentence, node);
    if (named !== undefined && HOLDER.has(named.type)) return named;
    if (node !== based)
      for (const child of tree.children(node, 'appos', 'flat', 'nmod:desc', 'compound')) {
        const inner = child > based ? registry.at(sentence, child) : undefined;
        if (inner !== undefined && HOLDER.has(inner.type)) return inner;
      }
    const token = tree.token(node);
    if (token === undefined || (node !== based && token.upos === 'VERB')) return undefined;
    node = token.head;
  }
  return undefined;
}

/** Subject of "is based in", or the noun that "based in" and "living in" follow. */
function dweller(
  registry: Registry,
  tree: Tree,
  sentence: number,
  verb: number,
): EntityNode | undefined {
  const word = tree.token(verb);
  const subject = tree.child(verb, 'nsubj', 'nsubj:pass');
  if (subject !== undefined) return registry.at(sentence, subject);
  if (word === undefined || word.head < 0) return undefined;
  if (word.deprel === 'conj') return dweller(registry, tree, sentence, word.head);
  if (!/^(?:acl|acl:relcl|appos|amod)$/.test(word.deprel)) return undefined;
  const head = tree.token(word.head);
  const named = registry.at(sentence, word.head);
  if (named !== undefined) return named;
  // "X is a national living in London", "X, an agency based in Paris".
  const described = tree.child(word.head, 'nsubj');
  if (described !== undefined) return registry.at(sentence, described);
  return head?.deprel === 'appos' ? registry.at(sentence, head.head) : undefined;
}

/** "the embassy in Beijing", and of people "X of Allen, Texas", "X from Ohio". */
function seatAfter(
  registry: Registry,
  { tokens, index }: Sentence,
  placed: Placed,
): Placed | undefined {
  const node = registry.nodes.get(placed.key);
  const link = tokens[placed.last + 1]?.text;
  const person = node?.type === 'Person' && placed.kind === 'name' && node.role === null;
  const site =
    node?.type === 'Organization' &&
    /(?:embassy|consulate|court|university|hospital|school|college|church|mosque|museum|institute|branch|bureau|office)$/i.test(
      tokens[placed.last]?.text ?? '',
    );
  if (!(person && (link === 'of' || link === 'from')) && !(site && link === 'in')) return undefined;
  let at = placed.last + 2;
  while (/^(?:the|city|town|village|of)$/i.test(tokens[at]?.text ?? '')) at++;
  const seat = registry.placedAt(index, at);
  const whole = seat === undefined ? undefined : registry.nodes.get(seat.key);
  // "Senator X of Florida" sits for it; a town is where somebody is from.
  if (link === 'of' && whole !== undefined && divisionByName(whole.name) !== undefined)
    return undefined;
  const type = whole?.type;
  return type === 'Place' || (type === 'Country' && !person) ? seat : undefined;
}
