import type { MentionSign, Sentence } from '../../domain/analysis.js';
import { BODY_NOUNS } from '../knowledge/nouns.js';
import { normalize } from '../normalize.js';
import { type EntityNode, newNode } from './node.js';
import type { Registry } from './registry.js';

/**
 * Whom or what only the model sees at a token that fills a role: a description or a name that no table knows. "The
 * country" and "the city" stand for the last state or place before them; the same words are the same node.
 */
export function resolveDescribed(
  registry: Registry,
  sentence: number,
  token: number,
  speaks: boolean,
): EntityNode | undefined {
  const sign = registry.signAt(sentence, token);
  if (sign === undefined || sign.kind === 'pronoun') return undefined;
  const { first, last } = freePart(registry, sentence, token, sign);
  const noun = registry.trees[sentence]?.token(last)?.text.toLowerCase() ?? '';
  const kind =
    sign.kind === 'name' && !(first === last && BODY_NOUNS.has(noun)) ? 'name' : 'nominal';
  const antecedent =
    sign.type === 'Country'
      ? registry.lastBefore(sentence, first, (node) => node.type === 'Country')
      : sign.type === 'Place' && kind === 'nominal' && SETTLEMENT.test(noun)
        ? registry.lastBefore(sentence, first, (node) => node.type === 'Place' && node.named)
        : undefined;
  if (sign.type === 'Country' && antecedent === undefined) return undefined;
  const text = registry.slice(sentence, first, last);
  const type = speaks && sign.type === 'Person' && kind === 'nominal' ? 'UnnamedSource' : sign.type;
  const node =
    antecedent ??
    (kind === 'name' ? namesake(registry, text, sign.type) : undefined) ??
    registry.add(
      newNode(`described:${type}:${normalize(text)}`, type, text, { named: kind === 'name' }),
    );
  registry.place(sentence, first, last, node.key, kind);
  return node;
}

/** Names that only the model sees: nobody knows them, but they are named. */
export function findDescribedNames(registry: Registry, { index, signs, tokens }: Sentence): void {
  for (const { first, last, type, kind } of signs.mentions) {
    if (kind !== 'name' || type === 'Country' || !registry.free(index, first, last)) continue;
    const word = tokens[last]?.text ?? '';
    if (!/\p{Lu}/u.test(tokens[first]?.text ?? '') || isPair(registry, word)) continue;
    if (first === last && BODY_NOUNS.has(word.toLowerCase())) continue;
    resolveDescribed(registry, index, last, false);
  }
}

/** "Kerry-Lavrov": two people who are known by these names. */
function isPair(registry: Registry, word: string): boolean {
  const parts = word.split(/[-–]/);
  return (
    parts.length === 2 && parts.every((part) => namesake(registry, part, 'Person') !== undefined)
  );
}

const SETTLEMENT =
  /^(?:city|town|village|district|province|region|area|capital|island|peninsula|territory|enclave|neighbourhood|neighborhood|suburb|state|country)$/;

/** The part of a mention around a token that no other mention covers. */
function freePart(
  registry: Registry,
  sentence: number,
  token: number,
  sign: MentionSign,
): { first: number; last: number } {
  let [first, last] = [token, token];
  while (first > sign.first && registry.free(sentence, first - 1, first - 1)) first--;
  while (last < sign.last && registry.free(sentence, last + 1, last + 1)) last++;
  return { first, last };
}

/** Who or what bears the name already; a person also by the last name alone. */
function namesake(
  registry: Registry,
  text: string,
  type: MentionSign['type'],
): EntityNode | undefined {
  const wanted = normalize(text);
  const named = [...registry.nodes.values()].filter((node) => node.named);
  return (
    named.find((node) => [node.name, ...node.aliases].some((name) => normalize(name) === wanted)) ??
    (type === 'Person'
      ? named.find((node) => node.type === 'Person' && normalize(node.name).endsWith(` ${wanted}`))
      : undefined)
  );
}
