import type { Analysis, NameSpan, Sentence } from '../../domain/analysis.js';
import { DICTIONARY } from './dictionary.js';

/**
 * The analysis with names labelled alike: after "Ben Affleck" the model's "Affleck" is no body, and "Juba" is a person
 * only where somebody bears that name.
 */
export function withSameNames(analysis: Analysis): Analysis {
  const lastNames = new Set<string>();
  const wholes = new Set<string>();
  for (const { names, tokens } of analysis.sentences)
    for (const { first, last, label } of names) {
      const words = tokens.slice(first, last + 1).map(({ text }) => text);
      if (label === 'PER')
        for (let from = 1; from < words.length; from++) lastNames.add(words.slice(from).join(' '));
      else if (words.length > 1) wholes.add(words[0] ?? '');
    }
  const relabelled = ({ tokens }: Sentence, name: NameSpan): NameSpan => {
    const text = tokens
      .slice(name.first, name.last + 1)
      .map((token) => token.text)
      .join(' ');
    if (name.label === 'ORG' && lastNames.has(text) && !wholes.has(text))
      return { ...name, label: 'PER' };
    const known = DICTIONARY.get(text.toLowerCase())?.kind;
    return name.label === 'PER' && !lastNames.has(text) && (known === 'capital' || known === 'name')
      ? { ...name, label: 'LOC' }
      : name;
  };
  return {
    ...analysis,
    sentences: analysis.sentences.map((sentence) => ({
      ...sentence,
      names: sentence.names.map((name) => relabelled(sentence, name)),
    })),
  };
}
