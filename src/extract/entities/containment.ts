import type { Sentence } from '../../domain/analysis.js';
import { PLACE_NOUNS } from '../knowledge/nouns.js';
import type { Registry } from './registry.js';

/** "in the", "in northern", "in the northwest province of". */
function isBetween(word: string): boolean {
  return (
    /^(?:the|of|(?:north|south)?-?(?:north|south|east|west)(?:ern)?|central|nearby|neighbou?ring|coastal|mountainous|remote)$/i.test(
      word,
    ) || PLACE_NOUNS.has(word)
  );
}

/** "X, Syria", "the town of X in Y province", what the text puts inside what. */
export function findContainment(registry: Registry, body: readonly Sentence[]): void {
  for (const sentence of body) {
    const { tokens, index } = sentence;
    tokens.forEach((_, at) => {
      const placed = registry.placedAt(index, at);
      if (placed === undefined || placed.first !== at) return;
      const node = registry.nodes.get(placed.key);
      if (node?.type !== 'Place') return;
      const joint = tokens[placed.last + 1]?.text.toLowerCase();
      let next = joint === ',' || joint === 'in' ? placed.last + 2 : -1;
      if (joint === 'in')
        while (isBetween(tokens[next]?.text ?? '') && registry.placedAt(index, next) === undefined)
          next++;
      const around =
        next < 0 || (joint === ',' && isModifier(registry, index, next))
          ? undefined
          : registry.at(index, next);
      if (
        around !== undefined &&
        around.key !== node.key &&
        (around.type === 'Place' || around.type === 'Country') &&
        node.partOf === null &&
        around.partOf !== node.key
      ) {
        node.partOf = around.key;
        around.located = true;
      }
    });
  }
}

/** "in Geneva, US officials …": what follows the comma belongs to the next noun. */
function isModifier(registry: Registry, sentence: number, token: number): boolean {
  const last = registry.placedAt(sentence, token)?.last ?? token;
  const after = registry.analysis.sentences[sentence]?.tokens[last + 1];
  return after !== undefined && /^(?:NOUN|PROPN|ADJ|PART)$/.test(after.upos);
}
